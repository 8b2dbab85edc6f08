use super::arrival::{arrival, ways};
use super::correct::known;
use super::node::{Element, On, button, element};
use super::progress::progress;
use super::samples::SAMPLES;
use super::trouble::trouble;
use super::{Article, Field, Message, State, words};
use crate::actors::ActorKind;

/// What is on screen before a text is there.
pub fn start<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let samples = (!SAMPLES.is_empty()).then(|| {
        element("section")
            .class("samples")
            .attribute("aria-label", "Samples")
            .child(element("h2").text("Or begin with one of these"))
            .child(element("ul").attribute("role", "list").children(SAMPLES.iter().enumerate().map(
                |(at, sample)| {
                    let size = words::count(sample.text.split_whitespace().count(), "word", "words");
                    element("li").child(
                        button(Message::Sample(at))
                            .class("sample")
                            .child(element("span").class("title").text(sample.title))
                            .child(element("span").class("size").text(size)),
                    )
                },
            )))
    });
    element("main")
        .class("desk")
        .child(
            element("h1")
                .class("promise")
                .text("Who is in this article, who said what, and what it came to."),
        )
        .child(
            element("p")
                .class("how")
                .text("Paste a news article. It is read here, in your browser, and never sent anywhere."),
        )
        .child(arrival(state))
        .child(trouble(article, state))
        .child(draft(article))
        .child(ways(state))
        .child(samples)
        .child(known(state))
}

/// The text as it can be edited.
pub fn write<'t>(article: &'t Article, state: &State) -> Element<'t> {
    element("main")
        .class("desk")
        .child(element("h1").class("unseen").text("The article’s text"))
        .child(trouble(article, state))
        .child(draft(article))
        .child(
            element("div")
                .class("actions")
                .child(button(Message::Read).class("primary").text("Read it"))
                .child(
                    progress(article, state)
                        .unwrap_or_else(|| element("p").class("quiet").text(live(article))),
                ),
        )
}

/// What is found while the text is typed.
fn live(article: &Article) -> String {
    let nameless = |kind: ActorKind| kind == ActorKind::Unnamed;
    let actors = article.analysis.cast.actors.iter();
    let (without, with): (Vec<_>, Vec<_>) = actors.partition(|actor| nameless(actor.kind));
    format!(
        "{} · {} · {} · {}",
        words::count(article.text.split_whitespace().count(), "word", "words"),
        words::count(with.len(), "actor", "actors"),
        words::count(without.len(), "unnamed source", "unnamed sources"),
        words::count(article.analysis.quotes.len(), "statement", "statements"),
    )
}

fn draft<'t>(article: &'t Article) -> Element<'t> {
    element("textarea")
        .class("draft")
        .attribute("id", "draft")
        .attribute("aria-label", "The article’s text")
        .attribute("placeholder", "Paste an article, or drop a file")
        .attribute("spellcheck", "false")
        .attribute("value", article.text.as_str())
        .on(On::Input(Field::Draft))
}

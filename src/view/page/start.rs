use crate::actors::ActorKind;
use crate::view::correct::forms::known;
use crate::view::intake::look::Look;
use crate::view::intake::samples::{SAMPLES, Sample};
use crate::view::node::{Element, On, button, element};
use crate::view::page::arrival::{arrival, bookmarklet};
use crate::view::page::gloss::gloss;
use crate::view::page::progress::progress;
use crate::view::page::trouble::trouble;
use crate::view::{Article, Field, Message, State, words};

/// What is on screen before a text is there.
pub fn start<'t>(article: &'t Article, state: &State) -> Element<'t> {
    element("main")
        .class("desk first")
        .child(element("h1").class("promise").text("Who is in this story, and who says so?"))
        .child(
            element("p")
                .class("how")
                .text("Give it a news article. Everyone in it is marked, with what each of them said."),
        )
        .child(gloss())
        .child(arrival(state))
        .child(trouble(article, state))
        .child(element("div").class("begin").child(own(article, state)).child(samples()))
        .child(
            element("div")
                .class("also")
                .child(state.setup.address.as_deref().map(bookmarklet))
                .child(known(state)),
        )
}

/// The reader's own article, and the ways to hand it in.
fn own<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let paste = state.setup.pastes.then(|| button(Message::Paste).class("primary").text("Paste"));
    element("section")
        .class("own")
        .attribute("aria-label", "Your article")
        .child(element("h2").text("Your article"))
        .child(draft(article))
        .child(
            element("div")
                .class("ways")
                .child(paste)
                .child(button(Message::Open).class("way").text("Open a file…"))
                .child(element("p").class("quiet").text("Read in this browser. Nothing is sent.")),
        )
}

/// The articles that come with the page, by their headlines.
fn samples<'t>() -> Option<Element<'t>> {
    let sample = |(at, sample): (usize, &'static Sample)| {
        element("li").child(
            button(Message::Sample(at))
                .class("sample")
                .child(element("span").class("title").text(sample.title))
                .child(element("span").class("size").text(sample.about)),
        )
    };
    (!SAMPLES.is_empty()).then(|| {
        element("section")
            .class("samples")
            .attribute("aria-label", "Samples")
            .child(element("h2").text("Or one of these"))
            .child(element("ul").attribute("role", "list").children(SAMPLES.iter().enumerate().map(sample)))
    })
}

/// The text as it can be edited; whoever has only begun to type is not told that it is short.
pub fn write<'t>(article: &'t Article, state: &State) -> Element<'t> {
    element("main")
        .class("desk")
        .child(element("h1").class("unseen").text("The article’s text"))
        .child(
            trouble(article, state)
                .filter(|_| state.status.trouble.is_some() || !matches!(article.look, Look::Short(_))),
        )
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
        .attribute("placeholder", "Paste it here, or drop a file")
        .attribute("spellcheck", "false")
        .attribute("value", article.text.as_str())
        .on(On::Input(Field::Draft))
}

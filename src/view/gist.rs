use super::node::{Element, On, button, element, link};
use super::{Article, Field, Message, Scope, State, reasons, words};
use crate::summary::Pick;
use crate::text::{ToList, sort};

/// The story in its own sentences, in the order of the text, each a link to its place.
pub fn summary<'t>(article: &'t Article, state: &State) -> Option<Element<'t>> {
    let picks = state.concerning.as_ref().unwrap_or(&article.analysis.summary);
    let most = article.analysis.summary.iter().chain(picks).map(|pick| pick.rank).max()?;
    let length = state.length.clamp(1, most);
    let mut chosen: Vec<&Pick> = picks.iter().filter(|pick| pick.rank <= length).to_list();
    sort(&mut chosen, |pick| pick.sentence);
    let nothing =
        chosen.is_empty().then(|| element("p").class("nothing").text("No sentence stands alone here."));
    Some(
        element("section")
            .class("summary")
            .attribute("id", "summary")
            .attribute("part", "summary")
            .attribute("aria-label", "Summary")
            .attribute("tabindex", "-1")
            .child(
                element("div")
                    .class("over")
                    .child(
                        element("h2")
                            .class(if state.followed.is_some() { "unseen" } else { "" })
                            .text("In its own words"),
                    )
                    .child(scopes(article, state))
                    .child((most > 1).then(|| slider(length, most))),
            )
            .child(
                element("ol")
                    .attribute("role", "list")
                    .children(chosen.into_iter().map(|pick| sentence(article, pick))),
            )
            .child(nothing),
    )
}

fn slider<'t>(length: u32, most: u32) -> Element<'t> {
    let field = element("input")
        .attribute("type", "range")
        .attribute("min", "1")
        .attribute("max", most.to_string())
        .attribute("value", length.to_string())
        .attribute("aria-label", "Sentences in the summary")
        .on(On::Input(Field::Length));
    element("label").class("slide").text(words::count(length as usize, "sentence", "sentences")).child(field)
}

/// With an actor followed, the whole story or the one that concerns it.
fn scopes<'t>(article: &'t Article, state: &State) -> Option<Element<'t>> {
    let actor = state.followed?;
    let scope = |scope: Scope, pressed: bool| button(Message::Concern(scope)).state("aria-pressed", pressed);
    Some(
        element("div")
            .class("scopes")
            .attribute("role", "group")
            .attribute("aria-label", "Whose story")
            .child(scope(Scope::Whole, state.concerning.is_none()).text("The story"))
            .child(
                scope(Scope::Followed, state.concerning.is_some())
                    .text("As it concerns ")
                    .text(article.name(actor)),
            ),
    )
}

fn sentence<'t>(article: &'t Article, pick: &Pick) -> Element<'t> {
    let span = article.after_dateline(pick.sentence);
    let why: Vec<&str> = pick.why.iter().map(|&why| words::why(why)).to_list();
    let why = (!why.is_empty()).then(|| {
        let line = format!("Chosen because {}.", why.join(", and because "));
        reasons::why(line)
    });
    element("li").key(pick.sentence.index()).child(
        element("div")
            .child(
                link(Message::Leap(span))
                    .class("sentence")
                    .text(article.words(span))
                    .child(element("span").class("place").text(article.place(span.start))),
            )
            .child(why),
    )
}

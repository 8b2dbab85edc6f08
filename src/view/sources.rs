use super::cards::{list, listed};
use super::node::{Element, element};
use super::{Article, State, words};
use crate::actors::ActorKind;

/// Who the statements rest on, counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Statements of somebody with a name.
    pub named: usize,
    /// Statements of somebody without one.
    pub unnamed: usize,
    /// Statements whose speaker was not found.
    pub unknown: usize,
}

/// Counts the statements; a quotation that goes on is one.
pub fn tally(article: &Article) -> Tally {
    let mut tally = Tally::default();
    for quote in article.analysis.quotes.iter().filter(|quote| quote.continues.is_none()) {
        match quote.speaker.map(|speaker| article.analysis.cast.actors[speaker].kind) {
            Some(ActorKind::Unnamed) => tally.unnamed += 1,
            Some(_) => tally.named += 1,
            None => tally.unknown += 1,
        }
    }
    tally
}

/// How much rests on unnamed sources, and who they are.
pub fn sources<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let tally = tally(article);
    let all = tally.named + tally.unnamed + tally.unknown;
    let line = match (all, tally.unnamed) {
        (0, _) => "Nobody is quoted here.".to_owned(),
        (_, 0) => "No statement rests on an unnamed source.".to_owned(),
        (all, unnamed) => {
            let rests = if unnamed == 1 { "rests" } else { "rest" };
            format!(
                "{unnamed} of {} {rests} on unnamed sources",
                words::count(all, "statement", "statements")
            )
        }
    };
    let unknown = (tally.unknown > 0).then(|| {
        let line = format!("{} without a speaker that we could find", tally.unknown);
        element("p").class("quiet").text(line)
    });
    let unnamed = listed(article, state, |kind| kind == ActorKind::Unnamed);
    let group = (!unnamed.is_empty()).then(|| element("h3").text("Unnamed sources"));
    element("section")
        .class("sources")
        .attribute("id", "sources")
        .attribute("part", "sources")
        .attribute("aria-label", "Who says so")
        .attribute("tabindex", "-1")
        .child(element("h2").text("Who says so"))
        .child((all > 0).then(|| meter(tally)))
        .child(element("p").class("tally").text(line))
        .child(unknown)
        .child(group)
        .child((!unnamed.is_empty()).then(|| list(article, state, unnamed)))
}

/// A bar in three parts; the line under it says the same.
fn meter<'t>(tally: Tally) -> Element<'t> {
    let all = (tally.named + tally.unnamed + tally.unknown).max(1);
    let mut at = 0;
    let mut part = |class: &'static str, number: usize| {
        let (from, to) = (1000 * at / all, 1000 * (at + number) / all);
        at += number;
        (number > 0).then(|| {
            element("rect")
                .class(class)
                .attribute("x", from.to_string())
                .attribute("y", "0")
                .attribute("width", (to - from).saturating_sub(4).to_string())
                .attribute("height", "10")
        })
    };
    element("svg")
        .class("meter")
        .attribute("viewBox", "0 0 996 10")
        .attribute("preserveAspectRatio", "none")
        .attribute("aria-hidden", "true")
        .child(part("named", tally.named))
        .child(part("unnamed", tally.unnamed))
        .child(part("unknown", tally.unknown))
}

use super::cards::{list, listed};
use super::node::{Element, element};
use super::{Article, State, findings};
use crate::actors::ActorKind;
use crate::summary::Signals;

/// How much rests on unnamed sources.
pub fn sources<'t>(article: &'t Article, _state: &State) -> Element<'t> {
    let Signals { named, unnamed, unattributed, .. } = article.analysis.signals;
    let all = named + unnamed + unattributed;
    let unknown = (unattributed > 0).then(|| {
        let line = format!("{unattributed} without a speaker that we could find");
        element("p").class("quiet").text(line)
    });
    element("section")
        .class("sources")
        .attribute("part", "sources")
        .attribute("aria-label", "Who says so")
        .child(element("h2").text("Who says so"))
        .child((all > 0).then(|| meter([named, unnamed, unattributed])))
        .child(element("p").class("tally").text(findings::unnamed(article)))
        .child(unknown)
}

/// So many sources without a name come first.
const FIRST: usize = 4;

/// The sources without a name, a group of their own, with their share.
pub fn unnamed<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let sources = listed(article, state, |kind| kind == ActorKind::Unnamed);
    let line = match state.find.is_empty() {
        true => "Nobody without a name speaks or acts here.",
        false => "None by that description.",
    };
    let nothing = sources.is_empty().then(|| element("p").class("nothing").text(line));
    let share = (article.analysis.signals.unnamed > 0).then(|| findings::unnamed(article));
    element("section")
        .class("sources group")
        .attribute("part", "unnamed")
        .attribute("aria-label", "Unnamed sources")
        .child(element("h2").text("Unnamed sources"))
        .child(share.map(|share| element("p").class("quiet").text(share)))
        .child(list(article, state, sources, FIRST))
        .child(nothing)
}

/// A bar in three parts; the line under it says the same.
fn meter<'t>(parts: [u32; 3]) -> Element<'t> {
    let all = parts.iter().sum::<u32>().max(1);
    let mut at = 0;
    let mut part = |class: &'static str, number: u32| {
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
        .child(part("named", parts[0]))
        .child(part("unnamed", parts[1]))
        .child(part("unknown", parts[2]))
}

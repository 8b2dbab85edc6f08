use std::collections::BTreeMap;

use super::node::{Element, button, element};
use super::{Article, Message, words};
use crate::actors::{ActorKind, How, Manner, Part, Reason};
use crate::summary::Signals;
use crate::text::Span;

/// Something that an editor may want to look at again, with its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// What it is about.
    pub check: Check,
    /// What is to be seen, in one line.
    pub line: String,
    /// Where.
    pub span: Span,
}

/// What the desk looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Check {
    /// A quotation that nobody says.
    NoSpeaker,
    /// Somebody is called by a short name before the full one.
    TooEarly,
    /// Somebody matters and has no role.
    NoRole,
    /// One name spelt in two ways.
    Spelling,
    /// A claim held at a distance.
    Hedge,
}

const CHECKS: [(Check, &str); 5] = [
    (Check::NoSpeaker, "Quotations without a speaker that we could find"),
    (Check::TooEarly, "Named before they are introduced"),
    (Check::NoRole, "Important, but without a role"),
    (Check::Spelling, "Spelt in two ways"),
    (Check::Hedge, "Claims held at a distance"),
];

/// How many findings of a check are listed.
const MOST: usize = 20;

/// Looks over an article as an editor does before it goes out.
pub fn findings(article: &Article) -> Vec<Finding> {
    let analysis = &article.analysis;
    let mut found = Vec::new();
    let mut find = |check, line: String, span| found.push(Finding { check, line, span });
    for quote in &analysis.quotes {
        if quote.speaker.is_none() && quote.manner == Manner::Direct && quote.continues.is_none() {
            let words = words::beginning(article.words(quote.span), 80);
            find(Check::NoSpeaker, format!("“{words}”"), quote.span);
        }
    }
    for place in &analysis.order {
        let actor = &analysis.cast.actors[place.actor];
        let references = article.references(place.actor).iter();
        let mut names = references
            .map(|&index| &analysis.cast.references[index as usize])
            .filter(|reference| reference.how == How::Name && article.is_body(reference.span.start));
        if actor.kind == ActorKind::Person {
            if let Some(first) = names.next().filter(|first| first.span.end <= actor.name.start) {
                let line = format!(
                    "“{}”, but “{}” only in {}",
                    article.words(first.span),
                    article.words(actor.name),
                    article.place(actor.name.start)
                );
                find(Check::TooEarly, line, first.span);
            }
            if actor.roles.is_empty() && place.part <= Part::Important {
                find(Check::NoRole, article.words(actor.name).to_owned(), actor.name);
            }
        }
        for alias in actor.aliases.iter().filter(|alias| alias.reason == Reason::Spelling) {
            let line = format!("“{}” and “{}”", article.words(actor.name), article.words(alias.span));
            find(Check::Spelling, line, alias.span);
        }
    }
    let mut hedges: BTreeMap<String, (usize, Span)> = BTreeMap::new();
    for &span in &analysis.signals.hedges {
        hedges.entry(article.words(span).to_lowercase()).or_insert((0, span)).0 += 1;
    }
    let mut hedges: Vec<_> = hedges.into_iter().collect();
    hedges.sort_by_key(|&(_, (times, span))| (std::cmp::Reverse(times), span));
    for (word, (times, span)) in hedges {
        let times = if times > 1 { format!(" ({times} times)") } else { String::new() };
        find(Check::Hedge, format!("“{word}”{times}"), span);
    }
    found
}

/// The desk check: what to look at again, and how the words of others are shared out.
pub fn desk<'t>(article: &'t Article) -> Element<'t> {
    let found = findings(article);
    let groups = CHECKS.into_iter().filter_map(|(check, heading)| group(article, &found, check, heading));
    let clean = found.is_empty().then(|| element("p").class("nothing").text("Nothing to look at again."));
    element("section")
        .class("desk-check")
        .attribute("id", "cast")
        .attribute("part", "desk")
        .attribute("aria-label", "Desk check")
        .attribute("tabindex", "-1")
        .child(element("h2").text("Desk check"))
        .child(share(article))
        .children(groups.collect::<Vec<_>>())
        .child(clean)
}

fn group<'t>(
    article: &Article,
    found: &[Finding],
    check: Check,
    heading: &'static str,
) -> Option<Element<'t>> {
    let own: Vec<&Finding> = found.iter().filter(|finding| finding.check == check).collect();
    let items = own.iter().take(MOST).map(|finding| {
        element("li").child(
            button(Message::Leap(finding.span))
                .class("finding")
                .text(finding.line.clone())
                .child(element("span").class("place").text(article.place(finding.span.start))),
        )
    });
    let more = own.len().saturating_sub(MOST);
    (!own.is_empty()).then(|| {
        element("div")
            .class("check")
            .child(element("h3").text(format!("{heading} · {}", own.len())))
            .child(element("ul").attribute("role", "list").children(items.collect::<Vec<_>>()))
            .child((more > 0).then(|| element("p").class("quiet").text(format!("and {more} more"))))
    })
}

/// How the quoted words are shared out among those who say them.
fn share<'t>(article: &'t Article) -> Option<Element<'t>> {
    let analysis = &article.analysis;
    let length =
        |index: &u32| article.words(analysis.quotes[*index as usize].span).split_whitespace().count();
    let mut shares: Vec<_> = analysis
        .order
        .iter()
        .map(|place| (article.quotes(place.actor).iter().map(length).sum::<usize>(), place.actor))
        .filter(|&(words, _)| words > 0)
        .collect();
    shares.sort_by_key(|&(words, _)| std::cmp::Reverse(words));
    let most = shares.first()?.0;
    let Signals { quoted, words, .. } = analysis.signals;
    let rows = shares.into_iter().take(8).map(|(words, actor)| {
        let layer = words::layer(super::Layer::of(analysis.cast.actors[actor].kind)).0;
        let bar =
            element("rect").attribute("width", (1000 * words / most).to_string()).attribute("height", "10");
        element("li")
            .child(button(Message::Follow(actor)).class("name").text(article.name(actor)))
            .child(element("span").class("place").text(words::count(words, "word", "words")))
            .child(
                element("svg")
                    .class(format!("bar {layer}"))
                    .attribute("viewBox", "0 0 1000 10")
                    .attribute("preserveAspectRatio", "none")
                    .attribute("aria-hidden", "true")
                    .child(bar),
            )
    });
    let line = format!(
        "{} of {} stand between quotation marks.",
        words::grouped(quoted as usize),
        words::count(words as usize, "word", "words")
    );
    Some(
        element("div")
            .class("check share")
            .child(element("h3").text("Whose words"))
            .child(element("ul").attribute("role", "list").children(rows.collect::<Vec<_>>()))
            .child(element("p").class("quiet").text(line)),
    )
}

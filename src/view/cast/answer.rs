use crate::actors::{Actor, Reference};
use crate::text::{Id, Span};
use crate::view::cast::cards::{arrow, evidence, face, meaning};
use crate::view::cast::statement::quoted;
use crate::view::node::{Element, button, element, link};
use crate::view::page::strip::level;
use crate::view::state::Section;
use crate::view::{Article, Ask, Home, Layer, Message, State, Step, words};

/// The place of the answer among the blocks that it stands between.
const KEY: usize = u32::MAX as usize;

/// Who is meant by the words that the reader picked or walked to: who that is, whose, what they said last, and the way
/// to the mentions before and after.
///
/// It stands right after the words' block, where it is read and reached by the keyboard; where it shows is for the
/// browser to say.
pub fn answer<'t>(article: &'t Article, state: &State) -> Option<Element<'t>> {
    let index = state.asked()?;
    let reference = article.analysis.cast.references.get(index as usize)?;
    let id = reference.actor;
    if state.position.followed != Some(id) {
        return None;
    }
    let actor = &article.analysis.cast.actors[id];
    let layer = words::layer(Layer::of(actor.kind)).0;
    let close = button(Message::Release)
        .class("close")
        .attribute("aria-label", "Close")
        .attribute("title", "Close (Escape)")
        .attribute("aria-keyshortcuts", "Escape")
        .text("×");
    let head = element("div")
        .class("who")
        .child(face(article, id))
        .child(
            element("p")
                .child(element("b").class("name").text(article.name(id)))
                .child(element("span").class("gist").child(role(article, id))),
        )
        .child(close);
    Some(
        element("div")
            .class(format!("answer {layer}"))
            .key(KEY)
            .attribute("id", "answer")
            .attribute("part", "answer")
            .attribute("popover", "manual")
            .attribute("role", "dialog")
            .attribute("aria-label", article.name(id))
            .attribute("tabindex", "-1")
            .child(head)
            .child(known_as(article, reference, index))
            .child(last_words(article, reference))
            .child(walk(article, id, index))
            .child(ways(state)),
    )
}

/// The first role and whose it is; what kind of actor it is, where there is none.
fn role<'t>(article: &'t Article, id: Id<Actor>) -> Element<'t> {
    let actor = &article.analysis.cast.actors[id];
    let Some(role) = actor.roles.first() else { return element("span").text(words::kind(actor.kind)) };
    let said = article.words(role.span);
    let whose = actor.affiliations.iter().map(|&other| article.name(other));
    let whose = whose.into_iter().find(|name| !said.contains(name));
    let line = element("span").child(evidence(article, role.span, said));
    match whose {
        Some(name) => line.text(" · ").text(name),
        None => line,
    }
}

/// Why other words mean the actor, and where it is introduced, if that is somewhere else.
fn known_as<'t>(article: &'t Article, reference: &Reference, index: u32) -> Option<Element<'t>> {
    let actor = &article.analysis.cast.actors[reference.actor];
    let other = article.words(reference.phrase) != article.words(actor.name);
    let first = article.introduction(reference.actor).filter(|&first| first != index);
    let first = first.map(|first| article.analysis.cast.references[first as usize].phrase);
    let introduced = first.map(|first| {
        element("span").class("introduced").text("Introduced in ").child(
            link(Message::Leap(first))
                .class("introduction")
                .attribute("title", article.words(first))
                .text(article.place(first.start)),
        )
    });
    (other || introduced.is_some()).then(|| {
        let line = element("p").class("known-as");
        line.child(other.then(|| meaning(article, reference))).child(introduced)
    })
}

/// What the actor said last before these words, other than what they are beside; where that was nothing, what it says
/// first.
fn last_words<'t>(article: &'t Article, reference: &Reference) -> Element<'t> {
    let quotes = &article.analysis.quotes;
    let own = article.quotes(reference.actor);
    let after = own.partition_point(|&quote| quotes[quote as usize].span.start < reference.span.start);
    let beside = |&&quote: &&u32| {
        quotes[quote as usize].speaker_span.is_some_and(|words| words.overlaps(reference.span))
    };
    let before = own.iter().take(after).rev().find(|quote| !beside(quote));
    let Some(&last) = before.or(own.first()) else {
        return element("p").class("quiet").text("No statement found.");
    };
    let quote = &quotes[last as usize];
    let words = element("span").class("words").text(quoted(article, quote));
    let place = element("span").class("place").text(article.place(quote.span.start));
    element("p").class("last").child(link(Message::Leap(quote.span)).class("quote").child(words).child(place))
}

/// "2 of 12" with the way there and back, and a picture of where the mentions are.
fn walk<'t>(article: &'t Article, id: Id<Actor>, index: u32) -> Element<'t> {
    let own = article.references(id);
    let at = own.binary_search(&index).unwrap_or(0);
    element("div")
        .class("walk")
        .child(arrow(Step::Previous))
        .child(mentions(article, own, index))
        .child(arrow(Step::Next))
        .child(element("span").class("count").text(format!(
            "{} of {}",
            words::grouped(at + 1),
            words::grouped(own.len())
        )))
}

/// A line for the article, a tick for each mention; in a long article many fall on one another.
fn mentions<'t>(article: &Article, own: &[u32], here: u32) -> Element<'t> {
    /// The width of the picture, and how near to one another two ticks are drawn.
    const WIDTH: u32 = 200;
    const NEAR: u32 = 3;
    let place = |index: u32| {
        let span: Span = article.analysis.cast.references[index as usize].span;
        level(article.extent(), span.start, WIDTH - NEAR)
    };
    let tick = |class: &'static str, at: u32| {
        element("rect").class(class).attribute("x", at.to_string()).attribute("width", "2.5")
    };
    let mut drawn = element("svg")
        .attribute("viewBox", format!("0 0 {WIDTH} 16"))
        .attribute("preserveAspectRatio", "none")
        .attribute("aria-hidden", "true")
        .child(element("path").attribute("d", format!("M0 8H{WIDTH}")));
    let mut free = 0;
    for &index in own {
        let at = place(index);
        if at >= free {
            drawn = drawn.child(tick("tick", at).attribute("y", "4").attribute("height", "8"));
            free = at + NEAR;
        }
    }
    drawn.child(tick("at", place(here)).attribute("y", "0").attribute("height", "16"))
}

/// Where to go from here.
fn ways<'t>(state: &State) -> Element<'t> {
    let way = |message: Message, label: &'static str| button(message).class("way-on").text(label);
    let tells = state.setup.home == Home::Page || state.setup.sections.contains(&Section::Summary);
    element("p")
        .class("ways-on")
        .child(way(Message::Card, "Whole card"))
        .child(tells.then(|| way(Message::Story, "Their story")))
        .child((state.setup.home == Home::Page).then(|| way(Message::Correct(Ask::Show), "Wrong?")))
}

use super::cards::initials;
use super::node::{Element, On, element};
use super::{Article, Layer, Message, State, words};
use crate::actors::Actor;
use crate::text::{Id, Span, ToList};

/// How many actors have a column.
const COLUMNS: usize = 5;
/// The height that the article's length is drawn to.
const HEIGHT: u32 = 800;
/// The distance between columns.
const PITCH: usize = 15;
/// The width of a mark.
const WIDTH: usize = 9;
/// The height of a mention's mark.
const TICK: u32 = 4;

/// The article's length at a glance: a column for each leading actor, a tick for each mention, filled where
/// they speak. The cast says the same in words.
pub fn strip<'t>(article: &Article, state: &State) -> Option<Element<'t>> {
    let mut actors: Vec<Id<Actor>> =
        article.analysis.order.iter().map(|place| place.actor).take(COLUMNS).to_list();
    if let Some(followed) = state.followed.filter(|followed| !actors.contains(followed)) {
        actors.truncate(COLUMNS - 1);
        actors.push(followed);
    }
    let extent = article.extent();
    if extent.is_empty() {
        return None;
    }
    let layer = |actor: Id<Actor>| words::layer(Layer::of(article.analysis.cast.actors[actor].kind)).0;
    let class = |actor: Id<Actor>| match state.followed {
        Some(followed) if followed == actor => format!("{} lit", layer(actor)),
        _ => layer(actor).to_owned(),
    };
    let key = element("div").class("key").children(actors.iter().map(|&actor| {
        element("span")
            .class(class(actor))
            .attribute("title", article.name(actor).to_owned())
            .on(On::Click(Message::Follow(actor)))
            .text(initials(article, &article.analysis.cast.actors[actor]))
    }));
    let columns = actors.iter().enumerate().map(|(column, &actor)| {
        let x = column * PITCH;
        let mut axis = String::new();
        bar(&mut axis, x + PITCH / 2, (0, HEIGHT), 1);
        let marks = column_marks(article, actor, extent, x + (PITCH - WIDTH) / 2);
        element("g").class(class(actor)).child(path("axis", axis)).children(marks)
    });
    let picture = element("svg")
        .attribute("viewBox", format!("0 0 {} {HEIGHT}", actors.len() * PITCH))
        .attribute("preserveAspectRatio", "none")
        .attribute("width", (actors.len() * PITCH).to_string())
        .on(On::Seek)
        .children(columns.to_list())
        .child(element("rect").class("sight").attribute("width", "100%"));
    Some(element("div").class("strip").attribute("part", "strip").child(key).child(picture))
}

/// Where the part of the article that is in sight begins in the strip, and how high it is there.
pub fn sight(article: &Article, seen: Span) -> [u32; 2] {
    let extent = article.extent();
    let y = |at: u32| {
        let part = u64::from(at.clamp(extent.start, extent.end) - extent.start) * u64::from(HEIGHT);
        (part / u64::from(extent.len().max(1))) as u32
    };
    [y(seen.start), y(seen.end) - y(seen.start)]
}

/// What stands in one column: where the actor speaks, and where it is mentioned.
fn column_marks<'t>(article: &Article, actor: Id<Actor>, extent: Span, x: usize) -> [Element<'t>; 2] {
    let y = |at: u32| {
        let part = u64::from(at.saturating_sub(extent.start)) * u64::from(HEIGHT);
        ((part / u64::from(extent.len().max(1))) as u32).min(HEIGHT - TICK)
    };
    let quotes = article.quotes(actor).iter().map(|&quote| {
        let span = article.analysis.quotes[quote as usize].span;
        (y(span.start), y(span.end).max(y(span.start) + 2 * TICK))
    });
    let ticks = article.references(actor).iter().map(|&reference| {
        let from = y(article.analysis.cast.references[reference as usize].span.start);
        (from, from + TICK)
    });
    [path("speaks", spaced(quotes, x)), path("tick", spaced(ticks, x))]
}

/// In a long text thousands of mentions fall on the same line of the picture; one of them is drawn.
fn spaced(marks: impl Iterator<Item = (u32, u32)>, x: usize) -> String {
    let mut drawn = String::new();
    let mut free = 0;
    for (from, to) in marks {
        if from >= free {
            bar(&mut drawn, x, (from, to), WIDTH);
            free = from + TICK;
        }
    }
    drawn
}

/// Adds an upright bar to a path.
fn bar(path: &mut String, x: usize, (from, to): (u32, u32), width: usize) {
    for (step, number) in [("M", x), (" ", from as usize), ("h", width), ("V", to as usize), ("h-", width)] {
        path.push_str(step);
        path.push_str(&number.to_string());
    }
    path.push('z');
}

fn path<'t>(class: &'static str, steps: String) -> Element<'t> {
    element("path").class(class).attribute("d", steps)
}

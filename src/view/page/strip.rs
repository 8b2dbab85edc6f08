use crate::actors::Actor;
use crate::text::{Id, Span, ToList, sort};
use crate::view::cast::cards::initials;
use crate::view::node::{Element, On, element};
use crate::view::{Article, Layer, Message, State, words};

/// How many columns there are at most.
const COLUMNS: usize = 4;
/// The height that the article's length is drawn to.
const HEIGHT: u32 = 800;
/// The distance between columns.
const PITCH: usize = 22;
/// The width of a mark.
const WIDTH: usize = 12;
/// The height of a mention's mark.
const TICK: u32 = 4;

/// The article's length at a glance: a column for each leading actor and one for the unnamed sources, a tick for each
/// mention, filled where they speak. The cast says the same in words.
pub fn strip<'t>(article: &Article, state: &State) -> Option<Element<'t>> {
    let extent = article.extent();
    if extent.is_empty() {
        return None;
    }
    let columns = columns(article, state);
    let class = |actors: &[Id<Actor>]| {
        let layer = words::layer(layer(article, actors[0])).0;
        let lit = state.position.followed.is_some_and(|followed| actors.contains(&followed));
        if lit { format!("{layer} lit") } else { layer.to_owned() }
    };
    let key = element("div").class("key").children(columns.iter().map(|actors| {
        let &actor = &actors[0];
        let name = match layer(article, actor) {
            Layer::Unnamed => "Unnamed sources",
            _ => article.name(actor),
        };
        element("span")
            .class(class(actors))
            .attribute("title", name.to_owned())
            .on(On::Click(Message::Follow(actor)))
            .text(initials(article, &article.analysis.cast.actors[actor]))
    }));
    let drawn = columns.iter().enumerate().map(|(column, actors)| {
        let x = column * PITCH;
        let mut axis = String::new();
        bar(&mut axis, x + PITCH / 2, (0, HEIGHT), 1);
        let marks = column_marks(article, actors, extent, x + (PITCH - WIDTH) / 2);
        element("g").class(class(actors)).child(path("axis", axis)).children(marks)
    });
    let picture = element("svg")
        .attribute("viewBox", format!("0 0 {} {HEIGHT}", columns.len() * PITCH))
        .attribute("preserveAspectRatio", "none")
        .attribute("width", (columns.len() * PITCH).to_string())
        .on(On::Seek)
        .children(drawn.to_list())
        .child(element("rect").class("sight").attribute("width", "100%"));
    Some(element("div").class("strip").attribute("part", "strip").child(key).child(picture))
}

/// Whose mentions stand in which column: the unnamed sources share the last one.
fn columns(article: &Article, state: &State) -> Vec<Vec<Id<Actor>>> {
    let order = article.analysis.order.iter().map(|place| place.actor);
    let (unnamed, named): (Vec<_>, Vec<_>) =
        order.partition(|&actor| layer(article, actor) == Layer::Unnamed);
    let most = if unnamed.is_empty() { COLUMNS } else { COLUMNS - 1 };
    let own = |followed: &Id<Actor>| named.iter().skip(most).any(|actor| actor == followed);
    let mut columns: Vec<_> = named.iter().take(most).map(|&actor| vec![actor]).collect();
    if let Some(followed) = state.position.followed.filter(own) {
        columns.truncate(most - 1);
        columns.push(vec![followed]);
    }
    if !unnamed.is_empty() {
        columns.push(unnamed);
    }
    columns
}

fn layer(article: &Article, actor: Id<Actor>) -> Layer {
    Layer::of(article.analysis.cast.actors[actor].kind)
}

/// Where the part of the article that is in sight begins in the strip, and how high it is there.
pub fn sight(article: &Article, seen: Span) -> [u32; 2] {
    let [start, end] = [seen.start, seen.end].map(|at| level(article.extent(), at, HEIGHT));
    [start, end - start]
}

/// How far along a picture of the article, which is so long, a byte of it is drawn.
pub fn level(extent: Span, at: u32, length: u32) -> u32 {
    let part = u64::from(at.clamp(extent.start, extent.end) - extent.start) * u64::from(length);
    (part / u64::from(extent.len().max(1))) as u32
}

/// What stands in one column: where the actors speak, and where they are mentioned.
fn column_marks<'t>(article: &Article, actors: &[Id<Actor>], extent: Span, x: usize) -> [Element<'t>; 2] {
    let y = |at: u32| level(extent, at, HEIGHT).min(HEIGHT - TICK);
    let quotes = actors.iter().flat_map(|&actor| article.quotes(actor)).map(|&quote| {
        let span = article.analysis.quotes[quote as usize].span;
        (y(span.start), y(span.end).max(y(span.start) + 2 * TICK))
    });
    let ticks = actors.iter().flat_map(|&actor| article.references(actor)).map(|&reference| {
        let from = y(article.analysis.cast.references[reference as usize].span.start);
        (from, from + TICK)
    });
    [path("speaks", spaced(quotes.to_list(), x)), path("tick", spaced(ticks.to_list(), x))]
}

/// In a long text thousands of mentions fall on the same line of the picture; one of them is drawn.
fn spaced(mut marks: Vec<(u32, u32)>, x: usize) -> String {
    sort(&mut marks, |&mark| mark);
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

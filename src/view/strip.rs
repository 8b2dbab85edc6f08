use super::node::{Element, element};
use super::{Article, Layer, State, words};
use crate::actors::Actor;
use crate::text::Id;

/// How many actors have a column.
const COLUMNS: usize = 5;
/// The height that the article's length is drawn to.
const HEIGHT: u32 = 1000;
/// The distance between columns.
const PITCH: usize = 12;

/// The article's length at a glance: a column for each leading actor, a tick for each mention, filled where
/// they speak. The cast says the same in words.
pub fn strip<'t>(article: &Article, state: &State) -> Option<Element<'t>> {
    let mut actors: Vec<Id<Actor>> =
        article.analysis.order.iter().map(|place| place.actor).take(COLUMNS).collect();
    if let Some(followed) = state.followed.filter(|followed| !actors.contains(followed)) {
        actors.truncate(COLUMNS - 1);
        actors.push(followed);
    }
    let (first, last) = extent(article)?;
    let y = |at: u32| {
        (u64::from(at.saturating_sub(first)) * u64::from(HEIGHT) / u64::from((last - first).max(1))) as u32
    };
    let rect = |class: &'static str, x: usize, from: u32, height: u32, width: u32| {
        element("rect")
            .class(class)
            .attribute("x", x.to_string())
            .attribute("y", from.to_string())
            .attribute("width", width.to_string())
            .attribute("height", height.to_string())
    };
    let columns = actors.iter().enumerate().map(|(column, &actor)| {
        let layer = words::layer(Layer::of(article.analysis.cast.actors[actor].kind)).0;
        let class = if state.followed == Some(actor) { format!("{layer} lit") } else { layer.to_owned() };
        let x = 2 + column * PITCH;
        let quotes = article.quotes(actor).iter().map(|&quote| {
            let span = article.analysis.quotes[quote as usize].span;
            rect("speaks", x, y(span.start), (y(span.end) - y(span.start)).max(6), 8)
        });
        let mut drawn = None;
        let ticks = article.references(actor).iter().filter_map(|&reference| {
            let at = y(article.analysis.cast.references[reference as usize].span.start);
            // In a long text thousands of mentions fall on the same line of the picture.
            let new = drawn.is_none_or(|drawn| at > drawn + 1);
            if new {
                drawn = Some(at);
            }
            new.then(|| rect("tick", x, at, 3, 8))
        });
        element("g").class(class).children(quotes.collect::<Vec<_>>()).children(ticks.collect::<Vec<_>>())
    });
    let width = 2 + actors.len() * PITCH;
    Some(
        element("svg")
            .class("strip")
            .attribute("part", "strip")
            .attribute("viewBox", format!("0 0 {width} {}", HEIGHT + 6))
            .attribute("preserveAspectRatio", "none")
            .attribute("aria-hidden", "true")
            .children(columns.collect::<Vec<_>>()),
    )
}

/// Where the article's lines begin and end.
fn extent(article: &Article) -> Option<(u32, u32)> {
    let first = article.lines().next()?.1.span.start;
    let last = article.lines().last()?.1.span.end;
    Some((first, last))
}

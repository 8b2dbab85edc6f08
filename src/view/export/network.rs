use super::portrait::{MARGIN, QUIET, finished, sheet, strokes, subtitle, text};
use super::words::title;
use crate::view::cast::arcs::short;
use crate::view::cast::ties::{Tie, Ties, ties};
use crate::view::node::{Element, element};
use crate::view::{Article, Layer, words};

/// Where the circle's middle is.
const MIDDLE: (i32, i32) = (600, 372);
/// How far the actors stand from it, across and down.
const REACH: (i32, i32) = (340, 186);

/// A picture of who deals with whom, to share: the actors on a circle, partners near each other, the first verb of
/// each pair on its line. It has its colours with it and asks for no file and no font.
pub fn network(article: &Article) -> String {
    let found = ties(article);
    let round = found.round();
    let mut places = vec![MIDDLE; found.actors.len()];
    for (at, &actor) in round.iter().enumerate() {
        let turn = (1000 * at / round.len().max(1)) as i32;
        places[actor] =
            (MIDDLE.0 + REACH.0 * sine(turn) / 1000, MIDDLE.1 - REACH.1 * sine(turn + 250) / 1000);
    }
    let empty = found.actors.is_empty().then(|| {
        let line = "No dealings between those who are in the article were found.";
        text(MARGIN, 230, 24, line.to_owned())
    });
    let line_of = words::beginning(&title(article), 54);
    finished(
        sheet("Who deals with whom", article)
            .child(text(MARGIN, 62, 32, line_of).attribute("font-weight", "700"))
            .child(
                text(MARGIN, 98, 20, subtitle("Who deals with whom, in the article’s own verbs", article))
                    .attribute("fill", QUIET),
            )
            .child(empty)
            .children(found.ties.iter().map(|tie| line(&places, tie)))
            .children(found.ties.iter().map(|tie| verb(article, &places, tie)))
            .children((0..places.len()).map(|at| actor(article, &found, &places, at))),
    )
}

/// The sine of so many thousandths of a turn, in thousandths; Bhaskara's formula, right to two thousandths.
fn sine(turn: i32) -> i32 {
    let turn = turn.rem_euclid(1000);
    let (half, sign) = if turn < 500 { (turn, 1) } else { (turn - 500, -1) };
    let product = i64::from(half * (500 - half));
    sign * (16_000 * product / (5 * 250_000 - 4 * product)) as i32
}

/// The line of a tie, bent towards the middle.
fn line<'t>(places: &[(i32, i32)], tie: &Tie) -> Element<'t> {
    let (from, to) = (places[tie.ends.0], places[tie.ends.1]);
    let (x, y) = bend(from, to);
    let path = element("path")
        .attribute("d", format!("M{} {}Q{x} {y} {} {}", from.0, from.1, to.0, to.1))
        .attribute("fill", "none")
        .attribute("stroke", if tie.against { "#7a1f2b" } else { "#8b8982" })
        .attribute("stroke-width", (1 + 2 * tie.number.min(5)).to_string());
    if tie.done { path } else { path.attribute("stroke-dasharray", "8 7") }
}

/// The point that a line bends to: half-way to the middle.
fn bend(from: (i32, i32), to: (i32, i32)) -> (i32, i32) {
    ((from.0 + to.0 + 2 * MIDDLE.0) / 4, (from.1 + to.1 + 2 * MIDDLE.1) / 4)
}

/// The verb of a tie's first dealing, on its line; an arrow says which way it goes.
fn verb<'t>(article: &'t Article, places: &[(i32, i32)], tie: &Tie) -> Element<'t> {
    let (from, to) = (places[tie.ends.0], places[tie.ends.1]);
    let control = bend(from, to);
    // The middle of the curve.
    let (x, y) = ((from.0 + 2 * control.0 + to.0) / 4, (from.1 + 2 * control.1 + to.1) / 4);
    let rightward = if tie.there == tie.back { None } else { Some((to.0 >= from.0) == tie.there) };
    let verb = article.words(article.analysis.relations[tie.first].verb);
    let words = match rightward {
        None => verb.to_owned(),
        Some(true) => format!("{verb} →"),
        Some(false) => format!("← {verb}"),
    };
    element("text")
        .attribute("x", x.to_string())
        .attribute("y", (y + 5).to_string())
        .attribute("text-anchor", "middle")
        .attribute("font-size", "18")
        .attribute("font-style", "italic")
        .attribute("stroke", "#fbfaf7")
        .attribute("stroke-width", "5")
        .attribute("paint-order", "stroke")
        .text(words)
}

/// An actor's disc with its name beside it, on the outer side.
fn actor<'t>(article: &Article, found: &Ties, places: &[(i32, i32)], at: usize) -> Element<'t> {
    let (x, y) = places[at];
    let kind = article.analysis.cast.actors[found.actors[at]].kind;
    let (colour, dash) = strokes(Layer::of(kind));
    let (anchor, aside, down) = match x - MIDDLE.0 {
        ..=-60 => ("end", -22, 6),
        60.. => ("start", 22, 6),
        _ if y < MIDDLE.1 => ("middle", 0, -24),
        _ => ("middle", 0, 38),
    };
    element("g")
        .child(
            element("circle")
                .attribute("cx", x.to_string())
                .attribute("cy", y.to_string())
                .attribute("r", "13")
                .attribute("fill", "#ffffff")
                .attribute("stroke", colour)
                .attribute("stroke-width", "4")
                .attribute("stroke-dasharray", dash),
        )
        .child(
            element("text")
                .attribute("x", (x + aside).to_string())
                .attribute("y", (y + down).to_string())
                .attribute("text-anchor", anchor)
                .attribute("font-size", "20")
                .attribute("font-weight", "600")
                .text(short(article.name(found.actors[at]), 28)),
        )
}

use crate::text::ToList;
use crate::view::cast::ties::{Tie, Ties, ties};
use crate::view::node::{Element, element};
use crate::view::{Article, Layer, State, words};

/// The width that the picture is drawn to.
const WIDTH: usize = 360;
/// The height of a name's line.
const PITCH: usize = 26;
/// How many letters of a name there is room for, and how wide one is.
const LETTERS: usize = 25;
const LETTER: usize = 7;

/// Who deals with whom: the actors under one another, an arc for each pair; nothing below three actors, whom the
/// list says as well. The arcs of the actor that is followed are lit.
pub fn arcs<'t>(article: &Article, state: &State) -> Option<Element<'t>> {
    let Ties { actors, ties } = ties(article);
    if actors.len() < 3 {
        return None;
    }
    let longest = actors.iter().map(|&actor| article.name(actor).chars().count()).max().unwrap_or(0);
    // Where the names end and the arcs begin.
    let spine = LETTER * longest.min(LETTERS) + 14;
    let followed =
        state.position.followed.and_then(|followed| actors.iter().position(|&actor| actor == followed));
    let names = actors.iter().enumerate().map(|(at, &actor)| {
        let layer = words::layer(Layer::of(article.analysis.cast.actors[actor].kind)).0;
        let lit = followed.is_none_or(|followed| {
            followed == at
                || ties.iter().any(|tie| tie.ends == (followed.min(at), followed.max(at)) && followed != at)
        });
        let dot = element("circle")
            .class("node")
            .attribute("cx", (spine + 12).to_string())
            .attribute("cy", line(at).to_string())
            .attribute("r", "4.5");
        let name = element("text")
            .attribute("x", spine.to_string())
            .attribute("y", (line(at) + 4).to_string())
            .attribute("text-anchor", "end")
            .text(short(article.name(actor), LETTERS));
        element("g").class(if lit { layer.to_owned() } else { format!("{layer} dim") }).child(name).child(dot)
    });
    let curves = ties.iter().map(|tie| {
        let lit = followed.is_none_or(|followed| tie.ends.0 == followed || tie.ends.1 == followed);
        arc(tie, spine + 19, actors.len(), lit)
    });
    let about = format!(
        "{} and {} between them; the list says which.",
        words::count(actors.len(), "actor", "actors"),
        words::count(ties.len(), "tie", "ties")
    );
    let against = ties.iter().any(|tie| tie.against);
    let meant = ties.iter().any(|tie| !tie.done);
    let key = match (against, meant) {
        (true, true) => "Double: one against the other. Dashed: planned.",
        (true, false) => "Double: one against the other.",
        (false, true) => "Dashed: planned.",
        (false, false) => "The thicker, the more dealings.",
    };
    let picture = element("svg")
        .attribute("role", "img")
        .attribute("viewBox", format!("0 0 {WIDTH} {}", actors.len() * PITCH))
        .child(element("title").text("Who deals with whom"))
        .child(element("desc").text(about))
        .children(curves.to_list())
        .children(names.to_list());
    Some(element("div").class("arcs").child(picture).child(element("p").class("quiet").text(key)))
}

/// A name in no more letters than there is room for.
pub fn short(name: &str, letters: usize) -> String {
    if name.chars().count() <= letters {
        return name.to_owned();
    }
    let cut: String = name.chars().take(letters - 1).collect();
    cut.trim_end().to_owned() + "…"
}

/// The height of an actor's line.
fn line(at: usize) -> usize {
    at * PITCH + PITCH / 2
}

/// Half an ellipse to the right of the names, with a head where something arrives.
fn arc<'t>(tie: &Tie, x: usize, actors: usize, lit: bool) -> Element<'t> {
    let (top, bottom) = (line(tie.ends.0), line(tie.ends.1));
    let room = WIDTH - x - 6;
    let reach = 22 + (room - 22) * (tie.ends.1 - tie.ends.0 - 1) / (actors - 2).max(1);
    let path = format!("M{x} {top}A{reach} {} 0 0 1 {x} {bottom}", (bottom - top) / 2);
    // In quarters of a pixel; a double line has a gap in it.
    let width = 3 + 2 * tie.number.min(5) + if tie.against { 6 } else { 0 };
    let curve = |class: &'static str| {
        element("path")
            .class(class)
            .attribute("d", path.clone())
            .attribute("stroke-width", format!("{}.{}", width / 4, width % 4 * 25))
    };
    let head = |y: usize| {
        let (back, up, down) = (x + 8, y - 4, y + 4);
        element("path").class("head").attribute("d", format!("M{x} {y}L{back} {up}L{back} {down}z"))
    };
    let class = match (tie.against, tie.done) {
        (true, _) => "tie against",
        (false, true) => "tie",
        (false, false) => "tie meant",
    };
    element("g")
        .class(if lit { class.to_owned() } else { format!("{class} dim") })
        .child(curve("line"))
        .child(tie.against.then(|| curve("gap")))
        .child(tie.there.then(|| head(bottom)))
        .child(tie.back.then(|| head(top)))
}

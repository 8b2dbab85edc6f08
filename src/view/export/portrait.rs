use super::html::write;
use super::words::{flat, title};
use crate::actors::Actor;
use crate::text::{BlockKind, Id, ToList};
use crate::view::cast::arcs::short;
use crate::view::cast::cards::initials;
use crate::view::node::{Element, element};
use crate::view::{Article, Layer, words};

/// The size of a picture that is posted, in pixels.
pub const SIZE: (u32, u32) = (1200, 630);
/// The space on both sides.
pub const MARGIN: u32 = 64;
/// How many actors have a row.
const ROWS: usize = 6;
/// Where the rows begin, and the height of one.
const TOP: u32 = 206;
const ROW: u32 = 60;
/// Where the article's length is drawn, and to what width.
const AXIS: (u32, u32) = (700, 436);

/// A picture of who is in the story and where they come in and speak, to be posted: always light, with its colours with it,
/// and no text too small for a phone. It asks for no file and no font.
pub fn portrait(article: &Article) -> String {
    let rows = article.analysis.order.iter().take(ROWS).map(|place| place.actor).zip(0..).to_list();
    let rule = element("rect").attribute("fill", "#1a1a1a").attribute("x", MARGIN.to_string());
    let rule =
        rule.attribute("y", (TOP - 12).to_string()).attribute("width", (SIZE.0 - 2 * MARGIN).to_string());
    let nobody = rows.is_empty().then(|| text(MARGIN, TOP + 40, 22, "No names found.".to_owned()));
    let mut picture = sheet("The cast", article)
        .children(headline(article))
        .child(
            text(
                MARGIN,
                TOP - 26,
                20,
                subtitle("The cast, where they come in, and where they are quoted", article),
            )
            .attribute("fill", QUIET),
        )
        .child(rule.attribute("height", "2"))
        .child(nobody);
    for (actor, at) in rows {
        picture = picture.child(row(article, actor, TOP + at * ROW));
    }
    finished(picture.children(key()))
}

/// The colour of what is said in passing.
pub const QUIET: &str = "#5c5b57";

/// An empty picture with what tells those who cannot see it what it is.
pub fn sheet<'t>(what: &str, article: &Article) -> Element<'t> {
    element("svg")
        .attribute("xmlns", "http://www.w3.org/2000/svg")
        .attribute("width", SIZE.0.to_string())
        .attribute("height", SIZE.1.to_string())
        .attribute("viewBox", format!("0 0 {} {}", SIZE.0, SIZE.1))
        .attribute("role", "img")
        .attribute("font-family", "system-ui, 'Helvetica Neue', Arial, sans-serif")
        .attribute("fill", "#1a1a1a")
        .child(element("title").text(format!("{what}: {}", title(article))))
        .child(
            element("rect")
                .attribute("width", "100%")
                .attribute("height", "100%")
                .attribute("fill", "#fbfaf7"),
        )
}

/// The picture as a file, with who made it.
pub fn finished(picture: Element<'_>) -> String {
    let name = text(SIZE.0 - MARGIN, SIZE.1 - 24, 22, "Rapporteur".to_owned());
    let name =
        name.attribute("text-anchor", "end").attribute("font-weight", "600").attribute("font-family", SERIF);
    let mut page = String::new();
    write(&picture.child(name), &mut page);
    page
}

pub fn text<'t>(x: u32, y: u32, size: u32, words: String) -> Element<'t> {
    element("text")
        .attribute("x", x.to_string())
        .attribute("y", y.to_string())
        .attribute("font-size", size.to_string())
        .text(words)
}

const SERIF: &str = "Charter, 'Iowan Old Style', Palatino, Georgia, serif";

/// What the picture shows, and of what: the article's own line on who wrote it, and its day.
pub fn subtitle(what: &str, article: &Article) -> String {
    let byline = article.lines().find(|(_, block)| block.kind == BlockKind::Byline);
    let byline = byline.map(|(_, block)| words::beginning(&flat(article.words(block.span)), 50));
    let day = article.analysis.time.published.map(words::date);
    std::iter::once(what.to_owned()).chain(byline).chain(day).to_list().join(" · ")
}

/// The title, in two lines at most.
pub fn headline<'t>(article: &Article) -> Vec<Element<'t>> {
    const LETTERS: usize = 39;
    let mut lines: Vec<String> = Vec::new();
    for word in title(article).split_whitespace() {
        match lines.last_mut().filter(|line| line.chars().count() + word.chars().count() < LETTERS) {
            Some(line) => {
                line.push(' ');
                line.push_str(word);
            }
            None => lines.push(word.to_owned()),
        }
    }
    if lines.len() > 2 {
        lines.truncate(2);
        lines[1] += " …";
    }
    let alone = lines.len() == 1;
    let line = |(line, at): (String, u32)| {
        let y = if alone { 118 } else { 84 + at * 54 };
        text(MARGIN, y, 40, short(&line, LETTERS + 8))
            .attribute("font-weight", "700")
            .attribute("font-family", SERIF)
    };
    lines.into_iter().zip(0..).map(line).to_list()
}

/// The colour and the dashes of a layer's lines.
pub fn strokes(layer: Layer) -> (&'static str, &'static str) {
    match layer {
        Layer::Person => ("#0d2a81", ""),
        Layer::Organization => ("#7e3005", "14 3"),
        Layer::State | Layer::Place | Layer::Hedge => ("#0b735c", "6 4"),
        Layer::Unnamed => ("#41274b", "2 4"),
    }
}

/// An actor with its role, and where it stands in the article.
fn row<'t>(article: &Article, id: Id<Actor>, y: u32) -> Element<'t> {
    let actor = &article.analysis.cast.actors[id];
    let (colour, dashes) = strokes(Layer::of(actor.kind));
    let middle = y + ROW / 2 - 4;
    let disc =
        element("circle").attribute("cx", (MARGIN + 20).to_string()).attribute("cy", middle.to_string());
    let disc = disc.attribute("r", "19").attribute("fill", "#ffffff").attribute("stroke", colour);
    let letters =
        text(MARGIN + 20, middle + 6, 18, initials(article, actor)).attribute("text-anchor", "middle");
    let role = actor
        .roles
        .first()
        .map_or(words::kind(actor.kind).to_owned(), |role| article.words(role.span).to_owned());
    let name = text(MARGIN + 56, y + 24, 23, short(article.name(id), 44)).attribute("font-family", SERIF);
    let rule = bar(MARGIN, SIZE.0 - 2 * MARGIN, y + ROW - 7, 1, "#e2dfd8");
    element("g")
        .child(disc.attribute("stroke-width", "3").attribute("stroke-dasharray", dashes))
        .child(letters.attribute("font-weight", "600").attribute("fill", colour))
        .child(name.attribute("font-weight", "700"))
        .child(text(MARGIN + 56, y + 46, 18, short(&role, 62)).attribute("fill", QUIET))
        .child(rule)
        .child(bar(AXIS.0, AXIS.1, middle, 1, "#c9c6be"))
        .children(places(article, id, middle, colour))
}

/// Where an actor is mentioned and where it speaks.
fn places<'t>(article: &Article, id: Id<Actor>, middle: u32, colour: &'static str) -> Vec<Element<'t>> {
    let extent = article.extent();
    let across = |at: u32| {
        let part = u64::from(at.clamp(extent.start, extent.end) - extent.start) * u64::from(AXIS.1);
        AXIS.0 + (part / u64::from(extent.len().max(1))) as u32
    };
    let quotes = article.quotes(id).iter().map(|&index| article.analysis.quotes[index as usize].span);
    let spoken = quotes.map(|span| {
        let (from, to) = (across(span.start), across(span.end));
        bar(from, (to - from).max(6), middle - 13, 26, colour).attribute("fill-opacity", "0.4")
    });
    let mut drawn = spoken.to_list();
    let mut free = 0;
    for &index in article.references(id) {
        let x = across(article.analysis.cast.references[index as usize].span.start);
        if x >= free {
            drawn.push(bar(x, 3, middle - 9, 18, colour));
            free = x + 4;
        }
    }
    drawn
}

fn bar<'t>(x: u32, width: u32, y: u32, height: u32, colour: &'static str) -> Element<'t> {
    element("rect")
        .attribute("x", x.to_string())
        .attribute("y", y.to_string())
        .attribute("width", width.to_string())
        .attribute("height", height.to_string())
        .attribute("fill", colour)
}

/// What the marks mean, and which way the article runs.
fn key<'t>() -> Vec<Element<'t>> {
    let (y, colour) = (SIZE.1 - 24, strokes(Layer::Person).0);
    let ends = |x: u32, words: &str| text(x, TOP - 26, 18, words.to_owned()).attribute("fill", QUIET);
    vec![
        bar(MARGIN, 3, y - 15, 18, colour),
        text(MARGIN + 12, y, 18, "mentioned".to_owned()).attribute("fill", QUIET),
        bar(MARGIN + 130, 18, y - 18, 24, colour).attribute("fill-opacity", "0.4"),
        text(MARGIN + 156, y, 18, "quoted".to_owned()).attribute("fill", QUIET),
        ends(AXIS.0, "first line"),
        ends(AXIS.0 + AXIS.1, "last line").attribute("text-anchor", "end"),
    ]
}

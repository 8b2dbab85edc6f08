use crate::ner::Day;
use crate::summary::calendar::reach;
use crate::summary::{Event, Time};
use crate::text::Span;
use crate::view::node::{Element, element, link};
use crate::view::{Article, Message, words};

/// How many dots stand on one another before they are drawn as one.
const HIGHEST: u32 = 4;
/// The height of the picture, and where its line runs, in pixels.
const HEIGHT: u32 = 84;
const LINE: u32 = 58;
/// Dots nearer than this, in thousandths of the width, stand on one another.
const NEAR: u32 = 22;
/// So much of the width a date under the line takes, in thousandths.
const ROOM: u32 = 270;

/// What happened when: a picture to scale and its table, each row a link to its sentence; nothing below three events.
pub fn timeline<'t>(article: &'t Article) -> Option<Element<'t>> {
    let Time { timeline, published, .. } = &article.analysis.time;
    let tied = published.map(|day| format!("Published {}.", words::date(day)));
    let rows = timeline.iter().map(|event| row(article, event));
    (!timeline.is_empty()).then(|| {
        element("section")
            .class("timeline")
            .attribute("part", "timeline")
            .attribute("aria-label", "When it happened")
            .child(element("h2").text("When it happened"))
            .child(picture(timeline))
            .child(element("table").child(head()).child(element("tbody").children(rows)))
            .child(tied.map(|line| element("p").class("quiet").text(line)))
    })
}

fn head<'t>() -> Element<'t> {
    let column = |label: &'static str| element("th").attribute("scope", "col").text(label);
    let row = element("tr").child(column("Date")).child(column("In the article’s words"));
    element("thead").class("unseen").child(row)
}

fn row<'t>(article: &'t Article, event: &Event) -> Element<'t> {
    let sentence = article.after_dateline(event.sentence);
    element("tr").child(element("th").attribute("scope", "row").text(words::date(event.day))).child(
        element("td").child(
            link(Message::Leap(sentence))
                .class("happened")
                .child(element("span").text(around(article, sentence, event.span)))
                .child(element("span").class("place").text(article.place(sentence.start))),
        ),
    )
}

/// The words of a sentence around its date, verbatim, cut where it is long.
fn around(article: &Article, sentence: Span, date: Span) -> String {
    const BEFORE: u32 = 70;
    let mut start = sentence.start;
    if date.start.saturating_sub(sentence.start) > 2 * BEFORE {
        let near = Span::new(sentence.start, date.start);
        let mut cut = (date.start - BEFORE) as usize;
        while !article.text.is_char_boundary(cut) {
            cut += 1;
        }
        let space = article.words(near)[cut - near.start as usize..].find(' ').map_or(0, |at| at + 1);
        start = (cut + space) as u32;
    }
    let words = words::beginning(article.words(Span::new(start, sentence.end)), 150);
    if start > sentence.start { String::from("… ") + &words } else { words }
}

/// The events on a line to scale: a dot for a day, a bar for a month or a year.
fn picture<'t>(timeline: &[Event]) -> Option<Element<'t>> {
    let (first, last) = (timeline.first()?, timeline.last()?);
    let from = reach(first.day).0;
    let to = timeline.iter().map(|event| reach(event.day).1).max()?;
    // The outermost dots stay inside of the frame.
    let x = |day: i64| 20 + (960 * (day - from) / (to - from).max(1)) as u32;
    let mut drawing = element("svg")
        .class("picture")
        .attribute("role", "img")
        .attribute("height", HEIGHT.to_string())
        .child(element("title").text("When it happened"))
        .child(element("desc").text(format!(
            "{} from {} to {}; the table says the same.",
            words::count(timeline.len(), "dated event", "dated events"),
            words::date(first.day),
            words::date(last.day)
        )))
        .child(
            element("line")
                .class("axis")
                .attribute("x1", "0%")
                .attribute("x2", "100%")
                .attribute("y1", LINE.to_string())
                .attribute("y2", LINE.to_string()),
        );
    let (mut before, mut height) = (None::<u32>, 0);
    for event in timeline {
        let (start, end) = reach(event.day);
        let (left, right) = (x(start), x(end));
        let at = if event.day.day.is_some() { left } else { (left + right) / 2 };
        let near = before.is_some_and(|before| at.abs_diff(before) < NEAR);
        height = if near { height + 1 } else { 0 };
        before = Some(if near { before.unwrap_or(at) } else { at });
        let y = LINE - 13 * height.min(HIGHEST - 1);
        if event.day.day.is_none() {
            drawing = drawing.child(
                element("rect")
                    .class("reach")
                    .attribute("x", percent(left))
                    .attribute("width", percent((right - left).max(14)))
                    .attribute("y", (y - 5).to_string())
                    .attribute("height", "10")
                    .attribute("rx", "5"),
            );
        } else if height < HIGHEST {
            drawing = drawing.child(
                element("circle")
                    .class("dot")
                    .attribute("cx", percent(before.unwrap_or(at)))
                    .attribute("cy", y.to_string())
                    .attribute("r", "5"),
            );
        }
    }
    // The first date is written where its words do not run into those of the last.
    let at = x(reach(first.day).0);
    let apart = first.day != last.day && at + ROOM < 1000;
    let drawing = drawing.child(apart.then(|| label(first.day, at.saturating_sub(14), "start")));
    Some(drawing.child(label(last.day, 1000, "end")))
}

fn label<'t>(day: Day, x: u32, anchor: &'static str) -> Element<'t> {
    element("text")
        .attribute("x", percent(x))
        .attribute("y", (LINE + 22).to_string())
        .attribute("text-anchor", anchor)
        .text(words::date(day))
}

/// Thousandths as a percentage: "37.5%".
fn percent(thousandths: u32) -> String {
    format!("{}.{}%", thousandths / 10, thousandths % 10)
}

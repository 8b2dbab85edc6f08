use super::words::flat;
use crate::desk::{Check, Share, Tally};
use crate::text::{Span, ToList, Utf16Index, sort};
use crate::view::{Article, object::findings, words};

/// The desk check as compilers and linters write, so that editors' tools can read it: a finding a line,
/// in order of the text, as `file:line:column: kind: words`, both counted from 1, columns in UTF-16 code units; then whose words are given.
pub fn check(article: &Article, file: &str) -> String {
    let lines = Lines::new(&article.text);
    let mut found: Vec<(Span, String)> = Vec::new();
    let desk = &article.analysis.desk;
    for finding in &desk.findings {
        let each = if finding.check == Check::Hedge { finding.places.len() } else { 1 };
        for &place in &finding.places[..each] {
            let (line, column) = lines.place(place);
            let said = |at: usize| flat(article.words(finding.places[at]));
            let other = |at: usize| {
                let (line, _) = lines.place(finding.places[at]);
                format!("“{}” in line {line}", said(at))
            };
            let name = finding.actor.map_or_else(Default::default, |actor| words::line(article.name(actor)));
            let words = match finding.check {
                Check::NoSpeaker => format!("no speaker is found for “{}”", words::beginning(&said(0), 80)),
                Check::TooEarly => format!("“{}” comes before {}", said(0), other(1)),
                Check::TwoTitles => format!("{name} is “{}” here, {}", said(0), other(1)),
                Check::TwoSpellings => format!("“{}” here, {}", said(0), other(1)),
                Check::NoRole => format!("{name} is important and has no role"),
                Check::Hedge => format!("“{}” hedges a claim", said(0)),
            };
            let kind = findings::kind(finding.check);
            found.push((place, format!("{file}:{line}:{column}: {kind}: {words}\n")));
        }
    }
    sort(&mut found, |&(place, _)| place);
    let mut text: String = found.into_iter().map(|(_, line)| line).collect();
    let mut shared = |label: &str, name: &str, tally: Tally| {
        let Tally { statements, quoted, reported } = tally;
        let statements = words::count(statements as usize, "statement", "statements");
        let quoted = words::count(quoted as usize, "word", "words");
        text +=
            &format!("{file}: {label}: {}: {statements}, {quoted} quoted, {reported} reported\n", flat(name));
    };
    let name = |share: &Share, none| share.actor.map_or(none, |actor| article.name(actor));
    for share in &desk.speakers {
        shared("speaker", name(share, "no speaker found"), share.tally);
    }
    for share in &desk.sides {
        shared("side", name(share, "no side given"), share.tally);
    }
    text + &format!("{file}: sources: {}\n", findings::unnamed(article))
}

/// Where the lines of a text begin.
struct Lines {
    starts: Vec<u32>,
    units: Utf16Index,
}

impl Lines {
    fn new(text: &str) -> Lines {
        let ends = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n').map(|(at, _)| at as u32 + 1);
        Lines { starts: std::iter::once(0).chain(ends).to_list(), units: Utf16Index::new(text) }
    }

    /// The line and the column in which a span begins, from 1.
    fn place(&self, span: Span) -> (usize, u32) {
        let line = self.starts.partition_point(|&start| start <= span.start);
        let start = self.starts[line.saturating_sub(1)];
        (line, self.units.units(span.start) - self.units.units(start) + 1)
    }
}

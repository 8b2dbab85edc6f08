//! The analysis in forms that other programs read.
//!
//! This room knows the article and what was found in it. It does not know the screen.

mod annotation;
mod brat;
mod check;
mod comparison;
mod conll;
mod file;
mod html;
mod markdown;
mod network;
mod portrait;
mod schema;
mod sheet;

pub use annotation::annotations;
pub use brat::brat;
pub use check::check;
pub use comparison::{comparison, comparison_sheet};
pub use conll::conll;
pub use file::{File, file, file_name, marked};
pub use html::{html, rich};
pub use markdown::markdown;
pub use network::network;
pub use portrait::portrait;
pub use schema::schema;
pub use sheet::{actors, dealings, sheet};

use super::Article;
use crate::text::ToList;

/// A form to save in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The brief, for people and their notes.
    Markdown,
    /// The article with its marks, for any browser.
    Html,
    /// Who deals with whom, as a drawing.
    Network,
    /// The same drawing, for the browser to turn into pixels.
    Picture,
    /// Who is in it and where they come in, as a drawing to be posted.
    Portrait,
    /// The same drawing, for the browser to turn into pixels.
    PortraitPicture,
    /// The quotes, a row each.
    Sheet,
    /// The actors, a row each.
    Actors,
    /// Who deals with whom, a row each.
    Dealings,
    /// The marks, as W3C Web Annotations.
    Annotations,
    /// The article as search engines read it, in schema.org's words.
    Schema,
    /// The marks, as the annotation tool brat has them beside the text.
    Brat,
    /// The names, a token a line.
    Conll,
}

impl Format {
    /// All of them.
    pub const ALL: [Format; 13] = [
        Format::Markdown,
        Format::Html,
        Format::Network,
        Format::Picture,
        Format::Portrait,
        Format::PortraitPicture,
        Format::Sheet,
        Format::Actors,
        Format::Dealings,
        Format::Annotations,
        Format::Schema,
        Format::Brat,
        Format::Conll,
    ];

    /// What the menu calls it, the name of the file, and its media type.
    pub fn names(self) -> [&'static str; 3] {
        match self {
            Format::Markdown => ["Brief (Markdown)", "brief.md", "text/markdown"],
            Format::Html => ["Page (HTML)", "article.html", "text/html"],
            Format::Network => ["Who deals with whom (SVG)", "dealings.svg", "image/svg+xml"],
            Format::Picture => ["Who deals with whom (PNG)", "dealings.png", "image/png"],
            Format::Portrait => ["Picture of the cast (SVG)", "cast.svg", "image/svg+xml"],
            Format::PortraitPicture => ["Picture of the cast (PNG)", "cast.png", "image/png"],
            Format::Sheet => ["Quote sheet (CSV)", "quotes.csv", "text/csv"],
            Format::Actors => ["Cast (CSV)", "actors.csv", "text/csv"],
            Format::Dealings => ["Dealings (CSV)", "relations.csv", "text/csv"],
            Format::Annotations => ["Web Annotations (JSON-LD)", "annotations.jsonld", "application/ld+json"],
            Format::Schema => ["schema.org (JSON-LD)", "schema.jsonld", "application/ld+json"],
            Format::Brat => ["brat (.ann)", "article.ann", "text/plain"],
            Format::Conll => ["CoNLL (BIO)", "article.conll", "text/plain"],
        }
    }
}

/// Writes an article in a form.
pub fn export(article: &Article, format: Format) -> String {
    match format {
        Format::Markdown => markdown(article),
        Format::Html => html(article),
        Format::Network | Format::Picture => network(article),
        Format::Portrait | Format::PortraitPicture => portrait(article),
        Format::Sheet => sheet(article),
        Format::Actors => actors(article),
        Format::Dealings => dealings(article),
        Format::Annotations => annotations(article),
        Format::Schema => schema(article),
        Format::Brat => brat(article),
        Format::Conll => conll(article),
    }
}

/// The article's title; the beginning of its first line where it has none.
pub fn title(article: &Article) -> String {
    use crate::text::BlockKind;
    let lines = || article.lines().filter(|(_, block)| !matches!(block.kind, BlockKind::Boilerplate(_)));
    let title = lines().find(|(_, block)| block.kind == BlockKind::Headline);
    match title.or_else(|| lines().next()) {
        Some((_, block)) => super::words::beginning(&flat(article.words(block.span)), 120),
        None => "An article".to_owned(),
    }
}

/// Words on one line.
fn flat(words: &str) -> String {
    words.split_whitespace().to_list().join(" ")
}

/// Words as a JSON string.
pub(super) fn string(words: &str) -> String {
    let mut text = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            c if c < ' ' => text += &format!("\\u{:04x}", c as u32),
            c => text.push(c),
        }
    }
    text + "\""
}

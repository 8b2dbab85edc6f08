//! The analysis in forms that other programs read.
//!
//! This room knows the article and what was found in it. It does not know the screen.

mod annotation;
mod check;
mod comparison;
mod html;
mod markdown;
mod network;
mod sheet;

pub use annotation::annotations;
pub use check::check;
pub use comparison::comparison;
pub use html::html;
pub use markdown::markdown;
pub use network::network;
pub use sheet::sheet;

use super::Article;

/// A form to save in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// The brief, for people and their notes.
    Markdown,
    /// The quotes, a row each.
    Sheet,
    /// The marks, as W3C Web Annotations.
    Annotations,
    /// The article with its marks, for any browser.
    Html,
    /// Who deals with whom, as a drawing.
    Network,
    /// The same drawing, for the browser to turn into pixels.
    Picture,
}

impl Format {
    /// All of them, in the order of the menu.
    pub const ALL: [Format; 6] = [
        Format::Markdown,
        Format::Sheet,
        Format::Html,
        Format::Network,
        Format::Picture,
        Format::Annotations,
    ];

    /// What the menu calls it.
    pub fn label(self) -> &'static str {
        match self {
            Format::Markdown => "Brief (Markdown)",
            Format::Sheet => "Quote sheet (CSV)",
            Format::Annotations => "Annotations (JSON-LD)",
            Format::Html => "Page (HTML)",
            Format::Network => "Who deals with whom (SVG)",
            Format::Picture => "Who deals with whom (PNG)",
        }
    }

    /// The name of the file, and its media type.
    pub fn file(self) -> (&'static str, &'static str) {
        match self {
            Format::Markdown => ("brief.md", "text/markdown"),
            Format::Sheet => ("quotes.csv", "text/csv"),
            Format::Annotations => ("annotations.jsonld", "application/ld+json"),
            Format::Html => ("article.html", "text/html"),
            Format::Network => ("dealings.svg", "image/svg+xml"),
            Format::Picture => ("dealings.png", "image/png"),
        }
    }
}

/// Writes an article in a form.
pub fn export(article: &Article, format: Format) -> String {
    match format {
        Format::Markdown => markdown(article),
        Format::Sheet => sheet(article),
        Format::Annotations => annotations(article),
        Format::Html => html(article),
        Format::Network | Format::Picture => network(article),
    }
}

/// The article's title; the beginning of its first line where it has none.
fn title(article: &Article) -> String {
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
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

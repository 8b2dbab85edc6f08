//! A web page's source, read from its parsed tree: the page's words, a line for each block, and what the markup says
//! of each line.
//!
//! This room knows elements and what sites call their containers. It does not know who parsed the source: in the page
//! that is the browser, in the native program a library, and both fill the same [`Tree`].

mod containers;
mod element;
mod headline;
mod judge;
mod lines;
mod linked_data;
mod metadata;
#[cfg(feature = "cli")]
mod parse;
mod region;
#[cfg(feature = "cli")]
mod shallow;
mod sheet;
mod told;
mod tree;

pub use judge::read;
#[cfg(feature = "cli")]
pub use parse::parse;
pub use tree::{Tree, Visit};

use super::Span;

/// A text to read, and what the markup that it came in says of it.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Page {
    /// The words that the page shows, a line for each block, lines apart.
    pub text: String,
    /// What the markup says of each line, in order; none where there was no markup.
    pub marks: Vec<Mark>,
    /// When it was published, as a machine was told: "2024-03-05", with or without a time after it.
    pub published: Option<String>,
}

impl From<String> for Page {
    /// A text of which no markup says anything.
    fn from(text: String) -> Page {
        Page { text, ..Page::default() }
    }
}

/// What the markup says of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mark {
    /// The line, in bytes of the page's text.
    pub span: Span,
    /// What it is.
    pub kind: super::BlockKind,
}

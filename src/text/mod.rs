//! Where things stand in a text: blocks, sentences, tokens, quotation-mark pairs.
//!
//! This room knows characters, lines and English punctuation. It does not know names or people.
//! Every span is a half-open range of UTF-8 bytes on character boundaries; the text itself is never changed.

mod abbreviation;
mod arena;
mod block;
mod boilerplate;
mod boundary;
mod byline;
mod caption;
mod cue;
mod dateline;
mod document;
pub mod files;
mod fingerprint;
pub mod html;
mod inline_list;
mod layout;
mod line;
mod look;
mod marked;
mod page;
mod pair;
mod paragraph;
mod sentence;
mod sort;
mod span;
mod table;
mod to_list;
mod token;
mod utf16;
mod verdict;

#[cfg(feature = "train")]
pub mod train;

pub use crate::lexicon::{lower, norm, small};
pub use arena::{Arena, Id};
pub use block::{Block, BlockKind, Detail, Furniture};
pub use document::{Document, blocks, cut, read};
pub use fingerprint::{fingerprint, taught_with};
pub use pair::Pair;
pub use sentence::Sentence;
pub use sort::{SortKey, distinct, sort};
pub use span::Span;
pub use table::{Table, TableKey};
pub use to_list::ToList;
pub use token::{Shape, Token};
pub use utf16::Utf16Index;

/// Cuts a name, or any text short of a sentence, into tokens.
pub fn tokens(name: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    token::cut(name, Span::at(0..name.len()), &mut tokens);
    tokens
}

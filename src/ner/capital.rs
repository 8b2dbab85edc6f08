use crate::text::{Document, Shape};

/// Whether the token is written as names are.
pub(super) fn is_capitalised(document: &Document<'_>, token: u32) -> bool {
    match document.tokens[token as usize].shape {
        Shape::Title | Shape::Upper | Shape::Mixed => true,
        Shape::Alphanumeric => document.word(token).starts_with(char::is_uppercase),
        _ => false,
    }
}

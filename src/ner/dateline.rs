use std::ops::Range;

use super::find::mention;
use super::words::Words;
use super::{Classes, Kind, Mention};
use crate::text::{BlockKind, Shape};

/// The names in the datelines of a document, which stand where they stand whatever their words are: places up to the
/// dash, "PORT ELLERY, Maine", and in brackets who sends the report.
pub(super) fn datelines(words: &Words<'_, '_>) -> Vec<Mention> {
    let document = words.document;
    let mut found = Vec::new();
    for block in document.blocks.iter().filter(|block| block.kind == BlockKind::Dateline) {
        let tokens = document.tokens_in(block.span);
        let mut kind = Kind::Place;
        let mut start = tokens.start;
        for token in tokens {
            let parts = words.shape(token) == Shape::Mark || words.is(token, "and");
            if !parts {
                continue;
            }
            let piece = start..token;
            start = token + 1;
            if is_name(words, piece.clone(), kind) {
                found.push(mention(document, piece, (kind, SURE)));
            }
            if words.is(token, "(") {
                kind = Kind::Organization;
            }
        }
    }
    found
}

/// How sure a name in a dateline is.
const SURE: u8 = 95;

/// Whether what stands between two marks is a name: neither a date nor a word such as "UPDATE".
fn is_name(words: &Words<'_, '_>, piece: Range<u32>, kind: Kind) -> bool {
    let word = |class: Classes| class.has(Classes::COMMON | Classes::CALENDAR) && !class.has(Classes::NAMED);
    let ordinary = kind == Kind::Place && piece.len() == 1 && word(words.class(piece.start));
    // The dates are in order: a text may have as many datelines.
    let next = words.dates.partition_point(|date| date.tokens.end <= piece.start);
    let dated = words.dates.get(next).is_some_and(|date| date.tokens.start < piece.end);
    !piece.is_empty() && words.is_capital(piece.start) && !ordinary && !dated
}

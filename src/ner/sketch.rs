use super::context::Context;
use super::listed::Listed;
use crate::text::{Document, Token};

/// What the features of a token are made of, computed once for every token of a document.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Sketch {
    pub word: u32,
    /// Prefixes of one to four characters, then suffixes.
    pub affixes: [u32; 8],
    /// The letters' pattern: "Xx", "X.X.", "d-d".
    pub pattern: u32,
    /// The token's shape, and whether it opens its sentence.
    pub shape: u32,
    pub alone: u32,
    pub listed: u32,
    pub ruled: u32,
    pub context: u32,
    pub elsewhere: u32,
}

/// Sketches a token: `first` says whether it opens its sentence, `case` how the sentence is written.
pub(super) fn sketch(
    document: &Document<'_>,
    context: &Context,
    token: u32,
    first: bool,
    case: u32,
    listed: Listed,
) -> Sketch {
    let Token { norm, shape, .. } = document.tokens[token as usize];
    let word = document.word(token);
    let whole = if listed.part == 0 {
        listed.alone.bits()
    } else {
        listed.longer.bits() | u32::from(listed.part) << 30
    };
    Sketch {
        word: norm,
        affixes: affixes(word),
        pattern: pattern(word),
        shape: shape as u32 | u32::from(first) << 4 | case << 5,
        alone: listed.alone.bits(),
        listed: whole,
        ruled: u32::from(listed.ruled),
        context: context.of_word(norm),
        elsewhere: context.in_names(norm),
    }
}

fn affixes(word: &str) -> [u32; 8] {
    let mut affixes = [0; 8];
    let fold = |hash: u32, c: char| mix(hash, if c.is_ascii() { c.to_ascii_lowercase() } else { c } as u32);
    let (mut prefix, mut suffix) = (1, 2);
    for (at, c) in word.chars().take(4).enumerate() {
        prefix = fold(prefix, c);
        affixes[at] = prefix;
    }
    for (at, c) in word.chars().rev().take(4).enumerate() {
        suffix = fold(suffix, c);
        affixes[4 + at] = suffix;
    }
    affixes
}

/// Letters become "X" or "x", digits "d"; of a row of the same only two are kept.
fn pattern(word: &str) -> u32 {
    let mut hash = 3;
    let (mut last, mut row) = ('\0', 0);
    for c in word.chars().take(24) {
        let kind = match c {
            c if c.is_uppercase() => 'X',
            c if c.is_alphabetic() => 'x',
            c if c.is_numeric() => 'd',
            c => c,
        };
        row = if kind == last { row + 1 } else { 0 };
        last = kind;
        if row < 2 {
            hash = mix(hash, kind as u32);
        }
    }
    hash
}

/// Two values made one; not a cryptographic hash, but every bit of both counts.
pub(super) fn mix(a: u32, b: u32) -> u32 {
    let mut hash = (a ^ b.rotate_left(15)).wrapping_mul(0x9e37_79b1) ^ b.wrapping_mul(0x85eb_ca6b);
    hash ^= hash >> 15;
    hash = hash.wrapping_mul(0xc2b2_ae35);
    hash ^ (hash >> 13)
}

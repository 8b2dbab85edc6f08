use crate::lexicon::{ABBREVIATION, FINAL_ABBREVIATION, NUMBER_ABBREVIATION, norm};

/// What the full stop after a word can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stop {
    /// The end of a sentence, as after most words.
    Ends,
    /// Part of an abbreviation; the sentence goes on: "Mr."
    Never,
    /// Part of an abbreviation that may also end a sentence: "U.S.", "Inc."
    May,
    /// Part of an abbreviation if a number follows: "No."
    BeforeNumber,
    /// After an initial: "Jonas E."
    Initial,
}

/// Tells what a full stop right after `word` can be; the word comes without it.
pub(super) fn stop_after(word: &str) -> Stop {
    let mut letters = word.chars();
    match (letters.next(), letters.next()) {
        (Some(c), None) if c.is_uppercase() => return Stop::Initial,
        (Some(a), Some('.')) if a.is_alphabetic() => {
            let key = norm(word);
            return if ABBREVIATION.has(key) { Stop::Never } else { Stop::May };
        }
        _ => {}
    }
    if word.ends_with('°') {
        return Stop::BeforeNumber;
    }
    match norm(word) {
        key if ABBREVIATION.has(key) => Stop::Never,
        key if FINAL_ABBREVIATION.has(key) => Stop::May,
        key if NUMBER_ABBREVIATION.has(key) => Stop::BeforeNumber,
        // "signed.Mr": the space before the abbreviation is missing.
        _ => word.rsplit_once('.').map_or(Stop::Ends, |(_, last)| stop_after(last)),
    }
}

/// The length of an abbreviation of single letters, each with its full stop, that opens `rest`: "U.S.", "a.m.".
pub(super) fn dotted_length(rest: &str) -> Option<usize> {
    let bytes = rest.as_bytes();
    let mut at = 0;
    while at + 1 < bytes.len() && bytes[at].is_ascii_alphabetic() && bytes[at + 1] == b'.' {
        at += 2;
    }
    let goes_on = rest[at..].starts_with(|c: char| c.is_alphanumeric());
    match (at, goes_on) {
        (4.., false) => Some(at),
        (4.., true) if rest[at..].starts_with(|c: char| c.is_uppercase()) => Some(at),
        // "Ph.D." and the last letter without its stop: "U.S" in careless copy.
        (2, true) if bytes.len() > 2 && bytes[2].is_ascii_uppercase() && bytes[0].is_ascii_uppercase() => {
            let after = rest[3..].chars().next();
            (!after.is_some_and(|c| c.is_alphanumeric() || c == '.')).then_some(3)
        }
        _ => None,
    }
}

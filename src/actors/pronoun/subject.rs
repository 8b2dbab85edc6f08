//! Where a subject stands.

use std::ops::Range;

use super::super::phrase::Phrases;
use crate::syntax::Class;

/// Whether the words stand where a subject stands.
pub(super) fn is_subject(phrases: &Phrases<'_>, start: u32, end: u32, sentence: Range<u32>) -> bool {
    if phrases.is_possessive(end) {
        // "Holm’s remarks …" opens a sentence about Holm.
        return start == sentence.start && !names_after(phrases, end, sentence.end);
    }
    let phrase_start = (sentence.start..start)
        .rev()
        .take(8)
        .take_while(|&token| {
            phrases.describes(token) || phrases.is(token, Class::DETERMINER | Class::HONORIFIC)
        })
        .last()
        .unwrap_or(start);
    // "retired pilot Holm"
    let describes = |at: u32| {
        let opens = at == sentence.start
            || phrases.boundary(at - 1)
            || phrases.is(at - 1, Class::DETERMINER | Class::POSSESSIVE);
        phrases.is(at, Class::PAST) && !phrases.is(at, Class::SAYING) && opens
    };
    let phrase_start = match phrase_start.checked_sub(1) {
        Some(at) if at >= sentence.start && phrase_start < start && describes(at) => at,
        _ => phrase_start,
    };
    // "Holm (Labour) said"
    let close = (end..sentence.end.min(end + 8)).find(|&at| phrases.word(at) == ")");
    let end = close.filter(|_| phrases.word(end) == "(").map_or(end, |close| close + 1);
    // "Holm and other farmers said"
    let joined = phrases.word(end) == "and" && end < sentence.end;
    let other = if joined { phrases.after(end + 1) } else { None };
    let end = other.map_or(end, |other| other.tokens.end).min(sentence.end);
    let before = phrase_start.checked_sub(1).filter(|&before| before >= sentence.start);
    let free = before.is_none_or(|before| !phrases.is(before, Class::PREPOSITION | Class::VERB));
    let inverted = before.is_some_and(|before| {
        phrases.is(before, Class::SAYING) && before > sentence.start && phrases.boundary(before - 1)
    });
    let verb = end < sentence.end
        && (phrases.is(end, Class::FINITE | Class::ADVERB | Class::RELATIVE)
            || phrases.word(end) == "," && !matches!(phrases.word(end + 1), "and" | "or"));
    inverted || free && verb && !before.is_some_and(|before| phrases.is(before, Class::SAYING | Class::PAST))
}

/// Whether an apposition follows: "Holm’s brother, Per Holm, said" is about Per, "Holm’s union, the Guild," about it.
fn names_after(phrases: &Phrases<'_>, possessive: u32, end: u32) -> bool {
    let comma = (possessive..end).take(8).find(|&token| phrases.word(token) == ",");
    comma.is_some_and(|comma| {
        let the = u32::from(phrases.is(comma + 1, Class::DEFINITE));
        phrases.is(comma + 1 + the, if the == 1 { Class::NAME } else { Class::BEARER })
    })
}

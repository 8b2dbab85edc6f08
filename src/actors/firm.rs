//! Nouns for what a body with a name is, and where they stand beside it.

use std::ops::Range;

use super::phrase::Phrases;
use crate::lexicon::BUSINESS;
use crate::syntax::Class;

/// How far an apposition is read for its noun, in tokens.
const ASIDE: u32 = 12;

/// Whether a token is such a noun.
pub(super) fn is_firm(phrases: &Phrases<'_>, at: u32) -> bool {
    phrases.document.tokens.get(at as usize).is_some_and(|token| BUSINESS.has(token.norm))
}

/// Whether a token is such a noun and none for a person: "lender", but not "developer".
pub(super) fn is_body(phrases: &Phrases<'_>, at: u32) -> bool {
    is_firm(phrases, at) && !phrases.is(at, Class::PERSON)
}

/// The noun of what is apposed after a comma: "lender" of ", the Leeds-based lender brought down by loans".
pub(super) fn apposed(phrases: &Phrases<'_>, comma: u32) -> Option<u32> {
    let start = comma + 1;
    let end = phrases.sentence(comma).end;
    let opens = phrases.is(start, Class::DETERMINER)
        || phrases.is(start, Class::NAME) && (start..start + 4).any(|at| phrases.is_possessive(at));
    if !opens || start >= end {
        return None;
    }
    let open = Class::FINITE | Class::PROGRESSIVE;
    let stops = |at: u32| {
        // "Leeds-based", "a shipping company"
        let describes = phrases.is_hyphen(at - 1) || is_firm(phrases, at + 1);
        phrases.boundary(at)
            || phrases.is(at, Class::PREPOSITION | Class::RELATIVE)
            || phrases.is(at, open) && !phrases.is(at, Class::NOUN | Class::HUMAN) && !describes
    };
    let stop = (start..end.min(start + ASIDE)).find(|&at| stops(at))?;
    // "Holm, the company said"
    let closed = !phrases.is(stop, Class::FINITE)
        || phrases.is(stop, Class::PAST) && !phrases.is(stop, Class::SAYING | Class::AUXILIARY);
    // "brought down by"
    let passive = (stop + 1..stop + 3).any(|at| phrases.word(at) == "by");
    (closed || passive).then(|| stop - 1)
}

/// The noun before a name that it says the kind of: "the newspaper Orb", but not "the newspaper Orb founded is".
pub(super) fn called(phrases: &Phrases<'_>, name: &Range<u32>) -> Option<u32> {
    let noun = name.start.checked_sub(1)?;
    let verb = name.end;
    let founded = phrases.is(verb, Class::FINITE)
        && !phrases.is(verb, Class::AUXILIARY)
        && phrases.is(verb + 1, Class::FINITE);
    (is_firm(phrases, noun) && !phrases.is(noun, Class::NAME) && !founded).then_some(noun)
}

//! The pronouns: what each says of whom it means.

use std::ops::Range;

use super::super::gender::Gender;
use super::super::phrase::Phrases;
use crate::syntax::Class;

/// How a pronoun stands to its verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    Subject,
    Object,
    Possessive,
}

/// How a pronoun counts an actor that is no person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Number {
    It,
    They,
}

impl Number {
    /// Whether the word is the pronoun.
    pub(super) fn is(self, word: &str) -> bool {
        match self {
            Number::It => word.eq_ignore_ascii_case("it"),
            Number::They => word.eq_ignore_ascii_case("they"),
        }
    }
}

/// Reads "he", "her", "himself" and the like.
pub(super) fn pronoun(phrases: &Phrases<'_>, token: u32) -> Option<(Gender, Case)> {
    let word = phrases.word(token);
    let is = |other: &str| word.eq_ignore_ascii_case(other);
    Some(if is("he") {
        (Gender::He, Case::Subject)
    } else if is("she") {
        (Gender::She, Case::Subject)
    } else if is("him") || is("himself") {
        (Gender::He, Case::Object)
    } else if is("herself") {
        (Gender::She, Case::Object)
    } else if is("his") {
        (Gender::He, Case::Possessive)
    } else if is("her") || is("hers") {
        let noun = phrases.describes(token + 1) || phrases.is(token + 1, Class::PAST | Class::PROGRESSIVE);
        (Gender::She, if noun { Case::Possessive } else { Case::Object })
    } else {
        return None;
    })
}

/// Whether the pronoun opens its sentence, or follows a quotation, and a verb of saying is next: "It said that …".
pub(super) fn speaks(phrases: &Phrases<'_>, token: u32, sentence: Range<u32>) -> bool {
    let opens = token == sentence.start || matches!(phrases.word(token - 1), "”" | "\"");
    let verb =
        (token + 1..sentence.end).take(3).find(|&at| !phrases.is(at, Class::ADVERB | Class::AUXILIARY));
    opens && verb.is_some_and(|verb| phrases.is(verb, Class::SAYING) && !phrases.word(verb).ends_with("ing"))
}

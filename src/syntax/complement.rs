//! What follows a reporting verb: who is told, and where what is said begins.

use super::class::Class;
use super::clause::{after_adverbials, has_verb, opens_clause};
use super::noun_phrase::{Phrase, noun_phrase};
use super::subject::{self, Party};
use super::words::Words;
use crate::lexicon::{ReportingVerb, Takes};
use crate::text::Shape;

/// Who is told: "told Reuters".
pub(super) fn told(words: &Words<'_>, verb: u32, known: ReportingVerb, to: u32) -> Option<Party> {
    let phrase = known.takes(Takes::Whom).then(|| spoken_to(words, verb + 1, to)).flatten()?;
    Some(subject::of_phrase(words, phrase))
}

/// Where what is said begins after its verb, and to whom it is said.
pub(super) fn complement(
    words: &Words<'_>,
    verb: u32,
    known: ReportingVerb,
    to: u32,
) -> Option<(u32, Option<Party>)> {
    let mut at = verb + 1;
    let that = |at: u32| {
        let asked = known.takes(Takes::That) && ["whether", "if"].iter().any(|&word| words.reads(at, word));
        if asked {
            return Some(at + 1);
        }
        // "said that was wrong"
        let subject = words.is(at + 1, Class::AUXILIARY);
        words.reads(at, "that").then_some(if subject { at } else { at + 1 })
    };
    let message = known.takes(Takes::Noun).then(|| noun_phrase(words, at, to)).flatten();
    if let Some(phrase) = message.filter(|phrase| words.is(phrase.head - 1, Class::MESSAGE)) {
        let next = after_adverbials(words, phrase.head, to);
        if words.reads(next, "that") {
            return Some((next + 1, None));
        }
    }
    if let Some(start) = that(at) {
        return Some((start, None));
    }
    let mut addressee = None;
    let whom = known.takes(Takes::Whom) && !(known.takes(Takes::Clause) && opens_clause(words, at, to));
    if whom || words.reads(at, "to") {
        let phrase = spoken_to(words, if whom { at } else { at + 1 }, to)?;
        let someone = subject::of_phrase(words, phrase);
        // "adding to an agenda that …" tells nobody anything.
        if !whom && !subject::is_someone(words, someone) {
            return None;
        }
        addressee = Some(someone);
        at = phrase.end;
    }
    at = after_adverbials(words, at, to);
    if words.is_comma(at) {
        // "said, however, that"
        let close = (at + 1..to.min(at + 15)).find(|&at| words.is_comma(at))?;
        return that(close + 1).map(|start| (start, addressee));
    }
    if let Some(start) = that(at) {
        return Some((start, addressee));
    }
    let bare = (known.takes(Takes::Clause) || addressee.is_some()) && opens_clause(words, at, to);
    let any = known.takes(Takes::Any) && can_open(words, at) && has_verb(words, at + 1, to);
    (bare || any).then_some((at, addressee))
}

/// Whether a clause can begin with the word, whatever it is.
fn can_open(words: &Words<'_>, at: u32) -> bool {
    let class = words.class(at);
    let closed = Class::PREPOSITION | Class::CONJUNCTION | Class::SUBORDINATOR | Class::RELATIVE;
    words.is_word(at) && (!class.is(closed) || class.is(Class::DETERMINER | Class::FRONTING))
}

/// The one spoken to: "told the court", "told Reuters".
pub(super) fn spoken_to(words: &Words<'_>, at: u32, to: u32) -> Option<Phrase> {
    let phrase = noun_phrase(words, at, to)?;
    let named = words.names(at, phrase.head).first().filter(|name| name.tokens.start == at);
    match named {
        // "told Reuters Israel would": the name ends before the next begins.
        Some(name) if name.tokens.end < phrase.head && words.shape(name.tokens.end) == Shape::Title => {
            Some(Phrase { from: at, head: name.tokens.end, end: name.tokens.end })
        }
        _ => Some(Phrase { end: phrase.head, ..phrase }),
    }
}

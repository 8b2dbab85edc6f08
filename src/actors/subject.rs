//! Whom the subjects of a sentence are.

use super::Actor;
use super::reading::Reading;
use crate::syntax::{Phrase, subject};
use crate::text::{Id, Span};

/// The words that name who speaks or acts, and who that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    /// The words.
    pub span: Span,
    /// The actor, where the cast knows it.
    pub actor: Option<Id<Actor>>,
    /// The first token of the phrase, with what is apposed to it.
    pub from: u32,
}

/// Whom the sentence means.
pub fn meant(reading: &Reading<'_>, party: subject::Party) -> Party {
    let phrase = party.phrase;
    let (from, to) = party.name.map_or((phrase.from, phrase.head), |name| (name.from, name.end));
    let head = reading.span(to.saturating_sub(1), to);
    let within = reading.references(from, to);
    let named = within.iter().rev().find(|reference| reference.span.contains(head));
    // "both Israel and Egypt": the phrase ends at its first name.
    let named = named.or_else(|| within.iter().find(|reference| reference.span.end == head.end));
    let made = || {
        let phrase = phrase.from..phrase.end;
        let maker = reading.maker(&phrase, party.phrase.head.saturating_sub(1))?;
        reading.references(maker.start, maker.end).first()
    };
    match named.or_else(made) {
        Some(reference) => Party { span: reference.phrase, actor: Some(reference.actor), from: party.from },
        None => Party { span: reading.span(phrase.from, phrase.end), actor: None, from: party.from },
    }
}

/// The one whom a noun phrase means.
pub fn of_phrase(reading: &Reading<'_>, phrase: Phrase) -> Party {
    meant(reading, subject::of_phrase(reading, phrase))
}

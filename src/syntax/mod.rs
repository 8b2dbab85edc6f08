//! How a sentence is built: what each word can be, noun phrases, verb groups, subjects.
//!
//! This room knows names and English sentences. It does not know who anyone is.

mod class;
mod inflection;
mod noun_phrase;
mod reporting_verb;
/// Whom a verb is said of.
pub mod subject;
mod verb_group;
mod words;

pub use class::{Class, entries, listed};
pub use inflection::{Form, forms};
pub use noun_phrase::{Phrase, is_when, noun_phrase};
pub use reporting_verb::{ReportingVerb, Takes};
pub use subject::Party;
pub use verb_group::{Group, Mood, group, reporting_verb};
pub use words::{Name, Words};

use std::ops::Deref;

use crate::ner::Mention;
use crate::text::{Document, Pace, at_once};

/// The sentences of a document as they are built.
#[derive(Clone, Debug)]
pub struct Syntax<'d> {
    /// The words, and what each can be.
    pub words: Words<'d>,
}

impl<'d> Deref for Syntax<'d> {
    type Target = Words<'d>;

    fn deref(&self) -> &Words<'d> {
        &self.words
    }
}

/// Reads how the sentences of a document with these names and dates in it are built.
pub fn read<'d>(document: &'d Document<'d>, mentions: &[Mention]) -> Syntax<'d> {
    at_once(read_in_steps(document, mentions, &Pace::default()))
}

/// [`read`], with rests.
pub async fn read_in_steps<'d>(document: &'d Document<'d>, mentions: &[Mention], pace: &Pace) -> Syntax<'d> {
    Syntax { words: Words::read(document, mentions, pace).await }
}

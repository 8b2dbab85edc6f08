//! The names of organisations: which full, cut and abbreviated names mean the same body.

use super::Reason;
use super::fold::near;
use crate::lexicon;
use crate::ner::{Classes, GazetteerEntry, Identity};
use crate::text::Table;

/// An organisation's place in the register.
pub(super) type Number = usize;

/// Opens the word before an organ's name that says whose it is.
pub(super) const OWNER: char = '@';
/// The longest name, in words, whose beginnings and endings are entered.
pub(super) const LONGEST: usize = 10;
/// How long a name is before one letter may differ.
const LONG: usize = 7;

/// Every organisation that is named.
#[derive(Default)]
pub(super) struct Bodies {
    count: Number,
    identities: Table<Identity, Number>,
    whole: Table<str, Number>,
    /// Beginnings, endings and initials; nothing where two bodies share one.
    parts: Table<str, Option<(Number, Reason)>>,
    near: Table<str, Number>,
}

impl Bodies {
    /// Enters a name, or finds whose it is; longer names come first.
    pub(super) fn enrol(&mut self, words: &[String], entry: GazetteerEntry) -> (Number, Reason) {
        let words = without_form(words);
        let whole = words.join(" ");
        let identity = entry.identity;
        // What is known to be something of its own is nobody's short form.
        let other = identity.is_some() || entry.classes.has(Classes::NAMED);
        let part = self.parts.get(&whole).copied().flatten().filter(|_| !other);
        let found = match identity.and_then(|identity| self.identities.get(&identity)) {
            Some(&body) => Some((body, Reason::OtherName)),
            None => match self.whole.get(&whole) {
                Some(&body) => Some((body, Reason::SameName)),
                None => part.or_else(|| self.spelt(&whole)),
            },
        };
        let (body, reason) = found.unwrap_or((self.count, Reason::First));
        if found.is_none() {
            self.count += 1;
        }
        if let Some(identity) = identity {
            self.identities.or_insert(&identity, body);
        }
        self.enter(words, whole, body);
        (body, reason)
    }

    /// Whose initials these are, where only one body has them.
    pub(super) fn abbreviated(&self, letters: &str) -> Option<Number> {
        let (body, reason) = self.parts.get(letters).copied().flatten()?;
        (reason == Reason::Acronym).then_some(body)
    }

    fn spelt(&self, whole: &str) -> Option<(Number, Reason)> {
        if whole.len() < LONG || whole.contains(' ') {
            return None;
        }
        near(whole).find_map(|key| Some((*self.near.get(&key)?, Reason::Spelling)))
    }

    fn enter(&mut self, words: &[String], whole: String, body: Number) {
        if self.whole.has(&whole) {
            return;
        }
        if words.len() == 1 && whole.len() >= LONG {
            near(&whole).for_each(|key| {
                self.near.or_insert(&key, body);
            });
        }
        self.whole.insert(&whole, body);
        if !(2..=LONGEST).contains(&words.len()) {
            return;
        }
        let mut part = |key: String, reason: Reason| {
            if key.len() < 2 {
                return;
            }
            let entry = self.parts.or_insert(&key, Some((body, reason)));
            if entry.is_some_and(|(other, _)| other != body) {
                *entry = None;
            }
        };
        for cut in 1..words.len() {
            part(words[..cut].join(" "), Reason::Shortened);
            part(words[cut..].join(" "), Reason::Shortened);
        }
        let initials = |small: bool| -> String {
            words
                .iter()
                .filter(|word| small || !is_small(word))
                .filter_map(|word| word.chars().next())
                .collect()
        };
        for letters in [initials(false), initials(true)] {
            if letters.len() > 1 {
                part(letters, Reason::Acronym);
            }
        }
    }
}

fn is_small(word: &str) -> bool {
    matches!(word, "of" | "the" | "for" | "and" | "in" | "on" | "to" | "de" | "des" | "la" | "du")
}

/// Whether the name ends with the legal form of a company.
pub(super) fn is_company(words: &[String]) -> bool {
    without_form(words).len() < words.len()
}

/// The name without the legal form of a company.
fn without_form(words: &[String]) -> &[String] {
    match words.split_last() {
        Some((last, rest)) if !rest.is_empty() && lexicon::COMPANY_FORM.has(lexicon::norm(last)) => rest,
        _ => words,
    }
}

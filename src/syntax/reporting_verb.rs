use std::sync::LazyLock;

use crate::lexicon::{self, Form, norm};
use crate::text::Table;

/// A form of a reporting verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReportingVerb {
    /// What the verb takes.
    takes: u16,
    /// Which form of it this is.
    pub form: Form,
}

/// What a reporting verb takes; `assets/lexicon.txt` explains each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Takes {
    /// "said he would go"
    Clause,
    /// "said in the autumn he would go"
    Any,
    /// "claimed that he would go"
    That,
    /// "shared his view that"
    Noun,
    /// "told the court that"
    Whom,
    /// "called the plan “a trap”"
    Name,
    /// "this suggests that"
    Things,
    /// "began: “…”"
    Quote,
    /// "condemned the vote as “a farce”"
    Act,
}

impl ReportingVerb {
    /// Whether the verb takes this.
    pub fn takes(self, what: Takes) -> bool {
        self.takes & (1 << what as u16) != 0
    }

    /// Whether the verb reports what is said, rather than only what is done by words.
    pub fn reports(self) -> bool {
        self.takes != 1 << Takes::Act as u16
    }
}

/// The reporting verbs of the lexicon, read once.
pub(super) static REPORTING_VERBS: LazyLock<ReportingVerbs> = LazyLock::new(ReportingVerbs::new);

/// The reporting verbs in all their forms, by their [`norm`].
pub(super) struct ReportingVerbs(Table<u32, ReportingVerb>);

impl ReportingVerbs {
    fn new() -> ReportingVerbs {
        let mut cues = Table::new();
        for entry in lexicon::REPORTING.entries() {
            let takes =
                entry.value.split(',').filter_map(named).fold(0, |takes, what| takes | 1 << what as u16);
            for (form, word) in entry.forms() {
                cues.or_insert(&norm(&word), ReportingVerb { takes, form });
            }
        }
        ReportingVerbs(cues)
    }

    /// The reporting verb that a word is a form of.
    pub fn find(&self, norm: u32) -> Option<ReportingVerb> {
        self.0.get(&norm).copied()
    }
}

fn named(word: &str) -> Option<Takes> {
    Some(match word {
        "clause" => Takes::Clause,
        "any" => Takes::Any,
        "that" => Takes::That,
        "noun" => Takes::Noun,
        "whom" => Takes::Whom,
        "name" => Takes::Name,
        "things" => Takes::Things,
        "quote" => Takes::Quote,
        "act" => Takes::Act,
        _ => return None,
    })
}

use super::Form;

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
    /// A form of the verb that takes what the value of its feature says.
    pub(super) fn new(value: &str, form: Form) -> ReportingVerb {
        let takes = value.split(',').filter_map(named).fold(0, |takes, what| takes | 1 << what as u16);
        ReportingVerb { takes, form }
    }

    /// Whether the verb takes this.
    pub fn takes(self, what: Takes) -> bool {
        self.takes & (1 << what as u16) != 0
    }

    /// Whether the verb reports what is said, rather than only what is done by words.
    pub fn reports(self) -> bool {
        self.takes != 1 << Takes::Act as u16
    }

    /// Whether the verb takes what is said, rather than only a noun or a name for it.
    pub fn says(self) -> bool {
        let what = [Takes::Clause, Takes::Any, Takes::That, Takes::Whom, Takes::Quote];
        what.into_iter().any(|what| self.takes(what))
    }

    /// Whether the form may stand beside quoted words: "“Why now?” Marin asked".
    pub fn attributes(self) -> bool {
        matches!(self.form, Form::Past | Form::Present) && self.says()
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

//! What is wrong, in words.

use std::collections::BTreeMap;

/// A way to be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fault {
    NameMissing,
    NameSpurious,
    NameKind,
    ActorMissing,
    ActorSpurious,
    QuoteMissing,
    QuoteSpurious,
    Speaker,
    RoleMissing,
    DealingMissing,
    DealingSpurious,
    SentenceMissing,
}

impl Fault {
    /// What it is called in a list.
    pub fn name(self) -> &'static str {
        match self {
            Fault::NameMissing => "names missing",
            Fault::NameSpurious => "names spurious",
            Fault::NameKind => "names of another kind",
            Fault::ActorMissing => "actors missing",
            Fault::ActorSpurious => "actors spurious",
            Fault::QuoteMissing => "quotes missing",
            Fault::QuoteSpurious => "quotes spurious",
            Fault::Speaker => "speakers wrong or missing",
            Fault::RoleMissing => "roles missing",
            Fault::DealingMissing => "dealings missing",
            Fault::DealingSpurious => "dealings spurious",
            Fault::SentenceMissing => "sentences missing",
        }
    }
}

/// What is wrong in an article, in words.
#[derive(Clone, Debug, Default)]
pub struct Faults(BTreeMap<Fault, Vec<String>>);

impl Faults {
    /// Notes something that is wrong.
    pub fn add(&mut self, fault: Fault, what: impl Into<String>) {
        self.0.entry(fault).or_default().push(what.into());
    }

    /// Every way to be wrong that happened, with its cases.
    pub fn lists(&self) -> impl Iterator<Item = (Fault, &[String])> {
        self.0.iter().map(|(&fault, cases)| (fault, cases.as_slice()))
    }
}

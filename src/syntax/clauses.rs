//! The clauses of a text: who does what to whom, with what stands around it.

use super::noun_phrase::Phrase;
use super::verb::Verb;
use crate::text::{Id, Sentence};

/// The clauses of a text, and the noun phrases in them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clauses {
    /// In order of their verbs; where a quotation stands in a sentence, its clauses come after those around it.
    pub clauses: Vec<Clause>,
    /// In the same order as the clauses.
    pub nouns: Vec<Noun>,
}

/// A verb and what goes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Clause {
    /// The sentence.
    pub sentence: Id<Sentence>,
    /// The verb with its auxiliaries.
    pub verb: Verb,
    /// How it hangs on the clause before it.
    pub link: Linkage,
    /// The clause that it hangs on.
    pub parent: Option<usize>,
    /// Whom it is said of: indices into [`Clauses::nouns`].
    pub subjects: Vec<usize>,
    /// Objects, complements, adverbials, in order.
    pub arguments: Vec<Argument>,
    /// The quotation that it is part of: an index into the quotations.
    pub quotation: Option<usize>,
}

/// A noun phrase that goes with a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Argument {
    /// The token of its preposition; an object has none.
    pub preposition: Option<u32>,
    /// An index into [`Clauses::nouns`].
    pub noun: usize,
}

/// How a clause hangs on another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Linkage {
    /// With a subject of its own.
    Finite,
    /// "and left": it shares the subject.
    Coordinate,
    /// "who left"
    Relative,
    /// "leaving", "backed by Ruiz"
    Participle,
    /// "to leave"
    Infinitive,
}

/// A noun phrase in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noun {
    /// The words up to the head.
    pub phrase: Phrase,
    /// The sentence.
    pub sentence: Id<Sentence>,
    /// The token of the preposition before it, or before the first one of its list.
    pub preposition: Option<u32>,
    /// The first of the phrases that follow one another by prepositions and "and": an index of a noun.
    pub chain: usize,
    /// The one before it in a list.
    pub joined: Option<usize>,
    /// The one to which it is apposed.
    pub apposed: Option<usize>,
    /// The clause in which it is an object or follows a preposition: an index of a clause.
    pub clause: Option<usize>,
}

impl Clauses {
    /// A noun phrase and those of its list that come after it.
    pub fn list(&self, noun: usize) -> Vec<usize> {
        let mut list = vec![noun];
        let later = self.nouns.iter().enumerate().skip(noun + 1).take(LONGEST);
        for (index, other) in later.take_while(|(_, other)| other.sentence == self.nouns[noun].sentence) {
            if other.joined.is_some_and(|before| list.contains(&before)) {
                list.push(index);
            }
        }
        list
    }

    /// The noun phrases that follow one in its chain, itself left out.
    pub fn following(&self, noun: usize) -> impl Iterator<Item = (usize, &Noun)> {
        let chain = self.nouns.get(noun).map_or(usize::MAX, |noun| noun.chain);
        let later = self.nouns.iter().enumerate().skip(noun + 1).take(LONGEST);
        later.take_while(move |(_, later)| later.chain == chain)
    }

    /// The phrase that stands beside one, apposed to it.
    pub fn beside(&self, noun: usize) -> Option<usize> {
        let later = self.nouns.iter().enumerate().skip(noun + 1).take(8);
        later.filter(|(_, other)| other.apposed == Some(noun)).map(|(index, _)| index).next()
    }
}

/// How many noun phrases a list or a chain reaches over; it bounds the work on a text without full stops.
const LONGEST: usize = 24;

//! Whom an infinitive or a participle is said of.

use super::assembly::{Assembly, Last, NEAR};
use super::class::Class;
use super::clauses::Linkage;
use super::subject;
use super::verb::Voice;
use crate::lexicon::CONTROLS;

impl Assembly<'_, '_> {
    /// Whom an infinitive is said of.
    pub(super) fn of_infinitive(&mut self, voice: Voice) -> Vec<usize> {
        let Some(current) = self.current else { return Vec::new() };
        // "called for the vote to be held"
        let near = self.noun.filter(|_| self.last == Last::Noun && voice == Voice::Passive);
        if let Some(near) = near {
            return vec![near];
        }
        let clause = &self.read.clauses[current];
        let object = self.noun.filter(|&noun| self.last == Last::Noun && self.is_object(noun));
        let main = self.words.document.tokens[clause.verb.main as usize].norm;
        match object {
            Some(object) if CONTROLS.has(main) => {
                let first = self.read.nouns[object].joined.unwrap_or(object);
                self.read.list(first)
            }
            _ => clause.subjects.clone(),
        }
    }

    /// Whom an "-ing" form is said of.
    pub(super) fn of_ing(&mut self) -> Vec<usize> {
        let words = self.words;
        let own = |clause: Option<usize>| {
            clause.map_or(Vec::new(), |clause| self.read.clauses[clause].subjects.clone())
        };
        match self.last {
            Last::Preposition => {
                // "accused Ruiz of leaving"
                let blames = self.preposition.is_some_and(|at| {
                    ["of", "for", "from", "over", "with"].iter().any(|&word| words.reads(at, word))
                });
                let object = self.noun.filter(|&noun| {
                    let phrase = self.read.nouns[noun].phrase;
                    let near = self.preposition == Some(phrase.head);
                    let party = subject::of_phrase(words, phrase);
                    blames && near && self.is_object(noun) && subject::is_someone(words, party)
                });
                object.map_or_else(|| own(self.current), |object| vec![object])
            }
            Last::Noun => self.noun.map_or(Vec::new(), |noun| vec![noun]),
            // "Ruiz left, with Cole, her aide, saying": he.
            Last::Joint | Last::Comma if let Some(with) = self.absolute() => vec![with],
            // "Ruiz left in a boat owned by Cole, saying": she.
            Last::Joint | Last::Comma => {
                let mut near = (self.first..self.read.clauses.len()).rev().take(NEAR);
                let finite = near
                    .find(|&at| matches!(self.read.clauses[at].link, Linkage::Finite | Linkage::Coordinate));
                own(finite.or(self.current))
            }
            _ => own(self.current),
        }
    }

    /// The one after a "with" that a comma parts from the clause before.
    fn absolute(&self) -> Option<usize> {
        let first = self.read.nouns[self.noun.filter(|_| self.adrift)?].chain;
        let with = self.read.nouns[first].preposition.is_some_and(|at| self.words.reads(at, "with"));
        with.then_some(first)
    }

    /// Whether a name that may be a subject stands right before a verb: "Ruiz spoke by telephone".
    pub(super) fn is_named(&self) -> bool {
        let named = |noun: usize| {
            let head = self.read.nouns[noun].phrase.head - 1;
            self.free.contains(&noun) && self.words.is(head, Class::NAME | Class::PRONOUN)
        };
        self.last == Last::Noun && self.noun.is_some_and(named)
    }

    /// Whom "backed by Ruiz" is said of.
    pub(super) fn of_past(&mut self) -> Vec<usize> {
        let shared = self.current.map(|current| &self.read.clauses[current]);
        let and = self.noun.is_some_and(|noun| self.words.joins(self.read.nouns[noun].phrase.head));
        match self.last {
            // "was sacked by Ruiz and replaced by Cole"
            Last::Joint | Last::And
                if and && let Some(passive) = shared.filter(|it| it.verb.voice == Voice::Passive) =>
            {
                passive.subjects.clone()
            }
            Last::Noun | Last::Joint => {
                self.noun.map_or(Vec::new(), |noun| vec![self.read.nouns[noun].apposed.unwrap_or(noun)])
            }
            // "the lab (owned by Ruiz)"
            _ => self.bracket.map_or(Vec::new(), |noun| vec![noun]),
        }
    }
}

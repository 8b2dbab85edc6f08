//! Whom a verb with a tense is said of.

use super::assembly::{Assembly, Last, NEAR};
use super::class::Class;
use super::clauses::{Clause, Linkage, Noun};
use super::noun_phrase::is_when;
use super::verb::{Verb, Voice};
use super::verb_group::reporting_verb;
use crate::lexicon::{Form, Takes};

impl Assembly<'_, '_> {
    /// The one before "whom Ruiz met", once it is known that the verb has a subject of its own.
    pub(super) fn object_of_relative(&mut self, link: Linkage) -> Option<usize> {
        let relative = self.relative.filter(|_| link == Linkage::Finite)?;
        self.relative = None;
        let words = self.words;
        let object = ["whom", "which", "that"].iter().any(|&word| words.reads(relative.pronoun, word));
        relative.antecedent.filter(|_| object)
    }

    /// Whom a verb with a tense is said of.
    pub(super) fn of_finite(&mut self, verb: Verb) -> (Vec<usize>, Linkage) {
        if let Some(relative) = self.relative {
            if self.free.len() > relative.free {
                let own = self.free.pop().map_or(Vec::new(), |own| self.read.list(own));
                return (own, Linkage::Finite);
            }
            self.relative = None;
            let whose = self.words.reads(relative.pronoun, "whose");
            let one = relative.antecedent.filter(|_| !whose);
            return (one.map_or(Vec::new(), |one| self.antecedents(one, verb)), Linkage::Relative);
        }
        let again = self.last == Last::And
            || self.last == Last::Comma && self.free.is_empty()
            || self.last == Last::Joint && self.words.joins(verb.from.saturating_sub(1));
        if again && let Some(shared) = self.shared(verb) {
            return (shared, Linkage::Coordinate);
        }
        if self.last == Last::Noun
            && self.reports()
            && let Some(own) = self.taken_back()
        {
            return (own, Linkage::Finite);
        }
        if let Some(own) = self.planned() {
            return (own, Linkage::Finite);
        }
        if let Some(free) = self.free.pop() {
            self.release(free);
            return (self.read.list(free), Linkage::Finite);
        }
        if let Some(shared) = self.reduced() {
            return (shared, Linkage::Finite);
        }
        let own = if self.last == Last::Noun { self.taken_back() } else { self.shared(verb) };
        (own.unwrap_or_default(), Linkage::Finite)
    }

    /// What an infinitive right after it was of, where somebody says something of that: "said the plan to cut costs was".
    fn planned(&mut self) -> Option<Vec<usize>> {
        let infinitive = &self.read.clauses[self.current.filter(|_| self.last == Last::Noun)?];
        let said = infinitive.parent.filter(|_| infinitive.link == Linkage::Infinitive)?;
        let start = infinitive.verb.from;
        let noun = self.read.clauses[said].arguments.last().filter(|it| it.preposition.is_none())?.noun;
        if self.read.nouns[noun].phrase.head != start || !self.reporting(said) || !self.free.is_empty() {
            return None;
        }
        self.read.clauses[said].arguments.pop();
        self.read.nouns[noun].clause = None;
        Some(self.read.list(noun))
    }

    /// Whom "who" means: the phrase before it, or the one to which that belongs.
    pub(super) fn antecedents(&self, one: usize, verb: Verb) -> Vec<usize> {
        let words = self.words;
        let noun = &self.read.nouns[one];
        let root = noun.apposed.unwrap_or(one);
        let person = |at: usize| {
            let head = self.read.nouns[at].phrase.head - 1;
            words.is(head, Class::HUMAN | Class::BEARER | Class::PRONOUN)
        };
        let who = words.reads(verb.from.saturating_sub(1), "who");
        // "Ruiz, adviser to the king, who": Ruiz.
        let apposed = (noun.chain..=one).find_map(|at| self.read.nouns[at].apposed);
        let aside = verb.from > 1 && words.is_comma(verb.from - 2);
        if let Some(named) = apposed.filter(|&named| who && aside && person(named)) {
            return vec![named];
        }
        if who && !person(root) {
            // "the head of the port, who": the head.
            let earlier = (noun.chain..root).rev().find(|&at| person(at));
            // "a lawyer speaking for the port, who": the lawyer.
            let subject = || self.read.clauses[noun.clause?].subjects.iter().copied().find(|&at| person(at));
            return vec![earlier.or_else(subject).unwrap_or(root)];
        }
        vec![root]
    }

    /// Whether the clause so far is what somebody says or thinks, so that a phrase after its verb may be a subject.
    pub(super) fn reports(&self) -> bool {
        self.current.is_some_and(|current| self.reporting(current))
    }

    /// Whether the verb of a clause says or thinks something.
    fn reporting(&self, current: usize) -> bool {
        let main = self.read.clauses[current].verb.main;
        let clause = [Takes::Clause, Takes::That, Takes::Any, Takes::Whom];
        self.words.reporting(main).is_some_and(|verb| clause.iter().any(|&what| verb.takes(what)))
    }

    /// The phrase right before a verb, taken back from the clause before as the subject of the next one.
    pub(super) fn taken_back(&mut self) -> Option<Vec<usize>> {
        let last = self.noun?;
        let reports = self.reports();
        let mut first = self.read.nouns[last].apposed.unwrap_or(last);
        while reports && let Some(before) = self.read.nouns[first].joined {
            first = before;
        }
        let Noun { preposition, chain, .. } = self.read.nouns[first];
        if reports && preposition.is_some_and(|at| !is_when(self.words, at)) {
            // "said talks with Cole failed": the talks.
            if chain == first || !self.is_object(chain) {
                return None;
            }
            first = chain;
        }
        self.release(first);
        self.read.nouns[first].joined = None;
        self.free.retain(|&free| free < first);
        Some(self.read.list(first))
    }

    /// Takes a phrase, and all after it, from the clause before its own.
    fn release(&mut self, first: usize) {
        if let Some(clause) = self.read.nouns[first].clause {
            self.read.clauses[clause].arguments.retain(|argument| argument.noun < first);
        }
        self.read.nouns[first..].iter_mut().for_each(|noun| noun.clause = None);
    }

    /// The subject that a verb shares with the one before it.
    pub(super) fn shared(&self, verb: Verb) -> Option<Vec<usize>> {
        let own = self.read.clauses.get(self.first..)?;
        let alike = |clause: &&Clause| match verb.form {
            Form::Base if verb.from == verb.main => clause.link == Linkage::Infinitive,
            _ => !matches!(clause.link, Linkage::Infinitive | Linkage::Participle),
        };
        let found = own.iter().rev().take(NEAR).find(alike).or_else(|| own.last())?;
        Some(found.subjects.clone())
    }

    /// "Officials briefed on the plan said": the first verb was a participle, and the second has its subject.
    pub(super) fn reduced(&mut self) -> Option<Vec<usize>> {
        let clause = &mut self.read.clauses[self.current?];
        let bare = clause.verb.from == clause.verb.main && clause.verb.form == Form::Past;
        let objects = clause.arguments.iter().any(|argument| argument.preposition.is_none());
        if self.last != Last::Noun || !bare || objects || clause.arguments.is_empty() {
            return None;
        }
        (clause.link, clause.verb.voice) = (Linkage::Participle, Voice::Passive);
        Some(clause.subjects.clone())
    }

    /// Gives a verb that has no subject before it the one after it: "said Ruiz".
    pub(super) fn finish(self) {
        let words = self.words;
        for clause in &mut self.read.clauses[self.first..] {
            let finite = matches!(clause.link, Linkage::Finite | Linkage::Coordinate);
            if !finite || reporting_verb(words, clause.verb.main).is_none() {
                continue;
            }
            let turned = clause.arguments.first().filter(|first| first.preposition.is_none()).copied();
            if let Some(subject) = turned.filter(|_| clause.subjects.is_empty()) {
                clause.subjects = vec![subject.noun];
                clause.arguments.remove(0);
            }
        }
    }
}

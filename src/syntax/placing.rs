//! Gives each noun phrase of a sentence its place: an object, after a preposition, in a list, apposed, or left for a verb.

use super::assembly::{Assembly, Last, NEAR};
use super::chunk::is_year;
use super::class::Class;
use super::clauses::{Argument, Linkage, Noun};
use super::noun_phrase::{Phrase, is_when, noun_phrase};
use super::verb_group::reporting_verb;

impl Assembly<'_, '_> {
    pub(super) fn noun(&mut self, phrase: Phrase) {
        let words = self.words;
        let head = phrase.head - 1;
        let year = phrase.from == head && is_year(words, head);
        if (words.is(head, Class::DATE | Class::TIME) || year) && !words.is(head, Class::NAME) {
            // "In March Ruiz met Cole": the date is what the preposition has.
            self.preposition = None;
            if self.last == Last::Preposition {
                self.last = Last::Opening;
            }
            return;
        }
        let index = self.read.nouns.len();
        let chain = self.chain.unwrap_or(index);
        let noun = Noun {
            phrase,
            sentence: self.sentence,
            preposition: None,
            chain: index,
            joined: None,
            apposed: None,
            clause: None,
        };
        self.read.nouns.push(noun);
        let before = self.noun.replace(index);
        // "met Ruiz, and he left"
        let subject = ["he", "she", "they", "we", "i"].iter().any(|&word| words.reads(head, word));
        match (self.last, before) {
            _ if subject => self.set_free(index),
            (Last::Preposition, _) => self.governed(index, chain),
            (Last::Joint, Some(before)) => self.beside(before, index),
            (Last::Verb, _) => self.argument(index, None),
            (Last::Noun, Some(before)) if self.is_object(before) => self.argument(index, None),
            _ => self.set_free(index),
        }
        (self.last, self.preposition) = (Last::Noun, None);
        self.chain = Some(self.read.nouns[index].chain);
    }

    /// A phrase after a preposition.
    pub(super) fn governed(&mut self, index: usize, chain: usize) {
        let Some(preposition) = self.preposition else { return };
        self.read.nouns[index].preposition = Some(preposition);
        self.read.nouns[index].chain = chain;
        let words = self.words;
        let opens = is_when(words, preposition)
            || words.is(preposition, Class::FRONTING) && words.is(preposition, Class::PREPOSITION);
        let may_open = opens && self.free.is_empty();
        if may_open {
            self.set_free(index);
        }
        if (may_open || !self.free.contains(&chain)) && !self.adrift {
            self.argument(index, Some(preposition));
        }
    }

    pub(super) fn argument(&mut self, noun: usize, preposition: Option<u32>) {
        if let Some(current) = self.current {
            self.read.nouns[noun].clause = Some(current);
            self.read.clauses[current].arguments.push(Argument { preposition, noun });
        }
    }

    /// A phrase after a comma or an "and" that follows another one: of the same list, or apposed.
    pub(super) fn beside(&mut self, before: usize, index: usize) {
        let words = self.words;
        let name = |noun: &Noun| words.is(noun.phrase.head - 1, Class::NAME);
        let last = &self.read.nouns[before];
        let own = &self.read.nouns[index];
        let after = own.phrase.from.saturating_sub(1);
        // "the River Trust (RT), a charity"
        let ended = words.is_comma(last.phrase.head) || words.document.word(last.phrase.head) == "(";
        let comma = ended && words.is_comma(after);
        // "Joined by Ruiz, Cole left": the one before the verb.
        let fronted = comma && !self.fronted.is_empty() && self.free.is_empty();
        // "bought grain, and the port has closed"
        let joint = words.is_comma(last.phrase.head) && words.joins(after);
        let opens = joint || comma && name(last) != name(own) && self.current.is_some();
        let acts = last.preposition.is_some() && fronted && words.is_finite(own.phrase.head)
            || last.clause.is_some() && opens && self.acts(own.phrase);
        if acts {
            self.set_free(index);
            return;
        }
        if comma && name(last) != name(own) {
            // "In Bern, the mayor": what opens a sentence before its subject has nothing beside it.
            let opens = last.preposition.is_some() && self.current.is_none();
            if (opens || !self.fronted.is_empty()) && self.free.is_empty() {
                self.set_free(index);
                return;
            }
            let root = last.apposed.unwrap_or(before);
            let chain = last.chain;
            self.read.nouns[index].apposed = Some(root);
            self.read.nouns[index].chain = chain;
            return;
        }
        // "In private, the team said": no list.
        let goes_on = words.is_comma(own.phrase.head) || words.joins(own.phrase.head);
        if comma && !name(own) && !goes_on {
            self.set_free(index);
            return;
        }
        // "Ruiz, the mayor, and Cole": joined to Ruiz.
        let like = self.alike(before, index);
        let root = self.read.nouns[like].apposed.filter(|_| !comma).unwrap_or(like);
        let Noun { preposition, chain, clause, .. } = self.read.nouns[root];
        let own = &mut self.read.nouns[index];
        (own.joined, own.preposition, own.chain) = (Some(root), preposition, chain);
        if let Some(clause) = clause.filter(|_| clause == self.current || like != before) {
            self.read.nouns[index].clause = Some(clause);
            self.read.clauses[clause].arguments.push(Argument { preposition, noun: index });
        }
    }

    /// Whether a verb follows a phrase, with what hangs on it, that can be nothing else.
    fn acts(&self, phrase: Phrase) -> bool {
        let words = self.words;
        let limit = self.words.document.sentences[self.sentence].tokens.end;
        let mut at = phrase.head;
        for _ in 0..2 {
            let hangs = words.reads(at, "and") || words.reads(at, "of");
            at = noun_phrase(words, at + 1, limit).filter(|_| hangs).map_or(at, |next| next.head);
        }
        while words.is(at, Class::ADVERB) {
            at += 1;
        }
        let plain = words.is(at, Class::AUXILIARY | Class::VERB) && !words.is(at, Class::NOUN);
        at < limit && (plain || reporting_verb(words, at).is_some())
    }

    /// Leaves a phrase for a verb to take; those that no verb has taken for long are forgotten.
    pub(super) fn set_free(&mut self, index: usize) {
        if self.free.len() >= NEAR {
            self.free.remove(0);
        }
        self.free.push(index);
    }

    /// The phrase to which another is joined: of "Ruiz of Bern and Cole" the one for a person.
    pub(super) fn alike(&self, before: usize, index: usize) -> usize {
        let person = |at: usize| {
            let head = self.read.nouns[at].phrase.head - 1;
            self.words.is(head, Class::HUMAN | Class::BEARER | Class::PRONOUN)
        };
        if !person(index) || person(before) {
            return before;
        }
        let start = self.read.nouns[before].chain;
        let same = (start..before).rev().find(|&at| person(at));
        // "led by Ruiz, her aide running the port, and Cole": with Ruiz.
        let current = self.current.map(|current| &self.read.clauses[current]);
        let outer = current.filter(|it| it.link == Linkage::Participle).and_then(|it| it.parent);
        let and = self.words.joins(self.read.nouns[index].phrase.from.saturating_sub(1));
        let aside = and && self.words.is_comma(self.read.nouns[before].phrase.head);
        let outside = |at: &usize| person(*at) && outer.is_some() && self.read.nouns[*at].clause == outer;
        let parted = || (0..start).rev().take(NEAR).find(outside).filter(|_| aside);
        same.or_else(parted).unwrap_or(before)
    }

    pub(super) fn is_object(&self, noun: usize) -> bool {
        self.read.nouns[noun].clause.is_some() && self.read.nouns[noun].preposition.is_none()
    }
}

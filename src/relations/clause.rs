use super::deals::{Deal, Deals};
use super::parties::{Whose, listed, subjects};
use super::{Means, Mode, Relation, RelationKind};
use crate::actors::reading::Reading;
use crate::actors::{Actor, ActorKind, subject};
use crate::syntax::Class;
use crate::syntax::Form;
use crate::syntax::Takes;
use crate::syntax::{Group, Mood, group, reporting_verb};
use crate::syntax::{is_when, noun_phrase};
use crate::text::{Id, Sentence, Shape, ToList, norm};

/// How far after a verb its preposition may stand, in tokens.
const REACH: u32 = 24;

/// What a word says.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub kind: RelationKind,
    pub means: Means,
    pub mode: Mode,
    /// The token of the word.
    pub at: u32,
}

/// A sentence and what is found in it.
pub(super) struct Clause<'a> {
    pub reading: &'a Reading<'a>,
    pub deals: &'a Deals,
    pub id: Id<Sentence>,
    pub tokens: std::ops::Range<u32>,
    pub found: &'a mut Vec<Relation>,
}

impl Clause<'_> {
    /// Takes what a word says, where it stands for a dealing.
    pub fn word(&mut self, at: u32) {
        if self.reading.is(at, Class::NAME) || !self.reading.is_word(at) {
            return;
        }
        let noun = self.is_noun(at);
        let deals = self.deals;
        let mut known = false;
        for deal in deals.find(self.reading.document.tokens[at as usize].norm) {
            known = true;
            let Some(kind) = deal.kind else { continue };
            // "a news conference" is held alone.
            let alone = at > 0 && ["news", "press"].iter().any(|&word| self.reading.reads(at - 1, word));
            let told = |means| Told { kind, means, mode: Mode::Done, at };
            match deal.form {
                // "Lake Trust aid chief Bo Ek"
                Some(Form::Base) if self.is_amid(at) => {}
                Some(form) if !noun => self.verb(told(Means::Active), form, deal),
                None if !alone => self.noun(told(Means::Noun), deal),
                _ => {}
            }
        }
        if !known && !noun && self.does(at) {
            let told = Told { kind: RelationKind::Other, means: Means::Active, mode: Mode::Done, at };
            self.verb(told, Form::Past, &deals.any);
        }
    }

    /// Whether what stands before a word makes it a noun.
    fn is_noun(&self, at: u32) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&before| before >= self.tokens.start) else {
            return true;
        };
        let reading = self.reading;
        let class = reading.class(before);
        let adverb = reading.is(at, Class::ADVERB)
            && !reading.reads(before, "to")
            && !class.is(Class::NAME | Class::PRONOUN);
        let determined = class.is(Class::DETERMINER) && !class.is(Class::PRONOUN | Class::RELATIVE);
        // "Lake Board Chair Anna Holm", "Norland coach Bo Ek"
        let title = reading.is(at, Class::HUMAN)
            && !reading.is(at, Class::PLURAL)
            && (reading.shape(at) == Shape::Title || class.is(Class::NAME))
            && reading.is(at + 1, Class::NAME);
        determined
            || adverb
            || title
            || reading.shape(before) == Shape::Possessive
            || matches!(reading.document.word(before), "-" | "‑")
    }

    /// Whether a word stands between a name and a noun for people, as one that describes the noun.
    fn is_amid(&self, at: u32) -> bool {
        let person = self.reading.is(at + 1, Class::HUMAN) && !self.reading.is(at + 1, Class::PLURAL);
        person && at > self.tokens.start && self.reading.is(at - 1, Class::NAME)
    }

    /// Whether the word is a verb by which somebody does something, whatever it is.
    fn does(&self, at: u32) -> bool {
        let reading = self.reading;
        let names = reading.reporting(at).is_some_and(|cue| cue.takes(Takes::Name));
        let speech = !names && (reporting_verb(reading, at).is_some() || reading.is(at, Class::SAYING));
        reading.shape(at) == Shape::Lower
            && reading.is(at, Class::PAST | Class::VERB)
            && !reading.is(at, Class::AUXILIARY | Class::HUMAN | Class::NOUN)
            && !speech
    }

    fn verb(&mut self, told: Told, form: Form, deal: &Deal) {
        let Told { kind, at, .. } = told;
        let reading = self.reading;
        let group = group(reading, at, form == Form::Past, self.tokens.start);
        let Some(mode) = mode(reading, group, at) else { return };
        let told = Told { mode, ..told };
        let direct = deal.links.iter().any(|link| link.preposition.is_none());
        let by = self.preposition(at + 1, norm("by"));
        let agents = by.map_or(Vec::new(), |by| listed(reading, by, self.tokens.end, Whose::Any));
        let passive = group.mood == Mood::Passive;
        if form == Form::Past && (passive || reading.reads(at + 1, "by") && !agents.is_empty()) {
            if direct && !agents.is_empty() {
                let mut patients = subjects(reading, self.tokens.start, group.from);
                if kind == RelationKind::Mediates {
                    let parted = self.parted();
                    patients = if parted.is_empty() { patients } else { parted };
                }
                self.join(&agents, &patients, Told { means: Means::Passive, ..told });
            }
            return;
        }
        let names = |at: u32| {
            reading.is(at, Class::NAME | Class::DETERMINER | Class::PRONOUN | Class::HUMAN | Class::HONORIFIC)
        };
        let mut others = Vec::new();
        let mut turned = false;
        let whose = match kind {
            RelationKind::Leads | RelationKind::Employs | RelationKind::Other => Whose::Own,
            _ => Whose::Any,
        };
        for link in &deal.links {
            let start = match link.preposition {
                // "a pressing challenge"
                None if form == Form::Ing && !names(at + 1) => None,
                None => Some(at + 1),
                Some(word) => self.preposition(at + 1, word),
            };
            let later = |word: u32| {
                let end = self.tokens.end.min(at + 40);
                (at..end).any(|at| reading.document.tokens[at as usize].norm == word)
            };
            if let Some(start) = start.filter(|_| link.later.is_none_or(later)) {
                others = listed(reading, start, self.tokens.end, whose);
                turned = link.turned;
                if !others.is_empty() {
                    break;
                }
            }
        }
        let begins = if is_infinitive(reading, group.from, at) { at } else { group.from };
        let subjects = subjects(reading, self.tokens.start, begins);
        if others.is_empty() && direct {
            others = self.whom(group.from);
        }
        if others.is_empty() && direct && form != Form::Ing {
            others = self.of_object(at + 1);
        }
        if others.is_empty() && direct && kind == RelationKind::Employs {
            others = self.chosen(at + 1);
        }
        if kind == RelationKind::Other {
            // Somebody who leaves or enters a country does nothing to it.
            let state = |actor: Id<Actor>| reading.cast.actors[actor].kind == ActorKind::State;
            let people = !subjects.iter().any(|&subject| {
                matches!(reading.cast.actors[subject].kind, ActorKind::State | ActorKind::Organization)
            });
            others.retain(|&other| !people || !state(other));
        }
        if kind == RelationKind::Mediates && others.is_empty() {
            others = self.parted();
        } else if kind == RelationKind::Mediates {
            self.pairs(&others, Told { kind: RelationKind::Meets, ..told });
        }
        if others.is_empty() {
            // "Ruiz and Cole clashed" as "Ruiz clashed with Cole"
            let with = deal.links.iter().any(|link| link.preposition == Some(norm("with")));
            if with && !std::ptr::eq(deal, &self.deals.any) {
                self.pairs(&subjects, told);
            }
        } else if turned {
            self.join(&others, &subjects, told);
        } else {
            self.join(&subjects, &others, told);
        }
    }

    /// The two of whom the article last told that they deal with each other: those of "the deal".
    fn parted(&self) -> Vec<Id<Actor>> {
        let near = |relation: &&Relation| relation.sentence.index() + 4 > self.id.index();
        let between = |relation: &&Relation| {
            matches!(relation.kind, RelationKind::Talks | RelationKind::Meets | RelationKind::Attacks)
        };
        let last = self.found.iter().rev().take_while(near).find(between);
        last.map_or(Vec::new(), |relation| vec![relation.from, relation.to])
    }

    /// Who comes to be something: "named Ruiz mayor", but not "named Ruiz adviser Cole".
    fn chosen(&self, at: u32) -> Vec<Id<Actor>> {
        let reading = self.reading;
        let Some(name) = reading.references(at, at + 1).first() else { return Vec::new() };
        let end = reading.document.tokens_in(name.span).end;
        let plain = |&at: &u32| reading.shape(at) == Shape::Lower && !reading.is(at, Class::PREPOSITION);
        let job = (end..self.tokens.end.min(end + 4)).take_while(plain).last();
        let person = reading.cast.actors[name.actor].kind == ActorKind::Person;
        let fits = job.is_some_and(|job| reading.is(job, Class::HUMAN) && !reading.is(job + 1, Class::NAME));
        if person && fits { vec![name.actor] } else { Vec::new() }
    }

    /// Whose the object is: "the offer of Ruiz", "an attack by Cole".
    fn of_object(&self, from: u32) -> Vec<Id<Actor>> {
        let reading = self.reading;
        let Some(object) = noun_phrase(reading, from, self.tokens.end.min(from + REACH)) else {
            return Vec::new();
        };
        let whose = ["of", "by", "from"].iter().any(|&word| reading.reads(object.head, word));
        if whose { listed(reading, object.head + 1, self.tokens.end, Whose::Any) } else { Vec::new() }
    }

    /// The one before "whom he disliked" and "which he founded", where the verb's words begin at a token.
    fn whom(&self, verb: u32) -> Vec<Id<Actor>> {
        let reading = self.reading;
        let floor = self.tokens.start.max(verb.saturating_sub(8));
        let subject = |at: u32| noun_phrase(reading, at + 1, verb).is_some_and(|phrase| phrase.end == verb);
        let whom = (floor..verb)
            .rev()
            .find(|&at| ["whom", "which"].iter().any(|&word| reading.reads(at, word)) && subject(at));
        let party = whom.and_then(|whom| subject::before(reading, self.tokens.start, whom + 1));
        party.and_then(|party| party.actor).into_iter().to_list()
    }

    /// The token after a preposition that follows a verb; an object, adverbs and adverbials may come between.
    fn preposition(&self, from: u32, word: u32) -> Option<u32> {
        let reading = self.reading;
        let limit = self.tokens.end.min(from + REACH);
        let mut at = from;
        let mut object = false;
        while at < limit {
            if reading.document.tokens[at as usize].norm == word {
                return Some(at + 1);
            }
            let class = reading.class(at);
            if class.is(Class::PREPOSITION) && !class.is(Class::SUBORDINATOR | Class::DETERMINER) {
                if is_when(reading, at) {
                    return None;
                }
                at = self.aside(at + 1, limit, word)?;
            } else if class.is(Class::ADVERB | Class::DATE | Class::TIME) && !class.is(Class::DETERMINER)
                || matches!(reading.document.word(at), "more" | "than" | "$" | "€" | "£")
                || matches!(reading.shape(at), Shape::Number | Shape::Alphanumeric)
            {
                at += 1;
            } else if !object && !class.is(Class::RELATIVE | Class::CONJUNCTION) {
                object = true;
                at = self.aside(at, limit, word)?;
            } else {
                return None;
            }
        }
        None
    }

    /// The token after a noun phrase, unless its noun says itself what passes: "held talks with".
    fn aside(&self, from: u32, limit: u32, word: u32) -> Option<u32> {
        let head = noun_phrase(self.reading, from, limit)?.head;
        let noun = self.reading.document.tokens[head as usize - 1].norm;
        let itself =
            |deal: &Deal| deal.form.is_none() && deal.links.iter().any(|link| link.preposition == Some(word));
        (!self.deals.find(noun).any(itself)).then_some(head)
    }

    pub fn pairs(&mut self, all: &[Id<Actor>], told: Told) {
        if let Some((first, others)) = all.split_first() {
            self.join(&[*first], others, told);
        }
    }

    pub fn join(&mut self, from: &[Id<Actor>], to: &[Id<Actor>], told: Told) {
        let Told { kind, means, mode, at } = told;
        let verb = self.reading.span(at, at + 1);
        for &from in from {
            for &to in to {
                self.found.push(Relation { from, to, kind, means, mode, verb, sentence: self.id });
            }
        }
    }
}

/// Whether the verb is an infinitive.
pub(super) fn is_infinitive(reading: &Reading<'_>, group: u32, verb: u32) -> bool {
    group < verb && reading.reads(verb - 1, "to")
}

/// Whether the verb tells what was done or what is meant; none where it did not come to it.
pub(super) fn mode(reading: &Reading<'_>, group: Group, verb: u32) -> Option<Mode> {
    match group.mood {
        Mood::Unreal => is_meant(reading, group.from, verb).then_some(Mode::Meant),
        _ => Some(Mode::Done),
    }
}

/// Whether what is unreal is at least meant: "will meet", "arrived to meet", but not "refused to meet".
fn is_meant(reading: &Reading<'_>, group: u32, verb: u32) -> bool {
    let promised =
        |at: u32| reading.reads(at, "will") || reading.reads(at, "would") && !reading.reads(at + 1, "have");
    let refused = group.checked_sub(1).is_some_and(|before| reading.is(before, Class::UNREAL));
    let denied = (group..verb).any(|at| reading.is(at, Class::UNREAL) && !promised(at));
    let only = (group..verb).any(|at| reading.reads(at, "to") || promised(at));
    only && !denied && !refused
}

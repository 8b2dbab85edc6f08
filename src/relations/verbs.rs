//! What the verbs of clauses say that somebody does to somebody.

use super::deals::{DEALS, Deal};
use super::parties::{Parties, Whose};
use super::relation::{Means, Mode, Relation, RelationKind};
use crate::actors::{Actor, ActorKind};
use crate::lexicon::{AT_PLACE, TYING_LOOSELY, Takes};
use crate::syntax::{Class, Clause, Linkage, Modality, Voice, reporting_verb};
use crate::text::{Id, Sentence, Shape, norm};

/// What a word says.
#[derive(Clone, Copy)]
pub(super) struct Told {
    pub kind: RelationKind,
    pub means: Means,
    pub mode: Mode,
    /// The token of the word.
    pub at: u32,
}

/// What is found in the clauses of a text.
pub(super) struct Found<'a> {
    pub parties: &'a Parties<'a>,
    pub relations: Vec<Relation>,
}

impl Found<'_> {
    /// Takes what the verb of a clause says.
    pub fn verb(&mut self, clause: &Clause) {
        let at = clause.verb.main;
        let Some(mode) = self.mode(clause) else { return };
        let told = |kind| Told { kind, means: Means::Active, mode, at };
        let (mut known, mut listed, mut taken) = (false, false, false);
        for deal in DEALS.find(self.parties.norm(at)).filter(|deal| deal.form.is_some()) {
            known = true;
            let Some(kind) = deal.kind else { continue };
            listed = true;
            taken |= self.take(clause, told(kind), deal);
        }
        let any = !known && self.does(at);
        if any {
            taken = self.take(clause, told(RelationKind::Other), &DEALS.any);
        }
        if !taken && (any || listed) {
            self.loose(clause, told(RelationKind::Other), any);
        }
        if !taken {
            self.together(clause, told(RelationKind::Other));
        }
    }

    /// Two who do something together deal with each other: "Ruiz and Cole opened the port".
    fn together(&mut self, clause: &Clause, told: Told) {
        let cast = self.parties.reading.cast;
        let acts = clause.link == Linkage::Finite
            && clause.verb.voice == Voice::Active
            && !self.parties.reading.is(clause.verb.main, Class::BE);
        let subjects = self.parties.subjects(clause);
        let unnamed = |&actor: &Id<Actor>| cast.actors[actor].kind == ActorKind::Unnamed;
        // "Ruiz and her colleagues" are hers already.
        let alike = subjects.iter().all(unnamed) || !subjects.iter().any(unnamed);
        let state = subjects.iter().any(|&actor| cast.actors[actor].kind == ActorKind::State);
        if acts && alike && !state {
            self.pairs(&subjects, told, clause.sentence);
        }
    }

    /// Whether a clause tells what was done or what is meant; none where it did not come to it.
    pub fn mode(&self, clause: &Clause) -> Option<Mode> {
        let governing = || clause.parent.and_then(|parent| self.parties.clauses.clauses.get(parent));
        // "refused to meet", "did not want to meet"
        let unreal = || {
            governing()
                .is_some_and(|parent| matches!(parent.verb.modality, Modality::Denied | Modality::Possible))
        };
        match clause.verb.modality {
            Modality::Denied | Modality::Possible => None,
            _ if clause.link == Linkage::Infinitive && unreal() => None,
            Modality::Meant => Some(Mode::Meant),
            Modality::Fact => Some(Mode::Done),
        }
    }

    /// Whether the word is a verb by which somebody does something, whatever it is.
    fn does(&self, at: u32) -> bool {
        let reading = self.parties.reading;
        let names = reading.reporting(at).is_some_and(|cue| cue.takes(Takes::Name));
        let speech = !names && (reporting_verb(reading, at).is_some() || reading.is(at, Class::SAYING));
        reading.shape(at) == Shape::Lower && !reading.is(at, Class::AUXILIARY) && !speech
    }

    /// Takes what a verb of dealing asks for, and says whether it is there.
    fn take(&mut self, clause: &Clause, told: Told, deal: &Deal) -> bool {
        let direct = deal.links.iter().any(|link| link.preposition.is_none());
        if clause.verb.voice == Voice::Passive {
            return direct && self.passive(clause, told);
        }
        let Told { kind, at, .. } = told;
        let subjects = self.parties.subjects(clause);
        let whose = match kind {
            // "leads Norland’s navy" is not "leads Norland".
            RelationKind::Leads | RelationKind::Employs => Whose::Own,
            _ => Whose::Any,
        };
        let mut others = Vec::new();
        let mut turned = false;
        for link in &deal.links {
            if link.later.is_none_or(|word| self.comes(word, at, clause.sentence)) {
                others = self.parties.arguments(clause, link.preposition, whose);
                turned = link.turned;
            }
            if !others.is_empty() {
                break;
            }
        }
        let owned = !matches!(kind, RelationKind::Leads | RelationKind::Employs | RelationKind::Other);
        if others.is_empty() && direct && owned {
            others = self.of_object(clause);
        }
        if kind == RelationKind::Other {
            self.without_journeys(&subjects, &mut others);
        }
        if kind == RelationKind::Mediates && others.is_empty() {
            others = self.parted(clause.sentence);
        } else if kind == RelationKind::Mediates {
            self.pairs(&others, Told { kind: RelationKind::Meets, ..told }, clause.sentence);
        }
        let with = deal.links.iter().any(|link| link.preposition == Some(norm("with")));
        let mutual = others.is_empty() && with && !std::ptr::eq(deal, &DEALS.any) && subjects.len() > 1;
        match turned {
            // "Ruiz and Cole clashed" as "Ruiz clashed with Cole"
            _ if mutual => self.pairs(&subjects, told, clause.sentence),
            true => self.join(&others, &subjects, told, clause.sentence),
            false => self.join(&subjects, &others, told, clause.sentence),
        }
        mutual || !others.is_empty()
    }

    /// "Ruiz was met by Cole"
    fn passive(&mut self, clause: &Clause, told: Told) -> bool {
        let mut subjects = self.parties.subjects(clause);
        let agents = self.parties.arguments(clause, Some(norm("by")), Whose::Any);
        if told.kind == RelationKind::Mediates {
            let parted = self.parted(clause.sentence);
            subjects = if parted.is_empty() { subjects } else { parted };
        }
        if subjects.is_empty()
            && matches!(told.kind, RelationKind::Mediates | RelationKind::Meets | RelationKind::Leads)
        {
            subjects = self.taking_part(clause);
        }
        self.join(&agents, &subjects, Told { means: Means::Passive, ..told }, clause.sentence);
        !agents.is_empty()
    }

    /// Who takes part in what a participle is said of: "Ruiz spoke in a debate hosted by Cole".
    fn taking_part(&self, clause: &Clause) -> Vec<Id<Actor>> {
        let [noun] = clause.subjects[..] else { return Vec::new() };
        let carrier = self.parties.clauses.nouns[noun].clause;
        let Some(carrier) = carrier.and_then(|at| self.parties.clauses.clauses.get(at)) else {
            return Vec::new();
        };
        let mut all = self.parties.subjects(carrier);
        for actor in self.parties.arguments(carrier, None, Whose::Own) {
            if !all.contains(&actor) {
                all.push(actor);
            }
        }
        all
    }

    /// Takes those whom other prepositions name than the verb asks for: of any verb, and of a passive, all of them, but
    /// no country where something happens.
    fn loose(&mut self, clause: &Clause, told: Told, any: bool) {
        let passive = clause.verb.voice == Voice::Passive;
        let mut others = self.after_prepositions(clause, any || passive);
        let subjects = self.parties.subjects(clause);
        if !passive {
            self.without_journeys(&subjects, &mut others);
        }
        let means = if passive { Means::Passive } else { told.means };
        self.join(&subjects, &others, Told { means, ..told }, clause.sentence);
    }

    fn after_prepositions(&self, clause: &Clause, any: bool) -> Vec<Id<Actor>> {
        let cast = self.parties.reading.cast;
        let mut all = Vec::new();
        for argument in &clause.arguments {
            if self.parties.is_of_dealing(argument) {
                continue;
            }
            let of = |at: u32| self.parties.reading.reads(at, "of");
            let fits = |&at: &u32| (any || TYING_LOOSELY.has(self.parties.norm(at))) && !of(at);
            let Some(at) = argument.preposition.filter(fits) else { continue };
            let place = AT_PLACE.has(self.parties.norm(at));
            let own = self.parties.of([argument.noun], Whose::Own);
            for actor in self.parties.of([argument.noun], Whose::Any) {
                let state = cast.actors[actor].kind == ActorKind::State;
                // "on Norland’s soil"
                let far = state && (place || !own.contains(&actor));
                if !far && !all.contains(&actor) {
                    all.push(actor);
                }
            }
        }
        all
    }

    /// Somebody who leaves or enters a country does nothing to it.
    fn without_journeys(&self, subjects: &[Id<Actor>], others: &mut Vec<Id<Actor>>) {
        let cast = self.parties.reading.cast;
        let kind = |actor: Id<Actor>| cast.actors[actor].kind;
        let body = |&actor: &Id<Actor>| matches!(kind(actor), ActorKind::State | ActorKind::Organization);
        if !subjects.iter().any(body) {
            others.retain(|&other| kind(other) != ActorKind::State);
        }
    }

    fn comes(&self, word: u32, at: u32, sentence: Id<Sentence>) -> bool {
        let end = self.parties.reading.document.sentences[sentence].tokens.end.min(at + 40);
        (at..end).any(|at| self.parties.norm(at) == word)
    }

    /// The two of whom the article last told that they deal with each other: those of "the deal".
    fn parted(&self, sentence: Id<Sentence>) -> Vec<Id<Actor>> {
        let near = |relation: &&Relation| relation.sentence.index() + 4 > sentence.index();
        let between = |relation: &&Relation| {
            matches!(relation.kind, RelationKind::Talks | RelationKind::Meets | RelationKind::Attacks)
        };
        let last = self.relations.iter().rev().take_while(near).find(between);
        last.map_or(Vec::new(), |relation| vec![relation.from, relation.to])
    }

    /// Whose the object is: "the offer of Ruiz", "an attack by Cole".
    fn of_object(&self, clause: &Clause) -> Vec<Id<Actor>> {
        let object = clause.arguments.iter().find(|argument| argument.preposition.is_none());
        let whose = [norm("of"), norm("by")];
        let found =
            object.and_then(|object| self.parties.following(object.noun, |word| whose.contains(&word)));
        found.map_or(Vec::new(), |(_, actors)| actors)
    }

    pub fn pairs(&mut self, all: &[Id<Actor>], told: Told, sentence: Id<Sentence>) {
        if let Some((first, others)) = all.split_first() {
            self.join(&[*first], others, told, sentence);
        }
    }

    pub fn join(&mut self, from: &[Id<Actor>], to: &[Id<Actor>], told: Told, sentence: Id<Sentence>) {
        let Told { kind, means, mode, at } = told;
        let verb = self.parties.reading.span(at, at + 1);
        for &from in from {
            for &to in to {
                self.relations.push(Relation { from, to, kind, means, mode, verb, sentence });
            }
        }
    }
}

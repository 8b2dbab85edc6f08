//! Which actors the noun phrases of a clause mean.

use super::deals::DEALS;
use crate::actors::reading::Reading;
use crate::actors::{Actor, ActorKind, How, Reference, subject};
use crate::lexicon::EQUAL;
use crate::syntax::{Argument, Class, Clause, Clauses, Noun, Phrase};
use crate::text::{Id, Shape, ToList};

/// How many actors of one list are told apart.
const MANY: usize = 12;

/// Whose a phrase may be, to stand for an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// It must name the actor.
    Own,
    /// It may name what belongs to the actor: "Syrian troops".
    Any,
}

/// The clauses of a text and whom their phrases mean.
pub(super) struct Parties<'a> {
    pub reading: &'a Reading<'a>,
    pub clauses: &'a Clauses,
}

impl Parties<'_> {
    /// The actors of these phrases, in order, each once.
    pub fn of(&self, nouns: impl IntoIterator<Item = usize>, whose: Whose) -> Vec<Id<Actor>> {
        let mut found = Vec::new();
        for noun in nouns {
            for actor in self.of_noun(noun, whose) {
                if !found.contains(&actor) && found.len() < MANY {
                    found.push(actor);
                }
            }
        }
        found
    }

    /// The actors that follow a clause's verb, after a preposition with this norm or as objects.
    pub fn arguments(&self, clause: &Clause, preposition: Option<u32>, whose: Whose) -> Vec<Id<Actor>> {
        let fits = |at: Option<u32>| at.map(|at| self.norm(at)) == preposition;
        let own = |it: &&Argument| fits(it.preposition) && !self.is_of_dealing(it);
        let fitting = clause.arguments.iter().filter(own);
        self.of(fitting.map(|argument| argument.noun), whose)
    }

    /// Whether what stands after a preposition goes with a noun that says itself what passes: "held talks with Ruiz".
    pub fn is_of_dealing(&self, argument: &Argument) -> bool {
        let Some(preposition) = argument.preposition.map(|at| self.norm(at)) else { return false };
        let chain = self.clauses.nouns[argument.noun].chain;
        let dealing = |noun: &Noun| {
            let mut deals = DEALS.find(self.norm(noun.phrase.head - 1)).filter(|deal| deal.form.is_none());
            deals.any(|deal| deal.links.iter().any(|link| link.preposition == Some(preposition)))
        };
        let near = chain.max(argument.noun.saturating_sub(MANY))..argument.noun;
        self.clauses.nouns[near].iter().any(dealing)
    }

    /// The actors after the first preposition in a phrase's chain that fits.
    pub fn following(&self, noun: usize, fits: impl Fn(u32) -> bool) -> Option<(u32, Vec<Id<Actor>>)> {
        let mut first = None;
        let mut nouns = Vec::new();
        for (index, Noun { preposition, .. }) in self.clauses.following(noun) {
            let Some(at) = *preposition else { continue };
            if fits(self.norm(at)) && first.is_none_or(|first| first == at) {
                first = Some(at);
                nouns.push(index);
            }
        }
        Some((self.norm(first?), self.of(nouns, Whose::Any)))
    }

    pub fn norm(&self, at: u32) -> u32 {
        self.reading.document.tokens[at as usize].norm
    }

    fn of_noun(&self, noun: usize, whose: Whose) -> Vec<Id<Actor>> {
        let Noun { phrase, .. } = self.clauses.nouns[noun];
        let members = self.members(noun);
        if !members.is_empty() {
            return members;
        }
        let set = self.reading.set(phrase.from).to_list();
        if !set.is_empty() {
            return set;
        }
        let actor = self.beside(noun).or_else(|| self.of_phrase(phrase, whose));
        let nameless = actor.is_none_or(|actor| self.reading.cast.actors[actor].kind == ActorKind::Unnamed);
        let equal = EQUAL.has(self.norm(phrase.head - 1));
        if nameless
            && (self.reading.reads(phrase.head, "from") || equal && self.reading.reads(phrase.head, "in"))
        {
            // "officials from Egypt, Jordan and Oman"
            let from = self.norm(phrase.head);
            if let Some((_, actors)) = self.following(noun, |norm| norm == from)
                && !actors.is_empty()
            {
                return actors;
            }
        }
        let mut found = actor.into_iter().to_list();
        let head = phrase.head - 1;
        let officials = self.reading.is(head, Class::PLURAL) && self.reading.is(head, Class::SOURCE);
        if officials && nameless && whose == Whose::Any {
            // "bank officials" act for the bank, too
            let body = |it: &&Reference| self.reading.cast.actors[it.actor].kind == ActorKind::Organization;
            let bodies = self.reading.references(phrase.from, phrase.head).iter().filter(body);
            found.extend(bodies.map(|body| body.actor));
        }
        found
    }

    /// The one whose name stands beside a description: "Norland’s envoy, Omar Haddad,".
    fn beside(&self, noun: usize) -> Option<Id<Actor>> {
        let reading = self.reading;
        let described = !reading.is(self.clauses.nouns[noun].phrase.head - 1, Class::NAME);
        let name = self.clauses.nouns[self.clauses.beside(noun).filter(|_| described)?].phrase;
        let own = reading.references(name.from, name.head).last()?;
        let ends = reading.document.tokens_in(own.span).end == name.head;
        (own.how == How::Name && ends).then_some(own.actor)
    }

    /// The actor that a phrase names: by its head, or else by what its head belongs to, as in "Syrian troops".
    fn of_phrase(&self, phrase: Phrase, whose: Whose) -> Option<Id<Actor>> {
        let reading = self.reading;
        let head = subject::of_phrase(reading, phrase).actor;
        // "named Ruiz mayor"
        let chosen = || {
            let first = reading.references(phrase.from, phrase.head).first()?;
            let name = reading.document.tokens_in(first.span);
            let person = reading.cast.actors[first.actor].kind == ActorKind::Person;
            let job = reading.is(phrase.head - 1, Class::HUMAN) && name.start == phrase.from;
            let plain = (name.end..phrase.head).all(|at| reading.shape(at) == Shape::Lower);
            (person && job && plain).then_some(first.actor)
        };
        let head = head.or_else(chosen);
        if whose == Whose::Own {
            return head;
        }
        head.or_else(|| {
            let belongs = |reference: &&Reference| {
                let person = reading.cast.actors[reference.actor].kind == ActorKind::Person;
                // "Cole’s lawyer" is not Cole.
                if person
                    && reading.is(phrase.head - 1, Class::HUMAN)
                    && !reading.is(phrase.head - 1, Class::PLURAL)
                {
                    return false;
                }
                let after = reading.document.tokens_in(reference.span).end;
                // "a Swiss-registered firm"
                let compound = (reading.reads(after, "-") || reading.reads(after, "‑"))
                    && reading.shape(after + 1) == Shape::Lower;
                !(compound || person && reference.how == How::Pronoun)
            };
            reading.references(phrase.from, phrase.head).iter().rfind(belongs).map(|found| found.actor)
        })
    }

    /// The actors named before a noun in its own phrase: "Trump’s talks", "the Israel-Hamas war".
    pub fn possessors(&self, phrase: Phrase, noun: u32) -> Vec<Id<Actor>> {
        let mut all = Vec::new();
        for reference in self.reading.references(phrase.from, noun) {
            if !all.contains(&reference.actor) {
                all.push(reference.actor);
            }
        }
        all
    }
}

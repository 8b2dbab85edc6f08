//! Who leads whom, who works for whom, and who is whose relative, by the descriptions of them.

use std::ops::Range;

use super::jobs::{Job, head_of, is_any_job, is_job};
use super::parties::{Parties, Whose};
use super::relation::{Means, Mode, Relation, RelationKind};
use crate::actors::reading::Reading;
use crate::actors::{Actor, ActorKind, How, Reference, Tie};
use crate::lexicon::{COPULAR, DEPUTY, FORMERLY_HELD, Feature, OUT_OF_POWER};
use crate::syntax::{Class, Clause, noun_phrase};
use crate::text::{Id, Shape};

/// Finds what the descriptions of the cast, and those beside names in clauses, say of whose somebody is.
pub(super) fn by_description(parties: &Parties<'_>, found: &mut Vec<Relation>) {
    let reading = parties.reading;
    let cast = reading.cast;
    for (bearer, actor) in cast.actors.entries().filter(|(_, actor)| actor.kind == ActorKind::Person) {
        for role in actor.roles.iter().filter(|role| role.tie != Tie::Reference) {
            let tokens = reading.document.tokens_in(role.span);
            let tokens = with_body_before(reading, tokens, role.tie);
            Description { reading, bearer, tokens }.read(found);
        }
    }
    for reference in cast.references.iter().filter(|reference| reference.how == How::Role) {
        if cast.actors[reference.actor].kind == ActorKind::Unnamed {
            let tokens = with_owner(reading, reading.document.tokens_in(reference.phrase));
            Description { reading, bearer: reference.actor, tokens }.read(found);
        }
    }
    let clauses = parties.clauses;
    for (index, noun) in clauses.nouns.iter().enumerate() {
        if let Some(other) = noun.apposed {
            beside(parties, other, index, found);
            beside(parties, index, other, found);
        }
    }
    for clause in &clauses.clauses {
        copula(parties, clause, found);
    }
}

/// The words of a title with the body that stands before it: "Reuters photographer Ana Ruiz".
fn with_body_before(reading: &Reading<'_>, tokens: Range<u32>, tie: Tie) -> Range<u32> {
    let sentence = &reading.document.sentences[reading.document.sentence_of(tokens.start)];
    let floor = sentence.tokens.start.max(tokens.start.saturating_sub(12));
    let before = reading.references(floor, tokens.start).last();
    let body = before.filter(|it| reading.cast.actors[it.actor].kind == ActorKind::Organization);
    let Some(body) = body.filter(|_| tie == Tie::Title) else { return tokens };
    let name = reading.document.tokens_in(body.span);
    // "Agence Norland (AN) photographer"
    let bracket = u32::from(reading.reads(name.end, ")"));
    if name.end + bracket == tokens.start { name.start..tokens.end } else { tokens }
}

/// The words of a description with whose it is: "the museum’s trustees".
fn with_owner(reading: &Reading<'_>, tokens: Range<u32>) -> Range<u32> {
    let mark = tokens.start.checked_sub(1).filter(|&mark| reading.shape(mark) == Shape::Possessive);
    let owner = mark.and_then(|mark| reading.references(mark.saturating_sub(8), mark).last());
    let owner = owner.map(|owner| reading.document.tokens_in(owner.span));
    owner.filter(|owner| Some(owner.end) == mark).map_or(tokens.clone(), |owner| owner.start..tokens.end)
}

/// Reads a description that stands beside the name of a person.
fn beside(parties: &Parties<'_>, name: usize, description: usize, found: &mut Vec<Relation>) {
    let reading = parties.reading;
    let [named, described] = [name, description].map(|noun| parties.clauses.nouns[noun].phrase);
    if !reading.is(named.head - 1, Class::NAME) || reading.is(described.head - 1, Class::NAME) {
        return;
    }
    if let [bearer] = parties.of([name], Whose::Own)[..]
        && is_description(reading, described.head - 1)
    {
        let tokens = described.from..chain_end(parties, description);
        Description { reading, bearer, tokens }.read(found);
    }
}

/// "Ana Ruiz is the head of", "Ana Ruiz, who serves as head of"
fn copula(parties: &Parties<'_>, clause: &Clause, found: &mut Vec<Relation>) {
    let reading = parties.reading;
    let is = reading.is(clause.verb.main, Class::BE) || reading.has(clause.verb.main, COPULAR);
    let described = clause.arguments.iter().find(|argument| match argument.preposition {
        None => is,
        // "was among the ministers of", "serves as head of"
        Some(at) => reading.reads(at, "as") || is && reading.reads(at, "among"),
    });
    let described =
        described.filter(|it| is_description(reading, parties.clauses.nouns[it.noun].phrase.head - 1));
    let Some(described) = described else { return };
    for bearer in parties.of(clause.subjects.iter().copied(), Whose::Own) {
        let phrase = parties.clauses.nouns[described.noun].phrase;
        let tokens = phrase.from..chain_end(parties, described.noun);
        Description { reading, bearer, tokens }.read(found);
    }
}

/// The token after the first two phrases that hang on a noun by prepositions.
fn chain_end(parties: &Parties<'_>, noun: usize) -> u32 {
    let own = parties.clauses.nouns[noun].phrase.head;
    let hung =
        parties.clauses.following(noun).map_while(|(_, later)| later.preposition.map(|at| (at, later)));
    hung.take(2).fold(own, |end, (at, later)| if at == end { later.phrase.head } else { end })
}

fn is_description(reading: &Reading<'_>, head: u32) -> bool {
    reading.is(head, Class::HUMAN) || is_any_job(reading, head)
}

/// Words that say what somebody is.
struct Description<'a> {
    reading: &'a Reading<'a>,
    bearer: Id<Actor>,
    tokens: Range<u32>,
}

impl Description<'_> {
    /// Takes whose it makes its bearer: of a person, of a body or a state, or of both.
    fn read(&self, found: &mut Vec<Relation>) {
        let Some(noun) = self.noun() else { return };
        let mode = if self.says(FORMERLY_HELD) { Mode::Former } else { Mode::Done };
        let mut add = |from, to, kind, word: u32| {
            let (means, verb) = (Means::Job, self.reading.span(word, word + 1));
            let sentence = self.reading.document.sentence_of(self.tokens.start);
            found.push(Relation { from, to, kind, means, mode, verb, sentence });
        };
        let personal = self.others(noun).find(|&other| self.kind(other) == ActorKind::Person);
        if let Some(personal) = personal {
            self.of_person(noun, personal, &mut add);
            // "the son of Ruiz and Cole"
            let mut end = self.words(personal).end;
            for other in self.others(noun).filter(|it| self.kind(it) == ActorKind::Person) {
                let words = self.words(other);
                if words.start == end + 1
                    && (self.reading.joins(end) || self.reading.reads(end, "and"))
                    && personal.span.start > self.reading.span(noun, noun + 1).start
                {
                    self.of_person(noun, other, &mut add);
                    end = words.end;
                }
            }
        }
        let body = self.others(noun).find(|&other| self.is_body(noun, other, personal));
        if let Some(body) = body {
            self.of_body(body, personal.is_some(), noun, &mut add);
        }
    }

    /// The job itself: "adviser" of "senior adviser to the king".
    fn noun(&self) -> Option<u32> {
        let Range { start, end } = self.tokens;
        let phrase = noun_phrase(self.reading, start, end);
        let head = phrase.map(|phrase| phrase.head - 1);
        head.or_else(|| self.tokens.clone().find(|&at| self.reading.is(at, Class::HUMAN)))
    }

    fn says(&self, feature: Feature) -> bool {
        self.tokens.clone().any(|at| self.reading.has(at, feature))
    }

    fn kind(&self, reference: &Reference) -> ActorKind {
        self.reading.cast.actors[reference.actor].kind
    }

    /// Who else is named in the description.
    fn others(&self, noun: u32) -> impl Iterator<Item = &Reference> {
        let reading = self.reading;
        let Range { start, end } = self.tokens;
        // "whose envoy" goes with the role, "the" does not.
        let start = start - u32::from(start > 0 && reading.reads(start - 1, "whose"));
        reading.references(start, end).iter().filter(move |&reference| {
            let own = reference.how == How::Role && self.words(reference).contains(&noun);
            reference.actor != self.bearer && !own && self.kind(reference) != ActorKind::Unnamed
        })
    }

    fn words(&self, reference: &Reference) -> Range<u32> {
        self.reading.document.tokens_in(reference.span)
    }

    /// The noun that a name goes with: "minister" of "Norland’s prime minister".
    fn own_noun(&self, name: &Range<u32>, noun: u32) -> u32 {
        let human = |&at: &u32| self.reading.is(at, Class::HUMAN);
        // "head of the port and a friend of Ruiz"
        let and = (noun + 1..name.start).rfind(|&at| self.reading.reads(at, "and"));
        let second = and.and_then(|and| (and..name.start).find(human));
        second.or_else(|| (name.end..self.tokens.end).find(human)).unwrap_or(noun)
    }

    fn of_person(
        &self,
        noun: u32,
        personal: &Reference,
        add: &mut impl FnMut(Id<Actor>, Id<Actor>, RelationKind, u32),
    ) {
        let name = self.words(personal);
        let word = self.own_noun(&name, noun);
        // "the architect of Cole’s plan" is nothing to Cole.
        if name.start > noun && self.reading.shape(name.end) == Shape::Possessive {
            return;
        }
        let (bearer, other) = (self.bearer, personal.actor);
        let named = self.reading.cast.actors[bearer].kind == ActorKind::Person;
        let is = |job| is_job(self.reading, word, job);
        match () {
            () if is(Job::Rival) => add(bearer, other, RelationKind::Opposes, word),
            () if is(Job::Backer) => add(bearer, other, RelationKind::Supports, word),
            () if !named => {}
            () if is(Job::Equal) => add(other, bearer, RelationKind::Other, word),
            () if self.reading.is(word, Class::KIN) => add(other, bearer, RelationKind::Kin, word),
            () => add(other, bearer, RelationKind::Employs, word),
        }
    }

    /// Whether a name in the description is that of a body, or of a state, that its bearer is of.
    fn is_body(&self, noun: u32, other: &Reference, personal: Option<&Reference>) -> bool {
        let reading = self.reading;
        let name = self.words(other);
        let state = matches!(self.kind(other), ActorKind::State | ActorKind::Group);
        // "the Norland president’s adviser": Norland’s is the president.
        let his = personal.is_some_and(|personal| {
            let theirs = self.words(personal);
            name.start < theirs.start && !(name.end <= noun && theirs.start > noun)
        });
        let sent =
            (noun + 1..name.start).any(|at| reading.reads(at, "to")) && is_job(reading, noun, Job::Office);
        // "head of Norland’s navy", but not "adviser leading Norland’s talks"
        let beyond = name.start > noun
            && reading.shape(name.end) == Shape::Possessive
            && !(noun + 1..name.start).all(|at| reading.is(at, Class::PREPOSITION | Class::DETERMINER));
        let office = is_job(reading, self.own_noun(&name, noun), Job::Office)
            || head_of(reading, self.tokens.clone(), false).is_some();
        self.kind(other) != ActorKind::Person && (!state || office) && !beyond && !his && !sent
    }

    fn of_body(
        &self,
        body: &Reference,
        personal: bool,
        noun: u32,
        add: &mut impl FnMut(Id<Actor>, Id<Actor>, RelationKind, u32),
    ) {
        let state = matches!(self.kind(body), ActorKind::State | ActorKind::Group);
        let second = self.says(DEPUTY);
        if state && self.says(OUT_OF_POWER) {
            return;
        }
        let kind = self.reading.cast.actors[self.bearer].kind;
        let named = kind == ActorKind::Person;
        if is_job(self.reading, noun, Job::Part) {
            return add(body.actor, self.bearer, RelationKind::Other, noun);
        }
        if !named && kind != ActorKind::Unnamed {
            return;
        }
        let head = head_of(self.reading, self.tokens.clone(), state);
        // "US officials" are of a state, but not of this one alone.
        if state && !named {
            return;
        }
        if let Some(head) = head.filter(|_| named && !second && !personal) {
            return add(self.bearer, body.actor, RelationKind::Leads, head);
        }
        let word = self.own_noun(&self.words(body), noun);
        match () {
            () if is_job(self.reading, word, Job::Rival) => {
                add(self.bearer, body.actor, RelationKind::Opposes, word)
            }
            () if is_job(self.reading, word, Job::Backer) => {
                add(self.bearer, body.actor, RelationKind::Supports, word)
            }
            () => add(body.actor, self.bearer, RelationKind::Employs, word),
        }
    }
}

use std::ops::Range;

use super::super::noun_phrase::noun_phrase;
use super::super::reading::Reading;
use super::super::words::Class;
use super::super::{Actor, ActorKind, How, Reason, Tie};
use super::{Means, Mode, Relation, RelationKind};
use crate::text::{Id, Shape, Span, Table, norm};

/// Finds who leads whom and who works for whom by the titles and jobs of the persons.
pub(super) fn by_role(reading: &Reading<'_>, found: &mut Vec<Relation>) {
    let heads = heads();
    for (person, actor) in reading.cast.actors.entries() {
        if actor.kind != ActorKind::Person {
            continue;
        }
        for role in actor.roles.iter().filter(|role| role.tie != Tie::Reference) {
            found.extend(relation(reading, &heads, person, role.span));
        }
    }
}

/// The nouns for those at the head, by their [`norm`], and whether a state can have one.
fn heads() -> Table<u32, bool> {
    let lines = include_str!("../../../assets/actors/heads.txt").lines();
    let mut heads = Table::new();
    for (of, noun) in lines.filter_map(|line| line.split_once(' ')) {
        heads.insert(&norm(noun), of == "state");
    }
    heads
}

fn relation(
    reading: &Reading<'_>,
    heads: &Table<u32, bool>,
    person: Id<Actor>,
    role: Span,
) -> Option<Relation> {
    let tokens = reading.document.tokens_in(role);
    let says = |words: &[&str]| tokens.clone().any(|at| words.iter().any(|&word| reading.reads(at, word)));
    if says(&["former", "ex", "late"]) {
        return None;
    }
    let at_head = |state: bool| {
        tokens.clone().find_map(|at| {
            let word = |to: u32| norm(&reading.document.text[reading.span(at, to.min(tokens.end))]);
            let length = [1, 2, 3].into_iter().find(|&length| {
                heads.get(&word(at + length)).is_some_and(|&of_states| of_states || !state)
            })?;
            Some(at + length - 1)
        })
    };
    let head = at_head(false);
    let noun = job(reading, tokens.clone())?;
    let other = reading.references(tokens.start, tokens.end).iter().find(|reference| {
        let words = reading.document.tokens_in(reference.span);
        let kind = reading.cast.actors[reference.actor].kind;
        // "an Israeli hostage" works for nobody, and an "architect of Trump’s policy" not for him.
        let demonym = reference.reason == Reason::Demonym || kind == ActorKind::Group;
        let official = head.is_some() || tokens.clone().any(|at| reading.is(at, Class::SOURCE));
        let beyond = words.start > noun && reading.shape(words.end) == Shape::Possessive;
        reference.actor != person
            && reference.how != How::Pronoun
            && kind != ActorKind::Unnamed
            && (official || !demonym)
            && !beyond
    })?;
    let named = reading.document.tokens_in(other.span);
    let job = |at: &u32| reading.is(*at, Class::HUMAN) && !reading.is(*at, Class::KIN);
    let word = (named.end..tokens.end)
        .find(job)
        .or_else(|| (tokens.start..named.start).rev().find(job))
        .unwrap_or(noun);
    let personal = reading.cast.actors[other.actor].kind == ActorKind::Person;
    let state = matches!(reading.cast.actors[other.actor].kind, ActorKind::State | ActorKind::Group);
    let leads = at_head(state).filter(|_| !personal && !says(&["vice", "deputy"]));
    let sentence = reading.document.sentence_of(tokens.start);
    let (from, to, kind, word) = match leads {
        Some(head) => (person, other.actor, RelationKind::Leads, head),
        None if says(&[
            "associate",
            "associates",
            "ally",
            "allies",
            "friend",
            "friends",
            "partner",
            "partners",
        ]) || reading.is(word, Class::KIN) =>
        {
            (other.actor, person, RelationKind::Other, word)
        }
        None => (other.actor, person, RelationKind::Employs, word),
    };
    let verb = reading.span(word, word + 1);
    Some(Relation { from, to, kind, means: Means::Job, mode: Mode::Done, verb, sentence })
}

/// The job itself: "adviser" of "senior adviser to the king".
fn job(reading: &Reading<'_>, role: Range<u32>) -> Option<u32> {
    let phrase = noun_phrase(reading, role.start, role.end);
    phrase.map(|phrase| phrase.head - 1).or_else(|| role.clone().find(|&at| reading.is(at, Class::HUMAN)))
}

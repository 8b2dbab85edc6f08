//! Whose bodies and governments there are: "Norland’s Ministry of Fish", "her club, the River Trust", "his government".

use super::deals::DEALS;
use super::jobs::{Job, is_job};
use super::relation::{Means, Mode, Relation, RelationKind};
use crate::actors::reading::Reading;
use crate::actors::{Actor, ActorKind, How, Reference};
use crate::syntax::{Class, noun_phrase};
use crate::text::{Id, Shape, ToList};

/// Finds whose the bodies are that are named after their owner.
pub(super) fn by_owner(reading: &Reading<'_>, found: &mut Vec<Relation>) {
    let start = |reference: &Reference| reading.document.tokens_in(reference.span).start;
    let his = |it: &Reference| it.how == How::Pronoun && reading.is(start(it), Class::POSSESSIVE);
    let names = |it: &&Reference| it.how == How::Name || his(it);
    let all: Vec<&Reference> = reading.cast.references.iter().filter(names).to_list();
    for pair in all.windows(2) {
        let [owner, body] = [pair[0], pair[1]];
        let kinds = [owner, body].map(|reference| reading.cast.actors[reference.actor].kind);
        let [end, name] = [reading.document.tokens_in(owner.span).end, start(body)];
        // The mark of possession, or the pronoun.
        let mark = end - u32::from(his(owner));
        let owned = his(owner) || reading.shape(mark) == Shape::Possessive;
        if !owned || body.how != How::Name {
            continue;
        }
        let next = name == mark + 1;
        let of = match kinds {
            [ActorKind::Person, ActorKind::Organization] if !next => {
                owned_body(reading, owner.actor, body.actor, mark, name)
            }
            [ActorKind::Person | ActorKind::State | ActorKind::Group, ActorKind::Organization] if next => {
                own_name(reading, owner.actor, body, mark)
            }
            _ => None,
        };
        found.extend(of);
    }
}

/// Finds whose governments there are: "the Cole government", "his administration".
pub(super) fn by_government(reading: &Reading<'_>, found: &mut Vec<Relation>) {
    for body in reading.cast.references.iter() {
        let Some(noun) = reading.document.tokens_in(body.span).end.checked_sub(1) else { continue };
        if !reading.is(noun, Class::GOVERNMENT)
            || DEALS.find(reading.document.tokens[noun as usize].norm).next().is_some()
        {
            continue;
        }
        let person = |it: &&Reference| {
            let end = reading.document.tokens_in(it.span).end;
            let near = end + u32::from(reading.shape(end) == Shape::Possessive) == noun;
            near && reading.cast.actors[it.actor].kind == ActorKind::Person
        };
        if let Some(head) = reading.references(noun.saturating_sub(2), noun).iter().rfind(person) {
            let (kind, means, mode) = (RelationKind::Leads, Means::Job, Mode::Done);
            let (verb, sentence) = (reading.span(noun, noun + 1), reading.document.sentence_of(noun));
            found.push(Relation { from: head.actor, to: body.actor, kind, means, mode, verb, sentence });
        }
    }
}

/// "Norland’s Ministry of Justice", "his Lake Institute", where the name ends its phrase.
fn own_name(reading: &Reading<'_>, owner: Id<Actor>, body: &Reference, mark: u32) -> Option<Relation> {
    let name = reading.document.tokens_in(body.span);
    // "his Lake Social account"
    let goes_on = reading.shape(name.end) == Shape::Lower
        && noun_phrase(reading, mark + 1, name.end + 1).is_some_and(|phrase| phrase.head > name.end);
    let (kind, means, mode) = (RelationKind::Other, Means::Job, Mode::Done);
    let verb = reading.span(mark, mark + 1);
    let sentence = reading.document.sentence_of(mark);
    (!goes_on).then_some(Relation { from: owner, to: body.actor, kind, means, mode, verb, sentence })
}

/// "Holm’s company, Lake Foods", "Holm’s union, the Lake Guild": between the mark of possession and the body’s name.
fn owned_body(
    reading: &Reading<'_>,
    person: Id<Actor>,
    body: Id<Actor>,
    mark: u32,
    name: u32,
) -> Option<Relation> {
    let end = name - u32::from(name > mark && reading.reads(name - 1, "the"));
    let noun =
        end.checked_sub(2).filter(|&noun| noun > mark && end < mark + 6 && reading.is_comma(end - 1))?;
    let plain = (mark + 1..=noun).all(|at| reading.shape(at) == Shape::Lower && !reading.is_finite(at));
    let own = is_job(reading, noun, Job::Own);
    if !own && !is_job(reading, noun, Job::Joined) && !reading.is(noun, Class::BODY) {
        return None;
    }
    let (from, to, kind) = match own {
        true => (person, body, RelationKind::Leads),
        false => (body, person, RelationKind::Employs),
    };
    let (means, mode, verb) = (Means::Job, Mode::Done, reading.span(noun, noun + 1));
    let sentence = reading.document.sentence_of(noun);
    plain.then_some(Relation { from, to, kind, means, mode, verb, sentence })
}

//! Who is of what body by the words beside his name: "Labour’s Anna Holm", "Anna Holm of Labour".

use std::ops::Range;

use super::deals::DEALS;
use super::jobs::{Job, is_job};
use super::{Means, Mode, Relation, RelationKind};
use crate::actors::reading::Reading;
use crate::actors::{Actor, ActorKind, How, Reference};
use crate::syntax::{Class, noun_phrase};
use crate::text::{Id, Shape, ToList};

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

/// Finds who is of what body by the words between two names.
pub(super) fn by_name(reading: &Reading<'_>, found: &mut Vec<Relation>) {
    let kind_of = |reference: &Reference| reading.cast.actors[reference.actor].kind;
    let his = |reference: &Reference| {
        let at = reading.document.tokens_in(reference.span).start;
        reference.how == How::Pronoun && reading.is(at, Class::POSSESSIVE)
    };
    let names = |reference: &&Reference| reference.how == How::Name || his(reference);
    let all: Vec<&Reference> = reading.cast.references.iter().filter(names).to_list();
    for pair in all.windows(2) {
        let [first, second] = [pair[0], pair[1]].map(|reference| reading.document.tokens_in(reference.span));
        let own = his(pair[0]);
        // The mark of possession, or the pronoun.
        let between = first.end - u32::from(own);
        let owned = own || reading.shape(between) == Shape::Possessive;
        let of = reading.reads(between, "of") || reading.reads(between, "from");
        let aside = reading.is_comma(between) && !own;
        let (between, of) = match () {
            () if aside && (reading.reads(between + 1, "of") || reading.reads(between + 1, "from")) => {
                (between + 1, true)
            }
            () if aside && reading.reads(between + 1, "formerly") && reading.reads(between + 2, "of") => {
                (between + 2, true)
            }
            () => (between, of),
        };
        if owned && kind_of(pair[1]) == ActorKind::Organization && pair[1].how == How::Name {
            let found_body = match kind_of(pair[0]) {
                ActorKind::Person => {
                    owned_body(reading, pair[0].actor, pair[1].actor, between, second.clone())
                }
                ActorKind::State | ActorKind::Group => {
                    own_name(reading, pair[0].actor, pair[1].actor, between, second.clone())
                }
                _ => None,
            };
            found.extend(found_body);
            continue;
        }
        if own || his(pair[1]) {
            continue;
        }
        // "Ana Ruiz (Labour)", but not "River Trust (RT)"
        let bracketed = reading.reads(between, "(")
            && reading.reads(second.end, ")")
            && first.len() > 1
            && reading.shape(second.start) != Shape::Upper;
        let (body, person) = match (kind_of(pair[0]), kind_of(pair[1])) {
            (ActorKind::Organization, ActorKind::Person) if owned => (pair[0], pair[1]),
            (ActorKind::Person, ActorKind::Organization) if of || bracketed => (pair[1], pair[0]),
            // "Norland Post editor-in-chief Ana Ruiz"
            (ActorKind::Organization, ActorKind::Person) if is_title(reading, first.end, second.start) => {
                (pair[0], pair[1])
            }
            // "President Cole of Norland"
            (ActorKind::Person, ActorKind::State) if of && is_titled(reading, first.start) => {
                (pair[1], pair[0])
            }
            _ => continue,
        };
        let the = u32::from(reading.reads(between + 1, "the"));
        let titled = reading.shape(between) == Shape::Title || reading.shape(between) == Shape::Lower;
        if second.start == between + 1 + the || titled && !of {
            // Of "Lake Trust aid chief Ana Ruiz", "chief".
            let state = kind_of(body) == ActorKind::State;
            let word = match () {
                () if titled && !of => second.start - 1,
                () if bracketed => second.start,
                () if state => first.start - 1,
                () => between,
            };
            let leads = state && is_job(reading, word, Job::State);
            let (from, to) = if leads { (person.actor, body.actor) } else { (body.actor, person.actor) };
            let kind = if leads { RelationKind::Leads } else { RelationKind::Employs };
            let (means, mode, verb) = (Means::Job, Mode::Done, reading.span(word, word + 1));
            let sentence = reading.document.sentence_of(between);
            found.push(Relation { from, to, kind, means, mode, verb, sentence });
        }
    }
}

/// Whether the words between the names of a body and of a person are a title: "editor-in-chief".
fn is_title(reading: &Reading<'_>, from: u32, to: u32) -> bool {
    let part = |at: u32| {
        let word = reading.is_word(at)
            && !reading.is_finite(at)
            && !reading.is(at, Class::NAME | Class::DETERMINER | Class::CONJUNCTION | Class::PRONOUN);
        let inner = at > from && is_hyphen(reading, at - 1);
        inner && reading.is_word(at) || is_hyphen(reading, at) || word && !reading.is(at, Class::PREPOSITION)
    };
    let job = to.checked_sub(1).is_some_and(|last| {
        reading.is(last, Class::HUMAN) && !reading.is(last, Class::PLURAL)
            || reading.shape(last) == Shape::Title
    });
    let same = to > from && reading.document.sentence_of(from) == reading.document.sentence_of(to);
    same && to < from + 7 && job && (from..to).all(part)
}

fn is_hyphen(reading: &Reading<'_>, at: u32) -> bool {
    reading.reads(at, "-") || reading.reads(at, "‑")
}

/// Whether an office of a state stands before a name: "President".
fn is_titled(reading: &Reading<'_>, name: u32) -> bool {
    let before = |at: u32| is_job(reading, at, Job::State) || is_job(reading, at, Job::Office);
    name.checked_sub(1).is_some_and(before)
}

/// "Norland’s Ministry of Justice", "his Lake Institute", where the name ends its phrase.
fn own_name(
    reading: &Reading<'_>,
    owner: Id<Actor>,
    body: Id<Actor>,
    mark: u32,
    name: Range<u32>,
) -> Option<Relation> {
    // "his Lake Social account"
    let goes_on = reading.shape(name.end) == Shape::Lower
        && noun_phrase(reading, mark + 1, name.end + 1).is_some_and(|phrase| phrase.head > name.end);
    let (kind, means, mode) = (RelationKind::Other, Means::Job, Mode::Done);
    let verb = reading.span(mark, mark + 1);
    let sentence = reading.document.sentence_of(mark);
    let near = name.start == mark + 1 && !goes_on;
    near.then_some(Relation { from: owner, to: body, kind, means, mode, verb, sentence })
}

/// "Holm’s company, Lake Foods", "Holm’s union, the Lake Guild": between the mark of possession and the body’s name.
fn owned_body(
    reading: &Reading<'_>,
    person: Id<Actor>,
    body: Id<Actor>,
    mark: u32,
    tokens: Range<u32>,
) -> Option<Relation> {
    let name = tokens.start;
    if name == mark + 1 {
        return own_name(reading, person, body, mark, tokens);
    }
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

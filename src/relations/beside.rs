//! Who is of what body by the words beside his name: "Labour’s Anna Holm", "Anna Holm of Labour".

use super::jobs::{Job, is_job};
use super::relation::{Means, Mode, Relation, RelationKind};
use crate::actors::reading::Reading;
use crate::actors::{ActorKind, How, Reference};
use crate::syntax::Class;
use crate::text::{Shape, ToList};

/// Finds who is of what body by the words between two names.
pub(super) fn by_name(reading: &Reading<'_>, found: &mut Vec<Relation>) {
    let kind_of = |reference: &Reference| reading.cast.actors[reference.actor].kind;
    let names = |reference: &&Reference| reference.how == How::Name;
    let all: Vec<&Reference> = reading.cast.references.iter().filter(names).to_list();
    for pair in all.windows(2) {
        let [first, second] = [pair[0], pair[1]].map(|reference| reading.document.tokens_in(reference.span));
        // "Ana Ruiz, formerly of Labour"
        let comma = u32::from(reading.is_comma(first.end));
        let once = comma * u32::from(reading.reads(first.end + comma, "formerly"));
        let between = first.end + comma + once;
        let owned = reading.shape(between) == Shape::Possessive;
        let of = reading.reads(between, "of") || reading.reads(between, "from");
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

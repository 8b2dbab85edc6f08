//! Whom "he" and "she" mean, where only one person fits.

use std::collections::{BTreeMap, BTreeSet};

use super::phrase::Phrases;
use super::scene::singular;
use super::words::{Class, entries};
use super::{Actor, ActorKind, Cast, How, Reason, Reference};
use crate::text::{Id, Span, norm};

/// How many sentences a pronoun looks back over.
const BACK: usize = 3;
/// How many people of one sentence are kept.
const CROWD: usize = 12;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Gender {
    He,
    She,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Subject,
    Object,
    Possessive,
}

/// Somebody whom a pronoun can mean.
#[derive(Clone, Copy, Debug)]
struct Person {
    actor: Id<Actor>,
    token: u32,
    subject: bool,
}

/// Adds the pronouns of which the text shows whom they mean.
pub(super) fn refer(phrases: &Phrases<'_>, cast: &mut Cast) {
    let document = phrases.document;
    let mut genders = genders(phrases, cast);
    let mut references = cast.references.iter().peekable();
    let mut pairs = document.pairs.iter().filter(|pair| pair.depth == 0).peekable();
    let mut before: Vec<Vec<Person>> = Vec::new();
    let mut added = Vec::new();
    for sentence in document.sentences.iter() {
        let mut here: Vec<Person> = Vec::new();
        let mut token = sentence.tokens.start;
        while token < sentence.tokens.end {
            let span = document.tokens[token as usize].span;
            while pairs.next_if(|pair| pair.outer.end <= span.start).is_some() {}
            let quoted = pairs.peek().is_some_and(|pair| pair.inner.contains(span));
            while references.next_if(|reference| reference.span.start < span.start).is_some() {}
            if let Some(reference) = references.next_if(|reference| reference.span.start == span.start) {
                let tokens = document.tokens_in(reference.span);
                let actor = &cast.actors[reference.actor];
                let many = phrases.is(tokens.end.saturating_sub(1), Class::PLURAL);
                let human = actor.kind == ActorKind::Person || actor.kind == ActorKind::Unnamed && !many;
                if human && !quoted && here.len() < CROWD {
                    let subject = is_subject(phrases, tokens.start, tokens.end, sentence.tokens.clone());
                    here.push(Person { actor: reference.actor, token: tokens.start, subject });
                }
                token = tokens.end.max(token + 1);
                continue;
            }
            if !quoted
                && let Some((gender, case)) = pronoun(phrases, token)
                && let Some((actor, sure)) = meant(phrases, &genders, &here, &before, token, gender, case)
            {
                if sure {
                    genders.entry(actor).or_insert(gender);
                }
                let subject = case == Case::Subject;
                if here.len() < CROWD {
                    here.push(Person { actor, token, subject });
                }
                added.push(Reference {
                    span,
                    phrase: span,
                    actor,
                    how: How::Pronoun,
                    reason: Reason::Pronoun,
                    metonym: false,
                });
            }
            token += 1;
        }
        if !here.is_empty() {
            before.insert(0, here);
            before.truncate(BACK);
        }
    }
    cast.references.extend(added);
    cast.references.sort_by_key(|reference| reference.span.start);
}

fn pronoun(phrases: &Phrases<'_>, token: u32) -> Option<(Gender, Case)> {
    let word = phrases.word(token);
    let is = |other: &str| word.eq_ignore_ascii_case(other);
    Some(if is("he") {
        (Gender::He, Case::Subject)
    } else if is("she") {
        (Gender::She, Case::Subject)
    } else if is("him") || is("himself") {
        (Gender::He, Case::Object)
    } else if is("herself") {
        (Gender::She, Case::Object)
    } else if is("his") {
        (Gender::He, Case::Possessive)
    } else if is("her") || is("hers") {
        let noun = phrases.describes(token + 1) || phrases.is(token + 1, Class::PAST | Class::PROGRESSIVE);
        (Gender::She, if noun { Case::Possessive } else { Case::Object })
    } else {
        return None;
    })
}

/// Whom the pronoun means, and whether nobody else is near.
fn meant(
    phrases: &Phrases<'_>,
    genders: &BTreeMap<Id<Actor>, Gender>,
    here: &[Person],
    before: &[Vec<Person>],
    token: u32,
    gender: Gender,
    case: Case,
) -> Option<(Id<Actor>, bool)> {
    let fits = |person: &&Person| genders.get(&person.actor).is_none_or(|&known| known == gender);
    let same_clause = |from: u32| {
        !(from..token).any(|between| {
            phrases.is(between, Class::CONJUNCTION | Class::RELATIVE) || phrases.word(between) == ","
        })
    };
    // "Holm met him": not Holm.
    let bound = |person: &&Person| case == Case::Object && person.subject && same_clause(person.token);
    let reflexive = phrases.word(token).ends_with("self");
    let here: Vec<&Person> = here.iter().filter(fits).filter(|person| reflexive || !bound(person)).collect();
    if let Some(found) = best(&here, true) {
        return Some(found);
    }
    if !here.is_empty() {
        return None;
    }
    for people in before {
        let people: Vec<&Person> = people.iter().filter(fits).collect();
        if let Some(found) = best(&people, false) {
            return Some(found);
        }
        if !people.is_empty() {
            return None;
        }
    }
    None
}

/// The only one, or else the subject: the latest of this sentence, the first of an earlier one.
fn best(people: &[&Person], latest: bool) -> Option<(Id<Actor>, bool)> {
    let distinct: BTreeSet<Id<Actor>> = people.iter().map(|person| person.actor).collect();
    if distinct.len() == 1 {
        return people.first().map(|person| (person.actor, true));
    }
    let mut subjects = people.iter().filter(|person| person.subject);
    let subject = if latest { subjects.next_back() } else { subjects.next() };
    subject.map(|person| (person.actor, false))
}

/// Whether the words stand where a subject stands.
fn is_subject(phrases: &Phrases<'_>, start: u32, end: u32, sentence: std::ops::Range<u32>) -> bool {
    if phrases.is_possessive(end) {
        return false;
    }
    let phrase_start = (sentence.start..start)
        .rev()
        .take(8)
        .take_while(|&token| {
            phrases.describes(token) || phrases.is(token, Class::DETERMINER | Class::HONORIFIC)
        })
        .last()
        .unwrap_or(start);
    let before = phrase_start.checked_sub(1).filter(|&before| before >= sentence.start);
    let free = before.is_none_or(|before| !phrases.is(before, Class::PREPOSITION | Class::VERB));
    let inverted = before.is_some_and(|before| {
        phrases.is(before, Class::SAYING) && before > sentence.start && phrases.boundary(before - 1)
    });
    let verb = end < sentence.end
        && (phrases.is(end, Class::FINITE | Class::ADVERB | Class::RELATIVE) || phrases.word(end) == ",");
    inverted || free && verb && !before.is_some_and(|before| phrases.is(before, Class::SAYING | Class::PAST))
}

/// What the text itself says of people's gender: "Mrs.", "spokesman", "his wife".
fn genders(phrases: &Phrases<'_>, cast: &Cast) -> BTreeMap<Id<Actor>, Gender> {
    let list = |list, gender| entries(list).map(move |word: &str| (norm(word), gender));
    let words: BTreeMap<u32, Gender> = list(include_str!("../../assets/words/male.txt"), Gender::He)
        .chain(list(include_str!("../../assets/words/female.txt"), Gender::She))
        .collect();
    let mut genders = BTreeMap::new();
    let told = |span: Span| {
        let tokens = phrases.document.tokens_in(span);
        let own = tokens.rev().find(|&token| phrases.is(token, Class::PERSON | Class::KIN | Class::SOURCE));
        own.and_then(|token| words.get(&singular(phrases.word(token))).copied())
    };
    for (id, actor) in cast.actors.entries() {
        let roles = actor.roles.iter().filter_map(|role| told(role.span));
        let described = (actor.kind == ActorKind::Unnamed).then(|| told(actor.name)).flatten();
        if let Some(gender) = roles.chain(described).next() {
            genders.insert(id, gender);
        }
    }
    for reference in cast.references.iter().filter(|reference| reference.how == How::Name) {
        let token = phrases.document.tokens_in(reference.span).start;
        let honorific = token.checked_sub(1).filter(|&before| phrases.is(before, Class::HONORIFIC));
        let norm_of = |token: u32| phrases.document.tokens[token as usize].norm;
        if let Some(&gender) = honorific.and_then(|before| words.get(&norm_of(before))) {
            genders.entry(reference.actor).or_insert(gender);
        }
    }
    genders
}

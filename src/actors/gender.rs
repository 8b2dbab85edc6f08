//! What words say of somebody's being "he" or "she".

use std::sync::LazyLock;

use super::phrase::Phrases;
use super::scene::singular;
use super::{Actor, ActorKind, Cast, How};
use crate::lexicon;
use crate::syntax::Class;
use crate::text::{Id, Span, Table, norm};

/// Who "he" or "she" is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    He,
    She,
}

/// What a noun or an honorific says, by its [`norm`] in the singular: "Mrs", "spokesman", "wife".
pub(super) fn of_noun(norm: u32) -> Option<Gender> {
    let features = lexicon::features(norm);
    if features.has(lexicon::FEMALE) {
        Some(Gender::She)
    } else {
        features.has(lexicon::MALE).then_some(Gender::He)
    }
}

/// What a first name says, by its [`norm`]: one that the other sex hardly bears.
pub(super) fn of_given_name(norm: u32) -> Option<Gender> {
    GIVEN.get(&norm).copied()
}

static GIVEN: LazyLock<Table<u32, Gender>> = LazyLock::new(|| {
    table(
        include_str!(concat!(env!("OUT_DIR"), "/names/given_male.txt")),
        include_str!(concat!(env!("OUT_DIR"), "/names/given_female.txt")),
    )
});

fn table(male: &'static str, female: &'static str) -> Table<u32, Gender> {
    let mut words = Table::new();
    for (list, gender) in [(male, Gender::He), (female, Gender::She)] {
        for word in list.lines() {
            words.insert(&norm(word), gender);
        }
    }
    words
}

/// What the text itself says of people's gender: "Mrs.", "spokesman", "his wife".
pub(super) fn genders(phrases: &Phrases<'_>, cast: &Cast) -> Table<Id<Actor>, Gender> {
    let told = |span: Span| {
        let tokens = phrases.document.tokens_in(span);
        let own = tokens.rev().find(|&token| phrases.is(token, Class::PERSON | Class::KIN | Class::SOURCE));
        own.and_then(|token| of_noun(singular(phrases.word(token))))
    };
    // "Sir" before the name says more than what is told of it elsewhere.
    let mut genders = Table::new();
    for reference in cast.references.iter().filter(|reference| reference.how == How::Name) {
        let token = phrases.document.tokens_in(reference.span).start;
        let honorific = token.checked_sub(1).filter(|&before| phrases.is(before, Class::HONORIFIC));
        let norm_of = |token: u32| phrases.document.tokens[token as usize].norm;
        if let Some(gender) = honorific.and_then(|before| of_noun(norm_of(before))) {
            genders.or_insert(&reference.actor, gender);
        }
    }
    for (id, actor) in cast.actors.entries() {
        let roles = actor.roles.iter().filter_map(|role| told(role.span));
        let described = (actor.kind == ActorKind::Unnamed).then(|| told(actor.name)).flatten();
        if let Some(gender) = roles.chain(described).next() {
            genders.or_insert(&id, gender);
        }
    }
    by_given_name(phrases, cast, &mut genders);
    genders
}

/// Adds what first names say of those of whom nothing else does.
fn by_given_name(phrases: &Phrases<'_>, cast: &Cast, genders: &mut Table<Id<Actor>, Gender>) {
    for (id, actor) in cast.actors.entries().filter(|(_, actor)| actor.kind == ActorKind::Person) {
        let tokens = phrases.document.tokens_in(actor.name);
        let first = phrases.document.tokens.get(tokens.start as usize).filter(|_| tokens.len() > 1);
        if let Some(gender) = first.and_then(|token| of_given_name(token.norm)) {
            genders.or_insert(&id, gender);
        }
    }
}

//! A role as it was found, and which phrases can be one.

use std::ops::Range;

use super::super::phrase::{Opening, Phrase};
use super::super::scene::Scene;
use super::super::{Actor, ActorKind, Tie};
use crate::lexicon;
use crate::syntax::Class;
use crate::text::Id;

/// A role as it stands in the text.
pub(in crate::actors) struct Found {
    /// Whose it is.
    pub actor: Id<Actor>,
    /// The words, without an article.
    pub tokens: Range<u32>,
    /// The noun: "envoy".
    pub head: u32,
    /// How the article ties it to the name.
    pub tie: Tie,
}

/// The bodies and states that a description names as those it belongs to.
pub(in crate::actors) fn affiliations(
    scene: &Scene<'_>,
    tokens: Range<u32>,
) -> impl Iterator<Item = Id<Actor>> {
    let start = tokens.start;
    scene.names_in(tokens).filter(|name| name.kind != ActorKind::Person).filter_map(move |name| {
        let towards = (start..name.tokens.start)
            .rev()
            .find(|&token| !scene.phrases.is(token, Class::DETERMINER | Class::NAME))
            .is_some_and(|token| matches!(scene.phrases.word(token), "to" | "against" | "on"));
        (!towards).then_some(name.actor)
    })
}

/// The role phrase that begins at a token, with a second one that "and" joins to it.
pub(in crate::actors) fn described(scene: &Scene<'_>, start: u32, ceiling: u32) -> Option<Phrase> {
    let phrases = scene.phrases;
    if start >= ceiling {
        return None;
    }
    let mut phrase = phrases.after(start)?;
    if !is_office(scene, phrase.head) || generic(scene, phrase.head) {
        return None;
    }
    let end = phrase.tokens.end;
    if phrases.word(end) == "and" && end + 1 < ceiling {
        let second = phrases.after(end + 1).filter(|second| {
            matches!(second.opening, Opening::Bare | Opening::Indefinite)
                && is_office(scene, second.head)
                && !phrases.is(second.tokens.end, Class::NAME)
        });
        if let Some(second) = second {
            phrase.tokens.end = second.tokens.end;
        }
    }
    phrase.tokens.end = phrase.tokens.end.min(ceiling);
    Some(phrase)
}

pub(in crate::actors) fn is_office(scene: &Scene<'_>, token: u32) -> bool {
    scene.phrases.is(token, Class::PERSON | Class::KIN | Class::SOURCE | Class::TITLE)
}

/// Whether a noun tells too little of a person to be a role.
pub(in crate::actors) fn generic(scene: &Scene<'_>, head: u32) -> bool {
    scene.phrases.has(head, lexicon::PLAIN)
}

pub(in crate::actors) fn is_age(scene: &Scene<'_>, token: u32) -> bool {
    scene.phrases.word(token).parse::<u8>().is_ok()
}

//! The text as the later steps of casting see it: words, names, and who bears them.

use std::ops::Range;

use super::phrase::{Phrase, Phrases};
use super::{Actor, ActorKind, Cast};
use crate::lexicon;
use crate::syntax::Class;
use crate::text::{Id, Span, norm};

/// Phrases and names side by side.
pub(super) struct Scene<'d> {
    /// The words.
    pub phrases: &'d Phrases<'d>,
    /// For each token the name that it is part of, as an index into `names`.
    name_at: Vec<Option<u32>>,
    /// The names in order.
    pub names: Vec<Name>,
}

/// A name in the text, and its bearer.
pub(super) struct Name {
    pub tokens: Range<u32>,
    pub actor: Id<Actor>,
    pub kind: ActorKind,
}

impl<'d> Scene<'d> {
    pub(super) fn new(phrases: &'d Phrases<'d>, cast: &Cast) -> Scene<'d> {
        let mut name_at = vec![None; phrases.document.tokens.len()];
        let mut names = Vec::with_capacity(cast.references.len());
        for reference in &cast.references {
            let tokens = phrases.document.tokens_in(reference.span);
            for token in tokens.clone() {
                name_at[token as usize] = Some(names.len() as u32);
            }
            let kind = cast.actors[reference.actor].kind;
            names.push(Name { tokens, actor: reference.actor, kind });
        }
        Scene { phrases, name_at, names }
    }

    /// The name that the token is part of.
    pub(super) fn name(&self, token: u32) -> Option<&Name> {
        self.name_at.get(token as usize).copied().flatten().map(|name| &self.names[name as usize])
    }

    /// The names in a stretch of tokens.
    pub(super) fn names_in(&self, tokens: Range<u32>) -> impl Iterator<Item = &Name> {
        let first = self.names.partition_point(|name| name.tokens.start < tokens.start);
        self.names[first..].iter().take_while(move |name| name.tokens.end <= tokens.end)
    }

    /// The part of a description around its noun that holds no name and no other noun for people.
    pub(super) fn core(&self, phrase: &Phrase) -> Span {
        let phrases = self.phrases;
        let other = Class::NAME | Class::POSSESSIVE | Class::PRONOUN | Class::HUMAN | Class::DATE;
        let stops = |token: u32| phrases.is(token, other) || phrases.is_possessive(token);
        let mut start = phrase.head;
        while start > phrase.bare && !stops(start - 1) {
            start -= 1;
        }
        while start < phrase.head && (phrases.is_hyphen(start) || phrases.boundary(start)) {
            start += 1;
        }
        let mut end = phrase.head + 1;
        while end + 1 < phrase.tokens.end && phrases.is_hyphen(end) && !stops(end + 1) {
            end += 2;
        }
        if !(end..phrase.tokens.end).any(stops) {
            end = phrase.tokens.end.max(end);
        }
        phrases.cover(start..end)
    }
}

/// The hash of a noun for people in the singular.
pub(super) fn singular(noun: &str) -> u32 {
    norm(&lexicon::singular(noun))
}

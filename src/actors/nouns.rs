//! Nouns by which bodies are meant.

use super::fold::fold;
use super::phrase::{Opening, Phrase};
use super::scene::Scene;
use super::{Actor, ActorKind, Cast};
use crate::text::{Id, Table};

/// How many organisations that were just named are compared.
const FEW: usize = 6;

/// The organisations by the noun of their name: the last word, or the one before "of".
pub(super) struct Nouns(Table<u32, Vec<Id<Actor>>>);

impl Nouns {
    pub(super) fn new(scene: &Scene<'_>, cast: &Cast) -> Nouns {
        let document = scene.phrases.document;
        let mut nouns: Table<u32, Vec<Id<Actor>>> = Table::new();
        for (id, actor) in cast.actors.entries().filter(|(_, actor)| actor.kind == ActorKind::Organization) {
            let tokens = document.tokens_in(actor.name);
            if tokens.len() < 2 {
                continue;
            }
            let of = tokens.clone().find(|&token| matches!(scene.phrases.word(token), "of" | "for" | "on"));
            // A name that opens with "of" has no noun.
            let Some(noun) = of.unwrap_or(tokens.end).checked_sub(1) else { continue };
            let word = scene.phrases.word(noun);
            let plural = word.ends_with('s') && !word.ends_with("ss");
            if tokens.contains(&noun) && fold(word).len() > 3 && !plural {
                nouns.or_insert(&document.tokens[noun as usize].norm, Vec::new()).push(id);
            }
        }
        Nouns(nouns)
    }

    /// The organisations whose name has the noun.
    pub(super) fn of(&self, noun: u32) -> &[Id<Actor>] {
        self.0.get(&noun).map_or(&[], Vec::as_slice)
    }

    /// The organisation whose name ends with the words of the description: "the port authority".
    pub(super) fn tail(&self, scene: &Scene<'_>, cast: &Cast, phrase: &Phrase) -> Option<Id<Actor>> {
        let document = scene.phrases.document;
        let words = |tokens: std::ops::Range<u32>| tokens.map(|token| document.tokens[token as usize].norm);
        let own = phrase.bare..phrase.head + 1;
        if phrase.opening != Opening::Definite || own.len() < 2 {
            return None;
        }
        let noun = document.tokens[phrase.head as usize].norm;
        let ends = |&&body: &&Id<Actor>| {
            let tokens = document.tokens_in(cast.actors[body].name);
            tokens.len() > own.len()
                && words(tokens.end - own.len() as u32..tokens.end).eq(words(own.clone()))
        };
        self.of(noun).iter().rev().take(FEW).find(ends).copied()
    }
}

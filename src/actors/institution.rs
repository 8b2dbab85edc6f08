//! "The ministry", "the company", "the report": organisations by a noun.

use super::fold::fold;
use super::organ::Organs;
use super::phrase::{Opening, Phrase};
use super::scene::Scene;
use super::{Actor, ActorKind, Cast, How, Reason, Reference};
use crate::lexicon::ORGANIZATION;
use crate::syntax::Class;
use crate::text::{BlockKind, Id, Shape, Table, ToList, norm, sort};

/// Within how many tokens an organisation counts as just named.
const JUST: u32 = 60;
/// How many organisations that were just named are compared.
const FEW: usize = 6;

/// Adds the references to organisations by a noun of their name, and by a noun for any organisation.
pub(super) fn refer(scene: &Scene<'_>, nouns: &Nouns, cast: &mut Cast) {
    let phrases = scene.phrases;
    let document = phrases.document;
    let mut organs = Organs::new();
    let report = norm("report");
    let mut reporter = None;
    let mut named: Vec<(Id<Actor>, u32)> = Vec::new();
    let mut latest: Table<Id<Actor>, u32> = Table::new();
    let mut added = Vec::new();
    for sentence in document.sentences.iter() {
        let kind = document.blocks[sentence.block].kind;
        let heading = matches!(kind, BlockKind::Headline | BlockKind::Heading);
        for token in sentence.tokens.clone() {
            if let Some(name) = scene.name(token) {
                if name.kind == ActorKind::Organization && name.tokens.start == token {
                    latest.insert(&name.actor, token);
                    named.retain(|&(actor, at)| actor != name.actor && at + JUST > token);
                    // Who only prints or hears the news is not what it is about.
                    let hears = token > 0 && matches!(phrases.word(token - 1), "(" | "told" | "by");
                    if !hears {
                        named.push((name.actor, token));
                    }
                    named.drain(..named.len().saturating_sub(FEW));
                    if phrases.word(name.tokens.end) == "reported" {
                        reporter = Some(name.actor);
                    }
                }
                continue;
            }
            let lower = document.tokens[token as usize].shape == Shape::Lower;
            let article = token > sentence.tokens.start && matches!(phrases.word(token - 1), "the" | "The");
            if heading || !lower || phrases.is(token, Class::HUMAN) {
                continue;
            }
            let noun = document.tokens[token as usize].norm;
            let bearers = nouns.of(noun);
            let just: Vec<Id<Actor>> =
                named.iter().filter(|&&(_, at)| at + JUST > token).map(|&(actor, _)| actor).to_list();
            let actor = if !article {
                None
            } else if noun == report {
                reporter
            } else if let Some(bearer) = bearers
                .iter()
                .rev()
                .take(FEW)
                .filter(|&bearer| latest.has(bearer))
                .max_by_key(|&bearer| latest.get(bearer))
            {
                Some(*bearer)
            } else if ORGANIZATION.has(noun) && just.len() == 1 {
                just.first().copied()
            } else {
                None
            };
            let Some(actor) = actor else {
                // "Mills sued Foods. The company said …" leaves it open which.
                let open = article && ORGANIZATION.has(noun) && !just.is_empty();
                if !open {
                    added.extend(organs.read(scene, nouns, cast, token));
                }
                continue;
            };
            let phrase = phrases.around(token);
            let next = token + 1;
            let modifies = next < sentence.tokens.end
                && (phrases.describes(next) && !phrases.is(next, Class::SAYING) || phrases.is_hyphen(next));
            let narrowed = phrase.tokens.end > next && phrases.word(next) == "of";
            if modifies || narrowed || phrase.opening != Opening::Definite || phrase.bare != token {
                continue;
            }
            let span = document.tokens[token as usize].span;
            added.push(Reference {
                span,
                phrase: span,
                actor,
                how: How::Role,
                reason: Reason::TakenUp,
                metonym: false,
            });
        }
    }
    cast.references.extend(added);
    sort(&mut cast.references, |reference| (reference.span.start, reference.how != How::Name));
    cast.references.dedup_by(|next, kept| next.span.start < kept.span.end);
}

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
    fn of(&self, noun: u32) -> &[Id<Actor>] {
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

//! Bodies without a name that speak: "the interior ministry said".

use super::evidence::{self, Part};
use super::fold::fold;
use super::nouns::Nouns;
use super::phrase::Opening;
use super::role::affiliations;
use super::scene::Scene;
use super::{Actor, ActorKind, Cast, How, Reason, Reference};
use crate::lexicon;
use crate::syntax::Class;
use crate::text::{Id, Span, Table, ToList, lower};

/// The bodies without a name, as they come up.
pub(super) struct Organs {
    /// By their whole description, folded.
    described: Table<str, Id<Actor>>,
    /// The latest of each noun.
    latest: Table<u32, Id<Actor>>,
    /// How many pairs of quotation marks lie behind.
    pairs: usize,
}

impl Organs {
    pub(super) fn new() -> Organs {
        Organs { described: Table::new(), latest: Table::new(), pairs: 0 }
    }

    /// The reference that a noun makes, where it is for a body that speaks; the body may be new.
    pub(super) fn read(
        &mut self,
        scene: &Scene<'_>,
        nouns: &Nouns,
        cast: &mut Cast,
        token: u32,
    ) -> Option<Reference> {
        let phrases = scene.phrases;
        let document = phrases.document;
        let noun = document.tokens[token as usize].norm;
        let quoted = self.is_quoted(scene, document.tokens[token as usize].span);
        if quoted || !lexicon::ORGAN.has(noun) {
            return None;
        }
        let phrase = phrases.around(token);
        let modifies =
            phrases.describes(token + 1) && !phrases.is(token + 1, Class::SAYING | Class::NARROWING);
        // What somebody's office says, he says.
        let owner = lower(phrases.word(phrase.tokens.start));
        let personal = matches!(owner.as_str(), "his" | "her" | "their" | "my" | "our" | "your")
            || scene.names_in(phrase.tokens.start..token).any(|name| name.kind == ActorKind::Person);
        if modifies || personal || phrases.is_possessive(token + 1) || phrase.opening == Opening::Bare {
            return None;
        }
        let span = phrases.span(&phrase);
        let alone =
            phrase.opening == Opening::Definite && (phrase.bare..phrase.tokens.end).eq(token..token + 1);
        let description = document.text[span].split_whitespace().map(fold).to_list().join(" ");
        let latest = || self.latest.get(&noun).filter(|_| alone);
        let known = self.described.get(&description).or_else(latest).copied();
        let (actor, reason) = match nouns.tail(scene, cast, &phrase).or(known) {
            Some(actor) => (actor, Reason::TakenUp),
            None if evidence::part(phrases, &phrase) == Part::Speaks => {
                let affiliations = affiliations(scene, phrase.tokens.clone()).take(FEW).to_list();
                let (kind, aliases, roles) = (ActorKind::Unnamed, Vec::new(), Vec::new());
                (cast.actors.push(Actor { kind, name: span, aliases, roles, affiliations }), Reason::First)
            }
            None => return None,
        };
        self.described.insert(&description, actor);
        self.latest.insert(&noun, actor);
        let how = How::Role;
        Some(Reference { span: scene.core(&phrase), phrase: span, actor, how, reason, metonym: false })
    }

    fn is_quoted(&mut self, scene: &Scene<'_>, span: Span) -> bool {
        let pairs = &scene.phrases.document.pairs;
        while pairs.get(self.pairs).is_some_and(|pair| pair.depth > 0 || pair.outer.end <= span.start) {
            self.pairs += 1;
        }
        pairs.get(self.pairs).is_some_and(|pair| pair.inner.contains(span))
    }
}

/// How many affiliations a body keeps.
const FEW: usize = 4;

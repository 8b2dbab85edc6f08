//! The actors that have a name, as they come up in the text.

use super::{Actor, ActorKind, Alias, Cast, How, Reason, Reference};
use crate::ner::{Identity, Kind, Mention};
use crate::text::{Arena, Document, Id, Span, Table, TableKey};

/// Who an actor is, before it has a place in the cast.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Who {
    Person(usize),
    Body(usize),
    State(Identity),
    /// A state that no list knows.
    Land(usize),
    Group(usize),
}

impl TableKey for Who {
    fn number(&self) -> u64 {
        match *self {
            Who::Person(person) => (0_u32, person).number(),
            Who::Body(body) => (1_u32, body).number(),
            Who::State(country) => (2_u32, country).number(),
            Who::Group(group) => (3_u32, group).number(),
            Who::Land(land) => (4_u32, land).number(),
        }
    }
}
/// How many of those who share their name are looked back over.
const FEW: usize = 8;

/// The actors so far, in order of appearance, and the names that mean them.
#[derive(Default)]
pub(super) struct Named {
    actors: Table<Who, Id<Actor>>,
    kinds: Vec<ActorKind>,
    /// The last token at which each was named.
    latest: Vec<u32>,
    /// Those who were called by a name that they share.
    shared: Vec<Id<Actor>>,
    /// The name that the user gave the actor.
    preferred: Vec<Option<Span>>,
    references: Vec<(Reference, Kind)>,
}

impl Named {
    /// Adds a mention that means one of these.
    pub(super) fn add(&mut self, document: &Document<'_>, who: &[Who], mention: &Mention, reason: Reason) {
        let several = who.len() > 1;
        let Some(who) = self.one_of(document, who, mention) else { return };
        let actor = *self.actors.or_insert(&who, Id::new(self.kinds.len()));
        if actor.index() == self.kinds.len() {
            self.kinds.push(match who {
                Who::Person(_) => ActorKind::Person,
                Who::Body(_) => ActorKind::Organization,
                Who::State(_) | Who::Land(_) => ActorKind::State,
                Who::Group(_) => ActorKind::Group,
            });
            self.latest.push(0);
            self.preferred.push(None);
        }
        self.latest[actor.index()] = mention.tokens.start;
        if several {
            self.shared.retain(|&other| other != actor);
            self.shared.push(actor);
        }
        let reference = Reference {
            span: mention.span,
            phrase: mention.span,
            actor,
            how: How::Name,
            reason,
            metonym: reason == Reason::Metonym,
        };
        self.references.push((reference, mention.kind));
    }

    /// Whom a shared name means: the one named last in the same paragraph, or whom the name meant before, or else
    /// the one who was named first, as of a couple the one whom the article is about.
    fn one_of(&self, document: &Document<'_>, who: &[Who], mention: &Mention) -> Option<Who> {
        let (&first, others) = who.split_first()?;
        if others.is_empty() {
            return Some(first);
        }
        let known = || who.iter().filter_map(|who| Some((*self.actors.get(who)?, *who)));
        let block = |token: u32| document.sentences[document.sentence_of(token)].block;
        let (last, latest) = known().max_by_key(|(actor, _)| self.latest[actor.index()]).unzip();
        let Some(last) = last else { return Some(first) };
        if block(self.latest[last.index()]) == block(mention.tokens.start) {
            return latest;
        }
        let meant =
            self.shared.iter().rev().take(FEW).find_map(|shared| known().find(|(actor, _)| actor == shared));
        meant.or_else(|| known().min()).map(|(_, who)| who)
    }

    /// Calls the actor of the mention that was added last by that name.
    pub(super) fn prefer(&mut self) {
        if let Some((reference, _)) = self.references.last() {
            self.preferred[reference.actor.index()].get_or_insert(reference.span);
        }
    }

    /// The cast of those who have a name.
    pub(super) fn cast(self, document: &Document<'_>) -> Cast {
        let mut best: Vec<Option<((u8, usize), Reference)>> = vec![None; self.kinds.len()];
        for (reference, kind) in &self.references {
            let text = &document.text[reference.span];
            let fullness = match kind {
                _ if self.preferred[reference.actor.index()] == Some(reference.span) => 4,
                _ if reference.metonym => 0,
                // "the North"
                _ if reference.reason == Reason::Shortened && matches!(kind, Kind::Place) => 1,
                Kind::Group if !text.ends_with('s') => 1,
                Kind::Group => 2,
                _ if is_acronym(text) => 2,
                _ => 3,
            };
            let slot = &mut best[reference.actor.index()];
            if slot.is_none_or(|(known, _)| (fullness, text.len()) > known) {
                *slot = Some(((fullness, text.len()), *reference));
            }
        }
        let mut actors: Arena<Actor> = self
            .kinds
            .iter()
            .zip(&best)
            .map(|(&kind, best)| Actor {
                kind,
                name: best.map_or(Span::new(0, 0), |(_, reference)| reference.span),
                aliases: Vec::new(),
                roles: Vec::new(),
                affiliations: Vec::new(),
            })
            .collect();
        let mut written: Table<(Id<Actor>, &str), ()> = Table::new();
        let mut references = Vec::with_capacity(self.references.len());
        for (mut reference, _) in self.references {
            let text = &document.text[reference.span];
            let new = written.insert(&(reference.actor, text), ());
            let actor = &mut actors[reference.actor];
            let base = matches!(reference.reason, Reason::First | Reason::SameName);
            if text == &document.text[actor.name] {
                reference.reason = if new { Reason::First } else { Reason::SameName };
            } else if let Some((_, full)) = best[reference.actor.index()]
                && base
            {
                // The shorter form was read first: what ties the two is said of the fuller one.
                let tied = !matches!(full.reason, Reason::First | Reason::SameName);
                reference.reason = if tied { full.reason } else { Reason::SameName };
            }
            if new && text != &document.text[actor.name] {
                actor.aliases.push(Alias { span: reference.span, reason: reference.reason });
            }
            references.push(reference);
        }
        Cast { actors, references }
    }
}

fn is_acronym(name: &str) -> bool {
    name.len() < 7 && !name.contains(char::is_lowercase)
}

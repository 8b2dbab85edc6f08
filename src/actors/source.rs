//! Sources without a name, as they come up: which later description takes up which.

use super::{Actor, ActorKind, Cast};
use crate::text::{Id, Table, ToList};

/// How many sources a description looks back over, and how many names one keeps.
const RECENT: usize = 16;

/// Somebody without a name.
pub(super) struct Source {
    pub actor: Id<Actor>,
    /// The noun, one for all that take one another up.
    pub family: u32,
    pub plural: bool,
    /// Whether it is one body of people, as a team is.
    pub body: bool,
    /// The states and bodies that the descriptions name.
    pub names: Vec<Id<Actor>>,
}

/// The sources that were mentioned, the latest first.
#[derive(Default)]
pub(super) struct Sources {
    recent: Vec<Source>,
    described: Table<str, Id<Actor>>,
}

impl Sources {
    /// Adds a source with its whole description, folded.
    pub(super) fn open(&mut self, source: Source, description: &str) {
        self.described.insert(description, source.actor);
        self.recent.insert(0, source);
        self.recent.truncate(RECENT);
    }

    /// Moves a source to the front and adds what the new description names; answers whether it was there.
    pub(super) fn again(&mut self, actor: Id<Actor>, names: &[Id<Actor>]) {
        if let Some(at) = self.recent.iter().position(|source| source.actor == actor) {
            let mut source = self.recent.remove(at);
            let new = names.iter().filter(|name| !source.names.contains(name)).copied().to_list();
            source.names.extend(new);
            source.names.truncate(RECENT);
            self.recent.insert(0, source);
        }
    }

    /// The source with just this description.
    pub(super) fn described(&self, description: &str) -> Option<Id<Actor>> {
        self.described.get(description).copied()
    }

    /// The latest source that a definite description can mean.
    pub(super) fn fitting(&self, cast: &Cast, like: &Source) -> Option<Id<Actor>> {
        let fits = |source: &&Source| {
            // A delegation is taken up by its members.
            let number = source.plural == like.plural || source.body != like.body;
            source.family == like.family && number && agree(cast, &source.names, &like.names)
        };
        self.recent.iter().find(fits).map(|source| source.actor)
    }

    /// The several of the same noun and the same names; any several where the noun stands alone.
    pub(super) fn same(&self, like: &Source, alone: bool) -> Option<Id<Actor>> {
        let same = |source: &&Source| {
            let names = alone || !like.names.is_empty() && source.names == like.names;
            source.plural && source.family == like.family && names
        };
        self.recent.iter().find(same).map(|source| source.actor)
    }
}

/// Whether two descriptions can mean the same: they name no different states and no different bodies.
fn agree(cast: &Cast, known: &[Id<Actor>], names: &[Id<Actor>]) -> bool {
    [ActorKind::State, ActorKind::Organization, ActorKind::Group].into_iter().all(|kind| {
        let of = |all: &[Id<Actor>]| -> Vec<Id<Actor>> {
            all.iter().copied().filter(|&actor| cast.actors[actor].kind == kind).to_list()
        };
        let (known, names) = (of(known), of(names));
        known.is_empty() || names.is_empty() || names.iter().any(|name| known.contains(name))
    })
}

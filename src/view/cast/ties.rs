use std::cmp::Reverse;

use crate::actors::Actor;
use crate::relations::{Mode, RelationKind};
use crate::text::{Id, Table, ToList, sort};
use crate::view::Article;

/// Two actors who deal with each other, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tie {
    /// The two, as indices into [`Ties::actors`], the smaller first.
    pub ends: (usize, usize),
    /// Whether something goes from the first to the second.
    pub there: bool,
    /// Whether something goes from the second to the first.
    pub back: bool,
    /// How many dealings the article tells.
    pub number: u32,
    /// Whether any of them is against the other.
    pub against: bool,
    /// Whether any of them is told as done, not only as meant.
    pub done: bool,
    /// The first dealing, as an index into the relations.
    pub first: usize,
}

/// Who deals with whom, among those that a picture has room for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Ties {
    /// The most important first.
    pub actors: Vec<Id<Actor>>,
    /// In order of their first dealing.
    pub ties: Vec<Tie>,
}

/// How many actors a picture shows: more are a tangle.
const MOST: usize = 12;

/// Gathers the dealings of each pair, of the most important actors that deal with one another.
pub fn ties(article: &Article) -> Ties {
    let relations = || article.analysis.relations.iter().filter(|it| it.from != it.to);
    let mut actors: Vec<Id<Actor>> = Vec::new();
    let mut seen: Table<Id<Actor>, ()> = Table::new();
    for relation in relations() {
        for actor in [relation.from, relation.to] {
            if seen.insert(&actor, ()) {
                actors.push(actor);
            }
        }
    }
    sort(&mut actors, |&actor| article.rank(actor));
    actors.truncate(MOST);
    // Whoever deals only with those that there is no room for goes too.
    let deals = |actor: Id<Actor>| {
        relations().any(|it| {
            it.from == actor && actors.contains(&it.to) || it.to == actor && actors.contains(&it.from)
        })
    };
    let chosen: Vec<Id<Actor>> = actors.iter().copied().filter(|&actor| deals(actor)).to_list();
    let place = |actor: Id<Actor>| chosen.iter().position(|&it| it == actor);
    let mut ties: Vec<Tie> = Vec::new();
    for (index, relation) in article.analysis.relations.iter().enumerate() {
        let (Some(from), Some(to)) = (place(relation.from), place(relation.to)) else { continue };
        if from == to {
            continue;
        }
        let ends = (from.min(to), from.max(to));
        let at = ties.iter().position(|tie| tie.ends == ends).unwrap_or_else(|| {
            let (there, back, against, done) = (false, false, false, false);
            ties.push(Tie { ends, there, back, number: 0, against, done, first: index });
            ties.len() - 1
        });
        let tie = &mut ties[at];
        tie.number += 1;
        tie.there |= from < to || relation.kind.is_symmetric();
        tie.back |= from > to || relation.kind.is_symmetric();
        tie.against |= matches!(relation.kind, RelationKind::Opposes | RelationKind::Attacks);
        tie.done |= relation.mode == Mode::Done;
    }
    Ties { actors: chosen, ties }
}

impl Ties {
    /// The actors in an order in which partners stand near each other: the most important, then again and again
    /// the one with the most dealings with those that stand there already.
    pub fn round(&self) -> Vec<usize> {
        let mut order: Vec<usize> = Vec::new();
        while order.len() < self.actors.len() {
            let dealings = |actor: usize| {
                let with = |other: usize| {
                    let ends = (actor.min(other), actor.max(other));
                    self.ties.iter().filter(|tie| tie.ends == ends).map(|tie| tie.number).sum::<u32>()
                };
                let last = order.last().map_or(0, |&last| with(last));
                (last, order.iter().map(|&other| with(other)).sum::<u32>(), Reverse(actor))
            };
            let left = (0..self.actors.len()).filter(|actor| !order.contains(actor));
            order.extend(left.max_by_key(|&actor| dealings(actor)));
        }
        order
    }
}

use std::cmp::Reverse;

use super::prominence::{OPENING, Prominence, prominence};
use super::scale::{fading, saturating, yes};
use super::{Actor, ActorKind, Cast, Quote};
use crate::text::{Document, Id, ToList, sort};

/// An actor's place in the order of importance.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Place {
    /// The actor.
    pub actor: Id<Actor>,
    /// How much the article is about it, 0 to 1000.
    pub salience: u16,
    /// The same in a word.
    pub part: Part,
    /// What speaks for it.
    pub facts: Prominence,
}

/// What part an actor has in the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Part {
    /// The story is about it.
    Lead,
    /// The story needs it.
    Important,
    /// It adds to the story.
    Minor,
    /// It is named on the way.
    Passing,
}

/// Puts the actors in order, the most important first; each actor stands in the list once. `relations` says how many
/// relations each of them has a part in.
pub fn order(document: &Document<'_>, cast: &Cast, quotes: &[Quote], relations: &[u32]) -> Vec<Place> {
    let shows = prominence(document, cast, quotes, relations);
    let mut places: Vec<Place> = cast
        .actors
        .entries()
        .zip(shows)
        .map(|((actor, Actor { kind, .. }), facts)| {
            let salience = salience(*kind, &facts);
            Place { actor, salience, part: part(salience), facts }
        })
        .to_list();
    sort(&mut places, |place| (Reverse(place.salience), place.facts.appearance));
    places
}

/// Weighs the facts, each first brought to 0 … 1000; the weights of those that speak for an actor add up to a thousand.
///
/// They are fitted to human judgements of salience; see `docs/summary.md`.
fn salience(kind: ActorKind, facts: &Prominence) -> u16 {
    let count = facts.names + facts.others;
    if count == 0 {
        return 0;
    }
    // An outlet that others speak to, and that is hardly in the story otherwise.
    let listens = facts.told > 0 && count.saturating_sub(facts.told) <= 2;
    let weighed = 200 * saturating(count, 4)
        + 260 * fading(facts.appearance.saturating_sub(1), 4)
        + 130 * saturating(facts.paragraphs, 3)
        + 70 * saturating(facts.subjects, 3)
        + 105 * saturating(facts.quotes, 2)
        + 70 * (1000 * i64::from(facts.opening) / i64::from(OPENING))
        + 90 * yes(facts.roles > 0)
        + 35 * yes(facts.headline)
        - 85 * yes(facts.paragraphs == 0)
        - 115 * yes(listens);
    let leaning = match kind {
        ActorKind::Person => 25,
        ActorKind::Organization => 35,
        ActorKind::State | ActorKind::Group | ActorKind::Unnamed => 0,
    };
    (weighed / 1000 + leaning).clamp(0, 1000) as u16
}

fn part(salience: u16) -> Part {
    match salience {
        480.. => Part::Lead,
        320..480 => Part::Important,
        190..320 => Part::Minor,
        _ => Part::Passing,
    }
}

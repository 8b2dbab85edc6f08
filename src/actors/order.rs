use std::cmp::Reverse;

use super::prominence::{Prominence, prominence};
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
    let most = shows.iter().map(|show| show.names + show.others).max().unwrap_or(0).max(1);
    let mut places: Vec<Place> = cast
        .actors
        .entries()
        .zip(shows)
        .map(|((actor, Actor { kind, .. }), facts)| {
            let salience = salience(*kind, &facts, most);
            Place { actor, salience, part: part(salience), facts }
        })
        .to_list();
    sort(&mut places, |place| (Reverse(place.salience), place.facts.appearance));
    places
}

/// Weighs the facts, each first brought to 0 … 1000; the weights add up to a thousand.
///
/// They are fitted to human judgements of salience; see `docs/summary.md`.
fn salience(kind: ActorKind, facts: &Prominence, most: u32) -> u16 {
    let count = facts.names + facts.others;
    if count == 0 {
        return 0;
    }
    let weighed = 230 * saturating(count, 4)
        + 80 * (1000 * i64::from(count) / i64::from(most))
        + 185 * fading(facts.appearance.saturating_sub(1), 4)
        + 150 * fading(facts.before, 4)
        + 70 * saturating(facts.paragraphs, 3)
        + 150 * saturating(facts.subjects, 3)
        + 35 * saturating(facts.quotes, 2)
        + 100 * yes(facts.headline);
    let leaning = match kind {
        ActorKind::Person => 50,
        ActorKind::Organization => 30,
        ActorKind::State | ActorKind::Group => 0,
        ActorKind::Unnamed => -130,
    };
    (weighed / 1000 + leaning).clamp(0, 1000) as u16
}

fn part(salience: u16) -> Part {
    match salience {
        450.. => Part::Lead,
        260..450 => Part::Important,
        180..260 => Part::Minor,
        _ => Part::Passing,
    }
}

use super::{Actor, Cast, Quote, Relation};
use crate::text::{Document, Id};

/// An actor's place in the order of importance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    /// The actor.
    pub actor: Id<Actor>,
    /// How much the article is about it, 0 to 1000.
    pub salience: u16,
}

/// Puts the actors in order, the most important first; each actor stands in the list once.
pub fn order(
    _document: &Document<'_>,
    cast: &Cast,
    _quotes: &[Quote],
    _relations: &[Relation],
) -> Vec<Place> {
    let mut counts = vec![0_u32; cast.actors.len()];
    for reference in &cast.references {
        counts[reference.actor.index()] += 1;
    }
    let most = counts.iter().copied().max().unwrap_or(1).max(1);
    let mut places: Vec<Place> = cast
        .actors
        .ids()
        .map(|actor| Place { actor, salience: (1000 * counts[actor.index()] / most) as u16 })
        .collect();
    places.sort_by_key(|place| std::cmp::Reverse(place.salience));
    places
}

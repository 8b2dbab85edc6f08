//! When a capital or a building stands for the government that sits there.

use std::ops::Range;

use super::fold::fold;
use super::phrase::Phrases;
use crate::lexicon::{AGENTIVE, DEALING};
use crate::ner::{Gazetteer, Identity};
use crate::syntax::Class;
use crate::text::{Table, ToList};

/// The buildings that stand for a government, by their folded words.
pub(super) fn seats(gazetteer: Gazetteer) -> Table<[String], Identity> {
    let mut seats: Table<[String], Identity> = Table::new();
    for line in include_str!(concat!(env!("OUT_DIR"), "/names/seats.txt")).lines() {
        if let Some((building, country)) = line.split_once("; ")
            && let Some(country) = gazetteer.country(country)
        {
            seats.insert(&building.split(' ').map(fold).to_list(), country);
        }
    }
    seats
}

/// Whether the place acts, or is treated as one that acts: "blamed Doha", "Moscow denied", "between Moscow and".
pub(super) fn acts(phrases: &Phrases<'_>, place: Range<u32>) -> bool {
    let bounds = phrases.sentence(place.start);
    let article =
        u32::from(place.start > bounds.start && matches!(phrases.word(place.start - 1), "the" | "The"));
    let before = (place.start - article).checked_sub(1).filter(|&at| at >= bounds.start);
    let after = place.end;
    let norm_at = |at: u32| phrases.document.tokens[at as usize].norm;
    let blamed = before.is_some_and(|at| {
        AGENTIVE.has(norm_at(at))
            || (matches!(phrases.word(at), "with" | "against" | "by" | "between" | "Between")
                && !phrases.is(after, Class::PREPOSITION | Class::DATE)
                && dealt(phrases, at, after))
            || phrases.word(at) == "and"
                && (bounds.start..at)
                    .rev()
                    .take(6)
                    .find(|&at| phrases.is(at, Class::PREPOSITION))
                    .is_some_and(|between| {
                        phrases.word(between) == "between" && phrases.is(between + 1, Class::NAME)
                    })
    });
    if blamed {
        return true;
    }
    let free = before.is_none_or(|at| {
        phrases.boundary(at) || phrases.is(at, Class::CONJUNCTION | Class::RELATIVE | Class::SAYING)
    });
    // "Cairo and Ankara agreed"
    let joined = phrases.word(after) == "and" && phrases.is(after + 1, Class::NAME);
    let mut after = after;
    if joined {
        after += 1;
        while after < bounds.end && phrases.is(after, Class::NAME) {
            after += 1;
        }
    }
    let verb = if after < bounds.end && phrases.is(after, Class::ADVERB) { after + 1 } else { after };
    free && verb < bounds.end
        && phrases.is(verb, Class::FINITE)
        && !phrases.is(verb, Class::NOUN)
        && !matches!(phrases.word(verb), "is" | "was" | "are" | "were")
        && !before.is_some_and(|at| phrases.word(at) == "," && listed(phrases, at, bounds.start))
}

/// Whether what stands before says that the place is dealt with: "talks with Tehran", "between Moscow and Kyiv".
fn dealt(phrases: &Phrases<'_>, preposition: u32, after: u32) -> bool {
    match phrases.word(preposition) {
        "between" | "Between" => phrases.word(after) == "and" && phrases.is(after + 1, Class::NAME),
        "by" => preposition > 0 && phrases.is(preposition - 1, Class::PAST),
        _ => preposition > 0 && DEALING.has(phrases.document.tokens[preposition as usize - 1].norm),
    }
}

/// Whether a comma closes a place name in two parts: "in Paris, London was".
fn listed(phrases: &Phrases<'_>, comma: u32, floor: u32) -> bool {
    comma > floor
        && phrases.is(comma - 1, Class::NAME)
        && (floor..comma - 1).rev().take(4).any(|at| phrases.is(at, Class::PREPOSITION))
}

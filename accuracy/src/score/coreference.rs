//! Which names are one actor: B³ over the names that refer to actors, end to end.

use std::collections::BTreeMap;

use super::Scores;
use super::{Compared, names::Names};
use crate::annotation::{ActorAt, Standing};
use crate::figure::harmonic;
use crate::measure::Measure;

pub fn score(compared: Compared<'_>, names: &Names, scores: &mut Scores) {
    let gold = annotated(compared, names);
    let found = found(names, &gold);
    if gold.is_empty() && found.is_empty() {
        return;
    }
    let sizes = (cluster_sizes(&gold), cluster_sizes(&found));
    // The references that an annotated and a found cluster share.
    let mut shared: BTreeMap<(ActorAt, ActorAt), usize> = BTreeMap::new();
    for (at, actor) in &gold {
        if let Some(other) = names.matched.get(at).and_then(|(name, _)| found.get(name)) {
            *shared.entry((*actor, *other)).or_default() += 1;
        }
    }
    let common = |actor, other| shared.get(&(actor, other)).map_or(0.0, |&count| count as f64);
    let recall: f64 = gold
        .iter()
        .filter_map(|(at, actor)| Some((actor, found.get(&names.matched.get(at)?.0)?)))
        .map(|(actor, other)| common(*actor, *other) / sizes.0[actor] as f64)
        .sum();
    let precision: f64 = found
        .iter()
        .filter_map(|(name, other)| Some((gold.get(names.right.get(name)?)?, other)))
        .map(|(actor, other)| common(*actor, *other) / sizes.1[other] as f64)
        .sum();
    let mean = |sum: f64, count: usize| if count == 0 { 0.0 } else { sum / count as f64 };
    scores.put_value(
        Measure::Coreference,
        Some(harmonic(mean(precision, found.len()), mean(recall, gold.len()))),
    );
}

/// The actor of each annotated name that has one and counts.
fn annotated(compared: Compared<'_>, names: &Names) -> BTreeMap<usize, ActorAt> {
    let counted = compared.gold.mentions.iter().enumerate().filter(|(_, mention)| {
        mention.standing == Standing::Counted && mention.actor_standing == Standing::Counted
    });
    counted.filter_map(|(at, _)| Some((at, names.reading(compared, at).actor?))).collect()
}

/// The actor of each found name, but of those that are ignored, and of right ones that refer to nobody.
fn found(names: &Names, gold: &BTreeMap<usize, ActorAt>) -> BTreeMap<usize, ActorAt> {
    let neutral = |at: &usize| {
        names.ignored.contains(at) || names.right.get(at).is_some_and(|mention| !gold.contains_key(mention))
    };
    let counted = names.found.iter().enumerate().filter(|(at, _)| !neutral(at));
    counted.filter_map(|(at, name)| Some((at, name.actor?))).collect()
}

fn cluster_sizes(actors: &BTreeMap<usize, ActorAt>) -> BTreeMap<ActorAt, usize> {
    let mut sizes = BTreeMap::new();
    for &actor in actors.values() {
        *sizes.entry(actor).or_default() += 1;
    }
    sizes
}

//! Who deals with whom: pairs, in either direction, once an article.

use std::collections::BTreeSet;

use super::{Compared, Fault, Scores, cast::Cast};
use crate::annotation::{ActorAt, Standing};
use crate::figure::Counts;
use crate::measure::Measure;

/// One of two who deal with each other.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// An annotated actor.
    Known(ActorAt),
    /// An actor of the answer that is nobody annotated.
    Stranger(ActorAt),
}

type Pair = (End, End);

pub fn score(compared: Compared<'_>, cast: &Cast, scores: &mut Scores) {
    let Some(gold) = &compared.gold.interactions else { return };
    let known = |(one, other): (ActorAt, ActorAt)| pair(End::Known(one), End::Known(other));
    let every: BTreeSet<Pair> = gold.iter().map(|dealing| known(dealing.pair)).collect();
    let counted = gold.iter().filter(|dealing| dealing.standing == Standing::Counted);
    let wanted: BTreeSet<Pair> = counted.map(|dealing| known(dealing.pair)).collect();
    let end = |actor: ActorAt| cast.gold[actor].map_or(End::Stranger(actor), End::Known);
    let all = compared.answer.interactions.iter().map(|&(one, other)| pair(end(one), end(other)));
    let found: BTreeSet<Pair> =
        all.filter(|pair| pair.0 != pair.1 && (wanted.contains(pair) || !every.contains(pair))).collect();
    let counts = Counts::of(wanted.intersection(&found).count(), found.len(), wanted.len());
    scores.put(Measure::Dealings, counts.figure());
    scores.put_value(Measure::DealingsRight, counts.figure().map(|_| counts.precision()));

    let name = |end: End| match end {
        End::Known(actor) => compared.gold.actors[actor].name.as_str(),
        End::Stranger(actor) => compared.answer.actors[actor].name.as_str(),
    };
    for pair in wanted.difference(&found) {
        scores.faults.add(Fault::DealingMissing, format!("{}, {}", name(pair.0), name(pair.1)));
    }
    for pair in found.difference(&wanted) {
        scores.faults.add(Fault::DealingSpurious, format!("{}, {}", name(pair.0), name(pair.1)));
    }
}

fn pair(one: End, other: End) -> Pair {
    (one.min(other), one.max(other))
}

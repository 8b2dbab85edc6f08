//! Who is in the article: the answer's actors are assigned to the annotated ones by what refers to them.

use std::collections::BTreeSet;

use super::evidence::{self, Evidence};
use super::{Compared, Fault, Scores, names::Names};
use crate::annotation::{Actor, ActorAt, ActorKind, Standing};
use crate::answer;
use crate::assignment::assign;
use crate::figure::{Counts, Figure, harmonic, share};
use crate::measure::Measure;
use crate::words::words;

/// The least likeness of two that are taken for one actor.
const SAME: f64 = 0.25;
/// The likeness of two that share a name, where the answer says nothing of where it stands.
const SAME_NAME: f64 = 0.5;
/// The likeness of two that share a description only.
const SAME_DESCRIPTION: f64 = 0.4;
/// The least salience of somebody important.
const IMPORTANT: u32 = 2;

/// Who of the answer is who.
pub struct Cast {
    /// The annotated actor of each of the answer's.
    pub gold: Vec<Option<ActorAt>>,
    /// Whether each of the answer's actors counts.
    pub standing: Vec<Standing>,
}

pub fn score(compared: Compared<'_>, names: &Names, scores: &mut Scores) -> Cast {
    let found = evidence::found(compared, names);
    let wanted = evidence::annotated(compared, names, &found);
    let (gold, alike) = assigned(compared, &wanted, &found);
    let standing = (0..gold.len()).map(|at| standing(compared, &gold, &found, at)).collect();
    let cast = Cast { gold, standing };
    put(compared, &cast, alike, scores);
    cast
}

/// The annotated actor of each of the answer's, and the sum of the likenesses of those who count.
fn assigned(
    compared: Compared<'_>,
    wanted: &[BTreeSet<Evidence>],
    found: &evidence::Found,
) -> (Vec<Option<ActorAt>>, f64) {
    let (gold, answer) = (&compared.gold.actors, &compared.answer.actors);
    let mut assigned = vec![None; answer.len()];
    let mut alike = 0.0;
    if gold.is_empty() || answer.is_empty() {
        return (assigned, alike);
    }
    let size = gold.len().max(answer.len());
    let mut weights = vec![vec![0.0; size]; size];
    for (row, one) in weights.iter_mut().zip(gold.iter().zip(wanted)) {
        for (weight, other) in row.iter_mut().zip(answer.iter().zip(&found.of)) {
            *weight = likeness(one, other);
        }
    }
    for (row, column) in assign(&weights) {
        let weight = weights[row][column];
        if weight > 0.0 {
            if gold[row].standing == Standing::Counted {
                alike += weight;
            }
            assigned[column] = (weight >= SAME).then_some(row);
        }
    }
    (assigned, alike)
}

fn likeness(one: (&Actor, &BTreeSet<Evidence>), other: (&answer::Found, &BTreeSet<Evidence>)) -> f64 {
    if !compatible(one.0.kind, other.0.kind) {
        return 0.0;
    }
    let common = one.1.intersection(other.1).count();
    if common > 0 {
        return 2.0 * common as f64 / (one.1.len() + other.1.len()) as f64;
    }
    let names = called(&one.0.name, &one.0.aliases);
    if names.is_disjoint(&called(&other.0.name, &other.0.aliases)) {
        0.0
    } else if other.1.is_empty() {
        SAME_NAME
    } else if one.0.kind == ActorKind::Unnamed {
        SAME_DESCRIPTION
    } else {
        0.0
    }
}

/// Whether an annotated kind and one of the answer may be the same actor's.
fn compatible(gold: ActorKind, answer: ActorKind) -> bool {
    use ActorKind::{Group, Organization, Person, State, Unnamed};
    match gold {
        Person => matches!(answer, Person | Unnamed),
        Unnamed => answer != State,
        Organization | Group => answer != Person,
        State => !matches!(answer, Person | Unnamed),
    }
}

fn called(name: &str, aliases: &[String]) -> BTreeSet<Vec<String>> {
    let all = aliases.iter().map(String::as_str).chain([name]);
    all.map(words).filter(|words| !words.is_empty()).collect()
}

/// Whether an actor of the answer counts: not where it is an ambiguous one, and not where all that refers to it is neutral.
fn standing(
    compared: Compared<'_>,
    gold: &[Option<ActorAt>],
    found: &evidence::Found,
    at: usize,
) -> Standing {
    let annotation = compared.gold;
    if let Some(actor) = gold[at] {
        return annotation.actors[actor].standing;
    }
    let optional = |evidence: &Evidence| match evidence {
        Evidence::Name(name) => {
            let entity = annotation.mentions[*name].entity.as_ref();
            entity.is_some_and(|entity| annotation.optional_entities.contains(entity))
        }
        _ => false,
    };
    let ambiguous = |evidence: &Evidence| match evidence {
        Evidence::Nominal(nominal) => {
            annotation.actors[annotation.nominals[*nominal].actor].standing == Standing::Ambiguous
        }
        _ => false,
    };
    let all = &found.of[at];
    let neutral = if all.is_empty() {
        found.outside[at]
    } else {
        all.iter().all(optional) || all.iter().all(ambiguous)
    };
    if neutral { Standing::Ambiguous } else { Standing::Counted }
}

fn put(compared: Compared<'_>, cast: &Cast, alike: f64, scores: &mut Scores) {
    let got: BTreeSet<ActorAt> = cast.gold.iter().flatten().copied().collect();
    let actors = compared.gold.actors.iter().enumerate();
    let wanted: Vec<(ActorAt, &Actor)> =
        actors.filter(|(_, actor)| actor.standing == Standing::Counted).collect();
    let right = wanted.iter().filter(|(at, _)| got.contains(at)).count();
    let counted = cast.standing.iter().filter(|&&standing| standing == Standing::Counted).count();
    scores.put(Measure::Cast, Counts::of(right, counted, wanted.len()).figure());

    let recall = |chosen: &dyn Fn(&Actor) -> bool| {
        let chosen = wanted.iter().filter(|(_, actor)| chosen(actor));
        let (right, all): (Vec<_>, Vec<_>) =
            (chosen.clone().filter(|(at, _)| got.contains(at)).collect(), chosen.collect());
        share(right.len(), all.len())
    };
    scores.put_value(Measure::CastNamed, recall(&|actor| actor.kind != ActorKind::Unnamed));
    scores.put_value(Measure::CastUnnamed, recall(&|actor| actor.kind == ActorKind::Unnamed));
    scores.put_value(Measure::CastImportant, recall(&|actor| actor.salience >= IMPORTANT));
    if !wanted.is_empty() || counted > 0 {
        let mean = |count: usize| if count == 0 { 0.0 } else { alike / count as f64 };
        let value = harmonic(mean(counted).min(1.0), mean(wanted.len()));
        scores.put(Measure::CastAlike, Some(Figure::Value(value)));
    }

    for (_, actor) in wanted.iter().filter(|(at, _)| !got.contains(at)) {
        scores.faults.add(Fault::ActorMissing, &actor.name);
    }
    let all = compared.answer.actors.iter().zip(cast.gold.iter().zip(&cast.standing));
    for (actor, _) in all.filter(|(_, (gold, standing))| gold.is_none() && **standing == Standing::Counted) {
        scores.faults.add(Fault::ActorSpurious, &actor.name);
    }
}

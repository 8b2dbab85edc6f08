//! The order of importance.

use std::cmp::Reverse;

use super::{Compared, Scores, cast::Cast};
use crate::annotation::Standing;
use crate::measure::Measure;

/// How many of the first actors are looked at.
const FIRST: usize = 10;

pub fn score(compared: Compared<'_>, cast: &Cast, scores: &mut Scores) {
    let actors = &compared.answer.actors;
    let mut order: Vec<usize> = (0..actors.len()).collect();
    order.sort_by_key(|&at| Reverse(actors[at].salience));
    order.retain(|&at| cast.standing[at] == Standing::Counted);
    let gain = |salience: u32| f64::from(salience).exp2() - 1.0;
    let gains: Vec<f64> = order
        .into_iter()
        .map(|at| cast.gold[at].map_or(0.0, |gold| gain(compared.gold.actors[gold].salience)))
        .collect();
    let counted = compared.gold.actors.iter().filter(|actor| actor.standing == Standing::Counted);
    let mut ideal: Vec<f64> = counted.map(|actor| gain(actor.salience)).collect();
    ideal.sort_by(|one, other| other.total_cmp(one));
    let best = discounted(&ideal);
    scores.put_value(Measure::Importance, (best > 0.0).then(|| discounted(&gains) / best));
}

fn discounted(gains: &[f64]) -> f64 {
    gains.iter().take(FIRST).zip(2_u32..).map(|(gain, place)| gain / f64::from(place).log2()).sum()
}

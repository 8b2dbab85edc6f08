use crate::ner::decode::{Transitions, befores};
use crate::ner::label::{ALL, LABELS, Label, leaves_open, may_follow};
use crate::text::train::exp;

/// How likely every label is, or by how much it should be more so.
pub type Chances = [f64; LABELS];

/// The steps from label to label of a conditional random field (Lafferty, McCallum and Pereira 2001), and how they
/// are learnt: by AdaGrad (Duchi, Hazan and Singer 2011), a sentence at a time.
///
/// Where several labels are right, the sum over the paths of right labels is what grows (Tsuboi and others 2008).
pub struct Chain {
    scores: [[f32; LABELS]; LABELS],
    /// The sum of the squared slopes.
    steepness: [[f32; LABELS]; LABELS],
}

impl Chain {
    /// Nothing learnt yet.
    pub fn new() -> Chain {
        Chain { scores: [[0.0; LABELS]; LABELS], steepness: [[1.0; LABELS]; LABELS] }
    }

    /// Learns from a sentence, given the chances of each token by itself; answers the loss, and by how much each
    /// label of each token is too likely.
    pub fn learn(
        &mut self,
        tokens: &[Chances],
        allowed: impl Fn(usize) -> u32,
        rate: f32,
    ) -> Option<(f64, Vec<Chances>)> {
        let steps = self.scores.map(|row| row.map(|score| f64::from(exp(score))));
        let mut slopes = vec![[0.0; LABELS]; tokens.len()];
        let mut turns = [[0.0; LABELS]; LABELS];
        let right = expect(tokens, &steps, allowed, -1.0, &mut slopes, &mut turns)?;
        let any = expect(tokens, &steps, |_| ALL, 1.0, &mut slopes, &mut turns)?;
        for (before, turns) in turns.iter().enumerate() {
            for (after, &slope) in turns.iter().enumerate().filter(|(_, slope)| slope.abs() > 1e-5) {
                let slope = slope as f32;
                let steepness = &mut self.steepness[before][after];
                *steepness += slope * slope;
                self.scores[before][after] -= rate * slope / steepness.sqrt();
            }
        }
        Some((any - right, slopes))
    }

    /// The scores as whole numbers, `scale` to one.
    pub fn transitions(&self, scale: f32) -> Transitions {
        Transitions(self.scores.map(|row| row.map(|score| (score * scale).round() as i32)))
    }
}

/// How likely labels with these scores are by themselves, the likeliest 1.
pub fn chances(scores: &[f32; LABELS]) -> Chances {
    let most = scores.iter().copied().fold(f32::MIN, f32::max);
    scores.map(|score| f64::from(exp(score - most)))
}

/// The chances of a token that is outside for sure.
pub fn outside() -> Chances {
    std::array::from_fn(|label| f64::from(u8::from(label == 0)))
}

/// Adds `sign` times the chance of every label, and of every step from label to label, under the scores; answers
/// the logarithm of the sum over all paths, but for what both calls for a sentence share.
fn expect(
    scores: &[Chances],
    steps: &[Chances; LABELS],
    allowed: impl Fn(usize) -> u32,
    sign: f64,
    chances: &mut [Chances],
    turns: &mut [Chances; LABELS],
) -> Option<f64> {
    let here = |at: usize, label: usize| {
        if allowed(at) >> label & 1 == 1 { scores[at][label] } else { 0.0 }
    };
    let mut paths: Vec<Chances> = Vec::with_capacity(scores.len());
    let mut logarithm = 0.0;
    for at in 0..scores.len() {
        let mut next = [0.0; LABELS];
        for (label, next) in next.iter_mut().enumerate() {
            let own = here(at, label);
            if own > 0.0 {
                *next = own
                    * match paths.last() {
                        None => f64::from(u8::from(may_follow(0, label as Label))) * steps[0][label],
                        Some(paths) => befores(label as Label)
                            .iter()
                            .map(|&before| paths[usize::from(before)] * steps[usize::from(before)][label])
                            .sum(),
                    };
            }
        }
        let sum: f64 = if at + 1 == scores.len() {
            (0..LABELS).filter(|&label| !leaves_open(label as Label)).map(|label| next[label]).sum()
        } else {
            next.iter().sum()
        };
        if sum < 1e-250 {
            return None;
        }
        logarithm += sum.ln();
        paths.push(next.map(|path| path / sum));
    }
    let mut after: Chances = std::array::from_fn(|label| f64::from(u8::from(!leaves_open(label as Label))));
    for at in (0..scores.len()).rev() {
        let whole: Chances = std::array::from_fn(|label| paths[at][label] * after[label]);
        let sum: f64 = whole.iter().sum();
        (0..LABELS).for_each(|label| chances[at][label] += sign * whole[label] / sum);
        let mut earlier = [0.0; LABELS];
        let mut total = 0.0;
        let ahead: Chances = std::array::from_fn(|label| here(at, label) * after[label]);
        if at == 0 {
            (0..LABELS).for_each(|label| turns[0][label] += sign * whole[label] / sum);
            break;
        }
        for label in (0..LABELS).filter(|&label| ahead[label] > 0.0) {
            for before in befores(label as Label).iter().map(|&before| usize::from(before)) {
                let path = steps[before][label] * ahead[label];
                earlier[before] += path;
                total += paths[at - 1][before] * path;
            }
        }
        for label in (0..LABELS).filter(|&label| ahead[label] > 0.0) {
            for before in befores(label as Label).iter().map(|&before| usize::from(before)) {
                turns[before][label] +=
                    sign * paths[at - 1][before] * steps[before][label] * ahead[label] / total;
            }
        }
        let most = earlier.iter().copied().fold(0.0, f64::max);
        after = earlier.map(|path| path / most);
    }
    Some(logarithm)
}

use super::label::{LABELS, Label, leaves_open, may_follow, parts};
use crate::text::ToList;

/// The scores of the labels of one token.
pub type Scores = [i32; LABELS];

/// The score of a label after a label.
#[derive(Clone, Debug)]
pub struct Transitions(pub [Scores; LABELS]);

/// A score that no path can make good.
const NEVER: i32 = i32::MIN / 4;

/// Of every token and label the score of the best path that ends there (Viterbi's algorithm); labels that are
/// not in a token's `allowed` bits are left out.
pub fn forward(scores: &[Scores], transitions: &Transitions, allowed: impl Fn(usize) -> u32) -> Vec<Scores> {
    let mut paths: Vec<Scores> = Vec::with_capacity(scores.len());
    let spread = spread(afters(0), befores(0), |after, before| transitions.0[before][after]);
    // Before the first token no name is open, as after one outside of names.
    let (mut last, mut open) = ([0; LABELS], 1);
    for (at, scores) in scores.iter().enumerate() {
        let mut next = [NEVER; LABELS];
        let least = most(&last, befores(0)) - spread;
        for before in ones(open) {
            if last[before] < least && !leaves_open(before as Label) {
                continue;
            }
            for &after in afters(before) {
                let path = last[before] + transitions.0[before][usize::from(after)];
                next[usize::from(after)] = next[usize::from(after)].max(path);
            }
        }
        open = allowed(at);
        last = [NEVER; LABELS];
        for label in ones(open) {
            last[label] = (next[label] + scores[label]).max(NEVER);
        }
        paths.push(last);
    }
    paths
}

/// By how much the steps of one side can differ, seen from the other side: a label that is worse than another by more
/// is on no best path, whatever it is joined to.
fn spread(own: &[Label], others: &[Label], score: impl Fn(usize, usize) -> i32) -> i32 {
    let of_label = |&own: &Label| {
        let scores = others.iter().map(|&other| score(own.into(), other.into()));
        scores.clone().max().unwrap_or(0) - scores.min().unwrap_or(0)
    };
    own.iter().map(of_label).max().unwrap_or(0)
}

/// The highest score of some labels.
fn most(scores: &Scores, labels: &[Label]) -> i32 {
    labels.iter().fold(NEVER, |most, &label| most.max(scores[usize::from(label)]))
}

/// The labels that are set bits.
fn ones(mut bits: u32) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let label = bits.trailing_zeros() as usize;
        bits &= bits.wrapping_sub(1);
        (label < LABELS).then_some(label)
    })
}

/// The best path of labels in which every name is begun and ended; of equal scores the lower label wins.
pub fn best(paths: &[Scores], transitions: &Transitions) -> Vec<Label> {
    let closed = (0..LABELS as Label).filter(|&label| !leaves_open(label));
    let mut label = 0;
    let mut labels = vec![0; paths.len()];
    for (at, scores) in paths.iter().enumerate().rev() {
        label = if at + 1 == paths.len() {
            closed.clone().rev().max_by_key(|&label| scores[usize::from(label)]).unwrap_or(0)
        } else {
            before(scores, transitions, label)
        };
        labels[at] = label;
    }
    labels
}

/// By how much the best path beats every path that has another label at the token, for every token.
pub fn margins(
    paths: &[Scores],
    scores: &[Scores],
    transitions: &Transitions,
    labels: &[Label],
    allowed: impl Fn(usize) -> u32,
) -> Vec<i32> {
    let mut after: Scores = std::array::from_fn(|label| if leaves_open(label as Label) { NEVER } else { 0 });
    let mut margins = vec![0; paths.len()];
    let spread = spread(befores(0), afters(0), |before, after| transitions.0[before][after]);
    for at in (0..paths.len()).rev() {
        let whole: Scores = std::array::from_fn(|label| paths[at][label].saturating_add(after[label]));
        let own = usize::from(labels[at]);
        let other = (0..LABELS).filter(|&label| label != own).map(|label| whole[label]).max();
        margins[at] = whole[own].saturating_sub(other.unwrap_or(0));
        let mut here = [NEVER; LABELS];
        for label in ones(allowed(at)) {
            here[label] = scores[at][label] + after[label];
        }
        after = [NEVER; LABELS];
        let least = most(&here, afters(0)) - spread;
        let likely = afters(0).iter().copied().filter(|&label| here[usize::from(label)] >= least).to_list();
        for before in ones(at.checked_sub(1).map_or(0, &allowed)) {
            let labels = if leaves_open(before as Label) { afters(before) } else { &likely };
            for &label in labels {
                let path = transitions.0[before][usize::from(label)] + here[usize::from(label)];
                after[before] = after[before].max(path);
            }
        }
    }
    margins
}

/// The names on a path: first token, token after the last, class.
pub fn names(labels: &[Label]) -> impl Iterator<Item = (usize, usize, usize)> {
    let mut start = 0;
    labels.iter().enumerate().filter_map(move |(at, &label)| {
        if at.checked_sub(1).is_none_or(|before| !leaves_open(labels[before])) {
            start = at;
        }
        let (class, _) = parts(label).filter(|_| !leaves_open(label))?;
        Some((start, at + 1, class))
    })
}

/// The best label before a label; of equal ones the lowest.
fn before(paths: &Scores, transitions: &Transitions, label: Label) -> Label {
    let (mut best, mut most) = (0, i32::MIN);
    for &before in befores(label) {
        let path = paths[usize::from(before)] + transitions.0[usize::from(before)][usize::from(label)];
        if path > most {
            (best, most) = (before, path);
        }
    }
    best
}

/// The labels that may stand before a label.
pub fn befores(label: Label) -> &'static [Label] {
    let (labels, count) = &BEFORES[usize::from(label)];
    &labels[..*count]
}

/// The labels that may stand after a label.
fn afters(label: usize) -> &'static [Label] {
    let (labels, count) = &AFTERS[label];
    &labels[..*count]
}

/// Labels, and how many of them there are.
type Labels = ([Label; LABELS], usize);

const BEFORES: [Labels; LABELS] = neighbours(true);
const AFTERS: [Labels; LABELS] = neighbours(false);

/// For every label those that may stand before it, or after it.
const fn neighbours(before: bool) -> [Labels; LABELS] {
    let mut table = [([0; LABELS], 0); LABELS];
    let mut label = 0;
    while label < LABELS {
        let mut other = 0;
        while other < LABELS {
            let (one, two) = (label as Label, other as Label);
            if if before { may_follow(two, one) } else { may_follow(one, two) } {
                table[label].0[table[label].1] = two;
                table[label].1 += 1;
            }
            other += 1;
        }
        label += 1;
    }
    table
}

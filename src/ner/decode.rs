use super::label::{LABELS, Label, leaves_open, may_follow, parts};

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
    for (at, scores) in scores.iter().enumerate() {
        let allowed = allowed(at);
        let mut next = [NEVER; LABELS];
        for label in (0..LABELS).filter(|label| allowed >> label & 1 == 1) {
            let path = match paths.last() {
                None if may_follow(0, label as Label) => transitions.0[0][label],
                None => NEVER,
                Some(paths) => {
                    let before = before(paths, transitions, label as Label);
                    paths[usize::from(before)] + transitions.0[usize::from(before)][label]
                }
            };
            next[label] = (path + scores[label]).max(NEVER);
        }
        paths.push(next);
    }
    paths
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
    for at in (0..paths.len()).rev() {
        let whole: Scores = std::array::from_fn(|label| paths[at][label].saturating_add(after[label]));
        let own = usize::from(labels[at]);
        let other = (0..LABELS).filter(|&label| label != own).map(|label| whole[label]).max();
        margins[at] = whole[own].saturating_sub(other.unwrap_or(0));
        let mut here = [NEVER; LABELS];
        let allowed = allowed(at);
        for label in (0..LABELS).filter(|label| allowed >> label & 1 == 1) {
            for &before in befores(label as Label) {
                let path = transitions.0[usize::from(before)][label] + scores[at][label] + after[label];
                here[usize::from(before)] = here[usize::from(before)].max(path);
            }
        }
        after = here;
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

const BEFORES: [([Label; LABELS], usize); LABELS] = {
    let mut table = [([0; LABELS], 0); LABELS];
    let mut after = 0;
    while after < LABELS {
        let mut before = 0;
        while before < LABELS {
            if may_follow(before as Label, after as Label) {
                table[after].0[table[after].1] = before as Label;
                table[after].1 += 1;
            }
            before += 1;
        }
        after += 1;
    }
    table
};

use super::examples::{Examples, NO_ROW};
use super::linear::{Row, Weights};
use super::tagger::Tagger;
use crate::ner::decode::{Transitions, best, forward};
use crate::ner::label::{ALL, FACTORS, LABELS, Label, factors};

/// The averaged structured perceptron (Collins 2002), its right path the best among the labels that are
/// allowed.
pub struct Perceptron {
    now: Weights,
    /// For every weight the sum of its changes, each times the step at which it came.
    late: Weights64,
    step: i64,
}

struct Weights64 {
    rows: Vec<[i64; FACTORS]>,
    transitions: [[i64; LABELS]; LABELS],
}

impl Perceptron {
    /// Nothing learnt yet.
    pub fn new(rows: usize) -> Perceptron {
        Perceptron {
            now: Weights { rows: vec![[0; FACTORS]; rows], transitions: Transitions([[0; LABELS]; LABELS]) },
            late: Weights64 { rows: vec![[0; FACTORS]; rows], transitions: [[0; LABELS]; LABELS] },
            step: 1,
        }
    }

    /// Goes once over the sentences; answers how many were right already.
    pub fn pass(&mut self, examples: &Examples, order: &[u32]) -> usize {
        let mut right = 0;
        let mut scores = Vec::new();
        for &sentence in order {
            let tokens = examples.sentences[sentence as usize].clone();
            scores.clear();
            scores.extend(tokens.clone().map(|token| match examples.open[token] {
                ALL => self.now.score(examples.rows_of(token)),
                _ => [0; LABELS],
            }));
            let allowed = |at: usize| examples.allowed[tokens.start + at];
            let gold = best(&forward(&scores, &self.now.transitions, allowed), &self.now.transitions);
            let paths = forward(&scores, &self.now.transitions, |at| examples.open[tokens.start + at]);
            let guess = best(&paths, &self.now.transitions);
            if gold == guess || (0..gold.len()).any(|at| allowed(at) >> gold[at] & 1 == 0) {
                right += usize::from(gold == guess);
            } else {
                self.learn(examples, tokens.start, &gold, 1);
                self.learn(examples, tokens.start, &guess, -1);
            }
            self.step += 1;
        }
        right
    }

    fn learn(&mut self, examples: &Examples, start: usize, labels: &[Label], by: i32) {
        let late = i64::from(by) * self.step;
        let mut before = 0;
        for (at, &label) in labels.iter().enumerate() {
            let label = usize::from(label);
            if examples.open[start + at] != ALL {
                self.now.transitions.0[before][label] += by;
                self.late.transitions[before][label] += late;
                before = label;
                continue;
            }
            for &row in examples.rows_of(start + at).iter().filter(|&&row| row != NO_ROW) {
                for &factor in factors(label as Label) {
                    self.now.rows[row as usize][factor] += by;
                    self.late.rows[row as usize][factor] += late;
                }
            }
            self.now.transitions.0[before][label] += by;
            self.late.transitions[before][label] += late;
            before = label;
        }
    }

    /// The mean of the weights over all steps, times `scale`.
    pub fn average(&self, scale: i32) -> Weights {
        let mean = |now: i32, late: i64| {
            let mean = f64::from(now) - late as f64 / self.step as f64;
            (mean * f64::from(scale)).round() as i32
        };
        let row = |(now, late): (&Row, &[i64; FACTORS])| std::array::from_fn(|at| mean(now[at], late[at]));
        let transitions = std::array::from_fn(|before| {
            std::array::from_fn(|after| {
                mean(self.now.transitions.0[before][after], self.late.transitions[before][after])
            })
        });
        Weights {
            rows: self.now.rows.iter().zip(&self.late.rows).map(row).collect(),
            transitions: Transitions(transitions),
        }
    }
}

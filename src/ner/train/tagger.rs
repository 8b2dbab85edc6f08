use crate::ner::decode::{Scores, Transitions};
use crate::ner::weights::STEPS;

/// What was learnt.
pub trait Tagger {
    /// The scores of a token with features of these rows.
    fn score(&self, rows: &[u32]) -> Scores;
    /// The scores of a label after a label.
    fn transitions(&self) -> &Transitions;
    /// How much every row says.
    fn sizes(&self) -> Vec<i64>;
    /// A model file; `buckets` are those of the rows, in order.
    fn file(&self, buckets: &[usize], bits: u32, step: f64, calibration: &[u8; STEPS]) -> Vec<u8>;
}

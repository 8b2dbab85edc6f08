use crate::ner::decode::Transitions;
use crate::ner::label::FACTORS;

/// The weights of a feature.
pub type Row = [i32; FACTORS];

/// Weights that are learnt: a row for every feature, and the transitions.
#[derive(Clone)]
pub struct Weights {
    /// A weight for every factor of the labels.
    pub rows: Vec<Row>,
    /// The score of a label after a label.
    pub transitions: Transitions,
}

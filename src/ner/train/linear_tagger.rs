use super::examples::NO_ROW;
use super::linear::Weights;
use super::tagger::Tagger;
use super::write::write;
use crate::ner::decode::{Scores, Transitions};
use crate::ner::label::{FACTORS, expand};
use crate::ner::weights::STEPS;

impl Tagger for Weights {
    fn score(&self, rows: &[u32]) -> Scores {
        let mut scores = [0; FACTORS];
        for &row in rows.iter().filter(|&&row| row != NO_ROW) {
            for (score, weight) in scores.iter_mut().zip(&self.rows[row as usize]) {
                *score += weight;
            }
        }
        expand(&scores)
    }

    fn transitions(&self) -> &Transitions {
        &self.transitions
    }

    fn sizes(&self) -> Vec<i64> {
        self.rows.iter().map(|row| row.iter().map(|&weight| i64::from(weight).pow(2)).sum()).collect()
    }

    fn file(&self, buckets: &[usize], bits: u32, step: f64, calibration: &[u8; STEPS]) -> Vec<u8> {
        write(self, buckets, bits, step, calibration)
    }
}

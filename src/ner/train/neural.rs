use super::crf::{Body, Crf};
use super::dice::Dice;
use super::examples::NO_ROW;
use super::options::Prices;
use super::table::Table;
use super::tagger::Tagger;
use crate::ner::decode::{Scores, Transitions};
use crate::ner::features::FEATURES;
use crate::ner::label::LABELS;

/// How many units the hidden layer has.
pub const HIDDEN: usize = 24;

/// A hidden layer of rectified sums of embeddings, one for each feature, and a layer that scores the labels; to be
/// compared with sums of weights, and no part of what ships.
pub struct Neural {
    table: Table<HIDDEN>,
    /// The bias of every unit, then what it says for every label.
    bias: [f32; HIDDEN],
    out: [[f32; HIDDEN]; LABELS],
    steepness: [[f32; HIDDEN]; LABELS],
}

/// The feature that joins two words, which the hidden layer should find by itself.
const JOINED: usize = 17;

impl Neural {
    /// Nothing learnt yet, but units that differ.
    pub fn new(rows: usize, sentences: usize, prices: Prices, dice: &mut Dice) -> Neural {
        let mut any = || dice.below(2001) as f32 / 1000.0 - 1.0;
        let out = std::array::from_fn(|_| std::array::from_fn(|_| 0.3 * any()));
        let bias = std::array::from_fn(|_| 0.5 + 0.5 * any());
        let table = Table::new(rows, sentences, prices);
        Neural { table, bias, out, steepness: [[1.0; HIDDEN]; LABELS] }
    }

    fn hidden(&self, rows: &[u32]) -> [f32; HIDDEN] {
        let sums = self.table.sum(&simple(rows));
        std::array::from_fn(|unit| (sums[unit] + self.bias[unit]).max(0.0))
    }
}

fn simple(rows: &[u32]) -> [u32; FEATURES] {
    std::array::from_fn(|at| if at == JOINED { NO_ROW } else { rows[at] })
}

impl Body for Neural {
    fn set(&mut self, rate: f32, quantum: f32) {
        (self.table.rate, self.table.quantum) = (rate, quantum);
    }

    fn step(&mut self) {
        self.table.step();
    }

    fn scores(&self, rows: &[u32]) -> [f32; LABELS] {
        let hidden = self.hidden(rows);
        self.out.map(|out| out.iter().zip(&hidden).map(|(out, unit)| out * unit).sum())
    }

    fn learn(&mut self, rows: &[u32], slopes: &[f32; LABELS]) {
        let hidden = self.hidden(rows);
        let mut back = [0.0; HIDDEN];
        for ((out, steepness), slope) in self.out.iter_mut().zip(&mut self.steepness).zip(slopes) {
            for unit in (0..HIDDEN).filter(|&unit| hidden[unit] > 0.0) {
                back[unit] += slope * out[unit];
                let own = slope * hidden[unit];
                steepness[unit] += own * own;
                out[unit] -= self.table.rate * own / steepness[unit].sqrt();
            }
        }
        self.table.learn(&simple(rows), &back);
    }
}

/// A neural tagger that has learnt.
pub struct Taught {
    rows: Vec<[i32; HIDDEN]>,
    bias: [f32; HIDDEN],
    out: [[f32; HIDDEN]; LABELS],
    transitions: Transitions,
    scale: f32,
}

impl Taught {
    /// The embeddings as whole numbers, `scale` to one.
    pub fn new(crf: Crf<Neural>, scale: f32) -> Taught {
        let (Neural { table, bias, out, .. }, chain) = crf.parts();
        Taught { rows: table.weights(scale), bias, out, transitions: chain.transitions(scale), scale }
    }
}

impl Tagger for Taught {
    fn score(&self, rows: &[u32]) -> Scores {
        let mut hidden = self.bias.map(|bias| bias * self.scale);
        for &row in simple(rows).iter().filter(|&&row| row != NO_ROW) {
            let weights = &self.rows[row as usize];
            hidden.iter_mut().zip(weights).for_each(|(unit, &weight)| *unit += weight as f32);
        }
        self.out.map(|out| {
            out.iter().zip(&hidden).map(|(out, unit)| out * unit.max(0.0)).sum::<f32>().round() as i32
        })
    }

    fn transitions(&self) -> &Transitions {
        &self.transitions
    }

    fn sizes(&self) -> Vec<i64> {
        self.rows.iter().map(|row| row.iter().map(|&weight| i64::from(weight).pow(2)).sum()).collect()
    }

    /// What such a file would hold: the bitmap of the rows, the rows in four bits, the second layer in sixteen.
    fn file(&self, buckets: &[usize], bits: u32, step: f64, _calibration: &[u8; 32]) -> Vec<u8> {
        let mut bytes = vec![0; (1 << bits) / 8];
        buckets.iter().for_each(|&bucket| bytes[bucket / 8] |= 1 << (bucket % 8));
        for row in &self.rows {
            let nibbles =
                row.map(|weight| ((f64::from(weight) / step).round() as i32 + 8).clamp(0, 15) as u8);
            bytes.extend(nibbles.chunks(2).map(|pair| pair[0] | pair[1] << 4));
        }
        let second = self.out.as_flattened().iter().chain(&self.bias);
        bytes.extend(second.flat_map(|&weight| ((weight * 1000.0) as i16).to_le_bytes()));
        bytes
    }
}

use std::sync::Arc;

use super::bitmap::Bitmap;
use super::decode::Transitions;
use super::features::FEATURES;
use super::label::{FACTORS, LABELS};

/// What the tagger has learnt, read from the bytes of a model file.
///
/// A feature's hash picks a bit of a bitmap; a set bit says that the feature has weights, and how many bits are
/// set before it says where: 16 weights of four bits each, one for every factor of the labels. Two weights that
/// go together, of a class and of its end, share a byte. In the file the first bytes of all rows stand together, then
/// the second: most weights are 0, so that it compresses to a quarter.
#[derive(Clone, Debug)]
pub struct Weights<'m> {
    bits: u32,
    reading: u32,
    calibration: &'m [u8],
    transitions: &'m [u8],
    /// The words of the bitmap, and of each how many rows stand before those of its bits.
    index: Arc<[(u64, u32)]>,
    rows: Arc<[u64]>,
}

/// What is wrong with a model file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ModelError {
    /// It is no model file of this format.
    Foreign,
    /// It was learnt with other features than this program computes.
    Features,
    /// It is shorter or longer than it says.
    Length,
}

/// The first bytes of a model file: the format and its version.
pub(super) const MAGIC: [u8; 4] = *b"RNT4";
/// How many steps the calibration has.
pub(super) const STEPS: usize = 32;
/// What stands for the weight 0 in four bits.
pub(super) const ZERO: i32 = 8;
/// How much finer the transitions are than the weights.
pub(super) const FINER: i32 = 4;

impl<'m> Weights<'m> {
    /// Reads a model file; `fingerprint` is that of the features which this program computes.
    ///
    /// # Errors
    /// When the file is of another format, of other features, or cut.
    pub fn read(bytes: &'m [u8], fingerprint: u32) -> Result<Weights<'m>, ModelError> {
        let mut rest = bytes;
        let mut take = |count: usize| rest.split_off(..count).ok_or(ModelError::Length);
        if take(4)? != MAGIC {
            return Err(ModelError::Foreign);
        }
        if number(take(4)?) != fingerprint {
            return Err(ModelError::Features);
        }
        let reading = number(take(4)?);
        let bits = number(take(4)?);
        let rows = number(take(4)?) as usize;
        if !(9..=24).contains(&bits) {
            return Err(ModelError::Foreign);
        }
        let (calibration, transitions) = (take(STEPS)?, take(2 * LABELS * LABELS)?);
        let bitmap = Bitmap::take(&mut rest, 1 << bits).ok_or(ModelError::Length)?;
        if rows.checked_mul(FACTORS / 2) != Some(rest.len()) {
            return Err(ModelError::Length);
        }
        let row = |row: usize| u64::from_le_bytes(std::array::from_fn(|plane| rest[plane * rows + row]));
        let rows = (0..rows).map(row).collect();
        Ok(Weights { bits, reading, calibration, transitions, index: bitmap.ranked().collect(), rows })
    }

    /// The number of the reading with which they were taught.
    pub fn taught_with(&self) -> u32 {
        self.reading
    }

    /// The scores of a label after a label.
    pub fn transitions(&self) -> Transitions {
        let score =
            |at: usize| i32::from(i16::from_le_bytes([self.transitions[at], self.transitions[at + 1]]));
        Transitions(std::array::from_fn(|before| {
            std::array::from_fn(|after| score(2 * (before * LABELS + after)))
        }))
    }

    /// How likely a name with this margin is right, in percent.
    pub fn confidence(&self, margin: i32) -> u8 {
        self.calibration[step(margin)]
    }

    /// The sum of the weights of these features.
    pub fn score(&self, features: &[u32; FEATURES]) -> [i32; FACTORS] {
        const LOW: u64 = 0x0f0f_0f0f_0f0f_0f0f;
        let mut sums = [0; FACTORS];
        let mut count = 0;
        // Eight sums share a word, a byte each, and 16 times 15 fits in a byte.
        for some in features.chunks(16) {
            let (mut even, mut odd) = (0_u64, 0_u64);
            for row in some.iter().filter_map(|&feature| self.row(feature)) {
                even += row & LOW;
                odd += row >> 4 & LOW;
                count += 1;
            }
            for (at, (even, odd)) in even.to_le_bytes().into_iter().zip(odd.to_le_bytes()).enumerate() {
                sums[2 * at] += i32::from(even);
                sums[2 * at + 1] += i32::from(odd);
            }
        }
        sums.map(|sum| (sum - ZERO * count) * FINER)
    }

    fn row(&self, feature: u32) -> Option<u64> {
        let bucket = bucket(feature, self.bits);
        let &(bits, before) = self.index.get(bucket / 64)?;
        let bit = 1 << (bucket % 64);
        if bits & bit == 0 {
            return None;
        }
        self.rows.get((before + (bits & (bit - 1)).count_ones()) as usize).copied()
    }
}

/// The bit that stands for a feature.
pub(super) fn bucket(feature: u32, bits: u32) -> usize {
    (feature.wrapping_mul(0x9e37_79b1) >> (32 - bits)) as usize
}

/// The step of the calibration that a margin falls on: one for every step of a weight.
pub(super) fn step(margin: i32) -> usize {
    (margin.max(0) as usize / FINER as usize).min(STEPS - 1)
}

fn number(bytes: &[u8]) -> u32 {
    bytes.iter().rev().fold(0, |number, &byte| number << 8 | u32::from(byte))
}

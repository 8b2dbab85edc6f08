use super::perceptron::Weights;
use crate::ner::weights::{BLOCK, FINER, MAGIC, STEPS, ZERO, expected};

/// What one step of a written weight stands for, in the trainer's weights.
#[derive(Clone, Copy, Debug)]
pub struct Step(pub f64);

/// Writes a model file: `buckets` are those of the rows, in order.
pub fn write(
    weights: &Weights,
    buckets: &[usize],
    bits: u32,
    step: Step,
    fingerprint: u32,
    calibration: &[u8; STEPS],
) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(fingerprint.to_le_bytes());
    bytes.extend(bits.to_le_bytes());
    bytes.extend((buckets.len() as u32).to_le_bytes());
    bytes.extend(calibration);
    for &score in weights.transitions.0.as_flattened() {
        let score = (f64::from(score) * f64::from(FINER) / step.0).round();
        bytes.extend((score as i16).to_le_bytes());
    }
    let mut bitmap = vec![0_u64; (1 << bits) / 64];
    buckets.iter().for_each(|&bit| bitmap[bit / 64] |= 1 << (bit % 64));
    let mut before = 0;
    for (block, words) in bitmap.chunks(BLOCK).enumerate() {
        let off = before - expected(block, buckets.len(), bits);
        bytes.extend((off as i16).to_le_bytes());
        before += words.iter().map(|word| i64::from(word.count_ones())).sum::<i64>();
    }
    bytes.extend(bitmap.iter().flat_map(|word| word.to_le_bytes()));
    for row in &weights.rows {
        let nibbles =
            row.map(|weight| ((f64::from(weight) / step.0).round() as i32 + ZERO).clamp(0, 15) as u8);
        bytes.extend(nibbles.chunks(2).map(|pair| pair[0] | pair[1] << 4));
    }
    bytes
}

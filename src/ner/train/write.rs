use super::linear::Weights;
use crate::ner::bitmap;
use crate::ner::features::fingerprint;
use crate::ner::label::FACTORS;
use crate::ner::reading;
use crate::ner::weights::{FINER, MAGIC, STEPS, ZERO};

/// Writes a model file: `buckets` are those of the rows, in order; `step` is what one step of a written weight
/// stands for.
pub fn write(
    weights: &Weights,
    buckets: &[usize],
    bits: u32,
    step: f64,
    calibration: &[u8; STEPS],
) -> Vec<u8> {
    let mut bytes = MAGIC.to_vec();
    bytes.extend(fingerprint().to_le_bytes());
    bytes.extend(reading().to_le_bytes());
    bytes.extend(bits.to_le_bytes());
    bytes.extend((buckets.len() as u32).to_le_bytes());
    bytes.extend(calibration);
    for &score in weights.transitions.0.as_flattened() {
        let score = (f64::from(score) * f64::from(FINER) / step).round();
        bytes.extend((score as i16).to_le_bytes());
    }
    bytes.extend(bitmap::write(buckets, 1 << bits));
    let nibble = |weight: i32| ((f64::from(weight) / step).round() as i32 + ZERO).clamp(0, 15) as u8;
    for pair in 0..FACTORS / 2 {
        bytes.extend(weights.rows.iter().map(|row| nibble(row[2 * pair]) | nibble(row[2 * pair + 1]) << 4));
    }
    bytes
}

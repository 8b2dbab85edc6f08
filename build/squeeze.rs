//! Makes the model files small; `src/ner/whole.rs` makes them whole again.

use crate::squeezed::{BITMAP, BYTES, Bits, EVEN, PAIRS, Part, RANKS, ROWS, walk};

/// Writes bits, each by how likely it is.
struct Writer {
    low: u64,
    range: u32,
    /// The byte that a carry may still change, and how many of 255 follow it.
    held: u8,
    full: usize,
    bytes: Vec<u8>,
}

impl Writer {
    fn shift(&mut self) {
        if self.low < 0xff00_0000 || self.low > u64::from(u32::MAX) {
            let carry = (self.low >> 32) as u8;
            self.bytes.push(self.held.wrapping_add(carry));
            self.bytes.extend(std::iter::repeat_n(0xff_u8.wrapping_add(carry), self.full));
            self.held = (self.low >> 24) as u8;
            self.full = 0;
        } else {
            self.full += 1;
        }
        self.low = (self.low & 0x00ff_ffff) << 8;
    }
}

impl Bits for Writer {
    fn bit(&mut self, bit: bool, one: u32) -> bool {
        let bound = (self.range >> 12) * one;
        if bit {
            self.range = bound;
        } else {
            self.low += u64::from(bound);
            self.range -= bound;
        }
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
        bit
    }
}

fn small(bytes: &[u8], parts: &[(u8, usize)]) -> Option<Vec<u8>> {
    let parts: Vec<Part> = parts.iter().map(|&(kind, length)| Part { kind, length }).collect();
    if parts.iter().map(|part| part.length).sum::<usize>() != bytes.len() {
        return None;
    }
    let mut small = vec![parts.len() as u8];
    for part in &parts {
        small.push(part.kind);
        small.extend((part.length as u32).to_le_bytes());
    }
    let mut writer = Writer { low: 0, range: u32::MAX, held: 0, full: 0, bytes: Vec::new() };
    walk(&mut writer, &parts, &mut bytes.to_vec());
    (0..5).for_each(|_| writer.shift());
    small.extend(writer.bytes);
    Some(small)
}

fn number(bytes: &[u8], from: usize, length: usize) -> Option<usize> {
    let number = bytes.get(from..from + length)?;
    Some(number.iter().rev().fold(0, |number, &byte| number << 8 | usize::from(byte)))
}

/// The tagger's weights, of which `src/ner/weights.rs` says how they lie; none where they are of another format.
pub fn names(bytes: &[u8]) -> Option<Vec<u8>> {
    const LABELS: usize = 25;
    let (bits, rows) = (number(bytes, 12, 4)?, number(bytes, 16, 4)?);
    let bitmap = (1_usize << bits) / 8;
    let parts = [
        (BYTES, 20 + 32),
        (PAIRS, 2 * LABELS * LABELS),
        (RANKS, bitmap / 64),
        (BITMAP, bitmap),
        (ROWS, 8 * rows),
    ];
    small(bytes, &parts)
}

/// The gazetteer, of which `src/ner/gazetteer.rs` says how it lies; none where it is of another format.
pub fn gazetteer(bytes: &[u8]) -> Option<Vec<u8>> {
    const BITMAP_LENGTH: usize = ((1 << 18) + (1 << 15)) / 8;
    let [names, palette, guards] = [number(bytes, 0, 2)?, number(bytes, 2, 2)?, number(bytes, 4, 2)?];
    let parts = [
        (BYTES, 12),
        (RANKS, BITMAP_LENGTH / 64),
        (BITMAP, BITMAP_LENGTH),
        (EVEN, (3 * names).div_ceil(8) + 2),
        (BYTES, names),
        (BYTES, 4 * palette),
        (PAIRS, 2 * names.div_ceil(128)),
        (EVEN, guards),
        (PAIRS, 2 * guards),
    ];
    small(bytes, &parts)
}

//! What the bits of a model file depend on: each is as likely as the bits before it in such a place were.
//!
//! The same walk over a file makes it small, in `build.rs`, and makes it whole, in the program. What compresses whole
//! pages sees little in these bits and leaves a tenth more of them.

/// What takes a bit and tells it: one that writes tells the bit that it is given, one that reads the bit that was written.
pub trait Bits {
    /// `one` is how likely a 1 is, of 4096.
    fn bit(&mut self, bit: bool, one: u32) -> bool;
}

/// A part of a file: how long it is, and what its bits depend on.
#[derive(Clone, Copy)]
pub struct Part {
    /// What it is.
    pub kind: u8,
    /// Its length in bytes.
    pub length: usize,
}

/// Bytes as likely as one another.
pub const EVEN: u8 = 0;
/// Numbers of two bytes, whose first and second bytes are each like their own kind.
pub const PAIRS: u8 = 1;
/// Bytes that are like one another.
pub const BYTES: u8 = 2;
/// Bits that are like one another.
pub const BITMAP: u8 = 3;
/// How many bits of the bitmap after it are set before every 128 bytes: nothing that need be written.
pub const RANKS: u8 = 4;
/// Rows of sixteen weights of four bits, two in a byte, eight planes of as many bytes as there are rows.
pub const ROWS: u8 = 5;

/// How likely a bit is 1, of 2^22, above how often it was seen.
#[derive(Clone, Copy)]
struct Chance(u32);

/// How often is often enough.
const OFTEN: u32 = 1000;

/// How slowly a chance changes at last: by one part of 2^this.
const SLOWEST: u32 = 9;

impl Chance {
    const EVEN: Chance = Chance(1 << 31);

    fn pass(&mut self, bits: &mut impl Bits, bit: bool) -> bool {
        let (one, seen) = (self.0 >> 10, self.0 & 1023);
        let bit = bits.bit(bit, (one >> 10).clamp(1, 4095));
        // About one part of as many as it was seen before: a shift is as good here as a division, and much faster.
        let rate = (u32::BITS - (seen * 2 / 3 + 1).leading_zeros()).min(SLOWEST);
        let one = if bit { one + (((1 << 22) - 1 - one) >> rate) } else { one - (one >> rate) };
        self.0 = one << 10 | (seen + 1).min(OFTEN);
        bit
    }
}

/// Passes every bit of a file: of one that is read, `bytes` are as long as it and all 0.
pub fn walk(bits: &mut impl Bits, parts: &[Part], bytes: &mut [u8]) {
    let mut from = 0;
    let mut ranks = 0..0;
    for &Part { kind, length } in parts {
        let part = &mut bytes[from..from + length];
        match kind {
            EVEN => part.iter_mut().for_each(|byte| *byte = pass_byte(bits, &mut [Chance::EVEN; 256], *byte)),
            PAIRS | BYTES => {
                let (mut chances, mut place) = ([[Chance::EVEN; 256]; 3], 0);
                for byte in part {
                    *byte = pass_byte(bits, &mut chances[place], *byte);
                    // The second of two is nearly always 0 where the first is.
                    place = if kind == PAIRS && place == 0 { 1 + usize::from(*byte == 0) } else { 0 };
                }
            }
            BITMAP => {
                pass_bits(bits, part);
                let mut set = 0_u32;
                for (rank, block) in
                    ranks.clone().step_by(2).zip(from..).map(|(rank, at)| (rank, (at - from) * 128))
                {
                    bytes[rank..rank + 2].copy_from_slice(&(set as u16).to_le_bytes());
                    let block = &bytes[from + block..from + length.min(block + 128)];
                    set += block.iter().map(|byte| byte.count_ones()).sum::<u32>();
                }
            }
            RANKS => ranks = from..from + length,
            ROWS => pass_rows(bits, part),
            _ => {}
        }
        from += length;
    }
}

fn pass_byte(bits: &mut impl Bits, chances: &mut [Chance; 256], byte: u8) -> u8 {
    let mut node = 1;
    for shift in (0..8).rev() {
        node = node << 1 | usize::from(chances[node].pass(bits, byte >> shift & 1 == 1));
    }
    node as u8
}

fn pass_bits(bits: &mut impl Bits, part: &mut [u8]) {
    let mut chance = Chance::EVEN;
    for byte in part {
        for shift in 0..8 {
            let bit = chance.pass(bits, *byte >> shift & 1 == 1);
            *byte = *byte & !(1 << shift) | u8::from(bit) << shift;
        }
    }
}

/// The weights of a row depend on how many before them are not 0, on their sum, and on the one that shares their byte.
fn pass_rows(bits: &mut impl Bits, part: &mut [u8]) {
    const ZERO: i32 = 8;
    let rows = part.len() / 8;
    let mut zero = vec![Chance::EVEN; 16 * 5 * 3 * 8];
    let mut sign = vec![Chance::EVEN; 16 * 3 * 8];
    let mut more = vec![Chance::EVEN; 16 * 2 * 3 * 8];
    let side = |sum: i32| (sum.signum() + 1) as usize;
    for row in 0..rows {
        let (mut used, mut sum, mut beside) = (0, 0, 0);
        for factor in 0..16 {
            let (byte, shift) = (factor / 2 * rows + row, factor % 2 * 4);
            // Nothing shares the byte yet where this is its first weight.
            let near = if factor % 2 == 0 { 7 } else { (beside.clamp(-3, 3) + 3) as usize };
            let weight = i32::from(part[byte] >> shift & 15) - ZERO;
            let place = ((factor * 5 + used.min(4)) * 3 + side(sum)) * 8 + near;
            let mut passed = 0;
            if zero[place].pass(bits, weight != 0) {
                let minus = sign[(factor * 3 + side(sum)) * 8 + near].pass(bits, weight < 0);
                let most = if minus { 8 } else { 7 };
                let steps = &mut more[((factor * 2 + usize::from(minus)) * 3 + used.min(2)) * 8..];
                let mut size = 1;
                while size < most && steps[size as usize - 1].pass(bits, weight.abs() > size) {
                    size += 1;
                }
                passed = if minus { -size } else { size };
                used += 1;
            }
            part[byte] = part[byte] & !(15 << shift) | ((passed + ZERO) as u8) << shift;
            sum += passed;
            beside = passed;
        }
    }
}

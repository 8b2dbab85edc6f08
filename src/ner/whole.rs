//! Model files made whole: of each bit only how far it was from what was likely is kept (range coding, Martin 1979).

use super::squeezed::{Bits, Part, walk};
use crate::text::ToList;

/// Reads bits that were written with the same chances; past the end all bytes are 0.
struct Reader<'b> {
    rest: &'b [u8],
    range: u32,
    code: u32,
}

impl<'b> Reader<'b> {
    fn new(bytes: &'b [u8]) -> Reader<'b> {
        let mut reader = Reader { rest: bytes, range: u32::MAX, code: 0 };
        (0..5).for_each(|_| reader.shift());
        reader
    }

    fn shift(&mut self) {
        let byte = self.rest.split_off_first().copied().unwrap_or(0);
        self.code = self.code << 8 | u32::from(byte);
    }
}

impl Bits for Reader<'_> {
    fn bit(&mut self, _: bool, one: u32) -> bool {
        let bound = (self.range >> 12) * one;
        let bit = self.code < bound;
        if bit {
            self.range = bound;
        } else {
            self.code = self.code.wrapping_sub(bound);
            self.range -= bound;
        }
        while self.range < 1 << 24 {
            self.range <<= 8;
            self.shift();
        }
        bit
    }
}

/// A file that was made small, whole again: before its bits stand the number of its parts and, for each, its kind and
/// its length in four bytes.
pub fn whole(small: &[u8]) -> Vec<u8> {
    let (&count, rest) = small.split_first().unwrap_or((&0, &[]));
    let (heads, rest) = rest.split_at_checked(5 * usize::from(count)).unwrap_or_default();
    let part = |&[kind, a, b, c, d]: &[u8; 5]| {
        let length = u32::from_le_bytes([a, b, c, d]) as usize;
        Part { kind, length }
    };
    let parts = heads.as_chunks().0.iter().map(part).to_list();
    let mut bytes = vec![0; parts.iter().map(|part| part.length).sum()];
    walk(&mut Reader::new(rest), &parts, &mut bytes);
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_model_files_are_whole_again() {
        let names = whole(include_bytes!(concat!(env!("OUT_DIR"), "/names.small")));
        assert!(names == include_bytes!("../../assets/names.bin"));
        let gazetteer = whole(include_bytes!(concat!(env!("OUT_DIR"), "/gazetteer.small")));
        assert!(gazetteer == include_bytes!("../../assets/gazetteer.bin"));
    }

    #[test]
    fn what_is_cut_short_has_an_answer() {
        let names = include_bytes!(concat!(env!("OUT_DIR"), "/names.small"));
        assert!(whole(&[]).is_empty() && whole(&names[..3]).is_empty());
        assert_eq!(whole(&names[..1000]).len(), whole(names).len());
    }
}

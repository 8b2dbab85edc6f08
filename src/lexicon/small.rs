//! Small letters, by a table a sixth as large as the standard library's.

/// The first and last letter of a run, and how far from a letter its small one is. Where that is next to it, every
/// other letter of the run is a small one. `build.rs` writes the table.
const RUNS: &[(u32, u32, i32)] = include!(concat!(env!("OUT_DIR"), "/small.rs"));

/// A character as [`char::to_lowercase`] gives it.
pub fn small(c: char) -> impl Iterator<Item = char> {
    std::iter::once(letter(c)).chain((c == 'İ').then_some('\u{307}'))
}

#[inline(never)]
fn letter(c: char) -> char {
    if c.is_ascii() {
        return c.to_ascii_lowercase();
    }
    let code = u32::from(c);
    match RUNS.get(RUNS.partition_point(|&(_, last, _)| last < code)) {
        Some(&(first, _, by)) if first <= code && (by != 1 || (code - first) % 2 == 0) => {
            char::from_u32(code.wrapping_add_signed(by)).unwrap_or(c)
        }
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_character_becomes_what_the_standard_library_makes_of_it() {
        for c in '\0'..=char::MAX {
            assert!(small(c).eq(c.to_lowercase()), "{c:?}");
        }
    }
}

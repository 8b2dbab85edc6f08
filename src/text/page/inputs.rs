//! What the model of lines is told of a line.

use super::facts::words;
use super::outline::Outline;
use super::scene::Scene;
use super::shape::WORDS;
use crate::lexicon::norm;
use crate::text::ToList;
use crate::text::line::Line;

/// Which of a line's own answers says that a fourth of its words are the article's.
const AGREES: u32 = 32 + 27;

/// How much of a line its words are read from, in bytes.
const READ: usize = 400;

/// What is known of the lines of a page.
pub(crate) struct Page<'t> {
    text: &'t str,
    pub(crate) lines: Vec<Outline>,
    answers: Vec<u128>,
}

impl<'t> Page<'t> {
    pub(crate) fn new(text: &'t str, lines: &[Line]) -> Page<'t> {
        let scene = Scene::new(text, lines);
        let answers = (0..lines.len()).map(|at| scene.answers(at)).to_list();
        let lines = (0..lines.len()).map(|at| scene.outline(at)).to_list();
        Page { text, lines, answers }
    }

    /// Whether a fourth of the words of a line are the article's.
    pub(crate) fn agrees(&self, at: usize) -> bool {
        self.answers[at] >> AGREES & 1 == 1
    }

    /// Calls `found` with the number of every answer that is yes: of the line's own, and of its neighbours'.
    pub(crate) fn answers(&self, at: usize, mut found: impl FnMut(usize)) {
        let mut from = 0;
        for (offset, width) in [(0, 128), (-1, 64), (1, 64), (-2, 32), (2, 32)] {
            let other = at.checked_add_signed(offset).and_then(|at| self.answers.get(at));
            let mut bits = other.map_or(0, |bits| bits & u128::MAX >> (128 - width));
            while bits != 0 {
                found(from + bits.trailing_zeros() as usize);
                bits &= bits - 1;
            }
            from += width;
        }
    }

    /// Calls `found` with the number of every word of a line, of its first and of its last, each once.
    pub(crate) fn words(&self, at: usize, mut found: impl FnMut(usize)) {
        let line = &self.text[self.lines[at].span];
        let mut seen = [0_u64; WORDS / 64];
        let mut last = None;
        for word in words(&line[..line.floor_char_boundary(READ)]) {
            let number = word.bytes().all(|byte| byte.is_ascii_digit());
            let key = if number { 0 } else { norm(word) };
            mark(&mut seen, key);
            if last.is_none() {
                mark(&mut seen, key ^ 0x5555_5555);
            }
            last = Some(key);
        }
        if let Some(key) = last {
            mark(&mut seen, key ^ 0xaaaa_aaaa);
        }
        for (at, mut bits) in seen.into_iter().enumerate() {
            while bits != 0 {
                found(64 * at + bits.trailing_zeros() as usize);
                bits &= bits - 1;
            }
        }
    }
}

fn mark(seen: &mut [u64; WORDS / 64], key: u32) {
    let bucket = (key.wrapping_mul(0x9e37_79b1) >> (32 - WORDS.ilog2())) as usize;
    seen[bucket / 64] |= 1 << (bucket % 64);
}

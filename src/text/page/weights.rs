//! What the model of lines has learnt, read in place from the bytes of its file.

use super::inputs::Page;
use super::shape::{ANSWERS, FIRST, MAGIC, SECOND, TITLE};
use crate::text::ToList;

/// The weights: of the first judgement, of the second, which knows what the first says of the lines around, and of
/// the judgement which line is the title.
#[derive(Clone, Copy)]
pub(crate) struct Weights<'m> {
    /// The [`fingerprint`](super::fingerprint) of the inputs with which they were learnt.
    pub(crate) taught_with: u32,
    first: &'m [u8],
    second: &'m [u8],
    title: &'m [u8],
}

impl<'m> Weights<'m> {
    /// The weights that are compiled in.
    pub(crate) fn built_in() -> Option<Weights<'static>> {
        Weights::read(include_bytes!("../../../assets/lines.bin"))
    }

    /// Reads a file; there are no weights in one of another format or length.
    pub(crate) fn read(bytes: &'m [u8]) -> Option<Weights<'m>> {
        let (head, rest) = bytes.split_at_checked(8)?;
        let (first, rest) = rest.split_at_checked(FIRST)?;
        let (second, title) = rest.split_at_checked(SECOND)?;
        let (magic, print) = head.split_at(4);
        let taught_with = u32::from_le_bytes(print.try_into().ok()?);
        (magic == MAGIC && title.len() == TITLE).then_some(Weights { taught_with, first, second, title })
    }

    /// How much more likely each line is the article than not, by itself and by the look of its neighbours: by the first
    /// judgement, and by as much of the second.
    pub(crate) fn alone(&self, page: &Page<'_>) -> Vec<[i32; 2]> {
        let own = [self.first, &self.second[..FIRST]];
        let of_line = |at| {
            let mut sums = own.map(|weights| signed(weights[0]));
            let mut add =
                |input: usize| sums.iter_mut().zip(own).for_each(|(sum, own)| *sum += signed(own[input]));
            page.answers(at, |answer| add(1 + answer));
            page.words(at, |word| add(1 + ANSWERS + word));
            sums
        };
        (0..page.lines.len()).map(of_line).to_list()
    }

    /// What the second judgement adds for a line, knowing what the first says of the lines around.
    pub(crate) fn beside(&self, around: u128) -> i32 {
        let weights = self.second[FIRST..].iter().enumerate();
        weights.map(|(at, &weight)| if around >> at & 1 == 1 { signed(weight) } else { 0 }).sum()
    }

    /// How much more likely a line is the title than not.
    pub(crate) fn title(&self, page: &Page<'_>, at: usize) -> i32 {
        let mut sum = signed(self.title[0]);
        page.answers(at, |answer| sum += signed(self.title[1 + answer]));
        sum
    }
}

fn signed(weight: u8) -> i32 {
    i32::from(weight.cast_signed())
}

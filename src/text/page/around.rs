//! What the first judgement of the lines around says of a line.

use super::facts::Answers;
use super::weights::ONE;
use crate::text::{Span, ToList};

/// How many answers there are.
pub(crate) const AROUND: usize = 60;

/// How far around a line the mean and the most are taken, in lines.
const REACH: usize = 10;

/// What stands for a line beyond the page.
const BEYOND: i32 = -9 * ONE;

/// The answers of each line, of how much more likely it and the lines around are the article than not.
pub(crate) fn around(odds: &[i32], spans: &[Span]) -> Vec<u64> {
    let beyond = [BEYOND; REACH];
    let padded = [&beyond, odds, &beyond].concat();
    let characters =
        odds.iter().zip(spans).map(|(&odds, span)| i64::from(odds.max(0)) * i64::from(span.len().min(300)));
    let mut sum = 0;
    let sums = characters
        .map(|characters| {
            sum += characters;
            sum
        })
        .to_list();
    (0..odds.len()).map(|at| of_line(&padded[at..=at + 2 * REACH], sums[at], sum)).to_list()
}

/// `near` is the line in the middle of all that are looked at; `before` the article up to it, `all` the whole.
fn of_line(near: &[i32], before: i64, all: i64) -> u64 {
    let mut answers = Answers::default();
    for odds in &near[REACH - 3..=REACH + 3] {
        for half in [-6, -3, 0, 3, 6] {
            answers.add(2 * odds > half * ONE);
        }
    }
    for side in [&near[..REACH], &near[REACH + 1..]] {
        let sum: i32 = side.iter().map(|&odds| odds.clamp(-4 * ONE, 4 * ONE)).sum();
        for step in [-3, -2, -1, 0, 1] {
            answers.add(sum > step * ONE * REACH as i32);
        }
        let most = side.iter().copied().max().unwrap_or(BEYOND);
        for step in [-2, -1, 0, 1, 2] {
            answers.add(most > step * ONE);
        }
    }
    for permille in [0, 50, 500, 950, 999] {
        answers.add(before * 1000 > all * permille);
    }
    answers.bits as u64
}

//! Noise and headings, by their characters without white space.

use super::{Compared, Scores};
use crate::figure::{Counts, Figure};
use crate::measure::Measure;
use crate::span::Span;

pub fn score(compared: Compared<'_>, scores: &mut Scores) {
    let (gold, answer) = (compared.gold, compared.answer);
    let measured = |gold, answer| characters(compared.text, gold, answer);
    scores.put(Measure::Boilerplate, measured(&gold.boilerplate, &answer.boilerplate));
    scores.put(Measure::Headings, measured(&gold.headings, &answer.headings));
}

fn characters(text: &[char], gold: &[Span], answer: &[Span]) -> Option<Figure> {
    let mut counts = Counts::default();
    let (gold, answer) = (covered(text, gold), covered(text, answer));
    for (wanted, found) in gold.into_iter().zip(answer) {
        match (wanted, found) {
            (true, true) => counts.right += 1,
            (false, true) => counts.spurious += 1,
            (true, false) => counts.missing += 1,
            (false, false) => {}
        }
    }
    counts.figure()
}

fn covered(text: &[char], spans: &[Span]) -> Vec<bool> {
    let mut covered = vec![false; text.len()];
    for at in spans.iter().flat_map(|span| span.start..span.end.min(text.len())) {
        covered[at] = !text[at].is_whitespace();
    }
    covered
}

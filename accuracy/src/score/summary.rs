//! The first three sentences of the summary, among those that people chose.

use super::{Compared, Scores};
use crate::measure::Measure;
use crate::span::Span;

/// How many sentences are looked at.
const FIRST: usize = 3;
/// The part that two sentences must share.
const SAME: f64 = 0.8;

pub fn score(compared: Compared<'_>, scores: &mut Scores) {
    let gold = &compared.gold.summary;
    if gold.is_empty() {
        return;
    }
    let mut found = compared.answer.summary.clone();
    found.sort_by_key(|&(_, rank)| rank);
    found.truncate(FIRST);
    let chosen = |most: u32| {
        let among = |span: Span| gold.iter().any(|(other, rank)| *rank <= most && other.shared(span) >= SAME);
        found.iter().filter(|(span, _)| among(*span)).count() as f64 / FIRST as f64
    };
    scores.put_value(Measure::SummarySeven, Some(chosen(u32::MAX)));
    scores.put_value(Measure::SummaryThree, Some(chosen(FIRST as u32)));
}

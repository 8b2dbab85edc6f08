use super::candidate::Candidate;
use super::need::Need;
use crate::actors::scale::{fading, saturating, yes};

/// Weighs a sentence for the summary of the whole story.
///
/// The weights are fitted to summaries that people wrote; see `docs/summary.md`.
pub fn weigh(candidate: &Candidate) -> i64 {
    400 * fading(candidate.before, 2)
        + 400 * fading(candidate.before, 8)
        + 50 * yes(candidate.opens)
        + 1000 * i64::from(candidate.central)
        + 400 * i64::from(candidate.spread)
        + 100 * i64::from(candidate.headline)
        + 350 * saturating(candidate.cast, 1000)
        + 200 * saturating(candidate.content, 12)
        - 250 * i64::from(candidate.quoted)
        - 40 * 1000 * i64::from(10_u32.saturating_sub(candidate.length))
        - 10 * 1000 * i64::from(candidate.length.saturating_sub(40).min(40))
        - 200 * yes(candidate.asks)
        - 400 * yes(matches!(candidate.need, Need::Sentence(_)))
}

/// Weighs a sentence for the summary of one actor's part: a sentence about it outweighs one that mentions it.
pub fn focus(candidate: &Candidate) -> i64 {
    weigh(candidate) + 400 * yes(candidate.names) + 400 * yes(candidate.subject)
}

use super::candidate::Candidate;
use super::need::Need;
use super::sentence::Person;
use crate::actors::scale::{fading, saturating, yes};

/// Weighs a sentence for the summary of the whole story.
///
/// The weights are learnt from what people chose; see `docs/summary.md`.
pub fn weigh(candidate: &Candidate) -> i64 {
    400 * fading(candidate.before, 2)
        + 400 * fading(candidate.before, 8)
        + 900 * i64::from(candidate.central)
        + 200 * i64::from(candidate.walk)
        + 300 * saturating(candidate.content, 12)
        + 100 * i64::from(candidate.headline)
        + 250 * saturating(candidate.introduces, 1000)
        - 250 * i64::from(candidate.quoted)
        - 40 * 1000 * i64::from(10_u32.saturating_sub(candidate.length))
        - 12 * 1000 * i64::from(candidate.length.saturating_sub(40).min(40))
        - 200 * yes(matches!(candidate.need, Need::Sentence(_)))
        - 400 * yes(candidate.again)
        - 400 * yes(!candidate.stops)
        - 200 * yes(!candidate.tells)
        - 200 * yes(candidate.person == Person::First)
        - 300 * yes(candidate.person == Person::Second)
}

/// Weighs a sentence for the summary of one actor's part: a sentence about it outweighs one that mentions it.
pub fn focus(candidate: &Candidate) -> i64 {
    weigh(candidate) + 400 * yes(candidate.names) + 400 * yes(candidate.subject)
}

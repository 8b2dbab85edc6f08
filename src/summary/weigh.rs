use super::candidate::Candidate;
use super::sentence::Person;
use crate::actors::scale::{fading, saturating, yes};

/// Weighs a sentence for the summary of the whole story.
///
/// The weights are learnt from what people chose; see `docs/summary.md`.
pub fn weigh(candidate: &Candidate) -> i64 {
    3700 * fading(candidate.before, 8)
        + 4400 * i64::from(candidate.central)
        + 500 * i64::from(candidate.walk)
        + 1900 * saturating(candidate.content, 12)
        + 1500 * i64::from(candidate.headline)
        + 2000 * saturating(candidate.introduces, 1000)
        - 200 * i64::from(candidate.quoted)
        - 180 * 1000 * i64::from(10_u32.saturating_sub(candidate.length))
        - 2500 * yes(candidate.again)
        - 2200 * yes(!candidate.stops)
        - 1400 * yes(!candidate.tells)
        - 400 * yes(candidate.person == Person::First)
        - 500 * yes(candidate.person == Person::Second)
}

/// Weighs a sentence for the summary of one actor's part: a sentence about it outweighs one that mentions it.
pub fn focus(candidate: &Candidate) -> i64 {
    weigh(candidate) + 1600 * yes(candidate.names) + 1600 * yes(candidate.subject)
}

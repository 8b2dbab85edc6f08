use std::ops::Range;

use super::Day;

/// A date or a time of day.
#[derive(Clone, Debug)]
pub(super) struct Date {
    pub tokens: Range<u32>,
    /// The day, where the words give it.
    pub day: Option<Day>,
}

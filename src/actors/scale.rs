//! Counts brought to one scale, 0 to 1000, so that weights can be compared: of actors, and of sentences.

/// 1000 for what is so, 0 for what is not.
pub fn yes(is: bool) -> i64 {
    1000 * i64::from(is)
}

/// 0 for nothing, 500 for `half`, towards 1000 for ever more.
pub fn saturating(count: u32, half: u32) -> i64 {
    1000 * i64::from(count) / (i64::from(count) + i64::from(half))
}

/// 1000 for nothing, 500 for `half`, towards 0 for ever more.
pub fn fading(count: u32, half: u32) -> i64 {
    1000 * i64::from(half) / (i64::from(count) + i64::from(half))
}

//! Several articles beside one another.

pub mod compared;
pub mod comparison;
pub mod shelf;

//! What can be handed in, and what a tab keeps of it.

pub mod keeping;
pub mod look;
pub mod options;
pub mod samples;

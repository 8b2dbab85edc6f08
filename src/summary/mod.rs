//! Which sentences tell the story.
//!
//! This room knows sentences and the cast. It does not know the screen.

mod candidate;
mod pick;
mod weigh;
mod words;

pub use candidate::{Candidate, candidates};
pub use pick::{Pick, Why, pick, pick_for};
pub use words::{Words, stems};

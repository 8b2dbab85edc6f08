//! Which sentences tell the story.
//!
//! This room knows sentences and the cast. It does not know the screen.

mod pick;

pub use pick::{Pick, pick};

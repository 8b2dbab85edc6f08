//! Which sentences tell the story.
//!
//! This room knows sentences and the cast. It does not know the screen.

mod brief;
mod candidate;
mod pick;
mod signals;
mod weigh;
mod words;

pub use brief::{Brief, brief};
pub use pick::{Pick, Why, pick, pick_for};
pub use signals::{Signals, signals};
pub use words::is_body;

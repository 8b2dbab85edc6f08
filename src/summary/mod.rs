//! Which sentences tell the story.
//!
//! This room knows sentences and the cast. It does not know the screen.

mod brief;
pub mod calendar;
mod candidate;
mod need;
mod pick;
mod places;
mod placing;
mod published;
mod said;
mod sentence;
mod signals;
mod tense;
mod timeline;
mod walk;
mod weigh;
mod when;
mod words;

pub use brief::{Brief, brief};
pub use calendar::read_day;
pub use pick::{Pick, PickReason, pick, pick_for};
pub use signals::{Signals, signals};
pub use timeline::{Event, Time, time};

//! Which words are names, and of what kind.
//!
//! This room knows tokens, the gazetteer and the model. It does not know who anyone is.

mod candidates;
mod classes;
mod dates;
mod find;
mod gazetteer;
mod headings;
mod mention;
mod model;
mod runs;
#[cfg(feature = "train")]
pub mod train;
mod votes;
mod words;

pub use classes::Classes;
pub use find::find;
pub use gazetteer::{Country, Entry, Gazetteer, Identity};
pub use mention::{Day, Kind, Mention};
pub use model::Model;

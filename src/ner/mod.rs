//! Which words are names, and of what kind.
//!
//! This room knows tokens, the gazetteer and the model. It does not know who anyone is.

mod find;
mod mention;
mod model;
#[cfg(feature = "train")]
pub mod train;

pub use find::find;
pub use mention::{Day, Kind, Mention};
pub use model::Model;

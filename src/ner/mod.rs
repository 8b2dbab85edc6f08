//! Which words are names, and of what kind.
//!
//! This room knows tokens, the gazetteer and the model. It does not know who anyone is.

mod agree;
mod bitmap;
mod candidates;
mod capital;
mod classes;
mod context;
mod date;
mod dateline;
mod dates;
mod decode;
mod edges;
mod evidence;
mod features;
mod find;
mod gazetteer;
mod headings;
mod inside;
mod label;
mod later;
mod listed;
mod lookup;
mod mention;
mod model;
mod names;
mod own;
mod person;
mod reading;
mod runs;
mod sketch;
mod sports;
mod tag;
#[cfg(feature = "train")]
pub mod train;
mod votes;
mod weights;
mod words;

pub use classes::Classes;
pub use gazetteer::{Country, Gazetteer, GazetteerEntry, Identity};
pub use mention::{Day, Kind, Mention};
pub use model::Model;
pub use names::find;
pub use own::{OwnName, overlay};
pub use reading::reading;
pub use weights::ModelError;

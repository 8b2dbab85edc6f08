//! How the tagger is taught and measured; no part of what ships.
//!
//! This corner knows corpora and what the room above it knows. It does not know the product's later floors.

mod calibrate;
mod corpus;
mod examples;
mod marks;
mod pack;
mod perceptron;
mod score;
mod swap;
mod teach;
mod write;

pub use corpus::{Article, Class, Name, read_corpus};
pub use marks::{Recase, recase};
pub use pack::Lists;
pub use score::{Score, Tally, score};
pub use teach::{Options, teach};

//! How the tagger is taught and measured; no part of what ships.
//!
//! This corner knows corpora and what the room above it knows. It does not know the product's later floors.

mod calibrate;
mod chain;
mod corpus;
mod crf;
mod dice;
mod examples;
mod gather;
mod judge;
mod labels;
mod lexicon;
mod linear;
mod linear_tagger;
mod marks;
mod neural;
mod options;
mod pack;
mod perceptron;
mod recase;
mod reliability;
mod score;
mod swap;
mod table;
mod tagger;
mod teach;
mod write;

pub use corpus::{Article, Class, Name, read_corpus};
pub use options::{Family, Options};
pub use pack::Lists;
pub use recase::{Recase, recase};
pub use reliability::Reliability;
pub use score::{Score, Tally, score};
pub use teach::teach;

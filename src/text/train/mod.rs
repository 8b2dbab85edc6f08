//! How the model of lines is taught; no part of what ships.
//!
//! This corner knows the labels of pages. It does not know what is made of the judgement.

mod exp;
mod linear;
mod pages;
mod teach;

pub use exp::exp;
pub use pages::{Labelled, Said, read_pages};
pub use teach::{cross, teach};

use super::page::weights::Weights;
use super::{Block, layout};

/// The blocks of a text, by the weights of a model file.
pub fn blocks_by(weights: &[u8], text: &str) -> Vec<Block> {
    layout::blocks(text, Weights::read(weights))
}

//! The features of `assets/lexicon.txt`, and its words; `build/lexicon.rs` writes them.

use super::Values;
use super::feature::Feature;

include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));

use std::collections::HashMap;
use std::ops::Range;

use super::labels::labels;
use super::marks::Marked;
use crate::ner::features::{Describer, FEATURES, open};
use crate::ner::label::{ALL, OUTSIDE};
use crate::ner::listed::Listed;
use crate::ner::weights::bucket;
use crate::text::{self};

/// What the tagger learns from: for every token its features and the labels that are right.
#[derive(Default)]
pub struct Examples {
    /// The features, [`FEATURES`] a token.
    pub features: Vec<u32>,
    /// The row of weights of every feature, or [`NO_ROW`].
    pub rows: Vec<u32>,
    /// The labels that are right, as bits.
    pub allowed: Vec<u32>,
    /// The labels that the tagger may give, as bits.
    pub open: Vec<u32>,
    /// The sentences, as ranges of tokens.
    pub sentences: Vec<Range<usize>>,
}

/// The row of a feature that has no weights.
pub const NO_ROW: u32 = u32::MAX;

impl Examples {
    /// Reads a marked article as the product reads it, and adds its tokens.
    pub fn add(&mut self, marked: &Marked, mut listed: impl FnMut(&text::Document<'_>) -> Vec<Listed>) {
        let document = text::read(&marked.text);
        let allowed = labels(&document, marked);
        let describer = Describer::new(&document, &listed(&document));
        let mut features = [0; FEATURES];
        for sentence in document.sentences.iter() {
            let start = self.allowed.len();
            let open = open(&document, sentence.tokens.clone());
            self.open.extend(open.iter().map(|&open| if open { ALL } else { 1 << OUTSIDE }));
            for token in sentence.tokens.clone() {
                describer.describe(sentence.tokens.clone(), token, &mut features);
                self.features.extend_from_slice(&features);
                let open = self.open[self.allowed.len()];
                self.allowed.push(match allowed[token as usize] & open {
                    0 => 1 << OUTSIDE,
                    labels => labels,
                });
            }
            if self.allowed.len() > start {
                self.sentences.push(start..self.allowed.len());
            }
        }
    }

    /// The rows of a token's features.
    pub fn rows_of(&self, token: usize) -> &[u32] {
        &self.rows[token * FEATURES..(token + 1) * FEATURES]
    }

    /// Gives every feature that was seen often enough a row of its own; answers the features in the order of
    /// their rows.
    pub fn select(&mut self, often: usize) -> Vec<u32> {
        let mut sorted = self.features.clone();
        sorted.sort_unstable();
        let seen = sorted.chunk_by(|a, b| a == b).filter(|same| same.len() >= often);
        let kept = seen.map(|same| same[0]).collect::<Vec<_>>();
        let rows = kept.iter().copied().zip(0..).collect::<HashMap<_, u32>>();
        self.rows =
            self.features.iter().map(|feature| rows.get(feature).copied().unwrap_or(NO_ROW)).collect();
        kept
    }

    /// Gives the buckets of these features rows; whatever falls into a bucket by chance shares its row.
    pub fn share(&mut self, features: impl Iterator<Item = u32>, bits: u32) -> Vec<usize> {
        let mut buckets = features.map(|feature| bucket(feature, bits)).collect::<Vec<_>>();
        buckets.sort_unstable();
        buckets.dedup();
        let mut rows = vec![NO_ROW; 1 << bits];
        buckets.iter().zip(0..).for_each(|(&bucket, row)| rows[bucket] = row);
        self.rows = self.features.iter().map(|&feature| rows[bucket(feature, bits)]).collect();
        buckets
    }
}

use std::ops::Range;

use super::decode::{Scores, Transitions, best, forward, margins, names};
use super::features::{Describer, FEATURES, open};
use super::label::{ALL, LABELS, OUTSIDE};
use super::listed::Listed;
use crate::text::Document;

/// A name as the tagger sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tagged {
    /// Its tokens.
    pub tokens: Range<u32>,
    /// Its class: the kinds of names in their order, then works.
    pub class: usize,
    /// By how much the best reading of the sentence beats any in which a token of the name is labelled otherwise.
    pub margin: i32,
}

/// Finds the names of a document; `score` weighs the features of a token.
pub fn tag(
    document: &Document<'_>,
    listed: &[Listed],
    transitions: &Transitions,
    score: impl Fn(&[u32; FEATURES]) -> Scores,
) -> Vec<Tagged> {
    let describer = Describer::new(document, listed);
    let mut found = Vec::new();
    let mut scores = Vec::new();
    let mut features = [0; FEATURES];
    for sentence in document.sentences.iter() {
        // The tagger takes about ten times as long as another stage.
        scores.clear();
        let open = open(document, sentence.tokens.clone());
        for (token, &open) in sentence.tokens.clone().zip(&open) {
            scores.push([0; LABELS]);
            if open {
                describer.describe(sentence.tokens.clone(), token, &mut features);
                scores[(token - sentence.tokens.start) as usize] = score(&features);
            }
        }
        let allowed = |at: usize| if open[at] { ALL } else { 1 << OUTSIDE };
        let paths = forward(&scores, transitions, allowed);
        let labels = best(&paths, transitions);
        if labels.iter().all(|&label| label == OUTSIDE) {
            continue;
        }
        let margins = margins(&paths, &scores, transitions, &labels, allowed);
        for (from, to, class) in names(&labels) {
            let margin = margins[from..to].iter().copied().min().unwrap_or(0);
            let first = sentence.tokens.start;
            found.push(Tagged { tokens: first + from as u32..first + to as u32, class, margin });
        }
    }
    found
}

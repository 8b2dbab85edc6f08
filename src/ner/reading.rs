use super::features::{Describer, FEATURES};
use super::find::find_by_rules;
use super::listed::{Listed, look_up};
use super::sketch::mix;
use super::words::Words;
use super::{Gazetteer, Model};
use crate::text::{self, Document};

/// A number that changes with all that the tagger sees of a text: how it is cut, what the lists and the rules say,
/// and how a token is described.
///
/// A model file carries the number of the program that taught it; where the two differ, teach it again. A text of
/// our own stands for all texts, so a change that it does not meet goes unnoticed.
pub fn reading() -> u32 {
    let document = text::read(include_str!("../../assets/training/fixture.txt"));
    let describer = Describer::new(&document, &listed(&document));
    let mut features = [0; FEATURES];
    let mut print = Gazetteer::built_in().print();
    for sentence in document.sentences.iter() {
        for token in sentence.tokens.clone() {
            describer.describe(sentence.tokens.clone(), token, &mut features);
            print = features.iter().fold(print, |print, &feature| mix(print, feature));
        }
    }
    print
}

/// What the lists and the rules say of each token.
pub(super) fn listed(document: &Document<'_>) -> Vec<Listed> {
    let words = Words::read(Gazetteer::built_in(), document);
    look_up(&words, &find_by_rules(&words))
}

impl Model {
    /// The [`reading`] with which the model's tagger was taught.
    pub fn taught_with(&self) -> Option<u32> {
        Some(self.tagger.as_ref()?.taught_with())
    }
}

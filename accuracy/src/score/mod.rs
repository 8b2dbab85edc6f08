//! Scoring an answer against an annotation: every part of an answer has a module.

mod cast;
mod coreference;
mod dealings;
mod evidence;
mod faults;
mod importance;
mod layout;
mod names;
mod quotes;
mod roles;
mod sentences;
mod speakers;
mod summary;

use std::collections::BTreeMap;

pub use faults::{Fault, Faults};

use crate::annotation::Annotation;
use crate::answer::Answer;
use crate::figure::Figure;
use crate::measure::Measure;

/// The figures of one article, and what is wrong in it.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    /// The measures that have something to say.
    pub figures: BTreeMap<Measure, Figure>,
    /// What is missing, spurious or wrong, in words.
    pub faults: Faults,
}

impl Scores {
    fn put(&mut self, measure: Measure, figure: Option<Figure>) {
        if let Some(figure) = figure {
            self.figures.insert(measure, figure);
        }
    }

    fn put_value(&mut self, measure: Measure, value: Option<f64>) {
        self.put(measure, value.map(Figure::Value));
    }

    /// What a measure gives, between 0 and 1.
    pub fn value(&self, measure: Measure) -> Option<f64> {
        self.figures.get(&measure).map(|figure| figure.value())
    }
}

/// What is compared.
#[derive(Clone, Copy)]
struct Compared<'c> {
    text: &'c [char],
    gold: &'c Annotation,
    answer: &'c Answer,
}

/// Scores an answer; all offsets are code points of the text.
pub fn score(text: &[char], gold: &Annotation, answer: &Answer) -> Scores {
    let compared = Compared { text, gold, answer };
    let mut scores = Scores::default();
    let names = names::score(compared, &mut scores);
    coreference::score(compared, &names, &mut scores);
    let cast = cast::score(compared, &names, &mut scores);
    importance::score(compared, &cast, &mut scores);
    let matched = quotes::score(compared, &mut scores);
    speakers::score(compared, &cast, &matched, &mut scores);
    roles::score(compared, &cast, &mut scores);
    dealings::score(compared, &cast, &mut scores);
    layout::score(compared, &mut scores);
    sentences::score(compared, &mut scores);
    summary::score(compared, &mut scores);
    scores
}

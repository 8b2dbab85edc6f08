//! The page as a whole: what of it is the article, judged by a learned model of lines.

pub(super) mod around;
mod facts;
pub(super) mod inputs;
mod scene;
pub(super) mod weights;

use self::around::around;
use self::inputs::Page;
use self::weights::Weights;
use super::line::Line;
use super::{ToList, layout};
use crate::lexicon::fold;

/// What is thought of the lines of a page.
pub(super) struct Judgement {
    /// How much more likely each line is the article than not, in units of [`weights::ONE`].
    pub(super) article: Vec<i32>,
    /// How much more likely each line is the title than not.
    pub(super) title: Vec<i32>,
    /// Whether a fourth of the words of each line are the article's.
    pub(super) agrees: Vec<bool>,
}

/// Judges the lines of a page.
pub(super) fn judge(weights: &Weights<'_>, text: &str, lines: &[Line]) -> Judgement {
    let page = Page::new(text, lines);
    let alone = weights.alone(&page);
    let first = alone.iter().map(|&[first, _]| first).to_list();
    let around = around(&first, &page.lines).into_iter();
    let article = alone.iter().zip(around).map(|(&[_, own], around)| own + weights.beside(around)).to_list();
    let title = (0..lines.len()).map(|at| weights.title(&page, at)).collect();
    let agrees = (0..lines.len()).map(|at| page.agrees(at)).collect();
    Judgement { article, title, agrees }
}

/// The [`fingerprint`] of the program that taught the weights that are compiled in.
pub fn taught_with() -> Option<u32> {
    Weights::built_in().map(|weights| weights.taught_with)
}

/// A number that changes with what the model is told of a line; a text of our own stands for all texts.
pub fn fingerprint() -> u32 {
    let text = include_str!("../../../assets/training/page.txt");
    let lines = layout::look(text);
    let page = Page::new(text, &lines.0);
    let odds = (0..page.lines.len() as i32).map(|at| (at * 37 % 11 - 5) * 24).to_list();
    let mut print = fold::START;
    let mut add = |number: u64| print = number.to_le_bytes().into_iter().fold(print, fold::add);
    for (at, beside) in around(&odds, &page.lines).into_iter().enumerate() {
        page.answers(at, |input| add(input as u64));
        page.words(at, |input| add(input as u64));
        add(beside as u64);
        add((beside >> 64) as u64);
    }
    print
}

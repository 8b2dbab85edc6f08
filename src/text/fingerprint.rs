use super::page::around::around;
use super::page::inputs::Page;
use super::page::weights::Weights;
use super::{ToList, layout};
use crate::lexicon::fold;

/// The [`fingerprint`] of the program that taught the weights that are compiled in.
pub fn taught_with() -> Option<u32> {
    Weights::built_in().map(|weights| weights.taught_with)
}

/// A number that changes with what the model is told of a line; a text of our own stands for all texts.
pub fn fingerprint() -> u32 {
    let text = include_str!("../../assets/training/page.txt");
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

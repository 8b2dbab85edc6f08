use super::around::around;
use super::inputs::Page;
use super::weights::Weights;
use crate::text::ToList;
use crate::text::line::Line;

/// What is thought of the lines of a page.
pub(crate) struct Judgement {
    /// How much more likely each line is the article than not, in units of [`ONE`](super::shape::ONE).
    pub(crate) article: Vec<i32>,
    /// How much more likely each line is the title than not.
    pub(crate) title: Vec<i32>,
    /// Whether a fourth of the words of each line are the article's.
    pub(crate) agrees: Vec<bool>,
}

/// Judges the lines of a page.
pub(crate) fn judge(weights: &Weights<'_>, text: &str, lines: &[Line]) -> Judgement {
    let page = Page::new(text, lines);
    let alone = weights.alone(&page);
    let first = alone.iter().map(|&[first, _]| first).to_list();
    let around = around(&first, &page.lines).into_iter();
    let article = alone.iter().zip(around).map(|(&[_, own], around)| own + weights.beside(around)).to_list();
    let title = (0..lines.len()).map(|at| weights.title(&page, at)).collect();
    let agrees = (0..lines.len()).map(|at| page.agrees(at)).collect();
    Judgement { article, title, agrees }
}

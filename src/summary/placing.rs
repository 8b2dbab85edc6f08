use super::said::Said;
use crate::lexicon::PLACING;
use crate::text::Document;

/// Whether the word before a date of these words says that it is not simply the nearest such day or month.
pub fn placed_elsewhere(document: &Document<'_>, sentence: u32, date: u32, said: Said) -> bool {
    let nearest =
        said.of_month.is_none() && (said.weekday.is_some() || said.month.is_some() && said.day.is_none());
    let before = date.checked_sub(1).filter(|&before| before >= sentence && nearest);
    before.is_some_and(|before| PLACING.has(document.tokens[before as usize].norm))
}

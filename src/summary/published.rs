use super::said::said;
use crate::ner::Day;
use crate::text::{BlockKind, Document, ToList};

/// The day of an article, where it says so at its head: in its dateline, or in a line about when it was published.
pub fn published(document: &Document<'_>) -> Option<Day> {
    let dateline = document.blocks.iter().find(|block| block.kind == BlockKind::Dateline);
    let lines = document.blocks.iter().filter(|block| block.kind == BlockKind::Byline);
    let mut blocks = dateline.into_iter().chain(lines.take(FEW));
    blocks.find_map(|block| first_day(&document.text[block.span]))
}

/// So many lines about the article are read.
const FEW: usize = 8;

/// The first whole date of a line: "Published March 5, 2024, updated March 6, 2024".
fn first_day(line: &str) -> Option<Day> {
    let words: Vec<&str> =
        line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).to_list();
    words.windows(3).find_map(|three| {
        let ordered =
            three.iter().filter(|word| word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit()));
        if ordered.count() == 0 {
            return None;
        }
        let iso = super::calendar::read_day(&three.join("-"));
        let spelt = || said(&three.join(" ")).outright().filter(|day| day.day.is_some());
        iso.or_else(spelt)
    })
}

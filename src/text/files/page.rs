use super::super::BlockKind;
use super::super::html::Page;

/// Adds a line, white space made one; nothing where it holds no letter or digit.
pub(super) fn add(page: &mut Page, line: &str, kind: BlockKind) {
    if line.contains(char::is_alphanumeric) {
        let words: Vec<&str> = line.split_whitespace().collect();
        page.add(&words.join(" "), kind);
    }
}

/// A page whose program named what its lines are; where all are alike, it named nothing, and the words have to tell.
pub(super) fn told(mut page: Page) -> Page {
    if page.marks.iter().all(|mark| mark.kind == BlockKind::Paragraph) {
        page.marks.clear();
    } else if page.marks.iter().all(|mark| mark.kind != BlockKind::Headline)
        && let Some(first) = page.marks.first_mut().filter(|mark| mark.kind == BlockKind::Heading)
    {
        first.kind = BlockKind::Headline;
    }
    page
}

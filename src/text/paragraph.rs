//! Lines, joined where a line break is only the width of somebody's window.

use super::{Span, ToList, boilerplate};

/// A paragraph of the page: one line, or several that were wrapped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Paragraph {
    /// Where it stands, white space around it left out.
    pub(super) span: Span,
    /// Whether an empty line, or the start of the text, comes before it.
    pub(super) apart: bool,
}

/// Finds the paragraphs of a text, in order; none is empty.
pub(super) fn paragraphs(text: &str) -> Vec<Paragraph> {
    let lines = lines(text);
    let width = wrap_width(text, &lines);
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut last: Option<Paragraph> = None;
    for line in lines {
        match (last, paragraphs.last_mut()) {
            (Some(before), Some(paragraph)) if !line.apart && wraps(text, before, line, width) => {
                paragraph.span = paragraph.span.cover(line.span);
            }
            _ => paragraphs.push(line),
        }
        last = Some(line);
    }
    paragraphs
}

/// Whether a character is white space at the edge of a line, or shows nothing there.
pub(super) fn is_blank(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}

fn lines(text: &str) -> Vec<Paragraph> {
    let mut lines = Vec::new();
    let mut apart = true;
    let mut at = 0;
    for line in text.split_inclusive(['\n', '\r', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}']) {
        let inside = line.trim_matches(is_blank);
        if inside.is_empty() {
            // The line feed after a carriage return ends no line of its own.
            apart |= !(line == "\n" && text[..at].ends_with('\r')) || line.starts_with('\u{2029}');
        } else {
            let start = at + (line.len() - line.trim_start_matches(is_blank).len());
            lines.push(Paragraph { span: Span::at(start..start + inside.len()), apart });
            apart = line.ends_with('\u{2029}');
        }
        at += line.len();
    }
    lines
}

/// The column at which the text was wrapped, if it was: the longest line, when nearly every line that is followed
/// at once by another is so long that the next word would not have fitted.
fn wrap_width(text: &str, lines: &[Paragraph]) -> Option<usize> {
    let width = lines.iter().map(|line| characters(text, line.span)).max().unwrap_or(0);
    if !(40..=120).contains(&width) {
        return None;
    }
    let followed: Vec<_> = lines.windows(2).filter(|pair| !pair[1].apart).to_list();
    let full = followed.iter().filter(|pair| is_full(text, pair[0], pair[1], width)).count();
    (followed.len() >= 3 && full * 10 >= followed.len() * 7).then_some(width)
}

fn wraps(text: &str, before: Paragraph, line: Paragraph, width: Option<usize>) -> bool {
    let next = &text[line.span];
    if marker_length(next).is_some() || next.starts_with("list ") && boilerplate::look(next, 1).is_some() {
        return false;
    }
    if width.is_some_and(|width| is_full(text, before, line, width)) {
        return true;
    }
    let words = &text[before.span];
    next.starts_with(char::is_lowercase)
        && next.contains(' ')
        && words.split_whitespace().take(4).count() == 4
        && words.ends_with(|c: char| {
            c.is_alphanumeric() || matches!(c, ',' | '-' | '–' | '—' | '\u{ad}' | '’' | '”' | ')')
        })
}

/// Whether the first word of the next line would not have fitted.
fn is_full(text: &str, before: Paragraph, line: Paragraph, width: usize) -> bool {
    let word = text[line.span].split_whitespace().next().unwrap_or("").chars().take(width).count();
    characters(text, before.span) + 1 + word > width
}

/// Characters, counted no further than any wrapped line could reach.
fn characters(text: &str, span: Span) -> usize {
    text[span].chars().take(200).count()
}

/// The length of the mark and the space that open a list item: "- ", "• ".
pub(super) fn marker_length(line: &str) -> Option<usize> {
    let mark = line.chars().next().filter(|c| {
        matches!(c, '-' | '*' | '•' | '⁃' | '▪' | '●' | '◦' | '·' | '‣' | '–' | '—' | '→' | '■')
    })?;
    let after = &line[mark.len_utf8()..];
    let space = after.len() - after.trim_start().len();
    let tight = matches!(mark, '•' | '⁃' | '▪' | '●' | '◦' | '‣' | '■');
    (space > 0 || tight && !after.is_empty()).then_some(mark.len_utf8() + space)
}

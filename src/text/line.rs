//! What a single paragraph looks like, before anything is known about its neighbours.

use super::look::{Letters, Look};
use super::paragraph::{Paragraph, marker_length};
use super::{Span, boilerplate, byline, caption, dateline};

/// A paragraph with the facts by which it is told what it is for.
pub(super) struct Line {
    pub(super) span: Span,
    /// How many words it has, counted up to [`MANY`].
    pub(super) words: usize,
    /// Whether an empty line comes before it.
    pub(super) apart: bool,
    pub(super) look: Look,
}

/// No line with more words is a heading or furniture.
pub(super) const MANY: usize = 60;

/// Looks at one paragraph.
pub(super) fn look_at(text: &str, paragraph: Paragraph) -> Line {
    let words = &text[paragraph.span];
    let parted = words.split_whitespace().take(MANY + 1).count();
    // Where no space parts words, two characters are about one.
    let wide = words.chars().take(4 * MANY).filter(|&c| is_wide(c)).count() / 2;
    let count = (parted + wide).min(MANY + 1);
    Line { span: paragraph.span, words: count, apart: paragraph.apart, look: look(words, count) }
}

/// Whether a character says as much as two letters: kana and Chinese characters.
pub(super) fn is_wide(c: char) -> bool {
    ('\u{3040}'..='\u{9fff}').contains(&c)
}

fn look(line: &str, words: usize) -> Look {
    if words > MANY {
        return Look::Body;
    }
    if let Some(look) = caption::look(line, words) {
        return look;
    }
    if dateline::length(line).is_some() {
        return Look::Body;
    }
    if byline::is_byline(line, words) {
        return Look::Byline;
    }
    if let Some(look) = boilerplate::look(line, words) {
        return look;
    }
    if marker_length(line).is_some() {
        return Look::Bullet;
    }
    heading(line, words).map_or(Look::Body, Look::Heading)
}

/// How the heading is written, if the line can be one.
fn heading(line: &str, words: usize) -> Option<Letters> {
    let last = line.trim_end_matches(['”', '"', '’', '\'', ')']).chars().next_back()?;
    let first = line.chars().find(|c| c.is_alphanumeric())?;
    if words > 30 || matches!(last, '.' | ',' | ';' | '…' | '。') || first.is_lowercase() {
        return None;
    }
    let ends = line.chars().next_back()?;
    let asks = matches!(last, '?' | '!');
    // “Is it over?” he asked. -- quoted speech that is a paragraph of its own is no heading.
    if asks && matches!(ends, '”' | '"')
        || line.starts_with(['“', '"', '«']) && matches!(ends, '”' | '"' | '»') && words > 6
    {
        return None;
    }
    // “It is over.” – the chairwoman
    let said = line.split_once(['”', '»']).is_some_and(|(words, source)| {
        words.starts_with(['“', '«', '„']) && source.trim_start().starts_with(['–', '—', '-'])
    });
    if said {
        return None;
    }
    let letters = letters(line);
    let most = match letters {
        Letters::Title => 22,
        Letters::Sentence => 30,
    };
    (words <= most && !(last == ':' && words > 10)).then_some(letters)
}

fn letters(line: &str) -> Letters {
    let (mut capital, mut small) = (0, 0);
    for word in line.split_whitespace() {
        let Some(first) = word.chars().find(|c| c.is_alphabetic()) else { continue };
        match word.chars().filter(|c| c.is_alphabetic()).count() {
            _ if first.is_uppercase() => capital += 1,
            0..=3 => {}
            _ => small += 1,
        }
    }
    if capital > small * 4 && capital > 1 || small == 0 { Letters::Title } else { Letters::Sentence }
}

//! What does not count at the edges of a span: white space, articles, possessives, quotation marks, bullets.

use crate::span::Span;

const DEFINITE: [&str; 3] = ["the", "The", "THE"];
const ARTICLES: [&str; 6] = ["the", "The", "a", "A", "an", "An"];

/// The span of a name without a leading "the" and a trailing possessive.
pub fn name(text: &[char], span: Span) -> Span {
    kept(span, after_word(text, span, &DEFINITE), before_possessive(text, span))
}

/// The span of a description without a leading article and a trailing possessive.
pub fn description(text: &[char], span: Span) -> Span {
    kept(span, after_word(text, span, &ARTICLES), before_possessive(text, span))
}

/// The span of quoted words without the marks around them.
pub fn quoted(text: &[char], span: Span) -> Span {
    let start = skip(text, span, |c| c.is_whitespace() || matches!(c, '“' | '"'));
    kept(span, start, skip_back(text, span, |c| c.is_whitespace() || matches!(c, '”' | '"')))
}

/// The span without white space around it.
pub fn bare(text: &[char], span: Span) -> Span {
    kept(span, skip(text, span, char::is_whitespace), skip_back(text, span, char::is_whitespace))
}

/// The span of a sentence without a bullet before it.
pub fn sentence(text: &[char], span: Span) -> Span {
    let start = skip(text, span, char::is_whitespace);
    let rest = Span::new(start + 1, span.end);
    let bullet = start < span.end && matches!(text[start], '-' | '•' | '*');
    let after = skip(text, rest, char::is_whitespace);
    let start = if bullet && after > rest.start { after } else { start };
    kept(span, start, skip_back(text, span, char::is_whitespace))
}

/// The shortened span, or the whole where nothing would be left.
fn kept(span: Span, start: usize, end: usize) -> Span {
    if start < end { Span::new(start, end) } else { span }
}

fn skip(text: &[char], span: Span, passes: impl Fn(char) -> bool) -> usize {
    (span.start..span.end).find(|&at| !passes(text[at])).unwrap_or(span.end)
}

fn skip_back(text: &[char], span: Span, passes: impl Fn(char) -> bool) -> usize {
    (span.start..span.end).rev().find(|&at| !passes(text[at])).map_or(span.start, |at| at + 1)
}

/// After white space, and after one of the words where white space follows it.
fn after_word(text: &[char], span: Span, words: &[&str]) -> usize {
    let start = skip(text, span, char::is_whitespace);
    let word = skip(text, Span::new(start, span.end), |c| !c.is_whitespace());
    let next = skip(text, Span::new(word, span.end), char::is_whitespace);
    let first = Span::new(start, word).of(text);
    if next > word && words.contains(&first.as_str()) { next } else { start }
}

/// Before white space, and before an apostrophe with or without an s.
fn before_possessive(text: &[char], span: Span) -> usize {
    let end = skip_back(text, span, char::is_whitespace);
    match &text[span.start..end] {
        [.., '’' | '\'', 's'] => end - 2,
        [.., '’' | '\''] => end - 1,
        _ => end,
    }
}

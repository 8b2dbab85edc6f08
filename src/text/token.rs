use super::Span;
use super::abbreviation::{Stop, dotted_length, stop_after};
use crate::lexicon::{is_invisible, norm};

/// A word, a number, or one punctuation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// The hash of the word with case folded and typographic variants made one; see [`norm`].
    pub norm: u32,
    /// What it looks like.
    pub shape: Shape,
}

/// What a token looks like, by its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Shape {
    /// "talks"
    Lower,
    /// "Israel", "A"
    Title,
    /// "NATO", "U.S." (two letters or more)
    Upper,
    /// "McCain", "iPhone"
    Mixed,
    /// "2023", "5:00", "1,000"
    Number,
    /// "60-day", "G7"
    Alphanumeric,
    /// Anything without a letter or a digit.
    Mark,
    /// "’s" or "'s"
    Possessive,
}

/// Cuts `text[within]`, a sentence, into tokens, appending them to `tokens`.
///
/// Hyphens and slashes stand alone. An abbreviation keeps its full stop ("U.S.", "Dr.", the "E." of "Jonas E.
/// Smith") unless that also ends the sentence; the norm leaves a single stop out: "Dr." has the norm of "dr".
pub(super) fn cut(text: &str, within: Span, tokens: &mut Vec<Token>) {
    let piece = &text[within];
    let mail = piece.contains('@');
    let mut at = 0;
    while let Some(c) = piece[at..].chars().next() {
        if c.is_whitespace() || is_invisible(c) {
            at += c.len_utf8();
            continue;
        }
        let rest = &piece[at..];
        let (length, kind) = measure(rest, c, &piece[..at], mail);
        let word = &rest[..length];
        let start = within.start + at as u32;
        let (norm, shape) = match kind {
            Kind::Word => (norm(word), shape(word)),
            Kind::Abbreviation => (norm(&word[..length - 1]), shape(word)),
            Kind::Address => (norm(word), Shape::Mark),
        };
        tokens.push(Token { span: Span::new(start, start + length as u32), norm, shape });
        at += length;
    }
}

enum Kind {
    Word,
    Abbreviation,
    Address,
}

/// The length of the token that opens `rest`; `mail` says whether the sentence has an "@".
fn measure(rest: &str, first: char, before: &str, mail: bool) -> (usize, Kind) {
    if !first.is_alphanumeric() {
        return (mark_length(rest, first, before), Kind::Word);
    }
    if (mail || is_link(rest))
        && let Some(length) = address_length(rest)
    {
        return (length, Kind::Address);
    }
    if let Some(length) = dotted_length(rest) {
        return (length, Kind::Word);
    }
    let length = word_length(rest);
    let after = &rest[length..];
    let abbreviates =
        after.starts_with('.') && after[1..].starts_with(' ') && !after[1..].trim_start().is_empty();
    if abbreviates && matches!(stop_after(&rest[..length]), Stop::Never | Stop::May | Stop::Initial) {
        return (length + 1, Kind::Abbreviation);
    }
    (length, Kind::Word)
}

/// The length of a mark: of "’s" after a word both characters, else one.
fn mark_length(rest: &str, first: char, before: &str) -> usize {
    let after = &rest[first.len_utf8()..];
    let possessive = matches!(first, '’' | '\'')
        && before.ends_with(|c: char| c.is_alphanumeric())
        && after.starts_with(['s', 'S'])
        && !after[1..].starts_with(char::is_alphanumeric);
    first.len_utf8() + usize::from(possessive)
}

/// The length of a web or mail address that opens `rest`, without the punctuation after it.
fn address_length(rest: &str) -> Option<usize> {
    let end = rest
        .char_indices()
        .take(200)
        .find(|&(_, c)| c.is_whitespace() || matches!(c, '”' | '"' | ')' | '>' | ','));
    let chunk = rest
        [..end.map_or_else(|| rest.char_indices().nth(200).map_or(rest.len(), |(at, _)| at), |(at, _)| at)]
        .trim_end_matches(|c: char| !c.is_alphanumeric() && c != '/');
    let mail = chunk.find('@').is_some_and(|at| at > 0 && chunk[at..].contains('.'));
    (mail || is_link(chunk)).then_some(chunk.len())
}

fn is_link(rest: &str) -> bool {
    ["www.", "http://", "https://"].iter().any(|opening| rest.starts_with(opening))
}

fn word_length(rest: &str) -> usize {
    // Most words are of these alone.
    let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let mut length = plain;
    let mut chars = rest[plain..].char_indices().map(|(at, c)| (plain + at, c)).peekable();
    let mut last = length.checked_sub(1).map_or(' ', |last| char::from(rest.as_bytes()[last]));
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map_or(' ', |&(_, c)| c);
        let inside = match c {
            c if is_letter(c) => true,
            '’' | '\'' => last.is_alphanumeric() && next.is_alphanumeric() && !is_possessive(&rest[at..]),
            '.' | ':' | ',' => last.is_ascii_digit() && next.is_ascii_digit(),
            '&' => last.is_uppercase() && next.is_uppercase(),
            _ => false,
        };
        if !inside {
            break;
        }
        if !is_invisible(c) {
            last = c;
            length = at + c.len_utf8();
        }
    }
    length
}

fn is_possessive(rest: &str) -> bool {
    let mut chars = rest.chars().skip(1);
    matches!(chars.next(), Some('s' | 'S')) && !chars.next().is_some_and(char::is_alphanumeric)
}

/// Letters, digits, combining accents, and what shows nothing: a word goes on over it.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}') || is_invisible(c)
}

fn shape(word: &str) -> Shape {
    let mut upper = 0;
    let mut lower = 0;
    let mut digit = 0;
    for c in word.chars() {
        match c {
            c if c.is_uppercase() => upper += 1,
            c if c.is_alphabetic() => lower += 1,
            c if c.is_numeric() => digit += 1,
            _ => {}
        }
    }
    let capital = word.starts_with(char::is_uppercase);
    match (upper, lower, digit) {
        _ if word.starts_with(['’', '\'']) => {
            if upper + lower > 0 {
                Shape::Possessive
            } else {
                Shape::Mark
            }
        }
        (0, 0, 0) => Shape::Mark,
        (0, 0, _) => Shape::Number,
        (_, _, 1..) => Shape::Alphanumeric,
        (0, _, _) => Shape::Lower,
        (1, _, _) if capital => Shape::Title,
        (_, 0, _) => Shape::Upper,
        _ => Shape::Mixed,
    }
}

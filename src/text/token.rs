use super::Span;

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

/// Hashes a word with case folded and curly apostrophes made straight (FNV-1a, 32 bits, over UTF-8).
///
/// ```
/// use rapporteur::text::norm;
/// assert_eq!(norm("Ha’ayin"), norm("ha'ayin"));
/// ```
pub fn norm(word: &str) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    let mut add = |byte: u8| hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
    let mut bytes = [0; 4];
    for c in word.chars() {
        match c {
            '’' | '‘' | 'ʼ' => add(b'\''),
            '\u{ad}' => {}
            c if c.is_ascii() => add(c.to_ascii_lowercase() as u8),
            c => c.to_lowercase().for_each(|c| c.encode_utf8(&mut bytes).bytes().for_each(&mut add)),
        }
    }
    hash
}

/// Cuts `text[within]` into tokens, appending them to `tokens`.
pub(super) fn cut(text: &str, within: Span, tokens: &mut Vec<Token>) {
    let piece = &text[within];
    let mut at = 0;
    while let Some(c) = piece[at..].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let length = token_length(&piece[at..], c);
        let word = &piece[at..at + length];
        let start = within.start + at as u32;
        tokens.push(Token {
            span: Span::new(start, start + length as u32),
            norm: norm(word),
            shape: shape(word),
        });
        at += length;
    }
}

fn token_length(rest: &str, first: char) -> usize {
    if !first.is_alphanumeric() {
        return match rest.strip_prefix(['’', '\'']) {
            Some(after) if after.starts_with('s') && !after[1..].starts_with(char::is_alphanumeric) => {
                rest.len() - after.len() + 1
            }
            _ => first.len_utf8(),
        };
    }
    let mut length = 0;
    let mut chars = rest.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let next = chars.peek().map(|&(_, c)| c);
        let joins = |other: fn(char) -> bool| next.is_some_and(other);
        let inside = match c {
            c if c.is_alphanumeric() || c == '\u{ad}' => true,
            '’' | '\'' => {
                joins(char::is_alphanumeric)
                    && (next != Some('s') || rest[at..].chars().nth(2).is_some_and(char::is_alphanumeric))
            }
            '.' | ':' | ',' => {
                rest[..at].ends_with(|c: char| c.is_ascii_digit()) && joins(|c| c.is_ascii_digit())
            }
            _ => false,
        };
        if !inside {
            break;
        }
        length = at + c.len_utf8();
    }
    length
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
            if lower > 0 {
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

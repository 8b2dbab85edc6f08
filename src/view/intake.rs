use crate::lexicon;
use crate::text::html::Page;
use crate::text::norm;

/// What a text looks like at first glance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Look {
    /// Something to read.
    Article,
    /// Nothing, or white space.
    #[default]
    Empty,
    /// Too little to say anything about: this many words.
    Short(usize),
    /// One character over and over.
    Monotonous(char),
    /// Bytes of something that is not text.
    Binary,
    /// The source of a web page.
    Markup,
    /// Words of another language, as far as the commonest words tell.
    Foreign,
}

/// Fewer words than this say too little.
const FEW: usize = 8;
/// Languages are only told apart in a text of this many words.
const ENOUGH: usize = 40;
/// So many bytes are looked at.
const GLANCE: usize = 20_000;

/// Looks at the beginning of a text.
pub fn look(text: &str) -> Look {
    let mut end = text.len().min(GLANCE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let glance = text[..end].trim_start();
    let Some(first) = glance.chars().next() else {
        return if text.trim().is_empty() { Look::Empty } else { Look::Article };
    };
    let length = glance.chars().count();
    let odd = |c: char| c == '\u{fffd}' || c.is_control() && !c.is_whitespace();
    if 20 * glance.chars().filter(|&c| odd(c)).count() > length {
        return Look::Binary;
    }
    if length > 20 && glance.chars().all(|c| c == first || c.is_whitespace()) {
        return Look::Monotonous(first);
    }
    if is_markup(glance) {
        return Look::Markup;
    }
    let words = glance.split_whitespace().count();
    if words < FEW && text.len() < GLANCE {
        return Look::Short(words);
    }
    if words >= ENOUGH && is_foreign(glance) {
        return Look::Foreign;
    }
    Look::Article
}

/// One word in ten of any English prose is among the commonest; of other languages, next to none.
fn is_foreign(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let common = words().filter(|word| lexicon::COMMON.has(norm(word))).count();
    10 * common < words().count()
}

fn is_markup(text: &str) -> bool {
    let start = text.get(..200).unwrap_or(text).to_ascii_lowercase();
    let opens = ["<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p "];
    opens.iter().any(|tag| start.starts_with(tag)) || text.matches("</").take(5).count() >= 5
}

/// Reads a file's bytes as text: UTF-8, UTF-16 with its mark, or the old Western encoding; none where they are
/// no text.
pub fn decode(bytes: &[u8]) -> Option<String> {
    let text = match bytes {
        [0xff, 0xfe, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => utf16(rest, u16::from_be_bytes),
        bytes => match std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
            Ok(text) => text.to_owned(),
            Err(_) if bytes.contains(&0) => return None,
            Err(_) => bytes
                .iter()
                .map(|&byte| {
                    WESTERN.get(usize::from(byte).wrapping_sub(0x80)).copied().unwrap_or(char::from(byte))
                })
                .collect(),
        },
    };
    (look(&text) != Look::Binary).then_some(text)
}

/// What windows-1252 has in the place of the control characters from 0x80 on.
const WESTERN: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|&pair| unit(pair));
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect()
}

/// Of what a clipboard holds, the words with their paragraphs: rich text knows them best, unless it lost words.
pub fn richer(plain: String, rich: Page) -> Page {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    if 10 * letters(&rich.text) >= 7 * letters(&plain) { rich } else { plain.into() }
}

/// Whether a file is the source of a web page, by its name or at first glance.
pub fn is_page(name: &str, text: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".html", ".htm", ".xhtml"].iter().any(|ending| name.ends_with(ending)) || look(text) == Look::Markup
}

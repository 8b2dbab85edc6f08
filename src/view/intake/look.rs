use crate::lexicon;
use crate::text::files::{self, Mail, Packed};
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
        bytes if bytes.contains(&0) && std::str::from_utf8(bytes).is_err() => return None,
        bytes => files::words(bytes),
    };
    (look(&text) != Look::Binary).then_some(text)
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = bytes.as_chunks::<2>().0.iter().map(|&pair| unit(pair));
    char::decode_utf16(units).map(|c| c.unwrap_or('\u{fffd}')).collect()
}

/// Of what a clipboard holds, the words with their paragraphs: rich text knows them best, unless it lost words.
pub fn richer(plain: String, rich: Page) -> Page {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).count();
    if 10 * letters(&rich.text) >= 7 * letters(&plain) { rich } else { plain.into() }
}

/// What a file holds, by its bytes and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// A text, with what its form says of it.
    Page(Page),
    /// The source of a web page, for a parser.
    Markup(String),
    /// A message: its words, and the same as a source, of which whoever parses it takes the richer.
    Mail(Mail),
    /// A document of Word's: its XML, packed or not.
    Word(Vec<u8>, Packed),
    /// Names that the reader knows, as a list.
    Names(String),
    /// Nothing that can be read here, and what to do about it.
    Nothing(Unread),
}

/// Why a file cannot be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unread {
    /// There is nothing in it.
    Empty,
    /// It is a PDF.
    Pdf,
    /// It is an old Word document.
    OldWord,
    /// It is packed in a way that is not known here, or broken.
    Packed,
    /// It is no text.
    Binary,
}

/// Where the text of a document of Word's lies in its archive.
const WORD: &str = "word/document.xml";

/// Tells what a file holds; what its bytes say goes before its name.
pub fn held(name: &str, bytes: &[u8]) -> Held {
    let name = name.to_ascii_lowercase();
    let is = |endings: &[&str]| endings.iter().any(|ending| name.ends_with(ending));
    match bytes {
        [b'%', b'P', b'D', b'F', ..] => return Held::Nothing(Unread::Pdf),
        [0xd0, 0xcf, 0x11, 0xe0, ..] => return Held::Nothing(Unread::OldWord),
        [b'P', b'K', 3, 4, ..] => {
            let entry = files::entry(bytes, WORD);
            return entry
                .map_or(Held::Nothing(Unread::Packed), |it| Held::Word(it.bytes.to_vec(), it.packed));
        }
        [b'{', b'\\', b'r', b't', b'f', ..] => return page(files::rtf(bytes).into()),
        _ if is(&[".eml"]) => return mail(bytes),
        _ => {}
    }
    match decode(bytes) {
        None => Held::Nothing(Unread::Binary),
        Some(text) if text.trim().is_empty() => Held::Nothing(Unread::Empty),
        Some(text) if is(&[".json"]) => Held::Names(text),
        Some(text) if is_page(&name, &text) => Held::Markup(text),
        Some(text) if is(&[".md", ".markdown"]) => page(files::markdown(&text)),
        Some(text) => Held::Page(text.into()),
    }
}

fn page(page: Page) -> Held {
    if page.text.trim().is_empty() { Held::Nothing(Unread::Empty) } else { Held::Page(page) }
}

/// A message, its subject before its words.
fn mail(bytes: &[u8]) -> Held {
    let mut mail = files::mail(bytes);
    if mail.text.trim().is_empty() && mail.markup.trim().is_empty() {
        return Held::Nothing(Unread::Empty);
    }
    if let Some(subject) = &mail.subject {
        if !mail.text.trim().is_empty() {
            mail.text = format!("{subject}\n\n{}", mail.text);
        }
        let escaped = subject.replace('&', "&amp;").replace('<', "&lt;");
        mail.markup =
            if mail.markup.is_empty() { String::new() } else { format!("<h1>{escaped}</h1>{}", mail.markup) };
    }
    Held::Mail(mail)
}

/// A message as it is read; `parsed` is what its source says.
pub fn mailed(mail: Mail, parsed: Page) -> Page {
    let page = richer(mail.text, parsed);
    Page { published: mail.day.or(page.published), ..page }
}

/// Whether a file is the source of a web page, by its name or at first glance.
pub fn is_page(name: &str, text: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".html", ".htm", ".xhtml"].iter().any(|ending| name.ends_with(ending)) || look(text) == Look::Markup
}

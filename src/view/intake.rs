use std::sync::LazyLock;

/// What a text looks like at first glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Something to read.
    Article,
    /// Nothing, or white space.
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

/// The commonest words of English.
static COMMON: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let mut words: Vec<&str> = include_str!("../../assets/common.txt")
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .collect();
    words.sort_unstable();
    words
});

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
    let common = words().filter(|word| COMMON.binary_search(&word.to_lowercase().as_str()).is_ok()).count();
    10 * common < words().count()
}

fn is_markup(text: &str) -> bool {
    let start = text.get(..200).unwrap_or(text).to_ascii_lowercase();
    let opens = ["<!doctype html", "<html", "<head", "<body", "<article", "<div", "<p>", "<p "];
    opens.iter().any(|tag| start.starts_with(tag)) || text.matches("</").take(5).count() >= 5
}

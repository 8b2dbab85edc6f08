//! What a single paragraph looks like, before anything is known about its neighbours.

use super::paragraph::{Paragraph, marker_length};
use super::{Reason, Span, boilerplate, caption, dateline};

/// A paragraph with the facts by which it is told what it is for.
pub(super) struct Line {
    pub(super) span: Span,
    /// How many words it has, counted up to [`MANY`].
    pub(super) words: usize,
    pub(super) look: Look,
}

/// What a line can be by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Furniture by its own words.
    Furniture(Reason),
    /// A line that names a list of links to come: "Related stories".
    LinkHeader,
    /// The line under a picture.
    Caption,
    /// Who wrote it and when.
    Byline,
    /// A list item.
    Bullet,
    /// No full stop and few words: a heading, if something comes under it.
    Heading(Letters),
    /// Running text.
    Body,
}

/// How the words of a heading are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// "Prospects for Progress", "TALKS RESUME"
    Title,
    /// "Prospects for progress"
    Sentence,
}

/// No line with more words is a heading or furniture.
pub(super) const MANY: usize = 60;

/// Looks at one paragraph.
pub(super) fn look_at(text: &str, paragraph: Paragraph) -> Line {
    let words = &text[paragraph.span];
    let count = words.split_whitespace().take(MANY + 1).count();
    Line { span: paragraph.span, words: count, look: look(words, count) }
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
    if is_byline(line, words) {
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

/// Whether the line says who wrote the article or when: "By Ana Ruiz", "Updated 5 May 2025", "4 min read".
fn is_byline(line: &str, words: usize) -> bool {
    let lower = |word: &str| line.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    let stop = line.ends_with('.');
    if words <= 14 && (lower("by ") || lower("by: ")) {
        let mut names = line.split_whitespace().skip(1);
        let first = names.next().is_some_and(|word| word.starts_with(char::is_uppercase));
        return first
            && !stop
            && names.all(|word| {
                word.starts_with(|c: char| !c.is_lowercase())
                    || matches!(
                        word,
                        "and" | "in" | "for" | "of" | "the" | "de" | "van" | "von" | "bin" | "al" | "at"
                    )
            });
    }
    let dated = [
        "published",
        "updated",
        "last updated",
        "first published",
        "posted",
        "last modified",
        "date:",
        "issued on",
    ];
    let has_digit = line.contains(|c: char| c.is_ascii_digit());
    words <= 16 && has_digit && !stop && dated.iter().any(|&word| lower(word))
        || words <= 6
            && has_digit
            && (line.ends_with("min read") || line.ends_with("minute read") || line.ends_with("mins read"))
        || words <= 8 && has_digit && is_date(line)
}

/// Whether every word of the line is part of a date or a time.
fn is_date(line: &str) -> bool {
    const WORDS: [&str; 33] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "at",
        "on",
    ];
    let mut months = 0;
    let mut words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        let lower = word.to_ascii_lowercase();
        let named = WORDS.contains(&lower.as_str());
        months += usize::from(named);
        named
            || word.starts_with(|c: char| c.is_ascii_digit())
            || [
                "am", "pm", "gmt", "utc", "est", "edt", "et", "bst", "cet", "ist", "mon", "tue", "wed",
                "thu", "fri", "sat", "sun",
            ]
            .contains(&lower.as_str())
    }) && months > 0
}

/// How the heading is written, if the line can be one.
fn heading(line: &str, words: usize) -> Option<Letters> {
    let last = line.trim_end_matches(['”', '"', '’', '\'', ')']).chars().next_back()?;
    let first = line.chars().find(|c| c.is_alphanumeric())?;
    if words > 30 || matches!(last, '.' | ',' | ';' | '…') || first.is_lowercase() {
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

//! Who wrote the article, and when.

use super::boilerplate::is_job;
use crate::lexicon::{DATED, DATELINE, norm};

/// Whether the line says by itself who wrote the article or when: "By Ana Ruiz", "3 hours ago", "4 min read".
pub(super) fn is_byline(line: &str, words: usize) -> bool {
    let opens = |word: &str| line.get(..word.len()).is_some_and(|head| head.eq_ignore_ascii_case(word));
    if line.ends_with('.') || words > 16 {
        return false;
    }
    if opens("by ") || opens("by: ") {
        let named = line.split_whitespace().nth(1).is_some_and(|word| word.starts_with(char::is_uppercase));
        // "By Ana Ruiz and Kofi Ode, senior reporters"
        let (names, job) = match line.rsplit_once(", ") {
            Some((names, job)) if job.split_whitespace().next_back().is_some_and(is_job) => (names, job),
            _ => (line, ""),
        };
        let fits = names.split_whitespace().skip(2).all(|word| is_of_byline(word) || is_job(word));
        return named && fits && job.split_whitespace().take(5).count() < 5;
    }
    let digit = line.contains(|c: char| c.is_ascii_digit());
    let read = line.ends_with(" read") && DATELINE.has(norm(line.split_whitespace().nth(1).unwrap_or("")));
    digit && (DATED.iter().any(|&word| opens(word)) || read && words <= 6 || is_date(line))
}

/// Whether a line of the head of an article can be its author's name: two to four words, each with a capital.
pub(super) fn is_name(line: &str, words: usize) -> bool {
    let capital = |word: &str| {
        word.starts_with(char::is_uppercase)
            && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '’' | '\'' | '.'))
    };
    (2..=4).contains(&words)
        && line
            .split_whitespace()
            .all(|word| capital(word) || matches!(word, "de" | "van" | "von" | "bin" | "al"))
}

/// Whether a line of the head of an article says what its author is: "Balkans correspondent", "Reporting from Lima".
pub(super) fn says_job(line: &str, words: usize) -> bool {
    words <= 7
        && !line.ends_with('.')
        && (line.starts_with("Reporting from ") || line.split_whitespace().any(is_job))
}

/// Whether the line leads to a name in the next: "By", "Author of the article:".
pub(super) fn leads(line: &str) -> bool {
    let word = line.trim_end_matches(':');
    ["by", "author", "authors", "author of the article", "written by", "words by"]
        .iter()
        .any(|lead| word.eq_ignore_ascii_case(lead))
}

/// Whether the line under a title opens with names: "Ana Ruiz5 hours ago", "bySauli Keto", "Ana Ruiz/Kofi Ode", and,
/// where nothing but the place speaks for it, whether it has nothing else.
pub(super) fn signs(line: &str, placed: bool) -> bool {
    let by = line.get(..2).is_some_and(|head| head.eq_ignore_ascii_case("by"));
    let rest = if by { line[2..].trim_start() } else { line };
    if by && !rest.starts_with(char::is_uppercase) || line.ends_with(['.', '?', '!', ':']) {
        return false;
    }
    let words = || {
        rest.split(|c: char| !(c.is_alphabetic() || matches!(c, '-' | '’' | '\'' | '.')))
            .filter(|word| !word.is_empty())
    };
    let names = words().take_while(|word| word.starts_with(char::is_uppercase)).take(2).count();
    let fits = |word: &str| is_of_byline(word) || word == "with" || is_job(word) || DATELINE.has(norm(word));
    let short = words().take(5).count() < 5;
    let says = rest.contains(|c: char| c.is_ascii_digit()) || words().any(is_job);
    names == 2
        && words().take(16).count() < 16
        && words().skip(2).all(fits)
        && (by || placed && (short || says))
}

fn is_of_byline(word: &str) -> bool {
    word.starts_with(|c: char| !c.is_lowercase())
        || matches!(
            word,
            "and" | "in" | "for" | "of" | "the" | "de" | "van" | "von" | "bin" | "al" | "at" | "am" | "pm"
        )
}

/// Whether the line says only when: a day, or how long ago.
pub(super) fn is_day(line: &str, words: usize) -> bool {
    is_byline(line, words) && !line.get(..3).is_some_and(|head| head.eq_ignore_ascii_case("by "))
}

/// Whether the line is a time of the day and no more: "10.42", "5:15pm GMT".
pub(super) fn is_time(line: &str) -> bool {
    let hours = line.find(|c: char| !c.is_ascii_digit()).unwrap_or(line.len());
    let minutes = line.get(hours + 1..hours + 3).unwrap_or("");
    let rest = line.get(hours + 3..).unwrap_or("");
    let mut zones = rest.split(|c: char| !c.is_alphanumeric()).filter(|zone| !zone.is_empty());
    (1..=2).contains(&hours)
        && line[hours..].starts_with([':', '.'])
        && minutes.len() == 2
        && minutes.bytes().all(|byte| byte.is_ascii_digit())
        && rest.len() <= 12
        && zones.all(|zone| DATELINE.has(norm(zone)))
}

/// Whether every word of the line is part of a date or a time, and not all are numbers.
fn is_date(line: &str) -> bool {
    let mut named = line.contains('/');
    let mut parts = line.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.all(|part| {
        let letters = part.trim_start_matches(|c: char| c.is_ascii_digit());
        named |= !letters.is_empty();
        letters.is_empty() || DATELINE.has(norm(letters))
    }) && named
}

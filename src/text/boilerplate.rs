//! Page furniture that a line's own words give away.

use super::Furniture;
use super::cue::{Place, cues};
use super::look::Look;
use crate::lexicon::{MEDIA_JOB, REQUEST, SHARE, norm};

/// Tells furniture from text; the line has at most [`MANY`](super::line::MANY) words.
pub(super) fn look(line: &str, words: usize) -> Option<Look> {
    if is_menu(line, words) {
        return Some(Look::Furniture(Furniture::Navigation));
    }
    if words > 1 && line.split_whitespace().all(|word| SHARE.has(norm(word))) {
        return Some(Look::Furniture(Furniture::Share));
    }
    let quoted = line.starts_with(['“', '"', '‘', '«']);
    if line.starts_with('©') {
        return Some(Look::Furniture(Furniture::Copyright));
    }
    if let Some(reason) = wordless(line, words) {
        return Some(Look::Furniture(reason));
    }
    let sentence = line.ends_with('.') && words > 3;
    let asks = line
        .split_whitespace()
        .next()
        .is_some_and(|word| REQUEST.has(norm(word.trim_matches(|c: char| !c.is_alphanumeric()))));
    let arrow = line.ends_with(">>") || line.ends_with(['»', '→', '›']);
    let mut weak = u32::from(arrow);
    let mut reason = None;
    let labels = names_what_follows(line);
    let mut strong: Option<(usize, Place, Furniture)> = None;
    cues(line, |place, length, cue| match place {
        Place::Start if length == 1 && !labels => {}
        Place::Anywhere => {
            weak += 1;
            reason = reason.or(Some(cue));
        }
        Place::Start | Place::End if sentence && length < 3 && !(labels && place == Place::Start) => {
            weak += 1;
            reason = reason.or(Some(cue));
        }
        Place::Whole | Place::Start | Place::End | Place::Within => {
            // The longest cue knows best: "click here" leads to a story, "click here to get the" to an application.
            if strong.is_none_or(|(known, ..)| length > known) {
                strong = Some((length, place, cue));
            }
        }
    });
    match strong {
        Some((_, Place::Whole, Furniture::Related)) => return Some(Look::LinkHeader),
        Some((_, _, reason)) if !quoted => return Some(Look::Furniture(reason)),
        _ => {}
    }
    let reason = reason?;
    let enough = if asks { 1 } else { 2 };
    let addresses = asks || !sentence || addresses_reader(line);
    (!quoted && weak >= enough && addresses).then_some(Look::Furniture(reason))
}

/// Why a line without words is furniture: a rule, a count of likes or replies, somebody's address.
fn wordless(line: &str, words: usize) -> Option<Furniture> {
    if words == 1 && line.contains('@') {
        return Some(Furniture::AuthorBio);
    }
    match line.chars().filter(|c| c.is_alphanumeric()).take(4).count() {
        0 => Some(Furniture::Navigation),
        _ if words == 1
            && line.matches(':').count() == 2
            && line.chars().all(|c| c.is_ascii_digit() || c == ':') =>
        {
            Some(Furniture::Video)
        }
        1..=3 if line.chars().all(|c| c.is_ascii_digit()) => Some(Furniture::Share),
        _ => None,
    }
}

/// Whether the first word is a label: "Related: …", "Opinion | …", "Copyright 2025 …".
fn names_what_follows(line: &str) -> bool {
    let after = line.trim_start_matches(|c: char| c.is_alphanumeric() || matches!(c, '’' | '\''));
    after
        .trim_start()
        .starts_with(|c: char| matches!(c, ':' | '|' | '›' | '»' | '>' | '©') || c.is_ascii_digit())
}

fn addresses_reader(line: &str) -> bool {
    let words = || line.split(|c: char| !c.is_alphabetic());
    words().any(|word| ["you", "your", "our"].iter().any(|address| word.eq_ignore_ascii_case(address)))
}

/// Whether the line is a row of short items with wide gaps or bars between them.
fn is_menu(line: &str, words: usize) -> bool {
    let mut items = Vec::new();
    let mut from = 0;
    let mut gap = 0;
    for (at, c) in line.char_indices() {
        let slash = c == '/' && line[..at].ends_with(' ');
        if c.is_whitespace() || slash || matches!(c, '|' | '›' | '»' | '>' | '·' | '•' | '▾' | '▼')
        {
            gap += match c {
                ' ' => 1,
                c if c.is_whitespace() => 2,
                _ => 3,
            };
            continue;
        }
        if gap >= 3 {
            items.push(line[from..at].trim());
            from = at;
        }
        gap = 0;
    }
    items.push(line[from..].trim());
    let short = |item: &str| item.split_whitespace().take(5).count() <= 4;
    words <= 40
        && items.len() >= 2
        && items.iter().all(|item| short(item))
        && !line.ends_with(['.', ',', ';', '”', '"'])
        && !line.starts_with(['•', '·', '-', '–', '—', '*'])
}

/// Whether the word is what somebody does at a paper.
pub(super) fn is_job(word: &str) -> bool {
    MEDIA_JOB.has(norm(word.trim_matches(|c: char| !c.is_alphanumeric())))
}

/// The surname-like last word of the name, if the line is who the author is: "Ana Ruiz is a reporter in Lima."
pub(super) fn author(line: &str) -> Option<&str> {
    let mut name = None;
    let mut rest = line.split_whitespace();
    for (place, word) in rest.by_ref().take(9).enumerate() {
        match word {
            "is" | "are" | "was" | "covers" | "writes" | "reports" | "has" if place > 0 => {
                let name = name?;
                let jobs = rest
                    .take(14)
                    .any(|word| MEDIA_JOB.has(norm(word.trim_matches(|c: char| !c.is_alphanumeric()))));
                let covers = matches!(word, "covers" | "writes" | "reports") && line.contains(" for ");
                return (jobs && matches!(word, "is" | "are" | "has") || covers).then_some(name);
            }
            "and" | "de" | "van" | "von" | "bin" => {}
            word if word.starts_with(|c: char| c.is_uppercase() || c == '(') => {
                name = Some(word.trim_matches(|c: char| !c.is_alphanumeric()));
            }
            _ => return None,
        }
    }
    None
}

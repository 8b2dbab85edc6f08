//! The words under a picture, and who took it.

use super::Furniture;
use super::look::Look;
use crate::lexicon::{AGENCY, PHOTO_AGENCY, norm};

const OPENINGS: [&str; 12] = [
    "FILE - ",
    "FILE – ",
    "FILE — ",
    "FILE PHOTO",
    "FILE:",
    "File photo",
    "File Photo",
    "Photo:",
    "PHOTO:",
    "Image:",
    "Pictured:",
    "Picture:",
];

/// Tells a caption, or a bare credit, by the credit in it.
pub(super) fn look(line: &str, words: usize) -> Option<Look> {
    let agency = PHOTO_AGENCY.iter().find_map(|agency| line.strip_prefix(agency)?.strip_prefix(' '));
    let led =
        agency.is_some_and(|rest| rest.starts_with(char::is_uppercase)) && !line.ends_with('.') && words >= 5;
    let opens = led || is_numbered(line) || OPENINGS.iter().any(|mark| line.starts_with(mark));
    let credit = credit_start(line);
    match (opens, credit) {
        (false, None) => None,
        (true, None) => {
            Some(if led || words >= 8 { Look::Caption } else { Look::Furniture(Furniture::Credit) })
        }
        (_, Some(at)) => {
            let labelled = line[at..].starts_with(char::is_alphabetic);
            let said = line[..at].split_whitespace().take(4).count();
            Some(if said >= if labelled { 1 } else { 4 } {
                Look::Caption
            } else {
                Look::Furniture(Furniture::Credit)
            })
        }
    }
}

/// Whether the line opens with a place in a row of pictures: "[1/3]", "1 of 6 |".
fn is_numbered(line: &str) -> bool {
    let mut parts = line.split(['[', '/', ']', ' ', '|']).filter(|part| !part.is_empty() && *part != "of");
    let mut number = || parts.next().is_some_and(|part| part.chars().all(|c| c.is_ascii_digit()));
    let gallery = line.starts_with('[') || {
        let head = &line[..line.floor_char_boundary(12)];
        head.contains(" of ") && head.contains('|')
    };
    gallery && number() && number()
}

/// Where the credit at the end of the line begins: "(Photo by …)", "[… /AFP]", "Getty Images".
fn credit_start(line: &str) -> Option<usize> {
    let inside = line.trim_end_matches(['.', ' ']);
    if inside.ends_with("Getty Images")
        || inside.ends_with("/AFP")
        || inside.ends_with("/Reuters")
        || inside.ends_with("/AP")
    {
        let clause = inside.rfind(['(', '[', '.', '|', '—', '–']);
        return Some(clause.unwrap_or_else(|| {
            if inside.split_whitespace().take(9).count() > 8 { inside.len() } else { 0 }
        }));
    }
    let label =
        ["Image: ", "Photo: ", "Photograph: ", "Picture: ", "Credit: ", "Image credit: ", "Photo credit: "];
    // Most lines have no colon, and are searched but once.
    let labels = label.iter().filter(|_| inside.contains(": "));
    let labelled = labels.filter_map(|label| inside.rfind(label)).min();
    if let Some(at) = labelled.filter(|&at| at > 0 && inside[at..].split_whitespace().take(9).count() <= 8) {
        return Some(at);
    }
    if let Some(at) = credit_after_sentence(line) {
        return Some(at);
    }
    let close = inside.chars().next_back().filter(|c| matches!(c, ')' | ']'))?;
    let open = inside.rfind(if close == ')' { '(' } else { '[' })?;
    if !line.ends_with('.') && names_source(&inside[open + 1..inside.len() - 1]) {
        return Some(open);
    }
    let group = inside[open..].to_ascii_lowercase();
    let marks = [
        "photo",
        "getty",
        "images",
        "credit",
        "courtesy",
        "screenshot",
        "/afp",
        "/reuters",
        "reuters/",
        "ap/",
        "afp/",
        "/ap)",
        "/epa",
        "epa/",
        "screengrab",
        "flickr",
        "wikimedia",
    ];
    marks.iter().any(|mark| group.contains(mark)).then_some(open)
}

/// Where a credit begins that follows the caption's sentence: "… on Sunday. Ana Ruiz for The Post", "… in May AP".
fn credit_after_sentence(line: &str) -> Option<usize> {
    const FARTHEST: usize = 80;
    if line.ends_with(['.', '?', '!', ':', '”', '"', ')']) {
        return None;
    }
    let from = line.ceil_char_boundary(line.len().saturating_sub(FARTHEST));
    let tail = &line[from..];
    let gaps = tail.match_indices(char::is_whitespace).map(|(at, gap)| (from + at, from + at + gap.len()));
    let ends = |&(at, after): &(usize, usize)| {
        line[at..after] == *"\u{a0}" || line[..at].ends_with(['.', '!', '”', '"'])
    };
    let spaced = gaps.filter(ends).map(|(_, after)| after);
    // Some pages have nothing between the sentence and the credit.
    let glued = tail.match_indices('.').map(|(at, _)| from + at + 1);
    spaced.chain(glued).find(|&at| is_credit(&line[at..]))
}

/// Whether words are somebody's name with an agency or a paper: "AP Photo/Ana Ruiz", "Ana Ruiz for The Post".
fn is_credit(words: &str) -> bool {
    const LONGEST: usize = 8;
    let parts = words.split(|c: char| c.is_whitespace() || c == '/').filter(|part| !part.is_empty());
    let joins = |word: &str| matches!(word, "for" | "of" | "via" | "and" | "the");
    let named = parts.clone().all(|word| word.starts_with(char::is_uppercase) || joins(word));
    let source = || parts.clone().any(|word| AGENCY.has(norm(word)));
    let sent = words.split_whitespace().skip(2).any(|word| matches!(word, "for" | "via"));
    named && parts.clone().take(LONGEST + 1).count() <= LONGEST && (source() || sent)
}

/// Whether what stands in brackets says where a picture is from: "(AP)", "(Harbour News: Ana Ruiz)".
fn names_source(group: &str) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    let named = group.split_whitespace().take(9).count() < 9 && group.split_whitespace().all(capital);
    let first = group.split([' ', '/', ':']).next().unwrap_or("");
    let paired = group.matches(": ").count() == 1 && !group.contains(|c: char| c.is_ascii_digit());
    named && (AGENCY.has(norm(first)) || paired)
}

//! The place, date and agency that open a report: "WASHINGTON –", "CAIRO, May 5 (Reuters) -".

use crate::lexicon::{LABEL, norm};

/// How far into a line a dateline can reach, in characters.
const FARTHEST: usize = 70;

/// The length in bytes of the dateline that opens the line, with its dash.
pub(super) fn length(line: &str) -> Option<usize> {
    let first = line.split(|c: char| !c.is_alphabetic()).next()?;
    if LABEL.has(norm(first)) && first.chars().all(char::is_uppercase) {
        return None;
    }
    let letters = |word: &str| word.chars().filter(|c| c.is_alphabetic()).count();
    let capitals = |word: &&str| !word.chars().any(char::is_lowercase);
    let shouted = line.split_whitespace().take_while(capitals).map(letters).sum::<usize>() >= 3
        && first.chars().all(char::is_uppercase);
    let reach = line.char_indices().nth(FARTHEST).map_or(line.len(), |(at, _)| at);
    let (dash, mark) = line[..reach].char_indices().find(|&(at, c)| is_dash(&line[..at], &line[at..], c))?;
    let head = line[..dash].trim_end();
    let agency = head.ends_with(')') && head.contains('(');
    let tail = line[dash..].trim_start_matches(['-', '–', '—', ' ', '\u{a0}']);
    let plain = head.split(|c: char| c.is_whitespace() || c == '/').all(|word| {
        word.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || c == '(')
            || matches!(word, "" | "and" | "of" | "al" | "the")
    });
    let opens = tail
        .starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit() || matches!(c, '“' | '"' | '‘' | '\''));
    let place =
        shouted && head.split_whitespace().count() <= 9 || agency && first.starts_with(char::is_uppercase);
    let runs_on = tail.split_whitespace().take(8).any(|word| word.starts_with(char::is_lowercase));
    (place && plain && opens && runs_on).then(|| {
        let dashes = line[dash..].len() - line[dash..].trim_start_matches(['-', '–', '—']).len();
        dash + dashes.max(mark.len_utf8())
    })
}

/// Whether `rest` opens with a dash that sets apart: an em dash, or a shorter one beside white space.
fn is_dash(before: &str, rest: &str, c: char) -> bool {
    let spaced = || rest.trim_start_matches(['-', '–', '—']).starts_with(char::is_whitespace);
    match c {
        '—' => true,
        '–' => spaced() || before.ends_with(char::is_whitespace),
        '-' => spaced(),
        _ => false,
    }
}

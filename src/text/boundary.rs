//! Where sentences end inside a block.

use super::abbreviation::{Stop, stop_after};
use super::inline_list;
use super::{Span, sort};
use crate::lexicon::{self, OPENER, ReportingVerb, norm};

/// Cuts `text[within]` into sentences, in order, white space between them left out.
pub(super) fn sentences(text: &str, within: Span) -> Vec<Span> {
    let piece = &text[within];
    let items = inline_list::cuts(piece);
    let mut cuts = items.clone();
    let mut items = items.into_iter().peekable();
    let mut from = 0;
    let mut at = 0;
    while let Some(offset) = piece[at..].find(is_terminator) {
        let candidate = candidate(piece, at + offset);
        at = candidate.end;
        while let Some(item) = items.next_if(|&item| item <= candidate.start) {
            from = item;
        }
        if ends_sentence(piece, from, &candidate) {
            cuts.push(candidate.end);
            from = candidate.end;
        }
    }
    cuts.push(piece.len());
    sort(&mut cuts, |&cut| cut);
    let mut spans = Vec::new();
    let mut from = 0;
    for cut in cuts {
        let sentence = &piece[from..cut.max(from)];
        let start = from + sentence.len() - sentence.trim_start().len();
        if !sentence.trim().is_empty() {
            let start = within.start + start as u32;
            spans.push(Span::new(start, start + sentence.trim().len() as u32));
        }
        from = cut.max(from);
    }
    spans
}

/// A run of terminators with the marks that close behind it.
struct Candidate {
    start: usize,
    /// After the terminators.
    marks: usize,
    /// After the closing quotation marks, brackets and footnote numbers too.
    end: usize,
}

fn is_terminator(c: char) -> bool {
    matches!(c, '.' | '!' | '?' | '…' | '。' | '．' | '！' | '？')
}

fn is_closer(c: char) -> bool {
    matches!(c, '”' | '"' | '’' | '\'' | ')' | ']' | '»' | '›')
}

fn is_opener(c: char) -> bool {
    matches!(c, '“' | '"' | '‘' | '\'' | '(' | '[' | '«' | '‹' | '„')
}

fn candidate(piece: &str, start: usize) -> Candidate {
    let mut marks = start;
    loop {
        let rest = &piece[marks..];
        if let Some(c) = rest.chars().next().filter(|&c| is_terminator(c)) {
            marks += c.len_utf8();
        } else if rest.starts_with(" .") && !rest[2..].starts_with(char::is_alphanumeric) {
            marks += 2;
        } else {
            break;
        }
    }
    let mut end = marks;
    loop {
        let rest = &piece[end..];
        let Some(c) = rest.chars().next() else { break };
        let after = &rest[c.len_utf8()..];
        if let Some(note) = footnote(rest.trim_start_matches(' ')).filter(|_| c == ' ') {
            end += rest.len() - rest.trim_start_matches(' ').len() + note;
            continue;
        }
        if is_closer(c) && !(matches!(c, '"' | '\'' | '’') && after.starts_with(char::is_alphanumeric)) {
            end += c.len_utf8();
        } else if let Some(note) = footnote(rest) {
            end += note;
        } else {
            break;
        }
    }
    Candidate { start, marks, end }
}

/// The length of a footnote mark such as "[12]" or "[2–11]" at the start of `rest`.
fn footnote(rest: &str) -> Option<usize> {
    let inside = rest.strip_prefix('[')?;
    let close = inside.char_indices().take(12).find(|&(_, c)| c == ']')?.0;
    let number = inside[..close].chars().all(|c| c.is_ascii_digit() || matches!(c, '–' | '-' | ','));
    (close > 0 && number).then_some(close + 2)
}

fn ends_sentence(piece: &str, from: usize, candidate: &Candidate) -> bool {
    let rest = &piece[candidate.end..];
    let Some(next) = rest.chars().next() else { return true };
    if !next.is_whitespace() {
        return lacks_space(piece, candidate, next);
    }
    let after = rest.trim_start();
    let lead = after.trim_start_matches(|c: char| is_opener(c) || matches!(c, '-' | '–' | '—' | ' '));
    let Some(first) = lead.chars().next() else { return true };
    let run = &piece[candidate.start..candidate.marks];
    if first.is_lowercase() {
        return run == "."
            && is_lower_name(lead)
            && stop_after(word_before(piece, candidate.start)) == Stop::Ends;
    }
    let closed = &piece[candidate.marks..candidate.end];
    if closed.contains(['”', '"', '’', '\'']) && !after.starts_with(is_opener) && attributes(lead) {
        return false;
    }
    if run.contains(['!', '?', '！', '？', '。', '．']) {
        return true;
    }
    if is_list_number(&piece[from..candidate.start]) || piece[..candidate.start].ends_with('[') {
        return false;
    }
    let opener = first_word(lead);
    let opens = OPENER.has(norm(opener)) || after.starts_with(is_opener);
    if run != "." {
        let dots = run.chars().filter(|&c| c == '.').count();
        let apart = piece[..candidate.start].ends_with(char::is_whitespace);
        return dots > 3 || !apart || opens && opener != "I";
    }
    if !closed.is_empty() {
        return true;
    }
    let word = word_before(piece, candidate.start);
    match stop_after(word) {
        Stop::Never => false,
        Stop::Initial => opens && !lead[first.len_utf8()..].starts_with('.'),
        Stop::BeforeNumber => !first.is_ascii_digit(),
        Stop::May if is_clock(word) => {
            !fronted_time(&piece[from..candidate.start]) && !first.is_ascii_digit()
        }
        Stop::May => opens && !first.is_ascii_digit(),
        Stop::Ends => true,
    }
}

/// So many characters of what has no spaces tell whether it is an address: a bound, so that a text without spaces stays linear.
const CHUNK: usize = 120;

/// Whether a sentence ends without the space that should follow: "Hello world.Today is Tuesday."
fn lacks_space(piece: &str, candidate: &Candidate, next: char) -> bool {
    let run = &piece[candidate.start..candidate.marks];
    if matches!(run, "。" | "．" | "！" | "？") {
        return true;
    }
    let closed = &piece[candidate.marks..candidate.end];
    if next == '“' || next == '—' && !closed.is_empty() {
        return next == '“' && (run != "." || piece[..candidate.start].ends_with(char::is_lowercase));
    }
    let rest = &piece[candidate.end..];
    let chunk_end = rest.char_indices().take(CHUNK).find(|&(_, c)| c.is_whitespace());
    let chunk_end = chunk_end.map_or_else(|| rest.floor_char_boundary(CHUNK), |(at, _)| at);
    let word = word_before(piece, candidate.start);
    let chunk = &piece[candidate.start - word.len()..candidate.end + chunk_end];
    let after = first_word(&piece[candidate.end..]);
    let ordinary = word.chars().count() > 1
        && word.chars().all(|c| c.is_lowercase() || matches!(c, '’' | '\''))
        || word.starts_with(|c: char| c.is_ascii_digit()) && word.len() > 2;
    let named = word.chars().count() > 3 && word.chars().skip(1).all(char::is_lowercase);
    let opens = OPENER.has(norm(after)) || stop_after(after) == Stop::Never;
    next.is_uppercase()
        && closed.is_empty()
        && (ordinary || named && opens)
        && !chunk.contains(['/', '@', '_'])
        && !chunk.starts_with("www")
        && (after.chars().nth(1).is_some_and(char::is_lowercase) || matches!(after, "I" | "A"))
}

/// The word that ends at `at`, back to white space or an opening mark.
fn word_before(piece: &str, at: usize) -> &str {
    let head = &piece[..at];
    // A bound, so that a text without spaces stays linear.
    let floor = (0..=at.min(40)).map(|back| at - back).rfind(|&at| piece.is_char_boundary(at)).unwrap_or(at);
    let window = &head[floor..];
    let start = window
        .rfind(|c: char| c.is_whitespace() || is_opener(c) || matches!(c, '—' | '–' | '/' | '&'))
        .map_or(0, |at| at + window[at..].chars().next().map_or(1, char::len_utf8));
    &window[start..]
}

fn first_word(lead: &str) -> &str {
    let end = lead
        .char_indices()
        .take(24)
        .find(|&(_, c)| !c.is_alphanumeric())
        .map_or_else(|| lead.char_indices().nth(24).map_or(lead.len(), |(at, _)| at), |(at, _)| at);
    &lead[..end]
}

/// Whether the words right after a closed quotation say who spoke: "Marin asked".
fn attributes(lead: &str) -> bool {
    let end = lead.char_indices().nth(60).map_or(lead.len(), |(at, _)| at);
    let clause = &lead[..end];
    let clause = &clause[..clause.find(['.', ',', ';', '“', '"', '!', '?', '\n']).unwrap_or(clause.len())];
    for (place, word) in clause.split_whitespace().take(5).enumerate() {
        let attributes = || lexicon::reporting(norm(word)).is_some_and(ReportingVerb::attributes);
        if place > 0 && attributes() {
            return true;
        }
        let of_name = word.starts_with(char::is_uppercase)
            || place > 0 && matches!(word, "of" | "the" | "de" | "bin" | "al" | "later");
        if !of_name
            || place == 0 && OPENER.has(norm(word)) && !matches!(word, "He" | "She" | "They" | "I" | "The")
        {
            return false;
        }
    }
    false
}

/// Whether a name that is written with a small letter opens `lead`: "al-Shabab", "iPhone".
fn is_lower_name(lead: &str) -> bool {
    let mut chars = lead.chars().skip_while(|c| c.is_lowercase()).take(2);
    match (chars.next(), chars.next()) {
        (Some('-'), Some(c)) => c.is_uppercase() && lead.find('-').is_some_and(|at| at <= 3),
        (Some(c), _) => c.is_uppercase(),
        _ => false,
    }
}

fn is_clock(word: &str) -> bool {
    ["a.m", "p.m"].iter().any(|clock| word.eq_ignore_ascii_case(clock))
}

/// Whether a sentence has only a time so far: "At 5 a.m."
fn fronted_time(sentence: &str) -> bool {
    let mut words = sentence.split_whitespace();
    let first = words.next().unwrap_or("");
    first.starts_with(char::is_uppercase)
        && lexicon::BEFORE_CLOCK.has(norm(first))
        && words.take(4).count() <= 3
}

/// Whether a sentence has only the number or letter of a list item so far: "1", "a".
fn is_list_number(sentence: &str) -> bool {
    let sentence = sentence.trim();
    (1..=3).contains(&sentence.len()) && sentence.chars().all(|c| c.is_ascii_digit())
        || sentence.len() == 1 && sentence.starts_with(|c: char| c.is_ascii_lowercase())
}

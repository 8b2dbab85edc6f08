//! Finding the words of a row in the text.

use crate::rows::{Nth, Place};
use crate::span::Span;

/// How many places a row may have.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Places {
    /// Where its words stand more than once, it must say which is meant.
    One,
    /// Wherever its words stand.
    All,
}

/// Where whole words stand in a text, overlapping places too.
pub fn whole_words(text: &[char], words: &str) -> Vec<Span> {
    let words: Vec<char> = words.chars().collect();
    let (Some(&first), Some(&last)) = (words.first(), words.last()) else { return Vec::new() };
    let joined = |one: Option<&char>, other: char| {
        one.is_some_and(|one| one.is_alphanumeric()) && other.is_alphanumeric()
    };
    let starts = (0..text.len()).filter(|&at| text[at] == first && text[at..].starts_with(&words));
    let spans = starts.map(|at| Span::new(at, at + words.len()));
    spans
        .filter(|span| {
            let before = span.start.checked_sub(1).and_then(|at| text.get(at));
            !joined(before, first) && !joined(text.get(span.end), last)
        })
        .collect()
}

/// Where a row stands, or what is wrong with it.
pub fn places(text: &[char], place: &Place, many: Places) -> Result<Vec<Span>, String> {
    if let (Some(start), Some(end)) = (place.start, place.end) {
        let inside = start < end && end <= text.len();
        return if inside {
            Ok(vec![Span::new(start, end)])
        } else {
            Err(format!("{start} to {end} is not in the text"))
        };
    }
    let (words, found) = (&place.text, whole_words(text, &place.text));
    if found.is_empty() {
        return Err(format!("not in the text: {words:?}"));
    }
    let nth = match &place.nth {
        None if many == Places::One && found.len() > 1 => {
            return Err(format!("{words:?} stands {} times: say which by nth", found.len()));
        }
        None => return Ok(found),
        Some(Nth::One(n)) => std::slice::from_ref(n),
        Some(Nth::Many(list)) => list,
    };
    let meant = nth.iter().map(|n| n.checked_sub(1).and_then(|at| found.get(at)).copied());
    meant
        .collect::<Option<_>>()
        .ok_or_else(|| format!("{words:?} stands {} times, nth says {nth:?}", found.len()))
}

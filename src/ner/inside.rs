//! What goes on within the name of a body or a treaty: what it is for, between whom it was made.

use std::ops::Range;

use super::label::WORK;
use super::tag::Tagged;
use super::words::{Letters, Words};
use super::{Classes, Kind};
use crate::lexicon::DEALING;

const ORGANIZATION: usize = Kind::Organization as usize;
const EVENT: usize = Kind::Event as usize;

/// A name has no more tokens than this, so that the time is in proportion to the text.
const LONGEST: u32 = 24;

/// Takes in what a body is for: "Council for Renewal | and Justice", "Society | for Birds of Prey".
pub(super) fn add_purpose(words: &Words<'_, '_>, stop: u32, name: &mut Tagged) {
    if !matches!(name.class, ORGANIZATION | EVENT | WORK) {
        return;
    }
    while name.tokens.end - name.tokens.start < LONGEST
        && let Some(end) = purpose(words, stop, &name.tokens)
    {
        name.tokens.end = end;
    }
}

/// Where the name ends if what follows belongs to it.
fn purpose(words: &Words<'_, '_>, stop: u32, name: &Range<u32>) -> Option<u32> {
    let joint = name.end;
    let last = joint - 1;
    if words.is(last, "between") && name.len() > 2 {
        return both(words, joint, stop);
    }
    if joint >= stop {
        return None;
    }
    let head = |token: u32| {
        words.is_cased(token)
            && words.class(token).has(Classes::ORGANIZATION_HEAD | Classes::EVENT_HEAD)
            && !words.class(token).has(Classes::TITLE)
    };
    let joins = |token: u32| ["for", "on", "against", "in"].into_iter().any(|word| words.is(token, word));
    match words.document.word(joint) {
        "for" | "on" | "against" if name.clone().any(head) && name.len() > 1 => {
            ordinary(words, after_article(words, joint + 1, stop), stop)
        }
        "between" if head(last) => both(words, joint + 1, stop),
        "and" => {
            let opened = (name.start + 2..last).any(|token| joins(token) || words.is(token, "of"));
            (opened && is_ordinary(words, last)).then(|| ordinary(words, joint + 1, stop)).flatten()
        }
        _ => None,
    }
}

/// The end of the capitalised words from here on, if the first is an ordinary word and none tells of another name.
fn ordinary(words: &Words<'_, '_>, from: u32, stop: u32) -> Option<u32> {
    if from >= stop || !is_ordinary(words, from) {
        return None;
    }
    let listed = words.gazetteer.longest(words.document, from, stop);
    if listed.is_some_and(|(_, entry)| entry.classes.has(Classes::NAMED | Classes::TITLE)) {
        return None;
    }
    let mut end = from + 1;
    while end < stop {
        let next = if words.is(end, "of") { end + 1 } else { end };
        if next >= stop || words.letters[next as usize] != Letters::Capital {
            break;
        }
        end = next + 1;
    }
    let others = Classes::NAMED | Classes::TITLE | Classes::GIVEN;
    let place = words.class(end - 1).has(Classes::PLACE_HEAD);
    let other = |token: u32| words.class(token).has(others) && !words.class(token).has(Classes::COMMON);
    (!place && !(from..end).any(other)).then_some(end)
}

/// Whether the word is an ordinary one with the capital of a name.
fn is_ordinary(words: &Words<'_, '_>, token: u32) -> bool {
    let others = Classes::NAMED | Classes::TITLE | Classes::CALENDAR | Classes::FUNCTION;
    words.letters[token as usize] == Letters::Capital
        && words.class(token).has(Classes::COMMON)
        && !words.class(token).has(others)
}

/// The end of two names that "and" joins: "Between | Northland and the Southern League".
fn both(words: &Words<'_, '_>, from: u32, stop: u32) -> Option<u32> {
    let capitals = |from: u32| {
        let from = after_article(words, from, stop);
        let end = (from..stop).find(|&token| words.letters[token as usize] != Letters::Capital);
        Some(end.unwrap_or(stop)).filter(|&end| end > from && end < from + LONGEST / 2)
    };
    let first = capitals(from).filter(|&and| and < stop && words.is(and, "and"))?;
    capitals(first + 1)
}

/// The token, or the one after it if it is an article.
fn after_article(words: &Words<'_, '_>, token: u32, stop: u32) -> u32 {
    token + u32::from(token < stop && words.is(token, "the"))
}

/// Where the name of a treaty begins that is called after two parties: "Japan-U.S. Security Treaty".
pub(super) fn parties(words: &Words<'_, '_>, before: Option<&Tagged>, name: &Tagged) -> Option<u32> {
    let Range { start, end } = name.tokens;
    let first = start.checked_sub(2)?;
    let party = |token: u32| words.class(token).has(Classes::LAND | Classes::GROUP | Classes::ORGANIZATION);
    let begins = match before {
        Some(before) if before.tokens.end == start - 1 => before.tokens.start,
        Some(before) if before.tokens.end > first => return None,
        _ => first,
    };
    (name.class == EVENT
        && end - start > 2
        && words.is_hyphen(start - 1)
        && words.is_cased(first)
        && (party(first) || party(start))
        && DEALING.has(words.norm(end - 1)))
    .then_some(begins)
}

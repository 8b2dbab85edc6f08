//! Where a name ends: what the tagger takes in that no name holds, and what it leaves out that belongs to one.

use std::ops::Range;

use super::inside::{add_purpose, parties};
use super::label::WORK;
use super::person::{PERSON, whole};
use super::tag::Tagged;
use super::words::{Letters, Words};
use super::{Classes, Kind, Mention};
use crate::lexicon::{COMPANY_FORM, DEGREE, PHOTO_WORD, STORM, STREET};
use crate::text::Shape;

/// The margin of a name of which another word tells what it is.
const TOLD: i32 = 200;
/// The tagger's classes.
const ORGANIZATION: usize = Kind::Organization as usize;
const PLACE: usize = Kind::Place as usize;
const EVENT: usize = Kind::Event as usize;
const GROUP: usize = Kind::Group as usize;

/// Gives every tagged name the words that are its own, and no others; `ruled` is what the rules find.
pub(super) fn settle(words: &Words<'_, '_>, ruled: &[Mention], tagged: Vec<Tagged>) -> Vec<Tagged> {
    let mut settled: Vec<Tagged> = Vec::with_capacity(tagged.len());
    for name in tagged {
        let trimmed = Tagged { tokens: without_strays(words, name.tokens.clone()), ..name };
        let (first, name) = apart(words, ruled, trimmed);
        for mut name in first.into_iter().chain([name]) {
            let before = settled.last();
            if is_degree(words, before, &name) {
                continue;
            }
            if let Some(from) = partner(words, before, &name) {
                name = Tagged { tokens: from..name.tokens.end, class: ORGANIZATION, margin: name.margin };
            } else if let Some(from) = parties(words, before, &name) {
                name.tokens.start = from;
            }
            lengthen(words, &mut name);
            add(&mut settled, name);
        }
    }
    settled
}

/// Adds a name in the place of those that it takes in; what another has taken in is none.
fn add(settled: &mut Vec<Tagged>, name: Tagged) {
    while settled.pop_if(|before| before.tokens.start >= name.tokens.start).is_some() {}
    if settled.last().is_none_or(|before| before.tokens.end <= name.tokens.start) {
        settled.push(name);
    }
}

/// The name without what stands around it: a caption's "FILE -", an address after it, a mark that only opens.
fn without_strays(words: &Words<'_, '_>, tokens: Range<u32>) -> Range<u32> {
    let Range { mut start, mut end } = tokens;
    if end - start > 2 && is_dash(words, start + 1) && PHOTO_WORD.has(words.norm(start)) {
        start += 2;
    }
    let stray = (start + 1..end).find(|&token| {
        let word = words.document.word(token);
        let opens = matches!(word, "(" | "[" | "‘" | "“" | "\"" | "|" | "@" | "•");
        // “Dwayne ‘Rock’ Hale” closes what it opens.
        opens && !closes_within(words, token + 1..end, word)
    });
    if let Some(stray) = stray {
        end = stray;
    }
    let hangs = |token: u32| {
        is_dash(words, token)
            || matches!(words.document.word(token), "," | ";" | ":" | "“" | "”" | "\"" | "‘")
    };
    while end - start > 1 && hangs(end - 1) {
        end -= 1;
    }
    // “WE WAIT,” HOLM SAID
    while end - start > 1 && words.shape(start) == Shape::Mark && words.document.word(start) != "(" {
        start += 1;
    }
    start..end
}

/// Whether a mark that opened is closed within the tokens, before the last.
fn closes_within(words: &Words<'_, '_>, mut tokens: Range<u32>, opening: &str) -> bool {
    let closing = match opening {
        "(" => ")",
        "[" => "]",
        "‘" => "’",
        "“" => "”",
        "\"" => "\"",
        _ => return false,
    };
    tokens.end = tokens.end.saturating_sub(1);
    tokens.into_iter().any(|token| words.document.word(token) == closing)
}

/// Whether the token is a dash between spaces.
fn is_dash(words: &Words<'_, '_>, token: u32) -> bool {
    matches!(words.document.word(token), "-" | "–" | "—") && !words.is_hyphen(token)
}

/// The name in what was tagged as one, and another before it, if there are two: "London-based Energy Institute",
/// "Indian-controlled Kashmir".
fn apart(words: &Words<'_, '_>, ruled: &[Mention], name: Tagged) -> (Option<Tagged>, Tagged) {
    let Range { start, end } = name.tokens;
    let compound = (start + 1..end.saturating_sub(1)).find(|&hyphen| {
        let part = hyphen + 1;
        words.is_hyphen(hyphen)
            && words.shape(part) == Shape::Lower
            && words.class(part).has(Classes::COMMON)
            && part + 1 < end
            && words.is_capital(part + 1)
            && !is_given_name(words, hyphen, start)
    });
    let Some(hyphen) = compound else { return of_a_state(words, name) };
    let first = start..hyphen;
    let at = ruled.partition_point(|mention| mention.tokens.start < start);
    let same = ruled.get(at).filter(|mention| mention.tokens == first);
    let class = same.map_or(PLACE, |mention| mention.kind as usize).min(WORK);
    let rest = Tagged { tokens: hyphen + 2..end, ..name };
    (Some(Tagged { tokens: first, class, margin: name.margin }), rest)
}

/// A state or a people and its body are two: "Chinese Foreign Ministry", "China’s Ministry of Public Security".
fn of_a_state(words: &Words<'_, '_>, name: Tagged) -> (Option<Tagged>, Tagged) {
    let Range { start, end } = name.tokens;
    let land = words.gazetteer.country_of(&words.document.tokens[start as usize..=start as usize]).is_some();
    let owns = start + 1 < end && words.shape(start + 1) == Shape::Possessive;
    let body = start + 1 + u32::from(owns)..end;
    if !land || body.is_empty() || name.class != ORGANIZATION || body.len() > 6 {
        return (None, name);
    }
    let listed = words.gazetteer.entry(body.clone().map(|token| words.norm(token))).classes;
    if !owns && !listed.has(Classes::ORGANIZATION | Classes::ORGAN) {
        return (None, name);
    }
    let class = if words.class(start).has(Classes::GROUP) { GROUP } else { PLACE };
    let state = Tagged { tokens: start..start + 1, class, margin: name.margin };
    (Some(state), Tagged { tokens: body, ..name })
}

/// Whether the hyphen joins the halves of a given name after a surname: "Lee In-young".
fn is_given_name(words: &Words<'_, '_>, hyphen: u32, start: u32) -> bool {
    hyphen >= start + 2
        && words.shape(hyphen - 2) == Shape::Title
        && words.document.word(hyphen + 1).len() <= 5
}

/// Whether the name is a degree of the person before it, or of nobody: "Karin Stone, MD".
fn is_degree(words: &Words<'_, '_>, before: Option<&Tagged>, name: &Tagged) -> bool {
    let between = |before: &Tagged| {
        let mut gap = before.tokens.end..name.tokens.start;
        gap.len() <= 8
            && gap.all(|token| {
                words.document.word(token) == "," || DEGREE.has(words.norm(token)) || words.is(token, ".")
            })
    };
    name.tokens.clone().all(|token| {
        DEGREE.has(words.norm(token)) && words.shape(token) != Shape::Lower || words.is(token, ".")
    }) && before.is_some_and(|before| before.class == PERSON && between(before))
}

/// Where the name begins of which "&" joins this one to the one before: "Dalton & Pierce".
fn partner(words: &Words<'_, '_>, before: Option<&Tagged>, name: &Tagged) -> Option<u32> {
    let before = before?;
    let and = before.tokens.end;
    (and + 1 == name.tokens.start
        && words.document.word(and) == "&"
        && !words.touches(and)
        && words.is_capital(name.tokens.start))
    .then_some(before.tokens.start)
}

/// Takes what belongs to the name into it, and leaves an honour out of a person's.
fn lengthen(words: &Words<'_, '_>, name: &mut Tagged) {
    let end = name.tokens.end;
    let sentence = words.document.sentences[words.document.sentence_of(end - 1)].tokens.clone();
    add_ending(words, sentence.end, name);
    add_storm(words, sentence.start, name);
    add_half(words, sentence.end, name);
    add_surname(words, sentence.end, name);
    if name.class == PERSON {
        name.tokens = whole(words, &sentence, name.tokens.clone());
    }
    add_purpose(words, sentence.end, name);
}

/// "Marlow Keane plc"
fn add_ending(words: &Words<'_, '_>, stop: u32, name: &mut Tagged) {
    let Range { start, end } = name.tokens;
    let ends = |token: u32| {
        COMPANY_FORM.has(words.norm(token)) && (words.shape(token) != Shape::Lower || words.is(token, "plc"))
    };
    if end < stop && ends(end) {
        name.tokens.end += 1;
        name.class = ORGANIZATION;
    } else if end - start > 1 && ends(end - 1) && !DEGREE.has(words.norm(end - 1)) {
        name.class = ORGANIZATION;
    }
}

/// "Severe Tropical Cyclone Odelia"
fn add_storm(words: &Words<'_, '_>, first: u32, name: &mut Tagged) {
    while name.tokens.start > first
        && let before = name.tokens.start - 1
        && words.letters[before as usize] != Letters::Plain
        && !words.class(before).has(Classes::FUNCTION)
        && (STORM.has(words.norm(before)) || name.class == EVENT && STORM.has(words.norm(before + 1)))
    {
        name.tokens.start = before;
        name.class = EVENT;
        name.margin = name.margin.max(TOLD);
    }
}

/// "Kim Min-so", "Lee In-young"
fn add_half(words: &Words<'_, '_>, stop: u32, name: &mut Tagged) {
    let Range { start, end } = name.tokens;
    let half = if words.has_small_part(end - 1) { end - 1 } else { end };
    let follows = half > start && half + 2 < stop && words.has_small_part(half);
    if follows
        && words.is_syllable(half + 2)
        && (half < end || words.is_syllable(half) && name.tokens.len() == 1)
    {
        name.tokens.end = half + 3;
        name.class = PERSON;
    }
}

/// "Vienna Holm", "King Edward Street"
fn add_surname(words: &Words<'_, '_>, stop: u32, name: &mut Tagged) {
    let Range { start, end } = name.tokens;
    if end - start > 1 && name.class == PERSON && STREET.has(words.norm(end - 1)) {
        name.class = PLACE;
        let titled = start > 0 && words.is_capital(start - 1) && words.class(start - 1).has(Classes::TITLE);
        name.tokens.start -= u32::from(titled);
        return;
    }
    let others = Classes::NAMED | Classes::HEAD | Classes::COMMON | Classes::TITLE | Classes::FUNCTION;
    let surname = |token: u32| {
        words.shape(token) == Shape::Title
            && words.class(token).has(Classes::SURNAME)
            && !words.class(token).has(others)
    };
    let located = start > 0 && words.class(start - 1).has(Classes::FUNCTION | Classes::PARTICLE);
    if end - start == 1
        && name.class == PLACE
        && words.class(start).has(Classes::GIVEN)
        && end < stop
        && surname(end)
        && !located
        && !(end + 1 < stop && words.is_capital(end + 1))
    {
        name.tokens.end += 1;
        name.class = PERSON;
    }
}

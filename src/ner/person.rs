//! Where a person's name begins and ends: initials, nicknames and a mother's name are in it, titles and honours are not.

use std::ops::Range;

use super::words::Words;
use super::{Classes, Kind};
use crate::lexicon::{DEGREE, SHORT_TITLE};
use crate::text::Shape;

/// A tagged name's class.
pub(super) const PERSON: usize = Kind::Person as usize;

/// The name of a person from its first word to its last; `sentence` is that in which it stands.
pub(super) fn whole(words: &Words<'_, '_>, sentence: &Range<u32>, name: Range<u32>) -> Range<u32> {
    let name = without_titles(words, name);
    let name = with_nickname(words, sentence, name);
    let name = with_initials(words, sentence.start, name);
    without_honours(words, with_second_surname(words, sentence.end, name))
}

/// "Det Insp Holm", "Maj-Gen Holm"
fn without_titles(words: &Words<'_, '_>, mut name: Range<u32>) -> Range<u32> {
    let title = |token: u32| SHORT_TITLE.has(words.norm(token));
    let named = |token: u32| matches!(words.shape(token), Shape::Title | Shape::Mixed);
    loop {
        let joined = name.len() > 3 && words.is_hyphen(name.start + 1) && title(name.start + 2);
        let long = if joined { 3 } else { 1 };
        if name.len() <= long || !(joined || title(name.start)) || !named(name.start + long as u32) {
            return name;
        }
        name.start += long as u32;
    }
}

/// A person's name without the honours after it: "Ruth Allard DBE".
pub(super) fn without_honours(words: &Words<'_, '_>, mut name: Range<u32>) -> Range<u32> {
    let honour = |token: u32| words.shape(token) == Shape::Upper && DEGREE.has(words.norm(token));
    while name.len() > 2 && honour(name.end - 1) {
        name.end -= 1;
    }
    name
}

/// "A. Holm", "J. R. Holm"
fn with_initials(words: &Words<'_, '_>, first: u32, mut name: Range<u32>) -> Range<u32> {
    while let Some(letter) = name.start.checked_sub(2).filter(|&letter| letter >= first)
        && words.is(letter + 1, ".")
        && words.touches(letter + 1)
        && words.document.word(letter).chars().count() == 1
        && words.is_cased(letter)
    {
        name.start = letter;
    }
    name
}

/// “Bill ‘Sparky’ Holm”, "Bill (Sparky) Holm": the first name stands before what one is called.
fn with_nickname(words: &Words<'_, '_>, sentence: &Range<u32>, name: Range<u32>) -> Range<u32> {
    let Some(closing) = name.start.checked_sub(1).filter(|&closing| closing >= sentence.start) else {
        return name;
    };
    let opening = match words.document.word(closing) {
        "”" => "“",
        "’" => "‘",
        ")" => "(",
        mark @ ("\"" | "'") => mark,
        _ => return name,
    };
    let floor = closing.saturating_sub(NICKNAME).max(sentence.start + 1);
    let inside = (floor..closing).rev().take_while(|&token| words.is_capital(token)).last();
    let given = |token: u32| words.is_capital(token) && words.class(token).has(Classes::GIVEN);
    match inside.and_then(|first| first.checked_sub(2)) {
        Some(before)
            if before >= sentence.start && words.document.word(before + 1) == opening && given(before) =>
        {
            before..name.end
        }
        _ => name,
    }
}

/// How many tokens a nickname may have.
const NICKNAME: u32 = 3;

/// "Jordi Pujol i Soley"
fn with_second_surname(words: &Words<'_, '_>, stop: u32, name: Range<u32>) -> Range<u32> {
    let second = name.end + 1;
    let joined = name.len() > 1
        && second < stop
        && matches!(words.document.word(name.end), "i" | "y" | "e")
        && words.shape(second) == Shape::Title
        && !words.class(second).has(Classes::NAMED);
    if joined { name.start..second + 1 } else { name }
}

//! What a name's capital alone tells: "said May", once the document has introduced Theresa May; "Labor will".

use super::Classes;
use super::tag::Tagged;
use super::words::{Case, Letters, Words};
use super::{Kind, Mention};
use crate::lexicon::{PARTY, PARTY_ADJECTIVE, STATE_ABBREVIATION};
use crate::text::{Shape, Table, sort};

const PERSON: usize = Kind::Person as usize;
const ORGANIZATION: usize = Kind::Organization as usize;
const PLACE: usize = Kind::Place as usize;
const GROUP: usize = Kind::Group as usize;
/// The margin of a state that its stop tells.
const TOLD: i32 = 200;
/// How sure the rules must be of a person whom the tagger does not find.
const SURE: u8 = 60;

/// The class of a party that a capital tells from the ordinary word: "Democratic voters", "Labor will".
fn party(words: &Words<'_, '_>, token: u32) -> Option<usize> {
    let norm = words.norm(token);
    let seen = words.seen(token);
    let told = words.letters[token as usize] == Letters::Capital || seen.capital > 0 && seen.lower == 0;
    match () {
        () if !told || words.shape(token) != Shape::Title => None,
        () if PARTY.has(norm) => Some(ORGANIZATION),
        () if PARTY_ADJECTIVE.has(norm) => Some(GROUP),
        () => None,
    }
}

/// Adds the places, where nothing is tagged, of the last word of a person's full name, and of a party's.
///
/// `ruled` is what the rules find: where they see a longer name or a whole date, the word is a part of that.
pub(super) fn recall(words: &Words<'_, '_>, ruled: &[Mention], names: &mut Vec<Tagged>) {
    let mut borne: Table<u32, i32> = Table::new();
    let tagged = names.iter().filter(|name| name.class == PERSON).map(|name| (&name.tokens, name.margin));
    let sure = ruled.iter().filter(|name| name.kind == Kind::Person && name.confidence >= SURE);
    for (tokens, margin) in
        tagged.chain(sure.map(|name| (&name.tokens, 0))).filter(|(tokens, _)| tokens.len() > 1)
    {
        let last = tokens.end - 1;
        if words.is_cased(last)
            && words.document.word(last).len() > 1
            && (words.class(last).has(Classes::CALENDAR) || !words.class(last).has(Classes::FUNCTION))
        {
            borne.or_insert(&words.norm(last), margin);
        }
        // "Park Sung-min" bears the name that stands first.
        if tokens.clone().any(|token| words.has_small_part(token)) {
            borne.or_insert(&words.norm(tokens.start), margin);
        }
    }
    let mut found = Vec::new();
    let mut next = 0;
    for sentence in words.document.sentences.iter().filter(|sentence| words.case(sentence) == Case::Sentence)
    {
        for token in sentence.tokens.clone() {
            while names.get(next).is_some_and(|name: &Tagged| name.tokens.end <= token) {
                next += 1;
            }
            let tagged = names.get(next).is_some_and(|name| name.tokens.contains(&token));
            if !words.is_cased(token) {
                continue;
            }
            if is_state(words, token) {
                if tagged && names[next].tokens.start == token {
                    names[next] = Tagged { tokens: token..token + 2, class: PLACE, ..names[next].clone() };
                } else if !tagged {
                    found.push(Tagged { tokens: token..token + 2, class: PLACE, margin: TOLD });
                }
                continue;
            }
            if tagged {
                continue;
            }
            let class = match borne.get(&words.norm(token)) {
                Some(&margin) => Some((PERSON, margin)),
                None => party(words, token).map(|class| (class, 0)),
            };
            let Some((class, margin)) = class else { continue };
            if stands_alone(words, token, sentence.tokens.start, sentence.tokens.end)
                && !is_inside(ruled, token)
            {
                found.push(Tagged { tokens: token..token + 1, class, margin });
            }
        }
    }
    if !found.is_empty() {
        names.extend(found);
        sort(names, |name| name.tokens.start);
    }
}

/// Whether the word is a state cut short, with its stop: "Eau Claire, Wis.", "D-Mich."
fn is_state(words: &Words<'_, '_>, token: u32) -> bool {
    let stop = token + 1;
    if !STATE_ABBREVIATION.has(words.norm(token))
        || words.shape(token) != Shape::Title
        || token < 2
        || (stop as usize) >= words.document.tokens.len()
        || !words.is(stop, ".")
        || !words.touches(stop)
    {
        return false;
    }
    let party = matches!(words.document.word(token - 2), "R" | "D" | "I");
    words.is(token - 1, ",") && words.is_cased(token - 2) || words.is_hyphen(token - 1) && party
}

/// Whether the rules see the token as a part of several.
fn is_inside(ruled: &[Mention], token: u32) -> bool {
    let at = ruled.partition_point(|mention| mention.tokens.end <= token);
    ruled.get(at).is_some_and(|mention| mention.tokens.start <= token && mention.tokens.len() > 1)
}

/// Whether the word can be a surname where it stands: not a part of more capitals, not "the King", not "in May".
fn stands_alone(words: &Words<'_, '_>, token: u32, start: u32, end: u32) -> bool {
    let before = (token > start).then(|| token - 1);
    let after = (token + 1 < end).then_some(token + 1);
    let capital = |token: Option<u32>| token.is_some_and(|token| words.is_cased(token));
    let beside = |token: u32| words.is_hyphen(token) || words.is(token, "&");
    let speaks = |token: Option<u32>| token.is_some_and(|token| words.class(token).has(Classes::SPEECH));
    let adjective = PARTY_ADJECTIVE.has(words.norm(token));
    // "Democratic Rep. Hale", "Democratic-leaning"
    let modifies = adjective
        && after.is_some_and(|token| {
            words.is_cased(token) && words.class(token).has(Classes::TITLE)
                || words.is_hyphen(token) && words.shape(token + 1) == Shape::Lower
        });
    if !modifies && (capital(after) || after.is_some_and(beside)) || before.is_some_and(beside) {
        return false;
    }
    if capital(before)
        && !before.is_some_and(|token| words.class(token).has(Classes::FUNCTION | Classes::TITLE))
    {
        return false;
    }
    let party = PARTY.has(words.norm(token)) || adjective;
    if !party
        && before.is_some_and(|token| words.is(token, "the") || words.is(token, "a") || words.is(token, "an"))
    {
        return false;
    }
    let class = words.class(token);
    if class.has(Classes::CALENDAR) {
        return speaks(after)
            || speaks(before) && after.is_none_or(|token| words.shape(token) != Shape::Number);
    }
    // Where any word has a capital, one that is also an ordinary word must act.
    let opens = words.letters[token as usize] == Letters::Opening;
    let acts = || {
        speaks(after)
            || adjective && after.is_some_and(|token| words.shape(token) == Shape::Lower)
            || after.is_some_and(|token| {
                words.shape(token) == Shape::Possessive
                    || words.is(token, ",")
                    || words.class(token).has(Classes::FUNCTION) && words.shape(token) == Shape::Lower
            })
    };
    !opens || !class.has(Classes::COMMON | Classes::FUNCTION) || acts()
}

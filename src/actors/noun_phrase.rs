use super::reading::Reading;
use super::verb::verb_of_speech;
use super::words::Class;
use crate::text::Shape;

/// A noun phrase, as token indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// The first token.
    pub from: u32,
    /// The token after the head: "a former envoy" of "a former envoy to Cairo".
    pub head: u32,
    /// The token after what narrows the head down.
    pub end: u32,
}

/// Reads the noun phrase that begins at a token and ends before `limit`.
pub(super) fn noun_phrase(reading: &Reading<'_>, from: u32, limit: u32) -> Option<Phrase> {
    let head = simple(reading, from, limit)?;
    let mut end = head;
    while let Some(next) = narrowing(reading, end, limit) {
        end = next;
    }
    Some(Phrase { from, head, end })
}

/// The end of a phrase without what follows its head.
fn simple(reading: &Reading<'_>, from: u32, limit: u32) -> Option<u32> {
    if from < limit
        && reading.is(from, Class::PRONOUN)
        && !reading.is(from, Class::POSSESSIVE | Class::RELATIVE)
    {
        return Some(from + 1);
    }
    let mut at = from;
    let mut noun = false;
    while at < limit {
        let word = reading.is_word(at);
        // "in 2003 he left", "in 2003 that he left"
        let clause = reading.is(at, Class::PRONOUN) && !reading.is(at, Class::DETERMINER | Class::RELATIVE)
            || reading.reads(at, "that");
        if at > from && clause {
            break;
        }
        let joins = !word && at > from && is_joint(reading, at);
        let joined = at > from && is_joint(reading, at - 1);
        if joins || (reading.shape(at) == Shape::Possessive && at > from) {
            noun = false;
        } else if joined && word {
            noun = true;
        } else if !word || (noun && ends_phrase(reading, at)) || (!noun && never_noun(reading, at, from)) {
            break;
        } else {
            noun = noun || !reading.is(at, Class::DETERMINER | Class::ADVERB);
        }
        at += 1;
    }
    let counts = at > from && reading.is(at - 1, Class::DETERMINER) && !reading.reads(at - 1, "the");
    (noun || counts).then_some(at)
}

/// A hyphen or an ampersand between two words of a phrase.
fn is_joint(reading: &Reading<'_>, at: u32) -> bool {
    let word = reading.document.word(at);
    let span = reading.span(at, at + 1);
    let text = reading.document.text;
    let tight = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
    match word {
        "&" | "/" => true,
        "-" | "‑" | "–" => {
            tight(text[..span.start as usize].chars().next_back())
                && tight(text[span.end as usize..].chars().next())
        }
        _ => false,
    }
}

/// Whether a word after a noun belongs to what follows the phrase.
fn ends_phrase(reading: &Reading<'_>, at: u32) -> bool {
    let closed = Class::DETERMINER
        | Class::PRONOUN
        | Class::PROGRESSIVE
        | Class::PREPOSITION
        | Class::CONJUNCTION
        | Class::SUBORDINATOR
        | Class::RELATIVE
        | Class::ADVERB
        | Class::NARROWING;
    let number = matches!(reading.shape(at), Shape::Number | Shape::Alphanumeric);
    let weekday = reading.is(at, Class::TIME | Class::DATE) && reading.shape(at) == Shape::Title;
    let closed = reading.is(at, closed)
        && !(reading.is(at, Class::PROGRESSIVE)
            && reading.is(at, Class::NOUN)
            && !reading.is(at, Class::AUXILIARY));
    ((closed || reading.is_finite(at)) && !number && reading.shape(at) != Shape::Upper)
        || weekday
        || verb_of_speech(reading, at).is_some()
}

/// Whether a word cannot open a phrase nor stand after its article.
fn never_noun(reading: &Reading<'_>, at: u32, from: u32) -> bool {
    let closed =
        Class::AUXILIARY | Class::PREPOSITION | Class::CONJUNCTION | Class::SUBORDINATOR | Class::RELATIVE;
    let named = at == from && reading.shape(at) == Shape::Upper;
    let determined = at > from;
    (reading.is(at, closed) && !named && !reading.is(at, Class::DETERMINER))
        || (!determined && reading.is(at, Class::ADVERB) && !reading.is(at, Class::DETERMINER))
        || (!determined && (is_verb(reading, at) || verb_of_speech(reading, at).is_some()))
}

/// A preposition that says when, and so belongs to a verb.
pub(super) fn is_when(reading: &Reading<'_>, at: u32) -> bool {
    ["after", "before", "since", "until", "during", "amid"].iter().any(|&word| reading.reads(at, word))
}

/// A verb rather than a word that describes a noun, where no article comes before it.
fn is_verb(reading: &Reading<'_>, at: u32) -> bool {
    let bare =
        Class::PREPOSITION | Class::DETERMINER | Class::PRONOUN | Class::AUXILIARY | Class::SUBORDINATOR;
    (reading.is(at, Class::VERB) && !reading.is(at, Class::NOUN))
        || (reading.is(at, Class::PAST) && (reading.is(at + 1, bare) || !reading.is_word(at + 1)))
}

/// The end of "to Cairo", "familiar with the matter" or "who asked not to be named" at a token.
fn narrowing(reading: &Reading<'_>, at: u32, limit: u32) -> Option<u32> {
    if at >= limit {
        return None;
    }
    let participle = reading.is(at, Class::PAST | Class::PROGRESSIVE | Class::NARROWING);
    let preposition = if participle { at + 1 } else { at };
    if !reading.is(preposition, Class::PREPOSITION)
        || is_when(reading, preposition)
        || preposition + 1 >= limit
    {
        return None;
    }
    let mut end = simple(reading, preposition + 1, limit)?;
    // "from Israel and Egypt"
    while reading.joins(end) {
        match simple(reading, end + 1, limit) {
            Some(next)
                if next < limit && !reading.is_finite(next) && verb_of_speech(reading, next).is_none() =>
            {
                end = next;
            }
            _ => break,
        }
    }
    Some(end)
}

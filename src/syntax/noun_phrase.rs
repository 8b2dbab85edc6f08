use super::class::Class;
use super::verb_group::reporting_verb;
use super::words::Words;
use crate::text::Shape;

/// A noun phrase, as token indices.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// The first token.
    pub from: u32,
    /// The token after the head: "a former envoy" of "a former envoy to Cairo".
    pub head: u32,
    /// The token after what narrows the head down.
    pub end: u32,
}

/// Reads the noun phrase that begins at a token and ends before `limit`.
pub fn noun_phrase(words: &Words<'_>, from: u32, limit: u32) -> Option<Phrase> {
    let head = simple(words, from, limit)?;
    let mut end = head;
    while let Some(next) = narrowing(words, end, limit) {
        end = next;
    }
    Some(Phrase { from, head, end })
}

/// The end of a phrase without what follows its head.
fn simple(words: &Words<'_>, from: u32, limit: u32) -> Option<u32> {
    if from < limit && words.is(from, Class::PRONOUN) && !words.is(from, Class::POSSESSIVE | Class::RELATIVE)
    {
        return Some(from + 1);
    }
    let mut at = from;
    let mut noun = false;
    while at < limit {
        let word = words.is_word(at);
        // "in 2003 he left", "in 2003 that he left"
        let clause = words.is(at, Class::PRONOUN) && !words.is(at, Class::DETERMINER | Class::RELATIVE)
            || words.reads(at, "that");
        // "Ruiz first called": after a person's name, a word before a verb belongs to the verb.
        let adverb = noun
            && words.is(at - 1, Class::BEARER)
            && words.shape(at) == Shape::Lower
            && !words.is(at, Class::HUMAN | Class::NOUN)
            && !words.is_finite(at)
            && !words.document.word(at).ends_with('s')
            && words.is(at + 1, Class::PAST | Class::VERB);
        if at > from && (clause || adverb) {
            break;
        }
        let joins = !word && at > from && is_joint(words, at);
        let joined = at > from && is_joint(words, at - 1);
        if joins || (words.shape(at) == Shape::Possessive && at > from) {
            noun = false;
        } else if joined && word {
            noun = true;
        } else if !word || (noun && ends_phrase(words, at)) || (!noun && never_noun(words, at, from)) {
            break;
        } else {
            noun = noun || !words.is(at, Class::DETERMINER | Class::ADVERB);
        }
        at += 1;
    }
    let counts = at > from && words.is(at - 1, Class::DETERMINER) && !words.reads(at - 1, "the");
    (noun || counts).then_some(at)
}

/// A hyphen or an ampersand between two words of a phrase.
fn is_joint(words: &Words<'_>, at: u32) -> bool {
    let word = words.document.word(at);
    let span = words.span(at, at + 1);
    let text = words.document.text;
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
fn ends_phrase(words: &Words<'_>, at: u32) -> bool {
    let closed = Class::DETERMINER
        | Class::PRONOUN
        | Class::PROGRESSIVE
        | Class::PREPOSITION
        | Class::CONJUNCTION
        | Class::SUBORDINATOR
        | Class::RELATIVE
        | Class::ADVERB
        | Class::NARROWING;
    let number = matches!(words.shape(at), Shape::Number | Shape::Alphanumeric);
    let weekday = words.is(at, Class::TIME | Class::DATE) && words.shape(at) == Shape::Title;
    // "the metal trading house Ruiz & Cole", but not "officials leading talks"
    let compound = words.is(at, Class::PROGRESSIVE)
        && !words.document.word(at - 1).ends_with('s')
        && words.shape(at - 1) == Shape::Lower
        && words.shape(at + 1) == Shape::Lower
        && !words.is(at + 1, closed)
        && words.is(at + 2, Class::NAME);
    let closed = words.is(at, closed)
        && !compound
        && !(words.is(at, Class::PROGRESSIVE)
            && words.is(at, Class::NOUN)
            && !words.is(at, Class::AUXILIARY));
    ((closed || words.is_finite(at)) && !number && words.shape(at) != Shape::Upper)
        || weekday
        || reporting_verb(words, at).is_some()
}

/// Whether a word cannot open a phrase nor stand after its article.
fn never_noun(words: &Words<'_>, at: u32, from: u32) -> bool {
    let closed =
        Class::AUXILIARY | Class::PREPOSITION | Class::CONJUNCTION | Class::SUBORDINATOR | Class::RELATIVE;
    let named = at == from && words.shape(at) == Shape::Upper;
    let determined = at > from;
    (words.is(at, closed) && !named && !words.is(at, Class::DETERMINER))
        || (!determined && words.is(at, Class::ADVERB) && !words.is(at, Class::DETERMINER))
        || (!determined && (is_verb(words, at) || reporting_verb(words, at).is_some()))
}

/// A preposition that says when, and so belongs to a verb.
pub fn is_when(words: &Words<'_>, at: u32) -> bool {
    ["after", "before", "since", "until", "during", "amid"].iter().any(|&word| words.reads(at, word))
}

/// A verb rather than a word that describes a noun, where no article comes before it.
fn is_verb(words: &Words<'_>, at: u32) -> bool {
    let bare =
        Class::PREPOSITION | Class::DETERMINER | Class::PRONOUN | Class::AUXILIARY | Class::SUBORDINATOR;
    (words.is(at, Class::VERB) && !words.is(at, Class::NOUN))
        || (words.is(at, Class::PAST) && (words.is(at + 1, bare) || !words.is_word(at + 1)))
}

/// The end of "to Cairo", "familiar with the matter" or "who asked not to be named" at a token.
fn narrowing(words: &Words<'_>, at: u32, limit: u32) -> Option<u32> {
    if at >= limit {
        return None;
    }
    let participle = words.is(at, Class::PAST | Class::PROGRESSIVE | Class::NARROWING);
    let preposition = if participle { at + 1 } else { at };
    if !words.is(preposition, Class::PREPOSITION) || is_when(words, preposition) || preposition + 1 >= limit {
        return None;
    }
    let mut end = simple(words, preposition + 1, limit)?;
    // "from Israel and Egypt"
    while words.joins(end) {
        match simple(words, end + 1, limit) {
            Some(next) if next < limit && !words.is_finite(next) && reporting_verb(words, next).is_none() => {
                end = next;
            }
            _ => break,
        }
    }
    Some(end)
}

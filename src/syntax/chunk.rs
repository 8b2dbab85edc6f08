//! A sentence cut into noun phrases, verbs, and the words between them.

use super::class::Class;
use super::noun_phrase::{Phrase, noun_phrase};
use super::verb::{Before, Verb, form, is_dealing, verb};
use super::words::Words;
use crate::lexicon::Form;
use crate::text::Shape;

/// Words of a sentence that go together, or one between them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Chunk {
    /// "the mayor"
    Noun(Phrase),
    /// "has met"
    Verb(Verb),
    /// "with"
    Preposition(u32),
    /// "and", "or"
    And,
    /// "but", "so": joins clauses only.
    But,
    Comma,
    /// "who"
    Relative(u32),
    /// "that", "because"
    Subordinator,
    /// A bracket or a dash.
    Break,
    /// "("
    Opening,
    /// ")"
    Closing,
    /// ":"
    Colon,
    /// ";"
    Stop,
    /// An adverb, or a word that no rule knows.
    Other,
}

/// How far a noun phrase reaches at most, in tokens; it bounds the work on a text without marks.
const LONGEST: u32 = 40;

/// Reads the chunk that begins at a token, and the token after it.
pub(super) fn chunk(words: &Words<'_>, at: u32, limit: u32, before: Before) -> (Chunk, u32) {
    let class = words.class(at);
    if !words.is_word(at) {
        return (mark(words, at), at + 1);
    }
    // "Ruiz, together with Cole,"
    let company =
        ["together", "along"].iter().any(|&word| words.reads(at, word)) && words.reads(at + 1, "with");
    if company && at + 1 < limit && at > 0 && words.is_comma(at - 1) {
        return (Chunk::And, at + 2);
    }
    if words.reads(at, "according") && words.reads(at + 1, "to") && at + 1 < limit {
        return (Chunk::Break, at + 2);
    }
    // "given its age", but not "was given its age"
    if words.reads(at, "given") && words.shape(at) == Shape::Lower {
        return (Chunk::Subordinator, at + 1);
    }
    let object = Class::DETERMINER | Class::NAME | Class::PRONOUN | Class::DATE | Class::AUXILIARY;
    let relative = class.is(Class::RELATIVE)
        && (before != Before::Other || !words.reads(at, "that"))
        && !(words.reads(at, "that") && words.is(at + 1, Class::NAME | Class::DETERMINER | Class::PRONOUN));
    if relative && !class.is(Class::NAME) {
        return (Chunk::Relative(at), at + 1);
    }
    if !class.is(Class::NAME)
        && let Some((verb, next)) = verb(words, at, limit, before)
    {
        return (Chunk::Verb(verb), next);
    }
    let joins = words.reads(at, "and") || words.reads(at, "or") || words.reads(at, "&");
    if joins {
        return (Chunk::And, at + 1);
    }
    let subordinator = class.is(Class::SUBORDINATOR) && !class.is(Class::NAME);
    let as_such = subordinator && class.is(Class::PREPOSITION);
    if subordinator
        && !as_such
        && (!class.is(Class::DETERMINER) || !words.is(at + 1, Class::default()) || words.is(at + 1, object))
    {
        return (Chunk::Subordinator, at + 1);
    }
    if words.joins(at) {
        return (Chunk::But, at + 1);
    }
    if class.is(Class::PREPOSITION) && !class.is(Class::NAME) {
        return (Chunk::Preposition(at), at + 1);
    }
    match noun_phrase(words, at, limit.min(at + LONGEST)) {
        Some(phrase) if phrase.head > at => {
            let head = owned(words, before_verb(words, at, phrase.head), limit);
            let head = qualified(words, head, limit);
            let head = dated(words, at, head).unwrap_or_else(|| undated(words, at, head));
            (Chunk::Noun(Phrase { from: at, head, end: head }), head)
        }
        _ => (Chunk::Other, at + 1),
    }
}

/// The end of a phrase that goes on after "the members’".
fn owned(words: &Words<'_>, head: u32, limit: u32) -> u32 {
    let mark = head < limit && matches!(words.document.word(head), "’" | "'");
    let tight = mark && words.span(head - 1, head).end == words.span(head, head + 1).start;
    let plural = tight && words.document.word(head - 1).ends_with('s');
    let rest = noun_phrase(words, head + 1, limit.min(head + LONGEST)).filter(|_| plural);
    rest.map_or(head, |rest| before_verb(words, head + 1, rest.head))
}

/// The end of a date that a name follows without a comma: "In March Ruiz met Cole".
fn dated(words: &Words<'_>, from: u32, head: u32) -> Option<u32> {
    let name = (from + 1..head).find(|&at| words.is(at, Class::NAME))?;
    let date = |at: u32| words.is(at, Class::DATE | Class::TIME) || words.shape(at) == Shape::Number;
    let day = (from..name).any(|at| words.is(at, Class::DATE | Class::TIME)) || is_year(words, from);
    (day && !words.is(from, Class::NAME) && (from..name).all(date)).then_some(name)
}

/// Whether a number after a preposition is that of a year: "in 2019".
pub(super) fn is_year(words: &Words<'_>, at: u32) -> bool {
    let preposition = at.checked_sub(1).is_some_and(|before| words.is(before, Class::PREPOSITION));
    preposition && words.shape(at) == Shape::Number && words.document.word(at).len() == 4
}

/// The end of a phrase before a date that follows a name: "met Ruiz last week".
fn undated(words: &Words<'_>, from: u32, head: u32) -> u32 {
    let date = |&at: &u32| words.is(at, Class::DATE | Class::TIME) && !words.is(at, Class::NAME);
    let named = |&at: &u32| words.is(at - 1, Class::NAME);
    (from + 1..head).filter(date).find(named).unwrap_or(head)
}

/// The end of a phrase that goes on with an "-ing" form: "the bank’s managing director".
fn qualified(words: &Words<'_>, head: u32, limit: u32) -> u32 {
    let job = words.is(head, Class::PROGRESSIVE)
        && words.is(head + 1, Class::HUMAN)
        && !words.is(head + 1, Class::PLURAL | Class::NAME);
    match () {
        () if head >= limit => head,
        // "a council meeting"
        () if is_dealing(words, head) => head + 1,
        () if job && head + 1 < limit => before_verb(words, head, head + 2),
        () => head,
    }
}

fn mark(words: &Words<'_>, at: u32) -> Chunk {
    match words.document.word(at) {
        "," => Chunk::Comma,
        ";" => Chunk::Stop,
        "(" => Chunk::Opening,
        ")" => Chunk::Closing,
        ":" => Chunk::Colon,
        "[" | "]" | "–" | "—" => Chunk::Break,
        _ => Chunk::Other,
    }
}

/// The end of a phrase before a verb that its words hide: "critics praise the plan".
fn before_verb(words: &Words<'_>, from: u32, head: u32) -> u32 {
    let object = Class::DETERMINER | Class::PRONOUN | Class::NAME | Class::HONORIFIC;
    let verb = (from + 1..head).find(|&at| {
        let subject = words.is(at - 1, Class::NAME | Class::PRONOUN | Class::HUMAN | Class::BODY)
            || words.shape(at - 1) == Shape::Lower && !words.is(at - 1, Class::DETERMINER | Class::ADVERB);
        let plural = words.is(at - 1, Class::PLURAL) || words.document.word(at - 1).ends_with('s');
        let agrees = match form(words, at) {
            Some(Form::Present) => !plural || words.is(at - 1, Class::NAME),
            Some(Form::Base) => plural || words.is(at - 1, Class::PRONOUN),
            Some(Form::Past) => true,
            Some(Form::Ing) | None => false,
        };
        words.shape(at) == Shape::Lower
            && !words.is(at, Class::HUMAN)
            && subject
            && agrees
            && words.is(at + 1, object)
            && !(at + 1 < head
                && words.is(at + 1, Class::NAME)
                && words.is(at - 1, Class::NAME)
                && form(words, at) != Some(Form::Past))
    });
    verb.unwrap_or(head)
}

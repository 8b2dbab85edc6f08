use super::class::Class;
use super::noun_phrase::noun_phrase;
use super::verb_group::reporting_verb;
use super::words::Words;
use crate::lexicon::{Form, ReportingVerb, Takes};
use crate::text::Shape;

/// How far ahead a clause is read to learn whether it is one, in tokens.
const REACH: u32 = 60;
/// How long what somebody says in the reporter's words can be, in tokens.
const LONGEST: u32 = 400;

/// Whether a clause with a subject and a verb of its own begins at a token.
pub(super) fn opens_clause(words: &Words<'_>, from: u32, limit: u32) -> bool {
    let limit = limit.min(from + REACH);
    if from >= limit {
        return false;
    }
    let contracted = |at| words.document.word(at).contains(['\'', '’']) && words.is(at, Class::AUXILIARY);
    if contracted(from) {
        return true;
    }
    // "this amounted to"
    let points = ["this", "that", "it"].iter().any(|&word| words.reads(from, word));
    if points && from + 1 < limit && words.is_finite(from + 1) {
        return true;
    }
    let Some(mut phrase) = noun_phrase(words, from, limit) else { return false };
    if words.is(from, Class::PROGRESSIVE) {
        // "resolving the dispute would"
        phrase = noun_phrase(words, phrase.end, limit).unwrap_or(phrase);
    }
    let mut at = phrase.end;
    if words.is_comma(at) {
        // "Ruiz’s envoy, Dan Cole, would"
        let aside = noun_phrase(words, at + 1, limit).filter(|aside| words.is_comma(aside.end));
        at = aside.map_or(at, |aside| aside.end + 1);
    }
    if words.reads(at, "to") {
        // "the plan to cut costs was"
        at = noun_phrase(words, at + 2, limit).map_or(at, |object| object.end);
    }
    while words.reads(at, "and") || words.reads(at, "or") {
        match noun_phrase(words, at + 1, limit) {
            Some(next) => at = next.end,
            None => break,
        }
    }
    while at < limit && (words.is(at, Class::ADVERB)) {
        at += 1;
    }
    at < limit && is_verb(words, at)
}

/// Whether there is a verb with a tense in a stretch, quoted words left out.
pub(super) fn has_verb(words: &Words<'_>, from: u32, limit: u32) -> bool {
    (from..limit.min(from + REACH)).any(|at| words.pair(at).is_none() && is_verb(words, at))
}

/// Whether the words at a token are a verb with a tense.
pub(super) fn is_verb(words: &Words<'_>, at: u32) -> bool {
    let contracted = words.shape(at) == Shape::Possessive
        && at.checked_sub(1).is_some_and(|before| words.is(before, Class::PRONOUN | Class::RELATIVE));
    words.is_finite(at)
        || contracted
        || reporting_verb(words, at)
            .is_some_and(|cue| matches!(cue.form, Form::Past | Form::Present | Form::Base))
}

/// The token after the last one of what is said, which begins at `from` and may run up to `limit`.
pub(super) fn clause_end(words: &Words<'_>, from: u32, limit: u32) -> u32 {
    let limit = limit.min(from + LONGEST);
    let mut end = limit;
    let mut at = from;
    while at < limit {
        if words.pair(at).is_none() && closes(words, at, from, limit) {
            end = at;
            break;
        }
        at += 1;
    }
    trimmed(words, from, end)
}

/// Without the stop at the end; a quotation that ends there keeps its own.
pub(super) fn trimmed(words: &Words<'_>, from: u32, end: u32) -> u32 {
    let mut end = end;
    while end > from && !words.is_word(end - 1) && words.pair(end - 1).is_none() {
        if matches!(words.document.word(end - 1), ")" | "]" | "%" | "$") {
            break;
        }
        end -= 1;
    }
    end
}

/// Whether the reporter's own words, or somebody else's, go on at a token.
fn closes(words: &Words<'_>, at: u32, from: u32, limit: u32) -> bool {
    let mark = if words.is_word(at) { "" } else { words.document.word(at) };
    let next = at + 1;
    match mark {
        ";" => true,
        "," => closes_at_comma(words, next, limit),
        // "said the dam had held and urged": whoever said so did that too.
        _ => {
            at > from && (words.reads(at, "and") || words.reads(at, "but")) && acts_again(words, next, limit)
        }
    }
}

/// Whether what follows a comma is the reporter's again: ", adding that", ", without naming", ", officials said".
fn closes_at_comma(words: &Words<'_>, next: u32, limit: u32) -> bool {
    let participle = words.reporting(next).is_some_and(|verb| verb.form == Form::Ing);
    let without = words.reads(next, "without") && words.is(next + 1, Class::PROGRESSIVE);
    // ", after he had called it dead"
    let acted = words.is(next, Class::FRONTING)
        && words.is(next, Class::PREPOSITION)
        && ["he", "she", "they"].iter().any(|&word| words.reads(next + 1, word))
        && (next + 2..limit.min(next + 5)).any(|at| words.reporting(at).is_some());
    if participle || without || acted || words.is(next, Class::CLOSING) {
        return true;
    }
    let after = if words.joins(next) || words.reads(next, "while") || words.reads(next, "as") {
        next + 1
    } else {
        next
    };
    if after > next && words.joins(next) && acts_again(words, after, limit) {
        return true;
    }
    let reported =
        |verb: ReportingVerb| !verb.takes(Takes::Name) && matches!(verb.form, Form::Past | Form::Present);
    let verb = reported_by(words, after, limit, reported);
    verb.is_some_and(|verb| after > next || ends_remark(words, verb + 1, limit))
}

/// Whether a verb at a token, perhaps after an adverb, is what the speaker did next: "and urged", "and calling them".
fn acts_again(words: &Words<'_>, at: u32, limit: u32) -> bool {
    let verb = if words.is(at, Class::ADVERB) { at + 1 } else { at };
    let Some(known) = words.reporting(verb).filter(|_| !words.is(verb, Class::NAME)) else { return false };
    // "was rejected and condemned"
    let participle = at >= 2 && words.is(at - 2, Class::PAST) && !words.is(at - 2, Class::SAYING);
    let object = Class::DETERMINER | Class::NAME | Class::PRONOUN | Class::PREPOSITION | Class::SUBORDINATOR;
    match known.form {
        Form::Past => !participle,
        Form::Ing => words.is(verb + 1, object),
        Form::Base | Form::Present => {
            (known.takes(Takes::Clause) || known.takes(Takes::Whom))
                && reporting_verb(words, verb).is_some()
                && (words.reads(verb + 1, "that") || opens_clause(words, verb + 1, limit))
        }
    }
}

/// The reporting verb whose subject begins at a token: "officials said", "the mayor, Ana Ruiz, said".
fn reported_by(
    words: &Words<'_>,
    from: u32,
    limit: u32,
    reported: impl Fn(ReportingVerb) -> bool,
) -> Option<u32> {
    let phrase = noun_phrase(words, from, limit.min(from + REACH))?;
    let mut at = phrase.end;
    if words.is_comma(at) {
        let aside = noun_phrase(words, at + 1, limit).filter(|aside| words.is_comma(aside.end));
        at = aside.map_or(at, |aside| aside.end + 1);
    }
    while at < limit && (words.is(at, Class::ADVERB | Class::AUXILIARY)) {
        at += 1;
    }
    (at < limit && reporting_verb(words, at).is_some_and(reported)).then_some(at)
}

/// Whether a remark such as "he said on Monday" ends where the token stands.
pub(super) fn ends_remark(words: &Words<'_>, from: u32, limit: u32) -> bool {
    let at = after_adverbials(words, from, limit);
    at >= limit
        || (!words.is_word(at) && !matches!(words.document.word(at), "“" | "\"" | "'" | "‘" | ":"))
        || (words.is(at, Class::SUBORDINATOR | Class::CONJUNCTION) && !words.reads(at, "that"))
}

/// The token after "on Monday", "in a statement", "to reporters", "again" and the like.
pub(super) fn after_adverbials(words: &Words<'_>, from: u32, limit: u32) -> u32 {
    let limit = limit.min(from + REACH);
    let mut at = from;
    while at < limit {
        let class = words.class(at);
        let numbered =
            words.shape(at) == Shape::Number && at > from && words.is(at - 1, Class::TIME | Class::DATE);
        // "not all of them", "even a small one"
        let focus =
            class.is(Class::FOCUS) && words.is(at + 1, Class::DETERMINER) && !words.is(at + 2, Class::TIME);
        let adverb = class.is(Class::ADVERB) && !class.is(Class::DETERMINER) && !focus;
        let fronted =
            class.is(Class::FRONTING) && class.is(Class::PREPOSITION) && opens_clause(words, at + 1, limit);
        if fronted {
            break;
        }
        if class.is(Class::PREPOSITION)
            && (!class.is(Class::SUBORDINATOR) || class.is(Class::TIME | Class::DATE))
        {
            match noun_phrase(words, at + 1, limit).filter(|_| !words.reads(at + 1, "that")) {
                Some(phrase) => at = phrase.end,
                // "has said before that"
                None if words.reads(at + 1, "that") => at += 1,
                None => break,
            }
        } else if adverb || numbered || class.is(Class::TIME | Class::DATE) {
            at += 1;
        } else {
            break;
        }
    }
    at
}

/// A comma, or a closing mark with a comma before it.
pub(super) fn is_pause(words: &Words<'_>, at: u32) -> bool {
    words.is_comma(at) || (words.pair(at).is_some() && at > 0 && words.is_comma(at - 1))
}

/// Whether the words are nothing but a quotation; it is reported as one.
pub(super) fn is_quotation(words: &Words<'_>, from: u32, to: u32) -> bool {
    words.pair(from).is_some_and(|pair| {
        let pair = &words.document.pairs[pair as usize];
        let tokens = words.document.tokens_in(pair.outer);
        tokens.len() > 8 || tokens.end + 1 >= to
    })
}

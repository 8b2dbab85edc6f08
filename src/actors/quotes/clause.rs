use super::super::reading::Reading;
use crate::syntax::Class;
use crate::syntax::Form;
use crate::syntax::noun_phrase;
use crate::syntax::reporting_verb;
use crate::syntax::{ReportingVerb, Takes};
use crate::text::Shape;

/// How far ahead a clause is read to learn whether it is one, in tokens.
const REACH: u32 = 60;
/// How long what somebody says in the reporter's words can be, in tokens.
const LONGEST: u32 = 400;

/// Whether a clause with a subject and a verb of its own begins at a token.
pub(super) fn opens_clause(reading: &Reading<'_>, from: u32, limit: u32) -> bool {
    let limit = limit.min(from + REACH);
    if from >= limit {
        return false;
    }
    let contracted = |at| reading.document.word(at).contains(['\'', '’']) && reading.is(at, Class::AUXILIARY);
    if contracted(from) {
        return true;
    }
    let Some(mut phrase) = noun_phrase(reading, from, limit) else { return false };
    if reading.is(from, Class::PROGRESSIVE) {
        // "resolving the dispute would"
        phrase = noun_phrase(reading, phrase.end, limit).unwrap_or(phrase);
    }
    let mut at = phrase.end;
    while reading.reads(at, "and") || reading.reads(at, "or") {
        match noun_phrase(reading, at + 1, limit) {
            Some(next) => at = next.end,
            None => break,
        }
    }
    while at < limit && (reading.is(at, Class::ADVERB)) {
        at += 1;
    }
    at < limit && is_verb(reading, at)
}

/// Whether there is a verb with a tense in a stretch, quoted words left out.
pub(super) fn has_verb(reading: &Reading<'_>, from: u32, limit: u32) -> bool {
    (from..limit.min(from + REACH)).any(|at| reading.pair(at).is_none() && is_verb(reading, at))
}

/// Whether the words at a token are a verb with a tense.
pub(super) fn is_verb(reading: &Reading<'_>, at: u32) -> bool {
    let contracted = reading.shape(at) == Shape::Possessive
        && at.checked_sub(1).is_some_and(|before| reading.is(before, Class::PRONOUN | Class::RELATIVE));
    reading.is_finite(at)
        || contracted
        || reporting_verb(reading, at)
            .is_some_and(|cue| matches!(cue.form, Form::Past | Form::Present | Form::Base))
}

/// The token after the last one of what is said, which begins at `from` and may run up to `limit`.
pub(super) fn clause_end(reading: &Reading<'_>, from: u32, limit: u32) -> u32 {
    let limit = limit.min(from + LONGEST);
    let mut end = limit;
    let mut at = from;
    while at < limit {
        if reading.pair(at).is_none() && closes(reading, at, from, limit) {
            end = at;
            break;
        }
        at += 1;
    }
    trimmed(reading, from, end)
}

/// Without the stop at the end; a quotation that ends there keeps its own.
pub(super) fn trimmed(reading: &Reading<'_>, from: u32, end: u32) -> u32 {
    let mut end = end;
    while end > from && !reading.is_word(end - 1) && reading.pair(end - 1).is_none() {
        if matches!(reading.document.word(end - 1), ")" | "]" | "%" | "$") {
            break;
        }
        end -= 1;
    }
    end
}

/// Whether the reporter's own words, or somebody else's, go on at a token.
fn closes(reading: &Reading<'_>, at: u32, from: u32, limit: u32) -> bool {
    let mark = if reading.is_word(at) { "" } else { reading.document.word(at) };
    if mark == ";" {
        return true;
    }
    let next = at + 1;
    let reported =
        |cue: ReportingVerb| !cue.takes(Takes::Name) && matches!(cue.form, Form::Past | Form::Present);
    if mark == "," {
        let participle = reading.reporting(next).is_some_and(|cue| cue.form == Form::Ing)
            || ["citing", "referring", "according", "although", "though", "whereas", "despite"]
                .iter()
                .any(|&word| reading.reads(next, word));
        let after = if reading.joins(next) || reading.reads(next, "while") || reading.reads(next, "as") {
            next + 1
        } else {
            next
        };
        let verb = reported_by(reading, after, limit, reported);
        let parenthesis = after > next || verb.is_some_and(|verb| ends_remark(reading, verb + 1, limit));
        return participle || (verb.is_some() && parenthesis);
    }
    // "said the dam had held and urged": whoever said so did that too.
    let conjunction = at > from && (reading.reads(at, "and") || reading.reads(at, "but"));
    conjunction && {
        let verb = if reading.is(next, Class::ADVERB) { next + 1 } else { next };
        let past = |cue: ReportingVerb| cue.form == Form::Past;
        let again = |cue: ReportingVerb| {
            cue.form != Form::Ing && (cue.takes(Takes::Clause) || cue.takes(Takes::Whom))
        };
        let cue = reporting_verb(reading, verb);
        cue.is_some_and(past)
            || (cue.is_some_and(again)
                && (reading.reads(verb + 1, "that") || opens_clause(reading, verb + 1, limit)))
    }
}

/// The verb of speech whose subject begins at a token: "officials said".
fn reported_by(
    reading: &Reading<'_>,
    from: u32,
    limit: u32,
    reported: impl Fn(ReportingVerb) -> bool,
) -> Option<u32> {
    let phrase = noun_phrase(reading, from, limit.min(from + REACH))?;
    let mut at = phrase.end;
    while at < limit && (reading.is(at, Class::ADVERB | Class::AUXILIARY)) {
        at += 1;
    }
    (at < limit && reporting_verb(reading, at).is_some_and(reported)).then_some(at)
}

/// Whether a remark such as "he said on Monday" ends where the token stands.
pub(super) fn ends_remark(reading: &Reading<'_>, from: u32, limit: u32) -> bool {
    let at = after_adverbials(reading, from, limit);
    at >= limit
        || (!reading.is_word(at) && !matches!(reading.document.word(at), "“" | "\"" | "'" | "‘" | ":"))
        || (reading.is(at, Class::SUBORDINATOR | Class::CONJUNCTION) && !reading.reads(at, "that"))
}

/// The token after "on Monday", "in a statement", "to reporters", "again" and the like.
pub(super) fn after_adverbials(reading: &Reading<'_>, from: u32, limit: u32) -> u32 {
    let limit = limit.min(from + REACH);
    let mut at = from;
    while at < limit {
        let class = reading.class(at);
        let numbered =
            reading.shape(at) == Shape::Number && at > from && reading.is(at - 1, Class::TIME | Class::DATE);
        let adverb = class.is(Class::ADVERB) && !class.is(Class::DETERMINER);
        if class.is(Class::PREPOSITION)
            && (!class.is(Class::SUBORDINATOR) || class.is(Class::TIME | Class::DATE))
        {
            match noun_phrase(reading, at + 1, limit).filter(|_| !reading.reads(at + 1, "that")) {
                Some(phrase) => at = phrase.end,
                // "has said before that"
                None if reading.reads(at + 1, "that") => at += 1,
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

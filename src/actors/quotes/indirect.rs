use super::super::reading::Reading;
use super::super::subject::{self, Party};
use super::Clue;
use super::clause::{after_adverbials, clause_end, ends_remark, has_verb, opens_clause, trimmed};
use super::direct::of_participle;
use crate::syntax::Class;
use crate::syntax::Form;
use crate::syntax::{Mood, group, reporting_verb};
use crate::syntax::{Phrase, noun_phrase};
use crate::syntax::{ReportingVerb, Takes};
use crate::text::{Shape, Span};

/// What somebody is reported to have said, in the reporter's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Statement {
    /// The first token of what is said.
    pub from: u32,
    /// The token after the last one.
    pub to: u32,
    /// The reporting words.
    pub cue: Span,
    /// Who said it.
    pub speaker: Party,
    /// What shows who said it.
    pub clue: Clue,
    /// Who was told, where the words name it.
    pub addressee: Option<Party>,
}

/// Finds the statements in a sentence; `taken` says which verbs report a quotation that stands before them.
pub(super) fn statements(
    reading: &Reading<'_>,
    sentence: std::ops::Range<u32>,
    taken: impl Fn(u32) -> bool,
    found: &mut Vec<Statement>,
) {
    let mut from = opening(reading, sentence.start, sentence.end);
    let mut at = from;
    while at < sentence.end {
        let statement = if reading.pair(at).is_some() || taken(at) {
            None
        } else if reading.reads(at, "according") && reading.reads(at + 1, "to") {
            according(reading, from, at, sentence.end)
        } else {
            reporting_verb(reading, at).and_then(|cue| reported(reading, from, at, cue, sentence.end))
        };
        if let Some(statement) = statement {
            from = statement.to;
            at = at.max(statement.to);
            found.push(statement);
        }
        at += 1;
    }
}

/// The token after the words that open a sentence but are no part of a statement: a dateline, "But", "However,".
fn opening(reading: &Reading<'_>, from: u32, to: u32) -> u32 {
    let mut at = from;
    let dash = (from..to.min(from + 10)).find(|&at| matches!(reading.document.word(at), "–" | "—" | "-"));
    if let Some(dash) = dash {
        let placed = (from..dash).all(|at| !matches!(reading.shape(at), Shape::Lower | Shape::Number));
        if placed && reading.shape(from) == Shape::Upper {
            at = dash + 1;
        }
    }
    while at < to {
        let adverb = reading.is(at, Class::ADVERB) && reading.is_comma(at + 1);
        let conjunction = reading.joins(at) && !reading.is(at, Class::DETERMINER);
        if reading.reads(at, "for") && reading.is_comma(at + 2) {
            at += 3; // "For example,"
            continue;
        }
        let mark = !reading.is_word(at) && reading.pair(at).is_none();
        if !(adverb || conjunction || mark) {
            break;
        }
        at += 1;
    }
    at
}

/// "according to the ministry", before or after what the ministry says.
fn according(reading: &Reading<'_>, from: u32, at: u32, to: u32) -> Option<Statement> {
    let phrase = noun_phrase(reading, at + 2, to)?;
    let speaker = subject::after(reading, at + 2, to)?;
    if !can_speak(reading, phrase, speaker) {
        return None;
    }
    let cue = reading.span(at, at + 2);
    let make = |from, to| Statement { from, to, cue, speaker, clue: Clue::According, addressee: None };
    let inside = at > from && {
        let before = if reading.is_comma(at - 1) { at.saturating_sub(2) } else { at - 1 };
        // "has learnt that, according to the ministry, the dam held"
        reading.is(before, Class::SUBORDINATOR) || reading.joins(before)
    };
    if at > from && !inside {
        let end = trimmed(reading, from, at);
        let words = (from..end).filter(|&at| reading.pair(at).is_none() && reading.is_word(at)).count();
        return (words > 2 && !is_quotation(reading, from, end)).then(|| make(from, end));
    }
    let commas = (phrase.head..to.min(phrase.head + 40)).filter(|&at| reading.is_comma(at)).take(6);
    let start = commas
        .map(|comma| comma + 1)
        .find(|&next| opens_clause(reading, next, to) || reading.pair(next).is_some())
        .or_else(|| reading.is_comma(phrase.end).then_some(phrase.end + 1))
        .unwrap_or(reading.document.tokens_in(speaker.span).end);
    let end = clause_end(reading, start, to);
    (end > start + 1 && !is_quotation(reading, start, end)).then(|| make(start, end))
}

/// What a verb of speech reports, after it or before it.
fn reported(reading: &Reading<'_>, from: u32, verb: u32, cue: ReportingVerb, to: u32) -> Option<Statement> {
    let only = [Takes::Clause, Takes::That, Takes::Whom, Takes::Noun].iter().all(|&what| !cue.takes(what));
    let group = group(reading, verb, cue.form == Form::Past, from);
    if only || group.mood == Mood::Unreal {
        return None;
    }
    let words = reading.span(verb, verb + 1);
    if group.mood == Mood::Passive || (cue.form == Form::Past && reading.reads(verb + 1, "by")) {
        return passive(reading, from, verb, group.from, to);
    }
    if cue.takes(Takes::Clause) && cue.form == Form::Base && !reading.is(verb + 1, Class::SUBORDINATOR) {
        // "The dam held, say officials, but …" is no statement about the officials.
        let inverted = remark(reading, from, verb, cue, None, to);
        if inverted.is_some_and(|statement| subject::is_someone(reading, statement.speaker)) {
            return inverted;
        }
    }
    let continuous = group.from < verb && reading.is(group.from, Class::BE);
    let (speaker, clue) = if cue.form == Form::Ing && !continuous {
        if verb > from && reading.is(verb - 1, Class::PREPOSITION) {
            return None;
        }
        (of_participle(reading, from, verb), Clue::Participle)
    } else {
        (subject::before(reading, from, group.from), Clue::Subject)
    };
    // Whoever says "I" is quoted without marks.
    let speaker = speaker
        .filter(|speaker| !matches!(&reading.document.text[speaker.span], "I" | "we" | "We" | "you" | "You"));
    if let (Some(speaker), Some((start, addressee))) = (speaker, complement(reading, verb, cue, to)) {
        if cue.takes(Takes::Things) && !subject::is_someone(reading, speaker) {
            return None;
        }
        let end = clause_end(reading, start, to);
        let quotation = is_quotation(reading, start, end);
        return (end > start + 1 && !quotation).then_some(Statement {
            from: start,
            to: end,
            cue: words,
            speaker,
            clue,
            addressee,
        });
    }
    if cue.form == Form::Ing || !cue.takes(Takes::Clause) && !cue.takes(Takes::Whom) {
        return None;
    }
    speaker
        .and_then(|speaker| as_reported(reading, from, verb, cue, speaker, to))
        .or_else(|| remark(reading, from, verb, cue, speaker, to))
}

/// Where what is said begins after its verb, and to whom it is said.
fn complement(reading: &Reading<'_>, verb: u32, cue: ReportingVerb, to: u32) -> Option<(u32, Option<Party>)> {
    let mut at = verb + 1;
    let that = |at: u32| {
        let asked = cue.takes(Takes::That) && ["whether", "if"].iter().any(|&word| reading.reads(at, word));
        if asked {
            return Some(at + 1);
        }
        // "said that was wrong"
        let subject = is_tensed(reading, at + 1);
        reading.reads(at, "that").then_some(if subject { at } else { at + 1 })
    };
    let message = cue.takes(Takes::Noun).then(|| noun_phrase(reading, at, to)).flatten();
    if let Some(phrase) = message.filter(|phrase| reading.is(phrase.head - 1, Class::MESSAGE)) {
        let next = after_adverbials(reading, phrase.head, to);
        if reading.reads(next, "that") {
            return Some((next + 1, None));
        }
    }
    if let Some(start) = that(at) {
        return Some((start, None));
    }
    let mut addressee = None;
    let whom = cue.takes(Takes::Whom) && !(cue.takes(Takes::Clause) && opens_clause(reading, at, to));
    if whom || reading.reads(at, "to") {
        let phrase = spoken_to(reading, if whom { at } else { at + 1 }, to)?;
        let someone = subject::of_phrase(reading, phrase);
        // "adding to an agenda that …" tells nobody anything.
        if !whom && !subject::is_someone(reading, someone) {
            return None;
        }
        addressee = Some(someone);
        at = phrase.end;
    }
    at = after_adverbials(reading, at, to);
    if reading.is_comma(at) {
        // "said, however, that"
        let close = (at + 1..to.min(at + 15)).find(|&at| reading.is_comma(at))?;
        return that(close + 1).map(|start| (start, addressee));
    }
    if let Some(start) = that(at) {
        return Some((start, addressee));
    }
    let bare = (cue.takes(Takes::Clause) || addressee.is_some()) && opens_clause(reading, at, to);
    let any = cue.takes(Takes::Any) && can_open(reading, at) && has_verb(reading, at + 1, to);
    (bare || any).then_some((at, addressee))
}

fn is_tensed(reading: &Reading<'_>, at: u32) -> bool {
    reading.is(at, Class::AUXILIARY)
}

/// Whether a clause can begin with the word, whatever it is.
fn can_open(reading: &Reading<'_>, at: u32) -> bool {
    let class = reading.class(at);
    let opener = ["if", "when", "while", "although", "because", "once", "unless", "both", "neither"];
    reading.is_word(at)
        && (!class.is(Class::PREPOSITION | Class::CONJUNCTION | Class::SUBORDINATOR | Class::RELATIVE)
            || class.is(Class::DETERMINER)
            || opener.iter().any(|&word| reading.reads(at, word)))
}

/// The one spoken to: "told the court", "told Reuters".
pub(super) fn spoken_to(reading: &Reading<'_>, at: u32, to: u32) -> Option<Phrase> {
    let phrase = noun_phrase(reading, at, to)?;
    let first = reading.references(at, phrase.head).first().copied();
    let named =
        first.map(|reference| reading.document.tokens_in(reference.span)).filter(|tokens| tokens.start == at);
    match named {
        // "told Reuters Israel would": the name ends before the next begins.
        Some(tokens) if tokens.end < phrase.head && reading.shape(tokens.end) == Shape::Title => {
            Some(Phrase { from: at, head: tokens.end, end: tokens.end })
        }
        _ => Some(Phrase { end: phrase.head, ..phrase }),
    }
}

/// "was told by the ministry that", "…, as reported by the ministry".
fn passive(reading: &Reading<'_>, from: u32, verb: u32, group: u32, to: u32) -> Option<Statement> {
    if !reading.reads(verb + 1, "by") {
        return None;
    }
    let speaker = subject::after(reading, verb + 2, to)?;
    let phrase = noun_phrase(reading, verb + 2, to)?;
    let cue = reading.span(verb, verb + 1);
    let make = |from, to| Statement { from, to, cue, speaker, clue: Clue::Agent, addressee: None };
    if group > from && reading.reads(group - 1, "as") {
        let end = trimmed(reading, from, group - 1);
        return (end > from + 1 && has_verb(reading, from, end) && !is_quotation(reading, from, end))
            .then(|| make(from, end));
    }
    let at = after_adverbials(reading, phrase.end, to);
    if !reading.reads(at, "that") {
        return None;
    }
    let end = clause_end(reading, at + 1, to);
    let addressee = subject::before(reading, from, group);
    (end > at + 2).then(|| Statement { addressee, ..make(at + 1, end) })
}

/// What stands before "…, officials said" or "…, said the minister".
fn remark(
    reading: &Reading<'_>,
    from: u32,
    verb: u32,
    cue: ReportingVerb,
    speaker: Option<Party>,
    to: u32,
) -> Option<Statement> {
    let comes_first = speaker.filter(|speaker| speaker.from > from && is_pause(reading, speaker.from - 1));
    let (speaker, clue, begins, rest) = if let Some(speaker) = comes_first {
        let rest = if cue.takes(Takes::Whom) {
            spoken_to(reading, verb + 1, to).map_or(verb + 1, |phrase| phrase.end)
        } else {
            verb + 1
        };
        (speaker, Clue::Subject, speaker.from, rest)
    } else if verb > from && is_pause(reading, verb - 1) {
        let speaker = subject::after(reading, verb + 1, to)?;
        (speaker, Clue::Inverted, verb, noun_phrase(reading, verb + 1, to)?.head)
    } else {
        return None;
    };
    if !ends_remark(reading, rest, to) {
        return None;
    }
    let cue = reading.span(verb, verb + 1);
    let make = |from, to| Statement { from, to, cue, speaker, clue, addressee: None };
    let end = trimmed(reading, from, before_title(reading, from, begins));
    if has_verb(reading, from, end) {
        return (end > from + 1 && !is_quotation(reading, from, end)).then(|| make(from, end));
    }
    // "The talks, he said, had failed": the remark stands inside what is said.
    let close = after_adverbials(reading, rest, to);
    let split =
        reading.is_comma(close) && reading.pair(from).is_none() && end > from && has_verb(reading, close, to);
    split.then(|| make(from, clause_end(reading, close + 1, to)))
}

/// Where a title apposed to the speaker begins: "…, the French prime minister, Ruiz said".
fn before_title(reading: &Reading<'_>, from: u32, begins: u32) -> u32 {
    let low = from.max(begins.saturating_sub(12));
    let close = begins.saturating_sub(1);
    let open = (low..close).rev().find(|&at| reading.is_comma(at));
    let title = open.and_then(|open| noun_phrase(reading, open + 1, close)).filter(|phrase| {
        phrase.end == close && reading.is(phrase.head - 1, Class::HUMAN) && reading.is_comma(close)
    });
    title.map_or(begins, |title| title.from)
}

/// What follows "As she told the court,".
fn as_reported(
    reading: &Reading<'_>,
    from: u32,
    verb: u32,
    cue: ReportingVerb,
    speaker: Party,
    to: u32,
) -> Option<Statement> {
    if speaker.from != from + 1 || !reading.reads(from, "as") {
        return None;
    }
    let rest = if cue.takes(Takes::Whom) { spoken_to(reading, verb + 1, to)?.end } else { verb + 1 };
    let comma = after_adverbials(reading, rest, to);
    let start = comma + 1;
    if !reading.is_comma(comma) || !opens_clause(reading, start, to) {
        return None;
    }
    let end = clause_end(reading, start, to);
    let cue = reading.span(verb, verb + 1);
    (end > start + 1 && !is_quotation(reading, start, end)).then_some(Statement {
        from: start,
        to: end,
        cue,
        speaker,
        clue: Clue::Subject,
        addressee: None,
    })
}

/// A comma, or a closing mark with a comma before it.
fn is_pause(reading: &Reading<'_>, at: u32) -> bool {
    reading.is_comma(at) || (reading.pair(at).is_some() && at > 0 && reading.is_comma(at - 1))
}

/// Whether the words are nothing but a quotation; it is reported as one.
fn is_quotation(reading: &Reading<'_>, from: u32, to: u32) -> bool {
    reading.pair(from).is_some_and(|pair| {
        let pair = &reading.document.pairs[pair as usize];
        let tokens = reading.document.tokens_in(pair.outer);
        tokens.len() > 8 || tokens.end + 1 >= to
    })
}

fn can_speak(reading: &Reading<'_>, phrase: Phrase, speaker: Party) -> bool {
    subject::is_someone(reading, speaker)
        || (phrase.from..phrase.head).any(|at| !matches!(reading.shape(at), Shape::Lower | Shape::Number))
}

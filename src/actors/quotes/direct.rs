use super::super::reading::Reading;
use super::super::subject::{self, Party};
use super::clause::{after_adverbials, ends_remark, is_verb, opens_clause};
use super::indirect::spoken_to;
use super::{Clue, Manner};
use crate::syntax::Class;
use crate::syntax::Form;
use crate::syntax::noun_phrase;
use crate::syntax::{Mood, group, reporting_verb};
use crate::syntax::{ReportingVerb, Takes};
use crate::text::{Pair, Shape, Span};

/// How far the reporting words may stand from a quotation, in tokens.
const REACH: u32 = 40;

/// The reporting words of a quotation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Attribution {
    /// The token of the verb.
    pub verb: u32,
    /// The reporting words.
    pub cue: Span,
    /// Who speaks.
    pub speaker: Option<Party>,
    /// What shows it.
    pub clue: Clue,
    /// Who is told.
    pub addressee: Option<Party>,
}

/// The tokens around a quotation that can hold its reporting words: from the end of the one before it, or
/// the start of its sentence, to the start of the next one, or the end of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Surroundings {
    pub from: u32,
    /// The opening mark.
    pub open: u32,
    /// The token after the closing mark.
    pub close: u32,
    pub to: u32,
}

/// Tells a quoted clause from a few quoted words.
pub(super) fn manner(reading: &Reading<'_>, pair: &Pair, around: Surroundings) -> Manner {
    let text = &reading.document.text[pair.inner];
    let words = reading.document.tokens_in(pair.inner);
    if is_title(reading, words.start, words.end) {
        return Manner::Fragment;
    }
    let verb = (words.start..words.end).any(|at| {
        let strong = reading.is(at, Class::AUXILIARY | Class::VERB)
            && !reading.is(at, Class::TIME | Class::DATE | Class::NOUN)
            && !(at > words.start && reading.reads(at - 1, "to"));
        let contracted = strong && reading.document.word(at).contains(['\'', '’']);
        contracted
            || (at > words.start && strong)
            || (reading.shape(at) == Shape::Possessive && at > words.start && is_verb(reading, at))
    });
    let opened = around.open == around.from
        || !reading.is_word(around.open - 1)
        || reporting_verb(reading, around.open - 1).is_some();
    let sentence = opened
        && text.trim_end().ends_with(['.', ',', '!', '?', '…', '—'])
        && text.trim_start().starts_with(char::is_uppercase);
    let clause = opens_clause(reading, words.start, words.end);
    let count = words.clone().filter(|&at| reading.is_word(at)).count();
    let several = (count > 1 && sentence) || (count > 2 && (verb || clause));
    if several { Manner::Direct } else { Manner::Fragment }
}

/// Whether the words are capitalised like a title: “The Wind in the Willows”.
fn is_title(reading: &Reading<'_>, from: u32, to: u32) -> bool {
    let little = Class::DETERMINER | Class::PREPOSITION | Class::CONJUNCTION;
    let mut capitals = 0;
    for at in from..to {
        match reading.shape(at) {
            Shape::Lower if !reading.is(at, little) => return false,
            Shape::Title | Shape::Upper | Shape::Mixed => capitals += 1,
            Shape::Mark if at + 1 == to && matches!(reading.document.word(at), "." | "!" | "?") => {
                return false;
            }
            _ => {}
        }
    }
    capitals > 1
}

/// Finds the reporting words beside a quotation.
pub(super) fn attribution(
    reading: &Reading<'_>,
    pair: &Pair,
    around: Surroundings,
    manner: Manner,
) -> Option<Attribution> {
    let text = reading.document.text[pair.inner].trim_end();
    let comma = text.ends_with([',', '?', '!', '—', '…']) || reading.is_comma(around.close);
    let behind = if comma || manner == Manner::Direct && !text.ends_with('.') || named_by(reading, around) {
        after(reading, around, manner, comma)
    } else {
        None
    };
    behind.or_else(|| before(reading, around, manner))
}

/// “…” by Trump
fn named_by(reading: &Reading<'_>, around: Surroundings) -> bool {
    reading.reads(around.close, "by") || reading.reads(around.close, "according")
}

fn after(reading: &Reading<'_>, around: Surroundings, manner: Manner, comma: bool) -> Option<Attribution> {
    let mut from = around.close;
    while from < around.to && (reading.is_comma(from) || reading.reads(from, "—") || reading.reads(from, "–"))
    {
        from += 1;
    }
    let to = around.to.min(from + REACH);
    if from >= to {
        return None;
    }
    if reading.reads(from, "according") && reading.reads(from + 1, "to") {
        let speaker = subject::after(reading, from + 2, to);
        let cue = reading.span(from, from + 2);
        return Some(Attribution { verb: from, cue, speaker, clue: Clue::According, addressee: None });
    }
    if manner == Manner::Fragment && reading.reads(from, "by") && !comma {
        let verb = last_verb(reading, around.from, around.open).filter(|&verb| {
            reading.reporting(verb).is_some_and(|cue| cue.takes(Takes::Name) && cue.form == Form::Past)
        })?;
        let speaker = subject::after(reading, from + 1, to);
        let cue = reading.span(verb, verb + 1);
        return Some(Attribution { verb, cue, speaker, clue: Clue::Agent, addressee: None });
    }
    let start =
        if reading.is(from, Class::ADVERB) && !reading.is(from, Class::DETERMINER) { from + 1 } else { from };
    if let Some(cue) = reporting_verb(reading, start) {
        if matches!(cue.form, Form::Ing | Form::Base) {
            return None;
        }
        let speaker = subject::after(reading, start + 1, to);
        return Some(Attribution {
            verb: start,
            cue: reading.span(start, start + 1),
            speaker,
            clue: Clue::Inverted,
            addressee: None,
        });
    }
    if reading.is(start, Class::CONJUNCTION | Class::SUBORDINATOR | Class::PREPOSITION | Class::RELATIVE)
        && !reading.is(start, Class::DETERMINER)
        && !reading.reads(start, "as")
    {
        return None;
    }
    let start = if reading.reads(start, "as") { start + 1 } else { start };
    let verb = (start + 1..to).find(|&at| {
        reporting_verb(reading, at).is_some_and(|cue| cue.form != Form::Ing && !cue.takes(Takes::Name))
            && reading.pair(at).is_none()
    })?;
    let cue = reading.reporting(verb)?;
    let group = group(reading, verb, cue.form == Form::Past, start);
    let phrase = noun_phrase(reading, start, group.from);
    let adjoining = phrase.is_some_and(|phrase| phrase.end == group.from);
    let apart = phrase.is_some_and(|phrase| {
        reading.is_comma(phrase.end)
            || reading.is(phrase.end, Class::RELATIVE)
            || !is_verb(reading, phrase.end)
    });
    if !(adjoining || comma && apart) {
        return None;
    }
    let speaker = phrase.map(|_| subject::before(reading, start, group.from)).unwrap_or_default();
    let addressee = told(reading, verb, cue, to);
    Some(Attribution { verb, cue: reading.span(verb, verb + 1), speaker, clue: Clue::Subject, addressee })
}

/// Finds the reporting words in a short sentence after a quotation: “We won.” Ruiz said.
pub(super) fn behind(reading: &Reading<'_>, around: Surroundings) -> Option<Attribution> {
    let from = around.close;
    let phrase = noun_phrase(reading, from, around.to)?;
    let cue = reporting_verb(reading, phrase.end).filter(|cue| cue.form != Form::Ing)?;
    let verb = phrase.end;
    if !ends_remark(reading, verb + 1, around.to) || around.to > verb + 8 {
        return None;
    }
    let speaker = Some(subject::of_phrase(reading, phrase));
    Some(Attribution {
        verb,
        cue: reading.span(verb, verb + 1),
        speaker,
        clue: Clue::Subject,
        addressee: told(reading, verb, cue, around.to),
    })
}

/// Finds the reporting words before a quotation.
pub(super) fn before(reading: &Reading<'_>, around: Surroundings, manner: Manner) -> Option<Attribution> {
    let from = around.from.max(around.open.saturating_sub(REACH));
    let verb = last_verb(reading, from, around.open);
    let according =
        (from..around.open).find(|&at| reading.reads(at, "according") && reading.reads(at + 1, "to"));
    if let (None, Some(at)) = (verb, according) {
        let phrase = noun_phrase(reading, at + 2, around.open)?;
        let near = reading.is_comma(phrase.end) && phrase.end + 1 == around.open || manner == Manner::Direct;
        let speaker = subject::after(reading, at + 2, around.open);
        return near.then_some(Attribution {
            verb: at,
            cue: reading.span(at, at + 2),
            speaker,
            clue: Clue::According,
            addressee: None,
        });
    }
    let verb = verb?;
    let cue = reading.reporting(verb)?;
    let after = after_adverbials(reading, verb + 1, around.open);
    let colon = reading.reads(around.open - 1, ":") || reading.is_comma(around.open - 1);
    let near = after >= around.open
        || colon
        || cue.takes(Takes::Name)
        || reading.reads(around.open - 1, "that")
        || {
            // Only the one spoken to, or a noun for what is said, may stand between.
            !(verb + 1..around.open).any(|at| reading.is_finite(at) || reading.is_comma(at))
        };
    if !near {
        return None;
    }
    let group = group(reading, verb, cue.form == Form::Past, from);
    if group.mood == Mood::Unreal {
        return None;
    }
    let (speaker, clue) = if cue.form == Form::Ing {
        (of_participle(reading, around.from, verb), Clue::Participle)
    } else {
        (subject::before(reading, around.from, group.from), Clue::Subject)
    };
    // "a blog called “The Valley”" names it; only "what she called “a trap”" is said by her.
    let names = cue.takes(Takes::Name) && cue.form == Form::Past && verb + 1 == around.open;
    let asked = speaker.is_some_and(|speaker| {
        speaker.from > 0
            && ["what", "which", "that"].iter().any(|&word| reading.reads(speaker.from - 1, word))
    });
    if names && !asked {
        return None;
    }
    let addressee = told(reading, verb, cue, around.open);
    Some(Attribution { verb, cue: reading.span(verb, verb + 1), speaker, clue, addressee })
}

/// Who is told: "told Reuters".
fn told(reading: &Reading<'_>, verb: u32, cue: ReportingVerb, to: u32) -> Option<Party> {
    let phrase = cue.takes(Takes::Whom).then(|| spoken_to(reading, verb + 1, to)).flatten()?;
    Some(subject::of_phrase(reading, phrase))
}

/// Who says it in "…, stating" or "sources suggesting".
pub(super) fn of_participle(reading: &Reading<'_>, from: u32, verb: u32) -> Option<Party> {
    let adverb = verb > from && reading.is(verb - 1, Class::ADVERB);
    let verb = if adverb { verb - 1 } else { verb };
    if verb > from && reading.is_word(verb - 1) && !reading.joins(verb - 1) {
        return subject::before(reading, from, verb);
    }
    subject::of_sentence(reading, from, verb)
}

/// The last verb of speech before a quotation.
fn last_verb(reading: &Reading<'_>, from: u32, open: u32) -> Option<u32> {
    (from..open).rev().find(|&at| reading.pair(at).is_none() && reporting_verb(reading, at).is_some())
}

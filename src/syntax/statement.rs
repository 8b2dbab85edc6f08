//! What somebody is reported to have said, in the reporter's words.

use std::ops::Range;

use super::before::quoted_as_saying;
use super::class::Class;
use super::clause::{after_adverbials, clause_end, has_verb, is_pause, is_quotation, opens_clause, trimmed};
use super::complement::complement;
use super::noun_phrase::noun_phrase;
use super::quotation::Quotation;
use super::remark::{as_reported, remark};
use super::report::{Order, Report, Statement};
use super::subject::{self, Party};
use super::surroundings::Extent;
use super::verb_group::{Mood, group, reporting_verb};
use super::words::Words;
use crate::lexicon::{Form, ReportingVerb, Takes};
use crate::text::Shape;

/// How many quotations before a verb it may have to do with.
const NEAR: usize = 4;

/// A sentence with the quotations in it.
struct Sentence<'w> {
    words: &'w Words<'w>,
    tokens: Range<u32>,
    quotations: &'w [Quotation],
}

/// Finds the statements in a sentence with these quotations in it.
pub(super) fn statements(
    words: &Words<'_>,
    tokens: Range<u32>,
    quotations: &[Quotation],
    found: &mut Vec<Statement>,
) {
    let mut from = opening(words, tokens.start, tokens.end);
    let mut at = from;
    let sentence = Sentence { words, tokens, quotations };
    while at < sentence.tokens.end {
        let statement = if words.pair(at).is_some() || sentence.is_taken(at) {
            None
        } else if words.reads(at, "according") && words.reads(at + 1, "to") {
            sentence.according(from, at)
        } else {
            reporting_verb(words, at).and_then(|verb| sentence.reported(from, at, verb))
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
fn opening(words: &Words<'_>, from: u32, to: u32) -> u32 {
    let mut at = from;
    let dash = (from..to.min(from + 14)).find(|&at| matches!(words.document.word(at), "–" | "—" | "-"));
    if let Some(dash) = dash {
        let placed = (from..dash).all(|at| words.shape(at) != Shape::Lower);
        if placed && words.shape(from) == Shape::Upper {
            at = dash + 1;
        }
    }
    while at < to {
        let adverb = words.is(at, Class::ADVERB) && words.is_comma(at + 1);
        let conjunction = words.joins(at) && !words.is(at, Class::DETERMINER);
        if words.reads(at, "for") && words.is_comma(at + 2) {
            at += 3; // "For example,"
            continue;
        }
        let mark = !words.is_word(at) && words.pair(at).is_none();
        if !(adverb || conjunction || mark) {
            break;
        }
        at += 1;
    }
    at
}

impl Sentence<'_> {
    /// Whether a verb reports a quotation that stands before it, and so has what it reports.
    fn is_taken(&self, verb: u32) -> bool {
        let before = self.quotations.partition_point(|quotation| quotation.around.close <= verb);
        self.quotations[..before].iter().rev().take(NEAR).any(|quotation| {
            quotation.report.is_some_and(|report| report.verb == verb) && quotation.extent == Extent::Clause
        })
    }

    /// "according to the ministry", before or after what the ministry says.
    fn according(&self, from: u32, at: u32) -> Option<Statement> {
        let (words, to) = (self.words, self.tokens.end);
        let phrase = noun_phrase(words, at + 2, to)?;
        let speaker = subject::after(words, at + 2, to)?;
        let named =
            (phrase.from..phrase.head).any(|at| !matches!(words.shape(at), Shape::Lower | Shape::Number));
        if !named && !subject::is_someone(words, speaker) {
            return None;
        }
        let cue = words.span(at, at + 2);
        let report = Report::new(at, cue, Some(speaker), Order::According);
        let make = |from, to| Statement { from, to, report };
        let inside = at > from && {
            let before = if words.is_comma(at - 1) { at.saturating_sub(2) } else { at - 1 };
            // "has learnt that, according to the ministry, the dam held"
            words.is(before, Class::SUBORDINATOR | Class::RELATIVE) || words.joins(before)
        };
        if at > from && !inside {
            let end = trimmed(words, from, at);
            let count = (from..end).filter(|&at| words.pair(at).is_none() && words.is_word(at)).count();
            return (count > 2 && !is_quotation(words, from, end)).then(|| make(from, end));
        }
        let commas = (phrase.head..to.min(phrase.head + 40)).filter(|&at| words.is_comma(at)).take(6);
        let relative = inside && words.is_comma(phrase.end) && words.is_finite(phrase.end + 1);
        let start = commas
            .map(|comma| comma + 1)
            .find(|&next| opens_clause(words, next, to) || words.pair(next).is_some())
            .filter(|_| !relative)
            .or_else(|| {
                let quiet = |at: &u32| !words.is_finite(*at) && words.pair(*at).is_none();
                let near = phrase.end..to.min(phrase.end + 12);
                near.take_while(quiet).find(|&at| words.is_comma(at)).map(|comma| comma + 1)
            })
            .unwrap_or(speaker.phrase.end);
        let end = clause_end(words, start, to);
        (end > start + 1 && !is_quotation(words, start, end)).then(|| make(start, end))
    }

    /// What a reporting verb reports, after it or before it.
    fn reported(&self, from: u32, verb: u32, known: ReportingVerb) -> Option<Statement> {
        let (words, to) = (self.words, self.tokens.end);
        let only = [Takes::Clause, Takes::That, Takes::Whom, Takes::Noun].iter().all(|&it| !known.takes(it));
        let group = group(words, verb, known.form == Form::Past, from);
        if only || group.mood == Mood::Unreal {
            return None;
        }
        if group.mood == Mood::Passive || (known.form == Form::Past && words.reads(verb + 1, "by")) {
            return passive(words, from, verb, group.from, to);
        }
        let turned = known.form == Form::Base || verb > from && is_pause(words, verb - 1);
        if known.takes(Takes::Clause)
            && known.form != Form::Ing
            && turned
            && !words.is(verb + 1, Class::SUBORDINATOR)
        {
            // "The dam held, say officials, but …" is no statement about the officials.
            let inverted = remark(words, from, verb, known, None, to);
            let someone = |party: Party| subject::is_someone(words, party);
            if inverted.is_some_and(|statement| statement.report.speaker.is_some_and(someone)) {
                return inverted;
            }
        }
        let (speaker, order) = self.speaker(from, verb, known, group.from)?;
        // Whoever says "I" is quoted without marks.
        let speaker = speaker
            .filter(|party| !["i", "we", "you"].iter().any(|&word| words.reads(party.phrase.from, word)));
        if let (Some(party), Some((start, addressee))) = (speaker, complement(words, verb, known, to)) {
            if known.takes(Takes::Things) && !subject::is_someone(words, party) {
                return None;
            }
            let end = clause_end(words, start, to);
            let report = Report::new(verb, words.span(verb, verb + 1), speaker, order);
            let whole = end > start + 1 && !is_quotation(words, start, end);
            return whole.then_some(Statement {
                from: start,
                to: end,
                report: Report { addressee, ..report },
            });
        }
        if known.form == Form::Ing || !known.takes(Takes::Clause) && !known.takes(Takes::Whom) {
            return None;
        }
        speaker
            .and_then(|party| as_reported(words, from, verb, known, party, to))
            .or_else(|| remark(words, from, verb, known, speaker, to))
    }

    /// Who is the subject of a reporting verb whose group begins at a token; nothing where it can have none.
    fn speaker(
        &self,
        from: u32,
        verb: u32,
        known: ReportingVerb,
        group: u32,
    ) -> Option<(Option<Party>, Order)> {
        let words = self.words;
        let continuous = group < verb && words.is(group, Class::BE);
        if known.form != Form::Ing || continuous {
            return Some((subject::before(words, from, group), Order::Subject));
        }
        if let Some(quoted) = quoted_as_saying(words, from, verb) {
            return Some((Some(quoted), Order::Subject));
        }
        if verb > from && words.is(verb - 1, Class::PREPOSITION) {
            return None;
        }
        // "“…,” said Ruiz, noting that": hers, who spoke before.
        let close = self.quotations.partition_point(|quotation| quotation.around.close <= verb);
        let before = self.quotations[..close].iter().rev().take(NEAR);
        let spoke = before
            .filter_map(|quotation| quotation.report)
            .filter(|report| report.order == Order::Inverted && self.tokens.contains(&report.verb))
            .find(|report| report.verb < verb && words.is_comma(verb - 1));
        let own = spoke.and_then(|report| report.speaker);
        Some((own.or_else(|| subject::of_participle(words, from, verb)), Order::Participle))
    }
}

/// "was told by the ministry that", "…, as reported by the ministry".
fn passive(words: &Words<'_>, from: u32, verb: u32, group: u32, to: u32) -> Option<Statement> {
    if !words.reads(verb + 1, "by") {
        return None;
    }
    let speaker = subject::after(words, verb + 2, to);
    let phrase = noun_phrase(words, verb + 2, to)?;
    let report = Report::new(verb, words.span(verb, verb + 1), speaker, Order::Agent);
    if group > from && words.reads(group - 1, "as") {
        let end = trimmed(words, from, group - 1);
        return (end > from + 1 && has_verb(words, from, end) && !is_quotation(words, from, end))
            .then_some(Statement { from, to: end, report });
    }
    let at = after_adverbials(words, phrase.end, to);
    if !words.reads(at, "that") {
        return None;
    }
    let end = clause_end(words, at + 1, to);
    let addressee = subject::before(words, from, group);
    (end > at + 2).then_some(Statement { from: at + 1, to: end, report: Report { addressee, ..report } })
}

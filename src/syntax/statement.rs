//! What somebody is reported to have said, in the reporter's words.

use std::ops::Range;

use super::before::quoted_as_saying;
use super::class::Class;
use super::clause::{after_adverbials, clause_end, ends_remark, has_verb, is_verb, opens_clause, trimmed};
use super::noun_phrase::{Phrase, noun_phrase};
use super::quotation::{Extent, Quotation};
use super::report::{Order, Report};
use super::subject::{self, Party};
use super::verb_group::{Mood, group, reporting_verb};
use super::words::Words;
use crate::lexicon::{Form, ReportingVerb, Takes};
use crate::text::Shape;

/// How many quotations before a verb it may have to do with.
const NEAR: usize = 4;

/// What somebody is reported to have said, in the reporter's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The first token of what is said.
    pub from: u32,
    /// The token after the last one.
    pub to: u32,
    /// The words that say who speaks.
    pub report: Report,
}

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
        Some((own.or_else(|| of_participle(words, from, verb)), Order::Participle))
    }
}

/// Who says it in "…, stating" or "sources suggesting".
pub(super) fn of_participle(words: &Words<'_>, from: u32, verb: u32) -> Option<Party> {
    let adverb = verb > from && words.is(verb - 1, Class::ADVERB);
    let verb = if adverb { verb - 1 } else { verb };
    if verb > from && words.is_word(verb - 1) && !words.joins(verb - 1) {
        return subject::before(words, from, verb);
    }
    subject::of_sentence(words, from, verb)
}

/// Who is told: "told Reuters".
pub(super) fn told(words: &Words<'_>, verb: u32, known: ReportingVerb, to: u32) -> Option<Party> {
    let phrase = known.takes(Takes::Whom).then(|| spoken_to(words, verb + 1, to)).flatten()?;
    Some(subject::of_phrase(words, phrase))
}

/// Where what is said begins after its verb, and to whom it is said.
fn complement(words: &Words<'_>, verb: u32, known: ReportingVerb, to: u32) -> Option<(u32, Option<Party>)> {
    let mut at = verb + 1;
    let that = |at: u32| {
        let asked = known.takes(Takes::That) && ["whether", "if"].iter().any(|&word| words.reads(at, word));
        if asked {
            return Some(at + 1);
        }
        // "said that was wrong"
        let subject = words.is(at + 1, Class::AUXILIARY);
        words.reads(at, "that").then_some(if subject { at } else { at + 1 })
    };
    let message = known.takes(Takes::Noun).then(|| noun_phrase(words, at, to)).flatten();
    if let Some(phrase) = message.filter(|phrase| words.is(phrase.head - 1, Class::MESSAGE)) {
        let next = after_adverbials(words, phrase.head, to);
        if words.reads(next, "that") {
            return Some((next + 1, None));
        }
    }
    if let Some(start) = that(at) {
        return Some((start, None));
    }
    let mut addressee = None;
    let whom = known.takes(Takes::Whom) && !(known.takes(Takes::Clause) && opens_clause(words, at, to));
    if whom || words.reads(at, "to") {
        let phrase = spoken_to(words, if whom { at } else { at + 1 }, to)?;
        let someone = subject::of_phrase(words, phrase);
        // "adding to an agenda that …" tells nobody anything.
        if !whom && !subject::is_someone(words, someone) {
            return None;
        }
        addressee = Some(someone);
        at = phrase.end;
    }
    at = after_adverbials(words, at, to);
    if words.is_comma(at) {
        // "said, however, that"
        let close = (at + 1..to.min(at + 15)).find(|&at| words.is_comma(at))?;
        return that(close + 1).map(|start| (start, addressee));
    }
    if let Some(start) = that(at) {
        return Some((start, addressee));
    }
    let bare = (known.takes(Takes::Clause) || addressee.is_some()) && opens_clause(words, at, to);
    let any = known.takes(Takes::Any) && can_open(words, at) && has_verb(words, at + 1, to);
    (bare || any).then_some((at, addressee))
}

/// Whether a clause can begin with the word, whatever it is.
fn can_open(words: &Words<'_>, at: u32) -> bool {
    let class = words.class(at);
    let closed = Class::PREPOSITION | Class::CONJUNCTION | Class::SUBORDINATOR | Class::RELATIVE;
    words.is_word(at) && (!class.is(closed) || class.is(Class::DETERMINER | Class::FRONTING))
}

/// The one spoken to: "told the court", "told Reuters".
fn spoken_to(words: &Words<'_>, at: u32, to: u32) -> Option<Phrase> {
    let phrase = noun_phrase(words, at, to)?;
    let named = words.names(at, phrase.head).first().filter(|name| name.tokens.start == at);
    match named {
        // "told Reuters Israel would": the name ends before the next begins.
        Some(name) if name.tokens.end < phrase.head && words.shape(name.tokens.end) == Shape::Title => {
            Some(Phrase { from: at, head: name.tokens.end, end: name.tokens.end })
        }
        _ => Some(Phrase { end: phrase.head, ..phrase }),
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

/// What stands before "…, officials said" or "…, said the minister", or around it.
fn remark(
    words: &Words<'_>,
    from: u32,
    verb: u32,
    known: ReportingVerb,
    speaker: Option<Party>,
    to: u32,
) -> Option<Statement> {
    let first = speaker.filter(|party| party.from == from || is_pause(words, party.from.saturating_sub(1)));
    let (speaker, order, begins, rest) = if let Some(party) = first {
        let whom = known.takes(Takes::Whom).then(|| spoken_to(words, verb + 1, to)).flatten();
        (party, Order::Subject, party.from, whom.map_or(verb + 1, |phrase| phrase.end))
    } else if verb > from && is_pause(words, verb - 1) {
        let party = subject::after(words, verb + 1, to).filter(|&party| could_answer(words, party))?;
        (party, Order::Inverted, verb, noun_phrase(words, verb + 1, to)?.head)
    } else {
        return None;
    };
    if !ends_remark(words, rest, to) {
        return None;
    }
    let report = Report::new(verb, words.span(verb, verb + 1), Some(speaker), order);
    let close = after_adverbials(words, rest, to);
    if begins == from {
        // "But, she says, the dam held": only a conjunction stands before.
        let start = close + 1;
        let whole = words.is_comma(close) && opens_clause(words, start, to);
        let end = if whole { clause_end(words, start, to) } else { start };
        return (end > start + 1 && !is_quotation(words, start, end)).then_some(Statement {
            from: start,
            to: end,
            report,
        });
    }
    let end = trimmed(words, from, before_title(words, from, begins));
    if has_verb(words, from, end)
        || (from.max(end.saturating_sub(60))..end).any(|at| words.pair(at).is_some() && is_verb(words, at))
    {
        let whole = end > from + 1 && !is_quotation(words, from, end);
        return whole.then_some(Statement { from, to: end, report });
    }
    // "The talks, he said, had failed": the remark stands inside what is said.
    let split = order == Order::Subject
        && words.is_comma(close)
        && words.pair(from).is_none()
        && end > from
        && has_verb(words, close, to);
    split.then(|| Statement { from, to: clause_end(words, close + 1, to), report })
}

/// Whether the words after "said" can be who said it: "said nothing" and "said little" are no answer.
fn could_answer(words: &Words<'_>, party: Party) -> bool {
    let Phrase { from, head, .. } = party.phrase;
    party.name.is_some()
        || (from..head)
            .any(|at| words.is(at, Class::HUMAN | Class::VOICE | Class::DEFINITE | Class::POSSESSIVE))
        || (words.is(from, Class::INDEFINITE) && head > from + 1)
}

/// Where a title apposed to the speaker begins: "…, the French prime minister, Ruiz said".
fn before_title(words: &Words<'_>, from: u32, begins: u32) -> u32 {
    let low = from.max(begins.saturating_sub(12));
    let close = begins.saturating_sub(1);
    let open = (low..close).rev().find(|&at| words.is_comma(at));
    let title = open.and_then(|open| noun_phrase(words, open + 1, close)).filter(|phrase| {
        phrase.end == close && words.is(phrase.head - 1, Class::HUMAN) && words.is_comma(close)
    });
    title.map_or(begins, |title| title.from)
}

/// What follows "As she told the court,".
fn as_reported(
    words: &Words<'_>,
    from: u32,
    verb: u32,
    known: ReportingVerb,
    speaker: Party,
    to: u32,
) -> Option<Statement> {
    if speaker.from != from + 1 || !words.reads(from, "as") {
        return None;
    }
    let rest = if known.takes(Takes::Whom) { spoken_to(words, verb + 1, to)?.end } else { verb + 1 };
    let comma = after_adverbials(words, rest, to);
    let start = comma + 1;
    if !words.is_comma(comma) || !opens_clause(words, start, to) {
        return None;
    }
    let end = clause_end(words, start, to);
    let report = Report::new(verb, words.span(verb, verb + 1), Some(speaker), Order::Subject);
    (end > start + 1 && !is_quotation(words, start, end)).then_some(Statement {
        from: start,
        to: end,
        report,
    })
}

/// A comma, or a closing mark with a comma before it.
fn is_pause(words: &Words<'_>, at: u32) -> bool {
    words.is_comma(at) || (words.pair(at).is_some() && at > 0 && words.is_comma(at - 1))
}

/// Whether the words are nothing but a quotation; it is reported as one.
fn is_quotation(words: &Words<'_>, from: u32, to: u32) -> bool {
    words.pair(from).is_some_and(|pair| {
        let pair = &words.document.pairs[pair as usize];
        let tokens = words.document.tokens_in(pair.outer);
        tokens.len() > 8 || tokens.end + 1 >= to
    })
}

//! Reporting words that stand behind what they report, or in the middle of it: "…, officials said", "As she told the
//! court, …".

use super::class::Class;
use super::clause::{
    after_adverbials, clause_end, ends_remark, has_verb, is_pause, is_quotation, is_verb, opens_clause,
    trimmed,
};
use super::complement::spoken_to;
use super::noun_phrase::{Phrase, noun_phrase};
use super::report::{Order, Report, Statement};
use super::subject::{self, Party};
use super::words::Words;
use crate::lexicon::{ReportingVerb, Takes};

/// What stands before "…, officials said" or "…, said the minister", or around it.
pub(super) fn remark(
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
pub(super) fn as_reported(
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

//! The reporting words after a quotation.

use super::class::Class;
use super::clause::{ends_remark, is_verb};
use super::complement::told;
use super::noun_phrase::{Phrase, noun_phrase};
use super::report::{Order, Report};
use super::subject::{self, Party};
use super::surroundings::{Extent, Surroundings};
use super::verb_group::{group, reporting_verb};
use super::words::Words;
use crate::lexicon::{Form, Takes};
use crate::ner::Kind;
use crate::text::Shape;

/// How far the reporting words may stand from a quotation, in tokens.
pub(super) const REACH: u32 = 40;

/// Finds the reporting words after a quotation in its sentence; `open` says that its last mark asks for them, `full`
/// that it ends with a full stop.
pub(super) fn after(
    words: &Words<'_>,
    around: Surroundings,
    extent: Extent,
    open: bool,
    full: bool,
) -> Option<Report> {
    let dashed = is_dash(words, around.close) || words.reads(around.close, "(");
    let mut from = around.close;
    while from < around.to && (words.is_comma(from) || is_dash(words, from) || words.reads(from, "(")) {
        from += 1;
    }
    let to = around.to.min(from + REACH);
    if from >= to {
        return None;
    }
    if let Some(report) = by_phrase(words, around, from, to, extent != Extent::Clause && !open) {
        return Some(report);
    }
    if extent == Extent::Title {
        return None;
    }
    if dashed && let Some(report) = beside(words, from, around.to) {
        return Some(report);
    }
    if !open && (full || extent != Extent::Clause) {
        return None;
    }
    let start =
        if words.is(from, Class::ADVERB) && !words.is(from, Class::DETERMINER) { from + 1 } else { from };
    inverted(words, start, to, open)
        .or_else(|| of_noun(words, start, to))
        .or_else(|| of_subject(words, start, to, open))
        .or_else(|| remark(words, start, to))
}

fn is_dash(words: &Words<'_>, at: u32) -> bool {
    ["—", "–", "-"].iter().any(|&dash| words.reads(at, dash))
}

/// "according to Ruiz", "in the words of Ruiz", "dubbed “…” by Ruiz"
fn by_phrase(words: &Words<'_>, around: Surroundings, from: u32, to: u32, named: bool) -> Option<Report> {
    if words.reads(from, "according") && words.reads(from + 1, "to") {
        let speaker = subject::after(words, from + 2, to);
        return Some(Report::new(from, words.span(from, from + 2), speaker, Order::According));
    }
    if words.reads(from, "in") && words.reads(from + 2, "words") && words.reads(from + 3, "of") {
        let speaker = subject::after(words, from + 4, to);
        return Some(Report::new(from, words.span(from, from + 4), speaker, Order::According));
    }
    if named && words.reads(from, "by") {
        let naming = |verb: &u32| {
            words.reporting(*verb).is_some_and(|verb| verb.takes(Takes::Name) && verb.form == Form::Past)
        };
        let verb = last_verb(words, around.from, around.open).filter(naming)?;
        let speaker = subject::after(words, from + 1, to);
        return Some(Report::new(verb, words.span(verb, verb + 1), speaker, Order::Agent));
    }
    None
}

/// The last reporting verb before a quotation.
pub(super) fn last_verb(words: &Words<'_>, from: u32, open: u32) -> Option<u32> {
    (from..open).rev().find(|&at| words.pair(at).is_none() && reporting_verb(words, at).is_some())
}

/// "“…” – Ruiz", "“…” (Ruiz, mayor of Bern)": a name with nothing else behind it.
pub(super) fn beside(words: &Words<'_>, from: u32, to: u32) -> Option<Report> {
    let phrase = noun_phrase(words, from, to)?;
    let name = words
        .names(from, phrase.end)
        .iter()
        .find(|name| name.kind == Kind::Person || name.kind == Kind::Organization)?;
    let quiet = !(from..to).any(|at| words.is(at, Class::AUXILIARY) || reporting_verb(words, at).is_some());
    let titled = (from..name.tokens.start).all(|at| words.is_word(at) && !words.is(at, Class::PREPOSITION));
    (quiet && titled).then(|| Report {
        verb: name.tokens.start,
        cue: None,
        speaker: Some(subject::of_name(name, from)),
        addressee: None,
        order: Order::Beside,
    })
}

/// "said Ruiz", "chimed in Ruiz": whatever the verb, where the quotation asks for one.
fn inverted(words: &Words<'_>, verb: u32, to: u32, open: bool) -> Option<Report> {
    let cue = words.span(verb, verb + 1);
    if let Some(known) = reporting_verb(words, verb) {
        if matches!(known.form, Form::Ing | Form::Base) {
            return None;
        }
        let speaker = subject::after(words, verb + 1, to);
        return Some(Report::new(verb, cue, speaker, Order::Inverted));
    }
    let finite = words.is(verb, Class::PAST | Class::VERB) && !words.is(verb, Class::NAME | Class::HUMAN)
        || is_third(words, verb);
    if !open || !finite {
        return None;
    }
    let particle = u32::from(words.is(verb + 1, Class::PREPOSITION | Class::ADVERB));
    let speaker = subject::after(words, verb + 1 + particle, to)?;
    let adjoining = speaker.from == verb + 1 + particle && could_speak(words, speaker);
    adjoining.then(|| Report::new(verb, cue, Some(speaker), Order::Inverted))
}

/// Whether a word has the form of a verb that somebody does now: "snaps".
fn is_third(words: &Words<'_>, at: u32) -> bool {
    let closed =
        Class::HUMAN | Class::NAME | Class::PREPOSITION | Class::PRONOUN | Class::DETERMINER | Class::ADVERB;
    let word = words.document.tokens.get(at as usize).map_or("", |_| words.document.word(at));
    words.shape(at) == Shape::Lower
        && word.len() > 3
        && word.ends_with('s')
        && !word.ends_with("ss")
        && !words.is(at, closed)
}

/// Whether a party is somebody who could speak, by name, noun or pronoun.
fn could_speak(words: &Words<'_>, party: Party) -> bool {
    subject::is_person(words, party)
        || (party.phrase.from..party.phrase.head).any(|at| words.is(at, Class::HUMAN | Class::VOICE))
        || ["he", "she", "they"].iter().any(|&word| words.reads(party.phrase.from, word))
        || party.name.is_some_and(|name| {
            words.names(name.from, name.end).iter().any(|it| it.kind == Kind::Organization)
        })
}

/// "was Ruiz’s answer", "Ruiz’s statement read": whose the words are.
fn of_noun(words: &Words<'_>, from: u32, to: u32) -> Option<Report> {
    let verb = if words.is(from, Class::BE) { Some(from) } else { None };
    let start = verb.map_or(from, |be| be + 1);
    let phrase = noun_phrase(words, start, to)?;
    let noun = phrase.head - 1;
    let message = words.is(noun, Class::MESSAGE | Class::VOICE);
    let owner = words.names(start, noun).last().filter(|name| name.tokens.end + 1 == noun)?;
    let owned = words.shape(owner.tokens.end) == Shape::Possessive;
    let verb = verb.or_else(|| (phrase.end < to && is_verb(words, phrase.end)).then_some(phrase.end))?;
    (message && owned).then(|| {
        let speaker = subject::of_name(owner, start);
        Report::new(verb, words.span(verb, verb + 1), Some(speaker), Order::Subject)
    })
}

/// "Ruiz said", "Ruiz, who had been at the dam, said", "Ruiz shot back": a subject and its verb.
fn of_subject(words: &Words<'_>, from: u32, to: u32, open: bool) -> Option<Report> {
    let links = Class::CONJUNCTION | Class::SUBORDINATOR | Class::PREPOSITION | Class::RELATIVE;
    let as_said = words.reads(from, "as");
    if words.is(from, links) && !words.is(from, Class::DETERMINER) && !as_said {
        return None;
    }
    let start = from + u32::from(as_said);
    let phrase = noun_phrase(words, start, to)?;
    let known = (start + 1..to).find(|&at| {
        words.pair(at).is_none()
            && reporting_verb(words, at)
                .is_some_and(|verb| verb.form != Form::Ing && !verb.takes(Takes::Name))
    });
    if let Some(verb) = known
        && let Some(report) = with_verb(words, phrase, start, verb, to, open)
    {
        return Some(report);
    }
    let mut verb = phrase.end;
    while verb < to && words.is(verb, Class::ADVERB | Class::AUXILIARY) && !words.is(verb, Class::BE) {
        verb += 1;
    }
    let party = subject::of_phrase(words, phrase);
    let third =
        is_third(words, verb) && (subject::is_person(words, party) || words.is(phrase.from, Class::PRONOUN));
    let finite = verb < to && (third || is_verb(words, verb) && !words.is(verb, Class::AUXILIARY));
    (open && finite && could_speak(words, party))
        .then(|| Report::new(verb, words.span(verb, verb + 1), Some(party), Order::Subject))
}

fn with_verb(
    words: &Words<'_>,
    phrase: Phrase,
    start: u32,
    verb: u32,
    to: u32,
    open: bool,
) -> Option<Report> {
    let known = words.reporting(verb)?;
    let group = group(words, verb, known.form == Form::Past, start);
    let apart =
        words.is_comma(phrase.end) || words.is(phrase.end, Class::RELATIVE) || !is_verb(words, phrase.end);
    if !(phrase.end == group.from || open && apart) {
        return None;
    }
    let speaker = subject::before(words, start, group.from);
    let addressee = told(words, verb, known, to);
    Some(Report { addressee, ..Report::new(verb, words.span(verb, verb + 1), speaker, Order::Subject) })
}

/// "…” by the agency, Ruiz said": the words go on outside the marks until the tag.
fn remark(words: &Words<'_>, from: u32, to: u32) -> Option<Report> {
    let comma = (from..to).rev().find(|&at| words.is_comma(at))?;
    let phrase = noun_phrase(words, comma + 1, to)?;
    let verb = phrase.end;
    let known =
        reporting_verb(words, verb).filter(|known| matches!(known.form, Form::Past | Form::Present))?;
    let rest = verb + 1;
    ends_remark(words, rest, to).then(|| {
        let speaker = Some(subject::of_phrase(words, phrase));
        let addressee = told(words, verb, known, to);
        Report { addressee, ..Report::new(verb, words.span(verb, verb + 1), speaker, Order::Subject) }
    })
}

/// Finds the reporting words in what follows a quotation's full stop: “We won.” Ruiz said. – “We won.” – Ruiz.
pub(super) fn followed(words: &Words<'_>, around: Surroundings, extent: Extent) -> Option<Report> {
    if around.from < around.open
        || extent != Extent::Clause
        || around.close as usize >= words.document.tokens.len()
    {
        return None;
    }
    let sentences = &words.document.sentences;
    let own = words.document.sentence_of(around.open);
    let next = words.document.sentence_of(around.close);
    let to = if around.close < around.to { around.to } else { sentences[next].tokens.end };
    let from = around.close;
    if is_dash(words, from) || words.reads(from, "(") {
        let near = sentences[next].block.index() <= sentences[own].block.index() + 1;
        return if near { beside(words, from + 1, to) } else { None };
    }
    if sentences[next].block != sentences[own].block {
        return None;
    }
    let inverted = reporting_verb(words, from).is_some_and(|known| known.form == Form::Past);
    let (verb, speaker) = if inverted {
        (from, subject::after(words, from + 1, to)?)
    } else {
        let phrase = noun_phrase(words, from, to)?;
        (phrase.end, subject::of_phrase(words, phrase))
    };
    let known = reporting_verb(words, verb).filter(|known| known.form != Form::Ing)?;
    if !inverted && (!ends_remark(words, verb + 1, to) || to > verb + 8) {
        return None;
    }
    let order = if inverted { Order::Inverted } else { Order::Subject };
    let addressee = told(words, verb, known, to);
    Some(Report { addressee, ..Report::new(verb, words.span(verb, verb + 1), Some(speaker), order) })
}

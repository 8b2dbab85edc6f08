//! The reporting words before a quotation.

use super::after::{REACH, last_verb};
use super::class::Class;
use super::clause::{after_adverbials, is_verb};
use super::complement::told;
use super::noun_phrase::noun_phrase;
use super::report::{Order, Report};
use super::subject::{self, Party};
use super::surroundings::{Extent, Surroundings};
use super::verb_group::{Mood, group};
use super::words::Words;
use crate::lexicon::{Form, Takes};
use crate::ner::Kind;
use crate::text::Shape;

/// Finds the reporting words before a quotation in its sentence.
pub(super) fn before(words: &Words<'_>, around: Surroundings, extent: Extent) -> Option<Report> {
    let from = around.from.max(around.open.saturating_sub(REACH));
    let verb = last_verb(words, from, around.open);
    let reported = match verb {
        // "wrote “The Wind in the Willows”"
        Some(verb)
            if extent == Extent::Title && !words.reporting(verb).is_some_and(|it| it.takes(Takes::Name)) =>
        {
            return None;
        }
        Some(verb) => with_verb(words, around, from, verb),
        None => accounted(words, from, around.open, extent),
    };
    reported
        .or_else(|| if extent == Extent::Title { None } else { by_act(words, around, from) })
        .or_else(|| at_mark(words, around.from, around.open, extent))
}

/// "Ruiz condemned the vote as “a farce”": what is done by words, and some of the words.
fn by_act(words: &Words<'_>, around: Surroundings, from: u32) -> Option<Report> {
    let act = |at: &u32| {
        words.pair(*at).is_none()
            && !words.is(*at, Class::NAME)
            && words.reporting(*at).is_some_and(|verb| verb.takes(Takes::Act) && verb.form != Form::Base)
    };
    let verb = (from..around.open).rev().find(act)?;
    let known = words.reporting(verb)?;
    let between = (verb + 1..around.open)
        .any(|at| words.is(at, Class::AUXILIARY | Class::VERB | Class::RELATIVE) || words.reads(at, ";"));
    let group = group(words, verb, known.form == Form::Past, around.from);
    if between || group.mood != Mood::Active {
        return None;
    }
    let (speaker, order) = match known.form {
        Form::Ing => (subject::of_participle(words, around.from, verb), Order::Participle),
        _ => (subject::before(words, around.from, group.from), Order::Subject),
    };
    let speaker = speaker.filter(|&party| subject::is_someone(words, party))?;
    let adjoining = order == Order::Participle || speaker.phrase.end <= group.from;
    adjoining.then(|| Report::new(verb, words.span(verb, verb + 1), Some(speaker), order))
}

/// "According to Ruiz, “…”", "In the words of Ruiz, “…”"
fn accounted(words: &Words<'_>, from: u32, open: u32, extent: Extent) -> Option<Report> {
    let of = |at: u32| {
        let according = words.reads(at, "according") && words.reads(at + 1, "to");
        let in_words = words.reads(at, "words") && words.reads(at + 1, "of");
        according || in_words
    };
    let at = (from..open).find(|&at| of(at))?;
    let phrase = noun_phrase(words, at + 2, open)?;
    let near = words.is_comma(phrase.end) && phrase.end + 1 == open || extent == Extent::Clause;
    let speaker = subject::after(words, at + 2, open);
    near.then(|| Report::new(at, words.span(at, at + 2), speaker, Order::According))
}

fn with_verb(words: &Words<'_>, around: Surroundings, from: u32, verb: u32) -> Option<Report> {
    let known = words.reporting(verb)?;
    let after = after_adverbials(words, verb + 1, around.open);
    let mark = around.open - 1;
    let near = after >= around.open
        || words.reads(mark, ":")
        || words.is_comma(mark)
        || known.takes(Takes::Name)
        || words.reads(mark, "that")
        // Only the one spoken to, or a noun for what is said, may stand between.
        || !(verb + 1..around.open).any(|at| {
            let to = words.reads(at - 1, "to");
            words.is_finite(at) && !to || words.is_comma(at)
        });
    let group = group(words, verb, known.form == Form::Past, from);
    if !near || group.mood == Mood::Unreal {
        return None;
    }
    let cue = words.span(verb, verb + 1);
    if group.mood == Mood::Passive && !known.takes(Takes::Name) {
        // "Ruiz was asked": by somebody else.
        let addressee = subject::before(words, around.from, group.from);
        return Some(Report { addressee, ..Report::new(verb, cue, None, Order::Agent) });
    }
    let (speaker, order) = if known.form == Form::Ing {
        let quoted = quoted_as_saying(words, around.from, verb);
        let order = if quoted.is_some() { Order::Subject } else { Order::Participle };
        (quoted.or_else(|| subject::of_participle(words, around.from, verb)), order)
    } else {
        (subject::before(words, around.from, group.from), Order::Subject)
    };
    // "a blog called “The Valley”" names it; only "what she called “a trap”" is said by her.
    let names = known.takes(Takes::Name) && known.form == Form::Past && verb + 1 == around.open;
    let asked = speaker.is_some_and(|speaker| {
        speaker.from > 0 && ["what", "which", "that"].iter().any(|&word| words.reads(speaker.from - 1, word))
    });
    let somebody = speaker.is_some_and(|party| {
        subject::is_person(words, party) || ["he", "she"].iter().any(|&it| words.reads(party.phrase.from, it))
    });
    if names && !asked && !somebody {
        return None;
    }
    let addressee = told(words, verb, known, around.open);
    Some(Report { addressee, ..Report::new(verb, cue, speaker, order) })
}

/// The one quoted in "CNN quoted an official as saying", "Ruiz is quoted as saying".
pub(super) fn quoted_as_saying(words: &Words<'_>, from: u32, verb: u32) -> Option<Party> {
    if verb < from + 2 || !words.reads(verb - 1, "as") {
        return None;
    }
    let quoted = (from.max(verb.saturating_sub(REACH))..verb - 1).rev().find(|&at| {
        ["quoted", "quotes", "quoting", "cited", "cites", "citing"].iter().any(|&word| words.reads(at, word))
    })?;
    let passive = group(words, quoted, true, from);
    if passive.mood == Mood::Passive {
        return subject::before(words, from, passive.from);
    }
    noun_phrase(words, quoted + 1, verb).map(|phrase| subject::of_phrase(words, phrase))
}

/// "Ruiz: “…”", "Ruiz laughed, “…”": who stands before a colon or a comma, whatever the verb.
fn at_mark(words: &Words<'_>, from: u32, open: u32, extent: Extent) -> Option<Report> {
    let mark = open.checked_sub(1).filter(|&mark| mark > from)?;
    let colon = words.reads(mark, ":") || words.reads(mark, ";");
    let capital = matches!(words.shape(open + 1), Shape::Title | Shape::Upper | Shape::Mixed);
    if !(colon || extent == Extent::Clause && capital && words.is_comma(mark)) {
        return None;
    }
    let finite = |at: &u32| {
        words.pair(*at).is_none() && is_verb(words, *at) && !words.is(*at, Class::NAME | Class::HUMAN)
    };
    let speaker = match (from..mark).rev().find(finite) {
        Some(verb) => {
            let group = group(words, verb, true, from);
            subject::before(words, from, group.from).filter(|&party| subject::is_someone(words, party))
        }
        None if colon => first_named(words, from, mark),
        None => None,
    };
    let speaker = speaker?;
    Some(Report { verb: mark, cue: None, speaker: Some(speaker), addressee: None, order: Order::Beside })
}

/// Whoever is named first: "Ruiz, mayor of Bern:", "From Chairwoman Ana Ruiz:".
fn first_named(words: &Words<'_>, from: u32, to: u32) -> Option<Party> {
    let who = |kind| matches!(kind, Kind::Person | Kind::Organization);
    words.names(from, to).iter().find(|name| who(name.kind)).map(|name| subject::of_name(name, from))
}

/// Finds the reporting words that end the sentence before a quotation, at a colon or a comma.
pub(super) fn announced(words: &Words<'_>, around: Surroundings, extent: Extent) -> Option<Report> {
    let mark = around.open.checked_sub(1)?;
    let announces = words.reads(mark, ":") || words.is_comma(mark);
    if around.from < around.open || !announces || words.pair(mark).is_some() || extent == Extent::Words {
        return None;
    }
    let from = words.document.sentences[words.document.sentence_of(mark)].tokens.start;
    before(words, Surroundings { from, ..around }, extent)
}

/// "Ruiz blamed the council. “They knew.”": the sentence before tells of an act by words, of somebody with a name.
pub(super) fn acted(words: &Words<'_>, around: Surroundings, extent: Extent) -> Option<Report> {
    let mark = around.open.checked_sub(1).filter(|&mark| words.reads(mark, "."))?;
    let sentences = &words.document.sentences;
    let before = words.document.sentence_of(mark);
    let own = words.document.sentence_of(around.open);
    let from = sentences[before].tokens.start.max(mark.saturating_sub(REACH));
    let quoted = (from..mark).any(|at| words.pair(at).is_some());
    let alone = around.from == around.open && extent == Extent::Clause && !quoted;
    if !alone || sentences[before].block != sentences[own].block {
        return None;
    }
    let acts =
        |at: &u32| words.reporting(*at).is_some_and(|verb| verb.takes(Takes::Act) && verb.form == Form::Past);
    let verb = (from..mark).find(acts)?;
    let group = group(words, verb, true, from);
    let speaker =
        subject::before(words, from, group.from).filter(|&party| subject::is_person(words, party))?;
    let adjoining = group.mood == Mood::Active && speaker.phrase.end <= group.from;
    adjoining.then(|| Report {
        cue: None,
        ..Report::new(mark, words.span(mark, mark), Some(speaker), Order::Beside)
    })
}

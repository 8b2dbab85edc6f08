//! Whether people without a name take part: whether they speak, act, or are cited.

use super::phrase::{Opening, Phrase, Phrases};
use crate::lexicon::{self, ACCOUNT, ENCOUNTER, Feature, MINDED, ReportingVerb};
use crate::syntax::Class;
use crate::text::lower;

/// What people without a name do where they stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// Nothing that shows.
    Absent,
    /// They do something, or something is done with them as with one who acts.
    Acts,
    /// They say, think or know something.
    Speaks,
}

/// How far a clause between commas reaches, in tokens.
const ASIDE: u32 = 30;

/// What the people of a phrase do.
pub(super) fn part(phrases: &Phrases<'_>, phrase: &Phrase) -> Part {
    let bounds = phrases.sentence(phrase.head);
    let cited = phrase.tokens.start.checked_sub(1).filter(|&before| before >= bounds.start).map_or(
        Part::Absent,
        |before| {
            let plural = phrases.is(phrase.head, Class::PLURAL) || phrase.opening == Opening::Definite;
            cited(phrases, before, bounds.start, plural)
        },
    );
    cited.max(subject(phrases, phrase, bounds.end))
}

/// What the words before a phrase show: "according to", "reported by", a verb after a quotation.
fn cited(phrases: &Phrases<'_>, before: u32, floor: u32, plural: bool) -> Part {
    let word = |back: u32| {
        let at = before.checked_sub(back).filter(|&at| at >= floor);
        at.map_or(String::new(), |at| lower(phrases.word(at)))
    };
    let is = |back: u32, class: Class| {
        before.checked_sub(back).is_some_and(|at| at >= floor && phrases.is(at, class))
    };
    let has = |back: u32, feature: Feature| {
        before.checked_sub(back).is_some_and(|at| at >= floor && phrases.has(at, feature))
    };
    let closes = before == floor || phrases.boundary(before - 1);
    let verb = lexicon::reporting(phrases.document.tokens[before as usize].norm);
    if closes && verb.is_some_and(ReportingVerb::attributes) {
        return Part::Speaks;
    }
    match word(0).as_str() {
        "to" if word(1) == "according" => Part::Speaks,
        "citing" | "quoting" => Part::Speaks,
        "by" if is(1, Class::SAYING) => Part::Speaks,
        "by" if is(1, Class::PAST) => Part::Acts,
        "from" if has(1, ACCOUNT) => Part::Speaks,
        "with" if plural && (has(1, ENCOUNTER) || matches!(word(1).as_str(), "along" | "together")) => {
            Part::Acts
        }
        "alongside" if plural => Part::Acts,
        _ => Part::Absent,
    }
}

/// What the verb after a phrase shows.
fn subject(phrases: &Phrases<'_>, phrase: &Phrase, end: u32) -> Part {
    // The object of a preposition is no subject: "a meeting with officials was".
    let bounds = phrases.sentence(phrase.head);
    let before = phrase.tokens.start.checked_sub(1).filter(|&before| before >= bounds.start);
    let subject = before.is_none_or(|before| {
        !phrases.is(before, Class::PREPOSITION | Class::VERB) && !phrases.is_possessive(before)
            || matches!(phrases.word(before), "since" | "after" | "before" | "until" | "with")
            || matches!(phrases.word(before), "as" | "As")
                && (phrase.opening != Opening::Indefinite
                    || phrase.tokens.clone().any(|token| phrases.is(token, Class::NAME | Class::BODY)))
    });
    if !subject {
        return Part::Absent;
    }
    let mut at = phrase.tokens.end;
    let relative = phrases.is(at, Class::RELATIVE) && at < end;
    if relative && at + 1 < end && phrases.is(at + 1, Class::SAYING) {
        return Part::Speaks;
    }
    let mut acts = relative && at + 1 < end && phrases.is(at + 1, Class::FINITE);
    if phrases.word(at) == "," && at < end {
        let close = (at + 1..end.min(at + ASIDE)).find(|&close| phrases.word(close) == ",");
        let aside = phrases.is(
            at + 1,
            Class::RELATIVE
                | Class::ADVERB
                | Class::PROGRESSIVE
                | Class::PAST
                | Class::CONJUNCTION
                | Class::SAYING,
        );
        match close.filter(|_| aside) {
            Some(close) => at = close + 1,
            None => return Part::Absent,
        }
    }
    // "Police and firefighters searched"
    if phrases.word(at) == "and"
        && let Some(other) = phrases.after(at + 1).filter(|other| phrases.is(other.head, Class::HUMAN))
    {
        at = other.tokens.end;
    }
    for _ in 0..3 {
        let dated = phrases.is(at, Class::PREPOSITION) && phrases.is(at + 1, Class::DATE);
        if at < end && (phrases.is(at, Class::ADVERB | Class::DATE) || dated) {
            at += 1;
        }
    }
    let mut auxiliary = None;
    for _ in 0..4 {
        if at < end && phrases.is(at, Class::AUXILIARY | Class::ADVERB) {
            auxiliary = if phrases.is(at, Class::AUXILIARY) { Some(at) } else { auxiliary };
            at += 1;
        }
    }
    if at >= end {
        return if acts { Part::Acts } else { Part::Absent };
    }
    let saying = phrases.is(at, Class::SAYING);
    let progressive = phrases.word(at).ends_with("ing");
    if auxiliary.is_none() && before.is_some_and(|before| phrases.word(before) == "with") {
        return if saying && progressive { Part::Speaks } else { Part::Absent };
    }
    if let Some(auxiliary) = auxiliary
        && matches!(phrases.word(auxiliary), "is" | "are" | "was" | "were" | "be" | "been" | "being")
    {
        // "were told" is done to them; "are sceptical" is a state of mind; "are saying" is speech.
        let minded = phrases.has(at, MINDED) || saying && progressive;
        let body = phrases.is(phrase.head, Class::BODY);
        return match () {
            () if minded => Part::Speaks,
            () if acts || body || phrases.is(at, Class::PROGRESSIVE) => Part::Acts,
            () => Part::Absent,
        };
    }
    if saying && !progressive {
        return Part::Speaks;
    }
    let has = auxiliary.is_some();
    acts |= has || phrases.is(at, Class::FINITE) && !phrases.is(at, Class::NOUN);
    if acts { Part::Acts } else { Part::Absent }
}

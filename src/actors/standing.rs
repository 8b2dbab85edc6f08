//! What stands around a name: whether it is a person's, a state's, a body's, or but a place's.

use std::ops::Range;

use super::firm::{self, is_firm};
use super::metonym;
use super::phrase::{Opening, Phrases};
use crate::lexicon::{BUSINESS_BELONGING, FIRM, Feature, OF_BODY, OF_STATE, SETTLEMENT, WHERE};
use crate::syntax::Class;
use crate::text::lower;

/// What a text shows of a name; all of its mentions together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Standing {
    /// "in Orb"
    located: bool,
    /// How often "Orb agreed" and the like stand there.
    acts: u8,
    /// "Orb’s president"
    governs: bool,
    /// "Orb’s chief executive"
    employs: bool,
    /// "Mr Orb", "Orb, who"
    human: bool,
    /// How much speaks for a body: "Orb, a mining company", "Orb, which".
    body: u8,
}

/// What a name is of, by what stands around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    State,
    Body,
    Place,
    Person,
}

/// How much speaks for a body that is said to be one.
const TOLD: u8 = 2;

impl Standing {
    /// Whether it is addressed or told of as a person.
    pub(super) fn is_human(self) -> bool {
        self.human
    }

    /// Whether the text says so that it is a body.
    pub(super) fn is_body(self) -> bool {
        self.body >= TOLD && !self.human
    }

    /// Whether it does anything.
    pub(super) fn acts(self) -> bool {
        self.acts > 0
    }

    /// What it is, where it was taken for a place that no list knows.
    pub(super) fn of_place(self) -> Nature {
        match self {
            Standing { governs: true, .. } => Nature::State,
            Standing { body: TOLD.., .. } => Nature::Body,
            Standing { located: false, acts, employs, .. } if acts > 1 || employs => Nature::Body,
            _ => Nature::Place,
        }
    }

    /// What it is, where it was taken for a person; `given` says that it opens with a first name.
    pub(super) fn of_person(self, given: bool) -> Nature {
        match self {
            Standing { human: true, .. } => Nature::Person,
            Standing { body, .. } if body >= TOLD || !given && body > 0 => Nature::Body,
            Standing { located: true, acts: 0, .. } if !given => Nature::Place,
            _ => Nature::Person,
        }
    }
}

/// The words that show it.
pub(super) struct Surroundings<'a> {
    phrases: &'a Phrases<'a>,
}

impl<'a> Surroundings<'a> {
    pub(super) fn new(phrases: &'a Phrases<'a>) -> Surroundings<'a> {
        Surroundings { phrases }
    }

    /// Takes in one more mention of a place.
    pub(super) fn note_place(&self, standing: &mut Standing, name: Range<u32>) {
        let phrases = self.phrases;
        let owned = name.end + u32::from(phrases.is_possessive(name.end));
        let noun = |feature: Feature| {
            let end = phrases.sentence(name.start).end;
            let near = owned..end.min(owned + 3);
            let mut words = near.take_while(|&at| phrases.describes(at) || phrases.is(at, Class::HUMAN));
            words.any(|at| feature.has(self.norm(at)))
        };
        let of = self.word(&name, 1) == "of" && self.before(&name, 2, OF_STATE);
        standing.governs |= noun(OF_STATE) || of;
        standing.employs |= noun(OF_BODY) || self.before(&name, 1, FIRM);
        standing.acts = standing.acts.saturating_add(u8::from(metonym::acts(phrases, name.clone())));
        self.note(standing, &name);
    }

    /// Takes in one more mention of what was taken for a person.
    pub(super) fn note_person(&self, standing: &mut Standing, name: Range<u32>) {
        let phrases = self.phrases;
        let floor = phrases.sentence(name.start).start;
        let next = name.end;
        let titled = name.start.checked_sub(1).filter(|&at| at >= floor).is_some_and(|at| {
            let noun = Class::PERSON | Class::KIN | Class::SOURCE;
            phrases.is(at, Class::HONORIFIC | Class::TITLE)
                || phrases.is(at, noun) && !phrases.is(at, Class::PLURAL) && !is_firm(phrases, at)
        });
        let apposed = || {
            firm::apposed(phrases, next)
                .is_some_and(|noun| phrases.is(noun, Class::HUMAN) && !is_firm(phrases, noun))
        };
        let aged = || phrases.word(next + 1).parse::<u8>().is_ok() && phrases.boundary(next + 2);
        let comma = phrases.word(next) == ",";
        standing.human |= titled && !self.works_at(&name)
            || comma && (phrases.word(next + 1) == "who" || aged() || apposed());
        standing.acts = standing.acts.saturating_add(u8::from(metonym::acts(phrases, name.clone())));
        self.note(standing, &name);
    }

    /// Takes in what tells a body or a place from anything else.
    fn note(&self, standing: &mut Standing, name: &Range<u32>) {
        let phrases = self.phrases;
        let (before, second) = (self.word(name, 1), self.word(name, 2));
        let belongs =
            |back: u32| name.start.checked_sub(back).is_some_and(|at| BUSINESS_BELONGING.has(self.norm(at)));
        let held = matches!(before.as_str(), "of" | "in") && belongs(2);
        let settled = before == "of"
            && name.start.checked_sub(2).is_some_and(|at| SETTLEMENT.has(self.norm(at)))
            // "Mr Holm, of Orb,"
            || before == "of" && second == "," && phrases.boundary(name.end);
        standing.located |= self.before(name, 1, WHERE) && !held && !self.works_at(name) || settled;
        let owns = phrases.is_possessive(name.end)
            && (name.end + 1..name.end + 3).any(|at| {
                let chief = phrases.word(at) == "chief" && phrases.word(at + 1) == "executive";
                chief || BUSINESS_BELONGING.has(self.norm(at))
            });
        let told = held
            || owns
            || self.works_at(name)
            || firm::called(phrases, name).is_some_and(|noun| firm::is_body(phrases, noun))
            || phrases.word(name.end) == ","
                && firm::apposed(phrases, name.end).is_some_and(|noun| firm::is_body(phrases, noun));
        let hinted = phrases.word(name.end) == "," && phrases.word(name.end + 1) == "which"
            || self.named_after_comma(name);
        let more = if told { TOLD } else { u8::from(hinted) };
        standing.body = standing.body.saturating_add(more);
    }

    /// "her club, Orb,"
    fn named_after_comma(&self, name: &Range<u32>) -> bool {
        let phrases = self.phrases;
        let Some(comma) = name.start.checked_sub(1).filter(|&at| phrases.word(at) == ",") else {
            return false;
        };
        let Some(phrase) = phrases.before(comma) else { return false };
        let determined = matches!(phrase.opening, Opening::Definite | Opening::Possessive);
        // "The receivers, Holm Ek, sold it."
        let several = phrases.is(phrase.head, Class::HUMAN) && phrases.is(phrase.head, Class::PLURAL);
        determined
            && (several || is_firm(phrases, phrase.head))
            && phrase.head + 1 == comma
            && phrases.boundary(name.end)
    }

    /// "an economist at Orb", "an analyst at the broker Orb"
    fn works_at(&self, name: &Range<u32>) -> bool {
        let phrases = self.phrases;
        let floor = phrases.sentence(name.start).start;
        let near = name.start.saturating_sub(4).max(floor)..name.start;
        let at = near.rev().find(|&at| phrases.word(at) == "at");
        at.is_some_and(|at| {
            let described = (at + 1..name.start).all(|at| {
                phrases.is(at, Class::DETERMINER) || phrases.describes(at) && !phrases.is(at, Class::NAME)
            });
            described
                && at > floor
                && phrases.is(at - 1, Class::PERSON | Class::SOURCE)
                && !phrases.describes(name.end)
        })
    }

    /// Whether a word before a name in its sentence has the feature.
    fn before(&self, name: &Range<u32>, back: u32, feature: Feature) -> bool {
        let floor = self.phrases.sentence(name.start).start;
        let at = name.start.checked_sub(back).filter(|&at| at >= floor);
        at.is_some_and(|at| feature.has(self.norm(at)))
    }

    fn norm(&self, at: u32) -> u32 {
        self.phrases.document.tokens.get(at as usize).map_or(0, |token| token.norm)
    }

    /// A word before a name in its sentence, in small letters.
    fn word(&self, name: &Range<u32>, back: u32) -> String {
        let floor = self.phrases.sentence(name.start).start;
        let at = name.start.checked_sub(back).filter(|&at| at >= floor);
        at.map_or(String::new(), |at| lower(self.phrases.word(at)))
    }
}

//! What stands around a place that no list knows: whether it is a state, a body, or but a place.

use crate::text::lower;
use std::ops::Range;

use super::metonym::Metonyms;
use super::phrase::Phrases;
use crate::syntax::Class;

/// What a text shows of such a place; all of its mentions together.
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
}

/// What a place is, by what stands around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Nature {
    State,
    Body,
    Place,
}

impl Standing {
    /// Takes in one more mention.
    pub(super) fn note(&mut self, phrases: &Phrases<'_>, metonyms: &Metonyms, place: Range<u32>) {
        let bounds = phrases.sentence(place.start);
        let before = |back: u32| {
            let at = place.start.checked_sub(back).filter(|&at| at >= bounds.start);
            at.map_or(String::new(), |at| lower(phrases.word(at)))
        };
        let owned = place.end + u32::from(phrases.is_possessive(place.end));
        let noun = |nouns: &[&str]| {
            let near = owned..bounds.end.min(owned + 3);
            let mut words = near.take_while(|&at| phrases.describes(at) || phrases.is(at, Class::HUMAN));
            words.any(|at| nouns.contains(&lower(phrases.word(at)).as_str()))
        };
        let of = before(1) == "of" && STATES.contains(&before(2).trim_end_matches('s'));
        self.located |= WHERE.contains(&before(1).as_str());
        self.governs |= noun(&STATES) || of;
        self.employs |= noun(&BODIES) || FIRMS.contains(&before(1).as_str());
        self.acts = self.acts.saturating_add(u8::from(metonyms.acts(phrases, place)));
    }

    /// What it is.
    pub(super) fn nature(self) -> Nature {
        match self {
            Standing { governs: true, .. } => Nature::State,
            Standing { located: false, acts, employs, .. } if acts > 1 || employs => Nature::Body,
            _ => Nature::Place,
        }
    }
}

const WHERE: [&str; 9] = ["in", "near", "at", "outside", "around", "across", "through", "inside", "toward"];

/// What only a state has.
const STATES: [&str; 15] = [
    "president",
    "premier",
    "prime",
    "foreign",
    "minister",
    "ministry",
    "government",
    "army",
    "parliament",
    "ambassador",
    "embassy",
    "troops",
    "chancellor",
    "king",
    "leader",
];

/// What a company or a club has.
const BODIES: [&str; 21] = [
    "ceo",
    "director",
    "lawyer",
    "executive",
    "founder",
    "co-founder",
    "founders",
    "chairman",
    "chairwoman",
    "shares",
    "shareholder",
    "shareholders",
    "board",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "employees",
    "manager",
    "coach",
    "striker",
    "goalkeeper",
];

/// What stands before the name of a company or a club.
const FIRMS: [&str; 13] = [
    "company",
    "firm",
    "bank",
    "group",
    "giant",
    "club",
    "airline",
    "newspaper",
    "start-up",
    "startup",
    "retailer",
    "broadcaster",
    "champions",
];

//! What stands around a place that no list knows: whether it is a state, a body, or but a place.

use std::ops::Range;

use super::metonym;
use super::phrase::Phrases;
use crate::lexicon::{FIRM, Feature, OF_BODY, OF_STATE, WHERE};
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
    pub(super) fn note(&mut self, phrases: &Phrases<'_>, place: Range<u32>) {
        let bounds = phrases.sentence(place.start);
        let norm_at = |at: u32| phrases.document.tokens[at as usize].norm;
        let before = |back: u32, feature: Feature| {
            let at = place.start.checked_sub(back).filter(|&at| at >= bounds.start);
            at.is_some_and(|at| feature.has(norm_at(at)))
        };
        let owned = place.end + u32::from(phrases.is_possessive(place.end));
        let noun = |feature: Feature| {
            let near = owned..bounds.end.min(owned + 3);
            let mut words = near.take_while(|&at| phrases.describes(at) || phrases.is(at, Class::HUMAN));
            words.any(|at| feature.has(norm_at(at)))
        };
        let of = place.start > bounds.start
            && phrases.word(place.start - 1).eq_ignore_ascii_case("of")
            && before(2, OF_STATE);
        self.located |= before(1, WHERE);
        self.governs |= noun(OF_STATE) || of;
        self.employs |= noun(OF_BODY) || before(1, FIRM);
        self.acts = self.acts.saturating_add(u8::from(metonym::acts(phrases, place)));
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

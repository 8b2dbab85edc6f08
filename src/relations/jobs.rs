//! What the nouns for jobs, kin and friends say of whose they are.

use std::ops::Range;

use crate::actors::reading::Reading;
use crate::lexicon::{
    BACKER, EQUAL, FOUNDED, Feature, HEAD_OF_BODY, HEAD_OF_STATE, JOINED, OPPONENT, PART_OF_BODY, SERVANT,
    features, norm,
};

/// What a noun makes its bearer to somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Job {
    /// At the head of a state, or of any body.
    State,
    /// At the head of a body.
    Body,
    /// In an office of a state.
    Office,
    /// Nobody's servant.
    Equal,
    /// Against somebody.
    Rival,
    /// For somebody.
    Backer,
    /// A body that is somebody's.
    Own,
    /// A body that somebody is part of.
    Joined,
    /// Part of a body.
    Part,
}

impl Job {
    fn feature(self) -> Feature {
        match self {
            Job::State => HEAD_OF_STATE,
            Job::Body => HEAD_OF_BODY,
            Job::Office => SERVANT,
            Job::Equal => EQUAL,
            Job::Rival => OPPONENT,
            Job::Backer => BACKER,
            Job::Own => FOUNDED,
            Job::Joined => JOINED,
            Job::Part => PART_OF_BODY,
        }
    }
}

const ALL: [Job; 9] = [
    Job::State,
    Job::Body,
    Job::Office,
    Job::Equal,
    Job::Rival,
    Job::Backer,
    Job::Own,
    Job::Joined,
    Job::Part,
];

/// Whether the noun at a token makes its bearer this.
pub(super) fn is_job(reading: &Reading<'_>, at: u32, job: Job) -> bool {
    let token = reading.document.tokens.get(at as usize);
    token.is_some_and(|token| job.feature().has(token.norm))
}

/// Whether the noun at a token says what somebody is to others.
pub(super) fn is_any_job(reading: &Reading<'_>, at: u32) -> bool {
    let token = reading.document.tokens.get(at as usize);
    token.is_some_and(|token| {
        let features = features(token.norm);
        ALL.into_iter().any(|job| features.has(job.feature()))
    })
}

/// The noun that puts the bearer of a role at the head, of a state or of any body.
pub(super) fn head_of(reading: &Reading<'_>, role: Range<u32>, state: bool) -> Option<u32> {
    let fits = |word: u32| HEAD_OF_STATE.has(word) || !state && HEAD_OF_BODY.has(word);
    role.clone().find_map(|at| {
        let word = |to: u32| norm(&reading.document.text[reading.span(at, to.min(role.end))]);
        let length = [1, 2, 3].into_iter().find(|&length| fits(word(at + length)))?;
        Some(at + length - 1)
    })
}

//! What the nouns for jobs, kin and friends say of whose they are.

use std::ops::Range;
use std::sync::LazyLock;

use crate::actors::reading::Reading;
use crate::text::{Table, norm};

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

/// The nouns of the list that is part of the program, read once, by their [`norm`]; each kind has its bit.
static JOBS: LazyLock<Table<u32, u32>> = LazyLock::new(|| {
    let mut jobs = Table::new();
    let lines = include_str!(concat!(env!("OUT_DIR"), "/actors/heads.txt")).lines();
    for (kind, noun) in lines.filter_map(|line| line.split_once(' ')) {
        let Some(job) = named(kind) else { continue };
        *jobs.or_insert(&norm(noun), 0) |= 1 << job as u32;
    }
    jobs
});

fn named(kind: &str) -> Option<Job> {
    Some(match kind {
        "state" => Job::State,
        "body" => Job::Body,
        "office" => Job::Office,
        "equal" => Job::Equal,
        "rival" => Job::Rival,
        "backer" => Job::Backer,
        "own" => Job::Own,
        "joined" => Job::Joined,
        "part" => Job::Part,
        _ => return None,
    })
}

/// Whether the noun at a token makes its bearer this.
pub(super) fn is_job(reading: &Reading<'_>, at: u32, job: Job) -> bool {
    let token = reading.document.tokens.get(at as usize);
    token.is_some_and(|token| JOBS.get(&token.norm).is_some_and(|jobs| jobs & 1 << job as u32 != 0))
}

/// Whether the noun at a token says what somebody is to others.
pub(super) fn is_any_job(reading: &Reading<'_>, at: u32) -> bool {
    let token = reading.document.tokens.get(at as usize);
    token.is_some_and(|token| JOBS.get(&token.norm).is_some())
}

/// The noun that puts the bearer of a role at the head, of a state or of any body.
pub(super) fn head_of(reading: &Reading<'_>, role: Range<u32>, state: bool) -> Option<u32> {
    let fits = |jobs: u32| jobs & 1 << Job::State as u32 != 0 || !state && jobs & 1 << Job::Body as u32 != 0;
    role.clone().find_map(|at| {
        let word = |to: u32| norm(&reading.document.text[reading.span(at, to.min(role.end))]);
        let length = [1, 2, 3]
            .into_iter()
            .find(|&length| JOBS.get(&word(at + length)).is_some_and(|&jobs| fits(jobs)))?;
        Some(at + length - 1)
    })
}

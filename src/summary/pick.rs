use std::cmp::Reverse;

use super::candidate::{Candidate, candidates, mean, share};
use super::weigh::{focus, weigh};
use super::words::different_stems;
use crate::actors::{Actor, Cast, Place};
use crate::text::{Document, Id, Pace, Sentence, Table, sort};

/// A sentence chosen for the summary.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The sentence.
    pub sentence: Id<Sentence>,
    /// 1 for the best; the best three contain the best two.
    pub rank: u32,
    /// Why it was chosen.
    pub why: Vec<Why>,
}

/// What speaks for a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Why {
    /// It is one of the first three sentences of the body.
    Early,
    /// It has a third of the headline's words or more.
    Headline,
    /// It names the most important actor, or the one that the summary is for.
    Actor,
    /// Its words come back in the article more often than those of other sentences do.
    Central,
    /// It completes the sentence before it, which is in the summary too.
    Follows,
}

/// How many sentences are ranked at most.
const MOST: usize = 10;

/// How many sentences are looked at closely, however long the text is.
const CLOSELY: usize = 64;

/// What a sentence without a word that the summary already has gains, beside the weights of its own figures.
const NOVELTY: i64 = 350;

/// How many of a sentence’s content words must be new, in thousandths.
const NEWS: u32 = 250;

/// Chooses the sentences that tell the story, the best first.
pub async fn pick(document: &Document<'_>, cast: &Cast, order: &[Place], pace: &Pace) -> Vec<Pick> {
    let star = order.first().map(|place| place.actor);
    choose(document, &candidates(document, cast, order, star, pace).await, weigh)
}

/// Chooses the sentences that tell the story as it concerns one actor, the best first.
pub async fn pick_for(
    document: &Document<'_>,
    cast: &Cast,
    order: &[Place],
    actor: Id<Actor>,
    pace: &Pace,
) -> Vec<Pick> {
    let mut found = candidates(document, cast, order, Some(actor), pace).await;
    found.retain(|candidate| candidate.refers);
    choose(document, &found, focus)
}

/// Takes the best sentence again and again, each time with what it adds to those already taken.
///
/// A sentence that leans on the one before it waits until that one has been taken; one that says what has been said
/// is left out. Only where nothing else is there, they stand alone.
fn choose(document: &Document<'_>, found: &[Candidate], weigh: fn(&Candidate) -> i64) -> Vec<Pick> {
    let mut pool: Vec<(i64, &Candidate, Vec<u32>)> = shortlist(found, weigh)
        .into_iter()
        .map(|(score, candidate)| (score, candidate, different_stems(document, candidate.sentence)))
        .collect();
    let usual = mean(found.iter().map(|candidate| candidate.central));
    let mut taken: Table<usize, ()> = Table::new();
    let mut told: Table<u32, ()> = Table::new();
    let mut picks: Vec<Pick> = Vec::new();
    while picks.len() < MOST {
        let follows = |candidate: &Candidate| {
            candidate.sentence.index().checked_sub(1).is_some_and(|before| taken.has(&before))
        };
        let scored = pool.iter().enumerate().map(|(at, (score, candidate, stems))| {
            let news = share(stems.iter().filter(|stem| !told.has(stem)).count(), stems.len());
            let stands = (!candidate.leans || follows(candidate)) && news >= NEWS;
            (stands, score + NOVELTY * i64::from(news), Reverse(candidate.sentence), at)
        });
        let Some((stands, _, _, at)) = scored.max() else { break };
        if !stands && !picks.is_empty() {
            break;
        }
        let (_, candidate, stems) = pool.swap_remove(at);
        let why = [
            (Why::Early, candidate.before < 3),
            (Why::Headline, candidate.headline >= 333),
            (Why::Actor, candidate.names),
            (Why::Central, 4 * candidate.central > 5 * usual),
            (Why::Follows, candidate.leans && follows(candidate)),
        ];
        let why = why.into_iter().filter_map(|(why, holds)| holds.then_some(why)).collect();
        taken.insert(&candidate.sentence.index(), ());
        for stem in &stems {
            told.insert(stem, ());
        }
        picks.push(Pick { sentence: candidate.sentence, rank: picks.len() as u32 + 1, why });
    }
    picks
}

/// The best by their own figures; list items and fragments only if there is hardly anything else.
fn shortlist(found: &[Candidate], weigh: fn(&Candidate) -> i64) -> Vec<(i64, &Candidate)> {
    let full = |candidate: &&Candidate| !candidate.bullet && candidate.content > 2;
    let enough = found.iter().filter(full).count() >= 3;
    let mut list: Vec<(i64, &Candidate)> = found
        .iter()
        .filter(|candidate| !enough || full(candidate))
        .map(|candidate| (weigh(candidate), candidate))
        .collect();
    sort(&mut list, |&(score, _)| Reverse(score));
    list.truncate(CLOSELY);
    list
}

use std::cmp::Reverse;

use super::candidate::{Candidate, candidates, mean, share};
use super::need::Need;
use super::weigh::{focus, weigh};
use super::words::{different_stems, stems};
use crate::actors::{Actor, Cast, How, Place};
use crate::text::{Document, Id, Sentence, Table, ToList, sort};

/// A sentence chosen for the summary.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Pick {
    /// The sentence.
    pub sentence: Id<Sentence>,
    /// 1 for the best; the best three contain the best two.
    pub rank: u32,
    /// Why it was chosen.
    pub why: Vec<PickReason>,
}

/// What speaks for a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum PickReason {
    /// It is one of the first three sentences of the body.
    Early,
    /// It has a third of the headline's words or more.
    Headline,
    /// It names the most important actor, or the one that the summary is for.
    Actor,
    /// Its words come back in the article more often than those of other sentences do.
    Central,
    /// It goes on from a sentence that is in the summary too.
    Follows,
    /// Another sentence of the summary needs it.
    Needed,
}

/// How many sentences are ranked at most.
const MOST: usize = 10;

/// How many sentences are looked at closely, however long the text is.
const CLOSELY: usize = 64;

/// How many of a sentence’s content words must be new, in thousandths.
const NEWS: u32 = 250;

/// How many sentences one can bring with it, itself included.
const CHAIN: usize = 4;

/// Chooses the sentences that tell the story, the best first.
pub fn pick(document: &Document<'_>, cast: &Cast, order: &[Place]) -> Vec<Pick> {
    let star = order.first().map(|place| place.actor);
    let all = candidates(document, cast, order, star);
    choose(document, cast, &all, &all, weigh)
}

/// Chooses the sentences that tell the story as it concerns one actor, the best first.
pub fn pick_for(document: &Document<'_>, cast: &Cast, order: &[Place], actor: Id<Actor>) -> Vec<Pick> {
    let all = candidates(document, cast, order, Some(actor));
    let own: Vec<Candidate> = all.iter().copied().filter(|candidate| candidate.refers).to_list();
    choose(document, cast, &all, &own, focus)
}

/// Takes the best sentence again and again.
///
/// A sentence that needs another one waits until that one has been taken; one that says what has been said is left out.
/// Where none stands by itself, the best one brings what it needs.
fn choose(
    document: &Document<'_>,
    cast: &Cast,
    all: &[Candidate],
    found: &[Candidate],
    weigh: fn(&Candidate) -> i64,
) -> Vec<Pick> {
    let mut pool: Vec<(i64, &Candidate, Vec<u32>)> = shortlist(found, weigh)
        .into_iter()
        .map(|(score, candidate)| (score, candidate, different_stems(document, candidate.sentence)))
        .to_list();
    let usual = mean(found.iter().map(|candidate| candidate.central));
    let mut summary = Summary { document, cast, usual, told: Table::new(), picks: Vec::new() };
    while summary.picks.len() < MOST {
        let scored = pool.iter().enumerate().map(|(at, (score, candidate, stems))| {
            let news = share(stems.iter().filter(|stem| !summary.told.has(stem)).count(), stems.len());
            let stands = summary.meets(candidate) && news >= NEWS;
            (stands, *score, Reverse(candidate.sentence), at)
        });
        let Some((stands, _, _, at)) = scored.max() else { break };
        let (_, candidate, stems) = pool.swap_remove(at);
        if stands {
            summary.take(candidate, &stems, None);
        } else if summary.picks.is_empty() {
            summary.bring(all, candidate);
            let taken: Vec<Id<Sentence>> = summary.picks.iter().map(|pick| pick.sentence).to_list();
            pool.retain(|(_, candidate, _)| !taken.contains(&candidate.sentence));
        } else {
            break;
        }
    }
    if let (true, Some(first)) =
        (summary.picks.is_empty(), found.first().filter(|it| it.need == Need::Nothing))
    {
        summary.take(first, &[], None);
    }
    summary.picks
}

/// What has been chosen so far.
struct Summary<'s, 't> {
    document: &'s Document<'t>,
    cast: &'s Cast,
    /// The mean centrality of the sentences.
    usual: u32,
    /// The stems of what is told.
    told: Table<u32, ()>,
    picks: Vec<Pick>,
}

impl Summary<'_, '_> {
    /// Whether what a sentence needs has been taken.
    fn meets(&self, candidate: &Candidate) -> bool {
        let mut taken = self.picks.iter().map(|pick| pick.sentence);
        taken.any(|before| self.gives(before, candidate)) || candidate.need == Need::Nothing
    }

    /// Whether a sentence is what another one needs.
    fn gives(&self, before: Id<Sentence>, candidate: &Candidate) -> bool {
        before < candidate.sentence
            && match candidate.need {
                Need::Nothing => false,
                Need::Sentence(other) => before == other,
                Need::Actor(actor) => {
                    let span = self.document.sentences[before].span;
                    let references = &self.cast.references;
                    let from = references.partition_point(|it| it.span.end <= span.start);
                    let mut own = references[from..].iter().take_while(|it| it.span.start < span.end);
                    own.any(|it| it.actor == actor && it.how != How::Pronoun)
                }
                Need::Word(stem) => stems(self.document, before).any(|other| other == stem),
            }
    }

    fn take(&mut self, candidate: &Candidate, stems: &[u32], needed: Option<PickReason>) {
        let why = [
            (PickReason::Early, candidate.before < 3),
            (PickReason::Headline, candidate.headline >= 333),
            (PickReason::Actor, candidate.names),
            (PickReason::Central, 4 * candidate.central > 5 * self.usual),
            (PickReason::Follows, candidate.need != Need::Nothing),
        ];
        let why = why.into_iter().filter_map(|(why, holds)| holds.then_some(why)).chain(needed).to_list();
        for stem in stems {
            self.told.insert(stem, ());
        }
        self.picks.push(Pick { sentence: candidate.sentence, rank: self.picks.len() as u32 + 1, why });
    }

    /// Takes a sentence after those that it needs, and that they need in turn, if they are not too many.
    fn bring(&mut self, all: &[Candidate], candidate: &Candidate) {
        let mut chain = vec![candidate];
        while let Some(last) = chain.last().filter(|last| last.need != Need::Nothing) {
            let at = all.partition_point(|other| other.sentence < last.sentence);
            match all[..at].iter().rev().find(|other| self.gives(other.sentence, last)) {
                Some(before) if chain.len() < CHAIN => chain.push(before),
                _ => return,
            }
        }
        while let Some(next) = chain.pop() {
            self.take(next, &[], (!chain.is_empty()).then_some(PickReason::Needed));
        }
    }
}

/// The best by their own figures; list items, questions and fragments only if there is hardly anything else.
fn shortlist(found: &[Candidate], weigh: fn(&Candidate) -> i64) -> Vec<(i64, &Candidate)> {
    let full = |candidate: &&Candidate| !candidate.bullet && !candidate.asks && candidate.content > 2;
    let enough = found.iter().filter(full).count() >= 3;
    let mut list: Vec<(i64, &Candidate)> = found
        .iter()
        .filter(|candidate| !enough || full(candidate))
        .map(|candidate| (weigh(candidate), candidate))
        .to_list();
    sort(&mut list, |&(score, _)| Reverse(score));
    list.truncate(CLOSELY);
    list
}

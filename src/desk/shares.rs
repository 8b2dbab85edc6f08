use std::cmp::Reverse;

use crate::actors::{Actor, ActorKind, Cast, Manner, Naming, Quote, Utterance};
use crate::text::{Document, Id, Shape, Span, ToList, sort};

/// What an article gives of the words of others.
#[derive(Clone, Copy, Debug)]
pub struct Said<'a> {
    /// What is said, in order.
    pub quotes: &'a [Quote],
    /// What of it is said at one go.
    pub utterances: &'a [Utterance],
    /// How each actor is named.
    pub namings: &'a [Naming],
}

/// How much is said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Tally {
    /// How many statements; a quotation that goes on is one, and so is a report with the words that it quotes.
    pub statements: u32,
    /// How many words between quotation marks.
    pub quoted: u32,
    /// How many words as the article reports them.
    pub reported: u32,
}

/// What somebody, or somebody's side, says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Share {
    /// Whose words; none where no speaker, or no side, was found.
    pub actor: Option<Id<Actor>>,
    /// How much.
    pub tally: Tally,
}

/// What one kind of speakers says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct KindShare {
    /// What the speakers are; none where no speaker was found.
    pub kind: Option<ActorKind>,
    /// How much.
    pub tally: Tally,
}

/// What those say who are named in one way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct NamingShare {
    /// How the speakers are named; none where no speaker was found.
    pub naming: Option<Naming>,
    /// How much.
    pub tally: Tally,
}

/// How far a side is looked for from body to body.
const REACH: usize = 4;

/// Shares out what is said: by speaker, by kind, by how speakers are named, by side.
pub(super) fn shares(
    document: &Document<'_>,
    cast: &Cast,
    said: Said<'_>,
) -> (Vec<Share>, Vec<KindShare>, Vec<NamingShare>, Vec<Share>) {
    let speakers = by_speaker(document, cast, said);
    let mut sides = vec![Tally::default(); cast.actors.len() + 1];
    let mut kinds: Vec<KindShare> = Vec::new();
    let mut namings: Vec<NamingShare> = Vec::new();
    for (at, &tally) in speakers.iter().enumerate().filter(|(_, tally)| **tally != Tally::default()) {
        let actor = (at < cast.actors.len()).then(|| Id::new(at));
        let side = actor.and_then(|actor| side(cast, actor));
        add(&mut sides[side.map_or(cast.actors.len(), Id::index)], tally);
        let kind = actor.map(|actor| cast.actors[actor].kind);
        match kinds.iter_mut().find(|share| share.kind == kind) {
            Some(share) => add(&mut share.tally, tally),
            None => kinds.push(KindShare { kind, tally }),
        }
        let naming = said.namings.get(at).copied();
        match namings.iter_mut().find(|share| share.naming == naming) {
            Some(share) => add(&mut share.tally, tally),
            None => namings.push(NamingShare { naming, tally }),
        }
    }
    sort(&mut kinds, |share| most(&share.tally));
    sort(&mut namings, |share| share.naming.map_or(Naming::ALL.len(), |naming| naming as usize));
    (listed(&speakers), kinds, namings, listed(&sides))
}

/// How much each actor says in the running text; the last place is for those who were not found.
fn by_speaker(document: &Document<'_>, cast: &Cast, said: Said<'_>) -> Vec<Tally> {
    let lengths = lengths(document, said.quotes);
    let mut speakers = vec![Tally::default(); cast.actors.len() + 1];
    for utterance in said.utterances {
        let tally = &mut speakers[utterance.speaker.map_or(cast.actors.len(), Id::index)];
        tally.statements += 1;
        for &at in &utterance.quotes {
            match said.quotes[at as usize].manner {
                Manner::Indirect => tally.reported += lengths[at as usize],
                Manner::Direct | Manner::Fragment => tally.quoted += lengths[at as usize],
            }
        }
    }
    speakers
}

fn listed(tallies: &[Tally]) -> Vec<Share> {
    let last = tallies.len() - 1;
    let share = |(at, &tally): (usize, &Tally)| Share { actor: (at < last).then(|| Id::new(at)), tally };
    let mut shares: Vec<Share> =
        tallies.iter().enumerate().map(share).filter(|share| share.tally != Tally::default()).to_list();
    sort(&mut shares, |share| most(&share.tally));
    shares
}

/// Those who could not be found stand where their words put them, like everybody.
fn most(tally: &Tally) -> Reverse<u32> {
    Reverse(tally.quoted + tally.reported)
}

fn add(sum: &mut Tally, tally: Tally) {
    sum.statements += tally.statements;
    sum.quoted += tally.quoted;
    sum.reported += tally.reported;
}

/// How many words each quote has; those in quotation marks inside a report count as quoted only.
fn lengths(document: &Document<'_>, quotes: &[Quote]) -> Vec<u32> {
    let words = |span: Span| {
        let tokens = document.tokens_in(span);
        let tokens = &document.tokens[tokens.start as usize..tokens.end as usize];
        tokens.iter().filter(|token| !matches!(token.shape, Shape::Mark | Shape::Possessive)).count() as u32
    };
    let mut lengths: Vec<u32> = Vec::with_capacity(quotes.len());
    let mut report: Option<usize> = None;
    for (at, quote) in quotes.iter().enumerate() {
        let own = words(quote.span);
        if quote.manner == Manner::Indirect {
            report = Some(at);
        } else if let Some(around) = report.filter(|&report| quotes[report].span.contains(quote.span)) {
            lengths[around] = lengths[around].saturating_sub(own);
        }
        lengths.push(own);
    }
    lengths
}

/// The state or people that somebody belongs to, else the body; bodies and states are their own.
fn side(cast: &Cast, actor: Id<Actor>) -> Option<Id<Actor>> {
    let is_state = |id: &Id<Actor>| matches!(cast.actors[*id].kind, ActorKind::State | ActorKind::Group);
    let mut at = actor;
    for _ in 0..REACH {
        let belongs = &cast.actors[at].affiliations;
        let next = belongs.iter().find(|&id| is_state(id)).or(belongs.first()).copied();
        match next.filter(|&next| next != at && !is_state(&at)) {
            Some(next) => at = next,
            None => break,
        }
    }
    let body = !matches!(cast.actors[at].kind, ActorKind::Person | ActorKind::Unnamed);
    body.then_some(at)
}

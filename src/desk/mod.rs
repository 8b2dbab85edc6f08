//! What an editor may want to look at again before an article goes out, and whose words it gives.
//!
//! This room knows the cast, what is said and how important everybody is. It does not know the screen.

mod names;
mod shares;
mod spellings;
mod titles;

pub use shares::{KindShare, NamingShare, Share, Tally};

use crate::actors::{Actor, Cast, Manner, Naming, Place, Quote, Utterance};
use crate::summary::Signals;
use crate::text::{Document, Id, Span, ToList, norm, sort};

/// What is to be looked at again, and how the words of others are shared out.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Desk {
    /// What is to be looked at again, by check, then in order of the text.
    pub findings: Vec<Finding>,
    /// Who says how much, most words first.
    pub speakers: Vec<Share>,
    /// The same by what the speakers are.
    pub kinds: Vec<KindShare>,
    /// The same by how the speakers are named.
    pub namings: Vec<NamingShare>,
    /// The same by the state, or else the body, that the speakers belong to.
    pub sides: Vec<Share>,
}

/// Something to look at again.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Finding {
    /// What it is about.
    pub check: Check,
    /// Where it is to be seen, and what that is held against; of a hedge, all its places.
    pub places: Vec<Span>,
    /// Whom it is about.
    pub actor: Option<Id<Actor>>,
}

/// What the desk looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Check {
    /// A quotation that nobody says.
    NoSpeaker,
    /// Somebody is called by a short name before the full one.
    TooEarly,
    /// Somebody has two titles that one person does not hold at a time.
    TwoTitles,
    /// One name is spelt in two ways.
    TwoSpellings,
    /// Somebody matters and has no role.
    NoRole,
    /// A claim is held at a distance.
    Hedge,
}

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

/// Looks over an article as an editor does before it goes out.
pub fn desk(
    document: &Document<'_>,
    cast: &Cast,
    said: Said<'_>,
    order: &[Place],
    signals: &Signals,
) -> Desk {
    let mut findings = Vec::new();
    let mut find = |check, places, actor| findings.push(Finding { check, places, actor });
    for quote in said.quotes.iter().filter(|quote| quote.manner == Manner::Direct) {
        let said = quote.speaker.is_some() || quote.speaker_span.is_some() || quote.continues.is_some();
        if !said && document.is_running(quote.span) {
            find(Check::NoSpeaker, vec![quote.span], None);
        }
    }
    names::look(document, cast, order, &mut find);
    spellings::look(document, cast, &mut find);
    titles::look(document, cast, &mut find);
    let mut hedges: Vec<(u32, Span)> =
        signals.hedges.iter().map(|&span| (norm(&document.text[span]), span)).to_list();
    sort(&mut hedges, |&(word, _)| word);
    for same in hedges.chunk_by(|one, other| one.0 == other.0) {
        find(Check::Hedge, same.iter().map(|&(_, span)| span).to_list(), None);
    }
    sort(&mut findings, |finding| finding.places[0]);
    sort(&mut findings, |finding| finding.check as usize);
    let (speakers, kinds, namings, sides) = shares::shares(document, cast, said);
    Desk { findings, speakers, kinds, namings, sides }
}

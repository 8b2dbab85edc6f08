//! What an editor may want to look at again before an article goes out, and whose words it gives.
//!
//! This room knows the cast, what is said and how important everybody is. It does not know the screen.

mod finding;
mod names;
mod shares;
mod spellings;
mod titles;

pub use finding::{Check, Desk, Finding};
pub use shares::{KindShare, NamingShare, Said, Share, Tally};

use crate::actors::{Cast, Manner, Place};
use crate::summary::Signals;
use crate::text::{Document, Span, ToList, norm, sort};

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

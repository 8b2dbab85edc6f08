//! What is said at one go: a quotation with the parts that go on from it, a report with the words it quotes.

use super::{Actor, Manner, Quote};
use crate::text::{Document, Id};

/// What somebody says at one go in the running text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Utterance {
    /// The quotes that it is made of, in order, as indices into the list.
    pub quotes: Vec<u32>,
    /// Who says it; none where no speaker was found.
    pub speaker: Option<Id<Actor>>,
}

/// Puts together what is said at one go, in order; what titles and captions say is left out, since the text says it again.
pub fn utterances(document: &Document<'_>, quotes: &[Quote]) -> Vec<Utterance> {
    let mut utterances: Vec<Utterance> = Vec::new();
    // Of each quote, the utterance that it is a part of.
    let mut parts: Vec<Option<usize>> = Vec::with_capacity(quotes.len());
    // The report that reaches furthest so far.
    let mut report: Option<usize> = None;
    for (at, quote) in quotes.iter().enumerate() {
        let around = report.filter(|&of| quotes[of].span.contains(quote.span) && is_same(&quotes[of], quote));
        let whole = quote.continues.map(|before| before as usize).or(around).map(|of| parts[of]);
        let own = || document.is_running(quote.span).then_some(utterances.len());
        let part = whole.unwrap_or_else(own);
        parts.push(part);
        if quote.manner == Manner::Indirect && report.is_none_or(|of| quotes[of].span.end <= quote.span.end) {
            report = Some(at);
        }
        match part.and_then(|part| utterances.get_mut(part)) {
            Some(utterance) => {
                utterance.quotes.push(at as u32);
                utterance.speaker = utterance.speaker.or(quote.speaker);
            }
            None if part.is_some() => {
                utterances.push(Utterance { quotes: vec![at as u32], speaker: quote.speaker });
            }
            None => {}
        }
    }
    utterances
}

/// Whether quoted words are of those who are reported to say what they stand in.
fn is_same(report: &Quote, quote: &Quote) -> bool {
    quote.speaker == report.speaker || quote.speaker.is_none()
}

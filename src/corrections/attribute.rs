use super::recast::{Place, find};
use super::{Anchor, Change, Correction};
use crate::actors::{Cast, Clue, Quote};
use crate::text::Span;

/// What a reader says of quotes, heeded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attributed {
    /// The quotes, with the speakers that the reader gives them.
    pub quotes: Vec<Quote>,
    /// The quotes that the reader has checked, each where it stands.
    pub checked: Vec<Span>,
    /// The corrections that found no quote, as indices into the list, in order.
    pub lost: Vec<usize>,
}

/// Gives quotes the speakers that a reader gives them; what goes on from such a quote is said by the same.
pub fn attribute(text: &str, cast: &Cast, quotes: Vec<Quote>, corrections: &[Correction]) -> Attributed {
    let mut it = Attributed { quotes, ..Attributed::default() };
    for (number, Correction { at, change }) in corrections.iter().enumerate() {
        let heeded = match change {
            Change::SaidBy(other) => say(text, cast, &mut it.quotes, at, other),
            Change::Checked => match place(text, &it.quotes, at) {
                Some(index) => {
                    it.checked.push(it.quotes[index].span);
                    true
                }
                None => false,
            },
            _ => true,
        };
        if !heeded {
            it.lost.push(number);
        }
    }
    it
}

fn say(text: &str, cast: &Cast, quotes: &mut [Quote], at: &Anchor, other: &Anchor) -> bool {
    let Some(index) = place(text, quotes, at) else { return false };
    let Some(speaker) = find(text, &cast.references, other, Place::Anywhere) else { return false };
    let actor = cast.references[speaker].actor;
    let (before, span) = (quotes[index].speaker, quotes[index].span);
    let mut same = vec![false; quotes.len()];
    for (number, quote) in quotes.iter_mut().enumerate().skip(index) {
        let goes_on = quote.continues.is_some_and(|earlier| same[earlier as usize]);
        let inside = span.contains(quote.span) && (quote.speaker == before || quote.speaker.is_none());
        if number == index || goes_on || inside {
            same[number] = true;
            (quote.speaker, quote.speaker_span, quote.clue) = (Some(actor), None, Some(Clue::Reader));
        }
    }
    true
}

/// The quote that begins with the words, where enough stands around them.
fn place(text: &str, quotes: &[Quote], at: &Anchor) -> Option<usize> {
    let span = at.place(text).filter(|&span| at.is_known(at.fit(text, span)))?;
    let at = quotes.partition_point(|quote| quote.span.start < span.start);
    (quotes.get(at)?.span.start == span.start).then_some(at)
}

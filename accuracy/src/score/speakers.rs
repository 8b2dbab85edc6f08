//! Whose words they are, among the quotes that were found.

use super::{Compared, Fault, Scores, cast::Cast, quotes::Matched};
use crate::annotation::{ActorAt, Quote, Standing};
use crate::answer::Said;
use crate::figure::share;
use crate::measure::Measure;
use crate::words::{likeness, words};

/// The least likeness of what two call a speaker.
const SAME: f64 = 0.6;
/// What says nothing of who speaks.
const PRONOUNS: [&str; 4] = ["he", "she", "it", "they"];

pub fn score(compared: Compared<'_>, cast: &Cast, matched: &Matched, scores: &mut Scores) {
    let counted = |quote: &Quote| quote.standing == Standing::Counted && quote.speaker.is_some();
    let quotes = &compared.gold.quotes;
    let (mut right, mut wrong, mut all) = (0, 0, 0);
    for (at, said) in matched {
        let quote = &quotes[*at];
        let Some(speaker) = quote.speaker.filter(|_| counted(quote)) else { continue };
        all += 1;
        let got = said.speaker.and_then(|actor| *cast.gold.get(actor)?);
        if agrees(compared, quote, speaker, said, got) {
            right += 1;
            continue;
        }
        wrong += usize::from(said.speaker.is_some());
        let name = |actor: ActorAt| compared.gold.actors[actor].name.as_str();
        let named = got.map_or(said.speaker_text.as_deref().unwrap_or("nobody"), name);
        let words = quote.span.of(compared.text);
        scores.faults.add(Fault::Speaker, format!("{words}: {}, not {named}", name(speaker)));
    }
    let accuracy = share(right, all).or((!quotes.is_empty()).then_some(0.0));
    scores.put_value(Measure::Speakers, accuracy);
    scores.put_value(Measure::SpeakersWrong, share(wrong, all));
    scores.put_value(
        Measure::QuotesWithSpeaker,
        share(right, quotes.iter().filter(|quote| counted(quote)).count()),
    );
}

/// Whether the speaker is the right actor, or, where it is none that is known, called as the right one is.
fn agrees(
    compared: Compared<'_>,
    quote: &Quote,
    speaker: ActorAt,
    said: &Said,
    got: Option<ActorAt>,
) -> bool {
    let mut wanted = [speaker].into_iter().chain(quote.speaker_alternatives.iter().copied());
    if let Some(got) = got {
        return wanted.any(|actor| actor == got);
    }
    let Some(called) = said.speaker_text.as_deref().filter(|text| !text.is_empty()) else { return false };
    let telling = |text: &&str| !words(text).is_empty() && !PRONOUNS.contains(&text.to_lowercase().as_str());
    let phrase = quote.speaker_text.as_deref().filter(telling);
    phrase.is_some_and(|text| likeness(text, called) >= SAME)
        || wanted.any(|actor| {
            compared.gold.actors[actor].aliases.iter().any(|alias| likeness(alias, called) >= SAME)
        })
}

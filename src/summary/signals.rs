use super::words::is_body;
use crate::actors::{Naming, Utterance};
use crate::lexicon;
use crate::text::{Document, Shape, Span};

/// Adults read so many words of English a minute in silence (Brysbaert 2019, non-fiction).
const WORDS_A_MINUTE: u32 = 238;

/// Counts by which a reader can judge an article; all are of the body alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Signals {
    /// How many words it has.
    pub words: u32,
    /// How many minutes it takes to read, rounded up.
    pub minutes: u32,
    /// How many of its words stand between quotation marks.
    pub quoted: u32,
    /// How many statements have a speaker with a name.
    pub named: u32,
    /// How many statements have a speaker without a name.
    pub unnamed: u32,
    /// Of these, how many have a speaker whose identity the article withholds.
    pub anonymous: u32,
    /// How many statements have no speaker that was found.
    pub unattributed: u32,
    /// The words by which the article holds a claim of its own at a distance, in order.
    pub hedges: Vec<Span>,
}

impl Signals {
    /// How many statements there are.
    pub fn statements(&self) -> usize {
        (self.named + self.unnamed + self.unattributed) as usize
    }
}

/// Counts what a reader may want to know before trusting an article.
pub fn signals(document: &Document<'_>, utterances: &[Utterance], namings: &[Naming]) -> Signals {
    let mut signals = Signals::default();
    let mut pairs = document.pairs.iter().filter(|pair| pair.depth == 0).peekable();
    for id in document.sentences.ids().filter(|&id| is_body(document, id)) {
        let sentence = &document.sentences[id];
        for at in sentence.tokens.clone() {
            let token = &document.tokens[at as usize];
            while pairs.next_if(|pair| pair.outer.end <= token.span.start).is_some() {}
            let quoted = pairs.peek().is_some_and(|pair| pair.outer.contains(token.span));
            if matches!(token.shape, Shape::Mark | Shape::Possessive) {
                continue;
            }
            signals.words += 1;
            signals.quoted += u32::from(quoted);
            let dates = document.tokens.get(at as usize + 1).is_some_and(|next| next.shape == Shape::Number);
            let opens = at == sentence.tokens.start && !dates;
            if !quoted && lexicon::HEDGE.has(token.norm) && (opens || token.shape == Shape::Lower) {
                signals.hedges.push(token.span);
            }
        }
    }
    signals.minutes = signals.words.div_ceil(WORDS_A_MINUTE);
    for speaker in utterances.iter().map(|utterance| utterance.speaker) {
        match speaker.map(|actor| namings[actor.index()]) {
            Some(Naming::Named) => signals.named += 1,
            Some(naming) => {
                signals.unnamed += 1;
                signals.anonymous += u32::from(naming == Naming::Anonymous);
            }
            None => signals.unattributed += 1,
        }
    }
    signals
}

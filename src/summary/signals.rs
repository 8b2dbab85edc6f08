use super::words::is_body;
use crate::actors::{ActorKind, Cast, Manner, Quote};
use crate::text::{Document, Shape, Span, WordSet};

static HEDGES: WordSet = WordSet::new(include_str!(concat!(env!("OUT_DIR"), "/summary/hedges.txt")));

/// Adults read so many words of English a minute in silence (Brysbaert 2019, non-fiction).
const WORDS_A_MINUTE: u32 = 238;

/// Counts by which a reader can judge an article; all are of the body alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
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
pub fn signals(document: &Document<'_>, cast: &Cast, quotes: &[Quote]) -> Signals {
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
            if !quoted && HEDGES.has(token.norm) && (opens || token.shape == Shape::Lower) {
                signals.hedges.push(token.span);
            }
        }
    }
    signals.minutes = signals.words.div_ceil(WORDS_A_MINUTE);
    for quote in quotes.iter().filter(|quote| quote.continues.is_none() && quote.manner != Manner::Fragment) {
        match quote.speaker.map(|actor| cast.actors[actor].kind) {
            Some(ActorKind::Unnamed) => signals.unnamed += 1,
            Some(_) => signals.named += 1,
            None => signals.unattributed += 1,
        }
    }
    signals
}

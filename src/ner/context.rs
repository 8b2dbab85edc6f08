use std::ops::Range;

use super::features::is_capitalised;
use crate::text::{Document, Shape};

/// What the rest of the document says of a word: how else it is written, and in which names it stands.
pub(super) struct Context {
    /// Sorted by word.
    words: Vec<(u32, Uses)>,
}

/// How often a word is used in which way; two and more are the same.
#[derive(Clone, Copy, Debug, Default)]
struct Uses {
    lower: u8,
    capital_within: u8,
    alone: u8,
    first: u8,
    middle: u8,
    last: u8,
    initials: bool,
}

impl Context {
    pub fn new(document: &Document<'_>) -> Context {
        let mut uses = Vec::with_capacity(document.tokens.len());
        let mut initials = Vec::new();
        for sentence in document.sentences.iter() {
            let plain = case(document, sentence.tokens.clone()) == 0;
            let mut at = sentence.tokens.start;
            while at < sentence.tokens.end {
                let token = document.tokens[at as usize];
                if !is_capitalised(document, at) || !plain {
                    if token.shape == Shape::Lower {
                        uses.push((token.norm, Uses { lower: u8::from(plain), ..Uses::default() }));
                    }
                    at += 1;
                    continue;
                }
                let end = (at..sentence.tokens.end)
                    .find(|&token| !is_capitalised(document, token))
                    .unwrap_or(sentence.tokens.end);
                let opens = at == sentence.tokens.start;
                for token in at..end {
                    let within = token > sentence.tokens.start;
                    let named = |is: bool| u8::from(is && !(opens && end - at < 2));
                    let uses_here = Uses {
                        capital_within: u8::from(within),
                        alone: named(end - at == 1),
                        first: named(end - at > 1 && token == at),
                        middle: named(end - at > 2 && token > at && token + 1 < end),
                        last: named(end - at > 1 && token + 1 == end),
                        ..Uses::default()
                    };
                    uses.push((document.tokens[token as usize].norm, uses_here));
                }
                if end - at > 1 {
                    initials.push(initials_of(document, at..end));
                }
                at = end;
            }
        }
        initials.sort_unstable();
        let mut words = sum(uses);
        mark_initials(document, &initials, &mut words);
        Context { words }
    }

    /// How the sentence is written: 0 as usual, 1 in capitals throughout, 2 in Title Case, 3 without capitals.
    pub fn case_of(&self, document: &Document<'_>, sentence: Range<u32>) -> u32 {
        case(document, sentence)
    }

    /// How the word is written in the document, as a small number.
    pub fn of_word(&self, word: u32) -> u32 {
        let uses = self.uses(word);
        u32::from(uses.lower) | u32::from(uses.capital_within) << 2 | u32::from(uses.initials) << 4
    }

    /// Where in names the word stands in the document, as a small number.
    pub fn in_names(&self, word: u32) -> u32 {
        let uses = self.uses(word);
        let once = |count: u8| u32::from(count.min(1));
        u32::from(uses.alone)
            | once(uses.first) << 2
            | once(uses.middle) << 3
            | u32::from(uses.last) << 4
            | u32::from(uses.initials) << 6
    }

    fn uses(&self, word: u32) -> Uses {
        let at = self.words.binary_search_by_key(&word, |&(word, _)| word);
        at.map_or(Uses::default(), |at| self.words[at].1)
    }
}

fn sum(mut uses: Vec<(u32, Uses)>) -> Vec<(u32, Uses)> {
    uses.sort_unstable_by_key(|&(word, _)| word);
    uses.dedup_by(|next, kept| {
        let same = next.0 == kept.0;
        if same {
            let (into, from) = (&mut kept.1, next.1);
            for (into, from) in [
                (&mut into.lower, from.lower),
                (&mut into.capital_within, from.capital_within),
                (&mut into.alone, from.alone),
                (&mut into.first, from.first),
                (&mut into.middle, from.middle),
                (&mut into.last, from.last),
            ] {
                *into = (*into + from).min(2);
            }
        }
        same
    });
    uses
}

fn initials_of(document: &Document<'_>, run: Range<u32>) -> u32 {
    let firsts = run.filter_map(|token| document.word(token).chars().next());
    crate::text::norm(&firsts.collect::<String>())
}

fn mark_initials(document: &Document<'_>, initials: &[u32], words: &mut [(u32, Uses)]) {
    for token in &document.tokens {
        if token.shape == Shape::Upper
            && initials.binary_search(&token.norm).is_ok()
            && let Ok(at) = words.binary_search_by_key(&token.norm, |&(word, _)| word)
        {
            words[at].1.initials = true;
        }
    }
}

/// A sentence is in Title Case when nearly all of its longer words are capitalised.
fn case(document: &Document<'_>, sentence: Range<u32>) -> u32 {
    let (mut words, mut capitals, mut upper, mut long, mut long_capitals) = (0, 0, 0, 0, 0);
    for token in sentence {
        let shape = document.tokens[token as usize].shape;
        let capitalised = is_capitalised(document, token);
        if !matches!(shape, Shape::Lower) && !capitalised {
            continue;
        }
        words += 1;
        capitals += usize::from(capitalised);
        upper += usize::from(shape == Shape::Upper);
        if document.tokens[token as usize].span.len() > 3 {
            long += 1;
            long_capitals += usize::from(capitalised);
        }
    }
    match () {
        () if words >= 2 && upper * 10 >= words * 8 => 1,
        () if words >= 3 && long >= 2 && long_capitals * 10 >= long * 8 && capitals * 10 >= words * 6 => 2,
        () if words >= 3 && capitals == 0 => 3,
        () => 0,
    }
}

use std::ops::Range;

use super::capital::is_capitalised;
use crate::text::{Document, Shape, Table};

/// What the rest of the document says of a word: how else it is written, and in which names it stands.
pub(super) struct Context {
    words: Table<u32, Uses>,
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
        let mut words: Table<u32, Uses> = Table::new();
        let mut initials: Table<u32, ()> = Table::new();
        for sentence in document.sentences.iter() {
            let plain = case(document, sentence.tokens.clone()) == 0;
            let mut at = sentence.tokens.start;
            while at < sentence.tokens.end {
                let token = document.tokens[at as usize];
                if !is_capitalised(document, at) || !plain {
                    if token.shape == Shape::Lower {
                        add(&mut words, token.norm, Uses { lower: u8::from(plain), ..Uses::default() });
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
                    add(&mut words, document.tokens[token as usize].norm, uses_here);
                }
                if end - at > 1 {
                    initials.insert(&initials_of(document, at..end), ());
                }
                at = end;
            }
        }
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
        self.words.get(&word).copied().unwrap_or_default()
    }
}

fn add(words: &mut Table<u32, Uses>, word: u32, more: Uses) {
    let uses = words.or_insert(&word, Uses::default());
    for (sum, more) in [
        (&mut uses.lower, more.lower),
        (&mut uses.capital_within, more.capital_within),
        (&mut uses.alone, more.alone),
        (&mut uses.first, more.first),
        (&mut uses.middle, more.middle),
        (&mut uses.last, more.last),
    ] {
        *sum = (*sum + more).min(2);
    }
}

fn initials_of(document: &Document<'_>, run: Range<u32>) -> u32 {
    let firsts = run.filter_map(|token| document.word(token).chars().next());
    crate::text::norm(&firsts.collect::<String>())
}

fn mark_initials(document: &Document<'_>, initials: &Table<u32, ()>, words: &mut Table<u32, Uses>) {
    for token in &document.tokens {
        if token.shape == Shape::Upper
            && initials.has(&token.norm)
            && let Some(uses) = words.get_mut(&token.norm)
        {
            uses.initials = true;
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

use std::ops::Range;

use super::Classes;
use super::capital::is_capitalised;
use super::context::Context;
use super::listed::Listed;
use super::sketch::{Sketch, mix, sketch};
use crate::text::{self, Document, ToList};

/// How many features describe a token.
pub const FEATURES: usize = 47;

/// Describes tokens to the model: in training and in use the same code.
///
/// A feature is the 32-bit hash of what it says and of its number.
pub struct Describer {
    sketches: Vec<Sketch>,
    runs: Vec<Run>,
}

/// A run of capitalised tokens around a token.
#[derive(Clone, Copy, Debug, Default)]
struct Run {
    before: u32,
    first: u32,
    last: u32,
    first_alone: u32,
    last_alone: u32,
    after: u32,
    /// Whether the token is first, last, and how long the run is.
    place: u32,
}

impl Describer {
    /// Looks once over the whole document; `listed` has an entry for every token.
    pub fn new(document: &Document<'_>, listed: &[Listed]) -> Describer {
        let context = Context::new(document);
        let mut sketches = Vec::with_capacity(document.tokens.len());
        let mut runs = vec![Run::default(); document.tokens.len()];
        for sentence in document.sentences.iter() {
            let case = context.case_of(document, sentence.tokens.clone());
            for token in sentence.tokens.clone() {
                let first = token == sentence.tokens.start;
                let listed = listed.get(token as usize).copied().unwrap_or_default();
                sketches.push(sketch(document, &context, token, first, case, listed));
            }
            find_runs(document, sentence.tokens.clone(), &sketches, &mut runs);
        }
        Describer { sketches, runs }
    }

    /// Writes the features of a token of the sentence.
    pub fn describe(&self, sentence: Range<u32>, token: u32, features: &mut [u32; FEATURES]) {
        let edge = Sketch { word: EDGE, shape: EDGE, pattern: EDGE, ..Sketch::default() };
        let near = |offset: i64| {
            let at = i64::from(token) + offset;
            if at < i64::from(sentence.start) || at >= i64::from(sentence.end) {
                edge
            } else {
                self.sketches[at as usize]
            }
        };
        let (c, b, a, d, e) = (near(0), near(-1), near(1), near(-2), near(2));
        let run = self.runs[token as usize];
        let alone = |value: u32| mix(value, 0);
        *features = [
            0,
            alone(c.word),
            mix(c.word, c.shape),
            c.affixes[0],
            c.affixes[1],
            c.affixes[2],
            c.affixes[3],
            c.affixes[4],
            c.affixes[5],
            c.affixes[6],
            c.affixes[7],
            mix(c.affixes[6], c.shape),
            mix(c.pattern, c.shape),
            alone(b.word),
            alone(a.word),
            alone(d.word),
            alone(e.word),
            mix(b.word, a.word),
            mix(mix(b.shape, c.shape), a.shape),
            mix(mix(d.shape, b.shape), c.shape),
            mix(mix(c.shape, a.shape), e.shape),
            mix(b.affixes[6], c.shape),
            mix(a.affixes[6], c.shape),
            mix(run.place, c.shape),
            mix(run.last, run.place),
            mix(run.first, run.place),
            mix(run.before, run.place),
            mix(run.after, run.place),
            mix(c.alone, c.shape),
            mix(c.listed, c.shape),
            mix(b.listed, c.listed),
            mix(c.listed, a.listed),
            mix(mix(c.listed, c.context), c.shape),
            mix(c.context, c.shape),
            mix(c.elsewhere, c.shape),
            mix(c.listed, b.word),
            mix(c.listed, a.word),
            mix(mix(b.listed, c.listed), a.listed),
            mix(mix(c.elsewhere, run.place), c.listed),
            mix(run.first_alone, run.place),
            mix(run.last_alone, run.place),
            mix(c.ruled, c.shape),
            mix(b.ruled, c.ruled),
            mix(c.ruled, a.ruled),
            mix(c.ruled, c.listed),
            mix(mix(c.ruled, c.elsewhere), c.context),
            mix(mix(run.first_alone, run.last_alone), run.place),
        ];
        for (number, feature) in features.iter_mut().enumerate() {
            *feature = mix(*feature, 0x51ed_0000 + number as u32);
        }
    }
}

/// A number that changes when the features of a token do; a model file carries that of its features.
pub fn fingerprint() -> u32 {
    const PROBE: &str = "When Ana Soto of the Lima Water Board met McKay, 42 people from NATO came.";
    let document = text::read(PROBE);
    let listed = (0..document.tokens.len() as u32).map(|token| Listed {
        alone: Classes::from_bits(token),
        longer: Classes::from_bits(token * 7),
        part: (token % 4) as u8,
        ruled: (token % 25) as u8,
    });
    let describer = Describer::new(&document, &listed.to_list());
    let mut features = [0; FEATURES];
    let mut print = 0;
    for sentence in document.sentences.iter() {
        for token in sentence.tokens.clone() {
            describer.describe(sentence.tokens.clone(), token, &mut features);
            print = features.iter().fold(print, |print, &feature| mix(print, feature));
        }
    }
    print
}

const EDGE: u32 = 0x00ed_9e00;

/// Whether the tagger need look at each token of a sentence: where names are capitalised, one stands at a capital
/// or beside one.
pub fn open(document: &Document<'_>, sentence: Range<u32>) -> Vec<bool> {
    let capitals = sentence.map(|token| is_capitalised(document, token)).to_list();
    if !capitals.contains(&true) {
        return vec![true; capitals.len()];
    }
    let near = |at: usize| capitals[at.saturating_sub(2)..capitals.len().min(at + 3)].contains(&true);
    (0..capitals.len()).map(near).to_list()
}

fn find_runs(document: &Document<'_>, sentence: Range<u32>, sketches: &[Sketch], runs: &mut [Run]) {
    let word = |at: u32| if sentence.contains(&at) { sketches[at as usize].word } else { EDGE };
    let mut at = sentence.start;
    while at < sentence.end {
        if !is_capitalised(document, at) {
            runs[at as usize] =
                Run { before: word(at.wrapping_sub(1)), after: word(at + 1), ..Run::default() };
            at += 1;
            continue;
        }
        let end = (at..sentence.end).find(|&token| !is_capitalised(document, token)).unwrap_or(sentence.end);
        for token in at..end {
            let place = 1
                | u32::from(token == at) << 1
                | u32::from(token + 1 == end) << 2
                | (end - at).min(5) << 3
                | u32::from(at == sentence.start) << 6;
            runs[token as usize] = Run {
                before: word(at.wrapping_sub(1)),
                first: word(at),
                last: word(end - 1),
                first_alone: sketches[at as usize].alone,
                last_alone: sketches[end as usize - 1].alone,
                after: word(end),
                place,
            };
        }
        at = end;
    }
}

use super::chain::{Chain, chances, outside};
use super::examples::Examples;
use super::linear::Weights;
use super::options::Prices;
use super::table::Table;
use crate::ner::label::{ALL, FACTORS, LABELS, expand, factors};

/// A conditional random field over what a [`Body`] says of single tokens.
pub struct Crf<B> {
    body: B,
    chain: Chain,
}

/// What scores the labels of a token by its features.
pub trait Body {
    /// Sets the length of the steps of learning, and what weights are rounded to.
    fn set(&mut self, rate: f32, quantum: f32);
    /// Says that the next sentence is read.
    fn step(&mut self);
    /// The scores of the labels.
    fn scores(&self, rows: &[u32]) -> [f32; LABELS];
    /// Goes a step down the slopes of the labels.
    fn learn(&mut self, rows: &[u32], slopes: &[f32; LABELS]);
}

impl<B: Body> Crf<B> {
    /// Nothing learnt yet.
    pub fn new(body: B) -> Crf<B> {
        Crf { body, chain: Chain::new() }
    }

    /// Goes once over the sentences; answers the mean loss of one.
    pub fn pass(&mut self, examples: &Examples, order: &[u32], rate: f32, quantum: f32) -> f64 {
        self.body.set(rate, quantum);
        let mut loss = 0.0;
        for &sentence in order {
            let tokens = examples.sentences[sentence as usize].clone();
            self.body.step();
            if examples.open[tokens.clone()].iter().all(|&open| open != ALL) {
                continue;
            }
            let alone = tokens.clone().map(|token| match examples.open[token] {
                ALL => chances(&self.body.scores(examples.rows_of(token))),
                _ => outside(),
            });
            let alone = alone.collect::<Vec<_>>();
            let allowed = |at: usize| examples.allowed[tokens.start + at];
            let Some((lost, slopes)) = self.chain.learn(&alone, allowed, rate) else { continue };
            loss += lost;
            for (token, slopes) in tokens.zip(&slopes).filter(|(token, _)| examples.open[*token] == ALL) {
                if slopes.iter().any(|slope| slope.abs() > 1e-3) {
                    self.body.learn(examples.rows_of(token), &slopes.map(|slope| slope as f32));
                }
            }
        }
        loss / order.len().max(1) as f64
    }

    /// What was learnt: of single tokens, and of steps from label to label.
    pub fn parts(self) -> (B, Chain) {
        (self.body, self.chain)
    }
}

/// Sums of weights, as the tagger that ships has them.
pub struct Linear(Table<FACTORS>);

impl Linear {
    /// Nothing learnt yet.
    pub fn new(rows: usize, sentences: usize, prices: Prices) -> Linear {
        Linear(Table::new(rows, sentences, prices))
    }
}

impl Body for Linear {
    fn set(&mut self, rate: f32, quantum: f32) {
        (self.0.rate, self.0.quantum) = (rate, quantum);
    }

    fn step(&mut self) {
        self.0.step();
    }

    fn scores(&self, rows: &[u32]) -> [f32; LABELS] {
        expand(&self.0.sum(rows))
    }

    fn learn(&mut self, rows: &[u32], slopes: &[f32; LABELS]) {
        let mut sums = [0.0; FACTORS];
        for (label, slope) in (0..).zip(slopes) {
            factors(label).iter().for_each(|&factor| sums[factor] += slope);
        }
        self.0.learn(rows, &sums);
    }
}

impl Crf<Linear> {
    /// The weights as whole numbers, `scale` to one.
    pub fn weights(self, scale: f32) -> Weights {
        let (body, chain) = self.parts();
        Weights { rows: body.0.weights(scale), transitions: chain.transitions(scale) }
    }
}

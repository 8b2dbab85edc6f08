use super::linear::{Choice, Example, choose, learn};
use super::pages::{Labelled, Said};
use crate::text::fingerprint;
use crate::text::page::around::around;
use crate::text::page::inputs::Page;
use crate::text::page::outline::Outline;
use crate::text::page::shape::{ANSWERS, AROUND, FIRST, MAGIC, ONE, SECOND, TITLE};
use crate::text::page::weights::Weights;
use crate::text::{ToList, layout};

/// Into how many parts the publishers are cut, so that the second judgement learns from what the first says of pages
/// that it has not seen.
const PARTS: usize = 5;

/// What half the square of a weight costs: of an answer's, and of a word's.
const PRICES: [f32; 2] = [2e-4, 2e-3];

/// What half the square of a weight of the title's judgement costs, each time that a title is chosen.
const TITLE_PRICE: f32 = 0.02;

/// No shorter line is a title, in bytes.
const TITLE_LENGTH: u32 = 12;

/// How much a page counts that was cut down to the article, beside a whole one.
const CUT: f32 = 0.5;

/// A page as the model sees it.
struct Sample {
    part: usize,
    counts: f32,
    lines: Vec<Outline>,
    inputs: Vec<Vec<u16>>,
    said: Vec<Said>,
    /// What the first judgement says of the lines, not knowing the page.
    odds: Vec<i32>,
}

/// Learns from pages; the answer is the model file.
pub fn teach(pages: &[Labelled]) -> Vec<u8> {
    write(&mut samples(pages))
}

/// Learns from all pages but those of one part of the publishers, for each part; with the places of its pages.
pub fn cross(pages: &[Labelled], parts: usize) -> Vec<(Vec<u8>, Vec<usize>)> {
    let own = parted(pages, parts);
    let without = |part: usize| {
        let known =
            pages.iter().zip(&own).filter(|&(_, &own)| own != part).map(|(page, _)| page.clone()).to_list();
        (teach(&known), (0..pages.len()).filter(|&at| own[at] == part).to_list())
    };
    (0..parts).map(without).to_list()
}

/// Which part each page's publisher is in.
fn parted(pages: &[Labelled], parts: usize) -> Vec<usize> {
    let mut publishers = pages.iter().map(|page| page.publisher.as_str()).to_list();
    publishers.sort_by_key(|publisher| (crate::text::norm(publisher).wrapping_mul(0x9e37_79b1), *publisher));
    publishers.dedup();
    pages
        .iter()
        .map(|page| publishers.iter().position(|&it| it == page.publisher).unwrap_or(0) % parts)
        .to_list()
}

fn samples(pages: &[Labelled]) -> Vec<Sample> {
    let mut samples = Vec::new();
    for (page, part) in pages.iter().zip(parted(pages, PARTS)) {
        samples.push(sample(page, part, 1.0));
        let article = |said| matches!(said, Said::Article | Said::Headline);
        let first = page.labels.iter().position(|&(_, said)| article(said));
        let last = page.labels.iter().rposition(|&(_, said)| article(said));
        let (Some(first), Some(last)) = (first, last) else { continue };
        samples.push(sample(&page.part(|_, said| article(said)), part, CUT));
        samples.push(sample(&page.part(|at, _| at + 6 >= first && at <= last + 6), part, CUT));
    }
    samples
}

fn sample(page: &Labelled, part: usize, counts: f32) -> Sample {
    let (lines, _) = layout::look(&page.text);
    let seen = Page::new(&page.text, &lines);
    let inputs = |at: usize| {
        let mut inputs = vec![0];
        seen.answers(at, |answer| inputs.push(1 + answer as u16));
        seen.words(at, |word| inputs.push((1 + ANSWERS + word) as u16));
        inputs
    };
    let inputs = (0..lines.len()).map(inputs).to_list();
    let said = lines.iter().map(|line| page.said(line.span)).to_list();
    Sample { part, counts, lines: seen.lines, inputs, said, odds: Vec::new() }
}

fn write(samples: &mut [Sample]) -> Vec<u8> {
    for part in 0..PARTS {
        let others = samples.iter().filter(|sample| sample.part != part).to_list();
        let weights = whole(&judge_lines(&others, FIRST, |place, at| others[place].inputs[at].clone()));
        for sample in samples.iter_mut().filter(|sample| sample.part == part) {
            let score =
                |inputs: &Vec<u16>| inputs.iter().map(|&input| i32::from(weights[input as usize])).sum();
            sample.odds = sample.inputs.iter().map(score).collect();
        }
    }
    let all = samples.iter().to_list();
    let first = judge_lines(&all, FIRST, |place, at| all[place].inputs[at].clone());
    let around = samples.iter().map(|sample| around(&sample.odds, &sample.lines)).to_list();
    let beside = |place: usize, at: usize| {
        let bits = around[place][at];
        (0..AROUND).filter(move |bit| bits >> bit & 1 == 1).map(|bit| (FIRST + bit) as u16)
    };
    let second = judge_lines(&all, SECOND, |place, at| {
        all[place].inputs[at].iter().copied().chain(beside(place, at)).collect()
    });
    let title = judge_titles(&all);
    let mut bytes = MAGIC.to_vec();
    bytes.extend(fingerprint().to_le_bytes());
    for weights in [first, second, title] {
        bytes.extend(whole(&weights).into_iter().map(i8::cast_unsigned));
    }
    debug_assert!(Weights::read(&bytes).is_some());
    bytes
}

/// Weights as whole numbers, [`ONE`] to a unit.
fn whole(weights: &[f32]) -> Vec<i8> {
    weights.iter().map(|weight| (weight * ONE as f32).round().clamp(-127.0, 127.0) as i8).collect()
}

fn price(input: usize) -> f32 {
    PRICES[usize::from((1 + ANSWERS..FIRST).contains(&input))]
}

/// Learns to tell the article from the rest. A line counts by the root of its length, a page by the root of what its
/// lines do.
fn judge_lines(samples: &[&Sample], inputs: usize, of: impl Fn(usize, usize) -> Vec<u16>) -> Vec<f32> {
    let mut examples = Vec::new();
    for (place, sample) in samples.iter().enumerate() {
        let counts = sample.lines.iter().map(|line| (line.span.len().clamp(8, 500) as f32).sqrt()).to_list();
        let page = counts.iter().sum::<f32>().sqrt();
        for (at, &said) in sample.said.iter().enumerate() {
            if said != Said::Unsure {
                let weight = sample.counts * counts[at] / page;
                examples.push(Example { inputs: of(place, at), right: said == Said::Article, weight });
            }
        }
    }
    let mut order = (0..examples.len() as u32).to_list();
    learn(&examples, inputs, price, &mut order)
}

/// Learns to tell the title from the other lines before the article.
fn judge_titles(samples: &[&Sample]) -> Vec<f32> {
    let mut choices = Vec::new();
    for sample in samples {
        let title = sample.said.iter().position(|&said| said == Said::Headline);
        let article = sample.said.iter().position(|&said| said == Said::Article);
        let (Some(title), Some(article)) = (title, article) else { continue };
        let can =
            |&at: &usize| sample.said[at] != Said::Unsure && sample.lines[at].span.len() >= TITLE_LENGTH;
        let places = (0..article.max(title + 1)).filter(can).to_list();
        let Some(right) = places.iter().position(|&at| at == title) else { continue };
        let inputs = |&at: &usize| {
            let mut inputs = sample.inputs[at].clone();
            inputs.retain(|&input| usize::from(input) < TITLE);
            inputs
        };
        choices.push(Choice { lines: places.iter().map(inputs).to_list(), right });
    }
    choose(&choices, TITLE, TITLE_PRICE)
}

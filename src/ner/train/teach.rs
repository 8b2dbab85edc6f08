use std::path::Path;
use std::time::Instant;
use std::{fs, io};

use super::calibrate::calibrate;
use super::corpus::{Article, read_corpus};
use super::crf::{Body, Crf, Linear};
use super::dice::Dice;
use super::examples::{Examples, NO_ROW};
use super::gather::gather;
use super::judge::judge_all;
use super::neural::{Neural, Taught};
use super::options::{Family, Options};
use super::perceptron::Perceptron;
use super::tagger::Tagger;
use crate::ner::features::fingerprint;
use crate::ner::label::expand;
use crate::ner::weights::{STEPS, Weights, bucket};

/// What the tagger is judged by while it learns.
const DEV: [(&str, usize); 4] = [
    ("gmb/gmb.dev.4.clean.bio", 10),
    ("crossner/politics.dev.4.bio", 1),
    ("gum/gum.open.dev.4.bio", 30),
    ("uner_ewt/uner-ewt.test.4.bio", 8),
];

/// Learns from the corpora in the folder.
///
/// # Errors
/// When a corpus cannot be read or the file not be written.
pub fn teach(folder: &Path, options: &Options) -> io::Result<()> {
    let started = Instant::now();
    let mut dice = Dice(options.seed);
    let mut examples = gather(folder, options, &mut dice)?;
    println!("{} tokens read {:.1?}", examples.allowed.len(), started.elapsed());
    let mut dev: Vec<(&str, Vec<Article>)> = Vec::new();
    for (file, sentences) in DEV {
        dev.push((file, read_corpus(&folder.join(file), sentences)?));
    }
    let kept = examples.select(options.often);
    println!("{} rows {:.1?}", kept.len(), started.elapsed());
    let tagger = learn(&examples, kept.len(), options, 0, &mut dice, started);
    judge_all("all", &dev, tagger.transitions(), |features| {
        let row = |feature: &u32| kept.binary_search(feature).map_or(NO_ROW, |row| row as u32);
        tagger.score(&features.iter().map(row).collect::<Vec<_>>())
    });
    let mut sizes = tagger.sizes().into_iter().zip(&kept).collect::<Vec<_>>();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes.truncate(options.rows);
    let buckets = examples.share(sizes.iter().map(|&(_, &feature)| feature), options.bits);
    println!("{} buckets {:.1?}", buckets.len(), started.elapsed());
    let tagger = learn(&examples, buckets.len(), options, 1, &mut dice, started);
    let mut names = judge_all("kept", &dev, tagger.transitions(), |features| {
        let row = |&feature: &u32| {
            buckets.binary_search(&bucket(feature, options.bits)).map_or(NO_ROW, |row| row as u32)
        };
        tagger.score(&features.iter().map(row).collect::<Vec<_>>())
    });
    let file = |calibration| tagger.file(&buckets, options.bits, options.step, calibration);
    let bytes = file(&[0; STEPS]);
    if let Ok(packed) = Weights::read(&bytes, fingerprint()) {
        names = judge_all("packed", &dev, &packed.transitions(), |features| expand(&packed.score(features)));
    }
    let bytes = file(&calibrate(&names));
    println!("packed {} bytes {:.1?}", bytes.len(), started.elapsed());
    fs::write(&options.out, &bytes)
}

fn learn(
    examples: &Examples,
    rows: usize,
    options: &Options,
    stage: usize,
    dice: &mut Dice,
    started: Instant,
) -> Box<dyn Tagger> {
    let mut order = (0..examples.sentences.len() as u32).collect::<Vec<_>>();
    let sentences = order.len();
    if options.family == Family::Perceptron {
        let mut perceptron = Perceptron::new(rows);
        for pass in 0..options.passes {
            dice.shuffle(&mut order);
            let right = perceptron.pass(examples, &order);
            println!("pass {pass}: {right} of {sentences} right {:.1?}", started.elapsed());
        }
        return Box::new(perceptron.average(64));
    }
    let prices = options.prices[stage];
    if options.family == Family::Neural {
        let crf = Crf::new(Neural::new(rows, sentences, prices, dice));
        return Box::new(Taught::new(go(crf, examples, order, options, stage, dice, started), SCALE));
    }
    let crf = Crf::new(Linear::new(rows, sentences, prices));
    Box::new(go(crf, examples, order, options, stage, dice, started).weights(SCALE))
}

/// What the weight 1 is as a whole number.
const SCALE: f32 = 1000.0;

/// Goes over the sentences in ever shorter steps; in the second half of the second stage, weights are rounded.
fn go<B: Body>(
    mut crf: Crf<B>,
    examples: &Examples,
    mut order: Vec<u32>,
    options: &Options,
    stage: usize,
    dice: &mut Dice,
    started: Instant,
) -> Crf<B> {
    for pass in 0..options.passes {
        dice.shuffle(&mut order);
        let rate = options.rate * (1.0 - pass as f32 / options.passes as f32);
        let rounds = stage == 1 && 2 * pass >= options.passes;
        let quantum = if rounds { options.step as f32 / SCALE } else { 0.0 };
        let loss = crf.pass(examples, &order, rate, quantum);
        println!("pass {pass}: loss {loss:.4} {:.1?}", started.elapsed());
    }
    crf
}

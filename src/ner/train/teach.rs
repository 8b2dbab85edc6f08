use std::path::{Path, PathBuf};
use std::time::Instant;
use std::{fs, io};

use super::calibrate::calibrate;
use super::corpus::{Article, Class, read_corpus};
use super::examples::{Examples, NO_ROW};
use super::marks::{Lexicon, Marked, Recase, mark, recase};
use super::perceptron::{Dice, Perceptron, Row, Weights};
use super::score::Tally;
use super::swap::{Stock, swap};
use super::write::{Step, write};
use crate::ner::decode::{Scores, Transitions};
use crate::ner::features::FEATURES;
use crate::ner::features::fingerprint;
use crate::ner::find::find_by_rules;
use crate::ner::label::{WORK, expand};
use crate::ner::listed::{Listed, look_up};
use crate::ner::tag::tag;
use crate::ner::weights::{self, bucket};
use crate::ner::words::Words;
use crate::ner::{Classes, Gazetteer, Model};
use crate::text::{self, Pace, at_once};

/// A corpus to learn from: its file, how many of its sentences make an article, how often it is read.
const CORPORA: [(&str, usize, usize); 9] = [
    ("gmb/gmb.train.4.clean.bio", 10, 1),
    ("gum/gum.open.train.4.bio", 30, 2),
    ("wikigold/wikigold.4.bio", 12, 2),
    ("crossner/politics.train.4.bio", 1, 2),
    ("crossner/ai.train.4.bio", 1, 1),
    ("crossner/literature.train.4.bio", 1, 1),
    ("crossner/music.train.4.bio", 1, 1),
    ("crossner/science.train.4.bio", 1, 1),
    ("uner_ewt/uner-ewt.dev.4.bio", 8, 2),
];

/// What the tagger is judged by while it learns.
const DEV: [(&str, usize); 4] = [
    ("gmb/gmb.dev.4.clean.bio", 10),
    ("crossner/politics.dev.4.bio", 1),
    ("gum/gum.open.dev.4.bio", 30),
    ("uner_ewt/uner-ewt.test.4.bio", 8),
];

/// How the tagger is taught.
pub struct Options {
    /// Where the model file goes.
    pub out: PathBuf,
    /// Which of the reproducible orders of sentences, and choices of copies, is taken.
    pub seed: u64,
    /// How often the sentences are gone through, before and after the rows are chosen.
    pub passes: usize,
    /// How often a feature must be seen to have weights at first.
    pub often: usize,
    /// How many features keep their weights.
    pub rows: usize,
    /// How many bits the number of buckets has.
    pub bits: u32,
    /// What one step of a stored weight stands for, in 64ths of a step of learning.
    pub step: f64,
    /// How much better than a wrong reading the right one must be.
    pub margin: i32,
    /// Of a hundred articles, how many are read again in another case.
    pub recased: usize,
    /// Of a hundred articles, how many are read again with other names.
    pub swapped: usize,
    /// Of a hundred listed names, how many the tagger is not told of.
    pub forget: usize,
}

/// Learns from the corpora in the folder.
pub fn teach(folder: &Path, options: &Options) -> io::Result<()> {
    let started = Instant::now();
    let mut lexicon = Lexicon::new(
        include_str!("../../../assets/gazetteer/countries.txt"),
        include_str!("../../../assets/training/events.txt"),
        include_str!("../../../assets/training/titles.txt"),
        [
            (include_str!("../../../assets/gazetteer/organizations.txt"), 1),
            (include_str!("../../../assets/gazetteer/places.txt"), 2),
            (include_str!("../../../assets/gazetteer/groups.txt"), 3),
            (include_str!("../../../assets/gazetteer/events.txt"), 4),
        ],
    );
    let mut corpora = Vec::new();
    for (file, sentences, times) in CORPORA {
        corpora.push((read_corpus(&folder.join(file), sentences)?, times));
    }
    lexicon.learn(corpora.iter().flat_map(|(articles, _)| articles));
    let mut dice = Dice(options.seed);
    let stock = Stock::new(&folder.join("gazetteer"), corpora.iter().flat_map(|(articles, _)| articles))?;
    let mut examples = Examples::default();
    let gazetteer = Model::rules().gazetteer;
    let mut forget = Dice(options.seed + 77);
    let mut gone = false;
    let mut forgetful = |document: &text::Document<'_>| {
        let mut listed = listed(gazetteer, document);
        for one in &mut listed {
            let named = Classes::NAMED | Classes::GIVEN | Classes::SURNAME;
            if one.alone.has(named) && forget.below(100) < options.forget {
                one.alone = one.alone.without(named);
            }
            if one.part == 1 {
                gone = forget.below(100) < options.forget;
            }
            if one.part > 0 && gone {
                *one = Listed { longer: Classes::default(), part: 0, ..*one };
            }
        }
        listed
    };
    for (articles, times) in &corpora {
        let other = articles.iter().any(|article| article.names.iter().any(|n| n.class == Class::Other));
        for article in articles {
            let marked = mark(article, &lexicon, other);
            for _ in 0..*times {
                examples.add(&marked, &mut forgetful);
            }
            if dice.below(100) < options.swapped {
                examples.add(&swap(&marked, &stock, &mut dice), &mut forgetful);
            }
            if dice.below(100) < options.recased {
                let how = [Recase::Lower, Recase::Upper, Recase::Title][dice.below(3)];
                examples.add(&Marked { text: recase(&marked.text, how), ..marked }, &mut forgetful);
            }
        }
    }
    println!("{} tokens read {:.1?}", examples.allowed.len(), started.elapsed());
    let mut dev = Vec::new();
    for (file, sentences) in DEV {
        dev.push((file, read_corpus(&folder.join(file), sentences)?));
    }
    let kept = examples.select(options.often);
    println!("{} rows {:.1?}", kept.len(), started.elapsed());
    let weights = learn(&examples, kept.len(), options, &mut dice, started);
    judge_all("all", &dev, &weights.transitions, |features| {
        let row = |feature: &u32| kept.binary_search(feature).map_or(NO_ROW, |row| row as u32);
        weights.score(&features.iter().map(row).collect::<Vec<_>>())
    });
    let size = |row: &Row| row.iter().map(|&weight| i64::from(weight).pow(2)).sum::<i64>();
    let mut sizes = weights.rows.iter().map(size).zip(&kept).collect::<Vec<_>>();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes.truncate(options.rows);
    let buckets = examples.share(sizes.iter().map(|&(_, &feature)| feature), options.bits);
    println!("{} buckets {:.1?}", buckets.len(), started.elapsed());
    let weights = learn(&examples, buckets.len(), options, &mut dice, started);
    judge_all("kept", &dev, &weights.transitions, |features| {
        let row = |&feature: &u32| {
            buckets.binary_search(&bucket(feature, options.bits)).map_or(NO_ROW, |row| row as u32)
        };
        weights.score(&features.iter().map(row).collect::<Vec<_>>())
    });
    let bytes = write(&weights, &buckets, options.bits, Step(options.step), fingerprint(), &[0; 32]);
    let packed = weights::Weights::read(&bytes, fingerprint()).expect("a model file");
    let names = judge_all("packed", &dev, &packed.transitions(), |features| expand(&packed.score(features)));
    let calibration = calibrate(&names);
    println!("{calibration:?}");
    let bytes = write(&weights, &buckets, options.bits, Step(options.step), fingerprint(), &calibration);
    println!("packed {} bytes {:.1?}", bytes.len(), started.elapsed());
    fs::write(&options.out, &bytes)?;
    Ok(())
}

fn learn(examples: &Examples, rows: usize, options: &Options, dice: &mut Dice, started: Instant) -> Weights {
    let mut perceptron = Perceptron::new(rows, options.margin);
    let mut order = (0..examples.sentences.len() as u32).collect::<Vec<_>>();
    for pass in 0..options.passes {
        dice.shuffle(&mut order);
        let right = perceptron.pass(examples, &order);
        eprintln!("pass {pass}: {right} of {} {:.1?}", order.len(), started.elapsed());
    }
    perceptron.average(64)
}

fn judge_all(
    what: &str,
    dev: &[(&str, Vec<Article>)],
    transitions: &Transitions,
    score: impl Fn(&[u32; FEATURES]) -> Scores,
) -> Vec<(i32, bool)> {
    let mut all = Vec::new();
    print!("{what:8}");
    for (file, articles) in dev {
        let (typed, untyped, names) = judge(articles, transitions, &score);
        all.extend(names);
        print!(" {:.1}/{:.1} {}", 100. * typed.f1(), 100. * untyped.f1(), &file[..4]);
    }
    println!();
    all
}

fn judge(
    articles: &[Article],
    transitions: &Transitions,
    score: impl Fn(&[u32; FEATURES]) -> Scores,
) -> (Tally, Tally, Vec<(i32, bool)>) {
    let (mut typed, mut untyped) = (Tally::default(), Tally::default());
    let mut names = Vec::new();
    let other = articles.iter().any(|article| article.names.iter().any(|n| n.class == Class::Other));
    let model = Model::rules();
    for article in articles {
        let document = text::read(&article.text);
        let listed = listed(model.gazetteer, &document);
        let found = at_once(tag(&document, &listed, transitions, &score, &Pace::default()));
        typed.gold += article.names.len();
        untyped.gold += article.names.len();
        for name in found.into_iter().filter(|name| name.class < if other { 6 } else { 3 }) {
            let first = document.tokens[name.tokens.start as usize].span;
            let span = first.cover(document.tokens[name.tokens.end as usize - 1].span);
            let class = Class::ALL[name.class.min(3)];
            let gold = article.names.iter().find(|name| name.span == span);
            if name.class < WORK {
                names.push((name.margin, gold.is_some_and(|gold| gold.class == class)));
            }
            untyped.found += 1;
            typed.found += 1;
            untyped.right += usize::from(gold.is_some());
            typed.right += usize::from(gold.is_some_and(|gold| gold.class == class));
        }
    }
    (typed, untyped, names)
}

/// What the lists and the rules say of each token.
fn listed(gazetteer: Gazetteer, document: &text::Document<'_>) -> Vec<Listed> {
    let pace = Pace::default();
    at_once(async {
        let words = Words::read(gazetteer, document, &pace).await;
        look_up(&words, &find_by_rules(&words, &pace).await, &pace).await
    })
}

use std::path::Path;
use std::time::Instant;
use std::{fs, io};

use super::calibrate::calibrate;
use super::corpus::{Article, Class, read_corpus};
use super::examples::{Examples, NO_ROW};
use super::marks::{Lexicon, Marked, Recase, mark, recase};
use super::perceptron::{Dice, Perceptron, Row, Weights};
use super::score::Tally;
use super::write::{Step, write};
use crate::ner::decode::{Scores, Transitions};
use crate::ner::features::FEATURES;
use crate::ner::features::fingerprint;
use crate::ner::find::find_by_rules;
use crate::ner::label::{WORK, expand};
use crate::ner::listed::{Listed, look_up};
use crate::ner::tag::tag;
use crate::ner::weights::{self, bucket};
use crate::ner::{Classes, Model};
use crate::text;

/// A corpus to learn from: its file, how many of its sentences make an article, how often it is read.
const CORPORA: [(&str, usize, usize); 10] = [
    ("gmb/gmb.train.4.clean.bio", 10, 1),
    ("gum/gum.open.train.4.bio", 30, 2),
    ("wikigold/wikigold.4.bio", 12, 2),
    ("crossner/politics.train.4.bio", 1, 2),
    ("crossner/ai.train.4.bio", 1, 1),
    ("crossner/literature.train.4.bio", 1, 1),
    ("crossner/music.train.4.bio", 1, 1),
    ("crossner/science.train.4.bio", 1, 1),
    ("uner_ewt/uner-ewt.dev.4.bio", 8, 2),
    ("re3d/re3d.train.4.bio", 8, 1),
];

/// What the tagger is judged by while it learns.
const DEV: [(&str, usize); 5] = [
    ("gmb/gmb.dev.4.clean.bio", 10),
    ("crossner/politics.dev.4.bio", 1),
    ("gum/gum.open.dev.4.bio", 30),
    ("re3d/re3d.dev.4.bio", 8),
    ("uner_ewt/uner-ewt.test.4.bio", 8),
];

/// Options of an experiment.
pub struct Options {
    pub seed: u64,
    pub passes: usize,
    pub often: usize,
    pub rows: usize,
    pub bits: u32,
    pub step: f64,
    pub ruled: bool,
    pub out: std::path::PathBuf,
    pub margin: i32,
    pub recased: usize,
    pub forget: usize,
    pub times: Vec<usize>,
}

/// Learns from the corpora in the folder.
pub fn teach(folder: &Path, options: &Options) -> io::Result<()> {
    let started = Instant::now();
    let mut lexicon = Lexicon::new(
        include_str!("../../../assets/gazetteer/countries.txt"),
        include_str!("../../../assets/training/events.txt"),
        include_str!("../../../assets/training/titles.txt"),
    );
    let mut corpora = Vec::new();
    for (at, (file, sentences, times)) in CORPORA.into_iter().enumerate() {
        let times = options.times.get(at).copied().unwrap_or(times);
        corpora.push((read_corpus(&folder.join(file), sentences)?, times));
    }
    lexicon.learn(corpora.iter().flat_map(|(articles, _)| articles));
    let mut dice = Dice(options.seed);
    let mut examples = Examples::default();
    let model = Model::rules();
    let mut forget = Dice(options.seed + 77);
    let mut gone = false;
    let mut listed = |document: &text::Document<'_>| {
        let mut listed = look_up(&model, &find_by_rules(&model, document), document);
        if !options.ruled {
            listed.iter_mut().for_each(|one| one.ruled = 0);
        }
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
                examples.add(&marked, &mut listed);
            }
            if *times > 0 && dice.below(100) < options.recased {
                let how = [Recase::Lower, Recase::Upper, Recase::Title][dice.below(3)];
                examples.add(&Marked { text: recase(&marked.text, how), ..marked }, &mut listed);
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
        let listed = look_up(&model, &find_by_rules(&model, &document), &document);
        let found = tag(&document, &listed, transitions, &score);
        typed.gold += article.names.len();
        untyped.gold += article.names.len();
        for name in found.into_iter().filter(|name| name.class < if other { 6 } else { 3 }) {
            let first = document.tokens[name.tokens.start as usize].span;
            let span = first.cover(document.tokens[name.tokens.end as usize - 1].span);
            let class = Class::ALL[name.class.min(3)];
            let gold = article.names.iter().find(|name| name.span == span);
            if gold.is_none_or(|gold| gold.class != class) && std::env::var("ERRORS").is_ok() {
                let from = article.text.floor_char_boundary(span.start.saturating_sub(30) as usize);
                let to = article.text.floor_char_boundary(span.end as usize + 30);
                let over = article.names.iter().filter(|n| n.span.overlaps(span));
                let over = over.map(|n| format!("{:?} {}", n.class, &article.text[n.span.range()]));
                println!(
                    "ERR {class:?}: {} | {} | {}",
                    &article.text[span.range()],
                    over.collect::<Vec<_>>().join(" + "),
                    article.text[from..to].replace('\n', " ")
                );
            }
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

use std::io;
use std::path::Path;

use super::corpus::{Class, read_corpus};
use super::dice::Dice;
use super::examples::Examples;
use super::lexicon::Lexicon;
use super::marks::{Marked, mark};
use super::options::Options;
use super::recase::{Recase, recase};
use super::swap::{Stock, swap};
use crate::ner::Classes;
use crate::ner::listed::Listed;
use crate::ner::reading::listed;
use crate::text::Document;

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

/// Reads the corpora in the folder as the tagger is taught them: rewritten by our guideline, some of the articles
/// again in another case or with other names, some listed names kept from it.
pub fn gather(folder: &Path, options: &Options, dice: &mut Dice) -> io::Result<Examples> {
    let mut corpora = Vec::new();
    for (file, sentences, times) in CORPORA {
        corpora.push((read_corpus(&folder.join(file), sentences)?, times));
    }
    let articles = || corpora.iter().flat_map(|(articles, _)| articles);
    let mut lexicon = Lexicon::new();
    lexicon.learn(articles());
    let stock = Stock::new(&folder.join("gazetteer"), articles())?;
    let mut examples = Examples::default();
    let mut forget = Dice(options.seed + 77);
    let mut listed = |document: &Document<'_>| look_up_some(document, options.forget, &mut forget);
    for (articles, times) in &corpora {
        let other = articles.iter().any(|article| article.names.iter().any(|n| n.class == Class::Other));
        for article in articles {
            let marked = mark(article, &lexicon, other);
            for _ in 0..*times {
                examples.add(&marked, &mut listed);
            }
            if dice.below(100) < options.swapped {
                examples.add(&swap(&marked, &stock, dice), &mut listed);
            }
            if dice.below(100) < options.recased {
                let how = [Recase::Lower, Recase::Upper, Recase::Title][dice.below(3)];
                examples.add(&Marked { text: recase(&marked.text, how), ..marked }, &mut listed);
            }
        }
    }
    Ok(examples)
}

/// What the lists say of the tokens, without `forget` of a hundred names.
fn look_up_some(document: &Document<'_>, forget: usize, dice: &mut Dice) -> Vec<Listed> {
    let mut listed = listed(document);
    let mut gone = false;
    for one in &mut listed {
        let named = Classes::NAMED | Classes::GIVEN | Classes::SURNAME;
        if one.alone.has(named) && dice.below(100) < forget {
            one.alone = one.alone.without(named);
        }
        if one.part == 1 {
            gone = dice.below(100) < forget;
        }
        if one.part > 0 && gone {
            *one = Listed { longer: Classes::default(), part: 0, ..*one };
        }
    }
    listed
}

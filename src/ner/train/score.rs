use std::collections::BTreeSet;
use std::ops::AddAssign;

use super::corpus::{Article, Class};
use crate::ner::{self, Mention, Model};
use crate::text;

/// How many names were found, and how many of those are right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Found, and marked in the corpus.
    pub right: usize,
    /// Found.
    pub found: usize,
    /// Marked in the corpus.
    pub gold: usize,
}

impl Tally {
    /// The part of what was found that is right.
    pub fn precision(self) -> f64 {
        self.right as f64 / self.found.max(1) as f64
    }

    /// The part of what is marked that was found.
    pub fn recall(self) -> f64 {
        self.right as f64 / self.gold.max(1) as f64
    }

    /// The harmonic mean of the two.
    pub fn f1(self) -> f64 {
        2.0 * self.right as f64 / (self.found + self.gold).max(1) as f64
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.right += other.right;
        self.found += other.found;
        self.gold += other.gold;
    }
}

/// The tallies of a corpus.
#[derive(Clone, Debug, Default)]
pub struct Score {
    /// Span and class are right.
    pub typed: Tally,
    /// The span is right.
    pub untyped: Tally,
    /// Typed, in the order of [`Class::ALL`].
    pub classes: [Tally; 4],
    /// Of every name that was found: its confidence, and whether span and class are right.
    pub confidence: Vec<(u8, bool)>,
    /// What went wrong: the marked names, or found ones, with the class on either side.
    pub errors: Vec<String>,
}

/// Reads and tags every article as the product does, and compares with what is marked, exact spans only.
///
/// A class that the corpus never marks is not counted.
pub fn score(model: &Model, articles: &[Article]) -> Score {
    let marked = articles.iter().flat_map(|article| &article.names).map(|name| name.class);
    let marked = marked.collect::<BTreeSet<_>>();
    let mut score = Score::default();
    for article in articles {
        let document = text::read(&article.text);
        let mentions = ner::find(model, &document);
        compare(&mut score, article, &mentions, &marked);
    }
    score
}

fn compare(score: &mut Score, article: &Article, mentions: &[Mention], marked: &BTreeSet<Class>) {
    let found = mentions.iter().filter_map(|mention| Some((mention, Class::of(mention.kind)?)));
    let mut matched = BTreeSet::new();
    for (mention, class) in found.filter(|(_, class)| marked.contains(class)) {
        let at = article.names.binary_search_by_key(&mention.span, |name| name.span).ok();
        let gold = at.map(|at| article.names[at].class);
        let right = gold == Some(class);
        score.untyped += Tally { right: usize::from(gold.is_some()), found: 1, gold: 0 };
        let typed = Tally { right: usize::from(right), found: 1, gold: 0 };
        score.typed += typed;
        score.classes[class as usize] += typed;
        score.confidence.push((mention.confidence, right));
        matched.extend(at);
        if !right {
            let gold = gold.map_or("-".to_owned(), |gold| format!("{gold:?}"));
            score.errors.push(format!("{gold} found {class:?}: {}", in_context(article, mention.span)));
        }
    }
    for (at, name) in article.names.iter().enumerate() {
        let gold = Tally { right: 0, found: 0, gold: 1 };
        score.untyped += gold;
        score.typed += gold;
        score.classes[name.class as usize] += gold;
        if !matched.contains(&at) {
            score.errors.push(format!("{:?} missed: {}", name.class, in_context(article, name.span)));
        }
    }
}

fn in_context(article: &Article, span: text::Span) -> String {
    let word = |at: usize| article.words.get(at).map_or("", |&span| &article.text.as_str()[span]);
    let first = article.words.partition_point(|word| word.end <= span.start);
    let after = article.words.partition_point(|word| word.start < span.end);
    let before = (first.saturating_sub(4)..first).map(word).collect::<Vec<_>>().join(" ");
    let behind = (after..after + 4).map(word).collect::<Vec<_>>().join(" ");
    format!("{before} [{}] {behind}", &article.text.as_str()[span])
}

use super::corpus::{Article, Class};
use super::score::Tally;
use crate::ner::decode::{Scores, Transitions};
use crate::ner::features::FEATURES;
use crate::ner::label::WORK;
use crate::ner::reading::listed;
use crate::ner::tag::tag;
use crate::text::{self};

/// Says how well the weights do on the development sets; answers every name that was found, its margin and whether
/// it is right.
pub fn judge_all(
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
    for article in articles {
        let document = text::read(&article.text);
        let found = tag(&document, &listed(&document), transitions, &score);
        typed.gold += article.names.len();
        untyped.gold += article.names.len();
        for name in found.into_iter().filter(|name| name.class < if other { WORK + 1 } else { 3 }) {
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

//! Who is in several articles, and what each of the articles has of them.
//!
//! This room knows articles and what was found in each. It does not know the screen.

mod comparison;
mod join;

pub use comparison::{Cell, Comparison, Dealing, JoinReason, Row, Source};

use std::cmp::Reverse;

use crate::actors::ActorKind;
use crate::analysis::Analysis;
use crate::desk::Tally;
use crate::text::{ToList, sort};

/// Compares articles: joins their actors and says what each article has of each.
///
/// Sources without a name are nobody in particular and are never joined.
pub fn compare(articles: &[Source<'_>]) -> Comparison {
    let mut rows = join::join(articles);
    let weights: Vec<Vec<u32>> = articles.iter().map(|article| salience(article.analysis)).to_list();
    let weight = |row: &Row| {
        let cells = row.cells.iter().zip(&weights);
        cells.fold(0, |sum, (cell, weights)| sum + cell.map_or(0, |cell| weights[cell.actor.index()]))
    };
    sort(&mut rows, |row| Reverse((row.articles(), weight(row))));
    let mut unnamed = Vec::new();
    let mut told = Vec::new();
    for (at, article) in articles.iter().enumerate() {
        let actors = &article.analysis.cast.actors;
        let mut tallies = vec![Tally::default(); actors.len()];
        for share in &article.analysis.desk.speakers {
            if let Some(actor) = share.actor {
                tallies[actor.index()] = share.tally;
            }
        }
        let mut own = vec![None; actors.len()];
        for (number, row) in rows.iter_mut().enumerate() {
            if let Some(cell) = &mut row.cells[at] {
                cell.tally = tallies[cell.actor.index()];
                own[cell.actor.index()] = Some(number);
            }
        }
        let nameless = actors.entries().filter(|(_, actor)| actor.kind == ActorKind::Unnamed);
        unnamed.push(nameless.fold((0, Tally::default()), |(sources, mut all), (id, _)| {
            let Tally { statements, quoted, reported } = tallies[id.index()];
            all.statements += statements;
            all.quoted += quoted;
            all.reported += reported;
            (sources + 1, all)
        }));
        for (number, relation) in article.analysis.relations.iter().enumerate() {
            if let (Some(from), Some(to)) = (own[relation.from.index()], own[relation.to.index()])
                && from != to
            {
                told.push(([from.min(to), from.max(to)], (at, number)));
            }
        }
    }
    Comparison { rows, dealings: dealings(told), unnamed }
}

/// The importance of each actor of an article.
fn salience(analysis: &Analysis) -> Vec<u32> {
    let mut weights = vec![0; analysis.cast.actors.len()];
    for place in &analysis.order {
        weights[place.actor.index()] = u32::from(place.salience);
    }
    weights
}

/// The pairs that deal with each other in more than one article.
fn dealings(mut told: Vec<([usize; 2], (usize, usize))>) -> Vec<Dealing> {
    sort(&mut told, |it| (it.0[0], it.0[1]));
    let pairs = told.chunk_by(|a, b| a.0 == b.0);
    let shared = pairs.filter(|pair| pair.iter().any(|other| other.1.0 != pair[0].1.0));
    shared.map(|pair| Dealing { between: pair[0].0, told: pair.iter().map(|it| it.1).to_list() }).to_list()
}

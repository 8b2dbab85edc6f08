use std::borrow::Cow;

use serde::Serialize;

use super::object::{Object, actor_kind, object};
use crate::compare::{self, Source, Why};
use crate::desk::Tally;

/// A comparison as JavaScript and JSON see it; `assets/rapporteur.d.ts` describes it for TypeScript.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Compared<'t> {
    /// The version of this shape.
    pub schema: u32,
    /// What was found in each article.
    pub articles: Vec<Object<'t>>,
    /// The named actors of all articles, joined.
    pub actors: Vec<Row<'t>>,
    /// Who deals with whom in more than one article.
    pub dealings: Vec<Dealing>,
    /// For each article, what its unnamed sources say.
    pub unnamed: Vec<Unnamed>,
}

/// See [`compare::Row`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Row<'t> {
    pub name: Cow<'t, str>,
    pub kind: &'static str,
    pub cells: Vec<Option<Cell>>,
}

/// See [`compare::Cell`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Cell {
    pub actor: usize,
    pub why: Option<&'static str>,
    pub statements: u32,
    pub quoted: u32,
    pub reported: u32,
}

/// See [`compare::Dealing`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Dealing {
    pub between: [usize; 2],
    pub told: Vec<Told>,
}

/// Where a dealing is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Told {
    pub article: usize,
    pub relation: usize,
}

/// What the sources without a name say in one article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[allow(missing_docs)]
pub struct Unnamed {
    pub sources: u32,
    pub statements: u32,
    pub quoted: u32,
    pub reported: u32,
}

/// Compares articles and makes the object that JavaScript and JSON see.
pub fn compared<'t>(articles: &[Source<'t>]) -> Compared<'t> {
    let found = compare::compare(articles);
    let places: Vec<Vec<usize>> = articles
        .iter()
        .map(|article| {
            let mut places = vec![0; article.analysis.order.len()];
            for (rank, place) in article.analysis.order.iter().enumerate() {
                places[place.actor.index()] = rank;
            }
            places
        })
        .collect();
    let cell = |(at, cell): (usize, &Option<compare::Cell>)| {
        cell.map(|compare::Cell { actor, why, tally: Tally { statements, quoted, reported } }| Cell {
            actor: places[at][actor.index()],
            why: why.map(reason),
            statements,
            quoted,
            reported,
        })
    };
    let rows = found.rows.iter().map(|row| Row {
        name: Cow::Borrowed(name(articles, row)),
        kind: actor_kind(row.kind),
        cells: row.cells.iter().enumerate().map(cell).collect(),
    });
    let told = |&(article, relation): &(usize, usize)| Told { article, relation };
    let dealings = found.dealings.iter();
    let unnamed = found.unnamed.iter().map(|&(sources, Tally { statements, quoted, reported })| Unnamed {
        sources,
        statements,
        quoted,
        reported,
    });
    Compared {
        schema: 1,
        actors: rows.collect(),
        dealings: dealings
            .map(|it| Dealing { between: it.between, told: it.told.iter().map(told).collect() })
            .collect(),
        unnamed: unnamed.collect(),
        articles: articles.iter().map(|article| object(article.text, article.analysis)).collect(),
    }
}

/// The fullest name of a joined actor.
pub fn name<'t>(articles: &[Source<'t>], row: &compare::Row) -> &'t str {
    let article = &articles[row.named];
    let cell = row.cells[row.named].expect("the article that names an actor has it");
    &article.text[article.analysis.cast.actors[cell.actor].name]
}

fn reason(why: Why) -> &'static str {
    match why {
        Why::Name => "name",
        Why::Known => "known",
        Why::Surname => "surname",
    }
}

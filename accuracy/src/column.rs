//! The scores of several articles, and their averages.

use std::path::Path;

use rapporteur::Model;

use crate::article::{Article, DEVELOPMENT, GATE, articles};
use crate::figure::{Counts, Figure};
use crate::measure::{Average, Measure};
use crate::object;
use crate::score::{Scores, score};

/// The scores of a folder of articles.
pub struct Column {
    /// What the folder is called in a table.
    pub name: String,
    /// The articles' names and scores.
    pub articles: Vec<(String, Scores)>,
}

impl Column {
    /// Reads the articles of a folder, analyses and scores them.
    pub fn of(name: &str, folder: &Path, texts: Option<&Path>) -> Result<Column, String> {
        let model = Model::built_in();
        let read = articles(folder, texts)?;
        let scored = read.iter().map(|article| Ok((article.name.clone(), scores(&model, article)?)));
        let articles = scored.collect::<Result<Vec<_>, String>>()?;
        Ok(Column { name: format!("{name}: {}", articles.len()), articles })
    }

    /// The figure of all articles for a measure; none where it has nothing to say of any of them.
    pub fn figure(&self, measure: Measure) -> Option<f64> {
        let figures = self.articles.iter().filter_map(|(_, scores)| scores.figures.get(&measure));
        match measure.average() {
            Average::Macro => {
                let values: Vec<f64> = figures.map(|figure| figure.value()).collect();
                (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
            }
            Average::Micro => {
                let mut all = Counts::default();
                for figure in figures {
                    let Figure::Counts(counts) = figure else { continue };
                    all.right += counts.right;
                    all.spurious += counts.spurious;
                    all.missing += counts.missing;
                }
                all.figure().map(Figure::value)
            }
        }
    }
}

/// The columns that the repository has: the gate's first, then the development articles'.
pub fn own(repository: &Path) -> Result<Vec<Column>, String> {
    Ok(vec![
        Column::of("unseen, the gate", &repository.join(GATE), None)?,
        Column::of("development", &repository.join(DEVELOPMENT), None)?,
    ])
}

fn scores(model: &Model, article: &Article) -> Result<Scores, String> {
    let answer = object::read(model, &article.text, &article.characters)
        .map_err(|error| format!("{}: the answer cannot be read: {error}", article.name))?;
    Ok(score(&article.characters, &article.annotation, &answer))
}

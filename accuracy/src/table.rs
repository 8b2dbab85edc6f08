//! Figures as a table in Markdown.

use crate::column::Column;
use crate::measure::Measure;

/// Rows of cells; the first of each says what the others are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What the columns are called; the first has no name.
    pub heads: Vec<String>,
    /// The rows, their names first.
    pub rows: Vec<Vec<String>>,
}

/// A row for each measure that has a figure in any of the columns.
pub fn table(columns: &[Column]) -> Table {
    let named = columns.iter().map(|column| column.name.clone());
    let mut table = Table { heads: [String::new()].into_iter().chain(named).collect(), rows: Vec::new() };
    for measure in Measure::ALL {
        let figures: Vec<_> = columns.iter().map(|column| column.figure(measure)).collect();
        if figures.iter().any(Option::is_some) {
            let cells =
                figures.into_iter().map(|figure| figure.map_or("–".to_owned(), |it| format!("{it:.3}")));
            table.rows.push([measure.name().to_owned()].into_iter().chain(cells).collect());
        }
    }
    table
}

impl Table {
    /// The table in Markdown.
    pub fn markdown(&self) -> String {
        let line = |cells: &[String]| format!("| {} |\n", cells.join(" | "));
        let rule = format!("|---|{}\n", "---:|".repeat(self.heads.len().saturating_sub(1)));
        let rows: String = self.rows.iter().map(|row| line(row)).collect();
        line(&self.heads) + &rule + &rows
    }

    /// The table that Markdown holds.
    pub fn read(markdown: &str) -> Table {
        let lines = markdown.lines().filter_map(|line| line.trim().strip_prefix('|')?.strip_suffix('|'));
        let mut rows =
            lines.map(|line| line.split('|').map(|cell| cell.trim().to_owned()).collect::<Vec<_>>());
        let heads = rows.next().unwrap_or_default();
        Table { heads, rows: rows.skip(1).collect() }
    }

    /// Adds the columns of another table from one on, by the names of the rows.
    pub fn extend(&mut self, other: &Table, from: usize) {
        self.heads.extend(other.heads.iter().skip(from).cloned());
        let width = self.heads.len();
        for row in &mut self.rows {
            if let Some(same) = other.rows.iter().find(|same| same.first() == row.first()) {
                row.extend(same.iter().skip(from).cloned());
            }
            row.resize(width, "–".to_owned());
        }
    }
}

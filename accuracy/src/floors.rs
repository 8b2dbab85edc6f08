//! The figures below which the gate is shut.

use crate::column::Column;
use crate::measure::{Better, Measure};

/// Where the floors are kept.
pub const FLOORS: &str = "tests/articles/floors.txt";

/// Reads `measure = floor` a line; lines that begin with `#` are skipped.
pub fn read(lines: &str) -> Result<Vec<(Measure, f64)>, String> {
    let lines = lines.lines().filter(|line| !line.trim().is_empty() && !line.starts_with('#'));
    lines
        .map(|line| {
            let wrong = || format!("{FLOORS}: cannot read {line:?}");
            let (name, floor) = line.rsplit_once('=').ok_or_else(wrong)?;
            let measure = Measure::ALL.into_iter().find(|measure| measure.name() == name.trim());
            Ok((measure.ok_or_else(wrong)?, floor.trim().parse().map_err(|_| wrong())?))
        })
        .collect()
}

/// What lies below its floor, and what has a floor or a figure only, a line each.
pub fn below(floors: &[(Measure, f64)], column: &Column) -> Vec<String> {
    let mut wrong = Vec::new();
    for measure in Measure::ALL {
        let name = measure.name();
        let floor = floors.iter().find(|(other, _)| *other == measure).map(|&(_, floor)| floor);
        match (column.figure(measure), floor, measure.better()) {
            (Some(figure), Some(floor), Better::Higher) if figure < floor => {
                wrong.push(format!("{name}: {figure:.3} is below its floor of {floor}"));
            }
            (Some(figure), Some(floor), Better::Lower) if figure > floor => {
                wrong.push(format!("{name}: {figure:.3} is above its ceiling of {floor}"));
            }
            (Some(figure), None, _) => wrong.push(format!("{name}: {figure:.3} has no floor")),
            (None, Some(_), _) => wrong.push(format!("{name}: has a floor and no figure")),
            _ => {}
        }
    }
    wrong
}

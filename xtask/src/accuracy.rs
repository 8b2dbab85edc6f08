//! `cargo xtask accuracy`: the analysis against hand-annotated articles, as the table that README shows.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use crate::program::{cargo, output, program};
use crate::say::{note, print, step};
use crate::{Result, files};

/// Where the annotations and their articles lie, beside the repository; they are not part of it.
const GOLD: &str = "../shared/gold";
const ARTICLES: &str = "../shared/seeds";

/// Scores the analysis and prints the macro averages.
pub fn accuracy() -> Result<()> {
    if !Path::new(GOLD).join("score.py").is_file() {
        note(&format!("there are no annotated articles in {GOLD}: nothing was scored"));
        return Ok(());
    }
    let articles = annotated()?;
    let answers = step("reading the articles", "30 s the first time", || {
        let arguments =
            ["run", "--release", "--quiet", "--locked", "--features", "cli", "--bin", "rapporteur", "--"];
        output(cargo().args(arguments).args(&articles))
    })?;
    let folder = files::target().join("accuracy");
    adapt(&answers, &folder, &articles)?;
    let scores = output(
        program("python3")
            .arg(Path::new(GOLD).join("score.py"))
            .args(["--all", GOLD])
            .arg(&folder)
            .args(["--textdir", ARTICLES]),
    )?;
    let mut table = format!("| measure | macro average of {} articles |\n|---|---:|\n", articles.len());
    for line in scores.lines().skip(1) {
        let mut words = line.split_whitespace();
        if let (Some(measure), Some(score)) = (words.next(), words.next_back()) {
            table += &format!("| {} | {score} |\n", measure.replace('_', " "));
        }
    }
    print(&table)
}

/// The articles that have annotations: theirs is the name up to the first underscore.
fn annotated() -> Result<Vec<PathBuf>> {
    let mut articles = files::list(Path::new(ARTICLES))?;
    articles.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let id = name.split(['_', '.']).next().unwrap_or_default();
        Path::new(GOLD).join(format!("{id}.json")).is_file()
    });
    Ok(articles)
}

/// Turns our answers into the form that the scorer reads.
fn adapt(answers: &str, folder: &Path, articles: &[PathBuf]) -> Result<()> {
    let mut adapter = program("python3");
    adapter.arg(Path::new(GOLD).join("adapt.py")).arg(folder).args(articles);
    let mut running =
        adapter.stdin(Stdio::piped()).spawn().map_err(|error| format!("cannot start python3: {error}"))?;
    if let Some(mut input) = running.stdin.take() {
        input
            .write_all(answers.as_bytes())
            .map_err(|error| format!("cannot hand the answers on: {error}"))?;
    }
    let status = running.wait().map_err(|error| error.to_string())?;
    if status.success() {
        Ok(())
    } else {
        Err("the answers do not have the form that the scorer reads".to_owned())
    }
}

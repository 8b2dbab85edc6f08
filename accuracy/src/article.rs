//! Annotated articles in a folder: `NAME.json` beside `NAME.txt`.

use std::fs;
use std::path::{Path, PathBuf};

use crate::annotation::Annotation;
use crate::expand::expand;

/// The articles that nobody looks at while the program is written.
pub const GATE: &str = "tests/articles/gate";
/// The articles that the program is developed on.
pub const DEVELOPMENT: &str = "tests/articles/dev";

/// An article and what people say is in it.
pub struct Article {
    /// The name of its file without the extension.
    pub name: String,
    /// The text as it was copied.
    pub text: String,
    /// The characters of the text.
    pub characters: Vec<char>,
    /// What people say is in it.
    pub annotation: Annotation,
}

/// Reads all articles of a folder, in the order of their names.
///
/// A text that does not lie beside its annotation is looked for in `texts`, under a name that begins with the annotation's.
pub fn articles(folder: &Path, texts: Option<&Path>) -> Result<Vec<Article>, String> {
    let annotations =
        listed(folder)?.into_iter().filter(|path| path.extension().is_some_and(|it| it == "json"));
    let articles = annotations.map(|path| article(&path, texts)).collect::<Result<Vec<_>, _>>()?;
    if articles.is_empty() {
        return Err(format!("no annotated article in {}", folder.display()));
    }
    Ok(articles)
}

/// Reads an annotation and places its rows in the text.
pub fn annotation(rows: &str, text: &[char]) -> Result<Annotation, String> {
    let rows = serde_json::from_str(rows).map_err(|error| error.to_string())?;
    expand(rows, text).map_err(|wrong| wrong.join("\n  "))
}

/// Reads the article of an annotation.
fn article(path: &Path, texts: Option<&Path>) -> Result<Article, String> {
    let text = read(&text_of(path, texts)?)?;
    let characters: Vec<char> = text.chars().collect();
    let annotation =
        annotation(&read(path)?, &characters).map_err(|wrong| format!("{}: {wrong}", path.display()))?;
    Ok(Article { name: stem(path), text, characters, annotation })
}

fn text_of(path: &Path, texts: Option<&Path>) -> Result<PathBuf, String> {
    let beside = path.with_extension("txt");
    if beside.is_file() {
        return Ok(beside);
    }
    let name = stem(path);
    let begins = |other: &PathBuf| {
        let other = other.file_name().unwrap_or_default().to_string_lossy().into_owned();
        other.strip_prefix(&name).is_some_and(|rest| rest.starts_with(['_', '.', '-']))
    };
    let elsewhere = texts.map(listed).transpose()?.unwrap_or_default();
    elsewhere.into_iter().find(begins).ok_or_else(|| format!("{} has no text", path.display()))
}

fn stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn listed(folder: &Path) -> Result<Vec<PathBuf>, String> {
    let entries =
        fs::read_dir(folder).map_err(|error| format!("cannot list {}: {error}", folder.display()))?;
    let mut paths: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    Ok(paths)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

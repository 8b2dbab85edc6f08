//! An archive of articles to measure with, of the repository's own: paragraphs of two, put together anew.

use std::fmt::Write;
use std::path::Path;

use crate::{Result, files};

/// A line that is shorter is a menu's or a heading.
const PARAGRAPH: usize = 80;
/// So many paragraphs of each of two sources make an article, or a few more.
const HALF: usize = 7;
const OUTLETS: [&str; 4] = ["The Harbour Post", "Inland Review", "The Evening Lamp", "Northern Dispatch"];

/// Writes so many articles, a line each, and after each five hundred one that nobody can read.
///
/// The gate's articles are left out, since what the program answers to them is printed nowhere.
pub fn archive(count: usize) -> Result<String> {
    let mut sources = Vec::new();
    for folder in ["tests/articles/dev", "seeds"] {
        for path in files::list(Path::new(folder))? {
            if path.extension().is_some_and(|extension| extension == "txt") {
                sources.push(paragraphs(&files::read(&path)?));
            }
        }
    }
    let mut draws = Draws(17);
    let mut archive = String::new();
    for number in 0..count {
        let text = if number % 500 == 499 { None } else { Some(article(&sources, &mut draws)) };
        let text = text.map_or_else(String::new, |text| format!(",\"text\":{}", quoted(&text)));
        let (outlet, day) = (OUTLETS[draws.below(4)], 1 + draws.below(28));
        writeln!(
            archive,
            "{{\"id\":\"a{number:06}\",\"outlet\":\"{outlet}\",\"date\":\"2024-03-{day:02}\"{text}}}"
        )
        .map_err(|error| error.to_string())?;
    }
    Ok(archive)
}

fn paragraphs(text: &str) -> Vec<String> {
    text.lines().filter(|line| line.len() >= PARAGRAPH).map(str::to_owned).collect()
}

/// The beginning of one article, and what follows some place of another.
fn article(sources: &[Vec<String>], draws: &mut Draws) -> String {
    let mut taken = Vec::new();
    for part in 0..2 {
        let source = &sources[draws.below(sources.len())];
        let start = if part == 0 { 0 } else { draws.below(source.len().saturating_sub(HALF) + 1) };
        taken.extend(source.iter().skip(start).take(HALF + draws.below(4)));
    }
    taken.iter().map(|line| line.as_str()).collect::<Vec<_>>().join("\n\n")
}

/// A text as JSON has it.
fn quoted(text: &str) -> String {
    let mut quoted = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => quoted.extend(['\\', c]),
            '\n' => quoted.push_str("\\n"),
            c if c.is_control() => quoted.push(' '),
            c => quoted.push(c),
        }
    }
    quoted + "\""
}

/// Numbers that look drawn and are the same each time: the high bits of a linear congruential generator.
struct Draws(u64);

impl Draws {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % bound.max(1)
    }
}

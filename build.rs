//! Takes from the lists and the style sheet what only their readers need: comments, indentation, spaces.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

#[path = "build/lexicon.rs"]
mod lexicon;

/// The folders of lists that are read when the program runs, besides the lexicon.
const LISTS: [&str; 3] = ["names", "phrases", "text"];

/// The parts of the style sheet; where two say something of the same, the later one counts.
const SHEETS: [&str; 7] = ["ground", "start", "article", "marks", "rail", "comparison", "layout"];

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default());
    for folder in LISTS {
        let from = Path::new("assets").join(folder);
        println!("cargo::rerun-if-changed={}", from.display());
        fs::create_dir_all(out.join(folder))?;
        for file in fs::read_dir(from)? {
            let file = file?;
            fs::write(out.join(folder).join(file.file_name()), entries(&fs::read_to_string(file.path())?))?;
        }
    }
    println!("cargo::rerun-if-changed=assets/lexicon.txt");
    let lexicon = lexicon::lexicon(&fs::read_to_string("assets/lexicon.txt")?);
    fs::write(
        out.join("lexicon.rs"),
        lexicon.map_err(|wrong| io::Error::other(format!("assets/lexicon.txt: {wrong}")))?,
    )?;
    fs::write(out.join("small.rs"), small())?;
    println!("cargo::rerun-if-changed=assets/panel");
    let sheets = SHEETS.map(|sheet| fs::read_to_string(format!("assets/panel/{sheet}.css")));
    let sheets = sheets.into_iter().collect::<io::Result<String>>()?;
    fs::write(out.join("panel.css"), plain(&sheets))
}

/// The lines of a list that are no comments.
fn entries(list: &str) -> String {
    let lines = list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// The sheet without comments, and without white space where it means nothing. No string in it has two spaces, a
/// comment, or a mark of `{};,` beside a space.
fn plain(sheet: &str) -> String {
    let mut rest = sheet;
    let mut bare = String::new();
    while let Some((rule, comment)) = rest.split_once("/*") {
        bare += rule;
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    bare += rest;
    let mut plain = String::new();
    for word in bare.split_whitespace() {
        if !plain.is_empty() && !plain.ends_with(['{', '}', ';', ',']) && !word.starts_with(['{', '}']) {
            plain.push(' ');
        }
        plain += word;
    }
    lengths(&plain.replace(";}", "}").replace(": ", ":"))
}

/// The sheet with its lengths in rem counted by `--u`, whatever size the root of the page around has; where conditions
/// are asked, by the size of the letters around, which is the same.
fn lengths(sheet: &str) -> String {
    let mut counted = String::new();
    let mut rest = sheet;
    let mut asks = false;
    while let Some(at) = rest.find("rem") {
        let (before, after) = rest.split_at(at);
        let digits = before.trim_end_matches(|c: char| c.is_ascii_digit() || c == '.' || c == '-');
        let number = &before[digits.len()..];
        if let Some(last) = digits.rfind(['@', '{', '}']) {
            asks = digits[last..].starts_with('@');
        }
        counted += digits;
        counted += &match number {
            word if !word.ends_with(|c: char| c.is_ascii_digit()) => format!("{word}rem"),
            number if asks => format!("{number}em"),
            "1" => "var(--u)".to_owned(),
            number => format!("calc({number}*var(--u))"),
        };
        rest = &after["rem".len()..];
    }
    counted + rest
}

/// The runs of letters beyond ASCII that are as far from their small ones; see `src/lexicon/small.rs`.
fn small() -> String {
    let mut runs: Vec<(u32, u32, i32)> = Vec::new();
    for c in '\u{80}'..=char::MAX {
        let Some(small) = c.to_lowercase().next().filter(|&small| small != c) else { continue };
        let (code, by) = (u32::from(c), u32::from(small).wrapping_sub(u32::from(c)).cast_signed());
        match runs.last_mut() {
            Some((_, last, run)) if *run == by && code - *last == if by == 1 { 2 } else { 1 } => *last = code,
            _ => runs.push((code, code, by)),
        }
    }
    format!("&{runs:?}")
}

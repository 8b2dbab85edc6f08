//! Takes from the lists and the style sheet what only their readers need: comments, indentation, spaces.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// The folders of word lists that are read when the program runs.
const LISTS: [&str; 3] = ["actors", "desk", "words"];

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
    println!("cargo::rerun-if-changed=assets/panel.css");
    fs::write(out.join("panel.css"), plain(&fs::read_to_string("assets/panel.css")?))
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
    plain.replace(";}", "}").replace(": ", ":")
}

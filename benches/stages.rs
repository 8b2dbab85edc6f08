//! Reads ten thousand characters of news up to a stage and ends there, for `cargo xtask test` to count the instructions.
//!
//! What a stage takes is the count up to the next one less the count up to it.

use rapporteur::analysis::{Stage, read_stages};
use rapporteur::text::html::Page;
use rapporteur::{Model, analyse};

/// How long the text is, in bytes.
const LENGTH: usize = 10_000;

fn main() {
    let until = std::env::args().nth(1).and_then(|stage| stage.parse::<usize>().ok());
    let (model, text) = (Model::built_in(), news());
    // Lists that are read once are read now.
    analyse(&model, &text);
    let page = Page { text, ..Page::default() };
    read_stages(&model, &page, None, &[], &mut |stage: Stage| {
        if until == Some(stage as usize) {
            std::process::exit(0);
        }
    });
}

/// The beginnings of the bundled articles, one after the other.
fn news() -> String {
    let mut paths: Vec<_> =
        std::fs::read_dir("seeds").expect("the samples").flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    let read = |path| std::fs::read_to_string(path).expect("a sample");
    let mut text = paths.iter().map(read).collect::<Vec<_>>().join("\n");
    text.truncate(text.floor_char_boundary(LENGTH));
    text
}

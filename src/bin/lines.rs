//! `lines train FOLDER --out FILE`: teaches the model of lines from labelled pages. `lines cross FOLDER`: the blocks of
//! each page, by weights that were learnt without its publisher.

use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::prelude::*;
use rapporteur::text::train::{Labelled, blocks_by, cross, read_pages, teach};
use rapporteur::text::{BlockKind, Span};

/// Into how many parts the publishers are cut.
const PARTS: usize = 5;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("lines: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), lexopt::Error> {
    let mut arguments = lexopt::Parser::from_env();
    let train = match arguments.next()? {
        Some(Value(verb)) if verb == "train" => true,
        Some(Value(verb)) if verb == "cross" => false,
        _ => return Err("say `train` or `cross`".into()),
    };
    let mut folder = None;
    let mut out = PathBuf::from("lines.bin");
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("out") => out = PathBuf::from(arguments.value()?),
            Value(path) if folder.is_none() => folder = Some(PathBuf::from(path)),
            other => return Err(other.unexpected()),
        }
    }
    let pages = read_pages(&folder.ok_or("say which folder")?).map_err(|error| error.to_string())?;
    if train {
        std::fs::write(&out, teach(&pages)).map_err(|error| error.to_string())?;
        return Ok(());
    }
    for (weights, places) in cross(&pages, PARTS) {
        places.into_iter().for_each(|at| show(&weights, &pages[at]));
    }
    Ok(())
}

/// Writes the blocks of a page in a line, with offsets in code points.
fn show(weights: &[u8], page: &Labelled) {
    let mut at = (0, 0);
    let mut point = |byte: u32| {
        let byte = byte as usize;
        if byte < at.0 {
            at = (0, 0);
        }
        at = (byte, at.1 + page.text[at.0..byte].chars().count());
        at.1
    };
    let mut points = |Span { start, end }| (point(start), point(end));
    let blocks = blocks_by(weights, &page.text).into_iter().map(|block| {
        let (start, end) = points(block.span);
        serde_json::json!({ "start": start, "end": end, "kind": kind(block.kind) })
    });
    println!("{}", serde_json::json!({ "id": page.id, "blocks": blocks.collect::<Vec<_>>() }));
}

fn kind(kind: BlockKind) -> String {
    match kind {
        BlockKind::Boilerplate(_) => "boilerplate".to_owned(),
        kind => format!("{kind:?}").to_lowercase(),
    }
}

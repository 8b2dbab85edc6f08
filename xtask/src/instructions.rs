//! How many instructions each stage of a reading takes, and whether one takes more than it did.

use std::path::Path;

use crate::program::{cargo, output, program, run, version};
use crate::say::{note, step};
use crate::{Result, files, sizes};

/// The stages as `benches/stages.rs` numbers them, the end of the last among them.
const STAGES: [&str; 6] = ["text", "names", "cast", "words", "story", "end"];

/// Counts the instructions of every stage, and fails when one takes more than three percent above what is noted.
///
/// With `UPDATE_EXPECT` set, as for the tests, it notes them instead.
pub fn growth() -> Result<()> {
    if version("valgrind").is_none() {
        note("instructions are not counted: there is no valgrind here");
        return Ok(());
    }
    let counts = step("counting the instructions of each stage", "2 min the first time", counts)?;
    let path = Path::new(sizes::WEIGHT);
    let mut notes = files::read(path)?;
    let mut grown = Vec::new();
    for (stage, count) in STAGES.iter().zip(counts.windows(2).map(|pair| pair[1] - pair[0])) {
        let known = sizes::noted(&notes, stage)?;
        if std::env::var_os("UPDATE_EXPECT").is_some() {
            notes = notes.replace(&format!("\n{stage} {known}\n"), &format!("\n{stage} {count}\n"));
        } else if 100 * count > 103 * known {
            grown.push(format!("{stage} takes {count} instructions and took {known}"));
        }
    }
    if grown.is_empty() {
        return files::write(path, notes);
    }
    Err(format!(
        "{}: make it faster, or note why it may with UPDATE_EXPECT=1 in {}",
        grown.join(", "),
        sizes::WEIGHT
    ))
}

/// How many instructions are spent until each stage begins, and until the last one ends.
fn counts() -> Result<Vec<usize>> {
    let build = ["build", "--quiet", "--release", "--locked", "--bench", "stages", "--message-format=json"];
    let built = output(cargo().args(build))?;
    let executable = |line: &str| Some(line.split_once("\"executable\":\"")?.1.split_once('"')?.0.to_owned());
    let reader = built.lines().rev().find_map(executable).ok_or("cargo names no program that it built")?;
    let count = |stage: usize| {
        let log = files::target().join("instructions.txt");
        run(program("valgrind")
            .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
            .arg(format!("--log-file={}", log.display()))
            .arg(&reader)
            .arg(stage.to_string()))?;
        let log = files::read(&log)?;
        let collected = log.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok());
        collected.ok_or_else(|| "valgrind names no count".to_owned())
    };
    (0..STAGES.len()).map(count).collect()
}

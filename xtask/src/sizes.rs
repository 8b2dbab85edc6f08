//! What each built file weighs, and whether the page has grown.

use std::path::{Path, PathBuf};

use brotli::enc::BrotliEncoderParams;

use crate::say::{note, print};
use crate::{Result, files, single, symbols};

/// What the page weighed and each stage took when somebody last looked, and what the page is to weigh; see the file.
pub const WEIGHT: &str = "xtask/weight.txt";

/// What is built beside the page.
const OTHERS: [&str; 9] = [
    "rapporteur.html",
    "rapporteur.js",
    "rapporteur-panel.js",
    "rapporteur-frame.html",
    "rapporteur-frame.js",
    "rapporteur.wasm",
    "custom-elements.json",
    "embed.html",
    symbols::FILE,
];

/// What the wasm has in it to find names by.
const INSIDE: [&str; 2] = ["assets/names.bin", "assets/gazetteer.bin"];

/// Prints the weights as a Markdown table.
pub fn sizes() -> Result<()> {
    let mut table = "| file | bytes | gzip | brotli |\n|---|---:|---:|---:|\n".to_owned();
    for path in files::list(&files::dist())?.into_iter().chain(INSIDE.map(PathBuf::from)) {
        let bytes = files::read_bytes(&path)?;
        let (gzip, brotli) = (single::gzip(&bytes)?.len(), brotli(&bytes)?);
        table += &format!("| {} | {} | {gzip} | {brotli} |\n", name(&path), bytes.len());
    }
    print(&table)
}

/// Weighs what a browser loads for the page, and fails when it has grown by more than three percent.
///
/// With `UPDATE_EXPECT` set, as for the tests, it notes the weight instead.
pub fn growth() -> Result<()> {
    let weight = page()?;
    let notes = files::read(Path::new(WEIGHT))?;
    let (known, budget) = (noted(&notes, "page")?, noted(&notes, "budget")?);
    note(&format!(
        "the page weighs {weight} bytes after brotli; it weighed {known}, and its budget is {budget}"
    ));
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        return files::write(
            Path::new(WEIGHT),
            notes.replace(&format!("page {known}"), &format!("page {weight}")),
        );
    }
    if 100 * weight > 103 * known {
        return Err(format!(
            "the page has grown by {} bytes: make it leaner, or note why it may grow with UPDATE_EXPECT=1 in {WEIGHT}",
            weight - known
        ));
    }
    Ok(())
}

/// What a browser loads for the page, in bytes after brotli.
pub fn page() -> Result<usize> {
    let mut page = files::list(&files::dist())?;
    page.retain(|path| !OTHERS.contains(&name(path).as_str()));
    page.iter().map(|path| brotli(&files::read_bytes(path)?)).sum()
}

/// The number that is noted of something.
pub fn noted(notes: &str, what: &str) -> Result<usize> {
    let number = notes.lines().find_map(|line| line.strip_prefix(what)?.trim().parse().ok());
    number.ok_or_else(|| format!("{WEIGHT} has no line with the number of `{what}`"))
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The length after brotli at its best, as a static host that compresses ahead sends it.
fn brotli(bytes: &[u8]) -> Result<usize> {
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &best)
        .map_err(|error| format!("cannot compress: {error}"))
}

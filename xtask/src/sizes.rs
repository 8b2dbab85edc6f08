//! What each built file weighs, as a Markdown table.

use brotli::enc::BrotliEncoderParams;

use crate::say::print;
use crate::{Result, files, single};

/// Prints the table.
pub fn sizes() -> Result<()> {
    let mut table = "| file | bytes | gzip | brotli |\n|---|---:|---:|---:|\n".to_owned();
    for path in files::list(&files::dist())? {
        let bytes = files::read_bytes(&path)?;
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        table += &format!(
            "| {name} | {} | {} | {} |\n",
            bytes.len(),
            single::gzip(&bytes)?.len(),
            brotli(&bytes)?
        );
    }
    print(&table)
}

/// The length after brotli at its best, as a static host that compresses ahead sends it.
fn brotli(bytes: &[u8]) -> Result<usize> {
    let best = BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut compressed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut compressed, &best)
        .map_err(|error| format!("cannot compress: {error}"))
}

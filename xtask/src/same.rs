//! `cargo xtask same` and `twice`: the same text has the same answer, and the same source the same build.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::PathBuf;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::program::{cargo, run};
use crate::say::{print, step};
use crate::{Result, dist, files, node, tools};

/// Asks the native program and the wasm about every text under some folders, named from where the caller stands.
pub fn same(folders: &[OsString]) -> Result<()> {
    let here = std::env::current_dir().map_err(|error| error.to_string())?;
    let folders: Vec<PathBuf> = folders.iter().map(|folder| here.join(folder)).collect();
    std::env::set_current_dir(files::root()).map_err(|error| error.to_string())?;
    dist::dist()?;
    let native = tools::native()?;
    step("asking both", "20 s a MB", || {
        run(node::script("same.mjs").args(folders).env("RAPPORTEUR_NATIVE", native))
    })
}

/// Builds once more from nothing, and fails where a file is another one.
pub fn twice() -> Result<()> {
    dist::dist()?;
    let once = digests()?;
    let again = files::target().join("again");
    let _ = std::fs::remove_dir_all(&again);
    let told = |error: std::io::Error| error.to_string();
    std::fs::create_dir_all(again.join("tools")).map_err(told)?;
    for tool in files::list(&files::tools().join("bin"))? {
        let bin = again.join("tools/bin");
        std::fs::create_dir_all(&bin).map_err(told)?;
        std::fs::copy(&tool, bin.join(tool.file_name().unwrap_or_default())).map_err(told)?;
    }
    step("once more, from nothing", "3 min", || {
        run(cargo().args(["xtask", "dist"]).env("CARGO_TARGET_DIR", &again))
    })?;
    let others = digests()?;
    let names = once.keys().chain(others.keys()).filter(|&name| once.get(name) != others.get(name));
    let changed: Vec<_> = names.map(|name| name.display().to_string()).collect();
    match changed.is_empty() {
        true => print(&format!("{} files, the same bytes both times", once.len())),
        false => Err(format!("built twice, these are not the same: {}", changed.join(", "))),
    }
}

/// What is built, each file by its hash.
fn digests() -> Result<BTreeMap<PathBuf, String>> {
    let paths = files::list(&files::dist())?.into_iter();
    paths.map(|path| Ok((path.clone(), STANDARD.encode(Sha256::digest(files::read_bytes(&path)?))))).collect()
}

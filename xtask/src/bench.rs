//! `cargo xtask bench`: how fast it is, here and in a browser.

use crate::program::{cargo, run};
use crate::say::step;
use crate::{Result, browsers, dist, files, node};

/// Runs the native benchmarks, then the browser's.
pub fn bench() -> Result<()> {
    let engines = browsers::engines()?.join(",");
    step("native", "3 min", || run(cargo().args(["bench", "--quiet", "--locked", "--bench", "analyse"])))?;
    dist::dist()?;
    mentions()?;
    step("in the browsers", "20 s", || run(node::script("speed.mjs").env("RAPPORTEUR_ENGINES", engines)))
}

/// Measures how time and memory grow with the text, and draws it.
pub fn growth() -> Result<()> {
    step("growth", "10 min", || {
        run(cargo().args(["bench", "--quiet", "--locked", "--bench", "growth", "--", "--draw"]))
    })
}

/// Builds what goes from text to mentions and no further, as the page is built, for `speed.mjs` to time.
pub fn mentions() -> Result<()> {
    let arguments = ["--profile", "wasm", "--locked", "--target", "wasm32-unknown-unknown"];
    step("compiling text to mentions", "40 s the first time", || {
        run(cargo().args(["build", "--quiet", "--package", "mentions"]).args(arguments))
    })?;
    let compiled = files::target().join("wasm32-unknown-unknown/wasm/mentions.wasm");
    let bindings = dist::bindings(&compiled)?;
    let folder = files::target().join("speed");
    std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    files::write(&folder.join("mentions.js"), bindings.glue)?;
    files::write(&folder.join("mentions.wasm"), bindings.wasm)
}

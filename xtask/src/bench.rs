//! `cargo xtask bench`: how fast it is, here and in a browser.

use crate::program::{cargo, run};
use crate::say::step;
use crate::{Result, browsers, dist, node};

/// Runs the native benchmarks, then the browser's.
pub fn bench() -> Result<()> {
    step("native", "3 min", || run(cargo().args(["bench", "--quiet", "--locked"])))?;
    dist::dist()?;
    node::packages()?;
    let engines = browsers::engines()?.join(",");
    step("in the browsers", "20 s", || run(node::script("speed.mjs").env("RAPPORTEUR_ENGINES", engines)))
}

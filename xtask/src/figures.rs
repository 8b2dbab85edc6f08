//! `cargo xtask figures`: how the built page feels: its longest tasks, its shifts, what axe complains of.

use crate::program::run;
use crate::say::step;
use crate::{Result, browsers, dist, node};

/// Measures the built page in every browser that is here.
pub fn figures() -> Result<()> {
    let engines = browsers::engines()?.join(",");
    dist::dist()?;
    step("measuring in the browsers", "3 min", || {
        run(node::script("figures.mjs").env("RAPPORTEUR_ENGINES", engines))
    })
}

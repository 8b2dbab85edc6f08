//! `cargo xtask accuracy`: the analysis against annotated articles, as the table that README shows.

use std::ffi::OsString;

use crate::program::{cargo, run};
use crate::say::step;
use crate::{Result, files};

/// Scores the analysis; the folders among the arguments are those of whoever calls.
pub fn accuracy(arguments: &[OsString]) -> Result<()> {
    let manifest = files::root().join("accuracy/Cargo.toml");
    step("scoring the annotated articles", "1 min the first time", || {
        run(cargo()
            .args(["run", "--quiet", "--locked", "--manifest-path"])
            .arg(manifest)
            .arg("--")
            .args(arguments))
    })
}

//! `cargo xtask test`: every check there is.

use crate::program::run;
use crate::say::{print, step};
use crate::{Result, browsers, checks, dist, files, node, sizes, tools};

/// Runs every check and ends with the closing lines of the tests.
pub fn test() -> Result<()> {
    tools::toolchain()?;
    checks::lints()?;
    let closing = checks::native()?;
    dist::dist()?;
    sizes::growth()?;
    node::packages()?;
    let engines = browsers::engines()?;
    let native = files::target().join("release/rapporteur");
    step("the native program, to compare the wasm with", "30 s the first time", || {
        run(crate::program::cargo().args([
            "build",
            "--quiet",
            "--release",
            "--locked",
            "--features",
            "cli",
            "--bin",
            "rapporteur",
        ]))
    })?;
    let browser = step("tests in node and in real browsers", "1 min", || {
        run(node::script("run.mjs")
            .env("RAPPORTEUR_ENGINES", engines.join(","))
            .env("RAPPORTEUR_NATIVE", native))
    });
    print(&closing.join("\n"))?;
    browser
}

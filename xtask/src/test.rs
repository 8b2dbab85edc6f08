//! `cargo xtask test`: every check there is.

use crate::program::run;
use crate::say::{print, step};
use crate::{Result, archive, browsers, checks, dist, instructions, node, sizes, tools};

/// How many of the checks.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// All there are.
    Whole,
    /// Those that need only the compiler.
    Native,
}

/// Runs the checks and ends with the closing lines of the tests.
pub fn test(extent: Extent) -> Result<()> {
    tools::toolchain()?;
    // What is not to be had is better said now than after ten minutes.
    let engines = match extent {
        Extent::Whole => browsers::engines()?,
        Extent::Native => Vec::new(),
    };
    checks::lints()?;
    let closing = checks::native()?;
    if extent == Extent::Native {
        return print(&closing.join("\n"));
    }
    dist::dist()?;
    sizes::growth()?;
    instructions::growth()?;
    let native = tools::native()?;
    let browser = step("tests in node and in real browsers", "1 min", || {
        run(node::script("run.mjs")
            .env("RAPPORTEUR_ENGINES", engines.join(","))
            .env("RAPPORTEUR_NATIVE", native))
    });
    print(&closing.join("\n"))?;
    browser?;
    archive::tested()
}

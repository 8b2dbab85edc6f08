//! Node and npm, which wasm-opt, esbuild and the browser tests run on.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::program::{program, run, version};
use crate::say::step;
use crate::{Result, browsers, files};

/// The folder of the browser tests.
const BROWSER_TESTS: &str = "tests/browser";
const OLDEST: u32 = 18;

/// Sees to it that there is a node, and an npm.
pub fn needed() -> Result<()> {
    let found = version("node");
    let major =
        found.as_deref().and_then(|found| found.strip_prefix('v')?.split('.').next()?.parse::<u32>().ok());
    if major.is_some_and(|major| major >= OLDEST) && version(npm_name()).is_some() {
        return Ok(());
    }
    if found.is_none() && browsers::may_install() {
        return browsers::apt(&["nodejs", "npm"], "40 s");
    }
    let here = match found {
        Some(found) if major.is_none_or(|major| major < OLDEST) => format!("; here it is Node {found}"),
        Some(_) => "; here is a Node without npm".to_owned(),
        None => "; here is neither".to_owned(),
    };
    Err(format!(
        "this needs Node {OLDEST} or later and npm{here}: install them from https://nodejs.org, then run this again"
    ))
}

/// Sees to it that all packages of npm are there as the one lock file names them.
pub fn packages() -> Result<()> {
    needed()?;
    let lock = files::read(Path::new("package-lock.json"))?;
    let installed = Path::new("node_modules/.lock-installed");
    if files::read(installed).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    step("installing the packages that package-lock.json names", "20 s", || {
        run(npm().args(["ci", "--ignore-scripts"]).stdout(Stdio::null()))
    })?;
    files::write(installed, lock)
}

/// A script of the browser tests.
pub fn script(name: &str) -> Command {
    let mut node = program("node");
    node.arg(Path::new(BROWSER_TESTS).join(name));
    node
}

/// npm, quiet about everything but its errors.
pub fn npm() -> Command {
    let mut npm = program(npm_name());
    npm.env("npm_config_loglevel", "error").env("npm_config_fund", "false").env("npm_config_audit", "false");
    npm.env("npm_config_update_notifier", "false");
    npm
}

fn npm_name() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

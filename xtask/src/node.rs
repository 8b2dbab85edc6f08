//! Node and npm, which wasm-opt, esbuild and the browser tests run on.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::program::{program, run, version};
use crate::say::step;
use crate::{Result, browsers, files};

/// The folder of the browser tests, with its own package.json.
pub const BROWSER_TESTS: &str = "tests/browser";

/// Sees to it that there is a node.
pub fn needed() -> Result<()> {
    if version("node").is_some() && version(npm_name()).is_some() {
        return Ok(());
    }
    if browsers::is_root() && version("apt-get").is_some() {
        return browsers::apt(&["nodejs", "npm"], "40 s");
    }
    Err("needs Node 18 or later and npm: install nodejs and npm, then run this again".to_owned())
}

/// npm, quiet about everything but its errors.
pub fn npm() -> Command {
    let mut npm = program(npm_name());
    npm.env("npm_config_loglevel", "error").env("npm_config_fund", "false").env("npm_config_audit", "false");
    npm.env("npm_config_update_notifier", "false");
    npm
}

/// Sees to it that the packages of the browser tests are there as their lock file names them.
pub fn packages() -> Result<()> {
    needed()?;
    let folder = files::root().join(BROWSER_TESTS);
    let lock = files::read(&folder.join("package-lock.json"))?;
    let installed = folder.join("node_modules/.lock-installed");
    if files::read(&installed).is_ok_and(|before| before == lock) {
        return Ok(());
    }
    step("installing the packages of the browser tests", "10 s", || {
        run(npm().args(["ci", "--ignore-scripts"]).current_dir(&folder).stdout(Stdio::null()))
    })?;
    files::write(&installed, lock)
}

/// A script of the browser tests.
pub fn script(name: &str) -> Command {
    let mut node = program("node");
    node.arg(Path::new(BROWSER_TESTS).join(name));
    node
}

fn npm_name() -> &'static str {
    if cfg!(windows) { "npm.cmd" } else { "npm" }
}

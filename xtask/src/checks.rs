//! The checks that need only the compiler.

use std::io::{BufRead, BufReader};
use std::process::Stdio;

use crate::Result;
use crate::program::{cargo, run};
use crate::say::{print, step};

/// Checks the format, and asks clippy about the native code and the browser's.
pub fn lints() -> Result<()> {
    step("checking the format", "", || run(cargo().args(["fmt", "--all", "--check"])))?;
    let clippy = ["clippy", "--quiet", "--locked"];
    let deny = ["--", "-D", "warnings"];
    step("clippy, native", "40 s the first time", || {
        run(cargo().args(clippy).args(["--workspace", "--all-targets", "--features", "cli"]).args(deny))
    })?;
    step("clippy, wasm", "20 s the first time", || {
        run(cargo()
            .args(clippy)
            .args(["-p", "rapporteur", "-p", "page", "--target", "wasm32-unknown-unknown"])
            .args(deny))
    })
}

/// Runs the native tests and answers their closing lines.
pub fn native() -> Result<Vec<String>> {
    step("native tests", "1 min the first time", || {
        let mut test = cargo();
        test.args(["test", "--quiet", "--locked", "--workspace", "--features", "cli"]);
        let mut running = test
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .map_err(|error| format!("cannot start cargo: {error}"))?;
        let mut closing = Vec::new();
        for line in running.stdout.take().into_iter().flat_map(|lines| BufReader::new(lines).lines()) {
            let Ok(line) = line else { continue };
            print(&line)?;
            if line.starts_with("test result:") {
                closing.push(line);
            }
        }
        let status = running.wait().map_err(|error| error.to_string())?;
        if status.success() { Ok(closing) } else { Err("a native test failed".to_owned()) }
    })
}

//! Running other programs.

use std::ffi::OsStr;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use crate::{Result, files};

/// A program by its name, which finds this repository's own tools first.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(name);
    if let Ok(path) = std::env::join_paths(search_path()) {
        command.env("PATH", path);
    }
    command
}

/// Cargo, of the toolchain that runs this.
pub fn cargo() -> Command {
    program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Runs a program to its end, and fails when it fails.
pub fn run(command: &mut Command) -> Result<()> {
    let status =
        command.stdin(Stdio::null()).status().map_err(|error| refusal(command, &error.to_string()))?;
    if status.success() { Ok(()) } else { Err(refusal(command, &status.to_string())) }
}

/// Runs a program to its end and answers what it printed.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .stderr(Stdio::inherit())
        .output()
        .map_err(|error| refusal(command, &error.to_string()))?;
    if !output.status.success() {
        return Err(refusal(command, &output.status.to_string()));
    }
    String::from_utf8(output.stdout).map_err(|_| refusal(command, "printed something that is not text"))
}

/// Whether a program succeeds; what it prints is not shown.
pub fn succeeds(command: &mut Command) -> bool {
    let silent = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    silent.status().is_ok_and(|status| status.success())
}

/// What `NAME --version` prints, where there is such a program.
pub fn version(name: impl AsRef<OsStr>) -> Option<String> {
    let output = program(name).arg("--version").stdin(Stdio::null()).stderr(Stdio::null()).output().ok()?;
    output.status.success().then(|| String::from_utf8_lossy(&output.stdout).trim().to_owned())
}

/// The folders in which programs are looked for, this repository's own tools first.
fn search_path() -> Vec<PathBuf> {
    let mut folders = vec![files::tools().join("bin"), files::root().join("node_modules/.bin")];
    folders.extend(std::env::var_os("PATH").iter().flat_map(std::env::split_paths));
    folders
}

fn refusal(command: &Command, why: &str) -> String {
    let arguments = command.get_args().map(OsStr::to_string_lossy).collect::<Vec<_>>().join(" ");
    format!("`{} {arguments}`: {why}", command.get_program().to_string_lossy())
}

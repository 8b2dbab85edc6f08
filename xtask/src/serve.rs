//! `cargo xtask serve`: the page on this machine, built again on every change.

use std::net::TcpListener;
use std::process::Command;

use crate::program::{cargo, program};
use crate::say::note;
use crate::{Profile, Result, dist, files, tools};

const FIRST_PORT: u16 = 8080;

/// Builds the page and serves it until it is interrupted.
pub fn serve(profile: Profile) -> Result<()> {
    tools::toolchain()?;
    tools::from_npm()?;
    tools::crates()?;
    tools::page_builder(page(profile))?;
    let port = free_port()?;
    note("building the page (about 40 s the first time, seconds after a change); Ctrl-C ends it");
    note(&format!("once it is built, it is served on http://127.0.0.1:{port}/"));
    let mut trunk = program("trunk");
    trunk.args(["serve", "--offline", "--skip-version-check", "--address", "127.0.0.1"]);
    trunk.args(["--port", &port.to_string()]);
    // Apart from what `dist` builds, so that one never overwrites the other.
    trunk.arg("--dist").arg(files::target().join("serve"));
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    std::fs::create_dir_all(files::target().join("serve")).map_err(|error| error.to_string())?;
    become_program(&mut trunk)
}

/// What trunk itself asks cargo for.
fn page(profile: Profile) -> Command {
    match profile {
        Profile::Release => dist::page(),
        Profile::Dev => {
            let mut build = cargo();
            build.args([
                "build",
                "--quiet",
                "--package",
                "page",
                "--offline",
                "--locked",
                "--target",
                tools::TARGET,
            ]);
            build
        }
    }
}

/// The first port from [`FIRST_PORT`] on that nothing listens to.
fn free_port() -> Result<u16> {
    (FIRST_PORT..FIRST_PORT + 100)
        .find(|&port| TcpListener::bind(("127.0.0.1", port)).is_ok())
        .ok_or_else(|| format!("nothing is free between the ports {FIRST_PORT} and {}", FIRST_PORT + 99))
}

/// Takes the program's place, so that whoever ends this command ends the program.
#[cfg(unix)]
fn become_program(command: &mut Command) -> Result<()> {
    use std::os::unix::process::CommandExt;
    Err(format!("cannot start trunk: {}", command.exec()))
}

#[cfg(not(unix))]
fn become_program(command: &mut Command) -> Result<()> {
    crate::program::run(command)
}

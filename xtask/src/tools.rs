//! The tools that build the page: each is taken from PATH at the right version, else compiled into `target/tools`;
//! those of npm are installed beside the browser tests' packages, as one lock file names them.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;

use crate::program::{cargo, output, program, run, succeeds, version};
use crate::say::{note, step};
use crate::{Result, files, node};

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";
const TRUNK: &str = "0.21.14";
/// Debian's own wasm-opt (108) breaks what wasm-bindgen writes.
const WASM_OPT: &str = "version 132";

/// Sees to it that the compiler has the wasm target, clippy and rustfmt.
pub fn toolchain() -> Result<()> {
    if version("rustc").is_none() {
        return Err(
            "there is no Rust compiler on PATH: install Rust from https://rustup.rs, then run this again"
                .to_owned(),
        );
    }
    let target = || -> Result<bool> {
        let sysroot = output(program("rustc").args(["--print", "sysroot"]))?;
        Ok(Path::new(sysroot.trim()).join("lib/rustlib").join(TARGET).is_dir())
    };
    let missing = || -> Result<Vec<[&str; 3]>> {
        let mut missing = Vec::new();
        if !target()? {
            missing.push(["target", "add", TARGET]);
        }
        for (name, proof) in [("clippy", "cargo-clippy"), ("rustfmt", "cargo-fmt")] {
            if version(proof).is_none() {
                missing.push(["component", "add", name]);
            }
        }
        Ok(missing)
    };
    let names =
        |missing: &[[&str; 3]]| missing.iter().map(|[_, _, name]| *name).collect::<Vec<_>>().join(" and ");
    let lacks = missing()?;
    if lacks.is_empty() {
        return Ok(());
    }
    if version("rustup").is_none() {
        return Err(format!(
            "the compiler lacks {}, and there is no rustup to add it: install Rust from https://rustup.rs",
            names(&lacks)
        ));
    }
    step(&format!("adding {} to the compiler", names(&lacks)), "10 s", || {
        lacks.iter().try_for_each(|arguments| run(program("rustup").args(arguments)))
    })?;
    match missing()? {
        still if still.is_empty() => Ok(()),
        still => {
            Err(format!("the compiler still lacks {}, though rustup says that it added it", names(&still)))
        }
    }
}

/// Sees to it that there is a trunk, and the wasm-bindgen that Cargo.lock asks for; whatever is missing is compiled at
/// once, and beside it what is to be built, since the longest part of trunk's own compiling keeps one core busy.
pub fn page_builder(beside: Command) -> Result<()> {
    let bindgen = locked("wasm-bindgen")?;
    let mut builds = Vec::new();
    if missing("wasm-bindgen", &bindgen) {
        builds.push(("wasm-bindgen", compile_bindgen()));
    }
    if missing("trunk", TRUNK) && !downloaded_trunk() {
        builds.push(("trunk", compile_trunk()));
    }
    if builds.is_empty() {
        return Ok(());
    }
    let names = builds.iter().map(|(name, _)| *name).collect::<Vec<_>>().join(" and ");
    let about = if names.contains("trunk") { "2 to 4 min" } else { "30 s" };
    step(&format!("compiling {names} into {}, and the page", files::tools().display()), about, || {
        builds.push(("the page", beside));
        let running =
            builds.into_iter().map(|(name, mut build)| (name, thread::spawn(move || run(&mut build))));
        for (name, build) in running.collect::<Vec<_>>() {
            build.join().map_err(|_| format!("cannot compile {name}"))??;
        }
        Ok(())
    })?;
    if missing("wasm-bindgen", &bindgen) {
        return Err(format!(
            "xtask/bindgen is another wasm-bindgen than the {bindgen} that Cargo.lock names"
        ));
    }
    Ok(())
}

/// Sees to it that there are wasm-opt, of the right version, and esbuild, which makes scripts short.
pub fn from_npm() -> Result<()> {
    node::packages()?;
    match version("wasm-opt") {
        Some(found) if found.contains(WASM_OPT) => Ok(()),
        found => Err(format!(
            "the page needs wasm-opt of {WASM_OPT}, and what npm installed is {}",
            found.as_deref().unwrap_or("no program that starts")
        )),
    }
}

/// Downloads the crates that Cargo.lock names, so that what follows needs no network.
pub fn crates() -> Result<()> {
    if succeeds(cargo().args(["fetch", "--quiet", "--locked", "--offline"])) {
        return Ok(());
    }
    step("downloading the crates that Cargo.lock names", "10 s", || {
        run(cargo().args(["fetch", "--quiet", "--locked"]))
    })
}

/// Builds the native program, and says where it is.
pub fn native() -> Result<PathBuf> {
    step("the native program", "30 s the first time", || {
        let build = ["build", "--quiet", "--release", "--locked", "--features", "cli", "--bin", "rapporteur"];
        run(cargo().args(build))
    })?;
    Ok(files::target().join("release/rapporteur"))
}

fn missing(name: &str, wanted: &str) -> bool {
    version(name).is_none_or(|found| found.split_whitespace().nth(1) != Some(wanted))
}

/// Whether `cargo binstall`, where there is one, found a build of trunk.
fn downloaded_trunk() -> bool {
    if version("cargo-binstall").is_none() {
        return false;
    }
    let download = step(&format!("downloading trunk {TRUNK}"), "20 s", || {
        run(cargo()
            .args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"])
            .arg(files::tools())
            .arg(format!("trunk@{TRUNK}")))
    });
    if download.is_err() {
        note("no build of trunk could be downloaded; compiling it instead");
    }
    download.is_ok() && !missing("trunk", TRUNK)
}

/// Without the features by which it asks for newer versions of itself and downloads tools: half of its compiling.
fn compile_trunk() -> Command {
    let mut install = install("trunk");
    install.args(["--no-default-features", "--version", TRUNK, "trunk"]);
    // As the profile in `xtask/bindgen/Cargo.toml`.
    for (option, value) in
        [("DEBUG", "0"), ("DEBUG_ASSERTIONS", "false"), ("OVERFLOW_CHECKS", "false"), ("PANIC", "abort")]
    {
        install.env(format!("CARGO_PROFILE_DEV_{option}"), value);
    }
    install
}

fn compile_bindgen() -> Command {
    let mut install = install("bindgen");
    install.arg("--path").arg(files::root().join("xtask/bindgen"));
    install
}

fn install(name: &str) -> Command {
    let mut install = cargo();
    install.args(["install", "--quiet", "--debug", "--force", "--locked", "--root"]).arg(files::tools());
    install.env("CARGO_TARGET_DIR", files::tools().join("build").join(name));
    install
}

/// The version of a package in Cargo.lock.
fn locked(package: &str) -> Result<String> {
    let lock = files::read(&files::root().join("Cargo.lock"))?;
    lock.split("[[package]]")
        .find(|entry| entry.contains(&format!("name = \"{package}\"\n")))
        .and_then(|entry| entry.split("version = \"").nth(1)?.split('"').next())
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock names no {package}"))
}

//! The tools that build the page: each is taken from PATH at the right version, else with `cargo binstall`
//! where there is one, else compiled; what is installed goes to `target/tools`.

use std::process::Stdio;

use crate::program::{cargo, output, program, run, succeeds, version};
use crate::say::step;
use crate::{Result, files, node};

const TRUNK: &str = "0.21.14";
/// Debian's own wasm-opt (108) breaks what wasm-bindgen writes.
const WASM_OPT: &str = "132";
const ESBUILD: &str = "0.28.2";

/// Sees to it that the compiler has the wasm target, clippy and rustfmt.
pub fn toolchain() -> Result<()> {
    let sysroot = output(program("rustc").args(["--print", "sysroot"]))?;
    let target = std::path::Path::new(sysroot.trim()).join("lib/rustlib/wasm32-unknown-unknown");
    let components = ["cargo-clippy", "cargo-fmt"].into_iter().all(|name| version(name).is_some());
    if target.is_dir() && components {
        return Ok(());
    }
    if version("rustup").is_none() {
        return Err("the compiler lacks the target wasm32-unknown-unknown, clippy or rustfmt, and there is no rustup to add them"
            .to_owned());
    }
    step("installing the toolchain that rust-toolchain.toml names", "10 s", || {
        run(program("rustup").args(["toolchain", "install"]))
    })
}

/// Sees to it that there is a trunk, and the wasm-bindgen that Cargo.lock asks for.
pub fn page_builder() -> Result<()> {
    let wasm_bindgen = locked("wasm-bindgen")?;
    // Its own lock file names a version that is no longer there.
    install("wasm-bindgen", "wasm-bindgen-cli", &wasm_bindgen, "2 to 4 min", &[])?;
    install("trunk", "trunk", TRUNK, "4 to 7 min", &["--locked"])
}

/// Sees to it that there is a wasm-opt of the right version.
pub fn wasm_opt() -> Result<()> {
    from_npm("wasm-opt", &format!("version {WASM_OPT}"), &format!("binaryen@{WASM_OPT}.0.0"))
}

/// Sees to it that there is what makes scripts short.
pub fn minifier() -> Result<()> {
    from_npm("esbuild", ESBUILD, &format!("esbuild@{ESBUILD}"))
}

fn from_npm(name: &str, wanted: &str, package: &str) -> Result<()> {
    if version(name).is_some_and(|found| found.contains(wanted)) {
        return Ok(());
    }
    node::needed()?;
    step(&format!("installing {package}"), "20 s", || {
        let folder = files::tools();
        std::fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
        run(node::npm()
            .args(["install", "--no-save", "--no-package-lock", "--prefix"])
            .arg(&folder)
            .arg(package)
            .stdout(Stdio::null()))
    })
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

fn install(name: &str, package: &str, wanted: &str, about: &str, compile: &[&str]) -> Result<()> {
    let there = || version(name).is_some_and(|found| found.split_whitespace().nth(1) == Some(wanted));
    if there() {
        return Ok(());
    }
    let folder = files::tools();
    if version("cargo-binstall").is_some() {
        let download = step(&format!("downloading {package} {wanted}"), "20 s", || {
            run(cargo()
                .args(["binstall", "--no-confirm", "--disable-strategies", "compile", "--root"])
                .arg(&folder)
                .arg(format!("{package}@{wanted}")))
        });
        match download {
            Ok(()) if there() => return Ok(()),
            _ => {
                crate::say::note(&format!("no build of {package} could be downloaded; compiling it instead"))
            }
        }
    }
    step(&format!("compiling {package} {wanted} into {}", folder.display()), about, || {
        // A debug build without debug information: a tenth of the time, and fast enough for a page of this size.
        run(cargo()
            .args(["install", "--quiet", "--debug", "--force", "--root"])
            .arg(&folder)
            .args(["--version", wanted, package])
            .args(compile)
            .env("CARGO_PROFILE_DEV_DEBUG", "0")
            .env_remove("CARGO_TARGET_DIR"))
    })
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

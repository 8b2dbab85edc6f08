//! What a person reads whose machine lacks something: one plain sentence, before anything takes long.
#![cfg(unix)]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

/// A machine on whose PATH there are these programs alone, each a line of shell.
struct Machine {
    folder: PathBuf,
}

impl Machine {
    fn new(name: &str, programs: &[(&str, &str)]) -> Machine {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = fs::remove_dir_all(&folder);
        fs::create_dir_all(folder.join("lib/rustlib/wasm32-unknown-unknown")).unwrap();
        let machine = Machine { folder };
        for (program, line) in programs {
            let path = machine.folder.join(program);
            fs::write(&path, format!("#!/bin/sh\n{line}\n")).unwrap();
            fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
        }
        machine
    }

    /// What the command says last; it must fail, and soon.
    fn refusal(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(env!("CARGO_BIN_EXE_xtask"));
        command.args(arguments).env_clear().env("PATH", &self.folder).env("HERE", &self.folder);
        let output = command.output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        let said = String::from_utf8(output.stderr).unwrap();
        said.lines().last().unwrap_or_default().to_owned()
    }
}

const COMPILER: (&str, &str) = ("rustc", "echo $HERE");
const LINTS: [(&str, &str); 2] = [("cargo-clippy", "echo clippy"), ("cargo-fmt", "echo fmt")];
const SOMEBODY: (&str, &str) = ("id", "echo 1000");
const ROOT: (&str, &str) = ("id", "echo 0");

#[test]
fn without_rust_it_says_where_rust_comes_from() {
    let machine = Machine::new("no-rust", &[]);
    assert_eq!(
        machine.refusal(&["serve"]),
        "xtask: there is no Rust compiler on PATH: install Rust from https://rustup.rs, then run this again"
    );
}

#[test]
fn without_rustup_it_says_what_the_compiler_lacks() {
    let machine = Machine::new("no-rustup", &[("rustc", "echo /nowhere"), LINTS[1]]);
    assert_eq!(
        machine.refusal(&["serve"]),
        "xtask: the compiler lacks wasm32-unknown-unknown and clippy, and there is no rustup to add it: install Rust from https://rustup.rs"
    );
}

#[test]
fn a_rustup_that_adds_nothing_is_not_believed() {
    let machine =
        Machine::new("idle-rustup", &[("rustc", "echo /nowhere"), LINTS[0], LINTS[1], ("rustup", "exit 0")]);
    assert_eq!(
        machine.refusal(&["serve"]),
        "xtask: the compiler still lacks wasm32-unknown-unknown, though rustup says that it added it"
    );
}

#[test]
fn without_node_and_without_root_it_says_where_node_comes_from() {
    let machine = Machine::new("no-node", &[COMPILER, LINTS[0], LINTS[1], SOMEBODY]);
    assert_eq!(
        machine.refusal(&["dist"]),
        "xtask: this needs Node 18 or later and npm; here is neither: install them from https://nodejs.org, then run this again"
    );
}

#[test]
fn an_old_node_is_named_and_not_replaced() {
    let apt = ("apt-get", "exit 0");
    let node = ("node", "echo v16.20.2");
    let machine =
        Machine::new("old-node", &[COMPILER, LINTS[0], LINTS[1], ROOT, apt, node, ("npm", "echo 8")]);
    assert_eq!(
        machine.refusal(&["dist"]),
        "xtask: this needs Node 18 or later and npm; here it is Node v16.20.2: install them from https://nodejs.org, then run this again"
    );
}

#[test]
fn without_root_and_without_browsers_it_says_which_packages_bring_them() {
    let machine = Machine::new("no-root", &[COMPILER, LINTS[0], LINTS[1], SOMEBODY, ("apt-get", "exit 1")]);
    assert_eq!(
        machine.refusal(&["test"]),
        "xtask: nothing can be tested in chromium or firefox or webkit here: install Debian's chromium firefox-esr webkit2gtk-driver xvfb, or what your system calls them (`cargo xtask test --native` needs none)"
    );
}

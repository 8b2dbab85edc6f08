//! `cargo xtask rehearse`: both commands on a machine that has nothing, as far as one machine can be another.
//!
//! A clean clone of what is committed, in an empty folder; an empty `CARGO_HOME`, an empty cache of npm's; a copy of the
//! compiler without the wasm target; on PATH nothing but rustup's programs, Node's and the system's.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use crate::program::{output, program, run};
use crate::say::{note, step};
use crate::{Result, files, tools};

/// How much of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// With trunk compiled, `serve`, `dist` and the native tests.
    Whole,
    /// What takes under four minutes: with this repository's own trunk, `serve` and `dist`.
    Quick,
}

/// How long a page may take to come, the compiling of trunk with it.
const PATIENCE: Duration = Duration::from_secs(1200);

const RUSTUP: [&str; 8] =
    ["cargo", "rustc", "rustup", "rustdoc", "rustfmt", "cargo-fmt", "cargo-clippy", "clippy-driver"];
const NODE: [&str; 2] = ["node", "npm"];

/// Runs the commands, and says how long each took.
pub fn rehearse(extent: Extent) -> Result<()> {
    let bare = step("a bare machine in an empty folder", "20 s", || Bare::new(extent))?;
    let start = Instant::now();
    let rehearsed = step("`cargo xtask serve`, until the page answers", "3 to 6 min", || bare.serve());
    let rehearsed = rehearsed.and_then(|()| bare.xtask("dist", &[]));
    let rehearsed = rehearsed.and_then(|()| match extent {
        Extent::Quick => Ok(()),
        Extent::Whole => bare.xtask("test", &["--native"]),
    });
    rehearsed?;
    note(&format!("from nothing to here: {} s", start.elapsed().as_secs()));
    Ok(())
}

/// What stands for a machine that has nothing.
struct Bare {
    folder: PathBuf,
}

impl Bare {
    fn new(extent: Extent) -> Result<Bare> {
        let folder = std::env::temp_dir().join(format!("rapporteur-rehearsal-{}", std::process::id()));
        let bare = Bare { folder };
        for name in ["bin", "cargo", "npm", "rustup/toolchains"] {
            create(&bare.path(name))?;
        }
        run(program("git")
            .args(["clone", "--quiet", "--no-hardlinks"])
            .arg(files::root())
            .arg(bare.path("clone")))?;
        let trunk = (extent == Extent::Quick).then_some("trunk");
        for name in RUSTUP.into_iter().chain(NODE).chain(trunk) {
            let path = output(program("sh").args(["-c", "command -v \"$0\"", name]))
                .map_err(|_| format!("a rehearsal needs {name}, and it is not on PATH"))?;
            link(Path::new(path.trim()), &bare.path("bin").join(name))?;
        }
        bare.toolchain()?;
        Ok(bare)
    }

    /// A copy of the compiler, whose wasm target is taken away.
    fn toolchain(&self) -> Result<()> {
        let sysroot = PathBuf::from(output(program("rustc").args(["--print", "sysroot"]))?.trim());
        let active = output(program("rustup").args(["show", "active-toolchain"]))?;
        let name = active.split_whitespace().next().ok_or("rustup has no active toolchain")?;
        let own = self.path("rustup/toolchains").join(name);
        create(&own)?;
        // Its manual stays behind.
        for folder in ["bin", "lib", "libexec", "etc"].map(|folder| sysroot.join(folder)) {
            if folder.is_dir() {
                run(program("cp").arg("-a").arg(folder).arg(&own))?;
            }
        }
        let settings = sysroot.parent().and_then(Path::parent).map(|home| home.join("settings.toml"));
        if let Some(settings) = settings.filter(|settings| settings.is_file()) {
            run(program("cp").arg(settings).arg(self.path("rustup")))?;
        }
        let target = own.join("lib/rustlib").join(tools::TARGET);
        if target.is_dir() {
            let remove = ["target", "remove", "--toolchain", name, tools::TARGET];
            run(self.equip(program("rustup").args(remove)))?;
        }
        if target.is_dir() { Err(format!("cannot take {} away", tools::TARGET)) } else { Ok(()) }
    }

    /// Serves the page until it answers.
    fn serve(&self) -> Result<()> {
        let mut serving = Served(
            alone(&mut self.command("serve"))
                .stderr(Stdio::piped())
                .spawn()
                .map_err(|error| format!("cannot start cargo: {error}"))?,
        );
        let mut address = None;
        for line in serving.0.stderr.take().into_iter().flat_map(|lines| BufReader::new(lines).lines()) {
            let line = line.unwrap_or_default();
            eprintln!("  {line}");
            address = line.split("http://").nth(1).map(|rest| rest.trim_end_matches('/').to_owned());
            if address.is_some() {
                break;
            }
        }
        let address = address.ok_or("`cargo xtask serve` ended before it said where the page would be")?;
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if let Ok(Some(status)) = serving.0.try_wait() {
                return Err(format!("`cargo xtask serve` ended: {status}"));
            }
            if page(&address).is_some_and(|page| page.contains("<rapporteur-panel")) {
                return Ok(());
            }
            std::thread::sleep(Duration::from_millis(200));
        }
        Err(format!("nothing answered on {address}"))
    }

    fn xtask(&self, name: &str, arguments: &[&str]) -> Result<()> {
        step(&format!("`cargo xtask {name}`"), "1 to 4 min", || run(self.command(name).args(arguments)))
    }

    fn command(&self, name: &str) -> Command {
        let mut command = Command::new(self.path("bin").join("cargo"));
        command.args(["xtask", name]).current_dir(self.path("clone"));
        self.equip(&mut command);
        command
    }

    /// Lets a program see this machine and no other.
    fn equip<'c>(&self, command: &'c mut Command) -> &'c mut Command {
        let system = ["/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin"];
        let folders = [self.path("bin")].into_iter().chain(system.map(PathBuf::from));
        if let Ok(path) = std::env::join_paths(folders) {
            command.env("PATH", path);
        }
        command.env("CARGO_HOME", self.path("cargo")).env("RUSTUP_HOME", self.path("rustup"));
        command.env("npm_config_cache", self.path("npm"));
        for (name, _) in std::env::vars_os() {
            let name = name.to_string_lossy();
            let own = ["CARGO_HOME", "RUSTUP_HOME", "CARGO_HTTP_CAINFO"].contains(&&*name);
            if !own && (name.starts_with("CARGO") || name == "RUSTUP_TOOLCHAIN") {
                command.env_remove(&*name);
            }
        }
        command
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }
}

impl Drop for Bare {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_dir_all(&self.folder) {
            note(&format!("cannot remove {}: {error}", self.folder.display()));
        }
    }
}

/// A server that ends with whoever holds it.
struct Served(Child);

impl Drop for Served {
    fn drop(&mut self) {
        // With whatever it has started: until the page is built, that is cargo.
        let _ = run(Command::new("kill").args(["--", &format!("-{}", self.0.id())]));
        let _ = self.0.wait();
    }
}

/// What a server answers to somebody who asks for its first page.
fn page(address: &str) -> Option<String> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(5))).ok()?;
    write!(stream, "GET / HTTP/1.0\r\nHost: {address}\r\n\r\n").ok()?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer).ok()?;
    answer.contains(" 200 ").then_some(answer)
}

fn create(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))
}

#[cfg(unix)]
fn link(path: &Path, name: &Path) -> Result<()> {
    std::os::unix::fs::symlink(path, name).map_err(|error| format!("cannot link {}: {error}", name.display()))
}

/// A program that a signal to its group ends with all that it starts.
#[cfg(unix)]
fn alone(command: &mut Command) -> &mut Command {
    std::os::unix::process::CommandExt::process_group(command, 0)
}

#[cfg(not(unix))]
fn alone(command: &mut Command) -> &mut Command {
    command
}

#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> Result<()> {
    Err("a rehearsal needs Linux or macOS".to_owned())
}

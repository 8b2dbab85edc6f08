//! The browsers that the page is tested in, and what is done with them.

use std::path::PathBuf;

use crate::program::{output, program, run, succeeds, version};
use crate::say::{note, print, step};
use crate::{Result, dist, files, node};

/// One engine, the programs any of which drives it, and Debian's packages that bring it.
struct Engine {
    name: &'static str,
    programs: &'static [&'static str],
    /// What it answers to without starting.
    question: &'static str,
    packages: &'static [&'static str],
}

const ENGINES: [Engine; 3] = [
    Engine {
        name: "chromium",
        programs: &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
        question: "--version",
        packages: &["chromium"],
    },
    Engine {
        name: "firefox",
        programs: &["firefox-esr", "firefox"],
        question: "--version",
        packages: &["firefox-esr"],
    },
    Engine {
        name: "webkit",
        programs: &["WebKitWebDriver"],
        question: "--help",
        packages: &["webkit2gtk-driver", "xvfb"],
    },
];

/// The engines that are here, as `name=program`; the ones that are not are installed or named.
pub fn engines() -> Result<Vec<String>> {
    let missing = || ENGINES.iter().filter(|engine| engine.program().is_none()).collect::<Vec<_>>();
    let packages =
        |engines: &[&Engine]| engines.iter().flat_map(|engine| engine.packages).copied().collect::<Vec<_>>();
    if !missing().is_empty() && may_install() {
        apt(&packages(&missing()), "1 to 2 min")?;
    }
    let absent = missing();
    if !absent.is_empty() {
        let names = absent.iter().map(|engine| engine.name).collect::<Vec<_>>().join(" or ");
        let packages = packages(&absent).join(" ");
        if std::env::var_os("CI").is_some() || absent.len() == ENGINES.len() {
            return Err(format!(
                "nothing can be tested in {names} here: install Debian's {packages}, or what your system calls them \
                 (`cargo xtask test --native` needs none)"
            ));
        }
        note(&format!(
            "not tested in {names}: to do so, install Debian's {packages}, or what your system calls them"
        ));
    }
    Ok(ENGINES.iter().filter_map(|engine| Some(format!("{}={}", engine.name, engine.program()?))).collect())
}

/// Takes pictures of the built page into `target/shots`.
pub fn shots() -> Result<()> {
    let engines = engines()?.join(",");
    dist::dist()?;
    let folder = files::target().join("shots");
    step("taking the pictures", "1 min", || {
        run(node::script("shots.mjs").arg(&folder).env("RAPPORTEUR_ENGINES", engines))
    })?;
    print(&folder.display().to_string())
}

/// Whether packages may be installed for the whole machine: by root, on Debian and its kin.
pub fn may_install() -> bool {
    cfg!(unix)
        && output(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
        && version("apt-get").is_some()
}

/// Installs Debian packages.
pub fn apt(packages: &[&str], about: &str) -> Result<()> {
    step(&format!("installing {} with apt-get", packages.join(", ")), about, || {
        let apt = |arguments: &[&str]| {
            run(program("apt-get").args(["-qq"]).args(arguments).env("DEBIAN_FRONTEND", "noninteractive"))
        };
        apt(&["update"])?;
        apt(&[&["install", "--yes", "--no-install-recommends", "-o=Dpkg::Use-Pty=0"], packages].concat())
    })
}

impl Engine {
    /// Where it is: as `CHROMIUM_BIN` and the like say, else on PATH.
    fn program(&self) -> Option<String> {
        let named = std::env::var_os(format!("{}_BIN", self.name.to_uppercase())).map(PathBuf::from);
        let path = std::env::var_os("PATH").unwrap_or_default();
        let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        let on_path =
            self.programs.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
        let mut found = named.into_iter().chain(on_path).filter(|path| path.is_file());
        found.find(|path| succeeds(program(path).arg(self.question))).map(|path| path.display().to_string())
    }
}

//! The browsers that the page is tested in, and what is done with them.

use std::path::Path;

use crate::program::{output, program, run, succeeds, version};
use crate::say::{note, step};
use crate::{Result, dist, files, node};

/// One engine, the programs any of which drives it, and Debian's packages that bring it.
struct Engine {
    name: &'static str,
    programs: &'static [&'static str],
    packages: &'static [&'static str],
}

const ENGINES: [Engine; 3] = [
    Engine {
        name: "chromium",
        programs: &["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"],
        packages: &["chromium"],
    },
    Engine { name: "firefox", programs: &["firefox-esr", "firefox"], packages: &["firefox-esr"] },
    Engine { name: "webkit", programs: &["WebKitWebDriver"], packages: &["webkit2gtk-driver", "xvfb"] },
];

/// The engines that are here, as `name=program`; the ones that are not are installed or named.
pub fn engines() -> Result<Vec<String>> {
    let missing: Vec<&Engine> = ENGINES.iter().filter(|engine| engine.program().is_none()).collect();
    if !missing.is_empty() {
        let packages: Vec<&str> = missing.iter().flat_map(|engine| engine.packages).copied().collect();
        if is_root() && version("apt-get").is_some() {
            apt(&packages, "1 to 2 min")?;
        } else if std::env::var_os("CI").is_some() {
            return Err(format!("the browsers are not all here: install {}", packages.join(" ")));
        } else {
            let names: Vec<&str> = missing.iter().map(|engine| engine.name).collect();
            note(&format!("not tested in {}: to do so, install {}", names.join(" and "), packages.join(" ")));
        }
    }
    Ok(ENGINES.iter().filter_map(|engine| Some(format!("{}={}", engine.name, engine.program()?))).collect())
}

/// Takes pictures of the built page into `target/shots`.
pub fn shots() -> Result<()> {
    dist::dist()?;
    node::packages()?;
    let folder = files::target().join("shots");
    step("taking the pictures", "1 min", || {
        run(node::script("shots.mjs").arg(&folder).env("RAPPORTEUR_ENGINES", engines()?.join(",")))
    })?;
    println!("{}", folder.display());
    Ok(())
}

/// Whether packages may be installed for the whole machine.
pub fn is_root() -> bool {
    cfg!(unix) && output(program("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
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
    fn program(&self) -> Option<String> {
        let named = std::env::var(format!("{}_BIN", self.name.to_uppercase())).ok();
        named
            .into_iter()
            .chain(self.programs.iter().map(|name| (*name).to_owned()))
            .find_map(|name| find(&name))
    }
}

/// Where a program lies on PATH.
fn find(name: &str) -> Option<String> {
    let folders = std::env::var_os("PATH")?;
    let direct = Path::new(name).is_absolute().then(|| Path::new(name).to_owned());
    let found = direct.into_iter().chain(std::env::split_paths(&folders).map(|folder| folder.join(name)));
    found
        .filter(|path| path.is_file())
        .find(|path| succeeds(program(path).arg("--version")))
        .map(|path| path.display().to_string())
}

//! Python with packages of PyPI's, apart from whatever Python the machine has.

use std::path::{Path, PathBuf};

use crate::program::{program, run, version};
use crate::say::step;
use crate::{Result, browsers, files};

/// A Python of its own in a folder, and the list of the packages that it has.
pub struct Python {
    pub folder: PathBuf,
    pub packages: &'static str,
}

impl Python {
    /// Sees to it that it is there, with the packages as the list names them.
    pub fn install(&self, what: &str, about: &str) -> Result<()> {
        if self.is_installed() {
            return Ok(());
        }
        if version("python3").is_none() && browsers::may_install() {
            browsers::apt(&["python3-venv"], "20 s")?;
        }
        step(&format!("installing {what} from PyPI"), about, || {
            run(program("python3").args(["-m", "venv", "--clear"]).arg(&self.folder)).map_err(|error| {
                format!("{error}; this needs Python 3.11 or later with its venv, Debian's python3-venv")
            })?;
            let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--requirement"];
            run(program(self.program()).args(pip).arg(self.packages))
        })?;
        files::write(&self.mark(), files::read(Path::new(self.packages))?)
    }

    /// Whether all of it is there already.
    pub fn is_installed(&self) -> bool {
        let list = files::read(Path::new(self.packages));
        list.is_ok_and(|list| files::read(&self.mark()).is_ok_and(|before| before == list))
    }

    /// Its interpreter.
    pub fn program(&self) -> PathBuf {
        self.folder.join("bin/python")
    }

    fn mark(&self) -> PathBuf {
        self.folder.join("installed.txt")
    }
}

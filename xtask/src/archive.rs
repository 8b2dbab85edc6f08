//! `cargo xtask archive`: an archive of articles read on Spark, and asked in DuckDB.

use std::path::{Path, PathBuf};

use crate::program::{output, program, version};
use crate::python::Python;
use crate::say::{note, print, step};
use crate::{Result, browsers, files, recombine, tools};

/// How much of it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Extent {
    /// Several thousand articles, by which speeds can be told.
    Whole,
    /// Enough to see that it works.
    Quick,
}

const EXAMPLE: &str = "examples/archive";
/// What Spark needs.
const OLDEST_JAVA: u32 = 17;

/// Reads an archive into tables, compares them with what one process answers, and asks them.
pub fn archive(extent: Extent) -> Result<()> {
    java()?;
    python().install("Spark and DuckDB, half a gigabyte,", "2 min")?;
    read(extent)
}

/// A small archive where everything that it takes is here already, as one of the tests; else says that it is left out.
pub fn tested() -> Result<()> {
    if python().is_installed() && has_java() {
        return read(Extent::Quick);
    }
    note(
        "the archive on Spark is not tested, since that takes Java and half a gigabyte from PyPI: `cargo xtask archive` gets them",
    );
    Ok(())
}

fn read(extent: Extent) -> Result<()> {
    let (count, about) = match extent {
        Extent::Whole => (6000, "2 min"),
        Extent::Quick => (600, "30 s"),
    };
    let articles = folder().join("articles.jsonl");
    let native = tools::native()?;
    files::write(&articles, recombine::archive(count)?)?;
    let script = |name: &str| {
        let mut script = program(python().program());
        script.arg(Path::new(EXAMPLE).join(name));
        // Spark looks its machine's name up otherwise, which not every network answers.
        script.env("SPARK_LOCAL_IP", "127.0.0.1").env("PYTHONDONTWRITEBYTECODE", "1");
        script
    };
    let tables = folder().join("tables");
    let arguments = [&native, &articles, &tables];
    let spark = step(&format!("{count} articles on Spark, into tables"), about, || {
        output(script("tables.py").args(arguments))
    })?;
    let check = step("the same in one process, and whether the tables say what it answers", about, || {
        output(script("check.py").args(arguments))
    })?;
    let asked = step("questions to the tables, in DuckDB", "", || output(script("ask.py").arg(&tables)))?;
    print(&[asked, spark, check].join("\n"))
}

/// Sees to it that there is Java.
fn java() -> Result<()> {
    if !has_java() && browsers::may_install() {
        browsers::apt(&["default-jre-headless"], "1 min")?;
    }
    if has_java() {
        return Ok(());
    }
    Err(format!(
        "this needs Java {OLDEST_JAVA} or later: Debian's default-jre-headless, or what your system calls it"
    ))
}

fn has_java() -> bool {
    let found = version("java").unwrap_or_default();
    let number = found.split_whitespace().nth(1).and_then(|number| number.split('.').next()?.parse().ok());
    number.is_some_and(|number: u32| number >= OLDEST_JAVA)
}

fn python() -> Python {
    Python { folder: folder().join("venv"), packages: "examples/archive/requirements.txt" }
}

fn folder() -> PathBuf {
    files::target().join("archive")
}

//! Scripts as short as they get: the bindings' own words are most of them.

use std::path::Path;

use crate::program::{output, program};
use crate::{Result, files};

/// A script without its comments, its layout and the long names of what only it knows.
pub fn minify(source: &str) -> Result<String> {
    let path = files::target().join("minified.js");
    files::write(&path, source)?;
    // With letters of ASCII alone, whatever character set a host says its files have.
    let options = ["--minify", "--legal-comments=none", "--log-level=error"];
    output(program("esbuild").arg(&path).args(options))
}

/// A script of `assets/element` with all that it imports, as one that is no module.
pub fn bundle(name: &str) -> Result<String> {
    let path = Path::new("assets/element").join(name);
    output(program("esbuild").arg(path).args(["--bundle", "--format=iife", "--log-level=error"]))
}

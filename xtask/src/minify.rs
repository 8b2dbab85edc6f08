//! Scripts as short as they get: the bindings' own words are most of them.

use crate::program::{output, program};
use crate::{Result, files};

/// A script without its comments, its layout and the long names of what only it knows.
pub fn minify(source: &str) -> Result<String> {
    let path = files::target().join("minified.js");
    files::write(&path, source)?;
    let options = ["--minify", "--charset=utf8", "--legal-comments=none", "--log-level=error"];
    output(program("esbuild").arg(&path).args(options))
}

//! The package for npm, in `dist/npm/`, and beside it the tarball that npm makes of it.

use std::path::{Path, PathBuf};
use std::process::Stdio;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use crate::dist::{self, Bindings};
use crate::minify::minify;
use crate::program::run;
use crate::{Result, files, node, single};

/// Where it is, in the folder of what is built.
pub const FOLDER: &str = "npm";

/// What stands in it as it stands elsewhere.
const COPIES: [(&str, &str); 4] = [
    ("assets/rapporteur.d.ts", "rapporteur.d.ts"),
    ("docs/npm.md", "README.md"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
];

/// Makes the package of the bindings and of the element, which is built by now.
pub fn package(bindings: &Bindings) -> Result<()> {
    let folder = files::dist().join(FOLDER);
    files::fresh(&folder)?;
    let put = |name: &str, content: &[u8]| files::write(&folder.join(name), content);
    for (from, name) in COPIES {
        put(name, &files::read_bytes(Path::new(from))?)?;
    }
    for name in dist::ELEMENT {
        put(name, &files::read_bytes(&files::dist().join(name))?)?;
    }
    let shared = format!("{}\n{}", bindings.glue, source("bindings.js")?);
    put("bindings.js", minify(&shared)?.as_bytes())?;
    for name in ["index.js", "node.js"] {
        put(name, source(name)?.as_bytes())?;
    }
    let packed = STANDARD.encode(single::gzip(&bindings.wasm)?);
    put("inline.js", source("inline.js")?.replace("WASM", &packed).as_bytes())?;
    put("package.json", source("package.json")?.replace("VERSION", &version()?).as_bytes())?;
    run(node::npm().args(["pack", "--ignore-scripts"]).current_dir(&folder).stdout(Stdio::null()))
}

/// The version of what is built.
pub fn version() -> Result<String> {
    let manifest = files::read(Path::new("Cargo.toml"))?;
    let line = manifest.lines().find_map(|line| line.strip_prefix("version = \"")?.strip_suffix('"'));
    line.map(str::to_owned).ok_or_else(|| "Cargo.toml has no version".to_owned())
}

fn source(name: &str) -> Result<String> {
    files::read(&PathBuf::from("assets/npm").join(name))
}

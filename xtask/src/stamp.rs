//! Whether what is built stands as it was built, from what it would be built from now.

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

use crate::{Result, extension, files, npm};

/// What the page is made of beside the wasm.
const SOURCES: [&str; 7] =
    [".", "assets", "assets/boot", "assets/npm", extension::SOURCE, "docs", "assets/element"];

/// The folders of what is built.
const BUILT: [&str; 3] = ["", npm::FOLDER, extension::FOLDER];

/// Whether nothing has changed since [`set`].
pub fn holds() -> Result<bool> {
    let before = files::read(&place()).unwrap_or_default();
    Ok(files::dist().is_dir() && before == stamp()?)
}

/// Remembers what was built, and from what.
pub fn set() -> Result<()> {
    files::write(&place(), stamp()?)
}

fn stamp() -> Result<String> {
    let mut paths = vec![files::compiled()];
    // The steps themselves are a source too.
    paths.extend(std::env::current_exe());
    for folder in SOURCES {
        paths.extend(files::list(Path::new(folder))?);
    }
    for folder in BUILT {
        let folder = files::dist().join(folder);
        if folder.is_dir() {
            paths.extend(files::list(&folder)?);
        }
    }
    let mut digest = Sha256::new();
    for path in paths {
        let bytes = files::read_bytes(&path)?;
        digest.update(format!("{} {}\n", path.display(), bytes.len()));
        digest.update(bytes);
    }
    Ok(STANDARD.encode(digest.finalize()))
}

fn place() -> PathBuf {
    files::target().join("dist.stamp")
}

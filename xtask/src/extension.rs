//! The extension for Chromium's kin, in `dist/extension/`: the element with the page that one is on.

use std::path::Path;

use crate::minify::minify;
use crate::{Result, dist, files, icon, npm};

/// Where it is, in the folder of what is built.
pub const FOLDER: &str = "extension";
/// Where its own files lie.
pub const SOURCE: &str = "assets/extension";
/// The sides of its icons, in pixels.
const ICONS: [u32; 4] = [16, 32, 48, 128];

/// Makes the extension, with the element that is built by now.
pub fn extension() -> Result<()> {
    let folder = files::dist().join(FOLDER);
    files::fresh(&folder)?;
    for path in files::list(Path::new(SOURCE))? {
        let content = files::read(&path)?;
        let script = path.extension().is_some_and(|extension| extension == "js");
        let content = if script { minify(&content)? } else { content };
        let name = path.file_name().unwrap_or_default();
        files::write(&folder.join(name), content.replace("VERSION", &npm::version()?))?;
    }
    for name in dist::ELEMENT {
        files::write(&folder.join(name), files::read_bytes(&files::dist().join(name))?)?;
    }
    for side in ICONS {
        files::write(&folder.join(format!("icon-{side}.png")), icon::png(side)?)?;
    }
    Ok(())
}

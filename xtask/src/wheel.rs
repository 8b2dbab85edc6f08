//! `cargo xtask wheel`: the wheel for Python, built and tested.

use std::path::Path;

use crate::program::{program, run};
use crate::python::Python;
use crate::say::{print, step};
use crate::{Result, files, tools};

/// Builds the wheel, installs it, and compares what it answers with what the program does.
pub fn wheel() -> Result<()> {
    let folder = files::target().join("wheel");
    let python = Python { folder: folder.join("venv"), packages: "python/requirements.txt" };
    python.install("maturin", "10 s")?;
    step("the wheel", "1 min the first time", || {
        run(program(python.folder.join("bin/maturin"))
            .args([
                "build",
                "--quiet",
                "--release",
                "--locked",
                "--manifest-path",
                "python/Cargo.toml",
                "--out",
            ])
            .arg(&folder)
            .env("CARGO_TARGET_DIR", folder.join("build")))
    })?;
    let wheels = files::list(&folder)?;
    let wheel = wheels.iter().find(|path| path.extension().is_some_and(|extension| extension == "whl"));
    let wheel = wheel.ok_or("maturin made no wheel")?;
    let native = tools::native()?;
    step("what it answers, beside the program", "", || {
        let pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--force-reinstall"];
        run(program(python.program()).args(pip).arg(wheel))?;
        run(program(python.program()).arg(Path::new("python/test.py")).arg(&native))
    })?;
    print(&wheel.display().to_string())
}

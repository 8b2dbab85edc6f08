//! Writes the JavaScript beside a compiled wasm: wasm-bindgen's library behind the options that trunk and xtask use.

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use lexopt::Arg::{Long, Short, Value};
use wasm_bindgen_cli_support::Bindgen;

type Result<T> = std::result::Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match generate() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("wasm-bindgen: {error}");
            ExitCode::from(2)
        }
    }
}

fn generate() -> Result<()> {
    let mut bindgen = Bindgen::new();
    // As the official program has it where nobody says otherwise.
    bindgen.typescript(true).omit_default_module_path(false);
    let mut folder = PathBuf::from(".");
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("version") | Short('V') => {
                println!("wasm-bindgen {}", env!("CARGO_PKG_VERSION"));
                return Ok(());
            }
            Long("target") => target(&mut bindgen, &arguments.value()?)?,
            Long("out-dir") => folder = arguments.value()?.into(),
            Long("out-name") => {
                bindgen.out_name(&arguments.value()?.to_string_lossy());
            }
            Long("no-typescript") => {
                bindgen.typescript(false);
            }
            Long("keep-debug") => {
                bindgen.keep_debug(true);
            }
            Long("no-demangle") => {
                bindgen.demangle(false);
            }
            Value(path) => {
                bindgen.input_path(PathBuf::from(path));
            }
            other => return Err(other.unexpected().into()),
        }
    }
    Ok(bindgen.generate(folder)?)
}

fn target(bindgen: &mut Bindgen, name: &OsString) -> Result<()> {
    match name.to_str() {
        Some("web") => bindgen.web(true)?,
        Some("no-modules") => bindgen.no_modules(true)?,
        _ => return Err(format!("there is no target {} here", name.display()).into()),
    };
    Ok(())
}

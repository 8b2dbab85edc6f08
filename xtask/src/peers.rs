//! `cargo xtask peers`: how fast, large and heavy it is beside what others would take.

use std::ffi::OsString;
use std::path::Path;
use std::process::Stdio;

use crate::program::{output, program, run, succeeds};
use crate::say::{note, step};
use crate::{Result, bench, browsers, dist, files, node, sizes};

/// Where the programs that run the peers lie.
const SOURCES: &str = "benches/peers";

/// What is measured in a browser and in Node: a bundle each.
const BUNDLES: [&str; 3] = ["ours", "wink", "compromise"];

/// How long the text is, in bytes.
const LENGTH: usize = 10_000;

/// Installs the peers, measures all by turns, and writes `docs/benchmarks.md`.
pub fn peers() -> Result<()> {
    let engines = browsers::engines()?;
    let chromium = engines.iter().find_map(|engine| engine.strip_prefix("chromium="));
    let chromium = chromium.ok_or("the peers are measured in Chromium, which is not here")?;
    dist::dist()?;
    bench::mentions()?;
    let folder = files::target().join("peers");
    install(&folder)?;
    gather(&folder)?;
    let python = spacy();
    let report = step("measuring by turns", "2 min", || {
        let mut measure = program("node");
        measure.arg(Path::new(SOURCES).join("run.mjs")).arg(&folder).arg(chromium).args(&python);
        output(&mut measure)
    })?;
    files::write(Path::new("docs/benchmarks.md"), report)
}

/// Installs what the lock file names, beside the programs that use it.
fn install(folder: &Path) -> Result<()> {
    std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    let names = ["package.json", "package-lock.json", "ours.js", "wink.js", "compromise.js"];
    for name in names {
        files::write(&folder.join(name), files::read(&Path::new(SOURCES).join(name))?)?;
    }
    step("installing the peers that run in a browser", "10 s", || {
        run(node::npm().args(["ci", "--ignore-scripts"]).current_dir(folder).stdout(Stdio::null()))
    })
}

/// Puts the bundles, the wasm, the text and what is known of our bytes together.
fn gather(folder: &Path) -> Result<()> {
    for name in BUNDLES {
        // A bundle of the same name takes the place of its source.
        let script = folder.join(name).with_extension("js");
        run(program("esbuild")
            .arg(&script)
            .args(["--bundle", "--minify", "--format=iife", "--global-name=peer", "--log-level=warning"])
            .args(["--legal-comments=none", "--allow-overwrite"])
            .arg(format!("--outfile={}", script.display())))?;
    }
    let (page, mentions) = (files::target().join("no-modules"), files::target().join("speed"));
    for (name, glue, wasm, from, to) in [
        (
            "wasm_bindgen",
            page.join("rapporteur.js"),
            page.join("rapporteur_bg.wasm"),
            "bindings.js",
            "rapporteur.wasm",
        ),
        (
            "mentions_bindgen",
            mentions.join("mentions.js"),
            mentions.join("mentions.wasm"),
            "mentions.js",
            "mentions.wasm",
        ),
    ] {
        let glue = files::read(&glue)?;
        files::write(
            &folder.join(from),
            format!("globalThis.{name} = (() => {{\n{glue}\nreturn wasm_bindgen;\n}})();\n"),
        )?;
        files::write(&folder.join(to), files::read_bytes(&wasm)?)?;
    }
    files::write(&folder.join("text.txt"), text()?)?;
    let single = files::read_bytes(&files::dist().join("rapporteur.html"))?.len();
    let facts = format!("{{\"page\": {}, \"single\": {single}}}\n", sizes::page()?);
    files::write(&folder.join("facts.json"), facts)
}

/// The beginnings of the bundled articles, one after the other.
fn text() -> Result<String> {
    let mut seeds = files::list(Path::new("seeds"))?;
    seeds.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    let mut text = seeds.iter().map(|path| files::read(path)).collect::<Result<Vec<_>>>()?.join("\n");
    text.truncate(text.floor_char_boundary(LENGTH));
    Ok(text)
}

/// A Python that has spaCy and its small English model: its makers publish the model outside the package registry, where
/// only strangers' copies of it are, so that it is not installed here.
fn spacy() -> Option<OsString> {
    let python = std::env::var_os("RAPPORTEUR_PYTHON").unwrap_or_else(|| "python3".into());
    if succeeds(program(&python).args(["-c", "import spacy, en_core_web_sm"])) {
        return Some(python);
    }
    note(
        "spaCy is not measured: to do so, `pip install spacy`, `python3 -m spacy download en_core_web_sm`, and name that \
         Python in RAPPORTEUR_PYTHON",
    );
    None
}

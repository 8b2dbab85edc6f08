//! `cargo xtask dist`: what a static host serves, in `dist/`.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::minify::{bundle, minify};
use crate::policy::{self, Files};
use crate::program::{cargo, program, run};
use crate::say::step;
use crate::{Result, extension, files, npm, order, silence, single, stamp, symbols, tools};

/// wasm-opt's own list of "all features" holds some that Chromium and Firefox refuse.
const WASM_OPT: [&str; 13] = [
    "-Oz",
    // A function that holds all those it alone calls has hundreds of locals, and their numbers do not compress: apart, the
    // page is 14 kB smaller. In the order of the names that `order.rs` gives them it is 5 kB smaller.
    "--one-caller-inline-max-function-size=30",
    // Nothing lies below address 1,024 but the far end of the stack: sums of addresses become offsets, 2 kB of them.
    "--low-memory-unused",
    "--reorder-functions-by-name",
    // It takes zeros out of the data, which compress to nothing, and puts what does not compress in their place.
    "--skip-pass=memory-packing",
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// What the element is made of.
pub const ELEMENT: [&str; 3] = ["rapporteur.js", "rapporteur-panel.js", "rapporteur.wasm"];

/// The page's code as one classic script may use it: JavaScript that defines `wasm_bindgen`, and the wasm.
pub struct Bindings {
    /// The JavaScript.
    pub glue: String,
    /// The wasm.
    pub wasm: Vec<u8>,
    /// The names of its functions, which are not in it: `number:name` a line.
    pub names: String,
}

/// Builds everything, unless it stands there as it would be built.
pub fn dist() -> Result<()> {
    tools::toolchain()?;
    tools::from_npm()?;
    tools::crates()?;
    tools::page_builder(page())?;
    step("compiling the page", "40 s the first time", || {
        run(&mut page())?;
        let compiled = files::read_bytes(&files::compiled())?;
        let changed = silence::silenced(&compiled).and_then(|silent| order::ordered(&silent));
        let changed = changed.ok_or("cannot find the panics in what was compiled, or name its functions")?;
        if changed == compiled { Ok(()) } else { files::write(&files::compiled(), changed) }
    })?;
    if stamp::holds()? {
        return Ok(());
    }
    step("building the page with trunk", "10 s", || {
        let arguments =
            ["build", "--release", "--offline", "--skip-version-check", "--log", "warn", "--dist"];
        run(program("trunk").args(arguments).arg(files::dist()))
    })?;
    step("building the single file, the embeddable script, the package and the extension", "10 s", || {
        let bindings = bindings(&files::compiled())?;
        hosted()?;
        write("rapporteur.html", single::page(&bindings)?)?;
        embeddable(&bindings)?;
        npm::package(&bindings)?;
        extension::extension()?;
        named(bindings)
    })?;
    stamp::set()
}

/// Compiles what ships in the browser.
pub fn page() -> Command {
    let mut build = cargo();
    build.args(["build", "--quiet", "--package", "page", "--profile", "wasm", "--offline", "--locked"]);
    build.args(["--target", tools::TARGET]);
    build
}

/// What was compiled, with bindings for a classic script instead of a module.
pub fn bindings(compiled: &Path) -> Result<Bindings> {
    let folder = files::target().join("no-modules");
    let built = |name: &str| folder.join(name);
    run(program("wasm-bindgen")
        .args(["--target", "no-modules", "--no-typescript", "--out-name", "rapporteur", "--out-dir"])
        .arg(&folder)
        .arg(compiled))?;
    let path = built("rapporteur_bg.wasm");
    // Named as they are once everything else is done.
    let names = built("rapporteur.names");
    let list = format!("--symbolmap={}", names.display());
    run(program("wasm-opt").args(WASM_OPT).arg(list).arg(&path).arg("-o").arg(&path))?;
    Ok(Bindings {
        glue: files::read(&built("rapporteur.js"))?,
        wasm: files::read_bytes(&path)?,
        names: files::read(&names)?,
    })
}

/// Makes the scripts of trunk's page short, gives it its policy, and what closes it further once it runs.
fn hosted() -> Result<()> {
    let mut page = files::read(&files::dist().join("index.html"))?;
    for path in files::list(&files::dist())? {
        if path.extension().is_some_and(|extension| extension == "js") {
            let script = files::read(&path)?;
            let short = minify(&script)?;
            page = page.replace(&policy::integrity(script.as_bytes()), &policy::integrity(short.as_bytes()));
            files::write(&path, short)?;
        }
    }
    let scripts = ["hosted.js", "arrival.js", "install.js"].map(|name| files::read(&boot(name)));
    let scripts = scripts.into_iter().collect::<Result<String>>()?;
    let head = format!(
        "<link rel=\"manifest\" href=\"manifest.webmanifest\">\n<script>{}</script>\n</head>",
        minify(&scripts)?
    );
    write("index.html", policy::add(&page.replacen("</head>", &head, 1), Files::Installed))?;
    write("manifest.webmanifest", files::read(Path::new("assets/manifest.webmanifest"))?)?;
    // What trunk made, and nothing else, is the page.
    let mut own = vec!["\"./\", \"manifest.webmanifest\"".to_owned()];
    for path in files::list(&files::dist())? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.contains('-') {
            own.push(format!("\"{name}\""));
        }
    }
    let files = own.join(", ");
    let page = files::read_bytes(&files::dist().join("index.html"))?;
    let name = format!("rapporteur-{}", &policy::integrity(&page)[7..23]);
    let worker = files::read(&boot("worker.js"))?.replace("NAME", &name).replace("\"FILES\"", &files);
    write("worker.js", minify(&worker)?)
}

/// The element: the script that a site's tag loads, what that brings once it is wanted, and the page that shows it in use.
fn embeddable(bindings: &Bindings) -> Result<()> {
    let loader = files::read(&boot("embed.js"))?.replace("INTEGRITY", &policy::integrity(&bindings.wasm));
    let rest = format!("(() => {{\n{}\n{loader}{}}})();\n", bindings.glue, bundle("rest.js")?);
    let rest = minify(&rest)?;
    let stub = bundle("stub.js")?.replace("INTEGRITY", &policy::integrity(rest.as_bytes()));
    write("rapporteur.js", minify(&stub)?)?;
    write("rapporteur-panel.js", rest)?;
    write("rapporteur.wasm", &bindings.wasm)?;
    write("custom-elements.json", files::read(Path::new("assets/custom-elements.json"))?)?;
    write("rapporteur-frame.js", minify(&files::read(&boot("frame.js"))?)?)?;
    for (source, name) in
        [("assets/frame.html", "rapporteur-frame.html"), ("assets/embed.html", "embed.html")]
    {
        write(name, policy::add(&files::read(Path::new(source))?, Files::Own))?;
    }
    Ok(())
}

/// The names of the functions, beside the wasm: the hosted page's has the same code.
fn named(bindings: Bindings) -> Result<()> {
    let mut modules = Vec::new();
    for path in files::list(&files::dist())? {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if name.ends_with("_bg.wasm") {
            modules.push((name, files::read_bytes(&path)?));
        }
    }
    modules.push(("rapporteur.wasm".to_owned(), bindings.wasm));
    write(symbols::FILE, symbols::written(&bindings.names, &modules)?)
}

/// The loaders of each way to deliver the page.
pub fn boot(name: &str) -> PathBuf {
    Path::new("assets/boot").join(name)
}

fn write(name: &str, content: impl AsRef<[u8]>) -> Result<()> {
    files::write(&files::dist().join(name), content)
}

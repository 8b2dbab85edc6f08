//! The project's own commands: `cargo xtask serve`, `test`, `dist`, `accuracy`, `bench`, `shots`, `trap`.

mod accuracy;
mod archive;
mod bench;
mod browsers;
mod checks;
mod dist;
mod extension;
mod figures;
mod files;
mod html;
mod icon;
mod instructions;
mod minify;
mod node;
mod npm;
mod order;
mod peers;
mod policy;
mod program;
mod python;
mod recombine;
mod rehearse;
mod same;
mod say;
mod serve;
mod seven;
mod silence;
mod single;
mod sizes;
mod stamp;
mod symbols;
mod test;
mod tools;
mod wasm;
mod wheel;

use std::ffi::OsString;
use std::process::ExitCode;

use lexopt::Arg::{Long, Short, Value};

const USAGE: &str = "\
cargo xtask serve [--release]   builds the page, serves it on this machine, builds again on every change
cargo xtask test                runs every check: format, lints, tests, the built page in real browsers
cargo xtask test --native       those of them that need only the compiler
cargo xtask dist                builds what a static host serves into dist/, and says what each file weighs
cargo xtask accuracy            scores the analysis on annotated articles (--help says on which)
cargo xtask bench               measures speed
cargo xtask peers               measures it beside others of its kind, and writes docs/benchmarks.md
cargo xtask archive [--quick]   reads thousands of articles on Spark, into tables that DuckDB asks, and measures that
cargo xtask wheel               builds the wheel for Python into target/wheel/, and tests it
cargo xtask growth              measures how time and memory grow with the text, and with texts made up to cost much
cargo xtask same FOLDER…        asks the native program and the wasm about every text under some folders
cargo xtask twice               builds twice, the second time from nothing, and compares every byte
cargo xtask figures             measures how the built page feels: longest tasks, shifts, axe
cargo xtask shots               takes pictures of the built page into target/shots/
cargo xtask rehearse [--quick]  serves, builds and tests a clean clone on a machine that has nothing, as near as can be
cargo xtask trap                reads a stack from standard input, and names the wasm's functions in it";

/// What went wrong, in one line.
type Result<T> = std::result::Result<T, String>;

/// How the wasm is compiled.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Profile {
    Dev,
    Release,
}

enum Command {
    Serve(Profile),
    Test(test::Extent),
    Dist,
    Accuracy(Vec<OsString>),
    Archive(archive::Extent),
    Bench,
    Growth,
    Same(Vec<OsString>),
    Twice,
    Peers,
    Figures,
    Shots,
    Rehearse(rehearse::Extent),
    Trap,
    Wheel,
    Usage,
}

fn main() -> ExitCode {
    match read().and_then(run) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("xtask: {message}");
            ExitCode::from(2)
        }
    }
}

fn read() -> Result<Command> {
    let mut arguments = lexopt::Parser::from_env();
    let mut name = String::new();
    let mut options = Vec::new();
    while let Some(argument) = arguments.next().map_err(|error| error.to_string())? {
        match argument {
            Long("help") | Short('h') => return Ok(Command::Usage),
            Long(option) => options.push(option.to_owned()),
            Value(value) if name.is_empty() && value == "accuracy" => {
                let rest = arguments.raw_args().map_err(|error| error.to_string())?;
                return Ok(Command::Accuracy(rest.collect()));
            }
            Value(value) if name.is_empty() && value == "same" => {
                let rest = arguments.raw_args().map_err(|error| error.to_string())?;
                return Ok(Command::Same(rest.collect()));
            }
            Value(value) if name.is_empty() => name = value.to_string_lossy().into_owned(),
            other => return Err(format!("{}; `cargo xtask` lists the commands", other.unexpected())),
        }
    }
    let options = options.iter().map(String::as_str).collect::<Vec<_>>();
    Ok(match (name.as_str(), &options[..]) {
        ("serve", []) => Command::Serve(Profile::Dev),
        ("serve", ["release"]) => Command::Serve(Profile::Release),
        ("test", []) => Command::Test(test::Extent::Whole),
        ("test", ["native"]) => Command::Test(test::Extent::Native),
        ("dist", []) => Command::Dist,
        ("archive", []) => Command::Archive(archive::Extent::Whole),
        ("archive", ["quick"]) => Command::Archive(archive::Extent::Quick),
        ("bench", []) => Command::Bench,
        ("growth", []) => Command::Growth,
        ("twice", []) => Command::Twice,
        ("peers", []) => Command::Peers,
        ("figures", []) => Command::Figures,
        ("shots", []) => Command::Shots,
        ("rehearse", []) => Command::Rehearse(rehearse::Extent::Whole),
        ("rehearse", ["quick"]) => Command::Rehearse(rehearse::Extent::Quick),
        ("trap", []) => Command::Trap,
        ("wheel", []) => Command::Wheel,
        ("" | "help", []) => Command::Usage,
        (name, []) => return Err(format!("no command is called {name}; `cargo xtask` lists them")),
        (name, [option, ..]) => {
            return Err(format!("{name} has no option --{option}; `cargo xtask` lists the commands"));
        }
    })
}

fn run(command: Command) -> Result<()> {
    // The folders that are scored are named from where the caller stands.
    if !matches!(command, Command::Accuracy(_) | Command::Same(_)) {
        std::env::set_current_dir(files::root())
            .map_err(|error| format!("cannot enter the repository: {error}"))?;
    }
    match command {
        Command::Serve(profile) => serve::serve(profile),
        Command::Test(extent) => test::test(extent),
        Command::Dist => dist::dist().and_then(|()| sizes::sizes()).and_then(|()| sizes::growth()),
        Command::Accuracy(arguments) => accuracy::accuracy(&arguments),
        Command::Archive(extent) => archive::archive(extent),
        Command::Bench => bench::bench(),
        Command::Growth => bench::growth(),
        Command::Same(folders) => same::same(&folders),
        Command::Twice => same::twice(),
        Command::Peers => peers::peers(),
        Command::Figures => figures::figures(),
        Command::Shots => browsers::shots(),
        Command::Rehearse(extent) => rehearse::rehearse(extent),
        Command::Trap => symbols::trap(),
        Command::Wheel => wheel::wheel(),
        Command::Usage => say::print(USAGE),
    }
}

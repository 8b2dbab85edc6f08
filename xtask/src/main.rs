//! The project's own commands: `cargo xtask serve`, `test`, `dist`, `accuracy`, `bench`, `shots`.

mod accuracy;
mod bench;
mod browsers;
mod checks;
mod dist;
mod figures;
mod files;
mod html;
mod minify;
mod node;
mod order;
mod policy;
mod program;
mod say;
mod serve;
mod seven;
mod silence;
mod single;
mod sizes;
mod stamp;
mod test;
mod tools;
mod wasm;

use std::process::ExitCode;

use lexopt::Arg::{Long, Short, Value};

const USAGE: &str = "\
cargo xtask serve [--release]   builds the page, serves it on this machine, builds again on every change
cargo xtask test                runs every check: format, lints, tests, the built page in real browsers
cargo xtask dist                builds what a static host serves into dist/, and says what each file weighs
cargo xtask accuracy            scores the analysis on hand-annotated articles, where there are any
cargo xtask bench               measures speed
cargo xtask figures             measures how the built page feels: longest tasks, shifts, axe
cargo xtask shots               takes pictures of the built page into target/shots/";

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
    Test,
    Dist,
    Accuracy,
    Bench,
    Figures,
    Shots,
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
    let mut name = None;
    let mut profile = Profile::Dev;
    while let Some(argument) = arguments.next().map_err(|error| error.to_string())? {
        match argument {
            Long("release") => profile = Profile::Release,
            Long("help") | Short('h') => return Ok(Command::Usage),
            Value(value) if name.is_none() => name = Some(value.to_string_lossy().into_owned()),
            other => return Err(format!("{}; `cargo xtask` lists the commands", other.unexpected())),
        }
    }
    let command = match name.as_deref() {
        Some("serve") => return Ok(Command::Serve(profile)),
        Some("test") => Command::Test,
        Some("dist") => Command::Dist,
        Some("accuracy") => Command::Accuracy,
        Some("bench") => Command::Bench,
        Some("figures") => Command::Figures,
        Some("shots") => Command::Shots,
        None | Some("help") => Command::Usage,
        Some(other) => return Err(format!("no command is called {other}; `cargo xtask` lists them")),
    };
    Ok(command)
}

fn run(command: Command) -> Result<()> {
    std::env::set_current_dir(files::root())
        .map_err(|error| format!("cannot enter the repository: {error}"))?;
    match command {
        Command::Serve(profile) => serve::serve(profile),
        Command::Test => test::test(),
        Command::Dist => dist::dist().and_then(|()| sizes::sizes()).and_then(|()| sizes::growth()),
        Command::Accuracy => accuracy::accuracy(),
        Command::Bench => bench::bench(),
        Command::Figures => figures::figures(),
        Command::Shots => browsers::shots(),
        Command::Usage => say::print(USAGE),
    }
}

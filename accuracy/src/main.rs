//! `accuracy [FOLDER…]`: how good the analysis is on annotated articles, as a table.

use std::ffi::OsString;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{fs, io};

use accuracy::article::GATE;
use accuracy::column::{Column, own};
use accuracy::measure::Measure;
use accuracy::readme::rewritten;
use accuracy::table::table;
use lexopt::Arg::{Long, Short, Value};

const HELP: &str = "\
cargo xtask accuracy             scores the repository's annotated articles: the gate's, then those for development
cargo xtask accuracy FOLDER…     and those of other folders, NAME.json beside NAME.txt, a column each
  --texts FOLDER                 where the texts are that do not lie beside their annotations: names that begin with NAME
  --errors                       what is missing, spurious or wrong, by article; never of the gate
  --json                         a figure for each article and measure
  --readme                       puts the table into README";

/// What is printed.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Table,
    Errors,
    Json,
    Readme,
}

struct Orders {
    folders: Vec<PathBuf>,
    texts: Option<PathBuf>,
    form: Form,
}

fn main() -> ExitCode {
    let done = orders().map_err(|error| error.to_string()).and_then(|orders| match orders {
        Some(orders) => run(&orders),
        None => print(HELP),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("accuracy: {message}");
            ExitCode::from(2)
        }
    }
}

fn orders() -> Result<Option<Orders>, lexopt::Error> {
    let mut orders = Orders { folders: Vec::new(), texts: None, form: Form::Table };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(folder) => orders.folders.push(folder.into()),
            Long("texts") => orders.texts = Some(arguments.value()?.into()),
            Long("errors") => orders.form = Form::Errors,
            Long("json") => orders.form = Form::Json,
            Long("readme") => orders.form = Form::Readme,
            Long("help") | Short('h') => return Ok(None),
            other => return Err(other.unexpected()),
        }
    }
    Ok(Some(orders))
}

fn run(orders: &Orders) -> Result<(), String> {
    let repository = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    let mut columns = own(repository)?;
    let repository_has = columns.len();
    let gate = repository.join(GATE).canonicalize().ok();
    for folder in &orders.folders {
        if orders.form == Form::Errors && folder.canonicalize().ok() == gate {
            return Err("what is wrong in the gate's articles is not shown".to_owned());
        }
        let name = folder.file_name().map_or(OsString::from("."), OsString::from);
        columns.push(Column::of(&name.to_string_lossy(), folder, orders.texts.as_deref())?);
    }
    match orders.form {
        Form::Table => print(&table(&columns).markdown()),
        Form::Errors => print(&errors(&columns[1..])),
        Form::Json => print(&json(&columns)),
        Form::Readme => {
            let path = repository.join("README.md");
            let readme = fs::read_to_string(&path).map_err(|error| format!("cannot read README: {error}"))?;
            let new = rewritten(&readme, table(&columns), repository_has)?;
            fs::write(&path, new).map_err(|error| format!("cannot write README: {error}"))
        }
    }
}

fn errors(columns: &[Column]) -> String {
    let mut lines = Vec::new();
    for (name, scores) in columns.iter().flat_map(|column| &column.articles) {
        lines.push(format!("== {name}"));
        for (fault, cases) in scores.faults.lists() {
            lines.push(format!("-- {}: {}", fault.name(), cases.len()));
            lines.extend(cases.iter().map(|case| format!("   {}", case.replace('\n', " "))));
        }
    }
    lines.join("\n")
}

fn json(columns: &[Column]) -> String {
    let mut all = serde_json::Map::new();
    for column in columns {
        let mut articles = serde_json::Map::new();
        for (name, scores) in &column.articles {
            let figures =
                Measure::ALL.map(|measure| (measure.name().to_owned(), scores.value(measure).into()));
            articles.insert(name.clone(), serde_json::Value::Object(figures.into_iter().collect()));
        }
        all.insert(column.name.clone(), articles.into());
    }
    serde_json::Value::Object(all).to_string()
}

fn print(result: &str) -> Result<(), String> {
    match writeln!(io::stdout(), "{}", result.trim_end()) {
        // A reader that has seen enough, such as `head`, is no error.
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(error.to_string()),
        _ => Ok(()),
    }
}

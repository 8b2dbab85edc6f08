//! `rapporteur FILE…`: reads articles and prints what is in them, one object a line.

use std::ffi::OsString;
use std::io::{self, BufRead, Read, Write};
use std::process::ExitCode;
use std::{fmt, fs};

use lexopt::prelude::*;
use rapporteur::corrections::Correction;
use rapporteur::text::Utf16Index;
use rapporteur::text::html::{self, Page};
use rapporteur::view::export::{Format, check, comparison, comparison_sheet, export};
use rapporteur::view::{Held, Unread};
use rapporteur::{Analysis, Model, correct_page, corrections, view};
use serde::{Deserialize, Serialize};

const HELP: &str = "\
rapporteur FILE…             reads each file: a text, a saved web page, Markdown, RTF, an e-mail; without one, or
                             for -, standard input
  --format json              one object a line, in the order of the files (unless told otherwise)
  --format markdown|html     the brief, the page
  --format svg|svg-cast      the drawings to be posted: who deals with whom, who comes in where
  --format csv|csv-actors|csv-relations
                             the quotes, the actors, who deals with whom, a row each
  --format annotations|schema|brat|conll
                             W3C Web Annotations, schema.org, brat's .ann, CoNLL's columns; all offsets code points
  --format check             what to look at again, a line each, as file:line:column: kind: words;
                             then who says how much
  --compare FILE FILE…       who is in which of the files: one object, or with --format markdown or csv a table
  --names FILE               your own names: [{\"name\", \"kind\", \"aliases\"}], which win over what is found
  --date YYYY-MM-DD          the day of the articles, to which “Tuesday” and “last year” are tied
  --corrections FILE         what a reader has set right, as the page saves it; heeded wherever the words are found
  --offsets utf-16|code-points
                             what the object's offsets count: JavaScript's units, or Python's characters
  --text                     puts the article's text into its object
  --jsonl                    reads {\"id\", \"text\" or \"html\", \"date\"} a line and answers a line each, in order, as
                             they come
  --help, --version

Offsets and columns are UTF-16 code units. Exit status 2 says that some input could not be read;
of --format check, 1 says that there is something to look at again, and 0 that there is nothing.";

/// What the command line asks for.
struct Orders {
    files: Vec<OsString>,
    input: Input,
    text: Text,
    offsets: Offsets,
    form: Form,
    names: Option<OsString>,
    date: Option<view::Date>,
    corrections: Option<OsString>,
}

/// What an article is read with.
struct Reader {
    model: Model,
    corrections: Vec<Correction>,
}

/// What offsets count.
#[derive(Clone, Copy)]
enum Offsets {
    Utf16,
    CodePoints,
}

enum Input {
    Files,
    Lines,
    Compared,
}

/// What comes out.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Object,
    Export(Format),
    Check,
}

#[derive(Clone, Copy)]
enum Text {
    LeftOut,
    PutIn,
}

/// A line of `--jsonl`.
#[derive(Deserialize)]
struct Article {
    #[serde(default)]
    id: serde_json::Value,
    text: Option<String>,
    html: Option<String>,
    date: Option<view::Date>,
}

impl Article {
    /// What is to be read.
    fn page(&mut self) -> Result<Page, &'static str> {
        match (self.text.take(), self.html.take()) {
            (Some(text), None) => Ok(text.into()),
            (None, Some(source)) => Ok(html::read(&html::parse(&source))),
            (Some(_), Some(_)) => Err("there are both text and html"),
            (None, None) => Err("there is neither text nor html"),
        }
    }
}

/// An answer: the analysis beside the name of its article.
#[derive(Serialize)]
struct Answer<'t> {
    id: &'t serde_json::Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'t str>,
    #[serde(flatten)]
    analysis: view::Record<'t>,
}

/// An answer to a line that could not be read.
#[derive(Serialize)]
struct Refusal {
    id: serde_json::Value,
    error: String,
}

fn main() -> ExitCode {
    let orders = match orders() {
        Ok(Some(orders)) => orders,
        Ok(None) => return ExitCode::SUCCESS,
        Err(error) => return complain(error),
    };
    let reader = match reader(&orders) {
        Ok(reader) => reader,
        Err(error) => return complain(error),
    };
    let done = match orders.input {
        Input::Files => read_files(&reader, &orders),
        Input::Lines => read_lines(&reader, &orders),
        Input::Compared => compare_files(&reader, &orders),
    };
    match done {
        Ok(code) => code,
        // A reader that has seen enough, such as `head`, is no error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => complain(error),
    }
}

fn complain(error: impl fmt::Display) -> ExitCode {
    eprintln!("rapporteur: {error}");
    ExitCode::from(2)
}

fn orders() -> Result<Option<Orders>, lexopt::Error> {
    let mut orders = Orders {
        files: Vec::new(),
        input: Input::Files,
        text: Text::LeftOut,
        offsets: Offsets::Utf16,
        form: Form::Object,
        names: None,
        date: None,
        corrections: None,
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(file) => orders.files.push(file),
            Long("format") => orders.form = form(&arguments.value()?.string()?)?,
            Long("names") => orders.names = Some(arguments.value()?),
            Long("date") => orders.date = Some(view::Date::try_from(arguments.value()?.string()?)?),
            Long("corrections") => orders.corrections = Some(arguments.value()?),
            Long("offsets") => {
                orders.offsets = match arguments.value()?.string()?.as_str() {
                    "utf-16" => Offsets::Utf16,
                    "code-points" => Offsets::CodePoints,
                    _ => return Err("--offsets is utf-16 or code-points".into()),
                }
            }
            Long("text") => orders.text = Text::PutIn,
            Long("compare") => orders.input = Input::Compared,
            Long("jsonl") => orders.input = Input::Lines,
            Long("help") | Short('h') => {
                println!("{HELP}");
                return Ok(None);
            }
            Long("version") | Short('V') => {
                println!("rapporteur {}", env!("CARGO_PKG_VERSION"));
                return Ok(None);
            }
            other => return Err(other.unexpected()),
        }
    }
    if matches!(orders.input, Input::Lines) && orders.form != Form::Object {
        return Err("--jsonl answers with objects and takes no other format".into());
    }
    if matches!(orders.input, Input::Compared) {
        if orders.files.len() < 2 {
            return Err("--compare needs two files or more".into());
        }
        if !matches!(orders.form, Form::Object | Form::Export(Format::Markdown | Format::Sheet)) {
            return Err("--compare answers in json or markdown".into());
        }
    }
    if orders.files.is_empty() {
        orders.files.push(OsString::from("-"));
    }
    Ok(Some(orders))
}

/// The form with this name.
fn form(name: &str) -> Result<Form, lexopt::Error> {
    match name {
        "json" => Ok(Form::Object),
        "markdown" => Ok(Form::Export(Format::Markdown)),
        "html" => Ok(Form::Export(Format::Html)),
        "svg" => Ok(Form::Export(Format::Network)),
        "svg-cast" => Ok(Form::Export(Format::Portrait)),
        "csv" => Ok(Form::Export(Format::Sheet)),
        "csv-actors" => Ok(Form::Export(Format::Actors)),
        "csv-relations" => Ok(Form::Export(Format::Dealings)),
        "annotations" => Ok(Form::Export(Format::Annotations)),
        "schema" => Ok(Form::Export(Format::Schema)),
        "brat" => Ok(Form::Export(Format::Brat)),
        "conll" => Ok(Form::Export(Format::Conll)),
        "check" => Ok(Form::Check),
        _ => Err(format!(
            "there is no format {name:?}; there are json, markdown, html, svg, csv, csv-actors, csv-relations, \
             annotations, schema, brat, conll and check"
        )
        .into()),
    }
}

/// The model with the user's own names, and what a reader has set right.
fn reader(orders: &Orders) -> Result<Reader, String> {
    let mut reader = Reader { model: Model::built_in(), corrections: Vec::new() };
    let complain = |file: &OsString, error: &dyn fmt::Display| format!("{}: {error}", file.to_string_lossy());
    if let Some(file) = &orders.names {
        let list = fs::read(file).map_err(|error| complain(file, &error))?;
        let names: Vec<view::Name> = serde_json::from_slice(&list).map_err(|error| complain(file, &error))?;
        reader.model = reader.model.with_names(&view::own_names(names));
    }
    if let Some(file) = &orders.corrections {
        let list = fs::read_to_string(file).map_err(|error| complain(file, &error))?;
        reader.corrections = corrections::read(&list).map_err(|flaw| complain(file, &flaw))?;
    }
    Ok(reader)
}

impl Reader {
    fn read(&self, page: &Page, date: Option<view::Date>) -> Analysis {
        correct_page(&self.model, page, date.map(|date| date.0), &self.corrections)
    }
}

fn read_files(reader: &Reader, orders: &Orders) -> io::Result<ExitCode> {
    let mut code = ExitCode::SUCCESS;
    let mut found = false;
    let mut output = io::stdout().lock();
    for file in &orders.files {
        let name = file.to_string_lossy();
        match page_of(file) {
            Ok(page) => {
                let analysis = reader.read(&page, orders.date);
                match orders.form {
                    Form::Object => {
                        answer(&analysis, &name.into_owned().into(), &page.text, orders, &mut output)?;
                    }
                    Form::Export(format) => {
                        let article = view::Article::of(page, analysis);
                        writeln!(output, "{}", export(&article, format).trim_end())?;
                    }
                    Form::Check => {
                        found |= !analysis.desk.findings.is_empty();
                        write!(output, "{}", check(&view::Article::of(page, analysis), &name))?;
                    }
                }
            }
            Err(error) => code = complain(error),
        }
    }
    Ok(if found && code == ExitCode::SUCCESS { ExitCode::FAILURE } else { code })
}

/// The text of a file, or of standard input for "-"; of a web page, with what its markup says.
fn page_of(file: &OsString) -> Result<Page, String> {
    let bytes = match file.to_str() {
        Some("-") => {
            let mut bytes = Vec::new();
            io::stdin().read_to_end(&mut bytes).map(|_| bytes)
        }
        _ => fs::read(file),
    };
    let name = file.to_string_lossy();
    let bytes = bytes.map_err(|error| format!("{name}: {error}"))?;
    match view::held(&name, &bytes) {
        Held::Page(page) => Ok(page),
        Held::Markup(source) => Ok(html::read(&html::parse(&source))),
        Held::Mail(mail) => {
            let parsed = html::read(&html::parse(&mail.markup));
            Ok(view::mailed(mail, parsed))
        }
        Held::Names(text) => Ok(text.into()),
        Held::Nothing(Unread::Empty) => Ok(Page::default()),
        Held::Word(..) => {
            Err(format!("{name} is a document of Word's, which the page opens and this program does not"))
        }
        Held::Nothing(_) => Err(format!("{name} is not a text")),
    }
}

/// Prints who is in which of the files.
fn compare_files(reader: &Reader, orders: &Orders) -> io::Result<ExitCode> {
    let mut articles = Vec::new();
    for file in &orders.files {
        match page_of(file) {
            Ok(page) => {
                let analysis = reader.read(&page, orders.date);
                articles.push(view::Article::of(page, analysis));
            }
            Err(error) => return Ok(complain(error)),
        }
    }
    let mut output = io::stdout().lock();
    match orders.form {
        Form::Object => {
            let sources: Vec<_> = articles.iter().map(view::Article::source).collect();
            write_line(&view::compared(&sources), &mut output)?;
        }
        form => {
            let articles: Vec<&view::Article> = articles.iter().collect();
            let write_all = if form == Form::Export(Format::Sheet) { comparison_sheet } else { comparison };
            write!(output, "{}", write_all(&articles))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn read_lines(reader: &Reader, orders: &Orders) -> io::Result<ExitCode> {
    let mut code = ExitCode::SUCCESS;
    let mut output = io::stdout().lock();
    for file in &orders.files {
        let source: Box<dyn Read> = match file.to_str() {
            Some("-") => Box::new(io::stdin()),
            _ => Box::new(fs::File::open(file).map_err(|error| {
                io::Error::new(error.kind(), format!("{}: {error}", file.to_string_lossy()))
            })?),
        };
        for (number, line) in io::BufReader::new(source).split(b'\n').enumerate() {
            let line = line?;
            if line.trim_ascii().is_empty() {
                continue;
            }
            let article = serde_json::from_slice::<Article>(&line).map_err(|error| error.to_string());
            match article.and_then(|mut article| Ok((article.page()?, article))) {
                Ok((page, article)) => {
                    let analysis = reader.read(&page, article.date.or(orders.date));
                    answer(&analysis, &article.id, &page.text, orders, &mut output)?;
                }
                Err(error) => {
                    code = complain(format_args!("line {}: {error}", number + 1));
                    let refusal = Refusal { id: serde_json::Value::Null, error };
                    write_line(&refusal, &mut output)?;
                }
            }
        }
    }
    Ok(code)
}

fn answer(
    analysis: &Analysis,
    id: &serde_json::Value,
    text: &str,
    orders: &Orders,
    output: &mut impl Write,
) -> io::Result<()> {
    let index = match orders.offsets {
        Offsets::Utf16 => Utf16Index::new(text),
        Offsets::CodePoints => Utf16Index::points(text),
    };
    let analysis = view::object_by(&index, text, analysis);
    let text = match orders.text {
        Text::LeftOut => None,
        Text::PutIn => Some(text),
    };
    write_line(&Answer { id, text, analysis }, output)
}

/// Writes the object and a line's end at once, so that whoever waits for the answer gets it.
fn write_line(object: &impl Serialize, output: &mut impl Write) -> io::Result<()> {
    let mut line = serde_json::to_vec(object)?;
    line.push(b'\n');
    output.write_all(&line)?;
    output.flush()
}

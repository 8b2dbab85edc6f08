use std::ffi::OsString;
use std::num::NonZeroUsize;

use lexopt::prelude::*;
use rapporteur::view::Date;
use rapporteur::view::export::Format;

use crate::answer::{Manner, Offsets, Text};

const HELP: &str = "\
rapporteur FILE…             reads each file: a text, a saved web page, Markdown, .docx, RTF, an e-mail; without
                             one, or for -, standard input
  --format json              one object a line, in the order of the files (unless told otherwise)
  --format markdown|html     the brief, the page
  --format embed             who is in it and what they say, as HTML to be put into a page of yours
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
                             they come; to one that cannot be read, {\"id\", \"line\", \"error\"}
  --threads N                how many lines are read at a time, unless told otherwise as many as there are cores
  --help, --version

Offsets and columns are UTF-16 code units. Exit status 2 says that some input could not be read;
of --format check, 1 says that there is something to look at again, and 0 that there is nothing.";

/// What the command line asks for.
pub struct Orders {
    pub files: Vec<OsString>,
    pub input: Input,
    pub manner: Manner,
    pub form: Form,
    pub names: Option<OsString>,
    pub date: Option<Date>,
    pub corrections: Option<OsString>,
    /// How many lines are read at a time.
    pub threads: NonZeroUsize,
}

/// What is read.
pub enum Input {
    Files,
    Lines,
    Compared,
}

/// What comes out.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Object,
    Export(Format),
    Check,
}

/// What the command line asks for; nothing where it asked for words about the program, which are printed.
pub fn read() -> Result<Option<Orders>, lexopt::Error> {
    let mut orders = Orders {
        files: Vec::new(),
        input: Input::Files,
        manner: Manner { text: Text::LeftOut, offsets: Offsets::Utf16 },
        form: Form::Object,
        names: None,
        date: None,
        corrections: None,
        threads: std::thread::available_parallelism().unwrap_or(NonZeroUsize::MIN),
    };
    let mut arguments = lexopt::Parser::from_env();
    while let Some(argument) = arguments.next()? {
        match argument {
            Value(file) => orders.files.push(file),
            Long("format") => orders.form = form(&arguments.value()?.string()?)?,
            Long("names") => orders.names = Some(arguments.value()?),
            Long("date") => orders.date = Some(Date::try_from(arguments.value()?.string()?)?),
            Long("corrections") => orders.corrections = Some(arguments.value()?),
            Long("offsets") => {
                orders.manner.offsets = match arguments.value()?.string()?.as_str() {
                    "utf-16" => Offsets::Utf16,
                    "code-points" => Offsets::CodePoints,
                    _ => return Err("--offsets is utf-16 or code-points".into()),
                }
            }
            Long("text") => orders.manner.text = Text::PutIn,
            Long("threads") => orders.threads = arguments.value()?.parse()?,
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
        "check" => Ok(Form::Check),
        name => Ok(Form::Export(name.parse().map_err(|error| format!("{error}, json, check"))?)),
    }
}

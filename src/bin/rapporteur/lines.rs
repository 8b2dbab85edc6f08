use std::fs;
use std::io::{self, BufRead, Read};
use std::process::ExitCode;

use rapporteur::text::html::{self, Page};
use rapporteur::view;
use serde::{Deserialize, Serialize};

use crate::answer::{answer, line, write};
use crate::complain;
use crate::orders::Orders;
use crate::reader::Reader;

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

/// An answer to a line that could not be read.
#[derive(Serialize)]
struct Refusal {
    id: serde_json::Value,
    error: String,
}

/// Answers each line of the files, in order.
pub fn read_lines(reader: &Reader, orders: &Orders) -> io::Result<ExitCode> {
    let mut code = ExitCode::SUCCESS;
    let mut output = io::stdout().lock();
    for file in &orders.files {
        let source: Box<dyn Read> = match file.to_str() {
            Some("-") => Box::new(io::stdin()),
            _ => Box::new(fs::File::open(file).map_err(|error| {
                io::Error::new(error.kind(), format!("{}: {error}", file.to_string_lossy()))
            })?),
        };
        for (number, said) in io::BufReader::new(source).split(b'\n').enumerate() {
            let said = said?;
            if said.trim_ascii().is_empty() {
                continue;
            }
            let article = serde_json::from_slice::<Article>(&said).map_err(|error| error.to_string());
            match article.and_then(|mut article| Ok((article.page()?, article))) {
                Ok((page, article)) => {
                    let analysis = reader.read(&page, article.date.or(orders.date));
                    let found = answer(orders.manner, &article.id, &page.text, &analysis)?;
                    write(&found, &mut output)?;
                }
                Err(error) => {
                    code = complain(format_args!("line {}: {error}", number + 1));
                    let refusal = Refusal { id: serde_json::Value::Null, error };
                    write(&line(&refusal)?, &mut output)?;
                }
            }
        }
    }
    Ok(code)
}

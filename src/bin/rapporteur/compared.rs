use std::io::{self, Write};
use std::process::ExitCode;

use rapporteur::view;
use rapporteur::view::export::{Format, comparison, comparison_sheet};

use crate::answer::line;
use crate::complain;
use crate::files::page_of;
use crate::orders::{Form, Orders};
use crate::reader::Reader;

/// Prints who is in which of the files.
pub fn compare_files(reader: &Reader, orders: &Orders) -> io::Result<ExitCode> {
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
            output.write_all(&line(&view::compared(&sources))?)?;
        }
        form => {
            let articles: Vec<&view::Article> = articles.iter().collect();
            let write_all = if form == Form::Export(Format::Sheet) { comparison_sheet } else { comparison };
            write!(output, "{}", write_all(&articles))?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

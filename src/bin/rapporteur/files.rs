use std::ffi::OsString;
use std::fs;
use std::io::{self, Read, Write};
use std::process::ExitCode;

use rapporteur::text::files;
use rapporteur::text::html::{self, Page};
use rapporteur::view::export::{check, export};
use rapporteur::view::{self, Held, Unread};

use crate::answer::{answer, write};
use crate::complain;
use crate::orders::{Form, Orders};
use crate::reader::Reader;

/// Reads the files one after the other and prints what is in each.
pub fn read_files(reader: &Reader, orders: &Orders) -> io::Result<ExitCode> {
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
                        let id = name.into_owned().into();
                        write(&answer(orders.manner, &id, &page.text, &analysis)?, &mut output)?;
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
pub fn page_of(file: &OsString) -> Result<Page, String> {
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
        Held::Word(bytes, packed) => files::unpack(&bytes, packed).ok_or_else(|| said(&name, Unread::Packed)),
        Held::Nothing(unread) => Err(said(&name, unread)),
    }
}

/// Why a file cannot be read, and what to do about it.
fn said(name: &str, unread: Unread) -> String {
    let line = match unread {
        Unread::Empty => "is empty",
        Unread::Pdf => "is a PDF, which holds pages and not paragraphs: hand in its text",
        Unread::OldWord => "is an old Word document: save it as .docx first",
        Unread::Packed => "is packed, and no Word document that can be read is in it",
        Unread::Binary => "is not a text",
    };
    format!("{name} {line}")
}

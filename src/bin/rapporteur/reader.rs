use std::ffi::OsString;
use std::{fmt, fs};

use rapporteur::corrections::{self, Correction};
use rapporteur::text::html::Page;
use rapporteur::{Analysis, Model, correct_page, view};

use crate::orders::Orders;

/// What an article is read with.
pub struct Reader {
    model: Model,
    corrections: Vec<Correction>,
}

/// The model with the user's own names, and what a reader has set right.
pub fn reader(orders: &Orders) -> Result<Reader, String> {
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
    /// Reads an article; `date` is the day that is known beside it.
    pub fn read(&self, page: &Page, date: Option<view::Date>) -> Analysis {
        correct_page(&self.model, page, date.map(|date| date.0), &self.corrections)
    }
}

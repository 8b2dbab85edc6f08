//! `rapporteur FILE…`: reads articles and prints what is in them, one object a line.

mod answer;
mod article;
mod compared;
mod files;
mod lines;
mod order;
mod orders;
mod progress;
mod reader;
mod source;

use std::process::ExitCode;
use std::{fmt, io};

use orders::{Input, Orders};

fn main() -> ExitCode {
    let orders = match orders::read() {
        Ok(Some(orders)) => orders,
        Ok(None) => return ExitCode::SUCCESS,
        Err(error) => return complain(error),
    };
    match follow(&orders) {
        Ok(code) => code,
        // A reader that has seen enough, such as `head`, is no error.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => complain(error),
    }
}

fn follow(orders: &Orders) -> io::Result<ExitCode> {
    let reader = match reader::reader(orders) {
        Ok(reader) => reader,
        Err(error) => return Ok(complain(error)),
    };
    match orders.input {
        Input::Files => files::read_files(&reader, orders),
        Input::Lines => lines::read_lines(reader, orders),
        Input::Compared => compared::compare_files(&reader, orders),
    }
}

fn complain(error: impl fmt::Display) -> ExitCode {
    eprintln!("rapporteur: {error}");
    ExitCode::from(2)
}

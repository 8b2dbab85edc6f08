//! `rapporteur FILE…`: reads articles and prints what is in them, one JSON object a line.

use std::process::ExitCode;

use rapporteur::{Model, analyse, view};

fn main() -> ExitCode {
    let model = Model::built_in();
    for path in std::env::args().skip(1) {
        let Ok(text) = std::fs::read_to_string(&path) else {
            eprintln!("rapporteur: {path} is not a text that can be read");
            return ExitCode::from(2);
        };
        let analysis = analyse(&model, &text);
        match serde_json::to_string(&view::object(&text, &analysis)) {
            Ok(line) => println!("{line}"),
            Err(error) => eprintln!("rapporteur: {error}"),
        }
    }
    ExitCode::SUCCESS
}

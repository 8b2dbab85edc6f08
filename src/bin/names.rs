//! `names evaluate [--sentences N] [--errors] FILE…`: scores the built-in model on marked corpora.

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Instant;

use lexopt::prelude::*;
use rapporteur::Model;
use rapporteur::ner::train;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("names: {error}");
            ExitCode::from(2)
        }
    }
}

fn run() -> Result<(), lexopt::Error> {
    let mut arguments = lexopt::Parser::from_env();
    match arguments.next()? {
        Some(Value(verb)) if verb == "evaluate" => evaluate(arguments),
        _ => Err("say `evaluate`".into()),
    }
}

fn evaluate(mut arguments: lexopt::Parser) -> Result<(), lexopt::Error> {
    let mut files = Vec::new();
    let mut sentences = 10;
    let mut errors = false;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("sentences") => sentences = arguments.value()?.parse()?,
            Long("errors") => errors = true,
            Value(file) => files.push(PathBuf::from(file)),
            other => return Err(other.unexpected()),
        }
    }
    let model = Model::built_in();
    println!("typed P    R    F    untyped F   PER  ORG  LOC  MISC   characters/s  corpus");
    for file in &files {
        let articles = train::read_corpus(file, sentences)
            .map_err(|error| lexopt::Error::from(format!("{}: {error}", file.display())))?;
        let started = Instant::now();
        let score = train::score(&model, &articles);
        let characters = articles.iter().map(|article| article.text.chars().count()).sum::<usize>();
        let speed = characters as f64 / started.elapsed().as_secs_f64();
        if errors {
            score.errors.iter().for_each(|error| println!("{error}"));
        }
        let percent = |part: f64| format!("{:5.1}", 100.0 * part);
        println!(
            "     {}{}{}      {} {}  {:9.2} M    {}",
            percent(score.typed.precision()),
            percent(score.typed.recall()),
            percent(score.typed.f1()),
            percent(score.untyped.f1()),
            score.classes.map(|class| percent(class.f1())).join(""),
            speed / 1e6,
            file.file_name().unwrap_or(file.as_os_str()).display(),
        );
    }
    Ok(())
}

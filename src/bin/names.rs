//! `names train CORPORA --out FILE`: teaches a model. `names evaluate FILE…`: scores one on marked corpora.
//!
//! `train` takes `--family perceptron|crf|neural`, before the family's own options, and `--seed N`.
//! `evaluate` takes `--model FILE`, or `--rules` for none; `--sentences N` to an article; `--case lower|upper|title`;
//! `--errors` to list what is wrong; `--reliability` to say how often names of each confidence are right, and
//! `--svg FILE` to draw it.

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
        Some(Value(verb)) if verb == "train" => learn(arguments),
        _ => Err("say `evaluate` or `train`".into()),
    }
}

fn evaluate(mut arguments: lexopt::Parser) -> Result<(), lexopt::Error> {
    let mut files = Vec::new();
    let mut sentences = 10;
    let mut model = Model::built_in();
    let mut case = None;
    let mut errors = false;
    let mut reliability = false;
    let mut svg = None;
    let mut steps = train::Reliability::default();
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("sentences") => sentences = arguments.value()?.parse()?,
            Long("errors") => errors = true,
            Long("reliability") => reliability = true,
            Long("svg") => svg = Some(PathBuf::from(arguments.value()?)),
            Long("model") => {
                let bytes = std::fs::read(arguments.value()?).map_err(|error| error.to_string())?;
                model = Model::read(bytes.leak()).map_err(|error| format!("{error:?}"))?;
            }
            Long("rules") => model = Model::rules(),
            Long("case") => {
                case = Some(
                    train::Recase::named(&arguments.value()?.to_string_lossy())
                        .ok_or("lower, upper or title?")?,
                )
            }
            Value(file) => files.push(PathBuf::from(file)),
            other => return Err(other.unexpected()),
        }
    }
    println!("typed P    R    F    untyped F   PER  ORG  LOC  MISC   characters/s  corpus");
    for file in &files {
        let mut articles = train::read_corpus(file, sentences)
            .map_err(|error| lexopt::Error::from(format!("{}: {error}", file.display())))?;
        if let Some(case) = case {
            articles.iter_mut().for_each(|article| article.text = train::recase(&article.text, case));
        }
        let started = Instant::now();
        let score = train::score(&model, &articles);
        let characters = articles.iter().map(|article| article.text.chars().count()).sum::<usize>();
        let speed = characters as f64 / started.elapsed().as_secs_f64();
        if errors {
            score.errors.iter().for_each(|error| println!("{error}"));
        }
        for &(confidence, right) in &score.confidence {
            steps.add(confidence, right);
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
    if reliability {
        print!("{}", steps.table());
    }
    if let Some(file) = svg {
        std::fs::write(file, steps.svg()).map_err(|error| error.to_string())?;
    }
    Ok(())
}

fn learn(mut arguments: lexopt::Parser) -> Result<(), lexopt::Error> {
    let mut options = train::Options::of(train::Family::Crf);
    let mut folder = None;
    while let Some(argument) = arguments.next()? {
        match argument {
            Long("family") => {
                let family = train::Family::named(&arguments.value()?.to_string_lossy());
                let family = family.ok_or("perceptron, crf or neural?")?;
                options = train::Options { out: options.out, ..train::Options::of(family) };
            }
            Long("out") => options.out = arguments.value()?.into(),
            Long("seed") => options.seed = arguments.value()?.parse()?,
            Long("passes") => options.passes = arguments.value()?.parse()?,
            Long("often") => options.often = arguments.value()?.parse()?,
            Long("rows") => options.rows = arguments.value()?.parse()?,
            Long("bits") => options.bits = arguments.value()?.parse()?,
            Long("step") => options.step = arguments.value()?.parse()?,
            Long("rate") => options.rate = arguments.value()?.parse()?,
            Long("choosing-plain") => options.prices[0].plain = arguments.value()?.parse()?,
            Long("choosing-square") => options.prices[0].square = arguments.value()?.parse()?,
            Long("plain") => options.prices[1].plain = arguments.value()?.parse()?,
            Long("square") => options.prices[1].square = arguments.value()?.parse()?,
            Long("recased") => options.recased = arguments.value()?.parse()?,
            Long("swapped") => options.swapped = arguments.value()?.parse()?,
            Long("forget") => options.forget = arguments.value()?.parse()?,
            Value(path) => folder = Some(PathBuf::from(path)),
            other => return Err(other.unexpected()),
        }
    }
    let folder = folder.ok_or("name the folder of corpora")?;
    train::teach(&folder, &options).map_err(|error| lexopt::Error::from(error.to_string()))
}

//! What is done away from the page comes back as it would have been done there.

use rapporteur::analysis::{Analysis, Stage, correct_page, focus};
use rapporteur::corrections::{Anchor, Change, Correction, Nature};
use rapporteur::job::{Answer, Job, pack, unpack, work};
use rapporteur::ner::{Day, Kind, OwnName};
use rapporteur::text::html::Page;
use rapporteur::{Model, analyse};

const SEEDS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/seeds");

fn articles() -> Vec<String> {
    let files = std::fs::read_dir(SEEDS).expect("the samples").flatten();
    let texts = files.filter(|file| file.path().extension().is_some_and(|extension| extension == "txt"));
    texts.map(|file| std::fs::read_to_string(file.path()).expect("a sample")).collect()
}

fn reading(text: &str) -> Job {
    let anchor = Anchor { exact: "Trump".to_owned(), ..Anchor::default() };
    Job::Read {
        page: text.to_owned().into(),
        published: Some(Day { year: 2026, month: Some(2), day: None }),
        names: vec![OwnName {
            name: "Hormuz".to_owned(),
            kind: Kind::Place,
            aliases: vec!["the strait".to_owned()],
        }],
        corrections: vec![Correction { at: anchor, change: Change::Name(Nature::Person) }],
    }
}

/// What a worker would have of a job, and its page of the answer.
fn away(model: &Model, job: &Job) -> Answer {
    let job: Job = unpack(&pack(job)).expect("the job");
    unpack(&pack(&work(model, &job, &mut |_| {}))).expect("the answer")
}

#[test]
fn a_reading_comes_back_whole() {
    let model = Model::built_in();
    for text in articles().iter().map(String::as_str).chain([""]) {
        let job = reading(text);
        let Job::Read { page, published, names, corrections } = &job else { unreachable!() };
        let known = model.clone().with_names(names);
        assert_eq!(
            away(&model, &job),
            Answer::Read(Box::new(correct_page(&known, page, *published, corrections)))
        );
    }
}

#[test]
fn the_story_of_an_actor_comes_back_whole() {
    let model = Model::built_in();
    for text in articles() {
        let analysis = analyse(&model, &text);
        let actor = analysis.order[0].actor;
        let picks = focus(&analysis, &text, actor);
        let Analysis { blocks, cast, order, .. } = analysis;
        assert_eq!(
            away(&model, &Job::Focus { text, blocks, cast, order, actor }),
            Answer::Focus(actor, picks)
        );
    }
}

#[test]
fn each_stage_is_told_once_and_in_order() {
    let mut told = Vec::new();
    work(&Model::built_in(), &reading("One line."), &mut |stage| told.push(stage));
    assert_eq!(told, Stage::ALL);
}

#[test]
fn bytes_that_are_cut_short_are_no_answer() {
    let page = Page::from(articles().swap_remove(0));
    let job = Job::Read { page, published: None, names: Vec::new(), corrections: Vec::new() };
    let bytes = pack(&work(&Model::built_in(), &job, &mut |_| {}));
    assert!((0..bytes.len()).step_by(97).all(|end| unpack::<Answer>(&bytes[..end]).is_none()));
}

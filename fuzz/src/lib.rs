//! What holds whatever bytes come in: a function for each way in, which panics where it does not. The targets beside this file
//! hand it what a fuzzer makes up; `tests/fuzzed.rs` hands it what fuzzers found before.

use std::sync::LazyLock;

use rapporteur::analysis::{Analysis, correct_page, focus};
use rapporteur::corrections::{Correction, read, write};
use rapporteur::job::{self, Answer, Job};
use rapporteur::text::files::{Word, unpack};
use rapporteur::text::html::{self, Page};
use rapporteur::text::{Span, Utf16Index};
use rapporteur::view::export::{Format, check, export};
use rapporteur::view::{self, Article, Held, Home, Screen, State};
use rapporteur::{Model, analyse};

#[path = "../../build/lexicon.rs"]
#[allow(dead_code)]
mod list;

static MODEL: LazyLock<Model> = LazyLock::new(Model::built_in);

const STORY: &str = "Ana Ruiz, the mayor of Lima, met Tom Brandt of Barco Group on 5 May 2025. “The dam held,” Ruiz said.\n\n\
    A senior official told Brandt that Peru would pay. He agreed with her, according to the ministry.\n";

/// Any text.
pub fn text(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes).into_owned();
    reads(&MODEL, &text.into(), &[]);
}

/// The source of a web page.
pub fn html(bytes: &[u8]) {
    let page = html::read(&html::parse(&String::from_utf8_lossy(bytes)));
    is_in_order(&page);
    reads(&MODEL, &page, &[]);
}

/// A file: the first byte picks what its name ends in.
pub fn files(bytes: &[u8]) {
    const NAMES: [&str; 7] = ["a.txt", "a.md", "a.eml", "a.html", "a.json", "a.rtf", "a.docx"];
    let Some((&name, bytes)) = bytes.split_first() else { return };
    let page = match view::held(NAMES[usize::from(name) % NAMES.len()], bytes) {
        Held::Page(page) => page,
        Held::Markup(source) => html::read(&html::parse(&source)),
        Held::Mail(mail) => {
            let parsed = html::read(&html::parse(&mail.markup));
            view::mailed(mail, parsed)
        }
        // Of XML that no parser takes, what stands in it.
        Held::Word(source, packed) => {
            unpack(&source, packed).unwrap_or_else(|| word(&String::from_utf8_lossy(&source)))
        }
        Held::Names(_) | Held::Nothing(_) => return,
    };
    is_in_order(&page);
    reads(&MODEL, &page, &[]);
}

/// What stands in the XML of a document of Word's: elements and words, well-formed or not.
fn word(source: &str) -> Page {
    let mut word = Word::default();
    for piece in source.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        let (name, value) = tag.split_once(' ').unwrap_or((tag, ""));
        match name.strip_prefix('/') {
            Some(name) => word.close(name),
            None => word.open(name, |_| Some(value.to_owned())),
        }
        word.text(words);
    }
    word.page()
}

/// A file of corrections, and after a line of "===" the text that it is about.
pub fn corrections(bytes: &[u8]) {
    let source = String::from_utf8_lossy(bytes);
    let (file, text) = source.split_once("\n===\n").unwrap_or((&source, STORY));
    let Ok(corrections) = read(file) else { return };
    assert_eq!(read(&write(&corrections)).as_ref(), Ok(&corrections), "what is written is read again");
    reads(&MODEL, &text.to_owned().into(), &corrections);
}

/// A list of the reader's names.
pub fn names(bytes: &[u8]) {
    let Ok(names) = serde_json::from_slice::<Vec<view::Name>>(bytes) else { return };
    let text = names.iter().fold(STORY.to_owned(), |text, name| text + "Ruiz met " + &name.name + ". ");
    reads(&MODEL.clone().with_names(&view::own_names(names)), &text.into(), &[]);
}

/// A line of JSON lines: a text or a source, and a date.
pub fn lines(bytes: &[u8]) {
    let Ok(object) = serde_json::from_slice::<serde_json::Value>(bytes) else { return };
    let word = |name: &str| object.get(name).and_then(serde_json::Value::as_str);
    let page = match (word("text"), word("html")) {
        (Some(text), _) => text.to_owned().into(),
        (None, Some(source)) => html::read(&html::parse(source)),
        (None, None) => return,
    };
    let date = word("date").and_then(|date| view::Date::try_from(date.to_owned()).ok());
    let analysis = correct_page(&MODEL, &page, date.map(|date| date.0), &[]);
    holds(&page.text, &analysis);
}

/// Offsets: the index says what counting says, there and back.
pub fn units(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let (index, points) = (Utf16Index::new(&text), Utf16Index::points(&text));
    let mut units = 0;
    for (point, (at, c)) in text.char_indices().enumerate() {
        assert_eq!((index.units(at as u32), points.units(at as u32)), (units, point as u32));
        assert_eq!((index.byte(units), points.byte(point as u32)), (at as u32, at as u32));
        units += c.len_utf16() as u32;
    }
    assert_eq!(index.units(text.len() as u32), units);
    // Beyond the end, and in the middle of a character, is some place.
    for wild in [units, units + 1, u32::MAX / 2] {
        index.byte(wild);
    }
}

/// A model file, after its first eight bytes: it is refused, or reads a text somehow.
///
/// A file that is taken lives on: models are read in place, from bytes that stay.
pub fn model(bytes: &[u8]) {
    let own = include_bytes!("../../assets/names.bin");
    let file: &'static [u8] = [&own[..8], bytes].concat().leak();
    // With weights of chance, names may overlap; nothing stops all the same.
    if let Ok(model) = Model::read(file) {
        export(&Article::of(STORY.to_owned().into(), analyse(&model, STORY)), Format::Html);
    }
}

/// The list of words, as the build reads it.
pub fn lexicon(bytes: &[u8]) {
    let _ = list::lexicon(&String::from_utf8_lossy(bytes));
}

/// What a worker is handed, and what it answers.
pub fn jobs(bytes: &[u8]) {
    let _: Option<Answer> = job::unpack(bytes);
    let Some(job) = job::unpack::<Job>(bytes) else { return };
    // What is no such thing at all is never handed over: the page packs what it reads.
    if let Job::Read { page, .. } = &job
        && page.marks.is_empty()
    {
        let answer = job::work(&MODEL, &job, &mut |_| {});
        assert_eq!(job::unpack(&job::pack(&answer)).as_ref(), Some(&answer));
    }
}

/// The marks of a page stand in it, one after the other.
fn is_in_order(page: &Page) {
    let mut end = 0;
    for mark in &page.marks {
        stands(&page.text, mark.span);
        assert!(mark.span.start >= end, "marks are in order");
        end = mark.span.end;
    }
}

/// Reads a text, and whatever can be done with what is found in it.
fn reads(model: &Model, page: &Page, corrections: &[Correction]) {
    let analysis = correct_page(model, page, None, corrections);
    holds(&page.text, &analysis);
    assert_eq!(analysis, correct_page(model, page, None, corrections), "the same text has the same analysis");
    if page.marks.is_empty() && corrections.is_empty() && page.published.is_none() {
        assert_eq!(analysis, analyse(model, &page.text), "however it is asked for");
    }
    let answer = Answer::Read(Box::new(analysis.clone()));
    assert_eq!(job::unpack(&job::pack(&answer)).as_ref(), Some(&answer), "it comes back from a worker whole");
    for place in analysis.order.iter().take(2) {
        focus(&analysis, &page.text, place.actor);
    }
    let article = Article::of(page.clone(), analysis);
    for format in Format::ALL {
        export(&article, format);
    }
    check(&article, "a.txt");
    for home in [Home::Page, Home::Guest] {
        let state = State { screen: Screen::Read, ..State::new(home) };
        view::page(&article, &state);
        article.analysis.blocks.ids().for_each(|id| drop(view::block(&article, &state, id)));
    }
}

/// Fails where words are not in the text, or there are none.
#[track_caller]
fn stands(text: &str, span: Span) {
    let words = text.get(span.start as usize..span.end as usize);
    assert!(words.is_some_and(|words| !words.is_empty()), "{span:?} of {} bytes", text.len());
}

/// What every analysis keeps: words are in the text, in order, and whoever is named is there.
fn holds(text: &str, analysis: &Analysis) {
    let Analysis { blocks, sentences, mentions, cast, quotes, utterances, relations, order, summary, .. } =
        analysis;
    let mut end = 0;
    for sentence in sentences.iter() {
        stands(text, sentence.span);
        assert!(sentence.span.start >= end && sentence.block.index() < blocks.len(), "sentences are apart");
        end = sentence.span.end;
    }
    blocks.iter().for_each(|block| stands(text, block.span));
    let mut end = 0;
    for mention in mentions {
        stands(text, mention.span);
        assert!(mention.span.start >= end && mention.confidence <= 100, "names are apart");
        end = mention.span.end;
    }
    let mut start = 0;
    for reference in &cast.references {
        stands(text, reference.span);
        assert!(reference.span.start >= start && reference.actor.index() < cast.actors.len());
        start = reference.span.start;
    }
    for actor in cast.actors.iter() {
        let own =
            actor.aliases.iter().map(|alias| alias.span).chain(actor.roles.iter().map(|role| role.span));
        own.chain([actor.name]).for_each(|span| stands(text, span));
        assert!(actor.affiliations.iter().all(|body| body.index() < cast.actors.len()));
    }
    let mut start = 0;
    for (at, quote) in quotes.iter().enumerate() {
        [Some(quote.span), quote.cue, quote.speaker_span]
            .into_iter()
            .flatten()
            .for_each(|span| stands(text, span));
        assert!(quote.span.start >= start && quote.continues.is_none_or(|before| (before as usize) < at));
        assert!(
            [quote.speaker, quote.addressee].into_iter().flatten().all(|id| id.index() < cast.actors.len())
        );
        start = quote.span.start;
    }
    assert!(
        utterances.iter().flat_map(|utterance| &utterance.quotes).all(|&at| (at as usize) < quotes.len())
    );
    for relation in relations {
        stands(text, relation.verb);
        assert!(relation.from != relation.to, "nobody deals with himself");
        assert!(relation.from.index() < cast.actors.len() && relation.to.index() < cast.actors.len());
        assert!(relation.sentence.index() < sentences.len());
    }
    assert!(
        order.len() == cast.actors.len() && order.iter().all(|place| place.actor.index() < cast.actors.len())
    );
    assert!(
        summary
            .iter()
            .zip(1..)
            .all(|(pick, rank)| pick.rank == rank && pick.sentence.index() < sentences.len())
    );
    for finding in &analysis.desk.findings {
        finding.places.iter().for_each(|&place| stands(text, place));
    }
}

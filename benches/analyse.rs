//! Time and memory of each stage and of the whole, on 10 kB to 10 MB of news and on texts that are none.
//!
//! Compare lines of one run; the clock of a shared machine says little across runs.

use divan::counter::{BytesCount, CharsCount};
use divan::{AllocProfiler, Bencher};
use rapporteur::{Model, actors, analyse, ner, relations, summary, syntax, text};

#[global_allocator]
static ALLOCATIONS: AllocProfiler = AllocProfiler::system();

const SIZES: [usize; 4] = [10_000, 100_000, 1_000_000, 10_000_000];

fn main() {
    divan::main();
}

/// The bundled articles, over and over, cut to a size.
fn news(size: usize) -> String {
    let mut paths: Vec<_> =
        std::fs::read_dir("seeds").expect("the samples").flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let mut articles = String::new();
    for path in paths.into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
    {
        articles += &std::fs::read_to_string(path).expect("a sample");
        articles.push('\n');
    }
    let mut text = articles.repeat(size / articles.len() + 1);
    text.truncate(text.floor_char_boundary(size));
    text
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn whole(bencher: Bencher, size: usize) {
    let (model, text) = (Model::built_in(), news(size));
    bencher.counter(BytesCount::of_str(&text)).bench(|| analyse(&model, &text));
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn reading(bencher: Bencher, size: usize) {
    let text = news(size);
    bencher.counter(BytesCount::of_str(&text)).bench(|| text::read(&text));
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn names(bencher: Bencher, size: usize) {
    let (model, text) = (Model::built_in(), news(size));
    let document = text::read(&text);
    bencher.counter(BytesCount::of_str(&text)).bench(|| ner::find(&model, &document));
}

#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn actors(bencher: Bencher, size: usize) {
    let (model, text) = (Model::built_in(), news(size));
    let document = text::read(&text);
    let mentions = ner::find(&model, &document);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let syntax = syntax::read(&document, &mentions);
        let cast = actors::cast(&model, &syntax, &mentions);
        let quotes = actors::quotes(&syntax, &cast);
        let found = relations::relations(&syntax, &cast, &quotes);
        (actors::order(&document, &cast, &quotes, &relations::counts(&found, &cast)), found)
    });
}

/// From text to mentions, in characters a second.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn mentions(bencher: Bencher, size: usize) {
    let (model, text) = (Model::built_in(), news(size));
    bencher.counter(CharsCount::of_str(&text)).bench(|| ner::find(&model, &text::read(&text)));
}

/// The summary alone: for 10 kB it takes less than a millisecond.
#[divan::bench(args = SIZES, sample_count = 5, sample_size = 1)]
fn story(bencher: Bencher, size: usize) {
    let text = news(size);
    let (analysis, document) = (analyse(&Model::built_in(), &text), text::read(&text));
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| summary::pick(&document, &analysis.cast, &analysis.order));
}

/// What is no news: a megabyte of each must cost about as much as one of news, not its square.
const ODD: [&str; 10] =
    ["a", "Abc ", "Abc\n", ". ", "“ ", "' ", "a-", "said ", "“Yes,” he said. ", "the official said "];

#[divan::bench(args = ODD, sample_count = 3, sample_size = 1)]
fn odd(bencher: Bencher, piece: &str) {
    let (model, text) = (Model::built_in(), piece.repeat(1_000_000 / piece.len()));
    bencher.counter(BytesCount::of_str(&text)).bench(|| analyse(&model, &text));
}

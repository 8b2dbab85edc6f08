use crate::text::{BlockKind, Span, ToList, sort};
use crate::view::object::value::write_text;
use crate::view::{Article, words};

/// The article's title; the beginning of its first line where it has none.
pub fn title(article: &Article) -> String {
    let lines = || article.lines().filter(|(_, block)| !matches!(block.kind, BlockKind::Boilerplate(_)));
    let title = lines().find(|(_, block)| block.kind == BlockKind::Headline);
    match title.or_else(|| lines().next()) {
        Some((_, block)) => words::beginning(&flat(article.words(block.span)), 120),
        None => "An article".to_owned(),
    }
}

/// The three sentences of the summary, in order of the text.
pub fn told(article: &Article) -> Vec<Span> {
    let mut picks = article.analysis.summary.iter().filter(|pick| pick.rank <= 3).to_list();
    sort(&mut picks, |pick| pick.sentence);
    picks.into_iter().map(|pick| article.after_dateline(pick.sentence)).to_list()
}

/// Words on one line.
pub fn flat(words: &str) -> String {
    words.split_whitespace().to_list().join(" ")
}

/// Words as a JSON string, which may stand in the script of a web page: no tag begins in it.
pub fn string(words: &str) -> String {
    let mut json = String::new();
    write_text(words, &mut json);
    json.replace('<', "\\u003c")
}

//! The analysis in forms that other programs read.
//!
//! This room knows the article and what was found in it. It does not know the screen.

mod annotation;
mod brat;
mod check;
mod comparison;
mod conll;
mod file;
mod format;
mod html;
mod markdown;
mod network;
mod portrait;
mod schema;
mod sheet;

pub use annotation::annotations;
pub use brat::brat;
pub use check::check;
pub use comparison::{comparison, comparison_sheet};
pub use conll::conll;
pub use file::{File, file, file_name, marked};
pub use format::Format;
pub use html::{html, rich};
pub use markdown::markdown;
pub use network::network;
pub use portrait::portrait;
pub use schema::schema;
pub use sheet::{actors, dealings, sheet};

use super::Article;
use crate::text::ToList;

/// Writes an article in a form.
pub fn export(article: &Article, format: Format) -> String {
    match format {
        Format::Markdown => markdown(article),
        Format::Html => html(article),
        Format::Network | Format::Picture => network(article),
        Format::Portrait | Format::PortraitPicture => portrait(article),
        Format::Sheet => sheet(article),
        Format::Actors => actors(article),
        Format::Dealings => dealings(article),
        Format::Annotations => annotations(article),
        Format::Schema => schema(article),
        Format::Brat => brat(article),
        Format::Conll => conll(article),
    }
}

/// The article's title; the beginning of its first line where it has none.
pub fn title(article: &Article) -> String {
    use crate::text::BlockKind;
    let lines = || article.lines().filter(|(_, block)| !matches!(block.kind, BlockKind::Boilerplate(_)));
    let title = lines().find(|(_, block)| block.kind == BlockKind::Headline);
    match title.or_else(|| lines().next()) {
        Some((_, block)) => super::words::beginning(&flat(article.words(block.span)), 120),
        None => "An article".to_owned(),
    }
}

/// Words on one line.
fn flat(words: &str) -> String {
    words.split_whitespace().to_list().join(" ")
}

/// Words as a JSON string.
pub(super) fn string(words: &str) -> String {
    let mut text = String::from("\"");
    for c in words.chars() {
        match c {
            '"' | '\\' => text.extend(['\\', c]),
            c if c < ' ' => text += &format!("\\u{:04x}", c as u32),
            c => text.push(c),
        }
    }
    text + "\""
}

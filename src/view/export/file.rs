use super::annotation::annotations;
use super::brat::brat;
use super::conll::conll;
use super::format::Format;
use super::html::html;
use super::markdown::markdown;
use super::network::network;
use super::portrait::portrait;
use super::schema::schema;
use super::sheet::{actors, dealings, sheet};
use super::snapshot::snapshot;
use super::words::title;
use crate::text::lower;
use crate::view::Article;

/// A file to hand over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub media: &'static str,
    /// What is in it.
    pub text: String,
}

/// How many characters of a headline a file's name has.
const NAME: usize = 48;

/// Writes an article in a form.
pub fn export(article: &Article, format: Format) -> String {
    match format {
        Format::Markdown => markdown(article),
        Format::Html => html(article),
        Format::Snapshot => snapshot(article),
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

/// An article in a form, as a file that is named after it.
pub fn file(article: &Article, format: Format) -> File {
    let [_, kind, media] = format.names();
    let text = export(article, format);
    File { name: file_name(&title(article), kind), media, text: marked(media, text) }
}

/// The name of a file: the beginning of a title, as it can stand in one, before what the file is called anyway.
pub fn file_name(title: &str, kind: &str) -> String {
    let mut name = String::new();
    for word in title.split(|c: char| !c.is_alphanumeric() && c != '’' && c != '\'') {
        let word: String = lower(word).chars().filter(|c| c.is_alphanumeric()).collect();
        if word.is_empty() {
            continue;
        }
        if name.chars().count() + word.chars().count() > NAME {
            break;
        }
        name.push_str(&word);
        name.push('-');
    }
    name + kind
}

/// Text as a program takes it that guesses encodings: spreadsheets know UTF-8 by the mark before it.
pub fn marked(media: &str, text: String) -> String {
    if media == "text/csv" { format!("\u{feff}{text}") } else { text }
}

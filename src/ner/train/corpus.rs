use std::path::Path;
use std::{fs, io};

use crate::ner::Kind;
use crate::text::Span;

/// A text rebuilt from a corpus, with the names that are marked there.
#[derive(Clone, Debug, Default)]
pub struct Article {
    /// Running text: marks stand where a writer puts them, a paragraph is a line.
    pub text: String,
    /// The names in order.
    pub names: Vec<Name>,
    /// Where each of the corpus' words stands.
    pub words: Vec<Span>,
}

/// A marked name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Name {
    /// Its place in the rebuilt text.
    pub span: Span,
    /// Its type, as the corpus has it.
    pub class: Class,
}

/// The four types of the `*.4.bio` corpora.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// PER
    Person,
    /// ORG
    Organization,
    /// LOC
    Place,
    /// MISC: peoples, events, works.
    Other,
}

impl Class {
    /// Every class.
    pub const ALL: [Class; 4] = [Class::Person, Class::Organization, Class::Place, Class::Other];

    /// The class that a kind of ours falls into; a date has none.
    pub fn of(kind: Kind) -> Option<Class> {
        match kind {
            Kind::Person => Some(Class::Person),
            Kind::Organization => Some(Class::Organization),
            Kind::Place => Some(Class::Place),
            Kind::Group | Kind::Event => Some(Class::Other),
            Kind::Date => None,
        }
    }

    fn named(tag: &str) -> Option<Class> {
        match tag {
            "PER" => Some(Class::Person),
            "ORG" => Some(Class::Organization),
            "LOC" => Some(Class::Place),
            "MISC" => Some(Class::Other),
            _ => None,
        }
    }
}

/// Reads a `word<TAB>tag` file and joins every `sentences` of its sentences to an article, two to a paragraph.
///
/// # Errors
/// When the file cannot be read as UTF-8 text.
pub fn read_corpus(path: &Path, sentences: usize) -> io::Result<Vec<Article>> {
    let file = fs::read_to_string(path)?;
    let mut articles = Vec::new();
    let mut writer = Writer::default();
    for sentence in file.split("\n\n").filter(|sentence| !sentence.trim().is_empty()) {
        if writer.sentences == sentences {
            articles.push(writer.finish());
            writer = Writer::default();
        }
        writer.sentence(sentence);
    }
    if writer.sentences > 0 {
        articles.push(writer.finish());
    }
    Ok(articles)
}

/// Puts words together as they stand in print, and keeps account of where they come to stand.
#[derive(Default)]
struct Writer {
    article: Article,
    sentences: usize,
    open: Option<Name>,
    /// Whether the next double or single straight mark closes.
    quoted: [bool; 2],
    /// Whether the next word follows without a space.
    tight: bool,
}

impl Writer {
    fn sentence(&mut self, lines: &str) {
        if self.sentences > 0 {
            self.article.text.push(if self.sentences.is_multiple_of(2) { '\n' } else { ' ' });
        }
        self.sentences += 1;
        self.tight = true;
        self.quoted = [false; 2];
        for line in lines.lines().filter(|line| !line.is_empty()) {
            let (word, tag) = line.split_once('\t').unwrap_or((line, "O"));
            self.word(word, tag);
        }
        self.close();
    }

    fn word(&mut self, word: &str, tag: &str) {
        let (before, word, after) = self.spacing(word);
        if before && !self.tight {
            self.article.text.push(' ');
        }
        self.tight = !after;
        let start = self.article.text.len();
        self.article.text.push_str(word);
        let span = Span::at(start..self.article.text.len());
        self.article.words.push(span);
        let class = tag.get(2..).and_then(Class::named);
        match (&mut self.open, class) {
            (Some(name), Some(class)) if tag.starts_with("I-") && name.class == class => {
                name.span.end = span.end;
            }
            _ => {
                self.close();
                self.open = class.map(|class| Name { span, class });
            }
        }
    }

    fn close(&mut self) {
        self.article.names.extend(self.open.take());
    }

    /// The word as printed, and whether it keeps a space before and after it.
    fn spacing<'w>(&mut self, word: &'w str) -> (bool, &'w str, bool) {
        match word {
            "-LRB-" | "-LSB-" => (true, "(", false),
            "-RRB-" | "-RSB-" => (false, ")", true),
            "(" | "[" | "{" | "“" | "‘" | "$" | "£" | "€" | "#" => (true, word, false),
            ")" | "]" | "}" | "”" | "." | "," | ";" | ":" | "?" | "!" | "%" | "..." | "…" => {
                (false, word, true)
            }
            "``" => (true, "\"", false),
            "''" => (false, "\"", true),
            "\"" => self.toggle(0, word),
            "'" => self.toggle(1, word),
            "/" => (false, word, false),
            _ if is_clitic(word) => (false, word, true),
            _ => (true, word, true),
        }
    }

    fn toggle<'w>(&mut self, mark: usize, word: &'w str) -> (bool, &'w str, bool) {
        self.quoted[mark] = !self.quoted[mark];
        (self.quoted[mark], word, !self.quoted[mark])
    }

    fn finish(self) -> Article {
        self.article
    }
}

fn is_clitic(word: &str) -> bool {
    let plain = word.replace('’', "'").to_lowercase();
    ["'s", "n't", "'re", "'ve", "'ll", "'d", "'m"].contains(&plain.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rebuilt(sentence: &str) -> Article {
        let mut writer = Writer::default();
        writer.sentence(sentence);
        writer.finish()
    }

    #[test]
    fn marks_stand_where_a_writer_puts_them() {
        let article = rebuilt(
            "\"\tO\nLima\tB-LOC\n's\tO\nmayor\tO\n,\tO\n(\tO\nAna\tB-PER\nSoto\tI-PER\n)\tO\n\"\tO\n.\tO",
        );
        assert_eq!(article.text, "\"Lima's mayor, (Ana Soto)\".");
        let names = article.names.iter().map(|name| &article.text.as_str()[name.span]).collect::<Vec<_>>();
        assert_eq!(names, ["Lima", "Ana Soto"]);
    }
}

use super::super::{Article, words};
use crate::corrections::{after, before};

/// How many characters around the words help to find them again.
const AROUND: usize = 32;

/// The words that refer to an actor, as W3C Web Annotations: each by its words with their surroundings, and by its
/// place, counted in code points as the recommendation asks.
pub fn annotations(article: &Article) -> String {
    let mut points = Points { text: &article.text, at: 0, count: 0 };
    let items = article.analysis.cast.references.iter().map(|reference| {
        let kind = words::kind(article.analysis.cast.actors[reference.actor].kind);
        let (start, end) = (points.to(reference.span.start), points.to(reference.span.end));
        format!(
            "{{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"motivation\":\"identifying\",\
             \"body\":[{{\"type\":\"TextualBody\",\"purpose\":\"identifying\",\"value\":{}}},\
             {{\"type\":\"TextualBody\",\"purpose\":\"classifying\",\"value\":{}}}],\
             \"target\":{{\"selector\":[{{\"type\":\"TextQuoteSelector\",\"exact\":{},\"prefix\":{},\"suffix\":{}}},\
             {{\"type\":\"TextPositionSelector\",\"start\":{start},\"end\":{end}}}]}}}}",
            string(article.name(reference.actor)),
            string(kind),
            string(article.words(reference.span)),
            string(before(&article.text, reference.span, AROUND)),
            string(after(&article.text, reference.span, AROUND)),
        )
    });
    format!("[{}]\n", items.collect::<Vec<_>>().join(",\n"))
}

/// Counts code points on the way through a text.
struct Points<'t> {
    text: &'t str,
    at: usize,
    count: usize,
}

impl Points<'_> {
    /// How many there are before a byte, which never comes before one that was asked for earlier.
    fn to(&mut self, byte: u32) -> usize {
        let byte = (byte as usize).max(self.at);
        self.count += self.text[self.at..byte].chars().count();
        self.at = byte;
        self.count
    }
}

/// A JSON string.
fn string(words: &str) -> String {
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

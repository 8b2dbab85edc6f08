use super::words::string;
use crate::corrections::{after, before};
use crate::text::{Span, ToList, Utf16Index};
use crate::view::{Article, words};

/// How many characters around the words help to find them again.
const AROUND: usize = 32;

/// The words that refer to an actor, as W3C Web Annotations: each by its words with their surroundings, and by its
/// place, counted in code points as the recommendation asks.
pub fn annotations(article: &Article) -> String {
    let points = Utf16Index::points(&article.text);
    let items = article.analysis.cast.references.iter().map(|reference| {
        let kind = words::kind(article.analysis.cast.actors[reference.actor].kind);
        let Span { start, end } = points.span(reference.span);
        format!(
            "{{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"type\":\"Annotation\",\"motivation\":\"identifying\",\
             \"body\":[{{\"type\":\"TextualBody\",\"purpose\":\"identifying\",\"value\":{}}},\
             {{\"type\":\"TextualBody\",\"purpose\":\"classifying\",\"value\":{}}}],\
             \"target\":{{\"selector\":[{{\"type\":\"TextQuoteSelector\",\"exact\":{},\"prefix\":{},\"suffix\":{}}},\
             {{\"type\":\"TextPositionSelector\",\"start\":{start},\"end\":{end}}}]}}}}",
            string(&words::line(article.name(reference.actor))),
            string(kind),
            string(article.words(reference.span)),
            string(before(&article.text, reference.span, AROUND)),
            string(after(&article.text, reference.span, AROUND)),
        )
    });
    format!("[{}]\n", items.to_list().join(",\n"))
}

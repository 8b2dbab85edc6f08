//! Where names begin: after a title that is cut short.

use crate::lexicon::SHORT_TITLE;
use crate::ner::{Kind, Mention};
use crate::text::{Document, Shape, Span};

/// Cuts titles off the beginning of people's names: "Det Insp Holm".
pub fn trim(document: &Document<'_>, mentions: &mut [Mention]) {
    for mention in mentions.iter_mut().filter(|mention| mention.kind == Kind::Person) {
        begin(document, mention, after_titles(document, mention));
    }
}

fn begin(document: &Document<'_>, mention: &mut Mention, from: u32) {
    if from > mention.tokens.start {
        mention.tokens.start = from;
        mention.span = span_of(document, &mention.tokens);
    }
}

/// The first token after the titles; one word of the name stays.
fn after_titles(document: &Document<'_>, mention: &Mention) -> u32 {
    let mut from = mention.tokens.start;
    while from + 1 < mention.tokens.end
        && SHORT_TITLE.has(document.tokens[from as usize].norm)
        && matches!(document.tokens[from as usize + 1].shape, Shape::Title | Shape::Mixed)
    {
        from += 1;
    }
    from
}

fn span_of(document: &Document<'_>, tokens: &std::ops::Range<u32>) -> Span {
    let (first, last) = (&document.tokens[tokens.start as usize], &document.tokens[tokens.end as usize - 1]);
    first.span.cover(last.span)
}

//! Where names begin: after a title, and after the place that a body is based in.

use crate::ner::{Kind, Mention};
use crate::syntax::listed;
use crate::text::{Document, Shape, Span, Table};

/// Cuts what is no part of a name off its beginning: "Det Insp Holm", "Bergen-based Holm Mills"; the place becomes a
/// mention of its own.
pub fn trim(document: &Document<'_>, mentions: &mut Vec<Mention>) {
    let titles = listed(include_str!(concat!(env!("OUT_DIR"), "/words/abbreviated.txt")));
    let mut places = Vec::new();
    for (at, mention) in mentions.iter_mut().enumerate() {
        match mention.kind {
            Kind::Person => begin(document, mention, after_titles(document, mention, &titles)),
            Kind::Organization => {
                let Some(based) = after_based(document, mention) else { continue };
                let place = mention.tokens.start..based - 2;
                begin(document, mention, based);
                let span = span_of(document, &place);
                places.push((at, Mention { span, tokens: place, kind: Kind::Place, ..mention.clone() }));
            }
            _ => {}
        }
    }
    for (at, place) in places.into_iter().rev() {
        mentions.insert(at, place);
    }
}

fn begin(document: &Document<'_>, mention: &mut Mention, from: u32) {
    if from > mention.tokens.start {
        mention.tokens.start = from;
        mention.span = span_of(document, &mention.tokens);
    }
}

/// The first token after the titles; one word of the name stays.
fn after_titles(document: &Document<'_>, mention: &Mention, titles: &Table<u32, ()>) -> u32 {
    let mut from = mention.tokens.start;
    while from + 1 < mention.tokens.end
        && titles.has(&document.tokens[from as usize].norm)
        && matches!(document.tokens[from as usize + 1].shape, Shape::Title | Shape::Mixed)
    {
        from += 1;
    }
    from
}

/// The token after "-based", where more of the name follows.
fn after_based(document: &Document<'_>, mention: &Mention) -> Option<u32> {
    let mut tokens = mention.tokens.start + 2..mention.tokens.end.saturating_sub(1);
    let based =
        tokens.find(|&at| document.word(at) == "based" && matches!(document.word(at - 1), "-" | "‑"))?;
    Some(based + 1)
}

fn span_of(document: &Document<'_>, tokens: &std::ops::Range<u32>) -> Span {
    let (first, last) = (&document.tokens[tokens.start as usize], &document.tokens[tokens.end as usize - 1]);
    first.span.cover(last.span)
}

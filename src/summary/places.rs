use std::cmp::Reverse;

use super::words::is_function_word;
use crate::actors::Cast;
use crate::lexicon::WHEREABOUTS;
use crate::ner::{Kind, Mention};
use crate::text::{BlockKind, Document, Shape, Span, Table, sort};

/// A place is shown from this confidence on.
const LIKELY: u8 = 75;

/// From this confidence on a place needs no word beside it that says "there".
const SURE: u8 = 95;

/// So many names are looked at.
const FEW: usize = 12;

/// What the text says of one place.
#[derive(Clone, Copy)]
struct Named {
    times: u32,
    /// Where it is named first.
    span: Span,
    confidence: u8,
    /// Whether something is, happens or goes there.
    located: bool,
}

/// Where each of the places that are named most often is named first, at most three.
///
/// They are no actors, and a part of another's name ("Gaza" and "the Gaza Strip") is counted with it. What may as well be
/// a company or a person is left out, for a blank is better than what is false.
pub fn places(document: &Document<'_>, mentions: &[Mention], cast: &Cast) -> Vec<Span> {
    let acts = |span: Span| cast.references.binary_search_by_key(&span, |reference| reference.span).is_ok();
    let mut named: Table<str, Named> = Table::new();
    let mut before: Option<&Mention> = None;
    for mention in mentions {
        if mention.kind == Kind::Place && !acts(mention.span) {
            let none = Named { times: 0, span: mention.span, confidence: 0, located: false };
            let known = named.or_insert(&document.text[mention.span], none);
            known.times += 1;
            known.confidence = known.confidence.max(mention.confidence);
            known.located |= is_located(document, mention, before);
        }
        before = Some(mention);
    }
    let mut named = named.into_values();
    named.retain(|it| it.confidence >= LIKELY && (it.located || it.confidence >= SURE));
    sort(&mut named, |it| Reverse(it.times));
    let mut chosen: Vec<Span> = Vec::new();
    for Named { span, .. } in named.into_iter().take(FEW) {
        let name = &document.text[span];
        let same = |other: &Span| {
            let other = &document.text[*other];
            other.split(' ').any(|word| word == name) || name.split(' ').any(|word| word == other)
        };
        if chosen.len() < 3 && !chosen.iter().any(same) {
            chosen.push(span);
        }
    }
    chosen
}

/// Whether the words say that it is a place: "in Lima", "near the old Lima", "Lima, Peru", "LIMA –".
fn is_located(document: &Document<'_>, mention: &Mention, before: Option<&Mention>) -> bool {
    let sentence = &document.sentences[document.sentence_of(mention.tokens.start)];
    if document.blocks[sentence.block].kind == BlockKind::Dateline {
        return true;
    }
    let after_place = || {
        let place = before.filter(|before| before.kind == Kind::Place);
        place.is_some_and(|before| before.tokens.end + 1 == mention.tokens.start)
            && document.word(mention.tokens.start - 1) == ","
    };
    let passed = |at: u32| {
        let token = &document.tokens[at as usize];
        let article = matches!(document.word(at), "the" | "a" | "an");
        token.shape == Shape::Lower && (article || !is_function_word(token.norm))
    };
    let mut words = (sentence.tokens.start..mention.tokens.start).rev().take(3);
    let there = words.find(|&at| !passed(at));
    there.is_some_and(|at| WHEREABOUTS.has(document.tokens[at as usize].norm)) || after_place()
}

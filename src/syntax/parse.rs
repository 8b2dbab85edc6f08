//! Builds the clauses of a text, sentence by sentence.

use super::assembly::Assembly;
use super::chunk::{Chunk, chunk};
use super::clauses::Clauses;
use super::quotation::Quotation;
use super::surroundings::Extent;
use super::verb::Before;
use super::words::Words;

/// Reads the clauses of a text with these quotations in it.
pub(super) fn clauses(words: &Words<'_>, quotations: &[Quotation]) -> Clauses {
    let mut read = Clauses::default();
    for (id, sentence) in words.document.sentences.entries() {
        let (mut outside, mut inside) = (Vec::new(), Vec::new());
        let mut at = sentence.tokens.start;
        let mut next = quotations.partition_point(|quotation| quotation.around.close <= at);
        while at < sentence.tokens.end {
            let speech = quotations.get(next).filter(|it| it.around.open < sentence.tokens.end);
            match speech {
                Some(quotation) if quotation.extent != Extent::Clause => next += 1,
                Some(quotation) if quotation.around.open <= at => {
                    let end = quotation.around.close.min(sentence.tokens.end).max(at + 1);
                    inside.push((at..end, Some(next)));
                    at = end;
                    next += 1;
                }
                other => {
                    let end = other.map_or(sentence.tokens.end, |quotation| quotation.around.open);
                    outside.push(at..end);
                    at = end;
                }
            }
        }
        let mut assembly = Assembly::new(words, &mut read, id, None);
        for (index, tokens) in outside.into_iter().enumerate() {
            if index > 0 {
                assembly.quoted();
            }
            run(&mut assembly, words, tokens);
        }
        assembly.finish();
        for (tokens, quotation) in inside {
            let mut assembly = Assembly::new(words, &mut read, id, quotation);
            run(&mut assembly, words, tokens);
            assembly.finish();
        }
    }
    read
}

fn run(assembly: &mut Assembly<'_, '_>, words: &Words<'_>, tokens: std::ops::Range<u32>) {
    let mut at = tokens.start;
    let mut before = Before::Other;
    while at < tokens.end {
        if let Some(after) = aside(words, at, tokens.end) {
            at = after;
            continue;
        }
        let (found, next) = chunk(words, at, tokens.end, before);
        assembly.take(found);
        before = match found {
            Chunk::Noun(_) => Before::Noun,
            Chunk::Relative(at) if !words.reads(at, "whose") => Before::Relative,
            Chunk::Other => before,
            _ => Before::Other,
        };
        at = next;
    }
}

/// The token after a bracket that holds no verb: "(Labour)".
fn aside(words: &Words<'_>, at: u32, limit: u32) -> Option<u32> {
    if words.is_word(at) || words.document.word(at) != "(" {
        return None;
    }
    let quiet = |at: &u32| !words.is_finite(*at);
    let close = (at + 1..limit.min(at + 12)).take_while(quiet).find(|&at| words.reads(at, ")"));
    close.map(|close| close + 1)
}

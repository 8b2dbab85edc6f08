//! Who took the pictures and who helped to write: names beside the story and not in it.

use std::ops::Range;

use super::class::Class;
use super::words::Words;
use crate::lexicon::CREDIT;
use crate::text::{BlockKind, Shape};

/// How many tokens a credit has at most.
const LONGEST: u32 = 14;
/// How many credits may close one paragraph.
const MANY: usize = 3;
/// How many words the name before a slash has at most.
const NAME: usize = 5;

/// Finds the tokens that say who made a picture, or who helped with the story, in order.
pub fn credits(words: &Words<'_>) -> Vec<Range<u32>> {
    let document = words.document;
    let mut found = Vec::new();
    let mut sentences = document.sentences.iter().peekable();
    while let Some(first) = sentences.next() {
        let (from, mut last, mut to) = (first.tokens.start, first.tokens.start, first.tokens.end);
        while let Some(next) = sentences.next_if(|next| next.block == first.block) {
            (last, to) = (next.tokens.start, next.tokens.end);
        }
        let caption = document.blocks[first.block].kind == BlockKind::Caption;
        if is_contribution(words, last, to) {
            found.push(last..to);
            continue;
        }
        let mut start = to;
        for _ in 0..MANY {
            let Some(credit) = closing(words, from, start, caption) else { break };
            start = credit;
        }
        if start < to {
            found.push(start..to);
        }
    }
    found
}

/// "Ana Ruiz and Dan Cole contributed to this report.", "Additional reporting by Ana Ruiz."
fn is_contribution(words: &Words<'_>, from: u32, to: u32) -> bool {
    let word = |at: u32, all: &[&str]| all.iter().any(|&word| words.reads(at, word));
    let contributed = (from..to).any(|at| {
        word(at, &["contributed"])
            && word(at + 1, &["to"])
            && word(at + 2, &["this"])
            && word(at + 3, &["report", "story", "article"])
    });
    let helped = (from..to.min(from + 5)).any(|at| {
        word(at, &["assistance", "reporting", "editing"])
            && word(at + 1, &["by", "from"])
            && words.is(at + 2, Class::NAME)
            && (from..at).all(|at| !words.is_word(at) || word(at, &["with", "additional", "and", "writing"]))
    });
    contributed || helped
}

/// Where the credit that closes the tokens begins.
fn closing(words: &Words<'_>, from: u32, to: u32, caption: bool) -> Option<u32> {
    let floor = from.max(to.saturating_sub(LONGEST));
    let mut end = to;
    while end > floor && words.reads(end - 1, ".") {
        end -= 1;
    }
    if end <= floor {
        return None;
    }
    if words.reads(end - 1, ")") || words.reads(end - 1, "]") {
        let open = (floor..end).rev().find(|&at| words.reads(at, "(") || words.reads(at, "["))?;
        let credited = (open..end).any(|at| is_credit(words, at));
        return credited.then_some(open);
    }
    labelled(words, from, end).or_else(|| slashed(words, floor, end, caption)).or_else(|| {
        // "… in the dry dock. AP"
        let stop = end - 1;
        let alone = stop > from && words.shape(stop) == Shape::Upper && is_credit(words, stop);
        let apart = alone && (!words.is_word(stop - 1) || is_credit(words, stop - 1));
        apart.then_some(stop)
    })
}

/// "Photograph: Ana Ruiz for the Review", "Picture by Ana Ruiz", "Copyright AP Photo"
fn labelled(words: &Words<'_>, from: u32, end: u32) -> Option<u32> {
    let near = from.max(end.saturating_sub(LONGEST))..end;
    let label = |&at: &u32| {
        let opens = at == from || !words.is_word(at - 1);
        let marked =
            words.reads(at + 1, ":") || opens && (words.reads(at + 1, "by") || is_credit(words, at + 1));
        is_credit(words, at) && words.shape(at) != Shape::Lower && marked
    };
    let at = near.rev().find(label)?;
    let quiet = !(at..end).any(|at| words.is_finite(at) && !is_credit(words, at));
    quiet.then_some(at)
}

/// "Ana Ruiz/Reuters", "Ana Ruiz/AFP via Getty Images, file"
fn slashed(words: &Words<'_>, from: u32, end: u32, caption: bool) -> Option<u32> {
    let slash = (from..end).find(|&at| words.reads(at, "/"))?;
    let capital = |at: u32| matches!(words.shape(at), Shape::Title | Shape::Upper | Shape::Mixed);
    let plain = (slash + 1..end)
        .all(|at| capital(at) || is_credit(words, at) || words.is_comma(at) || words.reads(at, "/"));
    let agency = caption || (from..end).any(|at| is_credit(words, at));
    if !plain || !agency || slash == from {
        return None;
    }
    let name = (from..slash).rev().take(NAME).take_while(|&at| capital(at) || words.reads(at, "-"));
    name.last()
}

fn is_credit(words: &Words<'_>, at: u32) -> bool {
    words.document.tokens.get(at as usize).is_some_and(|token| CREDIT.has(token.norm))
}

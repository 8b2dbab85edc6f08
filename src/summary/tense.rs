use std::ops::Range;

use crate::lexicon;
use crate::text::{Document, Shape};

/// On which side of the day of the article a clause puts what it tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// "met", "has met", "was killed"
    Past,
    /// "will meet", "is due to meet"
    Future,
    /// Nothing says so, or "would", "may", "to".
    Open,
}

/// How far the verb of a date is looked for, in tokens.
const FAR: usize = 16;

/// Reads the tense of the clause that a date stands in: the nearest verb before it, else the nearest after it.
pub fn tense(document: &Document<'_>, sentence: Range<u32>, date: Range<u32>) -> Tense {
    let owned = document.tokens.get(date.end as usize);
    if owned.is_some_and(|next| next.shape == Shape::Possessive) {
        return Tense::Open;
    }
    let before = (sentence.start..date.start).rev().take_while(|&at| !parts(document, at)).take(FAR);
    if let Some(tense) = before.filter_map(|at| verb(document, sentence.start, at)).next() {
        return tense;
    }
    // "On Tuesday, the council voted": a comma right after a date that opens the clause belongs to the date.
    let comma = document.tokens.get(date.end as usize).is_some_and(|next| document.text[next.span] == *",");
    let from = date.end + u32::from(comma);
    let after = (from..sentence.end).take_while(|&at| !parts(document, at)).take(FAR);
    after.filter_map(|at| verb(document, sentence.start, at)).next().unwrap_or(Tense::Open)
}

/// Whether a token parts clauses: a mark other than an apostrophe or a hyphen, or a word that opens a clause.
fn parts(document: &Document<'_>, at: u32) -> bool {
    let word = document.word(at);
    match document.tokens[at as usize].shape {
        Shape::Mark => !matches!(word, "-" | "‐" | "‑" | "’" | "'"),
        Shape::Lower => lexicon::PARTING.has(document.tokens[at as usize].norm),
        _ => false,
    }
}

/// What the word at a token says about the time, if it is a verb form that does.
fn verb(document: &Document<'_>, start: u32, at: u32) -> Option<Tense> {
    let token = &document.tokens[at as usize];
    let word = document.word(at);
    if !matches!(token.shape, Shape::Lower | Shape::Possessive) {
        return None;
    }
    match word {
        "will" | "’ll" | "'ll" | "shall" => return Some(Tense::Future),
        "to" => {
            let infinitive = document.tokens.get(at as usize + 1).is_some_and(|next| {
                let word = &document.text[next.span];
                next.shape == Shape::Lower
                    && !matches!(word, "the" | "a" | "an" | "his" | "her" | "its" | "their")
            });
            let planned = at
                .checked_sub(1)
                .filter(|&before| before >= start)
                .map(|before| plan(document, start, before));
            return infinitive.then(|| planned.unwrap_or(Tense::Open));
        }
        "would" | "may" | "might" | "could" | "should" | "must" | "can" | "is" | "are" | "be" | "being" => {
            return Some(Tense::Open);
        }
        "due" | "set" | "scheduled" | "expected" | "planned" | "slated" | "plans" | "plan" => {
            return Some(plan(document, start, at));
        }
        _ => {}
    }
    is_past(document, at).then(|| group(document, start, at))
}

/// Whether a word is a past tense or a participle, by its form.
pub fn is_past(document: &Document<'_>, at: u32) -> bool {
    let word = document.word(at);
    lexicon::IRREGULAR_PAST.has(document.tokens[at as usize].norm)
        || word.len() > 4 && word.ends_with("ed") && !word.ends_with("eed")
}

/// The tense of a participle, by the auxiliaries before it.
fn group(document: &Document<'_>, start: u32, verb: u32) -> Tense {
    for at in (start..verb).rev().take(4) {
        match document.word(at) {
            "will" | "’ll" | "'ll" | "shall" => return Tense::Future,
            "was" | "were" | "had" | "has" | "have" | "did" => return Tense::Past,
            "is" | "are" | "to" | "would" | "may" | "might" | "could" | "should" | "must" | "can" => {
                return Tense::Open;
            }
            "be" | "been" | "not" | "being" => {}
            word if word.ends_with("ly") => {}
            _ => break,
        }
    }
    Tense::Past
}

/// What a word of planning says: ahead is what "is due", "has been set" or what somebody "plans".
fn plan(document: &Document<'_>, start: u32, at: u32) -> Tense {
    match document.word(at) {
        "plans" | "plan" | "is" | "are" => return Tense::Future,
        "due" | "set" | "scheduled" | "expected" | "planned" | "slated" => {}
        _ => return Tense::Open,
    }
    for at in (start..at).rev().take(4) {
        match document.word(at) {
            "is" | "are" | "has" | "have" => return Tense::Future,
            "be" | "been" | "now" | "not" => {}
            word if word.ends_with("ly") => {}
            _ => break,
        }
    }
    Tense::Open
}

use std::ops::Range;

use super::Mention;
use super::gazetteer::step;
use super::label::{CLASSES, WORK};
use super::tag::Tagged;
use crate::text::{Document, Table};

/// Gives a name the same class wherever it stands in the document: the one that its places, and the rules, are
/// surest of. The last word of a person's full name is a person too, if it stands alone.
pub(super) fn agree(document: &Document<'_>, ruled: &[Mention], names: &mut [Tagged]) {
    let mut votes: Table<u32, [i64; CLASSES]> = Table::new();
    for name in names.iter() {
        let vote = i64::from(name.margin.clamp(1, SURE));
        votes.or_insert(&key(document, &name.tokens), [0; CLASSES])[name.class] += vote;
        if name.class == PERSON && name.tokens.len() > 1 {
            let last = step(0, document.tokens[name.tokens.end as usize - 1].norm);
            votes.or_insert(&last, [0; CLASSES])[PERSON] += vote;
        }
    }
    for mention in ruled.iter().filter(|mention| (mention.kind as usize) < WORK) {
        if let Some(votes) = votes.get_mut(&key(document, &mention.tokens)) {
            votes[mention.kind as usize] += RULED * i64::from(mention.confidence.saturating_sub(LEAST));
        }
    }
    for name in names {
        let votes = &votes[&key(document, &name.tokens)];
        // Of equal votes its own class wins.
        let most = (0..CLASSES).max_by_key(|&class| (votes[class], class == name.class));
        name.class = most.unwrap_or(name.class);
    }
}

/// The margin above which a name counts no more.
const SURE: i32 = 200;
/// How much a percent of the rules' confidence counts, and from where on it counts.
const RULED: i64 = 2;
const LEAST: u8 = 40;
/// The class of persons.
const PERSON: usize = 0;

fn key(document: &Document<'_>, tokens: &Range<u32>) -> u32 {
    tokens.clone().fold(0, |key, token| step(key, document.tokens[token as usize].norm))
}

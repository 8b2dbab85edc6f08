use std::ops::Range;

use super::evidence::{Evidence, evidence};
use super::gazetteer::step;
use super::label::{CLASSES, WORK};
use super::tag::Tagged;
use super::words::Words;
use super::{Classes, Kind, Mention};
use crate::text::{Document, Table};

/// Gives a name the same class wherever it stands in the document: the one that its places, the rules and the words
/// around it are surest of. The last word of a person's full name is a person too, if it stands alone, and the first
/// of a body's is the body.
pub(super) fn agree(words: &Words<'_, '_>, ruled: &[Mention], names: &mut [Tagged]) {
    let document = words.document;
    let mut votes: Table<u32, Evidence> = Table::new();
    for name in names.iter() {
        let pool = votes.or_insert(&key(document, &name.tokens), Evidence::default());
        pool[name.class] = (pool[name.class] + i64::from(name.margin.clamp(1, SURE))).min(MOST);
    }
    for name in names.iter() {
        let pool = votes.or_insert(&key(document, &name.tokens), Evidence::default());
        pool.iter_mut().zip(evidence(words, name.tokens.clone())).for_each(|(sum, vote)| *sum += vote);
    }
    for mention in ruled.iter().filter(|mention| (mention.kind as usize) < WORK) {
        if let Some(votes) = votes.get_mut(&key(document, &mention.tokens)) {
            votes[mention.kind as usize] += RULED * i64::from(mention.confidence.saturating_sub(LEAST));
        }
    }
    for name in names.iter().filter(|name| name.tokens.len() > 1) {
        let vote = i64::from(name.margin.clamp(1, SURE));
        let most = most(&votes[&key(document, &name.tokens)], name.class);
        let Range { start, end } = name.tokens;
        let parts = match most {
            PERSON => [end - 1..end, start..start],
            ORGANIZATION => [start..start + 1, start..end - 1],
            EVENT => [end - 1..end, start..start],
            _ => continue,
        };
        let named = |part: &&Range<u32>| {
            part.len() == 1 && words.class(part.start).has(Classes::LAND | Classes::GROUP)
        };
        for part in parts.iter().filter(|part| !(part.is_empty() || most != PERSON && named(part))) {
            let part = key(document, part);
            if most == PERSON || votes.has(&part) {
                votes.or_insert(&part, Evidence::default())[most] += vote;
            }
        }
    }
    for name in names {
        name.class = most(&votes[&key(document, &name.tokens)], name.class);
    }
}

/// The class with the most votes; of equal votes its own wins.
fn most(votes: &Evidence, own: usize) -> usize {
    (0..CLASSES).max_by_key(|&class| (votes[class], class == own)).unwrap_or(own)
}

/// The margin above which a name counts no more.
const SURE: i32 = 200;
/// How much all places of a name count, however many there are: one that tells its kind is worth more.
const MOST: i64 = 400;
/// How much a percent of the rules' confidence counts, and from where on it counts.
const RULED: i64 = 2;
const LEAST: u8 = 40;
/// Classes of the tagger's.
const PERSON: usize = Kind::Person as usize;
const ORGANIZATION: usize = Kind::Organization as usize;
const EVENT: usize = Kind::Event as usize;

fn key(document: &Document<'_>, tokens: &Range<u32>) -> u32 {
    tokens.clone().fold(0, |key, token| step(key, document.tokens[token as usize].norm))
}

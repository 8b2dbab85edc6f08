use super::gazetteer::step;
use super::label::CLASSES;
use super::tag::Tagged;
use crate::text::{Document, Table};

/// Gives a name the same class wherever it stands in the document: the one that its places are surest of. The
/// last word of a person's full name is a person too, if it stands alone.
pub(super) fn agree(document: &Document<'_>, names: &mut [Tagged]) {
    let mut votes: Table<u32, [i64; CLASSES]> = Table::new();
    for name in names.iter() {
        let vote = i64::from(name.margin.clamp(1, SURE));
        votes.or_insert(&key(document, name), [0; CLASSES])[name.class] += vote;
        if name.class == PERSON && name.tokens.len() > 1 {
            let last = step(0, document.tokens[name.tokens.end as usize - 1].norm);
            votes.or_insert(&last, [0; CLASSES])[PERSON] += vote;
        }
    }
    for name in names {
        let votes = &votes[&key(document, name)];
        // Of equal votes its own class wins.
        let most = (0..CLASSES).max_by_key(|&class| (votes[class], class == name.class));
        name.class = most.unwrap_or(name.class);
    }
}

/// The margin above which a name counts no more.
const SURE: i32 = 200;
/// The class of persons.
const PERSON: usize = 0;

fn key(document: &Document<'_>, name: &Tagged) -> u32 {
    name.tokens.clone().fold(0, |key, token| step(key, document.tokens[token as usize].norm))
}

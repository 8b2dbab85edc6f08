use std::ops::Range;

use super::evidence::{Evidence, evidence, stands_with_article};
use super::gazetteer::step;
use super::label::{CLASSES, WORK};
use super::tag::Tagged;
use super::words::Words;
use super::{Classes, Kind, Mention};
use crate::text::{Document, Table};

/// Gives a name the same class wherever it stands in the document: the one that its places, the rules and the words
/// around it are surest of. The last word of a person's full name is a person too, if it stands alone, and so is who bears
/// it; the first of a body's is the body.
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
    join(words, names, &mut votes);
    for mention in ruled.iter().filter(|mention| (mention.kind as usize) < WORK) {
        if let Some(votes) = votes.get_mut(&key(document, &mention.tokens)) {
            votes[mention.kind as usize] += RULED * i64::from(mention.confidence.saturating_sub(LEAST));
        }
    }
    for name in names.iter().filter(|name| name.tokens.len() > 1) {
        let pool = &votes[&key(document, &name.tokens)];
        let most = most(pool, name.class);
        let known = pool[most].clamp(1, i64::from(SURE));
        let vote = i64::from(name.margin.clamp(1, SURE));
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
            let several = part.len() > 1;
            if most == ORGANIZATION && name.class != most && !several {
                continue;
            }
            let part = key(document, part);
            if most == PERSON || votes.has(&part) {
                // "Orb Athletic" is what the text says of "Orb Athletic Marsk"; Orb may be a place.
                votes.or_insert(&part, Evidence::default())[most] += if several { known } else { vote };
            }
        }
    }
    for name in names.iter().filter(|name| (2..=LONGEST).contains(&name.tokens.len())) {
        let Range { start, end } = name.tokens;
        let parts = [start + 1..end, end - 1..end];
        let part = parts.iter().find_map(|part| votes.get(&key(document, part)).copied());
        let headed = words.class(end - 1).has(Classes::HEAD | Classes::NAMED);
        // "Ashdown, which owns …" is short for Ashdown Ferris.
        let short = votes.get(&key(document, &(start..start + 1))).copied();
        let short = short.filter(|short| short[ORGANIZATION] - short[PERSON] > JOINED);
        if let Some(short) = short.filter(|_| !words.class(start).has(Classes::NAMED | Classes::GIVEN))
            && let Some(whole) = votes.get_mut(&key(document, &name.tokens))
            && most(whole, name.class) == PERSON
        {
            whole[ORGANIZATION] += (short[ORGANIZATION] - short[PERSON]).min(i64::from(SURE));
        }
        if let Some(part) = part.filter(|part| !headed && most(part, WORK) == PERSON)
            && let Some(whole) = votes.get_mut(&key(document, &name.tokens))
            && most(whole, name.class) == PLACE
        {
            whole[PERSON] += part[PERSON].min(i64::from(SURE)) / 2;
        }
    }
    for name in names {
        let mut votes = votes[&key(document, &name.tokens)];
        if name.tokens.len() == 1 && stands_with_article(words, &name.tokens) {
            // "the Thornbury", whoever Edmund Thornbury was
            votes[PERSON] = 0;
            votes[ORGANIZATION] += 1;
        }
        name.class = most(&votes, name.class);
    }
}

/// Votes of each name for the kind of another that "and" joins it to, and of those in the list before it.
fn join(words: &Words<'_, '_>, names: &[Tagged], votes: &mut Table<u32, Evidence>) {
    let mut listed = false;
    for pair in names.windows(2).rev() {
        let gap = pair[0].tokens.end..pair[1].tokens.start;
        let comma = |token: u32| words.is(token, ",");
        let and = |token: u32| words.is(token, "and") || words.is(token, "or");
        listed = match gap.len() {
            1 => and(gap.start) || listed && comma(gap.start),
            2 => comma(gap.start) && and(gap.start + 1),
            _ => false,
        };
        for (name, other) in [(&pair[0], &pair[1]), (&pair[1], &pair[0])] {
            if listed && other.margin >= SURE / 2 && other.class <= PLACE {
                let pool = votes.or_insert(&key(words.document, &name.tokens), Evidence::default());
                pool[other.class] += JOINED;
            }
        }
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
/// How much a name counts for another in the same list.
const JOINED: i64 = 40;
/// The longest name that is looked at for whoever bears it, in tokens.
const LONGEST: usize = 5;
/// How much a percent of the rules' confidence counts, and from where on it counts.
const RULED: i64 = 2;
const LEAST: u8 = 40;
/// Classes of the tagger's.
const PERSON: usize = Kind::Person as usize;
const ORGANIZATION: usize = Kind::Organization as usize;
const PLACE: usize = Kind::Place as usize;
const EVENT: usize = Kind::Event as usize;

fn key(document: &Document<'_>, tokens: &Range<u32>) -> u32 {
    tokens.clone().fold(0, |key, token| step(key, document.tokens[token as usize].norm))
}

use std::cmp::Reverse;
use std::ops::Range;

use super::candidates::{Candidate, candidates};
use super::gazetteer::step;
use super::headings::headings;
use super::runs::runs;
use super::sports::{is_on_sports, plays};
use super::votes::{KINDS, ORGANIZATION, PLACE, Votes, inner, outer, winner};
use super::words::{Case, Words, key};
use super::{Classes, Kind, Mention};
use crate::text::{BlockKind, Document, Id, Shape, Table, ToList, sort};

/// Finds the names and dates of a document by lists and rules, in order and without overlap.
pub(super) fn find_by_rules(words: &Words<'_, '_>) -> Vec<Mention> {
    let document = words.document;
    let mut found = Vec::new();
    let mut votes = Vec::new();
    let mut titles = Vec::new();
    let sports = is_on_sports(document);
    for sentence in document.sentences.iter() {
        if words.case(sentence) == Case::Heading {
            titles.push(sentence.tokens.clone());
            continue;
        }
        let from = found.len();
        for run in runs(words, sentence) {
            candidates(words, &run, &mut found);
        }
        for candidate in &mut found[from..] {
            administration(words, candidate, sentence.tokens.end);
            let mut vote = outer(words, sentence, candidate);
            if in_dateline(document, candidate) {
                vote[PLACE] += MOST;
            }
            if sports && candidate.tokens.len() == 1 && plays(words, sentence, candidate) {
                vote[ORGANIZATION] += MOST;
            }
            votes.push(vote);
        }
    }
    let kinds = agree(words, &found, &votes);
    let mut known = Table::new();
    for (candidate, kind) in found.iter().zip(&kinds) {
        if let Some((kind, _)) = *kind {
            known.insert(&key(words, &candidate.tokens), kind);
        }
    }
    for (candidate, kind) in found.iter().zip(&kinds) {
        let last = candidate.tokens.end - 1;
        if matches!(kind, Some((Kind::Person, _))) && !words.class(last).has(Classes::COMMON) {
            known.or_insert(&key(words, &(last..last + 1)), Kind::Person);
        }
    }
    let mut mentions: Vec<Mention> = found
        .iter()
        .zip(&kinds)
        .filter_map(|(candidate, kind)| Some(mention(document, candidate.tokens.clone(), (*kind)?)))
        .to_list();
    for title in titles {
        headings(words, &known, title, |tokens, kind| mentions.push(mention(document, tokens, kind)));
    }
    mentions.extend(
        words.dates.iter().map(|date| Mention {
            day: date.day,
            ..mention(document, date.tokens.clone(), (Kind::Date, 90))
        }),
    );
    sort(&mut mentions, |mention| (mention.span.start, Reverse(mention.span.end)));
    let mut end = 0;
    mentions.retain(|mention| {
        let clear = mention.span.start >= end;
        end = end.max(mention.span.end);
        clear
    });
    mentions
}

/// Whether the candidate stands in the dateline that opens its paragraph.
fn in_dateline(document: &Document<'_>, candidate: &Candidate) -> bool {
    let span = document.tokens[candidate.tokens.start as usize].span;
    let block = document.sentences[document.sentence_of(candidate.tokens.start)].block;
    let before = block.index().checked_sub(1).map(|index| document.blocks[Id::new(index)]);
    before.is_some_and(|block| block.kind == BlockKind::Dateline && block.span.contains(span))
}

pub(super) fn mention(
    document: &Document<'_>,
    tokens: Range<u32>,
    (kind, confidence): (Kind, u8),
) -> Mention {
    let first = document.tokens[tokens.start as usize].span;
    let last = document.tokens[tokens.end as usize - 1].span;
    Mention { span: first.cover(last), tokens, kind, confidence, day: None }
}

/// Takes the word in where a person's name and "administration" name a government.
fn administration(words: &Words<'_, '_>, candidate: &mut Candidate, end: u32) {
    let next = candidate.tokens.end;
    if next < end
        && words.is(next, "administration")
        && !candidate.classes.has(Classes::NAMED)
        && candidate.head.is_empty()
    {
        candidate.tokens.end += 1;
        candidate.classes = Classes::ORGANIZATION;
        candidate.head = Classes::ORGANIZATION_HEAD;
        candidate.opening = false;
    }
}

/// How much the words around all places of a name count at most, however often it stands.
const MOST: i32 = 9;

/// Gives each candidate a kind, or none where it is no name: one name has one kind in a document.
fn agree(words: &Words<'_, '_>, found: &[Candidate], outers: &[Votes]) -> Vec<Option<(Kind, u8)>> {
    let mut pools: Table<u32, Votes> = Table::new();
    for (candidate, outer) in found.iter().zip(outers) {
        let pool = pools.or_insert(&key(words, &candidate.tokens), Votes::default());
        pool.iter_mut().zip(outer).for_each(|(sum, vote)| *sum += vote);
    }
    let mut counted: Table<u32, ()> = Table::new();
    for candidate in found {
        let own = key(words, &candidate.tokens);
        if counted.insert(&own, ())
            && let Some(pool) = pools.get_mut(&own)
        {
            let inner = inner(words, candidate);
            pool.iter_mut().zip(inner).for_each(|(sum, vote)| *sum = (*sum).clamp(-MOST, MOST) + vote);
        }
    }
    // The last word, or the first, of a longer name stands for it; so do its initials.
    let mut short: Table<u32, Votes> = Table::new();
    let mut seen: Table<u32, ()> = Table::new();
    for candidate in found.iter().filter(|candidate| candidate.tokens.len() > 1) {
        let own = key(words, &candidate.tokens);
        let (kind, votes, _) = winner(&pools[&own]);
        if votes <= 0 || !seen.insert(&own, ()) {
            continue;
        }
        let index = KINDS.iter().position(|&one| one == kind).unwrap_or_default();
        let last = candidate.tokens.end - 1;
        let part = |token: u32| token..token + 1;
        let mut support = |tokens: Range<u32>, weight: i32| {
            short.or_insert(&key(words, &tokens), Votes::default())[index] += weight;
        };
        if kind == Kind::Person {
            support(part(last), 8);
            support(part(candidate.tokens.start), 4);
            let particle = (candidate.tokens.start + 1..last)
                .find(|&token| words.class(token).has(Classes::PARTICLE) || words.is_hyphen(token + 1));
            if let Some(token) = particle {
                support(token..candidate.tokens.end, 8);
            }
        } else if words.class(last).has(Classes::HEAD) && candidate.head.has(words.class(last)) {
            support(part(last), 6);
        } else if candidate.head.is_empty() && !words.class(candidate.tokens.start).has(Classes::NAMED) {
            support(part(candidate.tokens.start), 3);
        }
        if kind == Kind::Organization {
            short.or_insert(&initials(words, &candidate.tokens), Votes::default())[index] += 8;
        }
    }
    let verdict = |candidate: &Candidate| {
        let own = key(words, &candidate.tokens);
        let mut votes = pools[&own];
        let support = short.get(&own).filter(|_| candidate.tokens.len() <= 3);
        let support = support.or_else(|| short.get(&acronym(words, &candidate.tokens)?));
        if let Some(support) = support {
            votes.iter_mut().zip(support).for_each(|(vote, more)| *vote += more);
        }
        let (kind, most, lead) = winner(&votes);
        let class = candidate.classes;
        let plain =
            candidate.tokens.len() == 1 && class.has(Classes::COMMON | Classes::HEAD) && support.is_none();
        let least = if plain && !class.has(Classes::NAMED) {
            5
        } else if plain {
            1
        } else {
            0
        };
        if most < least {
            return None;
        }
        let unsure = if most <= 0 { (Kind::Person, 0) } else { (kind, lead) };
        Some((unsure.0, (45 + 5 * unsure.1).clamp(20, 97) as u8))
    };
    found.iter().map(verdict).to_list()
}

/// The key that an organisation's acronym would have.
fn initials(words: &Words<'_, '_>, tokens: &Range<u32>) -> u32 {
    let capitals = tokens.clone().filter(|&token| words.is_capital(token));
    capitals
        .filter_map(|token| words.document.word(token).chars().next())
        .fold(7, |key, c| step(key, c as u32))
}

/// The same key, of a word in capital letters.
fn acronym(words: &Words<'_, '_>, tokens: &Range<u32>) -> Option<u32> {
    let acronym = tokens.len() == 1 && words.shape(tokens.start) == Shape::Upper;
    let letters = words.document.word(tokens.start).chars().filter(|c| c.is_alphabetic());
    acronym.then(|| letters.fold(7, |key, c| step(key, c as u32)))
}

use std::cmp::Reverse;

use super::candidates::{Candidate, is_site};
use super::words::Words;
use super::{Classes, Kind};
use crate::lexicon;
use crate::text::{Sentence, Shape};

/// What speaks for each kind of name, in [`KINDS`]' order.
pub(super) type Votes = [i32; 5];

/// The kinds that names have.
pub(super) const KINDS: [Kind; 5] = [Kind::Person, Kind::Organization, Kind::Place, Kind::Group, Kind::Event];

const PERSON: usize = 0;
/// The place of [`Kind::Organization`] among the kinds.
pub(super) const ORGANIZATION: usize = 1;
/// The place of [`Kind::Place`] among the kinds.
pub(super) const PLACE: usize = 2;
const GROUP: usize = 3;
const EVENT: usize = 4;

/// What a candidate's own words say of its kind.
pub(super) fn inner(words: &Words<'_, '_>, candidate: &Candidate) -> Votes {
    let mut votes = [0; 5];
    let classes = candidate.classes;
    let single = candidate.tokens.len() == 1;
    for (class, kind, weight) in [
        (Classes::COUNTRY, PLACE, 12),
        (Classes::CAPITAL, PLACE, 9),
        (Classes::PLACE, PLACE, 9),
        (Classes::TOWN, PLACE, 4),
        (Classes::GROUP, GROUP, 12),
        (Classes::ORGANIZATION, ORGANIZATION, 10),
        (Classes::EVENT, EVENT, 10),
    ] {
        if classes.has(class) {
            votes[kind] += weight;
        }
    }
    for (class, kind) in [
        (Classes::ORGANIZATION_HEAD, ORGANIZATION),
        (Classes::PLACE_HEAD, PLACE),
        (Classes::EVENT_HEAD, EVENT),
    ] {
        if candidate.head.has(class) {
            votes[kind] += 8;
        }
    }
    let first = words.class(candidate.tokens.start);
    let last = words.class(candidate.tokens.end - 1);
    if candidate.tokens.clone().any(|token| words.is(token, "&")) {
        votes[ORGANIZATION] += 8;
    }
    if single {
        if is_site(words, candidate.tokens.start) {
            votes[ORGANIZATION] += 12;
        }
        votes[PERSON] +=
            2 * i32::from(first.has(Classes::GIVEN)) + 3 * i32::from(first.has(Classes::SURNAME));
        let shape = words.shape(candidate.tokens.start);
        let length = words.document.word(candidate.tokens.start).chars().count();
        if shape == Shape::Upper && length <= 6 || shape == Shape::Alphanumeric {
            votes[ORGANIZATION] += 4;
        } else if shape == Shape::Mixed && first.is_empty() {
            votes[ORGANIZATION] += 2;
        }
        if first.has(Classes::COMMON) {
            votes.iter_mut().for_each(|vote| *vote -= 4);
        }
        return votes;
    }
    if candidate.head.is_empty() && !classes.has(Classes::NAMED) {
        votes[PERSON] += 6 * i32::from(first.has(Classes::GIVEN)) + 4 * i32::from(last.has(Classes::SURNAME));
        let tokens = candidate.tokens.clone();
        let mut common = 0;
        let mut unlisted = 0;
        for token in tokens {
            let class = words.class(token);
            if class.has(Classes::PARTICLE)
                || words.document.word(token).chars().count() == 1 && words.is_capital(token)
            {
                votes[PERSON] += 2;
            } else if class.is_empty() && words.is_capital(token) {
                unlisted += 1;
            } else if class.has(Classes::COMMON | Classes::HEAD)
                && !class.has(Classes::GIVEN | Classes::SURNAME)
            {
                common += 1;
            }
        }
        if candidate.tokens.clone().any(|token| words.has_small_part(token)) {
            // Whatever word the second half of a given name is.
            common = 0;
            votes[PERSON] += 8;
        }
        if common == 0 && unlisted > 0 && candidate.tokens.len() < 6 {
            votes[PERSON] += 3;
        }
        if common > 0 {
            votes[PERSON] -= 4 * common;
            votes[ORGANIZATION] += 3;
        }
    }
    votes
}

/// What the words around a candidate say of its kind.
pub(super) fn outer(words: &Words<'_, '_>, sentence: &Sentence, candidate: &Candidate) -> Votes {
    let mut votes = [0; 5];
    let before =
        |back: u32| candidate.tokens.start.checked_sub(back).filter(|&token| token >= sentence.tokens.start);
    let after = |on: u32| Some(candidate.tokens.end + on).filter(|&token| token < sentence.tokens.end);
    if candidate.titled {
        votes[PERSON] += 8;
    }
    if let Some(token) = before(1) {
        match words.document.word(token) {
            "in" | "near" | "outside" | "across" | "In" | "Near" | "inside" | "throughout" => {
                votes[PLACE] += 4
            }
            "at" | "from" | "into" | "toward" | "towards" => votes[PLACE] += 2,
            "to" | "visited" => votes[PLACE] += 1,
            "told" => {
                votes[ORGANIZATION] += 2;
                votes[PERSON] += 1;
            }
            "the" | "The" => {
                // "the Lopez plan" may still be a person's.
                let modifies = after(0).is_some_and(|next| {
                    let verb = Classes::FUNCTION | Classes::SPEECH;
                    words.is_hyphen(next) || words.shape(next) == Shape::Lower && !words.class(next).has(verb)
                });
                if modifies {
                    votes[PERSON] -= 1;
                } else {
                    votes[PERSON] -= 6;
                    votes[ORGANIZATION] += 2;
                    votes[PLACE] += 1;
                }
                let word = words.document.word(candidate.tokens.end - 1);
                votes[GROUP] +=
                    i32::from(word.ends_with("ans") || word.ends_with("is") || word.ends_with("ists"));
            }
            _ => {}
        }
        let class = words.class(token);
        if class.has(Classes::TITLE) && words.shape(token) == Shape::Lower {
            votes[PERSON] += 4;
        }
        // "Sen. Amy Hale, R-Ohio"
        let party = before(2).is_some_and(|token| matches!(words.document.word(token), "R" | "D" | "I"));
        if party && words.is_hyphen(token) {
            votes[PLACE] += 8;
        }
        if words.is(token, "of")
            && let Some(head) = before(2)
            && words.shape(head) == Shape::Lower
        {
            votes[PLACE] += 4 * i32::from(words.class(head).has(Classes::PLACE_HEAD));
        }
    }
    let Some(token) = after(0) else { return votes };
    // "Ron and Edith Hale"
    let given = |token: u32| words.is_capital(token) && words.class(token).has(Classes::GIVEN);
    if candidate.tokens.len() == 1
        && candidate.classes.has(Classes::GIVEN)
        && words.is(token, "and")
        && after(1).is_some_and(given)
        && after(2).is_some_and(|token| words.is_capital(token))
    {
        votes[PERSON] += 5;
    }
    let class = words.class(token);
    if words.shape(token) == Shape::Lower {
        if class.has(Classes::SPEECH) {
            votes[PERSON] += 2;
            votes[ORGANIZATION] += 1;
        } else if class.has(Classes::ORGANIZATION_HEAD) || lexicon::OF_ORGANIZATION.has(words.norm(token)) {
            votes[ORGANIZATION] += 2;
        } else if class.has(Classes::PLACE_HEAD) || lexicon::PLACES.has(words.norm(token)) {
            votes[PLACE] += 3;
        } else if words.is(token, "who") {
            votes[PERSON] += 4;
        }
    } else if words.is(token, ",")
        && let Some(next) = after(1)
    {
        let word = words.document.word(next);
        let aged = words.shape(next) == Shape::Number
            && word.len() == 2
            && after(2).is_some_and(|token| words.is(token, ","));
        let title =
            (0..5).map_while(|on| after(1 + on)).take_while(|&token| words.shape(token) != Shape::Mark);
        let described =
            matches!(word, "a" | "an" | "the" | "who" | "whose") || words.class(next).has(Classes::TITLE);
        if aged || word == "who" {
            votes[PERSON] += 5;
        } else if described
            && title
                .into_iter()
                .any(|token| words.shape(token) == Shape::Lower && words.class(token).has(Classes::TITLE))
        {
            votes[PERSON] += 4;
        }
    } else if words.shape(token) == Shape::Possessive
        && after(1).is_some_and(|token| {
            words.class(token).has(Classes::TITLE) || words.class(token).has(Classes::ORGAN)
        })
    {
        votes[PLACE] += 2;
        votes[ORGANIZATION] += 1;
    }
    votes
}

/// The kind with the most votes, and by how many it leads.
pub(super) fn winner(votes: &Votes) -> (Kind, i32, i32) {
    // Of equal votes the first kind wins.
    let first =
        |but: usize| (0..5).filter(|&kind| kind != but).max_by_key(|&kind| (votes[kind], Reverse(kind)));
    let best = first(5).unwrap_or_default();
    let next = first(best).unwrap_or_default();
    (KINDS[best], votes[best], votes[best] - votes[next])
}

use std::ops::Range;

use super::Classes;
use super::runs::{Atom, Join};
use super::words::{Letters, Words};
use crate::lexicon;
use crate::text::Shape;

/// Words that may be a name.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    pub tokens: Range<u32>,
    /// What the gazetteer says of the whole.
    pub classes: Classes,
    /// What the noun says that ends the name, or stands before "of".
    pub head: Classes,
    /// Whether a title stands before it in the same run.
    pub titled: bool,
    /// Whether it stands at an opening, where its capital says nothing.
    pub opening: bool,
}

/// The names that a run of capitalised words may hold, in order.
pub(super) fn candidates(words: &Words<'_, '_>, run: &[Atom], found: &mut Vec<Candidate>) {
    let mut rest = run;
    let mut titled = false;
    while let Some((first, tail)) = rest.split_first() {
        if opens_no_name(words, first, tail) {
            rest = tail;
            continue;
        }
        if is_title(words, rest) {
            titled = true;
            rest = tail;
            continue;
        }
        let length = 1 + tail
            .iter()
            .enumerate()
            .take_while(|&(at, atom)| continues(words, &rest[..=at], atom, &tail[at + 1..]))
            .count();
        let (name, after) = rest.split_at(length);
        let title =
            after.first().is_some_and(|next| next.join == Join::Next && next.classes.has(Classes::TITLE));
        parts(words, if title { without_office(name) } else { name }, titled, found);
        titled = false;
        rest = after;
    }
}

/// The name before a title, without the words that say what the office is for: "EU" of "EU Trade Commissioner".
fn without_office(name: &[Atom]) -> &[Atom] {
    let office = |atom: &&Atom| {
        !atom.is_phrase()
            && atom.classes.has(Classes::COMMON)
            && !atom.classes.has(Classes::NAMED | Classes::HEAD)
    };
    &name[..name.len() - name.iter().rev().take_while(office).count()]
}

/// Whether the atom is no name, but a word that any sentence could open with.
fn opens_no_name(words: &Words<'_, '_>, atom: &Atom, tail: &[Atom]) -> bool {
    let token = atom.tokens.start;
    if atom.is_phrase() {
        return false;
    }
    // "R-Maine" is a senator's party and state.
    let alone = tail.first().is_none_or(|next| next.join == Join::Hyphen);
    if is_site(words, token) {
        return false;
    }
    let one_letter = words.document.word(token).chars().count() == 1 && alone;
    if atom.classes.has(Classes::FUNCTION | Classes::NO_NAME) || one_letter {
        return true;
    }
    let word = words.document.word(token);
    if is_plural_acronym(word) && !atom.classes.has(Classes::NAMED) {
        return true;
    }
    if words.letters[token as usize] != Letters::Opening {
        return false;
    }
    let seen = words.seen(token);
    if seen.capital > 0 && seen.lower == 0 {
        return false;
    }
    let followed = tail.first().is_some_and(|next| next.join == Join::Next);
    let office = tail.first().is_some_and(|next| followed && next.classes.has(Classes::TITLE));
    if office && atom.classes.has(Classes::ORGANIZATION) {
        return false;
    }
    if !atom.classes.has(Classes::COMMON) {
        let named = !atom.classes.is_empty() || followed || seen.lower > 0;
        return if named { seen.lower > 0 && !atom.classes.has(Classes::NAMED) } else { derived(word) };
    }
    if atom.classes.has(Classes::LAND | Classes::GROUP) && seen.lower == 0 {
        return false;
    }
    if atom.classes.has(Classes::TITLE) {
        return false;
    }
    let Some(next) = tail.first().filter(|_| followed) else { return true };
    let name = Classes::NAMED | Classes::TITLE | Classes::CALENDAR;
    if atom.classes.has(Classes::GIVEN) && !next.classes.has(name | Classes::COMMON) {
        return false;
    }
    let headed = tail.iter().any(|atom| atom.classes.has(Classes::HEAD));
    !headed || next.classes.has(name) || seen.lower > 0 && seen.capital == 0 && tail.len() > 1
}

/// Whether the word is several of what an acronym means: "MPs", "NGOs".
fn is_plural_acronym(word: &str) -> bool {
    word.strip_suffix('s').is_some_and(|acronym| acronym.len() > 1 && acronym.chars().all(char::is_uppercase))
}

/// Whether the word is built like an ordinary one: an adverb, a participle, an abstract noun.
fn derived(word: &str) -> bool {
    lexicon::COMMON_ENDING.iter().any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending))
}

/// Whether the run opens with a title, which is no part of a name.
fn is_title(words: &Words<'_, '_>, run: &[Atom]) -> bool {
    let (first, next) = (&run[0], run.get(1));
    if !first.classes.has(Classes::TITLE) || first.classes.has(Classes::NAMED) {
        return false;
    }
    let heads_a_name = next.is_some_and(|next| {
        next.join == Join::Next
            && next.classes.has(Classes::HEAD)
            && !next.classes.has(Classes::TITLE | Classes::NAMED)
    });
    let surname = first.classes.has(Classes::GIVEN | Classes::SURNAME)
        && next.is_none()
        && words.seen(first.tokens.start).capital > 0
        && !words.is_capital(first.tokens.start.saturating_sub(1))
        && first.tokens.start > 0
        && words.is(first.tokens.start - 1, "mr");
    !heads_a_name && !surname
}

/// Whether a name that has begun goes on with the atom.
fn continues(words: &Words<'_, '_>, before: &[Atom], atom: &Atom, after: &[Atom]) -> bool {
    match atom.join {
        Join::Connector => true,
        Join::Hyphen => hyphenated(words, before, atom),
        Join::Next => {
            if !atom.classes.has(Classes::TITLE) || atom.classes.has(Classes::NAMED) {
                return true;
            }
            // "Larry King" ends in a name, "Israeli Prime Minister" does not.
            let person = before
                .last()
                .is_some_and(|first| first.classes.has(Classes::GIVEN) && !first.classes.has(Classes::NAMED));
            let head = after.first().is_some_and(|next| {
                next.join == Join::Next
                    && next.classes.has(Classes::HEAD)
                    && !next.classes.has(Classes::TITLE)
            });
            !atom.is_phrase()
                && (atom.classes.has(Classes::GIVEN | Classes::SURNAME) && person
                    || head && !before.iter().any(|atom| atom.classes.has(Classes::NAMED)))
        }
    }
}

/// Whether a hyphen is inside one name ("Al-Ansari") and not between two ("Gantz-Abbas").
fn hyphenated(words: &Words<'_, '_>, before: &[Atom], atom: &Atom) -> bool {
    let Some(first) = before.last() else { return false };
    if first.classes.has(Classes::PARTICLE) || words.joins_double(first.tokens.end) {
        return true;
    }
    if first.classes.has(Classes::NAMED) || atom.classes.has(Classes::NAMED) {
        return false;
    }
    if first.classes.has(Classes::GIVEN) && atom.classes.has(Classes::GIVEN) && before.len() == 1 {
        return true;
    }
    let alone = |atom: &Atom| words.seen(atom.tokens.start).capital > 0;
    !(alone(first) && alone(atom)) && (before.len() > 1 || !first.classes.has(Classes::COMMON))
}

/// Cuts what stands between titles into names.
fn parts(words: &Words<'_, '_>, name: &[Atom], mut titled: bool, found: &mut Vec<Candidate>) {
    let mut rest = name;
    while let Some((first, tail)) = rest.split_first() {
        let length =
            if rest.len() > 1 && !placed(words, &rest[..2], &rest[2..]).is_empty() { 2 } else { part(rest) };
        let (part, after) = rest.split_at(length);
        let tokens = first.tokens.start..part[length - 1].tokens.end;
        let mut classes = if length == 1 { first.classes } else { whole(words, &tokens) };
        let placed =
            if length == 2 { placed(words, part, &after[..after.len().min(1)]) } else { Classes::default() };
        let organ = found
            .last()
            .is_some_and(|before| before.tokens.end == tokens.start && before.classes.has(Classes::GROUP));
        if organ && length == 1 && first.classes.has(Classes::ORGAN) {
            classes = classes | Classes::ORGANIZATION;
        }
        found.push(Candidate {
            opening: length == 1
                && !first.is_phrase()
                && words.letters[tokens.start as usize] == Letters::Opening,
            tokens,
            classes,
            head: placed | if length == 1 && !first.is_phrase() { Classes::default() } else { head(part) },
            titled,
        });
        titled = false;
        rest = if length > tail.len() { &[] } else { after };
    }
}

/// What a word and the place after it name: "Audit Scotland" a body, "Lower Egypt" a place.
fn placed(words: &Words<'_, '_>, pair: &[Atom], after: &[Atom]) -> Classes {
    let [first, last] = pair else { return Classes::default() };
    let named = |atom: &Atom| atom.classes.has(Classes::NAMED | Classes::GIVEN | Classes::TITLE);
    if last.join != Join::Next || first.is_phrase() || named(first) || !after.is_empty() {
        return Classes::default();
    }
    let start = first.tokens.start;
    let part = words.shape(start) == Shape::Title && lexicon::PART_OF_PLACE.has(words.norm(start));
    if part && !last.classes.has(Classes::GROUP | Classes::HEAD | Classes::ORGANIZATION) {
        return Classes::PLACE_HEAD;
    }
    let noun = first.classes.has(Classes::COMMON) || words.shape(first.tokens.start) == Shape::Upper;
    let place = last.classes.has(Classes::COUNTRY | Classes::PLACE) && !last.classes.has(Classes::HEAD);
    let next = pair[1].tokens.end;
    let modifies =
        words.class_at(next, words.document.tokens.len() as u32).has(Classes::TITLE | Classes::COMMON)
            && words.shape(next) == Shape::Lower
            && !words.class(next).has(Classes::SPEECH | Classes::FUNCTION);
    if noun && place && !(words.shape(first.tokens.start) == Shape::Upper && modifies) {
        return Classes::ORGANIZATION_HEAD;
    }
    Classes::default()
}

/// Whether the letter is the name of a site: "wrote on X".
pub(super) fn is_site(words: &Words<'_, '_>, token: u32) -> bool {
    words.document.word(token) == "X" && token > 0 && words.is(token - 1, "on")
}

fn whole(words: &Words<'_, '_>, tokens: &Range<u32>) -> Classes {
    let norms = tokens.clone().map(|token| words.norm(token));
    if tokens.len() > 8 { Classes::default() } else { words.gazetteer.entry(norms).classes }
}

/// How many atoms the first name has.
fn part(name: &[Atom]) -> usize {
    let first = &name[0];
    let strong =
        Classes::COUNTRY | Classes::GROUP | Classes::PLACE | Classes::CAPITAL | Classes::ORGANIZATION;
    let other = name[..name.len() - 1]
        .iter()
        .any(|atom| atom.is_phrase() && atom.classes.has(Classes::NAMED) && !atom.classes.has(Classes::HEAD));
    let headed = !head(name).is_empty() && name.len() > 1 && !(other && name[name.len() - 1].is_phrase());
    if headed {
        let organ = name[1..].iter().any(|atom| atom.classes.has(Classes::ORGAN))
            && name[1..].iter().all(|atom| atom.classes.has(Classes::COMMON | Classes::HEAD));
        if first.classes.has(Classes::GROUP) && organ {
            return 1;
        }
        return name.len();
    }
    let person = |atom: &Atom| atom.classes.has(Classes::GIVEN | Classes::SURNAME) && !atom.is_phrase();
    if first.classes.has(strong) && name.len() > 1 {
        let unlisted = name[1].classes.is_empty() || person(&name[1]);
        let also = if first.classes.has(Classes::COUNTRY) {
            Classes::GIVEN
        } else {
            Classes::GIVEN | Classes::SURNAME
        };
        let named_person =
            first.classes.has(also) && !first.is_phrase() && unlisted && !first.classes.has(Classes::GROUP);
        let organization = first.classes.has(Classes::ORGANIZATION) && name[1].classes.has(Classes::COMMON);
        if !named_person && !organization {
            return 1;
        }
    }
    let stop = name.iter().enumerate().skip(1).position(|(at, atom)| {
        atom.classes.has(strong)
            && atom.join != Join::Connector
            && !(person(atom)
                && (name[at - 1].classes.has(Classes::GIVEN) || name[at - 1].classes.is_empty()))
    });
    stop.map_or(name.len(), |stop| stop + 1)
}

/// What the noun says that ends the name, or stands before "of".
fn head(name: &[Atom]) -> Classes {
    let before_of =
        name.windows(2).find(|pair| pair[1].join == Join::Connector && pair[0].classes.has(Classes::HEAD));
    let last = &name[name.len() - 1];
    let first = &name[0];
    let of = before_of.map(|pair| pair[0].classes);
    // "Park Soo-yeon" is no park.
    let open = first.classes.has(Classes::PLACE_HEAD)
        && last.tokens.len() == 1
        && matches!(name.len(), 2 | 3)
        && !last.classes.has(Classes::HEAD);
    let classes = of.unwrap_or(if open { Classes::PLACE_HEAD } else { last.classes });
    Classes::from_bits(classes.bits() & Classes::HEAD.bits())
}

use std::ops::Range;

use super::Classes;
use super::words::{Letters, Words};
use crate::text::{Sentence, Shape};

/// A word, or several that the gazetteer lists as one name.
#[derive(Clone, Debug)]
pub(super) struct Atom {
    pub tokens: Range<u32>,
    pub classes: Classes,
    /// Whether it is several words that are listed as one name.
    listed: bool,
    /// What stands between this atom and the one before it in its run.
    pub join: Join,
}

/// What joins an atom to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Join {
    /// Nothing, or a particle, an initial's stop, an ampersand.
    Next,
    /// A hyphen between two words.
    Hyphen,
    /// "of", "for", "on", "and", with or without "the".
    Connector,
}

impl Atom {
    /// Whether the atom is several words that are listed as one name.
    pub fn is_phrase(&self) -> bool {
        self.listed
    }
}

/// No name has more atoms; a longer run is cut, so that a text all in capitals takes time in proportion to its length.
const LONGEST: usize = 32;

/// The runs of capitalised words of a sentence, each a list of atoms with what joins them.
pub(super) fn runs(words: &Words<'_, '_>, sentence: &Sentence) -> Vec<Vec<Atom>> {
    let mut runs: Vec<Vec<Atom>> = Vec::new();
    let end = sentence.tokens.end;
    let mut at = sentence.tokens.start;
    while let Some(atom) = atom(words, at, end) {
        at = atom.tokens.end;
        let open = runs.last_mut().filter(|run| run.len() < LONGEST);
        match open.and_then(|run| Some((run.last()?.clone(), run))) {
            Some((before, run)) => match join(words, run, &before, &atom, end) {
                Some(join) => run.push(Atom { join, ..atom }),
                None => runs.push(vec![atom]),
            },
            None => runs.push(vec![atom]),
        }
    }
    runs
}

/// The first atom at or after a token.
fn atom(words: &Words<'_, '_>, from: u32, end: u32) -> Option<Atom> {
    for start in from..end {
        let particle = words.class(start).has(Classes::PARTICLE);
        if !words.is_capital(start) && !particle {
            continue;
        }
        if let Some((stop, entry)) = words.gazetteer.longest(words.document, start, end) {
            let capital = (start..stop).filter(|&token| words.is_capital(token)).count();
            let first = words.is_capital(start) || words.is_capital(start + 2);
            // A town's name has its last word in capitals too; "Oslo process" has not.
            let last = words.is_capital(stop - 1) || entry.classes != Classes::TOWN;
            if capital > 0 && first && last && !only_opening(words, start, capital) {
                let fitting = [
                    (Classes::ORGANIZATION, Classes::ORGANIZATION_HEAD),
                    (Classes::LAND, Classes::PLACE_HEAD),
                    (Classes::EVENT, Classes::EVENT_HEAD),
                ];
                let fitting = fitting.into_iter().find(|(class, _)| entry.classes.has(*class));
                let head = fitting.map_or(Classes::default(), |(_, head)| words.class(stop - 1).and(head));
                return Some(Atom {
                    tokens: start..stop,
                    classes: entry.classes | head,
                    listed: true,
                    join: Join::Next,
                });
            }
        }
        if words.is_capital(start) {
            let end = if has_small_part(words, start, end) { start + 3 } else { start + 1 };
            return Some(Atom {
                tokens: start..end,
                classes: words.class(start),
                listed: false,
                join: Join::Next,
            });
        }
    }
    None
}

/// Whether a part in lower case goes on with a name after a hyphen: "Kim Jong-un", "Lee In-young", "In-ho Kim".
fn has_small_part(words: &Words<'_, '_>, token: u32, end: u32) -> bool {
    if token + 2 >= end || !words.has_small_part(token) {
        return false;
    }
    let surname = |token: u32| words.is_capital(token) && words.class(token).has(Classes::SURNAME);
    let after = || token + 3 < end && surname(token + 3) && words.is_syllable(token);
    let before = || token > 0 && words.is_capital(token - 1);
    let ordinary = words.class(token + 2).has(Classes::COMMON);
    before() && (!ordinary || words.is_syllable(token + 2)) || after() && words.is_syllable(token + 2)
}

/// Whether the only capital of a phrase is the one that any sentence opens with; "Moody's" is a name there too.
fn only_opening(words: &Words<'_, '_>, start: u32, capitals: usize) -> bool {
    capitals == 1
        && words.letters[start as usize] == Letters::Opening
        && words.document.tokens.get(start as usize + 1).is_none_or(|next| next.shape != Shape::Possessive)
}

/// What joins the atom to the run before it, if anything does.
fn join(words: &Words<'_, '_>, run: &[Atom], before: &Atom, atom: &Atom, end: u32) -> Option<Join> {
    let gap = before.tokens.end..atom.tokens.start;
    match gap.len() {
        0 => return (words.letters[atom.tokens.start as usize] != Letters::Opening).then_some(Join::Next),
        1 if words.is_hyphen(gap.start) => return Some(Join::Hyphen),
        1 if words.is(gap.start, "&") => return Some(Join::Next),
        1 if is_possessive(words, gap.start) => {
            return owns_head(words, before, atom, end).then_some(Join::Next);
        }
        1 if words.is(gap.start, ".") => {
            let initial =
                before.tokens.len() == 1 && words.document.word(before.tokens.start).chars().count() == 1;
            return initial.then_some(Join::Next);
        }
        4.. => return None,
        _ => {}
    }
    let particle = |token: u32| words.class(token).has(Classes::PARTICLE) && !words.is(token, "for");
    let last = gap.end - 1;
    let small = if words.is_hyphen(last) { gap.start..last } else { gap.clone() };
    if words.is_hyphen(last)
        && small.len() == 1
        && words.document.word(small.start).len() <= 3
        && !words.is_hyphen(small.start)
    {
        return (!before.classes.has(Classes::NAMED)).then_some(Join::Next);
    }
    if !small.is_empty() && small.clone().all(particle) && !before.classes.has(Classes::NAMED) {
        return Some(Join::Next);
    }
    let rest = gap.start + 1..gap.end;
    if !(rest.is_empty() || rest.len() == 1 && words.is(rest.start, "the")) {
        return None;
    }
    let head = Classes::HEAD;
    let plain = |classes: Classes| {
        classes.has(Classes::COMMON | head)
            && !classes.has(Classes::TITLE | Classes::CALENDAR)
            && (!classes.has(Classes::NAMED) || classes.has(head))
    };
    let connects = match words.document.word(gap.start) {
        "of" => {
            before.classes.has(head) && !before.classes.has(Classes::NAMED.without(Classes::ORGANIZATION))
                || plain(before.classes) && plain(atom.classes) && !is_opening(words, before)
        }
        "at" => {
            let names_place = before.join == Join::Connector || before.is_phrase();
            rest.is_empty() && names_place && words.is(run[0].tokens.start, "university")
        }
        "for" | "on" => {
            run.iter().any(|atom| atom.classes.has(Classes::ORGANIZATION_HEAD))
                && before.classes.has(head | Classes::COMMON)
                && !before.classes.has(Classes::NAMED)
                && !(rest.len() == 1 && atom.classes.has(Classes::ORGANIZATION_HEAD))
        }
        "and" => {
            let headed = run.len() > 1 && run.iter().any(|atom| atom.join == Join::Connector)
                || leads_to_head(words, atom.tokens.start, end);
            let given = run.len() > 1 && run[run.len() - 2].classes.has(Classes::GIVEN | Classes::TITLE);
            headed
                && !(given && before.join == Join::Next)
                && plain(before.classes)
                && plain(atom.classes)
                && rest.is_empty()
                && !before.classes.has(head)
        }
        _ => false,
    };
    connects.then_some(Join::Connector)
}

/// Whether a possessive is inside a name: "St Mary's Hospital", "Workers' Party", but "Israel's Supreme Court".
fn owns_head(words: &Words<'_, '_>, before: &Atom, atom: &Atom, end: u32) -> bool {
    let first = before.tokens.start;
    let saint = first > 0 && words.is_capital(first - 1) && is_saint(words, first - 1);
    let plain =
        before.classes.has(Classes::COMMON) && !before.classes.has(Classes::NAMED | Classes::CALENDAR);
    (saint || plain && !is_opening(words, before))
        && !before.is_phrase()
        && (atom.classes.has(Classes::ORGANIZATION_HEAD) || leads_to_head(words, atom.tokens.start, end))
}

/// Whether the mark is a possessive, also that of a plural: "Workers' Party".
fn is_possessive(words: &Words<'_, '_>, mark: u32) -> bool {
    let plural = || {
        matches!(words.document.word(mark), "'" | "’")
            && words.touches(mark)
            && words.document.word(mark - 1).ends_with('s')
    };
    words.shape(mark) == Shape::Possessive || plural()
}

/// Whether the word is "St", which opens the names of churches, schools and towns.
fn is_saint(words: &Words<'_, '_>, token: u32) -> bool {
    words.is(token, "st") || words.is(token, "st.")
}

fn is_opening(words: &Words<'_, '_>, atom: &Atom) -> bool {
    words.letters[atom.tokens.start as usize] == Letters::Opening
}

/// Whether the capitalised words from here on end in a noun that ends names.
fn leads_to_head(words: &Words<'_, '_>, from: u32, end: u32) -> bool {
    let capitals = (from..end).take_while(|&token| words.is_capital(token)).take(6);
    capitals.last().is_some_and(|token| token > from && words.class(token).has(Classes::ORGANIZATION_HEAD))
}

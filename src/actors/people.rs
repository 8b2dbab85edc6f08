//! The names of people: which full names, surnames and first names mean the same person.

use super::Reason;
use super::fold::near;
use crate::text::Table;

/// How many people who share a name are compared.
const BEARERS: usize = 8;
/// How long a name is before one letter may differ.
const LONG: usize = 6;

/// A person's place in the register.
pub(super) type Number = usize;

/// Everybody who is named, by each part of the name.
pub(super) struct People {
    names: Vec<Vec<String>>,
    last: Table<str, Vec<Number>>,
    first: Table<str, Vec<Number>>,
    middle: Table<str, Vec<Number>>,
    near: Table<str, Vec<Number>>,
    nicknames: Table<str, &'static str>,
}

impl People {
    pub(super) fn new() -> People {
        let mut nicknames = Table::new();
        for line in include_str!(concat!(env!("OUT_DIR"), "/names/nicknames.txt")).lines() {
            if let Some((full, short)) = line.split_once(' ') {
                for short in short.split(' ') {
                    nicknames.insert(short, full);
                }
            }
        }
        People {
            names: Vec::new(),
            last: Table::new(),
            first: Table::new(),
            middle: Table::new(),
            near: Table::new(),
            nicknames,
        }
    }

    /// Enters a name of two words or more; longer names come first.
    pub(super) fn enrol(&mut self, words: &[String]) -> (Number, Reason) {
        let words = without_suffix(words);
        let Some(last) = words.last() else { return self.add(words) };
        let known = |people: &[Number]| {
            people
                .iter()
                .rev()
                .take(BEARERS)
                .find_map(|&person| Some((person, self.same(&self.names[person], words)?)))
        };
        if let Some(found) = self.last.get(last).and_then(|people| known(people)) {
            return found;
        }
        if last.len() >= LONG {
            let spelt = near(last).find_map(|key| {
                let people = self.near.get(&key)?.iter().rev().take(BEARERS);
                people.copied().find(|&person| self.names[person].first() == words.first())
            });
            if let Some(person) = spelt {
                return (person, Reason::Spelling);
            }
        }
        self.add(words)
    }

    /// Those whom a single word can mean, best reason first.
    pub(super) fn called(&self, word: &str) -> (&[Number], Reason) {
        if let Some(people) = self.last.get(word) {
            return (people, Reason::Surname);
        }
        for map in [&self.first, &self.middle] {
            if let Some(people) = map.get(word) {
                return (people, Reason::GivenName);
            }
        }
        if word.len() >= LONG
            && let Some(people) = near(word).find_map(|key| self.near.get(&key))
        {
            return (people, Reason::Spelling);
        }
        (&[], Reason::First)
    }

    /// Enters a name that nobody has.
    pub(super) fn add(&mut self, words: &[String]) -> (Number, Reason) {
        let person = self.names.len();
        self.names.push(words.to_vec());
        self.also(person, words);
        (person, Reason::First)
    }

    /// Enters somebody whom no name alone means: "Mrs Holm" where "Holm" is her husband.
    pub(super) fn stranger(&mut self, words: &[String]) -> Number {
        self.names.push(words.to_vec());
        self.names.len() - 1
    }

    /// Enters another name of a person.
    pub(super) fn also(&mut self, person: Number, words: &[String]) {
        let enter = |map: &mut Table<str, Vec<Number>>, key: &str| {
            let people = map.or_insert(key, Vec::new());
            if people.last() != Some(&person) {
                people.push(person);
            }
        };
        if let (Some(first), Some(last)) = (words.first(), words.last()) {
            enter(&mut self.last, last);
            if words.len() > 1 {
                enter(&mut self.first, first);
            }
            for word in words.iter().skip(1).rev().skip(1).filter(|word| word.len() > 3) {
                enter(&mut self.middle, word);
            }
            if last.len() >= LONG {
                near(last).for_each(|key| enter(&mut self.near, &key));
            }
        }
    }

    /// Why two names with the same last word are one person's, if they are.
    fn same(&self, known: &[String], words: &[String]) -> Option<Reason> {
        if known == words {
            return Some(Reason::SameName);
        }
        if known.len() > words.len() && known.ends_with(words) {
            return Some(Reason::Surname);
        }
        let (given, other) = (&known[..known.len().saturating_sub(1)], &words[..words.len() - 1]);
        let (first, second) = (given.first()?, other.first()?);
        let middle = |names: &[String]| names.get(1).and_then(|name| name.chars().next());
        if let (Some(a), Some(b)) = (middle(given), middle(other))
            && a != b
        {
            return None;
        }
        let initial = |a: &str, b: &str| a.chars().count() == 1 && b.starts_with(a);
        let full = |name: &str| self.nicknames.get(name).map_or(name.to_owned(), |&full| full.to_owned());
        if first == second || initial(first, second) || initial(second, first) {
            Some(Reason::Initials)
        } else if full(first) == full(second) {
            Some(Reason::Nickname)
        } else if first.len() >= 5 && near(first).any(|key| near(second).any(|other| other == key)) {
            Some(Reason::Spelling)
        } else if given.get(1) == Some(second) {
            Some(Reason::Shortened)
        } else {
            None
        }
    }
}

/// The name without "Jr" and the like.
fn without_suffix(words: &[String]) -> &[String] {
    match words.split_last() {
        Some((last, rest))
            if !rest.is_empty() && matches!(last.as_str(), "jr" | "sr" | "ii" | "iii" | "iv") =>
        {
            rest
        }
        _ => words,
    }
}

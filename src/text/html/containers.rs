//! What a container's names say of what is inside; the list is `assets/text/containers.txt`.

use std::sync::LazyLock;

use crate::lexicon::{fold, norm};
use crate::text::{Furniture, ToList, sort};

/// What a container is named for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Named {
    /// What is on the page but not of the article.
    Noise(Furniture),
    Byline,
    Date,
    Caption,
    Standfirst,
    Headline,
    /// The article's own text.
    Body,
    /// What only readers of the screen are told.
    Unseen,
}

/// What an entry of the list says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Says {
    Named(Named),
    /// Such a name says nothing.
    Nothing,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Whole,
    Start,
    End,
    Anywhere,
}

static LIST: LazyLock<Vec<(u32, Place, Says)>> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/text/containers.txt"))));

/// The attributes by which sites name their containers.
const NAMING: [&str; 7] = ["itemprop", "role", "rel", "id", "class", "data-component", "data-testid"];

/// The longest name of the list, and the most that is read of a name, in parts.
const LONGEST: usize = 4;
const MANY: usize = 12;

/// Reads an element's names; the longest entry that fits one of them counts.
pub(super) fn named(attribute: impl Fn(&str) -> Option<String>) -> Option<Named> {
    let mut best: Option<(usize, Named)> = None;
    for name in NAMING {
        let Some(value) = attribute(name) else { continue };
        for name in value.split_ascii_whitespace().take(40) {
            if let Some((length, found)) = entry(name)
                && best.is_none_or(|(known, _)| length > known)
            {
                best = Some((length, found));
            }
        }
    }
    best.map(|(_, named)| named)
}

/// The longest entry that fits a name, with its length in parts.
fn entry(name: &str) -> Option<(usize, Named)> {
    let parts = parts(name);
    let mut best: Option<(usize, Named)> = None;
    for from in 0..parts.len() {
        let mut hash = fold::START;
        for to in from..parts.len().min(from + LONGEST) {
            hash = join(hash, to > from, parts[to]);
            let first = LIST.partition_point(|entry| entry.0 < hash);
            for &(_, place, says) in LIST[first..].iter().take_while(|entry| entry.0 == hash) {
                let fits = match place {
                    Place::Whole => from == 0 && to + 1 == parts.len(),
                    Place::Start => from == 0,
                    Place::End => to + 1 == parts.len(),
                    Place::Anywhere => true,
                };
                match says {
                    Says::Nothing if fits && to + 1 < parts.len() => return None,
                    Says::Named(named) if fits && best.is_none_or(|(length, _)| to - from >= length) => {
                        best = Some((to + 1 - from, named));
                    }
                    _ => {}
                }
            }
        }
    }
    best
}

/// The hashes of a name's parts: "relatedLinks", "related_links" and "related-links" have the same two.
fn parts(name: &str) -> Vec<u32> {
    let mut parts = Vec::new();
    let mut from = 0;
    let mut last = ' ';
    for (at, c) in name.char_indices() {
        let hump = c.is_ascii_uppercase() && last.is_ascii_lowercase();
        if hump || !c.is_alphabetic() {
            parts.push(&name[from..at]);
            from = if hump { at } else { at + c.len_utf8() };
        }
        last = c;
    }
    parts.push(&name[from..]);
    parts.into_iter().filter(|part| !part.is_empty()).take(MANY).map(norm).to_list()
}

fn join(hash: u32, further: bool, part: u32) -> u32 {
    let hash = if further { fold::add(hash, b' ') } else { hash };
    part.to_le_bytes().into_iter().fold(hash, fold::add)
}

fn read(list: &str) -> Vec<(u32, Place, Says)> {
    let mut entries = Vec::new();
    for line in list.lines() {
        if let (Some(says), Some(place), Some(words)) = (says(line), place(line), line.get(3..)) {
            let mut hash = fold::START;
            for (at, word) in words.split(' ').enumerate() {
                hash = join(hash, at > 0, norm(word));
            }
            entries.push((hash, place, says));
        }
    }
    sort(&mut entries, |&(hash, ..)| hash);
    entries
}

fn says(line: &str) -> Option<Says> {
    let named = match line.as_bytes().first()? {
        b'-' => return Some(Says::Nothing),
        b'b' => Named::Byline,
        b'd' => Named::Date,
        b'c' => Named::Caption,
        b's' => Named::Standfirst,
        b'h' => Named::Headline,
        b't' => Named::Body,
        b'u' => Named::Unseen,
        _ => Named::Noise(crate::text::cue::reason(line)?),
    };
    Some(Says::Named(named))
}

fn place(line: &str) -> Option<Place> {
    Some(match line.as_bytes().get(1)? {
        b'=' => Place::Whole,
        b'^' => Place::Start,
        b'$' => Place::End,
        b'~' => Place::Anywhere,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn class(names: &str) -> Option<Named> {
        named(|attribute| (attribute == "class").then(|| names.to_owned()))
    }

    #[test]
    fn every_line_of_the_list_is_an_entry() {
        let list = include_str!("../../../assets/text/containers.txt").lines();
        let lines = list.filter(|line| !line.is_empty() && !line.starts_with('#')).count();
        assert_eq!(LIST.len(), lines);
    }

    #[test]
    fn a_name_is_read_by_its_parts() {
        for name in ["related-links", "relatedLinks", "c-related_links--wide"] {
            assert_eq!(class(name), Some(Named::Noise(Furniture::Related)), "{name}");
        }
        assert_eq!(class("unrelated header"), None);
    }

    #[test]
    fn the_longer_name_knows_best() {
        assert_eq!(class("author-bio"), Some(Named::Noise(Furniture::AuthorBio)));
        assert_eq!(class("author"), Some(Named::Byline));
        assert_eq!(class("tag-social has-sidebar"), None);
    }
}

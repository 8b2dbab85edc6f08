//! The cues by which page furniture is told from the article; the list is `assets/text/boilerplate.txt`.

use std::sync::LazyLock;

use super::{Furniture, ToList, sort};
use crate::lexicon::{fold, norm};

static CUES: LazyLock<Cues> =
    LazyLock::new(|| read(include_str!(concat!(env!("OUT_DIR"), "/text/boilerplate.txt"))));

/// The cues, and how the first of their words begin.
struct Cues {
    /// Each cue's words (by hash), place and reason, sorted by hash.
    all: Vec<(u32, Place, Furniture)>,
    /// A bit for the lowest bits of each first word's hash: most words open no cue.
    first: [u64; FIRST / 64],
}

/// How many first words are told apart, about.
const FIRST: usize = 1 << 12;

/// Where in a line a cue has to stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Place {
    /// The line is nothing else.
    Whole,
    /// The line opens with it.
    Start,
    /// The line closes with it.
    End,
    /// Anywhere; enough by itself.
    Within,
    /// Anywhere; a weak sign.
    Anywhere,
}

/// The longest cue, in words.
const LONGEST: usize = 6;

/// Calls `found` for every cue in a line, with its place (which the line fulfils), its length in words and its reason.
pub(super) fn cues(line: &str, mut found: impl FnMut(Place, usize, Furniture)) {
    let words: Vec<u32> = words(line).map(norm).to_list();
    for from in 0..words.len() {
        if CUES.first[words[from] as usize % FIRST / 64] >> (words[from] % 64) & 1 == 0 {
            continue;
        }
        let mut hash = fold::START;
        for to in from..words.len().min(from + LONGEST) {
            if to > from {
                hash = fold::add(hash, b' ');
            }
            hash = words[to].to_le_bytes().into_iter().fold(hash, fold::add);
            let first = CUES.all.partition_point(|cue| cue.0 < hash);
            for &(_, place, reason) in CUES.all[first..].iter().take_while(|cue| cue.0 == hash) {
                let fits = match place {
                    Place::Whole => from == 0 && to + 1 == words.len(),
                    Place::Start => from == 0,
                    Place::End => to + 1 == words.len(),
                    Place::Within | Place::Anywhere => true,
                };
                if fits {
                    found(place, to + 1 - from, reason);
                }
            }
        }
    }
}

/// The words of a line, numbers left out: "3 Comments" is "Comments".
fn words(line: &str) -> impl Iterator<Item = &str> {
    line.split(|c: char| !(c.is_alphabetic() || matches!(c, '’' | '\'')))
        .map(|word| word.trim_matches(['’', '\'']))
        .filter(|word| !word.is_empty())
}

fn read(list: &str) -> Cues {
    let mut cues = Vec::new();
    let mut first = [0; FIRST / 64];
    for line in list.lines() {
        if let (Some(reason), Some(place), Some(words)) = (reason(line), place(line), line.get(3..)) {
            let word = norm(words.split(' ').next().unwrap_or_default());
            first[word as usize % FIRST / 64] |= 1 << (word % 64);
            cues.push((phrase(words), place, reason));
        }
    }
    sort(&mut cues, |&(words, ..)| words);
    Cues { all: cues, first }
}

/// The hash of a phrase: of the hashes of its words, with a space between.
fn phrase(words: &str) -> u32 {
    let mut hash = fold::START;
    for (at, word) in words.split(' ').enumerate() {
        if at > 0 {
            hash = fold::add(hash, b' ');
        }
        hash = norm(word).to_le_bytes().into_iter().fold(hash, fold::add);
    }
    hash
}

fn place(line: &str) -> Option<Place> {
    Some(match line.as_bytes().get(1)? {
        b'=' => Place::Whole,
        b'^' => Place::Start,
        b'$' => Place::End,
        b'!' => Place::Within,
        b'~' => Place::Anywhere,
        _ => return None,
    })
}

pub(super) fn reason(line: &str) -> Option<Furniture> {
    Some(match line.as_bytes().first()? {
        b'N' => Furniture::Navigation,
        b'P' => Furniture::Subscription,
        b'L' => Furniture::Newsletter,
        b'S' => Furniture::Share,
        b'C' => Furniture::Comments,
        b'A' => Furniture::App,
        b'B' => Furniture::AuthorBio,
        b'R' => Furniture::Related,
        b'K' => Furniture::Cookies,
        b'G' => Furniture::Credit,
        b'O' => Furniture::Copyright,
        b'X' => Furniture::Advertisement,
        b'T' => Furniture::Tags,
        b'V' => Furniture::Video,
        b'W' => Furniture::Live,
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_list_is_a_cue() {
        let list = include_str!("../../assets/text/boilerplate.txt").lines();
        let lines = list.filter(|line| !line.is_empty() && !line.starts_with('#')).count();
        assert_eq!(CUES.all.len(), lines);
    }
}

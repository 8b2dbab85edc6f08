//! The cues by which page furniture is told from the article; the list is `assets/text/boilerplate.txt`.

use super::token::{fold, norm};
use super::word_set::{count, is_entry, key, line_end};
use super::{Reason, ToList};

const LIST: &str = include_str!("../../assets/text/boilerplate.txt");
const COUNT: usize = count(LIST);

/// Each cue's words (by hash), place and reason, sorted by hash while the program is compiled.
static CUES: [(u32, Place, Reason); COUNT] = read(LIST);

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
pub(super) fn cues(line: &str, mut found: impl FnMut(Place, usize, Reason)) {
    let words: Vec<u32> = words(line).map(norm).to_list();
    for from in 0..words.len() {
        let mut hash = fold::START;
        for to in from..words.len().min(from + LONGEST) {
            if to > from {
                hash = fold::add(hash, b' ');
            }
            hash = words[to].to_le_bytes().into_iter().fold(hash, fold::add);
            let first = CUES.partition_point(|cue| cue.0 < hash);
            for &(_, place, reason) in CUES[first..].iter().take_while(|cue| cue.0 == hash) {
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

const fn read(list: &str) -> [(u32, Place, Reason); COUNT] {
    let bytes = list.as_bytes();
    let mut cues = [(0, Place::Whole, Reason::Navigation); COUNT];
    let mut filled = 0;
    let mut at = 0;
    while at < bytes.len() {
        let end = line_end(bytes, at);
        if is_entry(bytes, at, end) {
            cues[filled] = (phrase(bytes, at + 3, end), place(bytes[at + 1]), reason(bytes[at]));
            filled += 1;
        }
        at = end + 1;
    }
    sorted(cues)
}

/// The hash of a phrase: of the hashes of its words, with a space between.
const fn phrase(bytes: &[u8], from: usize, to: usize) -> u32 {
    let mut hash = fold::START;
    let mut word = from;
    while word < to {
        let mut end = word;
        while end < to && bytes[end] != b' ' {
            end += 1;
        }
        if word > from {
            hash = fold::add(hash, b' ');
        }
        let key = key(bytes, word, end).to_le_bytes();
        let mut byte = 0;
        while byte < key.len() {
            hash = fold::add(hash, key[byte]);
            byte += 1;
        }
        word = end + 1;
    }
    hash
}

const fn place(letter: u8) -> Place {
    match letter {
        b'=' => Place::Whole,
        b'^' => Place::Start,
        b'$' => Place::End,
        b'!' => Place::Within,
        b'~' => Place::Anywhere,
        _ => panic!("a cue's place is one of = ^ $ ! ~"),
    }
}

const fn reason(letter: u8) -> Reason {
    match letter {
        b'N' => Reason::Navigation,
        b'P' => Reason::Subscription,
        b'L' => Reason::Newsletter,
        b'S' => Reason::Share,
        b'C' => Reason::Comments,
        b'A' => Reason::App,
        b'B' => Reason::AuthorBio,
        b'R' => Reason::Related,
        b'K' => Reason::Cookies,
        b'G' => Reason::Credit,
        b'O' => Reason::Copyright,
        b'X' => Reason::Advertisement,
        _ => panic!("a cue's reason is one of N P L S C A B R K G O X"),
    }
}

const fn sorted(mut cues: [(u32, Place, Reason); COUNT]) -> [(u32, Place, Reason); COUNT] {
    let mut gap = COUNT / 2;
    while gap > 0 {
        let mut i = gap;
        while i < COUNT {
            let cue = cues[i];
            let mut j = i;
            while j >= gap && cues[j - gap].0 > cue.0 {
                cues[j] = cues[j - gap];
                j -= gap;
            }
            cues[j] = cue;
            i += 1;
        }
        gap /= 2;
    }
    cues
}

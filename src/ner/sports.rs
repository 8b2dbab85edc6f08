use super::candidates::Candidate;
use super::words::Words;
use crate::text::{Document, Sentence, Shape, WordSet};

static SPORTS: WordSet = WordSet::new(include_str!(concat!(env!("OUT_DIR"), "/words/sports.txt")));

/// Whether the document reports on sports: of every two hundred words one at least is of that kind, and four in all.
pub(super) fn is_on_sports(document: &Document<'_>) -> bool {
    let found = document.tokens.iter().filter(|token| SPORTS.has(token.norm)).count();
    found > 3 && found * 200 > document.tokens.len()
}

/// Whether the words around a name, in a report on sports, say that it plays: "beat Leeds", "Leeds 2-1 Derby".
pub(super) fn plays(words: &Words<'_, '_>, sentence: &Sentence, candidate: &Candidate) -> bool {
    let end = sentence.tokens.end;
    let next = candidate.tokens.end;
    let number = |token: u32| words.shape(token) == Shape::Number;
    let score = |token: u32| {
        token >= sentence.tokens.start
            && token + 2 < end
            && number(token)
            && words.is_hyphen(token + 1)
            && number(token + 2)
    };
    let after = next < end && (AFTER.contains(&words.document.word(next)) || score(next));
    let first = candidate.tokens.start;
    let before = first > sentence.tokens.start
        && (BEFORE.contains(&words.document.word(first - 1)) || first > 2 && score(first - 3));
    before || after
}

const BEFORE: [&str; 12] = [
    "beat", "beats", "beating", "against", "v", "vs", "face", "faced", "host", "thrashed", "defeated", "saw",
];

const AFTER: [&str; 24] = [
    "beat",
    "face",
    "drew",
    "draw",
    "lost",
    "won",
    "win",
    "play",
    "host",
    "were",
    "have",
    "are",
    "manager",
    "boss",
    "coach",
    "striker",
    "midfielder",
    "defender",
    "winger",
    "goalkeeper",
    "captain",
    "fans",
    "forward",
    "skipper",
];

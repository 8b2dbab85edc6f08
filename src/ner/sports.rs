use super::candidates::Candidate;
use super::words::Words;
use crate::lexicon::{self, Feature};
use crate::text::{Document, Sentence, Shape};

/// Whether the document reports on sports: of every two hundred words one at least is of that kind, and four in all.
pub(super) fn is_on_sports(document: &Document<'_>) -> bool {
    let found = document.tokens.iter().filter(|token| lexicon::SPORT.has(token.norm)).count();
    found > 3 && found * 200 > document.tokens.len()
}

/// Whether the words around a name, in a report on sports, say that it plays: "beat Leeds", "Leeds 2-1 Derby".
pub(super) fn plays(words: &Words<'_, '_>, sentence: &Sentence, candidate: &Candidate) -> bool {
    let end = sentence.tokens.end;
    let next = candidate.tokens.end;
    let lower =
        |token: u32, feature: Feature| words.shape(token) == Shape::Lower && feature.has(words.norm(token));
    let number = |token: u32| words.shape(token) == Shape::Number;
    let score = |token: u32| {
        token >= sentence.tokens.start
            && token + 2 < end
            && number(token)
            && words.is_hyphen(token + 1)
            && number(token + 2)
    };
    let after = next < end && (lower(next, lexicon::AFTER_PLAYER) || score(next));
    let first = candidate.tokens.start;
    let before = first > sentence.tokens.start
        && (lower(first - 1, lexicon::BEFORE_PLAYER) || first > 2 && score(first - 3));
    before || after
}

use super::tense::is_past;
use crate::lexicon::{AUXILIARY, FIRST_PERSON, SAYING, SECOND_PERSON, VERB};
use crate::text::{Document, Id, Sentence, Shape};

/// Whether a sentence speaks as a speaker does, or to one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Person {
    /// "I", "our"
    First,
    /// "you", "your"
    Second,
    /// Neither: it tells of others.
    Others,
}

/// Whom a sentence speaks of; the one that it speaks to comes first.
pub fn person(document: &Document<'_>, sentence: Id<Sentence>) -> Person {
    let mut person = Person::Others;
    for at in document.sentences[sentence].tokens.clone() {
        let token = &document.tokens[at as usize];
        if SECOND_PERSON.has(token.norm) {
            return Person::Second;
        }
        // "us" is, and "US" is not.
        if token.shape != Shape::Upper && FIRST_PERSON.has(token.norm) {
            person = Person::First;
        }
    }
    person
}

/// Whether a stop, a question mark or an exclamation mark ends a sentence, closing marks aside.
pub fn stops(document: &Document<'_>, sentence: Id<Sentence>) -> bool {
    let tokens = document.sentences[sentence].tokens.clone();
    tokens.rev().take(2).any(|at| document.word(at).ends_with(['.', '?', '!', '…']))
}

/// Whether a sentence has a word that can be its verb; the words under a picture often have none.
pub fn tells(document: &Document<'_>, sentence: Id<Sentence>) -> bool {
    document.sentences[sentence].tokens.clone().any(|at| can_be_verb(document, at))
}

/// Whether a word can be the verb of its clause.
pub fn can_be_verb(document: &Document<'_>, at: u32) -> bool {
    let token = &document.tokens[at as usize];
    let listed = || [VERB, AUXILIARY, SAYING].into_iter().any(|list| list.has(token.norm));
    token.shape != Shape::Mark && (listed() || is_past(document, at))
}

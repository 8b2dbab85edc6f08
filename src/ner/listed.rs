use super::capital::is_capitalised;
use super::label::{Part, label};
use super::words::Words;
use super::{Classes, Mention};
use crate::text::Shape;

/// What the gazetteer says of a token.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Listed {
    /// Of the token by itself.
    pub alone: Classes,
    /// Of the longest listed name of several tokens that it is part of.
    pub longer: Classes,
    /// Where in that name it stands: 0 nowhere, 1 first, 2 within, 3 last.
    pub part: u8,
    /// What the rules say of it: a label, or 0.
    pub ruled: u8,
}

/// The longest name that is looked for, in tokens.
const LONGEST: u32 = 7;

/// Looks up every token, and every stretch of tokens that could be a name; `ruled` is what the rules found.
pub fn look_up(words: &Words<'_, '_>, ruled: &[Mention]) -> Vec<Listed> {
    let document = words.document;
    let mut listed = vec![Listed::default(); document.tokens.len()];
    for sentence in document.sentences.iter() {
        let uncased = !sentence.tokens.clone().any(|token| is_capitalised(document, token));
        let mut free = sentence.tokens.start;
        for token in sentence.tokens.clone() {
            let shape = document.tokens[token as usize].shape;
            if matches!(shape, Shape::Mark | Shape::Possessive | Shape::Number) {
                continue;
            }
            listed[token as usize].alone = words.class(token);
            if token < free || !(uncased || is_capitalised(document, token)) {
                continue;
            }
            let limit = sentence.tokens.end.min(token + LONGEST);
            let Some((end, entry)) = words.gazetteer.longest(document, token, limit) else { continue };
            free = end;
            for inside in token..end {
                let part = 1 + u8::from(inside > token) + u8::from(inside + 1 == end);
                listed[inside as usize].longer = entry.classes;
                listed[inside as usize].part = part;
            }
        }
    }
    for mention in ruled {
        if mention.tokens.is_empty() {
            continue;
        }
        let class = mention.kind as usize;
        let last = mention.tokens.end - 1;
        for token in mention.tokens.clone() {
            let part = match () {
                () if mention.tokens.len() == 1 => Part::Single,
                () if token == mention.tokens.start => Part::Begin,
                () if token == last => Part::End,
                () => Part::Inside,
            };
            listed[token as usize].ruled = label(class, part);
        }
    }
    listed
}

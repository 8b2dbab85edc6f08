use super::dates::dates;
use super::words::{Case, Letters, Seen, Words};
use super::{Classes, Gazetteer};
use crate::text::{Document, Shape, Table, ToList, Token};

impl<'d, 't> Words<'d, 't> {
    /// Looks up every token of the document.
    pub fn read(gazetteer: Gazetteer, document: &'d Document<'t>) -> Words<'d, 't> {
        let mut classes: Vec<Classes> =
            document.tokens.iter().map(|token| gazetteer.entry([token.norm]).classes).to_list();
        for sentence in document.sentences.iter() {
            let tokens = sentence.tokens.start as usize..sentence.tokens.end as usize;
            let lower = document.tokens[tokens.clone()].iter().any(|token| token.shape == Shape::Lower);
            let lead = lead(&document.tokens[tokens.clone()]);
            for at in tokens.clone().filter(|_| lower) {
                // Among words in lower case "US" is not "us", nor "WHO" "who".
                let acronym = document.tokens[at].shape == Shape::Upper
                    && (at >= tokens.start + lead || classes[at].has(Classes::NAMED));
                if acronym && !classes[at].has(Classes::TITLE | Classes::NO_NAME) {
                    classes[at] = classes[at].without(Classes::COMMON | Classes::FUNCTION);
                }
            }
        }
        let mut words = Words {
            document,
            gazetteer,
            classes,
            letters: Vec::new(),
            dates: Vec::new(),
            seen: Table::new(),
            doubles: Table::new(),
        };
        words.letters = letters(document);
        let mut found = Vec::new();
        for sentence in document.sentences.iter() {
            dates(&words, sentence.tokens.clone(), &mut found);
        }
        for token in found.iter().flat_map(|date| date.tokens.clone()) {
            words.letters[token as usize] = Letters::Plain;
        }
        words.dates = found;
        for sentence in document.sentences.iter() {
            if words.case(sentence) == Case::Heading {
                continue;
            }
            for token in sentence.tokens.clone() {
                let norm = document.tokens[token as usize].norm;
                if words.is_hyphen(token) && words.is_double(token, sentence.tokens.start) {
                    let pair = words.pair(token);
                    words.doubles.or_insert(&pair, Seen::default());
                }
                if words.is_hyphen(token + 1) || token > 0 && words.is_hyphen(token - 1) {
                    continue;
                }
                let lower = document.tokens[token as usize].shape == Shape::Lower;
                let (capital, lower) = match words.letters[token as usize] {
                    Letters::Capital => (1, 0),
                    Letters::Plain if lower => (0, 1),
                    _ => continue,
                };
                let seen = words.seen.or_insert(&norm, Seen::default());
                seen.capital += capital;
                seen.lower += lower;
            }
        }
        words
    }
}

/// How many tokens in capitals open a sentence, from two on: "A FORMER teacher has been ...".
fn lead(tokens: &[Token]) -> usize {
    let capital = |token: &&Token| token.shape == Shape::Upper || token.span.len() == 1;
    let lead = tokens.iter().take_while(capital).count();
    if lead > 1 { lead } else { 0 }
}

fn letters(document: &Document<'_>) -> Vec<Letters> {
    let mut letters = vec![Letters::Plain; document.tokens.len()];
    for sentence in document.sentences.iter() {
        let mut opening = true;
        for token in sentence.tokens.clone() {
            let word = document.word(token);
            let capital = match document.tokens[token as usize].shape {
                Shape::Title | Shape::Upper | Shape::Mixed => true,
                Shape::Alphanumeric => word.starts_with(char::is_uppercase),
                Shape::Mark => {
                    opening |= matches!(word, "“" | "\"" | ":" | "‘" | "•");
                    continue;
                }
                _ => false,
            };
            if capital {
                letters[token as usize] = if opening { Letters::Opening } else { Letters::Capital };
            }
            opening = false;
        }
    }
    letters
}

//! A state by one word of its name: "the North", "the States".

use super::phrase::Phrases;
use crate::lexicon;
use crate::ner::{Gazetteer, Identity, Mention};
use crate::text::{Shape, Table, ToList, norm};

/// The states of a text that can be called so.
pub(super) struct Shorts {
    gazetteer: Gazetteer,
    /// By the word, folded; nothing where two states share it.
    states: Table<str, Option<Identity>>,
}

impl Shorts {
    pub(super) fn new(gazetteer: Gazetteer) -> Shorts {
        Shorts { gazetteer, states: Table::new() }
    }

    /// Takes in a name of a country or of its people, as folded words.
    pub(super) fn note(&mut self, words: &[String], country: Identity) {
        let entry = |words: &[&str]| {
            let identity = self.gazetteer.entry(words.iter().map(|word| norm(word))).identity;
            identity.filter(|&identity| self.gazetteer.is_country(identity))
        };
        let word = match words {
            _ if entry(&["united", "states"]) == Some(country) => "states",
            [direction, rest @ ..] if !rest.is_empty() => {
                let Some(other) = lexicon::OPPOSITE.of(norm(direction)) else { return };
                let rest: Vec<&str> = rest.iter().map(String::as_str).to_list();
                // North Korea is one of two, South Africa is none of two.
                let twin = entry(&rest).or_else(|| entry(&[&[other], rest.as_slice()].concat()));
                if twin.is_none() {
                    return;
                }
                direction.as_str()
            }
            _ => return,
        };
        let known = self.states.or_insert(word, Some(country));
        *known = known.filter(|&known| known == country);
    }

    /// The state that a mention means: "the North", but not "the North of France", nor "in the North Sea".
    pub(super) fn called(
        &self,
        phrases: &Phrases<'_>,
        mention: &Mention,
        words: &[String],
    ) -> Option<Identity> {
        let [word] = words else { return None };
        let country = self.states.get(word).copied().flatten()?;
        let tokens = &mention.tokens;
        let before = tokens.start.checked_sub(1)?;
        let capital = |token: u32| {
            let shape = phrases.document.tokens.get(token as usize).map(|token| token.shape);
            matches!(shape, Some(Shape::Title | Shape::Upper))
        };
        let next = tokens.end;
        let alone = matches!(phrases.word(before), "the" | "The")
            && capital(tokens.start)
            && !capital(next)
            && !phrases.is_hyphen(next)
            && phrases.word(next) != "of";
        alone.then_some(country)
    }
}

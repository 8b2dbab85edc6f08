use std::ops::Range;

use super::date::Date;
use super::gazetteer::step;
use super::{Classes, Gazetteer};
use crate::text::{Document, Sentence, Shape, Table};

/// A document's tokens with what the gazetteer and the rest of the document say of each.
pub(super) struct Words<'d, 't> {
    pub document: &'d Document<'t>,
    pub gazetteer: Gazetteer,
    /// What the lists say of each token by itself.
    pub classes: Vec<Classes>,
    /// The dates, in order.
    pub dates: Vec<Date>,
    /// Whether a token is capitalised, and whether only because it opens a sentence or a quotation.
    pub letters: Vec<Letters>,
    pub seen: Table<u32, Seen>,
    /// The double names of people, by the key of both halves: "Mark-Hale" of "Ann Mark-Hale".
    pub doubles: Table<u32, Seen>,
}

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// "talks", "5", "-"
    Plain,
    /// Capitalised where any word would be.
    Opening,
    /// Capitalised inside a sentence.
    Capital,
}

/// How a sentence uses capitals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// Names are capitalised, other words are not.
    Sentence,
    /// "Key Figures From Inner Circle", "KEY FIGURES": a capital says nothing.
    Heading,
}

/// How often a word stands where in the sentences that use capitals for names.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Seen {
    pub lower: u32,
    pub capital: u32,
}

impl<'d, 't> Words<'d, 't> {
    /// How often the word stands where in the document.
    pub fn seen(&self, token: u32) -> Seen {
        let seen = self.seen.get(&self.norm(token)).copied().unwrap_or_default();
        if self.shape(token) == Shape::Upper { Seen { lower: 0, ..seen } } else { seen }
    }

    /// Whether the hyphen joins the halves of a name that somebody bears in the document.
    pub fn joins_double(&self, hyphen: u32) -> bool {
        self.doubles.has(&self.pair(hyphen))
    }

    /// Whether the hyphen joins two capitalised words after a first name, and neither is a country or a people.
    pub fn is_double(&self, hyphen: u32, start: u32) -> bool {
        let half = |token: u32| {
            self.shape(token) == Shape::Title && !self.class(token).has(Classes::COUNTRY | Classes::GROUP)
        };
        let given = hyphen.checked_sub(2).filter(|&token| token >= start);
        given.is_some_and(|token| {
            self.class(token).has(Classes::GIVEN) && !self.class(token).has(Classes::COUNTRY | Classes::GROUP)
        }) && half(hyphen - 1)
            && half(hyphen + 1)
    }

    pub fn pair(&self, hyphen: u32) -> u32 {
        step(self.norm(hyphen.saturating_sub(1)), self.norm(hyphen + 1))
    }

    pub fn norm(&self, token: u32) -> u32 {
        self.document.tokens[token as usize].norm
    }

    pub fn shape(&self, token: u32) -> Shape {
        self.document.tokens[token as usize].shape
    }

    pub fn class(&self, token: u32) -> Classes {
        self.classes[token as usize]
    }

    /// What the lists say of the token, or nothing of one that is past the end.
    pub fn class_at(&self, token: u32, end: u32) -> Classes {
        if token < end { self.class(token) } else { Classes::default() }
    }

    pub fn is_capital(&self, token: u32) -> bool {
        self.letters[token as usize] != Letters::Plain
    }

    /// Whether the token is written with a capital, wherever it stands, also in what is read as a date.
    pub fn is_cased(&self, token: u32) -> bool {
        matches!(self.shape(token), Shape::Title | Shape::Upper | Shape::Mixed)
    }

    /// Whether the token is this word or mark.
    pub fn is(&self, token: u32, word: &str) -> bool {
        self.document.word(token).eq_ignore_ascii_case(word)
    }

    /// Whether no space stands between the token and the one before it.
    pub fn touches(&self, token: u32) -> bool {
        let tokens = &self.document.tokens;
        token > 0 && tokens[token as usize - 1].span.end == tokens[token as usize].span.start
    }

    /// Whether the token is a hyphen, or a dash, between two words without a space.
    pub fn is_hyphen(&self, token: u32) -> bool {
        (token as usize + 1) < self.document.tokens.len()
            && matches!(self.document.word(token), "-" | "‐" | "‑" | "–" | "—")
            && self.touches(token)
            && self.touches(token + 1)
    }

    /// Whether a part in lower case follows the word after a hyphen: "Jong-un".
    pub fn has_small_part(&self, token: u32) -> bool {
        (token as usize + 2) < self.document.tokens.len()
            && self.shape(token) == Shape::Title
            && self.is_hyphen(token + 1)
            && self.shape(token + 2) == Shape::Lower
    }

    /// Whether the word is as long as one syllable: "un", "young", "hye".
    pub fn is_syllable(&self, token: u32) -> bool {
        let word = self.document.word(token);
        let vowel = |c: char| matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        let open = word
            .chars()
            .map(vowel)
            .fold((0, false), |(open, before), vowel| (open + u32::from(vowel && !before), vowel));
        word.is_ascii() && word.len() <= 5 && open.0 == 1
    }

    /// How the sentence uses capitals: by its ordinary words, for a name is capitalised anyway.
    pub fn case(&self, sentence: &Sentence) -> Case {
        let (mut capital, mut lower, mut upper, mut others) = (0, 0, 0, 0);
        for token in sentence.tokens.clone() {
            let class = self.class(token);
            match self.shape(token) {
                Shape::Upper => upper += 1,
                Shape::Title if self.document.word(token).len() == 1 => {}
                Shape::Title | Shape::Lower | Shape::Mixed => others += 1,
                _ => {}
            }
            let name =
                Classes::FUNCTION | Classes::TITLE | Classes::HEAD | Classes::CALENDAR | Classes::NAMED;
            let ordinary = class.has(Classes::COMMON) && !class.has(name);
            match (self.letters[token as usize], self.shape(token)) {
                (Letters::Capital, _) if ordinary => capital += 1,
                (Letters::Plain, Shape::Lower) if !class.has(Classes::FUNCTION) => lower += 1,
                _ => {}
            }
        }
        let running = self.document.blocks[sentence.block].kind.is_running();
        let heading = if upper > 2 && others == 0 {
            true
        } else if running {
            let stopped = self.document.text[sentence.span].ends_with(['.', '?', '!', '”', '"']);
            capital > 2 && lower == 0 && !stopped
        } else {
            capital > 0 && capital > 2 * lower
        };
        if heading { Case::Heading } else { Case::Sentence }
    }
}

/// The key of a name: equal names have equal keys.
pub(super) fn key(words: &Words<'_, '_>, tokens: &Range<u32>) -> u32 {
    tokens.clone().fold(0, |key, token| step(key, words.norm(token)))
}

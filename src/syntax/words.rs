use std::ops::Range;

use super::class::{Class, classify};
use crate::lexicon::{self, Feature, ReportingVerb};
use crate::ner::{Kind, Mention};
use crate::text::{Document, Shape, Span, ToList, norm};

/// A document with what each of its words can be in a clause.
#[derive(Clone, Debug)]
pub struct Words<'d> {
    /// The document.
    pub document: &'d Document<'d>,
    /// One class for each token.
    pub classes: Vec<Class>,
    reporting: Vec<Option<ReportingVerb>>,
    /// For each token, one more than the index of the outermost pair of marks that it is part of; or 0.
    pairs: Vec<u32>,
    names: Vec<ProperName>,
}

/// A name in the text; dates are none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProperName {
    /// Its tokens.
    pub tokens: Range<u32>,
    /// What it names.
    pub kind: Kind,
}

impl<'d> Words<'d> {
    /// Reads the words of a document with these names and dates in it.
    pub fn read(document: &'d Document<'d>, mentions: &[Mention]) -> Words<'d> {
        let found = mentions.iter().map(|mention| (mention.span, class_of(mention.kind)));
        let classes = classify(document, found);
        let reporting = document.tokens.iter().map(|token| lexicon::reporting(token.norm)).to_list();
        let mut pairs = vec![0; document.tokens.len()];
        for (index, pair) in document.pairs.iter().enumerate().filter(|(_, pair)| pair.depth == 0) {
            for token in document.tokens_in(pair.outer) {
                pairs[token as usize] = index as u32 + 1;
            }
        }
        let named = mentions.iter().filter(|mention| mention.kind != Kind::Date);
        let names = named.map(|it| ProperName { tokens: it.tokens.clone(), kind: it.kind }).to_list();
        Words { document, classes, reporting, pairs, names }
    }

    /// The classes of a token.
    pub fn class(&self, token: u32) -> Class {
        self.classes.get(token as usize).copied().unwrap_or_default()
    }

    /// Whether the token can be any of these.
    pub fn is(&self, token: u32, class: Class) -> bool {
        self.class(token).is(class)
    }

    /// The reporting verb that the token has the form of.
    pub fn reporting(&self, token: u32) -> Option<ReportingVerb> {
        self.reporting.get(token as usize).copied().flatten()
    }

    /// Whether the token reads so, case folded.
    pub fn reads(&self, token: u32, word: &str) -> bool {
        let Some(token) = self.document.tokens.get(token as usize) else { return false };
        let at = |text: &str, at: u32| text.as_bytes().get(at as usize).map(u8::to_ascii_lowercase);
        // Most words differ in their first letter, which is sooner seen than the other is hashed.
        let first = at(self.document.text, token.span.start).filter(u8::is_ascii_alphabetic);
        (first.is_none() || first == at(word, 0)) && token.norm == norm(word)
    }

    /// Whether the word at a token has a feature of the lexicon.
    pub fn has(&self, token: u32, feature: Feature) -> bool {
        self.document.tokens.get(token as usize).is_some_and(|token| feature.has(token.norm))
    }

    /// Whether the word joins two of a kind: "and", "but".
    pub fn joins(&self, token: u32) -> bool {
        self.is(token, Class::CONJUNCTION) && !self.is(token, Class::SUBORDINATOR)
    }

    /// What the token looks like.
    pub fn shape(&self, token: u32) -> Shape {
        self.document.tokens.get(token as usize).map_or(Shape::Mark, |token| token.shape)
    }

    /// The index of the outermost pair of quotation marks that the token is part of, marks included.
    pub fn pair(&self, token: u32) -> Option<u32> {
        self.pairs.get(token as usize)?.checked_sub(1)
    }

    /// Whether the token is a comma.
    pub fn is_comma(&self, token: u32) -> bool {
        self.reads(token, ",")
    }

    /// Whether the token is more than a mark.
    pub fn is_word(&self, token: u32) -> bool {
        !matches!(self.shape(token), Shape::Mark)
    }

    /// Whether the word carries tense: an auxiliary, a common verb, or a past tense by its ending.
    pub fn is_finite(&self, token: u32) -> bool {
        // "the hopes of"
        let noun = self.is(token, Class::NOUN) && self.reads(token + 1, "of");
        self.is(token, Class::AUXILIARY | Class::VERB | Class::PAST) && !noun
    }

    /// The span from the first to the last token of a range that is not empty.
    pub fn span(&self, from: u32, to: u32) -> Span {
        let tokens = &self.document.tokens;
        let start = tokens.get(from as usize).map_or(0, |token| token.span.start);
        let end = to
            .checked_sub(1)
            .and_then(|last| tokens.get(last as usize))
            .map_or(start, |token| token.span.end);
        Span::new(start, end)
    }

    /// The names that begin among the tokens, in order.
    pub fn names(&self, from: u32, to: u32) -> &[ProperName] {
        let first = self.names.partition_point(|name| name.tokens.start < from);
        let last = self.names.partition_point(|name| name.tokens.start < to);
        &self.names[first..last.max(first)]
    }

    /// The tokens that name whose a document or a message is, where its phrase says so: of "a statement from the
    /// ministry" the last two, of "his letter" the first one.
    pub fn maker(&self, phrase: &Range<u32>, noun: u32) -> Option<Range<u32>> {
        if !self.is(noun, Class::MESSAGE) {
            return None;
        }
        let owner = (phrase.start..noun).find(|&at| self.shape(at) == Shape::Possessive);
        if let Some(mark) = owner {
            return Some(phrase.start..mark);
        }
        if self.is(phrase.start, Class::POSSESSIVE) && phrase.start < noun {
            return Some(phrase.start..phrase.start + 1);
        }
        let from = ["from", "by", "of"].iter().any(|&word| self.reads(noun + 1, word));
        (from && noun + 2 < phrase.end).then_some(noun + 2..phrase.end)
    }
}

fn class_of(kind: Kind) -> Class {
    match kind {
        Kind::Person => Class::NAME | Class::BEARER,
        Kind::Group => Class::NAME | Class::PEOPLE,
        Kind::Date => Class::DATE,
        _ => Class::NAME,
    }
}

use super::cues::{CUES, Cue};
use super::words::{Class, classify};
use super::{Actor, Cast, How, Reason, Reference};
use crate::text::{Document, Id, Pace, Shape, Span, ToList, norm};

/// A document with what each of its words can be in a clause.
pub(super) struct Reading<'a> {
    pub document: &'a Document<'a>,
    pub cast: &'a Cast,
    references: &'a [Reference],
    classes: Vec<Class>,
    cues: Vec<Option<Cue>>,
    /// For each token, one more than the index of the outermost pair of marks that it is part of; or 0.
    pairs: Vec<u32>,
}

impl<'a> Reading<'a> {
    /// Reads a document, with rests, where these are the references of the cast to one actor each, perhaps with others.
    pub async fn new(
        document: &'a Document<'a>,
        cast: &'a Cast,
        references: &'a [Reference],
        pace: &Pace,
    ) -> Reading<'a> {
        let names = cast.references.iter().filter(|reference| reference.how == How::Name);
        let classes = classify(document, names.map(|reference| (reference.span, Class::NAME)), pace).await;
        let cues = document.tokens.iter().map(|token| CUES.find(token.norm)).to_list();
        let mut pairs = vec![0; document.tokens.len()];
        for (index, pair) in document.pairs.iter().enumerate().filter(|(_, pair)| pair.depth == 0) {
            for token in document.tokens_in(pair.outer) {
                pairs[token as usize] = index as u32 + 1;
            }
        }
        Reading { document, cast, references, classes, cues, pairs }
    }

    /// The classes of a token.
    pub fn class(&self, token: u32) -> Class {
        self.classes.get(token as usize).copied().unwrap_or_default()
    }

    /// Whether the token can be any of these.
    pub fn is(&self, token: u32, class: Class) -> bool {
        self.class(token).is(class)
    }

    /// The verb of speech that the token is a form of.
    pub fn cue(&self, token: u32) -> Option<Cue> {
        self.cues.get(token as usize).copied().flatten()
    }

    /// Whether the token reads so, case folded.
    pub fn reads(&self, token: u32, word: &str) -> bool {
        self.document.tokens.get(token as usize).is_some_and(|token| token.norm == norm(word))
    }

    /// Whether the word joins two of a kind: "and", "but".
    pub fn joins(&self, token: u32) -> bool {
        self.is(token, Class::CONJUNCTION) && !self.is(token, Class::SUBORDINATOR)
    }

    pub fn shape(&self, token: u32) -> Shape {
        self.document.tokens.get(token as usize).map_or(Shape::Mark, |token| token.shape)
    }

    /// The index of the outermost pair of quotation marks that the token is part of, marks included.
    pub fn pair(&self, token: u32) -> Option<u32> {
        self.pairs.get(token as usize)?.checked_sub(1)
    }

    pub fn is_comma(&self, token: u32) -> bool {
        self.reads(token, ",")
    }

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

    /// The actors whom the words at a token mean together: "both men", "the two leaders".
    pub fn set(&self, token: u32) -> impl Iterator<Item = Id<Actor>> {
        let at = token + u32::from(self.reads(token, "the"));
        let start = self.document.tokens.get(at as usize).map_or(u32::MAX, |token| token.span.start);
        let all = &self.cast.references;
        let first = all.partition_point(|reference| reference.span.start < start);
        let own = move |it: &&Reference| it.span.start == start && it.reason == Reason::Set;
        all[first..].iter().take_while(own).map(|reference| reference.actor)
    }

    /// The references that lie within the tokens, in order.
    pub fn references(&self, from: u32, to: u32) -> &'a [Reference] {
        let span = self.span(from, to);
        let all = self.references;
        let first = all.partition_point(|reference| reference.span.start < span.start);
        let last = all.partition_point(|reference| reference.span.start < span.end);
        &all[first..last.max(first)]
    }
}

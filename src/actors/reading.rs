use std::ops::Deref;

use super::{Actor, Cast, Reason, Reference};
use crate::syntax::Words;
use crate::text::Id;

/// The words of a document and whom they mean.
pub struct Reading<'a> {
    /// The words.
    pub words: &'a Words<'a>,
    /// Who takes part.
    pub cast: &'a Cast,
    /// The references to one actor each, perhaps with others than the cast has.
    pub references: &'a [Reference],
}

impl<'a> Deref for Reading<'a> {
    type Target = Words<'a>;

    fn deref(&self) -> &Words<'a> {
        self.words
    }
}

impl<'a> Reading<'a> {
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

//! Names beside the story: who took the pictures, and who is named in nothing but a heading.

use std::borrow::Cow;

use super::{Cast, Reason};
use crate::ner::Mention;
use crate::syntax::{Words, credits};
use crate::text::{BlockKind, Document, ToList};

/// The mentions that stand in no credit.
pub(super) fn without_credits<'m>(words: &Words<'_>, mentions: &'m [Mention]) -> Cow<'m, [Mention]> {
    let credits = credits(words);
    if credits.is_empty() {
        return Cow::Borrowed(mentions);
    }
    let outside = |mention: &&Mention| {
        let at = credits.partition_point(|credit| credit.end <= mention.tokens.start);
        credits.get(at).is_none_or(|credit| mention.tokens.end <= credit.start)
    };
    Cow::Owned(mentions.iter().filter(outside).cloned().to_list())
}

/// Takes out whoever is named in headings alone: what they announce is another story. The title is none of them.
pub(super) fn leave_headings(document: &Document<'_>, cast: &mut Cast) {
    let kind = |at: u32| {
        let sentence = document.sentences.as_slice().partition_point(|it| it.span.end <= at);
        document.sentences.as_slice().get(sentence).map(|sentence| document.blocks[sentence.block].kind)
    };
    let mut told = vec![false; cast.actors.len()];
    for reference in &cast.references {
        let heading = kind(reference.span.start) == Some(BlockKind::Heading);
        told[reference.actor.index()] |= !heading || reference.reason == Reason::Own;
    }
    if !told.contains(&false) || !document.blocks.iter().any(|block| block.kind == BlockKind::Paragraph) {
        return;
    }
    cast.references.retain(|reference| told[reference.actor.index()]);
    cast.renumber();
}

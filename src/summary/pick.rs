use crate::actors::{Cast, Place, Quote};
use crate::text::{BlockKind, Document, Id, Sentence};

/// A sentence chosen for the summary.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pick {
    /// The sentence.
    pub sentence: Id<Sentence>,
    /// 1 for the best; the best three contain the best two.
    pub rank: u32,
}

/// How many sentences are ranked at most.
const MOST: usize = 10;

/// Chooses the sentences that tell the story, the best first.
pub fn pick(document: &Document<'_>, _cast: &Cast, _order: &[Place], _quotes: &[Quote]) -> Vec<Pick> {
    let body =
        document.sentences.ids().filter(|&sentence| document.kind_of(sentence) == BlockKind::Paragraph);
    body.take(MOST).zip(1..).map(|(sentence, rank)| Pick { sentence, rank }).collect()
}

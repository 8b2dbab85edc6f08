use super::{Actor, Cast};
use crate::text::{Document, Id, Span};

/// Words that somebody said, as the article gives them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quote {
    /// What was said: without the quotation marks, with the comma or stop inside them.
    pub span: Span,
    /// The reporting words: "said", "according to"; none for the later part of a quotation.
    pub cue: Option<Span>,
    /// Who said it.
    pub speaker: Option<Id<Actor>>,
    /// The words that name the speaker beside the quotation.
    pub speaker_span: Option<Span>,
    /// How it is given.
    pub manner: Manner,
    /// The earlier quotation, as an index into the list, whose speaker goes on here.
    pub continues: Option<u32>,
}

/// How words are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Manner {
    /// Between quotation marks, at least a clause.
    Direct,
    /// Between quotation marks, less than a clause.
    Fragment,
    /// Without quotation marks: "said that …".
    Indirect,
}

/// Finds what is said and by whom, in order.
pub fn quotes(document: &Document<'_>, _cast: &Cast) -> Vec<Quote> {
    let direct = |pair: &crate::text::Pair| Quote {
        span: pair.inner,
        cue: None,
        speaker: None,
        speaker_span: None,
        manner: Manner::Direct,
        continues: None,
    };
    document.pairs.iter().filter(|pair| pair.depth == 0).map(direct).collect()
}

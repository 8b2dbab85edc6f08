use std::ops::Range;

use super::{Block, Id, Span};

/// A sentence of the body, a bullet item, or a whole heading line.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Sentence {
    /// Where it stands, closing marks included and white space left out.
    pub span: Span,
    /// The block that it is part of.
    pub block: Id<Block>,
    /// Its tokens, as indices into the document's tokens.
    pub tokens: Range<u32>,
}

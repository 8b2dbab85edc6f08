use super::Span;

/// A stretch between two quotation marks that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The marks and what is between them; without a closing mark it reaches to the end of the block.
    pub outer: Span,
    /// What is between the marks.
    pub inner: Span,
    /// Whether a closing mark was found. A quotation that runs over several paragraphs closes only the last.
    pub closed: bool,
    /// How many pairs this one stands inside.
    pub depth: u8,
}

use crate::text::{Furniture, Span};

/// What of a line matters to those around it.
#[derive(Clone, Copy)]
pub(crate) struct Outline {
    pub(crate) span: Span,
    /// Whether it is short and no sentence, as the lines of a list are.
    pub(crate) listed: bool,
    /// Whether it leads to the next with a colon.
    pub(crate) leads: bool,
    /// Why its words give it away as furniture, if they do.
    pub(crate) furniture: Option<Furniture>,
    /// Whether a reader's comment stands under it, or a button to answer one.
    pub(crate) comment: bool,
    /// Whether words run into each other as where a title and its story were one link.
    pub(crate) glued: bool,
    /// Whether it says its first words twice.
    pub(crate) doubled: bool,
    /// Whether it ends in brackets.
    pub(crate) bracketed: bool,
    /// How long it is, in characters.
    pub(crate) characters: usize,
}

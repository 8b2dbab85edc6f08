/// How much is quoted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Extent {
    /// At least a clause.
    Clause,
    /// A few words.
    Words,
    /// The title of a work: nobody says it.
    Title,
}

/// The tokens around a quotation that can hold its reporting words: from the end of the one before it, or
/// the start of its sentence, to the start of the next one, or the end of its sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Surroundings {
    /// The first of the tokens.
    pub from: u32,
    /// The opening mark.
    pub open: u32,
    /// The token after the closing mark.
    pub close: u32,
    /// The token after the last one.
    pub to: u32,
}

use super::Furniture;

/// What a line can be by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Look {
    /// Furniture by its own words.
    Furniture(Furniture),
    /// A line that names a list of links to come: "Related stories".
    LinkHeader,
    /// The line under a picture.
    Caption,
    /// Who wrote it and when.
    Byline,
    /// A list item.
    Bullet,
    /// No full stop and few words: a heading, if something comes under it.
    Heading(Letters),
    /// Running text.
    Body,
}

/// How the words of a heading are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// "Prospects for Progress", "TALKS RESUME"
    Title,
    /// "Prospects for progress"
    Sentence,
}

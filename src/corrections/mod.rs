//! What a reader sets right, as data: what is wrong, where, and a cast that heeds it.
//!
//! This room knows names, actors, and the words around them. It does not know where corrections are kept, nor the screen.

mod anchor;
mod apply;
mod attribute;
mod file;
mod recast;

pub use anchor::{Anchor, after, before};
pub use apply::{Corrected, correct, keep};
pub use attribute::{Attributed, attribute};
pub use file::{Flaw, is_file, read, write};

use crate::actors::ActorKind;
use crate::ner::Kind;

/// Something that a reader sets right.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Correction {
    /// The words that it is about.
    pub at: Anchor,
    /// What is set right.
    pub change: Change,
}

/// What a reader sets right.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Change {
    /// The words are a name of this sort, wherever they stand.
    Name(Nature),
    /// What the words name, by this and all its other names, is of this sort.
    Kind(Nature),
    /// The words, here, name nobody.
    Nobody,
    /// The words, here, mean the one whom others name.
    Means(Anchor),
    /// Those whom these words and others name are one.
    Merge(Anchor),
    /// The words, wherever they stand, name somebody else than the names they were found with.
    Split,
    /// The one whom the words name is called so.
    Rename(String),
    /// What the words name takes no part.
    Drop,
    /// The words are a role of the one whom others name.
    Role(Anchor),
    /// The words are no role.
    NoRole,
    /// The line that the words are in is of the article, though it looks like what stands around one.
    Text,
    /// The quote that begins with the words is said by the one whom others name.
    SaidBy(Anchor),
    /// The quote that begins with the words was checked.
    Checked,
}

/// What a reader can say that a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub enum Nature {
    /// A human being.
    Person,
    /// A body with members.
    Organization,
    /// A country as one that acts.
    State,
    /// A people, or the followers of a faith.
    Group,
    /// A place that takes no part.
    Place,
    /// An agreement, a war, a meeting with a name.
    Event,
    /// Somebody without a name who is quoted or acts; the words are a description, and no name.
    Unnamed,
}

impl Nature {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Nature; 7] = [
        Nature::Person,
        Nature::Organization,
        Nature::State,
        Nature::Group,
        Nature::Unnamed,
        Nature::Place,
        Nature::Event,
    ];

    /// What a mention of it is; nothing where it has no name.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Nature::Person => Some(Kind::Person),
            Nature::Organization => Some(Kind::Organization),
            Nature::State | Nature::Place => Some(Kind::Place),
            Nature::Group => Some(Kind::Group),
            Nature::Event => Some(Kind::Event),
            Nature::Unnamed => None,
        }
    }

    /// What it is in the cast; nothing where it takes no part.
    pub fn actor(self) -> Option<ActorKind> {
        match self {
            Nature::Person => Some(ActorKind::Person),
            Nature::Organization => Some(ActorKind::Organization),
            Nature::State => Some(ActorKind::State),
            Nature::Group => Some(ActorKind::Group),
            Nature::Unnamed => Some(ActorKind::Unnamed),
            Nature::Place | Nature::Event => None,
        }
    }
}

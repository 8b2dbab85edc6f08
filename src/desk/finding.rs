use super::shares::{KindShare, NamingShare, Share};
use crate::actors::Actor;
use crate::text::{Id, Span};

/// What is to be looked at again, and how the words of others are shared out.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Desk {
    /// What is to be looked at again, by check, then in order of the text.
    pub findings: Vec<Finding>,
    /// Who says how much, most words first.
    pub speakers: Vec<Share>,
    /// The same by what the speakers are.
    pub kinds: Vec<KindShare>,
    /// The same by how the speakers are named.
    pub namings: Vec<NamingShare>,
    /// The same by the state, or else the body, that the speakers belong to.
    pub sides: Vec<Share>,
}

/// Something to look at again.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Finding {
    /// What it is about.
    pub check: Check,
    /// Where it is to be seen, and what that is held against; of a hedge, all its places.
    pub places: Vec<Span>,
    /// Whom it is about.
    pub actor: Option<Id<Actor>>,
}

/// What the desk looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Check {
    /// A quotation that nobody says.
    NoSpeaker,
    /// Somebody is called by a short name before the full one.
    TooEarly,
    /// Somebody has two titles that one person does not hold at a time.
    TwoTitles,
    /// One name is spelt in two ways.
    TwoSpellings,
    /// Somebody matters and has no role.
    NoRole,
    /// A claim is held at a distance.
    Hedge,
}

use crate::actors::Actor;
use crate::text::{Id, Sentence, Span};

/// Somebody does something to, or with, somebody.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Relation {
    /// Who acts; of a symmetric relation, who is named first.
    pub from: Id<Actor>,
    /// Whom it concerns.
    pub to: Id<Actor>,
    /// What passes between them.
    pub kind: RelationKind,
    /// By what kind of words the article says so.
    pub means: Means,
    /// Whether it is told as done or as meant.
    pub mode: Mode,
    /// The word that says so.
    pub verb: Span,
    /// The sentence that says so.
    pub sentence: Id<Sentence>,
}

/// What passes between two actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum RelationKind {
    /// Comes together with.
    Meets,
    /// Speaks or negotiates with.
    Talks,
    /// Brings others together.
    Mediates,
    /// Is at the head of.
    Leads,
    /// Has in its service.
    Employs,
    /// Backs, praises, allies with.
    Supports,
    /// Criticises, blames, rejects.
    Opposes,
    /// Uses force against.
    Attacks,
    /// Gives help or goods to.
    Aids,
    /// Is a relative of.
    Kin,
    /// Speaks about.
    Mentions,
    /// Anything else.
    Other,
}

/// By what kind of words an article says that two have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Means {
    /// "Ruiz met Haddad"
    Active,
    /// "Ruiz was met by Haddad"
    Passive,
    /// "talks between Ruiz and Haddad"
    Noun,
    /// "Haddad’s adviser, Ruiz"
    Job,
    /// "Ruiz told Haddad that …"
    Told,
}

/// Whether something is told as done or as meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Mode {
    /// "met"
    Done,
    /// "will meet", "arrived to meet"
    Meant,
    /// "a former adviser to"
    Former,
}

impl RelationKind {
    /// Whether it holds both ways.
    pub fn is_symmetric(self) -> bool {
        matches!(self, RelationKind::Meets | RelationKind::Talks | RelationKind::Kin)
    }
}

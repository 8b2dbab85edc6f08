use super::{Actor, Cast, Quote};
use crate::text::{Document, Id, Sentence, Span};

/// Somebody does something to, or with, somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Who acts; of a symmetric relation, who is named first.
    pub from: Id<Actor>,
    /// Whom it concerns.
    pub to: Id<Actor>,
    /// What passes between them.
    pub kind: RelationKind,
    /// The word that says so.
    pub verb: Span,
    /// The sentence that says so.
    pub sentence: Id<Sentence>,
}

/// What passes between two actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
    /// Anything else.
    Other,
}

/// Finds who deals with whom, in order of the text.
pub fn relations(_document: &Document<'_>, _cast: &Cast, _quotes: &[Quote]) -> Vec<Relation> {
    Vec::new()
}

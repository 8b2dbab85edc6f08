//! What the program says is in an article.

use crate::annotation::{ActorAt, ActorKind, Manner, NameKind};
use crate::span::Span;

/// What is scored of an analysis.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    /// Names and dates.
    pub mentions: Vec<Name>,
    /// Descriptions and whom they describe.
    pub nominals: Vec<(Span, ActorAt)>,
    /// Who is in it, most important first where the saliences are the same.
    pub actors: Vec<Found>,
    /// Who said what.
    pub quotes: Vec<Said>,
    /// Who deals with whom.
    pub interactions: Vec<(ActorAt, ActorAt)>,
    /// The noise of the page.
    pub boilerplate: Vec<Span>,
    /// Headline and headings.
    pub headings: Vec<Span>,
    /// All sentences.
    pub sentences: Vec<Span>,
    /// The sentences of the summary, with their ranks.
    pub summary: Vec<(Span, u32)>,
}

/// A name or a date.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Name {
    /// The words.
    pub span: Span,
    /// What they name.
    pub kind: NameKind,
    /// Whom they name.
    pub actor: Option<ActorAt>,
}

/// An actor.
#[derive(Clone, Debug)]
pub struct Found {
    /// The name, or the description.
    pub name: String,
    /// What the actor is.
    pub kind: ActorKind,
    /// What else the actor is called.
    pub aliases: Vec<String>,
    /// Titles, jobs, kinship.
    pub roles: Vec<String>,
    /// The more, the more important.
    pub salience: i64,
}

/// What somebody said.
#[derive(Clone, Debug)]
pub struct Said {
    /// The words.
    pub span: Span,
    /// Whether they are given or told.
    pub manner: Manner,
    /// Who said them.
    pub speaker: Option<ActorAt>,
    /// What the speaker is called there.
    pub speaker_text: Option<String>,
}

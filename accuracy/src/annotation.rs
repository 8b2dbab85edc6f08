//! What people say is in an article.

use serde::Deserialize;

use crate::span::Span;

/// The place of an actor in the list of actors.
pub type ActorAt = usize;

/// What kind of thing a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum NameKind {
    /// Somebody.
    Person,
    /// A body, a company, a medium.
    #[serde(rename = "ORG")]
    Organization,
    /// A country, a town, a building.
    Place,
    /// A people.
    Group,
    /// A treaty, a plan, a war.
    Event,
    /// A date or a time of day.
    Date,
}

/// What kind of actor somebody is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ActorKind {
    /// Somebody.
    Person,
    /// A body, a company, a medium.
    Organization,
    /// A country as one who acts.
    State,
    /// A people.
    Group,
    /// A source or somebody else without a name.
    Unnamed,
}

/// Whether an item counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "bool")]
pub enum Standing {
    /// It is wanted.
    #[default]
    Counted,
    /// Two readings are fair: it costs nothing either way.
    Ambiguous,
}

impl From<bool> for Standing {
    fn from(ambiguous: bool) -> Standing {
        if ambiguous { Standing::Ambiguous } else { Standing::Counted }
    }
}

/// The annotation of one article.
#[derive(Clone, Debug, Default)]
pub struct Annotation {
    /// Names and dates.
    pub mentions: Vec<Mention>,
    /// Descriptions without a name.
    pub nominals: Vec<Nominal>,
    /// Who is in it.
    pub actors: Vec<Actor>,
    /// Who said what.
    pub quotes: Vec<Quote>,
    /// Who deals with whom; none where nobody has said.
    pub interactions: Option<Vec<Interaction>>,
    /// The noise of the page.
    pub boilerplate: Vec<Span>,
    /// Headline and headings.
    pub headings: Vec<Span>,
    /// Durations and vague times.
    pub ignored: Vec<Span>,
    /// The sentences of the body; none where nobody has said.
    pub sentences: Option<Vec<Span>>,
    /// The sentences that tell the story, with their ranks from 1.
    pub summary: Vec<(Span, u32)>,
    /// Entities that may be taken for actors or not.
    pub optional_entities: Vec<String>,
}

/// A name or a date.
#[derive(Clone, Debug)]
pub struct Mention {
    /// How it may be read, the recommended reading first; never empty.
    pub readings: Vec<Reading>,
    /// Whether it counts.
    pub standing: Standing,
    /// Whether it counts whom it means.
    pub actor_standing: Standing,
    /// What it names, where that is no actor.
    pub entity: Option<String>,
}

/// One way to read a name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Reading {
    /// The words.
    pub span: Span,
    /// What they name.
    pub kind: NameKind,
    /// Whom they name.
    pub actor: Option<ActorAt>,
}

impl Mention {
    /// The recommended span.
    pub fn span(&self) -> Span {
        self.readings[0].span
    }
}

/// A description without a name.
#[derive(Clone, Copy, Debug)]
pub struct Nominal {
    /// The words.
    pub span: Span,
    /// Whom they describe.
    pub actor: ActorAt,
    /// Whether it counts.
    pub standing: Standing,
}

/// Who is in the article.
#[derive(Clone, Debug)]
pub struct Actor {
    /// The name, or the description.
    pub name: String,
    /// What the actor is.
    pub kind: ActorKind,
    /// What else the actor is called.
    pub aliases: Vec<String>,
    /// Titles, jobs, kinship.
    pub roles: Vec<String>,
    /// Roles that need not be found and are right where they are.
    pub roles_secondary: Vec<String>,
    /// 3 for whom the story is about, 0 in passing.
    pub salience: u32,
    /// Whether the actor counts.
    pub standing: Standing,
}

/// Whether words are given or told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Between marks.
    Direct,
    /// Told.
    Indirect,
}

/// What somebody said.
#[derive(Clone, Debug)]
pub struct Quote {
    /// The words without marks.
    pub span: Span,
    /// Whether they are given or told.
    pub manner: Manner,
    /// Who said them.
    pub speaker: Option<ActorAt>,
    /// Who is as right.
    pub speaker_alternatives: Vec<ActorAt>,
    /// What the speaker is called there.
    pub speaker_text: Option<String>,
    /// Whether it counts.
    pub standing: Standing,
}

/// Two who deal with each other.
#[derive(Clone, Copy, Debug)]
pub struct Interaction {
    /// The two, in either order.
    pub pair: (ActorAt, ActorAt),
    /// Whether it counts.
    pub standing: Standing,
}

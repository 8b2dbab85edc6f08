use crate::ner::{Kind, Mention, Model};
use crate::text::{Arena, Document, Id, Span};

/// Who takes part, and which words refer to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Cast {
    /// One entry for each real actor, in order of first appearance.
    pub actors: Arena<Actor>,
    /// The words that refer to an actor, sorted and never overlapping: names, pronouns, role nouns.
    pub references: Vec<Reference>,
}

/// A person, an organisation, a state, a people, or an unnamed source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor {
    /// What it is.
    pub kind: ActorKind,
    /// Its fullest name, or the description of an unnamed source.
    pub name: Span,
    /// The other forms of its name, each once, where it first stands.
    pub aliases: Vec<Span>,
    /// Titles, jobs and kinship, verbatim.
    pub roles: Vec<Span>,
    /// The organisations and states that it belongs to.
    pub affiliations: Vec<Id<Actor>>,
}

/// What an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ActorKind {
    /// A human being with a name.
    Person,
    /// A body with members.
    Organization,
    /// A country as one that acts.
    State,
    /// A people, or the followers of a faith.
    Group,
    /// Someone without a name who is quoted, acts, or is said to know.
    Unnamed,
}

/// Words that refer to an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reference {
    /// The words.
    pub span: Span,
    /// The actor.
    pub actor: Id<Actor>,
    /// By what kind of words.
    pub how: How,
    /// Whether a place stands for its government ("blamed Doha").
    pub metonym: bool,
}

/// By what kind of words an actor is referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// "Jared Kushner", "the US"
    Name,
    /// "he", "their"
    Pronoun,
    /// "the president", "a senior official"
    Role,
}

/// Joins the mentions into actors and finds the ones without a name.
pub fn cast(_model: &Model, document: &Document<'_>, mentions: &[Mention]) -> Cast {
    let mut cast = Cast::default();
    for mention in mentions {
        let kind = match mention.kind {
            Kind::Person => ActorKind::Person,
            Kind::Organization => ActorKind::Organization,
            Kind::Place => ActorKind::State,
            Kind::Group => ActorKind::Group,
            Kind::Event | Kind::Date => continue,
        };
        let known =
            cast.actors.entries().find(|(_, actor)| document.text[actor.name] == document.text[mention.span]);
        let actor = match known {
            Some((id, _)) => id,
            None => cast.actors.push(Actor {
                kind,
                name: mention.span,
                aliases: vec![],
                roles: vec![],
                affiliations: vec![],
            }),
        };
        cast.references.push(Reference { span: mention.span, actor, how: How::Name, metonym: false });
    }
    cast
}

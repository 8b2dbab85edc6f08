use crate::text::{Arena, Id, Span, ToList};

/// Who takes part, and which words refer to whom.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Cast {
    /// One entry for each real actor, in order of first appearance.
    pub actors: Arena<Actor>,
    /// The words that refer to an actor, sorted and never overlapping: names, pronouns, role nouns. Words for several
    /// together stand there once for each of them, by [`Reason::Set`].
    pub references: Vec<Reference>,
}

impl Cast {
    /// The references to one actor each: all but the words for several together.
    pub fn singles(&self) -> Vec<Reference> {
        self.references.iter().filter(|reference| reference.reason != Reason::Set).copied().to_list()
    }

    /// Numbers the actors in order of appearance; those that nothing refers to any more are gone. Answers for each
    /// what it is now.
    pub fn renumber(&mut self) -> Vec<Option<Id<Actor>>> {
        let mut ids: Vec<Option<Id<Actor>>> = vec![None; self.actors.len()];
        let mut actors = Arena::new();
        for reference in &mut self.references {
            let actor = &mut ids[reference.actor.index()];
            reference.actor = *actor.get_or_insert_with(|| actors.push(self.actors[reference.actor].clone()));
        }
        for id in actors.ids() {
            let mut known = Vec::new();
            for body in actors[id].affiliations.iter().filter_map(|body| ids[body.index()]) {
                if body != id && !known.contains(&body) {
                    known.push(body);
                }
            }
            actors[id].affiliations = known;
        }
        self.actors = actors;
        ids
    }
}

/// A person, an organisation, a state, a people, or an unnamed source.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Actor {
    /// What it is.
    pub kind: ActorKind,
    /// Its fullest name, or the description of an unnamed source.
    pub name: Span,
    /// The other forms of its name, each once, where it first stands.
    pub aliases: Vec<Alias>,
    /// Titles, jobs and kinship, each once.
    pub roles: Vec<Role>,
    /// The organisations and states that it belongs to.
    pub affiliations: Vec<Id<Actor>>,
}

/// Another form of an actor's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Alias {
    /// Where it first stands.
    pub span: Span,
    /// Why it is the same actor.
    pub reason: Reason,
}

/// A title, a job or a kinship, verbatim.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Role {
    /// The words, without an article.
    pub span: Span,
    /// How the article ties them to the actor.
    pub tie: Tie,
}

/// How an article ties a role to a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Tie {
    /// "Prime Minister Anna Holm"
    Title,
    /// "the mayor, Anna Holm," and "Anna Holm, the mayor,"
    Apposition,
    /// "Anna Holm: the mayor"
    Definition,
    /// "As mayor, Anna Holm …"
    As,
    /// "Anna Holm is the mayor"
    Copula,
    /// "the mayor", said later of the only one who can be meant.
    Reference,
}

/// What an actor is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Reference {
    /// The words; of a description, the part around its noun that holds no other reference.
    pub span: Span,
    /// The whole description without its article: "US officials" where `span` is "officials"; else the same.
    pub phrase: Span,
    /// The actor.
    pub actor: Id<Actor>,
    /// By what kind of words.
    pub how: How,
    /// Why these words mean this actor.
    pub reason: Reason,
    /// Whether a place stands for its government ("blamed Doha").
    pub metonym: bool,
}

/// By what kind of words an actor is referred to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum How {
    /// "Jared Kushner", "the US"
    Name,
    /// "he", "their"
    Pronoun,
    /// "the president", "a senior official"
    Role,
}

/// Why words mean an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Reason {
    /// They open the actor.
    First,
    /// The same name again.
    SameName,
    /// The last name of the only one, or of the latest one, who bears it.
    Surname,
    /// The first name of the only one who bears it.
    GivenName,
    /// "Bob" for "Robert", with the same surname.
    Nickname,
    /// "J. Holm" for "Julia Holm", or a middle name left out.
    Initials,
    /// The letters of a longer name, in brackets after it.
    Bracketed,
    /// The letters of a longer name.
    Acronym,
    /// The beginning or the end of a longer name.
    Shortened,
    /// Another name of the same country or body, as the gazetteer has it.
    OtherName,
    /// Another name of the same one, as the user has it.
    Own,
    /// "Egyptians" for Egypt.
    Demonym,
    /// A capital or a building for its government.
    Metonym,
    /// One letter apart.
    Spelling,
    /// The government, team or administration of one that is named.
    Possessor,
    /// A role noun that fits the actor's role.
    Role,
    /// A description that stands beside the name.
    Apposition,
    /// A definite description that takes up an earlier one.
    TakenUp,
    /// A pronoun with one person it can mean.
    Pronoun,
    /// Words for several together: "both men", of those who were named.
    Set,
    /// A description of somebody who is then said to be the one.
    Identified,
    /// What is told of one person only: "the Texan", "the 54-year-old".
    Told,
    /// The reader says so.
    Reader,
}

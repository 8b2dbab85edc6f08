use crate::actors::{Actor, ActorKind};
use crate::analysis::Analysis;
use crate::desk::Tally;
use crate::text::Id;

/// An article among those that are compared.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    /// Its text.
    pub text: &'a str,
    /// What was found in it.
    pub analysis: &'a Analysis,
}

/// Several articles side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparison {
    /// The named actors of all articles, joined; who is in most articles comes first, then who matters most.
    pub rows: Vec<Row>,
    /// Who deals with whom in more than one article.
    pub dealings: Vec<Dealing>,
    /// For each article, how many sources without a name it has, and what they say.
    pub unnamed: Vec<(u32, Tally)>,
}

/// One actor in several articles.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// What it is.
    pub kind: ActorKind,
    /// The article that has its fullest name.
    pub named: usize,
    /// For each article, the actor there.
    pub cells: Vec<Option<Cell>>,
}

/// An actor in one of the articles.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The actor.
    pub actor: Id<Actor>,
    /// Why it is the one of the articles before; none in the first that has it.
    pub why: Option<JoinReason>,
    /// How much it says there.
    pub tally: Tally,
}

/// Why actors of two articles are one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum JoinReason {
    /// They have the same full name.
    Name,
    /// The gazetteer has both names as those of one thing: "US" and "United States".
    Known,
    /// They have a surname that nobody else has, a role in common, and no two first names.
    Surname,
}

/// Two that deal with each other in more than one article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dealing {
    /// The two, as indices into the rows, the one further up first.
    pub between: [usize; 2],
    /// Where that is told: the article, and the relation as an index into those of its analysis.
    pub told: Vec<(usize, usize)>,
}

impl Row {
    /// In how many articles the actor is.
    pub fn articles(&self) -> usize {
        self.cells.iter().flatten().count()
    }
}

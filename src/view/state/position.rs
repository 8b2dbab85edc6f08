use crate::actors::{Actor, Naming};
use crate::summary::Pick;
use crate::text::{Block, Id, Span};

/// Where the reader is in a text, and what they opened there; the next text begins with the default.
#[derive(Clone, Debug, PartialEq)]
pub struct Position {
    /// On a narrow screen, the part that shows.
    pub tab: Tab,
    /// What the rail shows beside the article: any part but that.
    pub rail: Tab,
    /// The actor whose words are lit up.
    pub followed: Option<Id<Actor>>,
    /// The actor whose card is open: the one that is followed, or none.
    pub opened: Option<Id<Actor>>,
    /// The words that the reader was led to.
    pub here: Option<Here>,
    /// The leaps that can be taken back, each as the part that it began in.
    pub leaps: Vec<Tab>,
    /// What is typed to find in the cast.
    pub find: String,
    /// Which statements are listed.
    pub listing: Listing,
    /// The summary as it concerns the followed actor, where it is asked for.
    pub concerning: Option<Vec<Pick>>,
    /// The folded lines that were opened, by their first block.
    pub unfolded: Vec<Id<Block>>,
    /// How many blocks are set so far; the rest follow in slices.
    pub set: usize,
}

/// How many blocks are set at once.
pub const SLICE: usize = 60;

impl Default for Position {
    fn default() -> Position {
        Position {
            tab: Tab::Article,
            rail: Tab::Cast,
            followed: None,
            opened: None,
            here: None,
            leaps: Vec::new(),
            find: String::new(),
            listing: Listing::All,
            concerning: None,
            unfolded: Vec::new(),
            set: SLICE,
        }
    }
}

/// A part of the page that has the narrow screen for itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tab {
    /// The article.
    Article,
    /// Who is in it.
    Cast,
    /// What they said, in the order of the text.
    Quotes,
    /// On whose word it rests.
    Sources,
    /// Who deals with whom, where and when.
    Links,
}

/// The words that the reader was led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Here {
    /// Where they stand.
    pub span: Span,
    /// The reference, where one was walked to, as an index into the cast's references.
    pub reference: Option<u32>,
}

/// Which statements are listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listing {
    /// All of them.
    All,
    /// Those that begin between quotation marks.
    Quoted,
    /// Those in the article's own words.
    Reported,
    /// Those of which no speaker was found.
    NoSpeaker,
    /// Those that the reader has not ticked as checked.
    Unchecked,
    /// Those of speakers who are named so.
    By(Naming),
    /// Those of one speaker.
    Of(Id<Actor>),
}

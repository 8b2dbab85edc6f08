use super::Arrival;
use super::compare::shelf::Shelf;
use super::correct::mending::Mending;
use super::intake::keeping::Keeping;
use super::intake::look::Unread;
use super::page::notice::Notice;
use crate::actors::{Actor, ActorKind, Naming};
use crate::analysis::Stage;
use crate::corrections::Correction;
use crate::summary::Pick;
use crate::text::html::Page;
use crate::text::{Block, Id, Span};

/// What the reader has chosen; with the article it makes the page.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// Where the panel lives.
    pub home: Home,
    /// What is on screen.
    pub screen: Screen,
    /// What stands beside the article.
    pub view: View,
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
    /// The marks that are hidden.
    pub hidden: Vec<Layer>,
    /// Whether any mark shows.
    pub marks: Marks,
    /// What is switched on in how the text is set.
    pub switches: Vec<Switch>,
    /// The order of the cast.
    pub sort: Sort,
    /// What is typed to find in the cast.
    pub find: String,
    /// Which statements are listed.
    pub listing: Listing,
    /// How many sentences the summary has.
    pub length: u32,
    /// The summary as it concerns the followed actor, where it is asked for.
    pub concerning: Option<Vec<Pick>>,
    /// The folded lines that were opened, by their first block.
    pub unfolded: Vec<Id<Block>>,
    /// Light or dark, where the reader overrules the system.
    pub theme: Option<Theme>,
    /// What the screen reader is told.
    pub announcement: String,
    /// How the last thing ended, where that shows nowhere else.
    pub notice: Option<Notice>,
    /// How the text came, where nobody handed it in here.
    pub arrival: Option<Arrival>,
    /// Whether the clipboard may be asked for what is on it.
    pub pastes: bool,
    /// Where the page is, if others can lead to it.
    pub address: Option<String>,
    /// Something went wrong with what was handed in.
    pub trouble: Option<Trouble>,
    /// Whether something is held over the page that can be dropped there.
    pub dragging: bool,
    /// How many blocks are set so far; the rest follow in slices.
    pub set: usize,
    /// How the reading of a long text stands, until it is read.
    pub reading: Option<Progress>,
    /// Whether this tab keeps its texts; none where it cannot.
    pub keeping: Option<Keeping>,
    /// What was put away for an empty box, to be opened again.
    pub away: Option<Away>,
    /// What the reader sets right.
    pub mending: Mending,
    /// The articles that are compared.
    pub shelf: Shelf,
    /// How long the reading took, in tenths of a millisecond; none where nobody measured.
    pub took: Option<u32>,
}

/// A text that was put away, with what belongs to it.
#[derive(Clone, Debug, PartialEq)]
pub struct Away {
    /// The text.
    pub page: Page,
    /// What it is called.
    pub title: String,
    /// What is set right in it.
    pub corrections: Vec<Correction>,
    /// The articles that it was compared with.
    pub shelf: Box<Shelf>,
}

/// Where the panel lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// It is the page: it takes texts.
    Page,
    /// It stands in somebody's page, beside that page's article.
    Guest,
}

/// What is on screen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// Nothing was handed in yet.
    Start,
    /// The text as it can be edited.
    Write,
    /// The article, set for reading.
    Read,
}

/// What stands beside the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Who is in it and who says so.
    Read,
    /// What an editor may want to look at again.
    Desk,
    /// Who is in which of several articles.
    Compare,
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

/// A kind of mark in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// A person.
    Person,
    /// An organisation.
    Organization,
    /// A state or a people.
    State,
    /// A source without a name.
    Unnamed,
    /// A place, a date, an event.
    Place,
    /// A word by which the article holds a claim at a distance.
    Hedge,
}

impl Layer {
    /// All of them, in the order of the legend.
    pub const ALL: [Layer; 6] =
        [Layer::Person, Layer::Organization, Layer::State, Layer::Unnamed, Layer::Place, Layer::Hedge];

    /// The layer that an actor is marked in.
    pub fn of(kind: ActorKind) -> Layer {
        match kind {
            ActorKind::Person => Layer::Person,
            ActorKind::Organization => Layer::Organization,
            ActorKind::State | ActorKind::Group => Layer::State,
            ActorKind::Unnamed => Layer::Unnamed,
        }
    }
}

/// Whether any mark shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Marks {
    /// Those of the layers that are not hidden.
    Shown,
    /// None.
    Hidden,
}

/// A way to set the text, or to go about in it, that can be switched on and off.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Switch {
    /// The summary with its reasons and its length, not only its first lines.
    WholeSummary,
    /// The whole cast, not only those that come first in it.
    Everybody,
    /// A bar beside the paragraphs that the summary is from.
    KeyPassages,
    /// Marks only where somebody or something is first named.
    FirstOnly,
    /// No marks that are likely wrong.
    NoGuesses,
    /// No key that is a letter does anything, for who speaks to the computer or types by accident.
    NoLetters,
}

impl Switch {
    /// Those of the legend, in its order.
    pub const ALL: [Switch; 3] = [Switch::FirstOnly, Switch::NoGuesses, Switch::KeyPassages];
}

/// The order of the cast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    /// The most important first.
    Importance,
    /// In order of appearance.
    Appearance,
    /// The most quoted first.
    Quotes,
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

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// How the reading of a long text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// It goes on, in a stage once one has begun.
    Reading(Option<Stage>),
    /// It would hold the page up, so the reader is asked first.
    Asked,
}

/// What went wrong with what was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A file that cannot be read.
    Unread {
        /// The file's name.
        name: String,
        /// Why not.
        unread: Unread,
    },
    /// The reading stopped in the middle.
    Stopped,
    /// The reader had no patience with it.
    Cancelled,
    /// A file that was not what it seemed; in a line.
    Said(String),
}

impl State {
    /// The state before anything happened.
    pub fn new(home: Home) -> State {
        State {
            home,
            screen: Screen::Start,
            view: View::Read,
            tab: Tab::Article,
            rail: Tab::Cast,
            followed: None,
            opened: None,
            here: None,
            leaps: Vec::new(),
            hidden: Vec::new(),
            marks: Marks::Shown,
            switches: Vec::new(),
            sort: Sort::Importance,
            find: String::new(),
            listing: Listing::All,
            length: 3,
            concerning: None,
            unfolded: Vec::new(),
            theme: None,
            announcement: String::new(),
            notice: None,
            arrival: None,
            pastes: false,
            address: None,
            trouble: None,
            dragging: false,
            set: SLICE,
            reading: None,
            keeping: None,
            away: None,
            mending: Mending::default(),
            shelf: Shelf::default(),
            took: None,
        }
    }

    /// Whether a way to set the text is switched on.
    pub fn on(&self, switch: Switch) -> bool {
        self.switches.contains(&switch)
    }

    /// The reference that the answer at the word is about, as an index into the cast's references.
    pub fn asked(&self) -> Option<u32> {
        self.here.filter(|_| self.followed.is_some())?.reference
    }

    /// Whether marks of this layer show.
    pub fn shows(&self, layer: Layer) -> bool {
        self.marks == Marks::Shown && !self.hidden.contains(&layer)
    }
}

/// How many blocks are set at once.
pub const SLICE: usize = 60;

use super::Arrival;
use super::export::Format;
use super::mending::{Ask, Blank, Mending};
use super::shelf::{Among, Shelf};
use crate::actors::{Actor, ActorKind};
use crate::ner::OwnName;
use crate::summary::Pick;
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
    /// The actor whose words are lit up and whose card is open.
    pub followed: Option<Id<Actor>>,
    /// The words that the reader was led to.
    pub here: Option<Here>,
    /// The words that the pointer rests on, as an index into the cast's references.
    pub hint: Option<u32>,
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
    /// How the text came, where nobody handed it in here.
    pub arrival: Option<Arrival>,
    /// Whether the clipboard may be asked for what is on it.
    pub pastes: bool,
    /// Where the page is, if others can lead to it.
    pub address: Option<String>,
    /// Something went wrong with what was handed in.
    pub trouble: Option<Trouble>,
    /// How many blocks are set so far; the rest follow in slices.
    pub set: usize,
    /// How much of the text is read, in percent, while a reading goes on.
    pub reading: Option<u8>,
    /// What the reader sets right.
    pub mending: Mending,
    /// The articles that are compared.
    pub shelf: Shelf,
    /// How long the reading took, in tenths of a millisecond; none where nobody measured.
    pub took: Option<u32>,
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
    /// The story in its own sentences.
    Summary,
    /// The unnamed sources.
    Sources,
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

/// Light or dark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

/// What went wrong with what was handed in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// A file that holds no text.
    NotText {
        /// The file's name.
        name: String,
    },
    /// The reading stopped in the middle.
    Stopped,
    /// The reader had no patience with it.
    Cancelled,
    /// A file that was not what it seemed; in a line.
    Said(String),
}

/// What the reader did.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Handed in a whole text, by pasting, opening, dropping or from the host page.
    Hand(String),
    /// A text came with the page's address, or was too long to.
    Arrive(Option<String>),
    /// Handed in a file that is not text.
    Refuse(String),
    /// Typed in a field.
    Type(Field, String),
    /// Chose a sample, as an index into the list.
    Sample(usize),
    /// Wants the text in the box read.
    Read,
    /// Wants the reading to end where it is.
    Cancel,
    /// Wants the text read after all.
    Resume,
    /// Wants to edit the text.
    Write,
    /// Wants an empty box.
    Clear,
    /// Wants what is on the clipboard.
    Paste,
    /// Wants to choose a file.
    Open,
    /// Wants the text to be taken as HTML.
    TakeAsMarkup,
    /// Follows an actor, or lets go of the one followed.
    Follow(Id<Actor>),
    /// Picks words in the text that refer to an actor, as an index into the cast's references.
    Pick(u32),
    /// Lets go of the actor.
    Release,
    /// Walks to the next or the previous mention.
    Walk(Step),
    /// Leaps to the place that proves a line.
    Leap(Span),
    /// Comes back from a leap.
    Return,
    /// Shows or hides a kind of mark.
    Toggle(Layer),
    /// Shows or hides all marks.
    ToggleMarks,
    /// Switches a way to set the text on or off.
    Switch(Switch),
    /// Asks who that was: the actor of the mention walked to, or else the one followed.
    Introduce,
    /// Rests the pointer on words that refer to an actor, as an index into the cast's references, or no more.
    Hint(Option<u32>),
    /// Wants the summary of the whole, or as it concerns the followed actor.
    Concern(Scope),
    /// Opens or folds the lines that were left out.
    Fold(Id<Block>),
    /// Changes between light and dark, from what the system prefers.
    Turn(Theme),
    /// Wants something else beside the article.
    Look(View),
    /// On a narrow screen, goes to a part.
    Go(Tab),
    /// There is time to set more blocks.
    More,
    /// Goes to so many thousandths of the article.
    Seek(u32),
    /// Wants a file of what was found.
    Save(Format),
    /// Wants something set right.
    Correct(Ask),
    /// Selected words of the article, or none.
    Select(Option<Span>),
    /// Handed in names that they know, or a line that says why they cannot be read.
    Know(Result<Vec<OwnName>, String>),
    /// Wants what was found in another way than as one of those files.
    Take(Take),
    /// Does something with the comparison.
    Compare(Among),
}

/// Ways to take along what was found, beside the files that [`super::export`] writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// The whole object, as JSON.
    Object,
    /// The brief on the clipboard, as rich text.
    Copy,
    /// The page on paper.
    Print,
}

/// Whose story a summary tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    /// Everybody's.
    Whole,
    /// The followed actor's.
    Followed,
}

/// Which way to walk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// To the next.
    Next,
    /// To the previous.
    Previous,
}

/// A field that the reader types in or chooses from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// The article's text.
    Draft,
    /// The cast's search.
    Find,
    /// The cast's order.
    Sort,
    /// The summary's length.
    Length,
    /// The sample picker.
    Sample,
    /// What is to be set right.
    Mend(Blank),
    /// The text that is to be compared.
    Another,
}

/// What the browser has to do beside showing the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Effect {
    /// Read this text.
    Read(String),
    /// Give the reading up.
    Cancel,
    /// Remember where the reader is, then show and focus the words that they are led to.
    Leap,
    /// Show and focus the words that the reader walked to.
    Walk,
    /// Go back to where the last leap began.
    Return,
    /// Show the open card in the cast, where it is beside the text.
    Reveal,
    /// Focus the element with this id.
    Focus(&'static str),
    /// Show the top of the page.
    Top,
    /// Ask for what is on the clipboard.
    Paste,
    /// Open the file dialog.
    Open,
    /// Hand over a file of what was found.
    Save(Format),
    /// Hand over a file: its name, its media type, what is in it.
    File(&'static str, &'static str, String),
    /// Read the text again, with what is set right, and keep that.
    Again,
    /// Keep what is set right.
    Keep,
    /// Forget what was kept.
    Forget,
    /// Hand over what was found in another way.
    Take(Take),
    /// Find the story as it concerns the followed actor, if there is one.
    Concern,
    /// Tell the host page that another actor is followed.
    Tell,
    /// Tell the page around the panel whether it is light or dark.
    Theme,
}

impl State {
    /// The state before anything happened.
    pub fn new(home: Home) -> State {
        State {
            home,
            screen: Screen::Start,
            view: View::Read,
            tab: Tab::Article,
            followed: None,
            here: None,
            hint: None,
            leaps: Vec::new(),
            hidden: Vec::new(),
            marks: Marks::Shown,
            switches: vec![Switch::KeyPassages],
            sort: Sort::Importance,
            find: String::new(),
            length: 3,
            concerning: None,
            unfolded: Vec::new(),
            theme: None,
            announcement: String::new(),
            arrival: None,
            pastes: false,
            address: None,
            trouble: None,
            set: SLICE,
            reading: None,
            mending: Mending::default(),
            shelf: Shelf::default(),
            took: None,
        }
    }

    /// Whether a way to set the text is switched on.
    pub fn on(&self, switch: Switch) -> bool {
        self.switches.contains(&switch)
    }

    /// Whether marks of this layer show.
    pub fn shows(&self, layer: Layer) -> bool {
        self.marks == Marks::Shown && !self.hidden.contains(&layer)
    }
}

/// How many blocks are set at once.
pub const SLICE: usize = 60;

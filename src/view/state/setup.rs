use super::super::intake::keeping::Keeping;
use super::section::Section;
use crate::actors::ActorKind;

/// What outlives a text: what the browser gives, and how the reader likes the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Setup {
    /// Where the panel lives.
    pub home: Home,
    /// Where the page is, if others can lead to it.
    pub address: Option<String>,
    /// Whether the clipboard may be asked for what is on it.
    pub pastes: bool,
    /// Whether this tab keeps its texts; none where it cannot.
    pub keeping: Option<Keeping>,
    /// Light or dark, where the reader overrules the system.
    pub theme: Option<Theme>,
    /// Whether any mark shows.
    pub marks: Marks,
    /// The marks that are hidden.
    pub hidden: Vec<Layer>,
    /// What is switched on in how the text is set.
    pub switches: Vec<Switch>,
    /// The order of the cast.
    pub sort: Sort,
    /// What stands under somebody's article, once it is unfolded.
    pub sections: Vec<Section>,
    /// How many sentences the summary has.
    pub length: u32,
}

impl Setup {
    /// The setup before the reader chose anything.
    pub fn new(home: Home) -> Setup {
        Setup {
            home,
            address: None,
            pastes: false,
            keeping: None,
            theme: None,
            marks: Marks::Shown,
            hidden: Vec::new(),
            switches: Vec::new(),
            sort: Sort::Importance,
            sections: Section::CHOSEN.to_vec(),
            length: 3,
        }
    }
}

/// Where the panel lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Home {
    /// It is the page: it takes texts.
    Page,
    /// It stands in somebody's page, beside that page's article.
    Guest,
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
    /// Under somebody's article, all that was found, not only the line that says how many are in it.
    Unfolded,
}

impl Switch {
    /// Those of the legend, in its order.
    pub const ALL: [Switch; 3] = [Switch::FirstOnly, Switch::NoGuesses, Switch::KeyPassages];

    /// Whether it opens something up in one text, and means nothing for the next.
    pub fn is_of_a_text(self) -> bool {
        matches!(self, Switch::WholeSummary | Switch::Everybody)
    }
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

//! What the reader has chosen, where they are, and what goes on: with the article it makes the page.

mod position;
mod section;
mod setup;
mod status;

pub use position::{Here, Listing, Position, SLICE, Tab};
pub use section::Section;
pub use setup::{Home, Layer, Marks, Setup, Sort, Switch, Theme};
pub use status::{Arrival, Notice, Progress, Status, Trouble};

use super::compare::shelf::Shelf;
use super::correct::mending::Mending;
use crate::corrections::Correction;
use crate::text::html::Page;

/// What makes the page, beside the article.
#[derive(Clone, Debug, PartialEq)]
pub struct State {
    /// What is on screen.
    pub screen: Screen,
    /// What stands beside the article.
    pub view: View,
    /// What outlives a text.
    pub setup: Setup,
    /// Where the reader is in the text.
    pub position: Position,
    /// What goes on, and what is said of it.
    pub status: Status,
    /// What the reader sets right.
    pub mending: Mending,
    /// The articles that are compared.
    pub shelf: Shelf,
    /// What was put away for an empty box, to be opened again.
    pub away: Option<Away>,
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

impl State {
    /// The state before anything happened.
    pub fn new(home: Home) -> State {
        State {
            screen: Screen::Start,
            view: View::Read,
            setup: Setup::new(home),
            position: Position::default(),
            status: Status::default(),
            mending: Mending::default(),
            shelf: Shelf::default(),
            away: None,
        }
    }

    /// Forgets what belongs to the text before; how long it took to read, and what is read now, stays.
    pub fn start_afresh(&mut self) {
        let Status { reading, took, .. } = self.status;
        self.position = Position { rail: Section::front(&self.setup.sections), ..Position::default() };
        self.status = Status { reading, took, ..Status::default() };
        self.setup.switches.retain(|switch| !switch.is_of_a_text());
        self.mending.let_go();
    }

    /// Whether a way to set the text is switched on.
    pub fn on(&self, switch: Switch) -> bool {
        self.setup.switches.contains(&switch)
    }

    /// Switches a way to set the text on, where it is not.
    pub fn switch_on(&mut self, switch: Switch) {
        if !self.on(switch) {
            self.setup.switches.push(switch);
        }
    }

    /// Whether marks of this layer show.
    pub fn shows(&self, layer: Layer) -> bool {
        self.setup.marks == Marks::Shown && !self.setup.hidden.contains(&layer)
    }

    /// The reference that the answer at the word is about, as an index into the cast's references.
    pub fn asked(&self) -> Option<u32> {
        self.position.here.filter(|_| self.position.followed.is_some())?.reference
    }

    /// Whether the comparison is on screen.
    pub fn compares(&self) -> bool {
        self.setup.home == Home::Page && self.screen == Screen::Read && self.view == View::Compare
    }

    /// Whether a paste is a whole article: into an empty box, not into a text that is being edited.
    pub fn takes_paste(&self) -> bool {
        let start = self.setup.home == Home::Page && self.screen == Screen::Start;
        start || self.compares() && self.shelf.draft.is_empty()
    }
}

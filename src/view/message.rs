use super::compare::shelf::Among;
use super::correct::mending::{Ask, Blank};
use super::export::Format;
use super::intake::keeping::Keeping;
use super::intake::look::Unread;
use super::state::{Layer, Listing, Notice, Switch, Tab, Theme, View};
use crate::actors::Actor;
use crate::ner::OwnName;
use crate::text::html::Page;
use crate::text::{Block, Id, Span};

/// What the reader did.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// Handed in a whole text, by pasting, opening, dropping or from the host page.
    Hand(Page),
    /// A text came with the page's address, or was too long to.
    Arrive(Option<String>),
    /// Handed in a file that cannot be read, by its name.
    Refuse(String, Unread),
    /// Holds something over the page that can be dropped there.
    DragOver,
    /// No longer holds it there.
    DragAway,
    /// Typed in a field.
    Type(Field, String),
    /// Chose a sample, as an index into the list.
    Sample(usize),
    /// Wants the text in the box read.
    Read,
    /// Wants the reading to end where it is, or not to begin.
    Cancel,
    /// Wants the text read even if that holds the page up.
    ReadHere,
    /// Wants the text read after all.
    Resume,
    /// Wants to edit the text.
    Write,
    /// Wants an empty box.
    Clear,
    /// Wants back what was put away for it.
    Reopen,
    /// Went back or on in the browser's history, to a text or to none.
    Recall(Page),
    /// Wants this tab to keep its texts, or not to.
    Keep(Keeping),
    /// Hears whether it does.
    Kept(Keeping),
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
    /// Wants the whole card of the followed actor.
    Card,
    /// Wants the story as it concerns the followed actor, and to go there.
    Story,
    /// Wants the summary of the whole, or as it concerns the followed actor.
    Concern(Scope),
    /// Opens or folds the lines that were left out.
    Fold(Id<Block>),
    /// Changes between light and dark, from what the system prefers.
    Turn(Theme),
    /// Wants something else beside the article.
    Look(View),
    /// Goes to a part, which on a wide screen stands beside the article.
    Go(Tab),
    /// Passes over what stands before a part.
    Skip(Tab),
    /// There is time to set more blocks.
    More,
    /// Goes to so many thousandths of the article.
    Seek(u32),
    /// Wants to see some of the statements.
    List(Listing),
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
    /// Something has ended that shows nowhere else.
    Notice(Notice),
}

/// Ways to take along what was found, beside the files that [`super::export`] writes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Take {
    /// The whole object, as JSON.
    Object,
    /// The brief on the clipboard, as rich text.
    Copy,
    /// A link that carries the text, on the clipboard.
    Link,
    /// What [`super::export::snapshot`] writes, on the clipboard.
    Embed,
    /// The comparison, in Markdown.
    Comparison,
    /// The comparison, a row for each actor.
    ComparisonSheet,
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
    Read(Page),
    /// Make what shows now an entry of the browser's history.
    Enter,
    /// Have the tab keep its texts, or forget them.
    Hold(Keeping),
    /// Parse this source of a web page, and hand in what it says.
    Parse(String),
    /// Give the reading up.
    Cancel,
    /// Read on this page's own thread, however long that takes.
    ReadHere,
    /// Remember what has the focus and how far the page is scrolled, for the way back.
    Depart,
    /// Show and focus the words that the reader leapt to.
    Leap,
    /// Show and focus the words that the reader walked to.
    Walk,
    /// Go back to where the last leap began.
    Return,
    /// Show the followed actor in the cast, where it is beside the text.
    Reveal,
    /// Show and focus the open card.
    Card,
    /// Focus the element with this id.
    Focus(&'static str),
    /// Show and focus the element with this id.
    Show(&'static str),
    /// Remember where in the article the reader is.
    Leave,
    /// On a narrow screen, show the part that came in front from its top, and the article from where it was left.
    Front,
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

/// When an effect has its turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Moment {
    /// Before the page shows what has changed.
    Before,
    /// Once it shows it.
    After,
}

impl Effect {
    /// When it has its turn: what changes the article, or notes how things stand, comes before the page shows anew.
    pub fn moment(&self) -> Moment {
        match self {
            Effect::Read(_)
            | Effect::Cancel
            | Effect::ReadHere
            | Effect::Again
            | Effect::Keep
            | Effect::Concern
            | Effect::Leave
            | Effect::Depart => Moment::Before,
            _ => Moment::After,
        }
    }
}

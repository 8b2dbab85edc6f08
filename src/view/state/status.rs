use super::super::intake::look::Unread;
use crate::analysis::Stage;

/// What goes on, and what is said of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Status {
    /// What the screen reader is told.
    pub announcement: String,
    /// How the last thing ended, where that shows nowhere else.
    pub notice: Option<Notice>,
    /// How the text came, where nobody handed it in here.
    pub arrival: Option<Arrival>,
    /// Something went wrong with what was handed in.
    pub trouble: Option<Trouble>,
    /// Whether something is held over the page that can be dropped there.
    pub dragging: bool,
    /// How the reading of a long text stands, until it is read.
    pub reading: Option<Progress>,
    /// How long the reading took, in tenths of a millisecond; none where nobody measured.
    pub took: Option<u32>,
}

/// How a text came that nobody typed, pasted or opened here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// In the page's address.
    Carried,
    /// It would have, but did not fit.
    TooLong,
    /// What the address holds is no text.
    Lost,
}

/// How something ended that shows nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The brief is on the clipboard.
    Copied,
    /// A link that carries the text is on the clipboard.
    LinkCopied,
    /// The text is too long for a link.
    LinkTooLong,
    /// The browser lets nothing onto the clipboard.
    Refused,
}

impl Notice {
    /// What is said of it.
    pub fn line(self) -> &'static str {
        match self {
            Notice::Copied => "Copied",
            Notice::LinkCopied => {
                "Link copied. The whole text is in it: whoever has the link can read the article. Opening it sends the text to no server."
            }
            Notice::LinkTooLong => "This text is too long for a link. Save the page (HTML) and send that.",
            Notice::Refused => "This browser does not let the page copy. Save the brief instead.",
        }
    }
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

//! What a reader sets right: what is asked for, and what was done.

use crate::corrections::{Correction, Nature};
use crate::ner::OwnName;
use crate::text::{Block, Id, Span};

/// What a reader has set right, and is about to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Mending {
    /// The corrections in order.
    pub corrections: Vec<Correction>,
    /// What can be taken back: what was done, with the corrections before it.
    pub past: Vec<(String, Vec<Correction>)>,
    /// What can be done again: what was taken back, with the corrections before that.
    pub future: Vec<(String, Vec<Correction>)>,
    /// What was done or taken back just now, while the page offers to turn it round.
    pub fresh: Option<Ask>,
    /// The names that the reader knows.
    pub names: Vec<OwnName>,
    /// Whether the open card shows how to correct it.
    pub form: bool,
    /// What is typed and chosen where something is set right, by [`Blank`].
    pub typed: [Option<String>; Blank::COUNT],
    /// The quote whose speaker is being set right, by where it stands.
    pub attributing: Option<Span>,
    /// The words of the article that are selected.
    pub selected: Option<Span>,
    /// Where the one stands who is followed when the text has been read again.
    pub anchor: Option<u32>,
    /// Whether the browser keeps what is set right.
    pub kept: bool,
    /// Whether a name was to be added where none was typed.
    pub nameless: bool,
}

impl Mending {
    /// Empties the form of the card.
    pub fn blank(&mut self) {
        self.typed[..=Blank::Means as usize].fill(None);
    }

    /// Lets go of what was chosen or selected in the text.
    pub fn let_go(&mut self) {
        self.selected = None;
        self.attributing = None;
        self.anchor = None;
    }

    /// Forgets what belongs to the text before.
    pub fn start_afresh(&mut self) {
        *self = Mending { names: std::mem::take(&mut self.names), kept: self.kept, ..Mending::default() };
    }
}

/// What a reader wants set right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ask {
    /// To open the form of the card, or to close it.
    Form,
    /// To go to the form of the card.
    Show,
    /// A line that was left out is of the article.
    Keep(Id<Block>),
    /// The followed actor has the name that is typed.
    Rename,
    /// The followed actor is of the kind that is chosen.
    Kind,
    /// The followed actor and the one that is chosen are one.
    Merge,
    /// A name of the followed actor is somebody else's.
    Split(Span),
    /// Words are no role.
    NoRole(Span),
    /// The followed actor is none.
    Drop,
    /// The words that the reader was led to mean nobody.
    Nobody,
    /// The words that the reader was led to mean the one that is chosen.
    Means,
    /// The selected words are a name.
    Name(Nature),
    /// The selected words are no name.
    NoName,
    /// The selected words are a role of the followed actor.
    Role,
    /// The selected words mean the followed actor.
    Mean,
    /// The selected words are let go of.
    Unselect,
    /// To choose who says the quote that stands there, or to leave it.
    Attribute(Span),
    /// That quote is said by the one who is chosen.
    SaidBy,
    /// The quote that stands there is checked, or no longer; see [`check`].
    Check(Span),
    /// To take the last step back.
    Undo,
    /// To do again what was taken back.
    Redo,
    /// To take one correction out of the list.
    Remove(usize),
    /// To take all of them out.
    Reset,
    /// A file of the corrections.
    Save,
    /// That the browser forgets what it keeps.
    Forget,
    /// To add the name that is typed to the names that are known.
    Know,
    /// To take a name out of them.
    Unknow(usize),
    /// A file of them.
    SaveNames,
}

/// Something that is typed, or chosen from a list by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Blank {
    /// What the followed actor is called.
    Name,
    /// What it is.
    Kind,
    /// Who is the same.
    Other,
    /// Whom the words mean that the reader was led to.
    Means,
    /// A name that the reader knows.
    Known,
    /// What it names.
    KnownKind,
    /// What else it is called, with commas between.
    KnownAliases,
    /// Who says a quote.
    Speaker,
}

impl Blank {
    /// How many there are.
    pub const COUNT: usize = 8;
}

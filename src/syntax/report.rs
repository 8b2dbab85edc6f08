use super::subject::Party;
use crate::text::Span;

/// The words by which a sentence says that somebody speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Report {
    /// The token of the verb, or of the word that stands for one.
    pub verb: u32,
    /// The verb, or what stands for one: "said", "according to"; none beside a colon or a dash.
    pub cue: Option<Span>,
    /// Who speaks.
    pub speaker: Option<Party>,
    /// Who is told.
    pub addressee: Option<Party>,
    /// In what order they stand.
    pub order: Order,
}

/// How a speaker stands to the reporting verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// "Ruiz said": the subject before its verb.
    Subject,
    /// "said Ruiz": the subject after its verb.
    Inverted,
    /// "Ruiz left, adding": the subject of the clause that a participle hangs on.
    Participle,
    /// "as reported by Ruiz"
    Agent,
    /// "according to Ruiz", "in the words of Ruiz"
    According,
    /// "Ruiz: “…”", "“…” – Ruiz": beside a colon or a dash.
    Beside,
}

/// What somebody is reported to have said, in the reporter's words.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The first token of what is said.
    pub from: u32,
    /// The token after the last one.
    pub to: u32,
    /// The words that say who speaks.
    pub report: Report,
}

impl Report {
    /// A report of these words by somebody, with nobody told.
    pub(super) fn new(verb: u32, cue: Span, speaker: Option<Party>, order: Order) -> Report {
        Report { verb, cue: Some(cue), speaker, addressee: None, order }
    }
}

use std::ops::Range;

use crate::text::Span;

/// A name, or a date, as it stands in the text.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Mention {
    /// The words of the name: no article before it, no possessive after it, no title.
    pub span: Span,
    /// Its tokens, as indices into the document's tokens.
    pub tokens: Range<u32>,
    /// What it names.
    pub kind: Kind,
    /// How likely span and kind are both right, in percent.
    pub confidence: u8,
    /// The day that a date resolves to from the text alone.
    pub day: Option<Day>,
}

/// What a mention names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Kind {
    /// A human being.
    Person,
    /// A body with members: company, party, ministry, armed group, medium.
    Organization,
    /// A country, a city, a region, a building.
    Place,
    /// A people, by its demonym or faith.
    Group,
    /// An agreement, a war, a meeting with a name.
    Event,
    /// A date or a time of day.
    Date,
}

/// A date of the calendar, as exactly as the text gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub struct Day {
    /// The year of the common era.
    pub year: u16,
    /// 1 to 12.
    pub month: Option<u8>,
    /// 1 to 31; only with a month.
    pub day: Option<u8>,
}

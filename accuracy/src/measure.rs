//! What is measured, by name.

/// A measure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Measure {
    NamesTyped,
    Names,
    NamesOverlap,
    Coreference,
    Cast,
    CastNamed,
    CastUnnamed,
    CastImportant,
    CastAlike,
    Importance,
    Quotes,
    QuotesDirect,
    QuotesIndirect,
    Speakers,
    SpeakersWrong,
    QuotesWithSpeaker,
    Roles,
    RolesRight,
    Dealings,
    DealingsRight,
    Boilerplate,
    Headings,
    SentenceEdges,
    Sentences,
    SummarySeven,
    SummaryThree,
}

/// How the figures of several articles become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Average {
    /// Over what is counted.
    Micro,
    /// Over the articles.
    Macro,
}

/// Which way is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Better {
    Higher,
    Lower,
}

impl Measure {
    /// All measures, in the order in which they are shown.
    pub const ALL: [Measure; 26] = [
        Measure::NamesTyped,
        Measure::Names,
        Measure::NamesOverlap,
        Measure::Coreference,
        Measure::Cast,
        Measure::CastNamed,
        Measure::CastUnnamed,
        Measure::CastImportant,
        Measure::CastAlike,
        Measure::Importance,
        Measure::Quotes,
        Measure::QuotesDirect,
        Measure::QuotesIndirect,
        Measure::Speakers,
        Measure::SpeakersWrong,
        Measure::QuotesWithSpeaker,
        Measure::Roles,
        Measure::RolesRight,
        Measure::Dealings,
        Measure::DealingsRight,
        Measure::Boilerplate,
        Measure::Headings,
        Measure::SentenceEdges,
        Measure::Sentences,
        Measure::SummarySeven,
        Measure::SummaryThree,
    ];

    /// What it is called in tables and among the floors.
    pub fn name(self) -> &'static str {
        match self {
            Measure::NamesTyped => "names and dates with their kinds, F1",
            Measure::Names => "names and dates, F1",
            Measure::NamesOverlap => "names and dates, any overlap, F1",
            Measure::Coreference => "which names are one actor, B³",
            Measure::Cast => "cast: who is in it, F1",
            Measure::CastNamed => "cast: named found",
            Measure::CastUnnamed => "cast: unnamed sources found",
            Measure::CastImportant => "cast: important found",
            Measure::CastAlike => "cast: by shared references, entity CEAF",
            Measure::Importance => "order of importance, nDCG@10",
            Measure::Quotes => "quotes, F1",
            Measure::QuotesDirect => "quotes, direct, F1",
            Measure::QuotesIndirect => "quotes, indirect, six tenths shared, F1",
            Measure::Speakers => "speakers right, of the quotes found",
            Measure::SpeakersWrong => "speakers wrong, of the quotes found (lower is better)",
            Measure::QuotesWithSpeaker => "quotes found with the right speaker",
            Measure::Roles => "roles found",
            Measure::RolesRight => "roles of people right, of those shown",
            Measure::Dealings => "who deals with whom, pairs, F1",
            Measure::DealingsRight => "who deals with whom, pairs right",
            Measure::Boilerplate => "boilerplate, characters, F1",
            Measure::Headings => "headings, characters, F1",
            Measure::SentenceEdges => "sentences, their edges, F1",
            Measure::Sentences => "sentences, whole, F1",
            Measure::SummarySeven => "first three sentences, among the seven that people chose",
            Measure::SummaryThree => "first three sentences, among the first three that people chose",
        }
    }

    /// How its figures become one.
    pub fn average(self) -> Average {
        match self {
            Measure::NamesTyped | Measure::Names => Average::Micro,
            _ => Average::Macro,
        }
    }

    /// Which way is better.
    pub fn better(self) -> Better {
        if self == Measure::SpeakersWrong { Better::Lower } else { Better::Higher }
    }
}

//! What the tests that read the sources know of the house.

/// The floors from the ground up; a room may name the rooms before it. A new arrow is a change of this list.
pub const FLOORS: [&str; 14] = [
    "lexicon",
    "text",
    "ner",
    "syntax",
    "actors",
    "corrections",
    "relations",
    "summary",
    "desk",
    "analysis",
    "job",
    "compare",
    "view",
    "web",
];

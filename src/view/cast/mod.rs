//! Who is in the article: the cast, the answer at the word, quotes, sources, who deals with whom.

pub mod answer;
pub mod arcs;
pub mod cards;
pub mod dealings;
pub mod quotes;
pub mod reasons;
pub mod sources;
pub mod statement;
pub mod ties;

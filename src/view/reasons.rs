use crate::actors::{Clue, Means, Reason};

/// Why words mean an actor, in a word.
pub fn reference(reason: Reason) -> &'static str {
    match reason {
        Reason::First => "first",
        Reason::SameName => "same",
        Reason::Surname => "surname",
        Reason::GivenName => "forename",
        Reason::Nickname => "nickname",
        Reason::Initials => "initials",
        Reason::Bracketed => "bracketed",
        Reason::Acronym => "acronym",
        Reason::Shortened => "shortened",
        Reason::OtherName => "alternative",
        Reason::Demonym => "demonym",
        Reason::Metonym => "metonym",
        Reason::Spelling => "spelling",
        Reason::Possessor => "possessor",
        Reason::Role => "role",
        Reason::Apposition => "apposition",
        Reason::TakenUp => "description",
        Reason::Pronoun => "pronoun",
        Reason::Reader => "reader",
    }
}

/// What shows who speaks, in a word.
pub fn quote(clue: Clue) -> &'static str {
    match clue {
        Clue::Subject => "subject",
        Clue::Inverted => "inverted",
        Clue::Participle => "participle",
        Clue::Agent => "agent",
        Clue::According => "according",
        Clue::Continued => "continued",
        Clue::Within => "within",
        Clue::Before => "before",
    }
}

/// By what kind of words a dealing is told, in a word.
pub fn relation(means: Means) -> &'static str {
    match means {
        Means::Active => "active",
        Means::Passive => "passive",
        Means::Noun => "noun",
        Means::Job => "job",
        Means::Told => "told",
    }
}

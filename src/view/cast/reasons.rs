use crate::actors::{Clue, Quote, Reason, Reference};
use crate::relations::{Means, Mode, Relation, RelationKind};
use crate::text::Span;
use crate::view::node::{Element, element};
use crate::view::{Article, words};

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
        Reason::Own => "own",
        Reason::Demonym => "demonym",
        Reason::Metonym => "metonym",
        Reason::Spelling => "spelling",
        Reason::Possessor => "possessor",
        Reason::Role => "role",
        Reason::Apposition => "apposition",
        Reason::TakenUp => "description",
        Reason::Pronoun => "pronoun",
        Reason::Set => "set",
        Reason::Identified => "identified",
        Reason::Told => "told",
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
        Clue::Beside => "beside",
        Clue::Continued => "continued",
        Clue::Within => "within",
        Clue::Before => "before",
        Clue::Asked => "asked",
        Clue::Reader => "reader",
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

/// A reason, shown on demand.
pub fn why<'t>(reason: String) -> Element<'t> {
    element("details").class("why").child(element("summary").text("why?")).child(element("p").text(reason))
}

/// What shows who makes a statement.
pub fn statement(article: &Article, quote: &Quote) -> Option<String> {
    let words = |span: Span| article.words(span);
    let clue = quote.clue?;
    let speaker = match clue {
        Clue::Reader => "",
        _ => words(quote.speaker_span?),
    };
    let cue = quote.cue.map_or("", words);
    let mut line = match clue {
        Clue::Reader => return Some("Your correction says so.".to_owned()),
        Clue::Subject => format!("“{speaker}” is the subject of “{cue}”."),
        Clue::Inverted => format!("“{speaker}” is the subject of “{cue}”, and stands after it."),
        Clue::Participle => format!("“{cue}” belongs to “{speaker}”."),
        Clue::Agent => format!("“{cue}” is followed by “by” and “{speaker}”."),
        Clue::According => format!("The article says “{cue} {speaker}”."),
        Clue::Beside => format!("“{speaker}” stands beside the words, before a colon or after a dash."),
        Clue::Continued => format!("The words go on with those that “{speaker}” began."),
        Clue::Within => format!("The words are a part of what “{speaker}” is reported to have said."),
        Clue::Asked => format!("The reporter asks, and “{speaker}” alone is heard."),
        Clue::Before => format!("The words follow at once on those of “{speaker}”."),
    };
    // The words beside a quotation may only stand for a name.
    let references = &article.analysis.cast.references;
    let span = quote.speaker_span?;
    let at = references.partition_point(|reference| reference.span.start < span.start);
    let stands = references[at..].iter().take_while(|reference| reference.span.start < span.end);
    let stands = stands.into_iter().find(|it| Some(it.actor) == quote.speaker && it.phrase.overlaps(span));
    if let Some(it) = stands {
        line.push_str(&meaning(article, it));
    }
    Some(line)
}

/// Why words in the text mean their actor, where they are not its name.
pub fn meaning(article: &Article, reference: &Reference) -> String {
    let why = words::tie(reference.reason);
    let said = article.words(reference.phrase);
    let name = article.name(reference.actor);
    if why.is_empty() || said == name {
        return String::new();
    }
    format!(" “{said}” means {name}: {why}.")
}

/// By what words a dealing is told.
pub fn dealing(article: &Article, relation: &Relation) -> String {
    let word = article.words(relation.verb);
    let mut line = match relation.means {
        Means::Active => format!("The verb “{word}” says so."),
        Means::Passive => format!("The verb “{word}” says so; whoever stands after “by” acts."),
        Means::Noun => format!("The noun “{word}” and the names beside it say so."),
        Means::Job => format!("The title or job says so: “{word}”."),
        Means::Told if relation.kind == RelationKind::Mentions => {
            format!("It is the subject of “{word}” in what is said.")
        }
        Means::Told => format!("“{word}” says to whom the words are said."),
    };
    match relation.mode {
        Mode::Done => {}
        Mode::Meant => line.push_str(" It is told as planned or still to come, not as done."),
        Mode::Former => line.push_str(" It is told as what once was."),
    }
    line
}

use std::borrow::Cow;

use super::{Layer, Switch};
use crate::actors::{ActorKind, How, Naming, Part, Reason};
use crate::compare;
use crate::corrections::Nature;
use crate::desk::Tally;
use crate::ner::Day;
use crate::relations::{Means, RelationKind};
use crate::summary::PickReason;
use crate::text::{self, ToList};

/// A number with its noun: "1 line", "2 lines".
pub fn count(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// Words in one line: however they are set in the source, a name has one space between two of its words.
pub fn line(words: &str) -> Cow<'_, str> {
    let plain = |c: char| c == ' ' || !c.is_whitespace();
    match words.chars().all(plain) && !words.contains("  ") {
        true => Cow::Borrowed(words),
        false => Cow::Owned(words.split_whitespace().to_list().join(" ")),
    }
}

/// A list as one says it: "one, two and three".
pub fn list(items: &[&str]) -> String {
    let mut line = String::new();
    for (at, item) in items.iter().enumerate() {
        line = line + between(at, items.len() - 1) + item;
    }
    line
}

/// What stands before an item of a list, by its index and that of the last.
pub fn between(at: usize, last: usize) -> &'static str {
    match at {
        0 => "",
        _ if at == last => " and ",
        _ => ", ",
    }
}

/// A number with its thousands apart.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.char_indices() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// Importance in a word.
pub fn part(part: Part) -> &'static str {
    match part {
        Part::Lead => "lead",
        Part::Important => "important",
        Part::Minor => "minor",
        Part::Passing => "passing",
    }
}

/// Why words mean an actor; nothing where they are its name.
pub fn tie(reason: Reason) -> &'static str {
    match reason {
        Reason::First | Reason::SameName => "",
        Reason::Surname => "last name",
        Reason::GivenName => "first name",
        Reason::Nickname => "short form of the first name",
        Reason::Initials => "with or without initials",
        Reason::Bracketed => "in brackets after the name",
        Reason::Acronym => "its letters",
        Reason::Shortened => "part of the name",
        Reason::OtherName => "another name of the same",
        Reason::Own => "by your own list of names",
        Reason::Demonym => "its people",
        Reason::Metonym => "meaning its government",
        Reason::Spelling => "spelt one letter apart",
        Reason::Possessor => "the owner named before",
        Reason::Role => "the only one with that role",
        Reason::Apposition => "beside the name",
        Reason::TakenUp => "takes up the words before",
        Reason::Pronoun => "the only one it can mean",
        Reason::Set => "one of those whom the words mean together",
        Reason::Identified => "identified by the name",
        Reason::Told => "the only one this is said of",
        Reason::Reader => "your correction",
    }
}

/// What one does to the other, and what the other does or has done to it.
pub fn deals(kind: RelationKind, means: Means) -> (&'static str, &'static str) {
    match (kind, means) {
        (RelationKind::Talks, Means::Told) => ("tells", "is told by"),
        (RelationKind::Attacks, Means::Noun) => ("is in conflict with", "is in conflict with"),
        (RelationKind::Meets, _) => ("meets", "meets"),
        (RelationKind::Talks, _) => ("talks with", "talks with"),
        (RelationKind::Mediates, _) => ("mediates for", "has as a mediator"),
        (RelationKind::Leads, _) => ("leads", "is led by"),
        (RelationKind::Employs, _) => ("employs", "works for"),
        (RelationKind::Supports, _) => ("supports", "is supported by"),
        (RelationKind::Opposes, _) => ("opposes", "is opposed by"),
        (RelationKind::Attacks, _) => ("attacks", "is attacked by"),
        (RelationKind::Aids, _) => ("helps", "is helped by"),
        (RelationKind::Kin, _) => ("is a relative of", "is a relative of"),
        (RelationKind::Mentions, _) => ("speaks about", "is mentioned by"),
        (RelationKind::Other, _) => ("is connected with", "is connected with"),
    }
}

/// By what kind of words an actor is referred to.
pub fn how(how: How) -> &'static str {
    match how {
        How::Name => "name",
        How::Pronoun => "pronoun",
        How::Role => "role noun",
    }
}

/// What speaks for a sentence of the summary.
pub fn why(why: PickReason) -> &'static str {
    match why {
        PickReason::Early => "it opens the article",
        PickReason::Headline => "it has the headline’s words",
        PickReason::Actor => "it names whom the story is about",
        PickReason::Central => "its words come back most",
        PickReason::Follows => "it goes on from a sentence that is here too",
        PickReason::Needed => "the next one needs it",
    }
}

/// What an actor is, in a word.
pub fn kind(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "person",
        ActorKind::Organization => "organisation",
        ActorKind::State => "state",
        ActorKind::Group => "people",
        ActorKind::Unnamed => "unnamed source",
    }
}

/// How somebody is named, as the title of a group.
pub fn naming(naming: Naming) -> &'static str {
    match naming {
        Naming::Anonymous => "Anonymous",
        Naming::NotNamed => "Not named",
        Naming::Named => "Named",
    }
}

/// What the article does about such a name.
pub fn named(naming: Naming) -> &'static str {
    match naming {
        Naming::Anonymous => "the article withholds who it is",
        Naming::NotNamed => "the article says in what office or of what kind, and gives no name",
        Naming::Named => "the article gives a name",
    }
}

/// What several actors are, in a word or two.
pub fn kinds(kind: ActorKind) -> &'static str {
    match kind {
        ActorKind::Person => "people",
        ActorKind::Organization => "organisations",
        ActorKind::State => "states",
        ActorKind::Group => "peoples",
        ActorKind::Unnamed => "unnamed sources",
    }
}

/// What a reader can say that a name is, in a word.
pub fn sort(sort: Nature) -> &'static str {
    match sort {
        Nature::Person => "person",
        Nature::Organization => "organisation",
        Nature::State => "state",
        Nature::Group => "group",
        Nature::Place => "place",
        Nature::Event => "event",
        Nature::Unnamed => "unnamed source",
    }
}

/// The class and the legend of a layer.
pub fn layer(layer: Layer) -> (&'static str, &'static str) {
    match layer {
        Layer::Person => ("person", "People"),
        Layer::Organization => ("organization", "Organisations"),
        Layer::State => ("state", "States, peoples"),
        Layer::Unnamed => ("unnamed", "Unnamed sources"),
        Layer::Place => ("place", "Places, dates"),
        Layer::Hedge => ("hedge", "Hedged claims"),
    }
}

/// A layer in one word, which its longer name begins with.
pub fn layer_in_short(layer: Layer) -> &'static str {
    let (_, label) = self::layer(layer);
    label.split([' ', ',']).next().unwrap_or(label)
}

/// What a switch says.
pub fn switch(switch: Switch) -> &'static str {
    match switch {
        Switch::FirstOnly => "First mention only",
        Switch::NoGuesses => "Hide guesses",
        Switch::KeyPassages => "Key passages",
        Switch::NoLetters => "Turn off letter shortcuts",
        Switch::WholeSummary => "Whole summary",
        Switch::Everybody => "Whole cast",
        Switch::Unfolded => "Who is in this story",
    }
}

/// Why lines were left out.
pub fn reason(reason: text::Furniture) -> &'static str {
    use text::Furniture;
    match reason {
        Furniture::Navigation => "navigation",
        Furniture::Subscription => "subscription pitch",
        Furniture::Newsletter => "newsletter sign-up",
        Furniture::Share => "share buttons",
        Furniture::Comments => "comments",
        Furniture::App => "app footer",
        Furniture::AuthorBio => "about the author",
        Furniture::Related => "link to another story",
        Furniture::Cookies => "cookies and privacy",
        Furniture::Credit => "photo credit",
        Furniture::Copyright => "copyright line",
        Furniture::Advertisement => "advertisement",
        Furniture::Tags => "tags",
        Furniture::Live => "live report",
        Furniture::Video => "video",
        Furniture::PullQuote => "words shown again",
    }
}

/// How much somebody says: "2 statements, 31 words quoted".
pub fn said(tally: &Tally) -> String {
    if tally.statements == 0 && tally.quoted == 0 {
        return "no statement found".to_owned();
    }
    let statements = count(tally.statements as usize, "statement", "statements");
    match tally.quoted {
        0 => statements,
        quoted => format!("{statements}, {} quoted", count(quoted as usize, "word", "words")),
    }
}

/// Why an actor is taken for one of another article.
pub fn joined(why: compare::JoinReason) -> &'static str {
    match why {
        compare::JoinReason::Name => "the same full name",
        compare::JoinReason::Known => "known as another name of the same",
        compare::JoinReason::Surname => "the only one with that last name, with a role in common",
    }
}

/// A date in words, as exactly as it is known: "5 March 2024", "March 2024", "2024".
pub fn date(date: Day) -> String {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = date.month.and_then(|month| MONTHS.get(usize::from(month).wrapping_sub(1)));
    let mut words = String::new();
    if let Some(day) = date.day {
        words += &day.to_string();
        words.push(' ');
    }
    if let Some(month) = month {
        words += month;
        words.push(' ');
    }
    words + &date.year.to_string()
}

/// The first whole words of a line, in so many characters; all of it where there are none.
pub fn opening(line: &str, most: usize) -> &str {
    let Some((end, _)) = line.char_indices().nth(most) else { return line };
    line[..end].rfind(char::is_whitespace).map_or(line, |end| line[..end].trim_end())
}

/// The beginning of a line that is longer than so many characters.
pub fn beginning(line: &str, most: usize) -> String {
    if line.chars().count() <= most {
        return line.to_owned();
    }
    let cut: String = line.chars().take(most).collect();
    let end = cut.rfind(char::is_whitespace).unwrap_or(cut.len());
    format!("{} …", cut[..end].trim_end())
}

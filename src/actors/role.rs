//! Titles, jobs and kinship: which words say what a named person is.

use std::ops::Range;

use super::fold::fold;
use super::phrase::{Opening, Phrase};
use super::scene::{Name, Scene};
use super::words::Class;
use super::{Actor, ActorKind, Cast, How, Role, Tie};
use crate::text::{BlockKind, Id, Table, sort};

/// A role as it stands in the text.
pub(super) struct Found {
    /// Whose it is.
    pub actor: Id<Actor>,
    /// The words, without an article.
    pub tokens: Range<u32>,
    /// The noun: "envoy".
    pub head: u32,
    /// How the article ties it to the name.
    pub tie: Tie,
}

/// Nouns that the lists know, but that tell too little of a person to be a role.
const PLAIN: [&str; 14] = [
    "man", "woman", "boy", "girl", "child", "kid", "baby", "person", "adult", "teen", "winner", "hero",
    "star", "fan",
];

/// Finds the roles of the people who are named, in order of the names.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut taken: Table<u32, ()> = Table::new();
    let people = || scene.names.iter().enumerate().filter(|(_, name)| name.kind == ActorKind::Person);
    for (at, name) in people() {
        let after = definition(scene, name).or_else(|| after(scene, name)).or_else(|| copula(scene, name));
        if let Some(role) = after {
            taken.insert(&role.head, ());
            found.push((at, role));
        }
    }
    for (at, name) in people() {
        let title = title(scene, name);
        // "her husband, the painter Per Holm,"
        let mut start = name.tokens.start;
        while start > 0 && scene.phrases.is(start - 1, Class::HONORIFIC) {
            start -= 1;
        }
        let start = title
            .as_ref()
            .map_or(start, |title| title.tokens.start - u32::from(the_before(scene, title.tokens.start)));
        let apposed = before(scene, name, start).or_else(|| fronted(scene, name).filter(|_| title.is_none()));
        for role in title.into_iter().chain(apposed).filter(|role| !taken.has(&role.head)) {
            if !scene.phrases.is(role.head, Class::PLURAL) {
                found.push((at, role));
                continue;
            }
            let shared = coordinated(scene, at);
            if shared.len() > 1 {
                found.extend(shared.into_iter().map(|at| {
                    let actor = scene.names[at].actor;
                    (at, Found { actor, tokens: role.tokens.clone(), ..role })
                }));
            }
        }
    }
    sort(&mut found, |(at, role)| (*at, role.tokens.start));
    found.into_iter().map(|(_, role)| role).collect()
}

/// Writes the roles, and the bodies that they name, to their actors.
pub(super) fn assign(scene: &Scene<'_>, found: &[Found], cast: &mut Cast) {
    let mut written: Table<(Id<Actor>, String), ()> = Table::new();
    for (id, actor) in cast.actors.entries() {
        for role in &actor.roles {
            written.insert(&(id, fold(&scene.phrases.document.text[role.span])), ());
        }
    }
    let heading = |role: &Found| {
        let sentence = scene.phrases.document.sentence_of(role.head);
        matches!(scene.phrases.document.kind_of(sentence), BlockKind::Headline | BlockKind::Heading)
    };
    let mut told: Table<Id<Actor>, ()> = Table::new();
    for role in found.iter().filter(|role| !heading(role)) {
        told.insert(&role.actor, ());
    }
    // A headline cuts titles short: it tells a role only where nothing else does.
    for role in found.iter().filter(|role| !told.has(&role.actor) || !heading(role)) {
        let span = scene.phrases.cover(role.tokens.clone());
        let actor = &mut cast.actors[role.actor];
        if written.insert(&(role.actor, fold(&scene.phrases.document.text[span])), ()) {
            actor.roles.push(Role { span, tie: role.tie });
        }
        for body in affiliations(scene, role.tokens.clone()) {
            if body != role.actor && !actor.affiliations.contains(&body) && actor.affiliations.len() < MANY {
                actor.affiliations.push(body);
            }
        }
    }
}

/// How many affiliations one actor keeps.
const MANY: usize = 16;

/// The bodies and states that a description names as those it belongs to.
pub(super) fn affiliations(scene: &Scene<'_>, tokens: Range<u32>) -> impl Iterator<Item = Id<Actor>> {
    let start = tokens.start;
    scene.names_in(tokens).filter(|name| name.kind != ActorKind::Person).filter_map(move |name| {
        let towards = (start..name.tokens.start)
            .rev()
            .find(|&token| !scene.phrases.is(token, Class::DETERMINER | Class::NAME))
            .is_some_and(|token| matches!(scene.phrases.word(token), "to" | "against" | "on"));
        (!towards).then_some(name.actor)
    })
}

/// "Prime Minister Anna Holm", "longtime associates A and B"
fn title(scene: &Scene<'_>, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let floor = phrases.sentence(name.tokens.start).start;
    let mut end = name.tokens.start;
    while end > floor && phrases.is(end - 1, Class::HONORIFIC) {
        end -= 1;
    }
    let last = end.checked_sub(1).filter(|&last| last >= floor)?;
    let head = if is_office(scene, last) {
        last
    } else {
        // "Secretary of State", "Minister for Trade": a title in capitals with its field.
        let capital = |token: u32| phrases.word(token).starts_with(char::is_uppercase);
        let field = (floor..last).rev().take(5).find(|&token| matches!(phrases.word(token), "of" | "for"))?;
        let inside = field + 1..end;
        let head =
            field.checked_sub(1).filter(|&head| head >= floor && capital(head) && is_office(scene, head))?;
        let fits =
            inside.clone().all(|token| capital(token) || matches!(phrases.word(token), "the" | "and" | "of"));
        fits.then_some(head)?
    };
    let phrase = phrases.around(head);
    let mut start = phrase.bare;
    let plural = phrases.is(head, Class::PLURAL);
    if start > floor + 1 && phrases.word(start - 1) == "and" && phrase.bare == phrase.tokens.start {
        let other = phrases.around(start - 2);
        if is_office(scene, other.head) && phrases.is(other.head, Class::PLURAL) == plural {
            start = other.bare;
        }
    }
    if start > name.tokens.start || generic(scene, head) && !phrases.is(head, Class::KIN) {
        return None;
    }
    Some(Found { actor: name.actor, tokens: start..end, head, tie: Tie::Title })
}

/// "Anna Holm, the mayor of Turku," and "Anna Holm, who is the mayor"
fn after(scene: &Scene<'_>, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let bounds = phrases.sentence(name.tokens.start);
    let mut at = name.tokens.end;
    if !matches!(phrases.word(at), "," | "(" | "—" | "–") || at >= bounds.end {
        return None;
    }
    at += 1;
    if phrases.word(at + 1) == "," && is_age(scene, at) {
        at += 2;
    }
    if matches!(phrases.word(at), "now" | "currently" | "formerly" | "then" | "once") {
        at += 1;
    }
    if phrases.is(at, Class::RELATIVE) && phrases.is(at + 1, Class::AUXILIARY) {
        return linked(scene, name, at + 1);
    }
    let phrase = described(scene, at, bounds.end).filter(|_| phrases.word(at) != "whose")?;
    let end = phrase.tokens.end;
    let next_is_name = scene.name(end).is_some() || phrases.is(end, Class::NAME);
    let opens = name.tokens.start == bounds.start && phrases.is(end, Class::SAYING);
    let closed = opens
        || end >= bounds.end
        || phrases.boundary(end)
        || phrases.is(end, Class::RELATIVE | Class::CONJUNCTION)
            && !matches!(phrases.word(end), "and" | "or")
        || matches!(phrases.word(end), "now" | "currently" | "then");
    if !closed || next_is_name || phrases.is(phrase.head, Class::PLURAL) {
        return None;
    }
    // "After talks with Smith, the president …": the phrase opens the main clause.
    let plain = phrase.bare == phrase.head && phrase.tokens.end == phrase.head + 1;
    let led = phrases.is(bounds.start, Class::PREPOSITION | Class::CONJUNCTION)
        && !(bounds.start..name.tokens.start)
            .any(|token| phrases.is(token, Class::SAYING | Class::AUXILIARY));
    if plain && (led || phrase.opening == Opening::Bare) && phrases.word(end) != "," {
        return None;
    }
    Some(Found { actor: name.actor, tokens: phrase.bare..end, head: phrase.head, tie: Tie::Apposition })
}

/// "the mayor of Turku, Anna Holm,"
fn before(scene: &Scene<'_>, name: &Name, start: u32) -> Option<Found> {
    let phrases = scene.phrases;
    let bounds = phrases.sentence(name.tokens.start);
    let comma = start.checked_sub(1).filter(|&comma| comma > bounds.start)?;
    let closed = name.tokens.end >= bounds.end
        || matches!(
            phrases.word(name.tokens.end),
            "," | "." | ")" | ";" | "?" | "!" | "”" | "\"" | "of" | "from"
        );
    if phrases.word(comma) != "," {
        return None;
    }
    let phrase = phrases.before(comma)?;
    let plural = phrases.is(phrase.head, Class::PLURAL);
    if phrase.opening == Opening::Bare || !is_office(scene, phrase.head) || !closed && !plural {
        return None;
    }
    // "As the mayor, Holm, …" is not told apart from "As the mayor, Anna Holm …" here: both say who is mayor.
    let bare = phrase.bare + u32::from(phrases.word(phrase.bare) == "whose");
    Some(Found {
        actor: name.actor,
        tokens: bare..phrase.tokens.end,
        head: phrase.head,
        tie: Tie::Apposition,
    })
}

/// "As mayor of Turku, Anna Holm was …", "Known as a painter of birds and ships, Anna Holm …"
fn fronted(scene: &Scene<'_>, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let bounds = phrases.sentence(name.tokens.start);
    if phrases.word(name.tokens.start.checked_sub(1)?) != "," || name.tokens.start - bounds.start > 40 {
        return None;
    }
    let preposition = (bounds.start..name.tokens.start)
        .take(4)
        .find(|&token| matches!(phrases.word(token), "As" | "as"))?;
    let opens = preposition == bounds.start || phrases.is(bounds.start, Class::FINITE | Class::PROGRESSIVE);
    let alone = scene
        .names_in(preposition + 1..name.tokens.start)
        .all(|other| other.kind != ActorKind::Person || phrases.is_possessive(other.tokens.end));
    let phrase = described(scene, preposition + 1, name.tokens.start)?;
    let ends = phrases.word(phrase.tokens.end) == ",";
    if !opens || !alone || !ends || phrases.is(phrase.head, Class::PLURAL) {
        return None;
    }
    Some(Found { actor: name.actor, tokens: phrase.bare..phrase.tokens.end, head: phrase.head, tie: Tie::As })
}

/// "Anna Holm: the mayor of Turku, who …" at the beginning of a line.
fn definition(scene: &Scene<'_>, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let bounds = phrases.sentence(name.tokens.start);
    let sentence = phrases.document.sentence_of(name.tokens.start);
    let bullet = phrases.document.kind_of(sentence) == BlockKind::Bullet;
    let mark = phrases.word(name.tokens.end);
    let opens = (bounds.start..name.tokens.start).all(|token| phrases.is(token, Class::HONORIFIC));
    let marked = mark == ":" || bullet && matches!(mark, "–" | "—" | "-");
    if !opens || !marked || name.tokens.end >= bounds.end {
        return None;
    }
    let start = name.tokens.end + 1;
    let phrase = described(scene, start, bounds.end)?;
    let mut end = phrase.tokens.end;
    while end < bounds.end && !phrases.boundary(end) && !phrases.is(end, Class::RELATIVE | Class::FINITE) {
        end += 1;
    }
    Some(Found { actor: name.actor, tokens: phrase.bare..end, head: phrase.head, tie: Tie::Definition })
}

/// "Anna Holm is the mayor of Turku", "Anna Holm served as mayor"
fn copula(scene: &Scene<'_>, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let end = name.tokens.end;
    let aged = phrases.word(end) == "," && phrases.word(end + 2) == "," && is_age(scene, end + 1);
    linked(scene, name, if aged { end + 3 } else { end })
}

/// Writes what "He is the mayor of Turku" says of the one whom the pronoun means.
pub(super) fn by_pronoun(scene: &Scene<'_>, cast: &mut Cast) {
    let document = scene.phrases.document;
    let pronouns = cast.references.iter().filter(|reference| reference.how == How::Pronoun);
    let found: Vec<Found> = pronouns
        .filter(|pronoun| cast.actors[pronoun.actor].kind == ActorKind::Person)
        .filter_map(|pronoun| {
            let tokens = document.tokens_in(pronoun.span);
            copula(scene, &Name { tokens, actor: pronoun.actor, kind: ActorKind::Person })
        })
        .collect();
    assign(scene, &found, cast);
}

fn is_age(scene: &Scene<'_>, token: u32) -> bool {
    scene.phrases.word(token).parse::<u8>().is_ok()
}

fn linked(scene: &Scene<'_>, name: &Name, verb: u32) -> Option<Found> {
    let phrases = scene.phrases;
    let end = phrases.sentence(name.tokens.start).end;
    if verb >= end {
        return None;
    }
    let start = match (phrases.word(verb), phrases.word(verb + 1)) {
        ("is" | "was" | "became" | "remains" | "remained", _) => verb + 1,
        ("has", "been") => verb + 2,
        ("served" | "serves" | "works" | "worked", "as") => verb + 2,
        _ => return None,
    };
    let phrase = described(scene, start, end)?;
    let next = phrase.tokens.end;
    if phrases.is(phrase.head, Class::PLURAL) || phrases.is(next, Class::NAME) {
        return None;
    }
    Some(Found { actor: name.actor, tokens: phrase.bare..next, head: phrase.head, tie: Tie::Copula })
}

/// The role phrase that begins at a token, with a second one that "and" joins to it.
fn described(scene: &Scene<'_>, start: u32, ceiling: u32) -> Option<Phrase> {
    let phrases = scene.phrases;
    if start >= ceiling {
        return None;
    }
    let mut phrase = phrases.after(start)?;
    if !is_office(scene, phrase.head) || generic(scene, phrase.head) {
        return None;
    }
    let end = phrase.tokens.end;
    if phrases.word(end) == "and" && end + 1 < ceiling {
        let second = phrases.after(end + 1).filter(|second| {
            second.opening == Opening::Bare
                && is_office(scene, second.head)
                && !phrases.is(second.tokens.end, Class::NAME)
        });
        if let Some(second) = second {
            phrase.tokens.end = second.tokens.end;
        }
    }
    phrase.tokens.end = phrase.tokens.end.min(ceiling);
    Some(phrase)
}

/// The names that "and" and commas join to a name, it first.
fn coordinated(scene: &Scene<'_>, first: usize) -> Vec<usize> {
    let mut all = vec![first];
    for (at, pair) in scene.names[first..].windows(2).enumerate().take(5) {
        let gap = pair[0].tokens.end..pair[1].tokens.start;
        let joins = gap.len() <= 2
            && gap.clone().all(|token| matches!(scene.phrases.word(token), "," | "and"))
            && !gap.is_empty();
        if !joins || pair[1].kind != ActorKind::Person {
            break;
        }
        all.push(first + at + 1);
        if gap.into_iter().any(|token| scene.phrases.word(token) == "and") {
            return all;
        }
    }
    vec![first]
}

fn is_office(scene: &Scene<'_>, token: u32) -> bool {
    scene.phrases.is(token, Class::PERSON | Class::KIN | Class::SOURCE | Class::TITLE)
}

fn generic(scene: &Scene<'_>, head: u32) -> bool {
    let noun = scene.phrases.word(head).to_lowercase();
    PLAIN.contains(&noun.as_str())
}

fn the_before(scene: &Scene<'_>, token: u32) -> bool {
    token.checked_sub(1).is_some_and(|before| scene.phrases.is(before, Class::DEFINITE))
}

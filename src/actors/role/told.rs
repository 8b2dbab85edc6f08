//! Roles that a sentence tells: "As mayor, Holm …", "Holm: the mayor", "Holm is the mayor".

use super::super::phrase::Opening;
use super::super::scene::{Name, Scene};
use super::super::{ActorKind, Tie};
use super::found::{Found, described, is_age};
use crate::lexicon;
use crate::syntax::Class;
use crate::text::BlockKind;

/// "As mayor of Turku, Anna Holm was …", "Known as a painter of birds and ships, Anna Holm …"
pub(super) fn fronted(scene: &Scene<'_>, name: &Name) -> Option<Found> {
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
pub(super) fn definition(scene: &Scene<'_>, name: &Name) -> Option<Found> {
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
pub(super) fn copula(scene: &Scene<'_>, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let end = name.tokens.end;
    let aged = phrases.word(end) == "," && phrases.word(end + 2) == "," && is_age(scene, end + 1);
    if aged {
        return linked(scene, name, end + 3);
    }
    // "Anna Holm, who died on Monday, was the mayor"
    let aside = phrases.word(end) == "," && phrases.is(end + 1, Class::RELATIVE);
    let close = (end + 2..end + 14).take_while(|&token| !phrases.is(token, Class::NAME));
    let close = close.filter(|_| aside).find(|&token| phrases.word(token) == ",");
    linked(scene, name, close.map_or(end, |close| close + 1))
}
pub(super) fn linked(scene: &Scene<'_>, name: &Name, verb: u32) -> Option<Found> {
    let phrases = scene.phrases;
    let end = phrases.sentence(name.tokens.start).end;
    if verb >= end {
        return None;
    }
    // "Anna Holm, who chaired the council", "Anna Holm chairs the council"
    let holds =
        phrases.is(verb - 1, Class::RELATIVE) || verb == name.tokens.end && !phrases.is(verb, Class::PAST);
    if let Some(led) = leads(scene, name, verb).filter(|_| holds) {
        return Some(led);
    }
    let mut start = match (phrases.word(verb), phrases.word(verb + 1)) {
        ("is" | "was" | "became" | "remains" | "remained", _) => verb + 1,
        ("has", "been") => verb + 2,
        ("served" | "serves" | "works" | "worked", "as") => verb + 2,
        _ => return office(scene, name, verb, end),
    };
    // "was later elected mayor"
    let chosen = start + u32::from(phrases.is(start, Class::ADVERB));
    if phrases.has(chosen, lexicon::MAKES) {
        start = chosen + 1 + u32::from(phrases.word(chosen + 1) == "as");
    }
    let phrase = described(scene, start, end)?;
    let next = phrase.tokens.end;
    if phrases.is(phrase.head, Class::PLURAL) || phrases.is(next, Class::NAME) {
        return None;
    }
    let tokens = phrase.bare.max(start)..next;
    Some(Found { actor: name.actor, tokens, head: phrase.head, tie: Tie::Copula })
}

/// "Anna Holm resigned as mayor", "Anna Holm took over as mayor": an office has no article.
fn office(scene: &Scene<'_>, name: &Name, verb: u32, end: u32) -> Option<Found> {
    let phrases = scene.phrases;
    if !phrases.is(verb, Class::PAST | Class::VERB) {
        return None;
    }
    let link = (verb + 1..verb + 3).find(|&at| phrases.word(at) == "as")?;
    let phrase = described(scene, link + 1, end)?;
    // "introduced herself as the mayor"
    let own = phrases.word(link - 1).ends_with("self");
    let bare = (own || phrase.opening == Opening::Bare) && !phrases.is(phrase.head, Class::PLURAL);
    let tokens = phrase.bare..phrase.tokens.end;
    bare.then_some(Found { actor: name.actor, tokens, head: phrase.head, tie: Tie::As })
}

/// "Anna Holm, who chairs the council": what she does is what she is.
pub(super) fn leads(scene: &Scene<'_>, name: &Name, verb: u32) -> Option<Found> {
    let phrases = scene.phrases;
    phrases.has(verb, lexicon::LEADS).then_some(())?;
    let object = phrases.after(verb + 1)?;
    let body = matches!(object.opening, Opening::Definite | Opening::Possessive)
        || phrases.is(object.tokens.start, Class::NAME);
    let person = phrases.is(object.head, Class::BEARER | Class::PERSON);
    (body && !person).then_some(Found {
        actor: name.actor,
        tokens: verb..object.tokens.end,
        head: verb,
        tie: Tie::Copula,
    })
}

/// "hired Anna Holm as director", "elected Anna Holm mayor", "Anna Holm succeeded Bo Ek as mayor"
pub(super) fn made(scene: &Scene<'_>, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let bounds = phrases.sentence(name.tokens.start);
    let end = name.tokens.end;
    let verb = name.tokens.start.checked_sub(1).filter(|&verb| verb >= bounds.start);
    let start = if matches!(phrases.word(end), "succeeded" | "replaced" | "succeeds" | "replaces") {
        let mut near = end + 1..bounds.end.min(end + 6);
        let object = |token: &u32| phrases.is(*token, Class::BEARER | Class::PRONOUN | Class::POSSESSIVE);
        near.find(|token| !object(token)).filter(|&token| token > end + 1 && phrases.word(token) == "as")? + 1
    } else if verb.is_some_and(|verb| phrases.has(verb, lexicon::MAKES)) {
        end + u32::from(phrases.word(end) == "as")
    } else {
        return None;
    };
    let phrase = described(scene, start, bounds.end)?;
    let fits = !phrases.is(phrase.head, Class::PLURAL) && !phrases.is(phrase.tokens.end, Class::NAME);
    let tokens = phrase.bare.max(start)..phrase.tokens.end;
    fits.then_some(Found { actor: name.actor, tokens, head: phrase.head, tie: Tie::As })
}

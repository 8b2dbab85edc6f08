//! What bodies are: "Holm Mills, a shipping company", "the newspaper Norrlys", "Holm Mills is a hedge fund".

use super::super::firm::{self, is_firm};
use super::super::phrase::Opening;
use super::super::scene::{Name, Scene};
use super::super::{ActorKind, Tie};
use super::found::Found;
use crate::syntax::Class;
use crate::text::ToList;

/// Finds what is said of the bodies that are named, in order of the names.
pub(in super::super) fn of_bodies(scene: &Scene<'_>) -> Vec<Found> {
    let bodies = scene.names.iter().filter(|name| name.kind == ActorKind::Organization);
    bodies
        .flat_map(|name| {
            let before = called(scene, name).or_else(|| before(scene, name));
            before.into_iter().chain(after(scene, name))
        })
        .to_list()
}

/// "the British brand Holm", "US investment banking giant Holm"
fn called(scene: &Scene<'_>, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let head = firm::called(phrases, &name.tokens)?;
    let phrase = phrases.around(head);
    let compound = phrases.is(phrase.tokens.start.saturating_sub(1), Class::PROGRESSIVE);
    let wide =
        if compound { phrases.around(phrase.tokens.start.saturating_sub(2)).bare } else { phrase.bare };
    let within = wide >= phrases.sentence(head).start && phrase.tokens.end == head + 1;
    within.then(|| Found { actor: name.actor, tokens: wide.min(head)..head + 1, head, tie: Tie::Title })
}

/// "its state oil company, Holm,"
fn before(scene: &Scene<'_>, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let comma = name.tokens.start.checked_sub(1).filter(|&at| phrases.word(at) == ",")?;
    let phrase = phrases.before(comma).filter(|phrase| is_firm(phrases, phrase.head))?;
    let determined = matches!(phrase.opening, Opening::Definite | Opening::Possessive);
    let closed = phrases.boundary(name.tokens.end) && phrase.tokens.end == comma;
    (determined && closed && phrase.head + 1 == comma).then_some(Found {
        actor: name.actor,
        tokens: phrase.bare..comma,
        head: phrase.head,
        tie: Tie::Apposition,
    })
}

/// "Holm Mills, a shipping company based in Bergen,", "Holm Mills is a shipping company"
fn after(scene: &Scene<'_>, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let mut link = name.tokens.end;
    // "Holm Mills (HM), a shipping company"
    let close = (link + 2..link + 4).find(|&close| phrases.word(link) == "(" && phrases.word(close) == ")");
    link = close.filter(|close| phrases.word(close + 1) == ",").map_or(link, |close| close + 1);
    let tie = match phrases.word(link) {
        "," | "(" | "—" | "–" => Tie::Apposition,
        "is" | "was" => Tie::Copula,
        _ => return None,
    };
    let head = firm::apposed(phrases, link).filter(|&head| is_firm(phrases, head))?;
    let start = link + 1 + u32::from(phrases.is(link + 1, Class::DEFINITE | Class::INDEFINITE));
    let mut end = phrases.around(head).tokens.end;
    // "a lender brought down by bad loans"
    let brought =
        phrases.is(end, Class::PAST | Class::VERB) && (end + 1..end + 3).any(|at| phrases.word(at) == "by");
    let sentence = phrases.sentence(link).end;
    if brought {
        end = (end..sentence.min(end + 10)).find(|&at| phrases.boundary(at)).unwrap_or(end);
    }
    Some(Found { actor: name.actor, tokens: start..end, head, tie })
}

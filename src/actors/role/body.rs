//! What bodies are: "Holm Mills, a shipping company", "the newspaper Norrlys", "Holm Mills is a hedge fund".

use super::super::firm::Firms;
use super::super::scene::{Name, Scene};
use super::super::{ActorKind, Tie};
use super::Found;
use crate::syntax::Class;
use crate::text::ToList;

/// Finds what is said of the bodies that are named, in order of the names.
pub(in super::super) fn of_bodies(scene: &Scene<'_>) -> Vec<Found> {
    let firms = Firms::new();
    let bodies = scene.names.iter().filter(|name| name.kind == ActorKind::Organization);
    bodies
        .flat_map(|name| before(scene, &firms, name).into_iter().chain(after(scene, &firms, name)))
        .to_list()
}

/// "the British brand Holm"
fn before(scene: &Scene<'_>, firms: &Firms, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let head = firms.called(phrases, &name.tokens)?;
    let phrase = phrases.around(head);
    let own = phrase.tokens.end == head + 1 && phrase.tokens.start >= phrases.sentence(head).start;
    own.then(|| Found { actor: name.actor, tokens: phrase.bare..head + 1, head, tie: Tie::Title })
}

/// "Holm Mills, a shipping company based in Bergen,", "Holm Mills is a shipping company"
fn after(scene: &Scene<'_>, firms: &Firms, name: &Name) -> Option<Found> {
    let phrases = scene.phrases;
    let link = name.tokens.end;
    let tie = match phrases.word(link) {
        "," | "(" | "—" | "–" => Tie::Apposition,
        "is" | "was" => Tie::Copula,
        _ => return None,
    };
    let head = firms.apposed(phrases, link).filter(|&head| firms.is(phrases, head))?;
    let start = link + 1 + u32::from(phrases.is(link + 1, Class::DEFINITE | Class::INDEFINITE));
    let end = phrases.around(head).tokens.end;
    Some(Found { actor: name.actor, tokens: start..end, head, tie })
}

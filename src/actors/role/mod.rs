//! Titles, jobs and kinship: which words say what a named person is.

mod beside;
mod body;
mod found;
mod told;

use self::beside::{after, before, the_before, title, title_before};
pub(super) use self::body::of_bodies;
pub(super) use self::found::{Found, affiliations, generic};
use self::told::{copula, definition, fronted, made};
use super::fold::fold;
use super::scene::{Name, Scene};
use super::{Actor, ActorKind, Cast, How, Role};
use crate::syntax::Class;
use crate::text::{BlockKind, Id, Table, ToList, sort};

/// Finds the roles of the people who are named, in order of the names.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut taken: Table<u32, ()> = Table::new();
    let people = || scene.names.iter().enumerate().filter(|(_, name)| name.kind == ActorKind::Person);
    for (at, name) in people() {
        let after = definition(scene, name)
            .or_else(|| after(scene, name))
            .or_else(|| copula(scene, name))
            .or_else(|| made(scene, name));
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
        let earlier = title.as_ref().and_then(|title| title_before(scene, title));
        for role in earlier.into_iter().chain(title).chain(apposed).filter(|role| !taken.has(&role.head)) {
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
    found.into_iter().map(|(_, role)| role).to_list()
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
        .to_list();
    assign(scene, &found, cast);
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

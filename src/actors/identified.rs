//! Somebody without a name who is then said to be one who has: "the official, later identified as Anna Holm".

use super::phrase::{Opening, Phrases};
use super::role::{Found, generic};
use super::scene::Scene;
use super::{Actor, ActorKind, Cast, How, Reason, Reference, Role, Tie};
use crate::syntax::Class;
use crate::text::{Id, Table, sort};

/// How far a verb of naming may stand from its "as", and that from the name, in tokens.
const REACH: u32 = 8;

/// Finds the descriptions of which the text says whose they are, in order of the names.
pub(super) fn find(scene: &Scene<'_>) -> Vec<Found> {
    let people = scene.names.iter().filter(|name| name.kind == ActorKind::Person);
    let found = people.filter_map(|name| {
        let head = described(scene.phrases, name.tokens.clone())?;
        let tokens = scene.phrases.around(head).bare..head + 1;
        Some(Found { actor: name.actor, tokens, head, tie: Tie::Copula })
    });
    found.collect()
}

/// Makes the descriptions of such a person references to the one who is named.
pub(super) fn join(scene: &Scene<'_>, found: &[Found], cast: &mut Cast) {
    let phrases = scene.phrases;
    let document = phrases.document;
    let mut becomes: Table<Id<Actor>, Id<Actor>> = Table::new();
    let mut added = Vec::new();
    for &Found { actor: person, head, .. } in found {
        let span = document.tokens[head as usize].span;
        let at = cast.references.partition_point(|reference| reference.span.end <= span.start);
        let known = cast.references.get(at).filter(|reference| reference.span.contains(span));
        match known.map(|known| known.actor) {
            Some(actor) if cast.actors[actor].kind == ActorKind::Unnamed => {
                becomes.or_insert(&actor, person);
            }
            Some(_) => {}
            None => {
                let phrase = phrases.around(head);
                added.push(Reference {
                    span: scene.core(&phrase),
                    phrase: phrases.span(&phrase),
                    actor: person,
                    how: How::Role,
                    reason: Reason::Identified,
                    metonym: false,
                });
            }
        }
    }
    if becomes.is_empty() && added.is_empty() {
        return;
    }
    for reference in &mut cast.references {
        let Some(&person) = becomes.get(&reference.actor) else { continue };
        let source = &cast.actors[reference.actor];
        if reference.reason == Reason::First {
            let role = Role { span: source.name, tie: Tie::Reference };
            let affiliations = source.affiliations.clone();
            let entry = &mut cast.actors[person];
            if entry.roles.iter().all(|role| role.tie == Tie::Reference) && tells(scene, role) {
                entry.roles = vec![role];
            }
            entry.affiliations.extend(affiliations);
        }
        reference.actor = person;
        if reference.how == How::Role {
            reference.reason = Reason::Identified;
        }
    }
    cast.references.extend(added);
    sort(&mut cast.references, |reference| (reference.span.start, reference.reason == Reason::Identified));
    cast.references.dedup_by(|next, kept| next.span.start < kept.span.end);
}

/// Whether a description says what one is: "senior official", but not "man".
fn tells(scene: &Scene<'_>, role: Role) -> bool {
    let mut tokens = scene.phrases.document.tokens_in(role.span);
    tokens.len() < 6 && !tokens.any(|token| generic(scene, token))
}

/// The noun of the description that is said to be of the one who is named here.
fn described(phrases: &Phrases<'_>, name: std::ops::Range<u32>) -> Option<u32> {
    let floor = phrases.sentence(name.start).start;
    if phrases.is_possessive(name.end) {
        return None;
    }
    // Titles and an age may stand between: "as the lawyer Anna Holm", "as 34-year-old Anna Holm".
    let own = |token: u32| {
        phrases.describes(token)
            || phrases.is_hyphen(token)
            || phrases.is(token, Class::DETERMINER | Class::HONORIFIC | Class::TITLE)
    };
    let link = (floor..name.start).rev().take(REACH as usize).find(|&token| !own(token))?;
    let before = match phrases.word(link) {
        "as" => naming(phrases, link, floor)?,
        "was" | "is" => return definite(phrases, link, floor),
        // "a man who called himself Anna Holm"
        "himself" | "herself" => {
            let who = link.checked_sub(2).filter(|&at| at > floor && phrases.is(at, Class::RELATIVE))?;
            return one(phrases, phrases.before(who)?.head);
        }
        _ => return None,
    };
    match before {
        Naming::Object(head) => Some(head),
        Naming::Subject(end) => {
            let before = phrases.before(end).filter(|phrase| phrase.tokens.start >= floor);
            // "The officer who fired was identified as"
            let whole =
                || phrases.after(floor).filter(|phrase| phrases.is(phrase.tokens.end, Class::RELATIVE));
            before.and_then(|phrase| one(phrases, phrase.head)).or_else(|| one(phrases, whole()?.head))
        }
    }
}

/// Where the description is: the noun after the verb of naming, or the end of the words before it.
enum Naming {
    Object(u32),
    Subject(u32),
}

/// Reads "later identified by police as", "whom colleagues named as", "identified the man as" before its last word.
fn naming(phrases: &Phrases<'_>, link: u32, floor: u32) -> Option<Naming> {
    let is_verb = |token: &u32| matches!(phrases.word(*token), "identified" | "named" | "identify" | "name");
    let clear = |token: &u32| !phrases.boundary(*token);
    let verb = (floor..link).rev().take(REACH as usize).take_while(clear).find(is_verb)?;
    if verb + 1 < link && !phrases.is(verb + 1, Class::PREPOSITION | Class::ADVERB | Class::DATE) {
        let object = phrases.after(verb + 1).filter(|phrase| phrase.tokens.end == link)?;
        return one(phrases, object.head).map(Naming::Object);
    }
    let mut end = verb;
    while end > floor && phrases.is(end - 1, Class::AUXILIARY | Class::ADVERB | Class::TIME) {
        end -= 1;
    }
    // "whom colleagues identified"
    let whom = (floor..end).rev().take(4).find(|&token| phrases.is(token, Class::RELATIVE));
    end = whom.unwrap_or(end);
    if end > floor && phrases.word(end - 1) == "," {
        end -= 1;
    }
    Some(Naming::Subject(end))
}

/// The noun of "the official" before "was".
fn definite(phrases: &Phrases<'_>, link: u32, floor: u32) -> Option<u32> {
    let phrase = phrases.before(link)?;
    let whole =
        phrase.opening == Opening::Definite && phrase.bare == phrase.head && phrase.tokens.start == floor;
    one(phrases, phrase.head).filter(|_| whole)
}

/// A noun for one person.
fn one(phrases: &Phrases<'_>, head: u32) -> Option<u32> {
    let person = Class::PERSON | Class::KIN | Class::SOURCE;
    (phrases.is(head, person) && !phrases.is(head, Class::PLURAL | Class::NAME)).then_some(head)
}

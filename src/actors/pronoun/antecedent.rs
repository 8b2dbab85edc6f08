//! Whom a pronoun can mean: the people of its sentence, and of the sentences before.

use super::super::Actor;
use super::super::gender::Gender;
use super::super::phrase::Phrases;
use super::word::Case;
use crate::syntax::Class;
use crate::text::{Id, Table, ToList};

/// How many sentences a pronoun looks back over.
pub(super) const BACK: usize = 3;

/// How many people of one sentence are kept.
pub(super) const CROWD: usize = 12;

/// Somebody whom a pronoun can mean; nobody of the cast, where a description has no actor.
#[derive(Clone, Copy, Debug)]
pub(super) struct Person {
    pub actor: Option<Id<Actor>>,
    pub token: u32,
    pub subject: bool,
    /// Whether it is sure that it is this one.
    pub sure: bool,
    /// What the pronoun says that refers here, where one does.
    pub called: Option<Gender>,
}

/// The people of the sentence so far, and of those before it, the latest first.
#[derive(Clone, Copy)]
pub(super) struct People<'a> {
    pub genders: &'a Table<Id<Actor>, Gender>,
    pub here: &'a [Person],
    pub before: &'a [Vec<Person>],
}

/// A pronoun where it stands.
#[derive(Clone, Copy)]
pub(super) struct Pronoun {
    pub token: u32,
    pub gender: Gender,
    pub case: Case,
}

impl People<'_> {
    /// Whether nothing says that an actor is of the other gender; who was "she" just now is not "he".
    pub(super) fn fits(self, actor: Id<Actor>, gender: Gender) -> bool {
        self.genders.get(&actor).map_or_else(
            || {
                let other = |person: &Person| {
                    person.actor == Some(actor) && person.called.is_some_and(|it| it != gender)
                };
                !self.before.iter().flatten().chain(self.here).any(other)
            },
            |&known| known == gender,
        )
    }

    /// Whether somebody else is near who can be meant as well.
    pub(super) fn has_rival(self, actor: Id<Actor>, gender: Gender) -> bool {
        let rival = |person: &Person| {
            person.actor != Some(actor) && person.actor.is_none_or(|other| self.fits(other, gender))
        };
        self.before.iter().flatten().chain(self.here).any(rival)
    }

    /// Whom the pronoun means, and whether nobody else is near.
    pub(super) fn meant(self, phrases: &Phrases<'_>, pronoun: Pronoun) -> Option<(Id<Actor>, bool)> {
        let Pronoun { token, gender, case } = pronoun;
        let fits = |person: &&Person| person.actor.is_none_or(|actor| self.fits(actor, gender));
        // "Holm met him": not Holm.
        let bound = |person: &&Person| {
            case == Case::Object && person.subject && is_one_clause(phrases, person.token, token)
        };
        let reflexive = phrases.word(token).ends_with("self");
        let here: Vec<&Person> =
            self.here.iter().filter(fits).filter(|person| reflexive || !bound(person)).to_list();
        // Whom the sentences before are about: the text may well go on about them.
        let topic =
            self.before.iter().find_map(|people| people.iter().filter(fits).find(|person| person.subject));
        let rival = |actor: Option<Id<Actor>>| topic.is_some_and(|topic| topic.actor != actor);
        if let Some(nearest) = here.last().map(|person| person.actor) {
            let subject = here.iter().rev().find(|person| person.subject).map(|person| person.actor);
            let only = here.iter().all(|person| person.actor == nearest);
            let before = token.saturating_sub(1);
            let said = phrases.is(before, Class::SAYING) || phrases.word(before) == "that";
            let clear = if only {
                subject == Some(nearest) || !rival(nearest)
            } else {
                subject == Some(nearest) || said && case == Case::Subject
            };
            let actor = if only { nearest } else { subject? };
            let sure = only && here.iter().all(|person| person.sure);
            return actor.filter(|_| clear).map(|actor| (actor, sure && !rival(Some(actor))));
        }
        for people in self.before {
            let people: Vec<&Person> = people.iter().filter(fits).to_list();
            let Some(first) = people.first() else { continue };
            let only = people.iter().all(|person| person.actor == first.actor);
            let subject = people.iter().find(|person| person.subject).copied();
            let meant = if only && !rival(first.actor) { Some(*first) } else { subject };
            let sure = only && people.iter().all(|person| person.sure);
            return meant.and_then(|person| person.actor).map(|actor| (actor, sure));
        }
        None
    }
}

/// Whether a subject and a pronoun after it stand in one clause: "Holm came and thanked him" is one, "Holm came and
/// Lind thanked him" is two; "Holm, who thanked him," and "Holm, who came, thanked him" go on with Holm.
fn is_one_clause(phrases: &Phrases<'_>, from: u32, token: u32) -> bool {
    let comma = from + u32::from(phrases.word(from + 1) == ",");
    let from = if phrases.is(comma + 1, Class::RELATIVE) { comma + 2 } else { from };
    !(from..token).any(|between| {
        phrases.is(between, Class::CONJUNCTION) && !phrases.is(between + 1, Class::FINITE)
            || phrases.is(between, Class::RELATIVE)
            || phrases.word(between) == "," && !phrases.is(between + 1, Class::FINITE)
    })
}

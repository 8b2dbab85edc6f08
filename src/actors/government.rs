//! Administrations and governments: actors of their own, named after who is at their head.

use super::phrase::{Opening, Phrase};
use super::scene::Scene;
use super::{Actor, ActorKind, Cast, Reason};
use crate::syntax::Class;
use crate::text::{Id, Table, ToList, distinct, lower};

/// The administrations so far, and which one the next "administration" means.
pub(super) struct Governments {
    /// Persons, and of what each is at the head.
    headed: Table<Id<Actor>, (Id<Actor>, Id<Actor>)>,
    /// Those whose name the text gives as a name.
    named: Table<Id<Actor>, ()>,
    /// What "the administration" means.
    administration: Option<Id<Actor>>,
    /// What "the government" means.
    government: Option<Id<Actor>>,
}

/// A description that means a government.
pub(super) struct Governed {
    pub actor: Id<Actor>,
    pub phrase: Phrase,
    pub reason: Reason,
    /// Who must be a president, for having an administration.
    pub president: Option<Id<Actor>>,
}

impl Governments {
    /// Finds "Holm administration" among the organisations, and Holm among the people.
    pub(super) fn new(scene: &Scene<'_>, cast: &Cast) -> Governments {
        let text = scene.phrases.document.text;
        let mut people: Table<str, Id<Actor>> = Table::new();
        for (id, actor) in cast.actors.entries().filter(|(_, actor)| actor.kind == ActorKind::Person) {
            let name = &text[actor.name];
            people.insert(name, id);
            people.insert(name.rsplit(' ').next().unwrap_or(name), id);
        }
        let mut governments =
            Governments { headed: Table::new(), named: Table::new(), administration: None, government: None };
        for (id, actor) in cast.actors.entries().filter(|(_, actor)| actor.kind == ActorKind::Organization) {
            let Some((head, noun)) = text[actor.name].rsplit_once(' ') else { continue };
            if matches!(noun, "administration" | "Administration" | "government" | "Government") {
                let head = head.trim_end_matches("’s").trim_end_matches("'s");
                governments.named.insert(&id, ());
                if let Some(&person) = people.get(head) {
                    governments.headed.insert(&person, (person, id));
                }
            }
        }
        governments
    }

    /// Those who are at the head of one, in their order in the cast.
    pub(super) fn heads(&self) -> Vec<Id<Actor>> {
        let mut heads = self.headed.values().iter().map(|&(person, _)| person).to_list();
        distinct(&mut heads);
        heads
    }

    /// Notes that an actor is named, so that "the administration" can take it up.
    pub(super) fn note(&mut self, actor: Id<Actor>) {
        if self.named.has(&actor) {
            self.administration = Some(actor);
        }
    }

    /// What "the administration" means here.
    pub(super) fn administration(&self) -> Option<Id<Actor>> {
        self.administration
    }

    /// The administration that a person is at the head of.
    pub(super) fn of(&self, person: Id<Actor>) -> Option<Id<Actor>> {
        Some(self.headed.get(&person)?.1)
    }

    /// Reads "the Holm administration", "the Norwegian government", "the administration".
    pub(super) fn read(&mut self, scene: &Scene<'_>, cast: &mut Cast, phrase: &Phrase) -> Option<Governed> {
        let phrases = scene.phrases;
        if phrases.is(phrase.head, Class::PLURAL) {
            return None;
        }
        let noun = lower(phrases.word(phrase.head));
        let mut phrase = Phrase { tokens: phrase.tokens.start..phrase.head + 1, ..phrase.clone() };
        let name = scene.names_in(phrase.tokens.start..phrase.head).last();
        match name.map(|name| (name.kind, name)) {
            Some((ActorKind::Person, name)) => {
                phrase.bare = name.tokens.start;
                let known = self.of(name.actor);
                let actor = known.unwrap_or_else(|| {
                    cast.actors.push(Actor {
                        kind: ActorKind::Organization,
                        name: phrases.span(&phrase),
                        aliases: Vec::new(),
                        roles: Vec::new(),
                        affiliations: Vec::new(),
                    })
                });
                self.headed.insert(&name.actor, (name.actor, actor));
                self.government = Some(actor);
                let administers = noun == "administration";
                if administers {
                    self.administration = Some(actor);
                }
                let president = Some(name.actor).filter(|_| known.is_none() && administers);
                Some(Governed { actor, phrase, reason: Reason::Possessor, president })
            }
            Some((ActorKind::State, name)) if noun != "coalition" && noun != "cabinet" => {
                self.government = Some(name.actor);
                Some(Governed { actor: name.actor, phrase, reason: Reason::Possessor, president: None })
            }
            None if phrase.opening == Opening::Definite && phrase.bare == phrase.head => {
                let actor = match noun.as_str() {
                    "administration" => self.administration,
                    "government" => self.government,
                    _ => None,
                };
                Some(Governed { actor: actor?, phrase, reason: Reason::TakenUp, president: None })
            }
            _ => None,
        }
    }
}

//! Administrations and governments: actors of their own, named after who is at their head.

use super::phrase::{Opening, Phrase, Phrases};
use super::scene::{Name, Scene};
use super::{Actor, ActorKind, Cast, How, Reason, Reference};
use crate::syntax::Class;
use crate::text::{Id, Span, Table, ToList, distinct, lower, sort};

/// The administrations so far, and which one the next "administration" means.
pub(super) struct Governments {
    /// Persons, and of what each is at the head.
    headed: Table<Id<Actor>, (Id<Actor>, Id<Actor>)>,
    /// States, and the administration that governs each now.
    seated: Table<Id<Actor>, Id<Actor>>,
    /// People who stand for election, and their campaigns, the latest last.
    campaigns: Vec<(Id<Actor>, Id<Actor>)>,
    /// Those whose name the text gives as a name.
    named: Table<Id<Actor>, ()>,
    /// What "the administration" means.
    administration: Option<Id<Actor>>,
    /// What "the government" means.
    government: Option<Id<Actor>>,
}

/// What stands for whoever runs it, as a government does.
const CAMPAIGN: &str = "campaign";

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
        let mut governments = Governments {
            headed: Table::new(),
            seated: Table::new(),
            campaigns: Vec::new(),
            named: Table::new(),
            administration: None,
            government: None,
        };
        for (id, actor) in cast.actors.entries().filter(|(_, actor)| actor.kind == ActorKind::Organization) {
            let Some((head, noun)) = text[actor.name].rsplit_once(' ') else { continue };
            let head = head.trim_end_matches("’s").trim_end_matches("'s");
            if noun.eq_ignore_ascii_case(CAMPAIGN) {
                governments.campaigns.extend(people.get(head).map(|&person| (person, id)));
            } else if matches!(noun, "administration" | "Administration" | "government" | "Government") {
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

    /// Reads "the Holm administration", "the Norwegian government", "the administration"; `acts` says that whoever
    /// it is does or says something here.
    pub(super) fn read(
        &mut self,
        scene: &Scene<'_>,
        cast: &mut Cast,
        phrase: &Phrase,
        acts: bool,
    ) -> Option<Governed> {
        let phrases = scene.phrases;
        if phrases.is(phrase.head, Class::PLURAL) {
            return None;
        }
        let noun = lower(phrases.word(phrase.head));
        let mut phrase = Phrase { tokens: phrase.tokens.start..phrase.head + 1, ..phrase.clone() };
        let name = scene.names_in(phrase.tokens.start..phrase.head).last();
        if noun == CAMPAIGN {
            return self.campaign(phrases, cast, phrase, name);
        }
        match name.map(|name| (name.kind, name)) {
            Some((ActorKind::Person, name)) => {
                phrase.bare = name.tokens.start;
                let known = self.of(name.actor);
                let actor = known.unwrap_or_else(|| open(cast, phrases.span(&phrase)));
                self.headed.insert(&name.actor, (name.actor, actor));
                self.government = Some(actor);
                let administers = noun == "administration";
                if administers {
                    self.administration = Some(actor);
                }
                let president = Some(name.actor).filter(|_| known.is_none() && administers);
                Some(Governed { actor, phrase, reason: Reason::Possessor, president })
            }
            // "the US administration" is whoever governs there now.
            Some((ActorKind::State, name)) if noun == "administration" => {
                let known = self.administration.or_else(|| self.seated.get(&name.actor).copied());
                let own = known.unwrap_or_else(|| open(cast, phrases.span(&phrase)));
                self.seated.insert(&name.actor, own);
                self.administration = Some(own);
                Some(Governed { actor: own, phrase, reason: Reason::Possessor, president: None })
            }
            Some((ActorKind::State, name)) if noun != "coalition" && noun != "cabinet" => {
                self.government = Some(name.actor);
                Some(Governed { actor: name.actor, phrase, reason: Reason::Possessor, president: None })
            }
            None if phrase.opening == Opening::Definite && phrase.bare == phrase.head => {
                let (actor, reason) = match noun.as_str() {
                    "administration" => (self.administration, Reason::TakenUp),
                    "government" if acts && self.government.is_none() => {
                        let actor = open(cast, phrases.span(&phrase));
                        self.government = Some(actor);
                        (Some(actor), Reason::First)
                    }
                    "government" => (self.government, Reason::TakenUp),
                    _ => (None, Reason::TakenUp),
                };
                Some(Governed { actor: actor?, phrase, reason, president: None })
            }
            _ => None,
        }
    }

    /// Reads "the Holm campaign", "the campaign".
    fn campaign(
        &mut self,
        phrases: &Phrases<'_>,
        cast: &mut Cast,
        mut phrase: Phrase,
        name: Option<&Name>,
    ) -> Option<Governed> {
        let Some(name) = name.filter(|name| name.kind == ActorKind::Person) else {
            let alone = phrase.opening == Opening::Definite && phrase.bare == phrase.head;
            let &(_, actor) = self.campaigns.last().filter(|_| alone)?;
            return Some(Governed { actor, phrase, reason: Reason::TakenUp, president: None });
        };
        phrase.bare = name.tokens.start;
        let known = self.campaigns.iter().find(|(owner, _)| *owner == name.actor).copied();
        let actor = known.map_or_else(|| open(cast, phrases.span(&phrase)), |(_, campaign)| campaign);
        self.campaigns.retain(|(owner, _)| *owner != name.actor);
        self.campaigns.push((name.actor, actor));
        Some(Governed { actor, phrase, reason: Reason::Possessor, president: None })
    }
}

/// Adds a body of this name to the cast.
fn open(cast: &mut Cast, name: Span) -> Id<Actor> {
    let (kind, aliases) = (ActorKind::Organization, Vec::new());
    cast.actors.push(Actor { kind, name, aliases, roles: Vec::new(), affiliations: Vec::new() })
}

/// Adds the references by "his administration", "her government": whose they are, the pronouns say.
pub(super) fn refer_of_pronouns(scene: &Scene<'_>, governments: &mut Governments, cast: &mut Cast) {
    let phrases = scene.phrases;
    let document = phrases.document;
    let owners = cast.references.iter().filter(|reference| {
        reference.how == How::Pronoun && cast.actors[reference.actor].kind == ActorKind::Person
    });
    let owners: Vec<Reference> = owners.copied().to_list();
    let mut added = Vec::new();
    for owner in owners {
        let pronoun = document.tokens_in(owner.span);
        if !phrases.is(pronoun.start, Class::POSSESSIVE) {
            continue;
        }
        let governs = |at: &u32| phrases.is(*at, Class::GOVERNMENT) && !phrases.is(*at, Class::PLURAL);
        let Some(head) = (pronoun.end..pronoun.end + 3).find(governs) else { continue };
        let noun = lower(phrases.word(head));
        if phrases.around(head).tokens.start != pronoun.start || noun == "coalition" || noun == CAMPAIGN {
            continue;
        }
        let span = document.tokens[head as usize].span;
        let name = phrases.cover(pronoun.start..head + 1);
        let known = governments.of(owner.actor);
        let actor = known.unwrap_or_else(|| open(cast, name));
        governments.headed.insert(&owner.actor, (owner.actor, actor));
        let (how, reason) = (How::Role, Reason::Possessor);
        added.push(Reference { span, phrase: span, actor, how, reason, metonym: false });
    }
    cast.references.extend(added);
    sort(&mut cast.references, |reference| (reference.span.start, reference.how != How::Name));
    cast.references.dedup_by(|next, kept| next.span.start < kept.span.end);
}

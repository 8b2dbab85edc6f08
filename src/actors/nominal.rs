//! Descriptions: which of them mean somebody who is named, and which open somebody who is not.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::evidence::{Evidence, Part};
use super::fold::fold;
use super::phrase::{Opening, Phrase};
use super::role::{Found, affiliations};
use super::scene::{Scene, singular};
use super::words::{Class, entries};
use super::{Actor, ActorKind, Alias, Cast, How, Reason, Reference, Role, Tie};
use crate::text::{BlockKind, Id, norm};

/// How many unnamed sources a definite description looks back over.
const RECENT: usize = 16;
/// Within how many tokens somebody counts as just mentioned.
const JUST: u32 = 80;

/// Somebody without a name.
struct Source {
    actor: Id<Actor>,
    /// The noun, with those that mean the same made one.
    family: u32,
    plural: bool,
    /// Whether it is one body of people, as a team is.
    body: bool,
    /// The states and bodies that the descriptions name.
    names: Vec<Id<Actor>>,
}

/// A person's role, to be taken up by its noun.
struct Office {
    person: Id<Actor>,
    names: Vec<Id<Actor>>,
    /// The words of the role, hashed.
    words: Vec<u32>,
}

struct Descriptions<'s, 'd> {
    scene: &'s Scene<'d>,
    cast: &'s mut Cast,
    evidence: Evidence,
    families: BTreeMap<u32, u32>,
    leaders: Vec<u32>,
    /// The latest first.
    sources: Vec<Source>,
    /// The sources by their whole description.
    described: BTreeMap<String, Id<Actor>>,
    offices: BTreeMap<u32, Vec<Office>>,
    /// Administrations by who is at their head.
    governments: BTreeMap<Id<Actor>, Id<Actor>>,
    /// The administrations with a name of their own.
    administrations: BTreeSet<Id<Actor>>,
    /// The one that "the administration" means.
    administration: Option<Id<Actor>>,
    /// The state or body that "the government" means.
    government: Option<Id<Actor>>,
    /// The last token at which each actor was named.
    latest: Vec<u32>,
    added: Vec<Reference>,
}

/// Adds the references by description, and the actors that have no name.
pub(super) fn refer(scene: &Scene<'_>, roles: &[Found], cast: &mut Cast) {
    let mut families = BTreeMap::new();
    for line in entries(include_str!("../../assets/words/families.txt")) {
        let mut words = line.split(' ').map(norm);
        if let Some(first) = words.next() {
            families.extend(words.map(|word| (word, first)));
        }
    }
    let mut consumed: BTreeMap<u32, Option<&Found>> = BTreeMap::new();
    for role in roles {
        for token in role.tokens.clone().filter(|&token| !scene.phrases.is_possessive(token + 1)) {
            if scene.phrases.is(token, Class::HUMAN) && !scene.phrases.is(token, Class::NAME) {
                let apposed = token == role.head && matches!(role.tie, Tie::Apposition | Tie::Definition);
                consumed.insert(token, apposed.then_some(role));
            }
        }
    }
    let mut all = Descriptions {
        scene,
        evidence: Evidence::new(),
        families,
        leaders: entries(include_str!("../../assets/words/leaders.txt")).map(norm).collect(),
        sources: Vec::new(),
        described: BTreeMap::new(),
        offices: BTreeMap::new(),
        governments: BTreeMap::new(),
        administrations: BTreeSet::new(),
        administration: None,
        government: None,
        latest: vec![0; cast.actors.len()],
        added: Vec::new(),
        cast,
    };
    all.enter_offices(roles);
    all.enter_governments();
    all.walk(&consumed);
    let added = all.added;
    cast.references.extend(added);
    cast.references.sort_by_key(|reference| (reference.span.start, reference.how != How::Name));
    let mut end = 0;
    cast.references.retain(|reference| {
        let free = reference.span.start >= end && !reference.span.is_empty();
        end = if free { reference.span.end } else { end };
        free
    });
}

impl Descriptions<'_, '_> {
    fn enter_offices(&mut self, roles: &[Found]) {
        for role in roles {
            let names = affiliations(self.scene, role.tokens.clone()).collect();
            let noun = self.family(role.head);
            let words = self.words(role.tokens.clone());
            let office = Office { person: role.actor, names, words };
            self.offices.entry(noun).or_default().push(office);
        }
    }

    /// Finds "Holm administration" among the organisations, and Holm among the people.
    fn enter_governments(&mut self) {
        let text = self.scene.phrases.document.text;
        let mut people: BTreeMap<&str, Id<Actor>> = BTreeMap::new();
        for (id, actor) in self.cast.actors.entries().filter(|(_, actor)| actor.kind == ActorKind::Person) {
            let name = &text[actor.name];
            people.insert(name, id);
            people.insert(name.rsplit(' ').next().unwrap_or(name), id);
        }
        let mut heads = Vec::new();
        for (id, actor) in self.cast.actors.entries() {
            let Some((head, noun)) = text[actor.name].rsplit_once(' ') else { continue };
            let head = head.trim_end_matches("’s").trim_end_matches("'s");
            if actor.kind == ActorKind::Organization
                && matches!(noun, "administration" | "Administration" | "government" | "Government")
            {
                self.administrations.insert(id);
                heads.extend(people.get(head).map(|&person| (person, id)));
            }
        }
        for (person, government) in heads {
            self.governments.insert(person, government);
            self.preside(person);
        }
    }

    /// Who has an administration is a president, even where nobody says so.
    fn preside(&mut self, person: Id<Actor>) {
        let offices = self.offices.entry(norm("president")).or_default();
        if offices.iter().rev().take(RECENT).all(|office| office.person != person) {
            offices.push(Office { person, names: Vec::new(), words: Vec::new() });
        }
    }

    fn walk(&mut self, consumed: &BTreeMap<u32, Option<&Found>>) {
        let scene = self.scene;
        let phrases = scene.phrases;
        let document = phrases.document;
        let mut pairs = document.pairs.iter().filter(|pair| pair.depth == 0).peekable();
        for sentence in document.sentences.iter() {
            let kind = document.blocks[sentence.block].kind;
            let heading = matches!(kind, BlockKind::Headline | BlockKind::Heading);
            for token in sentence.tokens.clone() {
                if let Some(name) = scene.name(token) {
                    self.latest[name.actor.index()] = token;
                    if self.administrations.contains(&name.actor) {
                        self.administration = Some(name.actor);
                    }
                    continue;
                }
                if !phrases.is(token, Class::HUMAN) {
                    continue;
                }
                let span = document.tokens[token as usize].span;
                while pairs.next_if(|pair| pair.outer.end <= span.start).is_some() {}
                let quoted = pairs.peek().is_some_and(|pair| pair.inner.contains(span));
                match consumed.get(&token) {
                    Some(Some(role)) => {
                        let phrase = Phrase {
                            tokens: role.tokens.clone(),
                            bare: role.tokens.start,
                            ..phrases.around(token)
                        };
                        self.add(role.actor, &phrase, Reason::Apposition);
                    }
                    Some(None) => {}
                    None if heading || quoted || self.names_itself(token) => {}
                    None => self.describe(token),
                }
            }
        }
    }

    /// Whether the noun is a part of a longer noun or stands before a name: "team bus", "President X", "-in-chief".
    fn names_itself(&self, token: u32) -> bool {
        let phrases = self.scene.phrases;
        let tail = token >= 2 && phrases.is_hyphen(token - 1) && phrases.is(token - 2, Class::PREPOSITION);
        tail || phrases.is(token + 1, Class::NAME) && self.same_sentence(token, token + 1)
    }

    fn same_sentence(&self, token: u32, other: u32) -> bool {
        self.scene.phrases.sentence(token).contains(&other)
    }

    fn describe(&mut self, head: u32) {
        let scene = self.scene;
        let phrases = scene.phrases;
        let phrase = phrases.around(head);
        if phrases.is(head, Class::GOVERNMENT) {
            if !phrases.is(head, Class::PLURAL) {
                self.govern(&phrase);
            }
            return;
        }
        let verb = phrases.is(head + 1, Class::SAYING) || phrases.is(head + 1, Class::NARROWING);
        let modifies = self.same_sentence(head, head + 1) && phrases.describes(head + 1) && !verb;
        let first = phrases.word(phrase.tokens.start).to_lowercase();
        let nobody = matches!(
            first.as_str(),
            "no" | "any"
                | "every"
                | "each"
                | "both"
                | "all"
                | "most"
                | "either"
                | "neither"
                | "my"
                | "our"
                | "your"
                | "half"
                | "many"
                | "whose"
        );
        if modifies || nobody || phrases.is(head, Class::GENERIC) {
            return;
        }
        let names = self.names(phrase.tokens.clone(), head);
        let part = self.evidence.part(phrases, &phrase);
        let source = phrases.is(head, Class::SOURCE | Class::BODY);
        let plural = phrases.is(head, Class::PLURAL);
        let definite = matches!(phrase.opening, Opening::Definite | Opening::Possessive);
        if definite && let Some((actor, reason)) = self.take_up(&phrase, &names) {
            self.again(actor, &phrase, &names);
            self.add(actor, &phrase, reason);
            return;
        }
        let opens = match (phrase.opening, part) {
            (_, Part::Absent) => false,
            (Opening::Bare, _) if !plural => false,
            (Opening::Definite | Opening::Possessive, Part::Acts) => source && !names.is_empty(),
            (_, Part::Acts) => source && phrase.tokens.len() > 1,
            (_, Part::Speaks) => true,
        };
        if !opens {
            return;
        }
        let description = fold_all(&phrases.document.text[phrases.span(&phrase)]);
        let long = description.matches(' ').count() >= 2;
        let same = self.described.get(&description).copied().filter(|_| plural || long);
        let again = same.or_else(|| if plural && !definite { self.same_many(&phrase, &names) } else { None });
        if let Some(actor) = again {
            self.again(actor, &phrase, &names);
            self.add(actor, &phrase, Reason::TakenUp);
            return;
        }
        let mut affiliated: Vec<Id<Actor>> = affiliations(scene, phrase.tokens.clone()).collect();
        affiliated.extend(
            names.iter().copied().filter(|&name| self.cast.actors[name].kind == ActorKind::Organization),
        );
        affiliated.dedup();
        let actor = self.cast.actors.push(Actor {
            kind: ActorKind::Unnamed,
            name: phrases.span(&phrase),
            aliases: Vec::new(),
            roles: Vec::new(),
            affiliations: affiliated,
        });
        self.latest.push(head);
        self.described.insert(description, actor);
        let family = self.family(head);
        let body = phrases.is(head, Class::BODY);
        self.sources.insert(0, Source { actor, family, plural, body, names });
        self.sources.truncate(RECENT);
        self.add(actor, &phrase, Reason::First);
    }

    /// Whom a definite description takes up: the latest that fits.
    fn take_up(&self, phrase: &Phrase, names: &[Id<Actor>]) -> Option<(Id<Actor>, Reason)> {
        let phrases = self.scene.phrases;
        let plural = phrases.is(phrase.head, Class::PLURAL);
        let family = self.family(phrase.head);
        let source = self
            .sources
            .iter()
            .find(|source| {
                let number = source.plural == plural || source.body != phrases.is(phrase.head, Class::BODY);
                source.family == family && number && self.fits(&source.names, names)
            })
            .map(|source| source.actor);
        if plural {
            return source.map(|actor| (actor, Reason::TakenUp));
        }
        let person = self.officer(phrase, family, names);
        match (source, person) {
            (Some(source), Some(person)) if self.latest[source.index()] > self.latest[person.index()] => {
                Some((source, Reason::TakenUp))
            }
            (_, Some(person)) => Some((person, Reason::Role)),
            (source, None) => source.map(|actor| (actor, Reason::TakenUp)),
        }
    }

    /// The person whose role the description names.
    fn officer(&self, phrase: &Phrase, family: u32, names: &[Id<Actor>]) -> Option<Id<Actor>> {
        let body = self.scene.phrases.is(phrase.head, Class::BODY);
        if body || phrase.opening == Opening::Possessive && names.is_empty() {
            return None;
        }
        let told = self.words(phrase.bare..phrase.head);
        let second = [norm("vice"), norm("deputy"), norm("assistant")];
        let leads = family == norm("leader") && !names.is_empty();
        let nouns: Vec<u32> = if leads { self.leaders.clone() } else { vec![family] };
        let offices: Vec<&Office> =
            nouns.iter().filter_map(|noun| self.offices.get(noun)).flatten().rev().take(RECENT).collect();
        let people = |fits: &dyn Fn(&Office) -> bool| -> BTreeSet<Id<Actor>> {
            let office = offices.iter().filter(|office| {
                let junior = |words: &[u32]| second.iter().any(|word| words.contains(word));
                leads || junior(&told) == junior(&office.words)
            });
            office.filter(|office| fits(office)).map(|office| office.person).collect()
        };
        let one =
            |people: BTreeSet<Id<Actor>>| if people.len() == 1 { people.first().copied() } else { None };
        if names.is_empty() {
            if phrase.tokens.end > phrase.head + 1 && phrase.bare < phrase.head {
                return None;
            }
            let told = |office: &Office| told.iter().all(|word| office.words.contains(word));
            let just = |office: &Office| {
                let latest = self.latest[office.person.index()];
                told(office) && latest > 0 && latest + JUST > phrase.head
            };
            return one(people(&told))
                .or_else(|| one(people(&just)))
                .or_else(|| one(people(&|office| told(office) && office.names.is_empty())));
        }
        one(people(&|office| office.names.iter().any(|name| self.akin(names, *name))))
    }

    /// Whether one of these is the actor, or has a name that the actor's begins with.
    fn akin(&self, names: &[Id<Actor>], actor: Id<Actor>) -> bool {
        let text = self.scene.phrases.document.text;
        names.iter().any(|&name| {
            name == actor
                || self.cast.actors[name]
                    .aliases
                    .iter()
                    .map(|alias| alias.span)
                    .chain([self.cast.actors[name].name])
                    .any(|span| text[self.cast.actors[actor].name].starts_with(&text[span]))
        })
    }

    /// The plural source of the same noun and the same names, or any where the noun stands alone.
    fn same_many(&self, phrase: &Phrase, names: &[Id<Actor>]) -> Option<Id<Actor>> {
        let family = self.family(phrase.head);
        let alone = phrase.bare == phrase.head && phrase.tokens.end == phrase.head + 1;
        let fitting = |source: &&Source| {
            source.plural && source.family == family && (alone || !names.is_empty() && source.names == names)
        };
        self.sources.iter().find(fitting).map(|source| source.actor)
    }

    /// Whether two descriptions can mean the same: they name no different states and no different bodies.
    fn fits(&self, known: &[Id<Actor>], names: &[Id<Actor>]) -> bool {
        [ActorKind::State, ActorKind::Organization, ActorKind::Group].into_iter().all(|kind| {
            let of = |all: &[Id<Actor>]| -> Vec<Id<Actor>> {
                all.iter().copied().filter(|&actor| self.cast.actors[actor].kind == kind).collect()
            };
            let (known, names) = (of(known), of(names));
            known.is_empty() || names.is_empty() || names.iter().any(|name| known.contains(name))
        })
    }

    /// The actors that a description names, administrations among them.
    fn names(&mut self, tokens: Range<u32>, head: u32) -> Vec<Id<Actor>> {
        let mut names: Vec<Id<Actor>> = self.scene.names_in(tokens.clone()).map(|name| name.actor).collect();
        let phrases = self.scene.phrases;
        for token in tokens.start..head {
            if phrases.is(token, Class::GOVERNMENT) && !phrases.is(token, Class::NAME) {
                let around = phrases.around(token);
                let named = self
                    .scene
                    .names_in(around.tokens.start..token)
                    .any(|name| name.kind == ActorKind::Person);
                names.extend(self.administration.filter(|_| !named));
            }
        }
        // "Holm administration officials" are the administration's, not Holm's.
        for name in &mut names {
            if let Some(&government) = self.governments.get(name) {
                *name = government;
            }
        }
        names.sort_unstable();
        names.dedup();
        names
    }

    /// "the Holm administration", "the Norwegian government", "the administration"
    fn govern(&mut self, phrase: &Phrase) {
        let scene = self.scene;
        let phrases = scene.phrases;
        let name =
            scene.names_in(phrase.tokens.start..phrase.head).last().map(|name| (name.actor, name.kind));
        let noun = phrases.word(phrase.head).to_lowercase();
        let mut phrase = Phrase { tokens: phrase.tokens.start..phrase.head + 1, ..phrase.clone() };
        match name {
            Some((person, ActorKind::Person)) => {
                let last = scene.names_in(phrase.tokens.clone()).last();
                phrase.bare = last.map_or(phrase.bare, |name| name.tokens.start);
                let actor = match self.governments.get(&person) {
                    Some(&actor) => actor,
                    None => {
                        let actor = self.cast.actors.push(Actor {
                            kind: ActorKind::Organization,
                            name: phrases.span(&phrase),
                            aliases: Vec::new(),
                            roles: Vec::new(),
                            affiliations: Vec::new(),
                        });
                        self.latest.push(phrase.head);
                        self.governments.insert(person, actor);
                        if noun == "administration" {
                            self.preside(person);
                        }
                        actor
                    }
                };
                if noun == "administration" {
                    self.administration = Some(actor);
                }
                self.government = Some(actor);
                self.add(actor, &phrase, Reason::Possessor);
            }
            Some((state, ActorKind::State)) if noun != "coalition" && noun != "cabinet" => {
                self.government = Some(state);
                self.add(state, &phrase, Reason::Possessor);
            }
            None if phrase.opening == Opening::Definite && phrase.bare == phrase.head => {
                let actor = match noun.as_str() {
                    "administration" => self.administration,
                    "government" => self.government,
                    _ => None,
                };
                if let Some(actor) = actor {
                    self.add(actor, &phrase, Reason::TakenUp);
                }
            }
            _ => {}
        }
    }

    /// Moves a source to the front and notes what this description adds.
    fn again(&mut self, actor: Id<Actor>, phrase: &Phrase, names: &[Id<Actor>]) {
        let text = self.scene.phrases.document.text;
        let span = self.scene.phrases.span(phrase);
        if let Some(at) = self.sources.iter().position(|source| source.actor == actor) {
            let mut source = self.sources.remove(at);
            source.names.extend(
                names.iter().filter(|name| !source.names.contains(name)).copied().collect::<Vec<_>>(),
            );
            self.sources.insert(0, source);
            let entry = &mut self.cast.actors[actor];
            let known = entry.aliases.iter().map(|alias| alias.span).chain([entry.name]);
            if !known.into_iter().any(|other| fold(&text[other]) == fold(&text[span]))
                && entry.aliases.len() < RECENT
            {
                entry.aliases.push(Alias { span, reason: Reason::TakenUp });
            }
        } else if self.cast.actors[actor].kind == ActorKind::Person
            && self.cast.actors[actor].roles.is_empty()
        {
            self.cast.actors[actor].roles.push(Role { span, tie: Tie::Reference });
        }
    }

    fn add(&mut self, actor: Id<Actor>, phrase: &Phrase, reason: Reason) {
        self.latest[actor.index()] = phrase.head;
        self.added.push(Reference {
            span: self.scene.core(phrase),
            phrase: self.scene.phrases.span(phrase),
            actor,
            how: How::Role,
            reason,
            metonym: false,
        });
    }

    fn words(&self, tokens: Range<u32>) -> Vec<u32> {
        tokens.map(|token| self.scene.phrases.document.tokens[token as usize].norm).collect()
    }

    fn family(&self, head: u32) -> u32 {
        let noun = singular(self.scene.phrases.word(head));
        self.families.get(&noun).copied().unwrap_or(noun)
    }
}

fn fold_all(text: &str) -> String {
    text.split_whitespace().map(fold).collect::<Vec<_>>().join(" ")
}

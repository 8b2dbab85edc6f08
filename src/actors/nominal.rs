//! Descriptions: which of them mean somebody who is named, and which open somebody who is not.

use std::ops::Range;

use super::doing::{Doing, Doings};
use super::evidence::{self, Part};
use super::fold::fold;
use super::government::Governments;
use super::nouns::Nouns;
use super::office::Offices;
use super::phrase::{Opening, Phrase, Phrases};
use super::role::{Found, affiliations};
use super::scene::{Scene, singular};
use super::source::{Source, Sources};
use super::{Actor, ActorKind, Alias, Cast, How, Reason, Reference, Role, Tie};
use crate::lexicon::{
    ANYBODY, BUSINESS, FORCE, Feature, HEAD_OF_BODY, HEAD_OF_STATE, NOBODY, ORGANIZATION, PLAIN,
};
use crate::syntax::{Class, Syntax};
use crate::text::{BlockKind, Id, Table, ToList, distinct, lower, sort};

/// How many descriptions of one source are kept as its aliases.
const MANY: usize = 16;

struct Descriptions<'s, 'd> {
    scene: &'s Scene<'d>,
    syntax: &'s Syntax<'s>,
    cast: &'s mut Cast,
    sources: Sources,
    offices: Offices,
    governments: Governments,
    bodies: &'s Nouns,
    doings: Doings,
    /// The last token at which each actor was mentioned.
    latest: Vec<u32>,
    added: Vec<Reference>,
}

/// Adds the references by description, and the actors that have no name.
pub(super) fn refer(
    scene: &Scene<'_>,
    syntax: &Syntax<'_>,
    roles: &[Found],
    identified: &[Found],
    bodies: &Nouns,
    cast: &mut Cast,
) -> Governments {
    let mut of_roles: Table<u32, Option<&Found>> = Table::new();
    for role in roles {
        for token in role.tokens.clone().filter(|&token| !scene.phrases.is_possessive(token + 1)) {
            if scene.phrases.is(token, Class::HUMAN) && !scene.phrases.is(token, Class::NAME) {
                let one = !scene.phrases.is(token, Class::PLURAL);
                let apposed = matches!(role.tie, Tie::Apposition | Tie::Definition);
                // "a critic of the mayor": the mayor is somebody else.
                let other = token > role.head && scene.phrases.is(token.saturating_sub(1), Class::DEFINITE);
                if !other {
                    of_roles.insert(&token, (token == role.head && one && apposed).then_some(role));
                }
            }
        }
    }
    let governments = Governments::new(scene, cast);
    let mut offices = Offices::new(scene, roles.iter().chain(identified));
    governments.heads().into_iter().for_each(|person| offices.preside(person));
    let mut all = Descriptions {
        scene,
        syntax,
        sources: Sources::default(),
        offices,
        governments,
        bodies,
        doings: Doings::read(syntax),
        latest: vec![0; cast.actors.len()],
        added: Vec::new(),
        cast,
    };
    all.walk(&of_roles);
    let Descriptions { added, governments, .. } = all;
    cast.references.extend(added);
    sort(&mut cast.references, |reference| (reference.span.start, reference.how != How::Name));
    cast.references.dedup_by(|next, kept| next.span.start < kept.span.end);
    cast.references.retain(|reference| !reference.span.is_empty());
    governments
}

impl Descriptions<'_, '_> {
    fn walk(&mut self, of_roles: &Table<u32, Option<&Found>>) {
        let scene = self.scene;
        let phrases = scene.phrases;
        let document = phrases.document;
        for sentence in document.sentences.iter() {
            let kind = document.blocks[sentence.block].kind;
            let heading = matches!(kind, BlockKind::Headline | BlockKind::Heading);
            for token in sentence.tokens.clone() {
                if let Some(name) = scene.name(token) {
                    self.latest[name.actor.index()] = token;
                    self.governments.note(name.actor);
                    continue;
                }
                if !phrases.is(token, Class::HUMAN) && !self.are_firms(token) {
                    continue;
                }
                let last = token + 1 == sentence.tokens.end;
                match of_roles.get(&token) {
                    Some(Some(role)) => {
                        let tokens = role.tokens.clone();
                        let phrase = Phrase { bare: tokens.start, tokens, ..phrases.around(token) };
                        self.add(role.actor, &phrase, Reason::Apposition);
                    }
                    Some(None) => {}
                    None if heading && !self.syntax.is_speaker(token) || self.is_tail(token) => {}
                    None if !last && phrases.is(token + 1, Class::NAME) => {}
                    None => self.describe(token, last),
                }
            }
        }
    }

    /// Whether the noun is for several bodies: "companies", "courts".
    fn are_firms(&self, token: u32) -> bool {
        let phrases = self.scene.phrases;
        let several = phrases.word(token).ends_with('s') && !phrases.word(token).ends_with("ss");
        several && !phrases.is(token, Class::NAME) && BUSINESS.has(singular(phrases.word(token)))
    }

    /// Whether the noun is the tail of a compound: "editor-in-chief".
    fn is_tail(&self, token: u32) -> bool {
        let phrases = self.scene.phrases;
        token >= 2 && phrases.is_hyphen(token - 1) && phrases.is(token - 2, Class::PREPOSITION)
    }

    fn describe(&mut self, head: u32, last: bool) {
        let scene = self.scene;
        let phrases = scene.phrases;
        let phrase = partitive(phrases, phrases.around(head));
        let modifies =
            !last && phrases.describes(head + 1) && !phrases.is(head + 1, Class::SAYING | Class::NARROWING);
        if phrases.is(head, Class::GOVERNMENT) {
            // "the Holm campaign event"
            if modifies && phrases.word(head) == "campaign" {
                return;
            }
            let acts = self.syntax.is_speaker(head) || evidence::part(phrases, &phrase) != Part::Absent;
            if let Some(governed) = self.governments.read(scene, self.cast, &phrase, acts) {
                governed.president.into_iter().for_each(|person| self.offices.preside(person));
                self.add(governed.actor, &governed.phrase, governed.reason);
            }
            return;
        }
        let speaks = self.syntax.is_speaker(head);
        let opens_with = |feature: Feature| {
            (phrase.tokens.start.saturating_sub(1)..=phrase.tokens.start)
                .any(|token| feature.has(phrases.document.tokens[token as usize].norm))
        };
        // "a group of lawyers" is one body.
        let members = phrase.tokens.start >= 2
            && phrases.word(phrase.tokens.start - 1) == "of"
            && (phrases.is(phrase.tokens.start - 2, Class::BODY)
                || phrases.has(phrase.tokens.start - 2, ORGANIZATION))
            && phrase.opening == Opening::Bare;
        let nobody = members || opens_with(NOBODY) || !speaks && opens_with(ANYBODY);
        let anyone = phrases.is(head, Class::GENERIC)
            && self.scene.names_in(phrase.tokens.start..head).next().is_none();
        if nobody || !speaks && (modifies || anyone) {
            return;
        }
        if let Some(body) = self.bodies.tail(scene, self.cast, &phrase) {
            self.add(body, &phrase, Reason::TakenUp);
            return;
        }
        let like = Source {
            actor: Id::new(self.cast.actors.len()),
            family: self.offices.family(scene, head),
            plural: (phrases.is(head, Class::PLURAL) || self.are_firms(head))
                && !matches!(phrases.word(phrase.bare), "one" | "One"),
            body: phrases.is(head, Class::BODY),
            names: self.names(phrase.tokens.clone(), head),
        };
        let definite = matches!(phrase.opening, Opening::Definite | Opening::Possessive);
        if definite && let Some((actor, reason)) = self.take_up(&phrase, &like) {
            self.again(actor, &phrase, &like.names, reason);
        } else if self.opens(&phrase, &like) {
            self.open(&phrase, like, definite);
        }
    }

    /// Whom a definite description takes up: the latest that fits.
    fn take_up(&self, phrase: &Phrase, like: &Source) -> Option<(Id<Actor>, Reason)> {
        let source = self.sources.fitting(self.cast, like);
        let holder = || self.offices.holder(self.scene, self.cast, &self.latest, phrase, &like.names);
        let person = if like.plural { None } else { holder() };
        match (source, person) {
            (Some(source), Some(person)) if self.latest[source.index()] > self.latest[person.index()] => {
                Some((source, Reason::TakenUp))
            }
            (_, Some(person)) => Some((person, Reason::Role)),
            (source, None) => source.map(|actor| (actor, Reason::TakenUp)),
        }
    }

    /// Whether a description that takes nobody up is of somebody who takes part.
    fn opens(&self, phrase: &Phrase, like: &Source) -> bool {
        let phrases = self.scene.phrases;
        let source = phrases.is(phrase.head, Class::SOURCE | Class::BODY);
        // "people said" is anybody; "people familiar with the plan said" is a source.
        let anybody = matches!(lower(phrases.word(phrase.head)).as_str(), "people" | "person")
            && phrase.tokens.end == phrase.head + 1
            && !matches!(phrases.word(phrase.bare), "one" | "One")
            && !phrases.is(phrase.tokens.end, Class::RELATIVE);
        // "the two actors" are two who were named.
        let counted = phrase.opening == Opening::Definite
            && phrases.is(phrase.bare, Class::INDEFINITE)
            && like.names.is_empty()
            && phrase.tokens.end == phrase.head + 1;
        // "the founder’s family said": not the founder.
        if anybody || counted || phrases.is_possessive(phrase.head + 1) {
            return false;
        }
        if self.syntax.is_speaker(phrase.head) {
            return true;
        }
        let force = FORCE.has(phrases.document.tokens[phrase.head as usize].norm);
        let person = source || like.plural && !phrases.is(phrase.head, Class::KIN);
        let bare = matches!(phrase.opening, Opening::Bare | Opening::Indefinite);
        // What somebody says of people at large is of nobody.
        let quoted = bare && self.syntax.pair(phrase.head).is_some();
        match (phrase.opening, evidence::part(phrases, phrase)) {
            _ if quoted => self.doings.of(phrase.head) == Some(Doing::Agent) && phrase.bare < phrase.head,
            (Opening::Bare, _) if !like.plural && !force => false,
            (_, Part::Speaks) => true,
            (Opening::Definite | Opening::Possessive, Part::Acts) if person && !like.names.is_empty() => true,
            (Opening::Bare | Opening::Indefinite, Part::Acts)
                if force || person && phrase.tokens.len() > 1 =>
            {
                true
            }
            _ => self.doings.of(phrase.head).is_some_and(|doing| self.takes_part(phrase, like, doing)),
        }
    }

    /// Whether somebody takes part by what he is said to do.
    fn takes_part(&self, phrase: &Phrase, like: &Source, doing: Doing) -> bool {
        let phrases = self.scene.phrases;
        let head = phrase.head;
        let describes = |token| !phrases.is(token, Class::INDEFINITE);
        let told = phrase.tokens.end > head + 1 || (phrase.bare..head).any(describes);
        let several = like.plural || like.body;
        // "a woman", "companies", "his son"
        let plain = (PLAIN.has(singular(phrases.word(head))) || !phrases.is(head, Class::HUMAN)) && !told;
        let kin = phrases.is(head, Class::KIN) && (!several || phrase.opening == Opening::Possessive);
        if kin || plain {
            return false;
        }
        match phrase.opening {
            Opening::Definite | Opening::Possessive if several => told || doing <= Doing::Acts,
            // "the former president" is as often somebody who is named.
            Opening::Definite | Opening::Possessive => {
                let capital = phrases.word(head).starts_with(char::is_uppercase);
                let leads = phrases.has(head, HEAD_OF_STATE) || phrases.has(head, HEAD_OF_BODY);
                told && !self.offices.is_held(like.family) && (capital || !leads)
            }
            Opening::Bare | Opening::Indefinite => told || doing != Doing::Faintly,
        }
    }

    /// Opens a source, unless the same description has opened it before.
    fn open(&mut self, phrase: &Phrase, like: Source, definite: bool) {
        let scene = self.scene;
        let phrases = scene.phrases;
        let words = phrases.document.text[phrases.span(phrase)].split_whitespace();
        let description = words.map(fold).to_list().join(" ");
        let long = description.matches(' ').count() >= 2;
        let alone = phrase.bare == phrase.head && phrase.tokens.end == phrase.head + 1;
        let many = like.plural && !definite;
        // "researchers who led the trial" are others than "researchers who read of it".
        let apart = phrases.is(phrase.tokens.end, Class::RELATIVE);
        let same = self.sources.described(&description).filter(|_| like.plural || long);
        let same = same.or_else(|| self.sources.same(&like, alone).filter(|_| many)).filter(|_| !apart);
        if let Some(actor) = same {
            self.again(actor, phrase, &like.names, Reason::TakenUp);
            return;
        }
        let mut affiliated: Vec<Id<Actor>> = affiliations(scene, phrase.tokens.clone()).to_list();
        let bodies =
            like.names.iter().filter(|&&name| self.cast.actors[name].kind == ActorKind::Organization);
        affiliated.extend(bodies);
        distinct(&mut affiliated);
        let actor = self.cast.actors.push(Actor {
            kind: ActorKind::Unnamed,
            name: phrases.span(phrase),
            aliases: Vec::new(),
            roles: Vec::new(),
            affiliations: affiliated,
        });
        self.sources.open(like, &description);
        self.add(actor, phrase, Reason::First);
    }

    /// The actors that a description names; administrations in the place of their heads.
    fn names(&self, tokens: Range<u32>, head: u32) -> Vec<Id<Actor>> {
        let phrases = self.scene.phrases;
        let named = self.scene.names_in(tokens.clone());
        // "Holm administration officials" are the administration's, not Holm's.
        let mut names: Vec<Id<Actor>> =
            named.map(|name| self.governments.of(name.actor).unwrap_or(name.actor)).to_list();
        for token in tokens.start..head {
            if phrases.is(token, Class::GOVERNMENT) && !phrases.is(token, Class::NAME) {
                let around = phrases.around(token);
                let mut before = self.scene.names_in(around.tokens.start..token);
                let headed = before.any(|name| name.kind == ActorKind::Person);
                names.extend(self.governments.administration().filter(|_| !headed));
            }
        }
        distinct(&mut names);
        names
    }

    /// Adds a reference to an actor who was there, and what the description tells of it.
    fn again(&mut self, actor: Id<Actor>, phrase: &Phrase, names: &[Id<Actor>], reason: Reason) {
        let text = self.scene.phrases.document.text;
        let span = self.scene.phrases.span(phrase);
        self.sources.again(actor, names);
        let entry = &mut self.cast.actors[actor];
        if entry.kind == ActorKind::Unnamed {
            let mut known = entry.aliases.iter().map(|alias| alias.span).chain([entry.name]);
            let new = known.all(|other| fold(&text[other]) != fold(&text[span]));
            if new && entry.aliases.len() < MANY {
                entry.aliases.push(Alias { span, reason });
            }
        } else if entry.kind == ActorKind::Person && entry.roles.is_empty() {
            entry.roles.push(Role { span, tie: Tie::Reference });
        }
        self.add(actor, phrase, reason);
    }

    fn add(&mut self, actor: Id<Actor>, phrase: &Phrase, reason: Reason) {
        self.latest.resize(self.cast.actors.len(), 0);
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
}

/// "one of the diplomats" as one of several, where the phrase is "the diplomats".
fn partitive(phrases: &Phrases<'_>, phrase: Phrase) -> Phrase {
    let Some(start) = phrase.tokens.start.checked_sub(2) else { return phrase };
    let of = phrases.word(start + 1) == "of" && phrases.is(start, Class::INDEFINITE);
    if !of || start < phrases.sentence(phrase.head).start {
        return phrase;
    }
    Phrase { tokens: start..phrase.tokens.end, bare: start, opening: Opening::Indefinite, ..phrase }
}

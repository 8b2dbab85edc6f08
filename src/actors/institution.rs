//! "The ministry", "the company", "the report": organisations by a noun.

use super::nouns::Nouns;
use super::organ::Organs;
use super::phrase::Opening;
use super::role::Found;
use super::scene::{Name, Scene};
use super::{Actor, ActorKind, Cast, How, Reason, Reference};
use crate::lexicon::ORGANIZATION;
use crate::syntax::Class;
use crate::text::{BlockKind, Id, Shape, Table, norm, sort};

/// Within how many tokens an organisation counts as just named.
const JUST: u32 = 60;
/// How many organisations that were just named are compared.
const FEW: usize = 6;

/// Adds the references to organisations by a noun of their name, by a noun that says what they are, and by a noun
/// for any organisation; `roles` are what is said of them.
pub(super) fn refer(scene: &Scene<'_>, nouns: &Nouns, roles: &[Found], cast: &mut Cast) {
    let document = scene.phrases.document;
    let mut told: Table<u32, Vec<Id<Actor>>> = Table::new();
    for role in roles {
        let noun = document.tokens[role.head as usize].norm;
        told.or_insert(&noun, Vec::new()).push(role.actor);
    }
    let mut all = Definites { scene, nouns, told, reporter: None, named: Vec::new(), latest: Table::new() };
    let mut organs = Organs::new();
    let mut added = Vec::new();
    for sentence in document.sentences.iter() {
        let kind = document.blocks[sentence.block].kind;
        let heading = matches!(kind, BlockKind::Headline | BlockKind::Heading);
        for token in sentence.tokens.clone() {
            if let Some(name) = scene.name(token) {
                all.note(name, token);
                continue;
            }
            let lower = document.tokens[token as usize].shape == Shape::Lower;
            if heading || !lower || scene.phrases.is(token, Class::HUMAN) {
                continue;
            }
            match all.meant(token) {
                Meant::One(actor) if all.is_whole(token, sentence.tokens.end) => {
                    let span = document.tokens[token as usize].span;
                    let (how, reason) = (How::Role, Reason::TakenUp);
                    added.push(Reference { span, phrase: span, actor, how, reason, metonym: false });
                }
                Meant::One(_) | Meant::Open => {}
                Meant::Nobody => added.extend(organs.read(scene, nouns, cast, token)),
            }
        }
    }
    cast.references.extend(added);
    sort(&mut cast.references, |reference| (reference.span.start, reference.how != How::Name));
    cast.references.dedup_by(|next, kept| next.span.start < kept.span.end);
}

/// The organisations so far, for "the company" and "the report".
struct Definites<'s> {
    scene: &'s Scene<'s>,
    nouns: &'s Nouns,
    /// Organisations by the noun that says what they are: "a shipping company".
    told: Table<u32, Vec<Id<Actor>>>,
    /// Who reported last.
    reporter: Option<Id<Actor>>,
    /// Those who were just named, the latest last, each with its token.
    named: Vec<(Id<Actor>, u32)>,
    latest: Table<Id<Actor>, u32>,
}

/// Whom a noun with "the" means.
enum Meant {
    One(Id<Actor>),
    /// "Mills sued Foods. The company said …" leaves it open which.
    Open,
    Nobody,
}

impl Definites<'_> {
    /// Takes in a name, if it is an organisation's and begins here.
    fn note(&mut self, name: &Name, token: u32) {
        if name.kind != ActorKind::Organization || name.tokens.start != token {
            return;
        }
        let phrases = self.scene.phrases;
        self.latest.insert(&name.actor, token);
        self.named.retain(|&(actor, at)| actor != name.actor && at + JUST > token);
        // Who only prints or hears the news is not what it is about.
        if !(token > 0 && matches!(phrases.word(token - 1), "(" | "told" | "by")) {
            self.named.push((name.actor, token));
        }
        self.named.drain(..self.named.len().saturating_sub(FEW));
        if phrases.word(name.tokens.end) == "reported" {
            self.reporter = Some(name.actor);
        }
    }

    /// Whom the noun means, if "the" stands before it.
    fn meant(&self, token: u32) -> Meant {
        let phrases = self.scene.phrases;
        let article = token > 0 && matches!(phrases.word(token - 1), "the" | "The");
        if !article || token == phrases.sentence(token).start {
            return Meant::Nobody;
        }
        let noun = phrases.document.tokens[token as usize].norm;
        if noun == norm("report") {
            return self.reporter.map_or(Meant::Nobody, Meant::One);
        }
        let told = self.told.get(&noun).map_or(&[][..], Vec::as_slice);
        let bearers = self.nouns.of(noun).iter().chain(told).rev().take(FEW);
        let latest = bearers.filter(|&bearer| self.latest.has(bearer)).max_by_key(|&it| self.latest.get(it));
        if let Some(&bearer) = latest {
            return Meant::One(bearer);
        }
        if !ORGANIZATION.has(noun) {
            return Meant::Nobody;
        }
        let mut just = self.named.iter().filter(|&&(_, at)| at + JUST > token);
        match (just.next(), just.next()) {
            (Some(&(actor, _)), None) => Meant::One(actor),
            (None, _) => Meant::Nobody,
            _ => Meant::Open,
        }
    }

    /// Whether nothing else than "the" describes the noun.
    fn is_whole(&self, token: u32, end: u32) -> bool {
        let phrases = self.scene.phrases;
        let phrase = phrases.around(token);
        let next = token + 1;
        let modifies = next < end
            && (phrases.describes(next) && !phrases.is(next, Class::SAYING) || phrases.is_hyphen(next));
        let narrowed = phrase.tokens.end > next && phrases.word(next) == "of";
        !modifies && !narrowed && phrase.opening == Opening::Definite && phrase.bare == token
    }
}

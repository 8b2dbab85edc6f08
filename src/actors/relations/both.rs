use super::super::reading::Reading;
use super::super::words::Class;
use super::super::{Actor, ActorKind, How, Reason, Reference};
use super::Quote;
use crate::text::{Document, Id, Span};

/// How many sentences "both" looks back over.
const BACK: usize = 3;
/// How many references it looks back over.
const FEW: usize = 48;

/// Words that mean two actors at once: "both men", "the two leaders", "the pair".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) struct Both {
    /// The first token.
    pub from: u32,
    pub actors: [Id<Actor>; 2],
}

/// Finds the words that mean two actors, in order: those two that were named last, of the kind that the noun asks for.
pub(super) fn both(reading: &Reading<'_>) -> Vec<Both> {
    let document = reading.document;
    let mut found = Vec::new();
    for sentence in document.sentences.iter() {
        for at in sentence.tokens.clone() {
            let Some(fits) = noun(reading, at) else { continue };
            let floor = document.sentence_of(at).index().saturating_sub(BACK) as u32;
            let from = document.sentences[Id::new(floor as usize)].tokens.start;
            let mut two: Vec<Id<Actor>> = Vec::with_capacity(2);
            for reference in reading.references(from, at).iter().rev().take(FEW) {
                let kind = reading.cast.actors[reference.actor].kind;
                // "the Norland president" names no side.
                let describes = reading.is(document.tokens_in(reference.span).end, Class::HUMAN);
                if !describes && reference.how == How::Name && fits(kind) && !two.contains(&reference.actor) {
                    two.push(reference.actor);
                }
                if two.len() == 2 {
                    break;
                }
            }
            if let [second, first] = two[..] {
                found.push(Both { from: at, actors: [first, second] });
            }
        }
    }
    found
}

/// The kind of actors of whom the words at a token mean two.
fn noun(reading: &Reading<'_>, at: u32) -> Option<fn(ActorKind) -> bool> {
    let person: fn(ActorKind) -> bool = |kind| kind == ActorKind::Person;
    let state: fn(ActorKind) -> bool = |kind| kind == ActorKind::State;
    let body: fn(ActorKind) -> bool = |kind| kind == ActorKind::Organization;
    let side: fn(ActorKind) -> bool = |kind| matches!(kind, ActorKind::State | ActorKind::Organization);
    let the = reading.reads(at, "the");
    let two = at + 1 + u32::from(the);
    let noun = match () {
        () if reading.reads(at, "both") => at + 1,
        () if the && reading.reads(at + 1, "two") => two,
        () if the && ["pair", "duo", "couple"].iter().any(|&word| reading.reads(at + 1, word)) => {
            return Some(person);
        }
        () => return None,
    };
    let is = |words: &[&str]| words.iter().any(|&word| reading.reads(noun, word));
    if is(&["sides", "parties", "rivals", "foes", "allies", "neighbours", "neighbors"]) {
        Some(side)
    } else if is(&["countries", "nations", "states", "governments", "capitals", "powers"]) {
        Some(state)
    } else if is(&[
        "companies",
        "firms",
        "groups",
        "clubs",
        "organisations",
        "organizations",
        "teams",
        "unions",
    ]) {
        Some(body)
    } else if reading.is(noun, Class::HUMAN) && reading.is(noun, Class::PLURAL) || is(&["men", "women"]) {
        Some(person)
    } else {
        None
    }
}

/// The references of an article with those by which a speaker means himself: "I" and "we" in his words.
pub(super) fn with_speakers(
    document: &Document<'_>,
    references: &[Reference],
    quotes: &[Quote],
) -> Vec<Reference> {
    let mut all = references.to_vec();
    for quote in quotes.iter().filter(|quote| quote.manner != super::super::Manner::Indirect) {
        let Some(actor) = quote.speaker else { continue };
        for token in document.tokens_in(quote.span) {
            let span: Span = document.tokens[token as usize].span;
            if OWN.contains(&&document.text[span]) {
                let (how, reason) = (How::Pronoun, Reason::Pronoun);
                all.push(Reference { span, phrase: span, actor, how, reason, metonym: false });
            }
        }
    }
    crate::text::sort(&mut all, |reference| reference.span.start);
    all
}

/// How a speaker means himself.
const OWN: [&str; 11] = ["I", "me", "my", "My", "we", "We", "us", "our", "Our", "myself", "ourselves"];

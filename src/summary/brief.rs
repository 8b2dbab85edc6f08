use std::cmp::Reverse;

use crate::actors::{Actor, ActorKind, Cast, How, Part, Place};
use crate::ner::{Kind, Mention};
use crate::relations::Relation;
use crate::text::{Document, Id, Shape, Span, Table, ToList, sort};

use super::Pick;
use super::places::places;
use super::sentence::can_be_verb;
use super::words::is_function_word;

/// The facts at the head of the story: who, with whom, where, when, and who says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Brief {
    /// Whom the story is about, at most three, the most important first.
    pub who: Vec<Id<Actor>>,
    /// Those who have to do with them, at most six, the most important first.
    pub with: Vec<Id<Actor>>,
    /// Where each of the places that are named most often is named first, at most three.
    pub places: Vec<Span>,
    /// Where each of the dates of the summary is named first, at most three; else the first of the article.
    pub dates: Vec<Span>,
    /// Whose statements the article rests on, at most six, those with the most statements first.
    pub sources: Vec<Id<Actor>>,
}

/// Gathers the facts of a story from what was found in it.
pub fn brief(
    document: &Document<'_>,
    mentions: &[Mention],
    cast: &Cast,
    relations: &[Relation],
    order: &[Place],
    picks: &[Pick],
) -> Brief {
    let told = told_of(document, cast);
    // Who is in no paragraph took the picture, or wrote the article.
    let part = |place: &Place| told[place.actor.index()] && place.facts.paragraphs > 0;
    let who: Vec<_> = order
        .iter()
        .filter(|place| cast.actors[place.actor].kind != ActorKind::Unnamed && part(place))
        .take(3)
        .enumerate()
        .filter(|(at, place)| *at == 0 || place.part == Part::Lead)
        .map(|(_, place)| place.actor)
        .to_list();
    Brief {
        with: with(&part, &who, relations, order),
        places: places(document, mentions, cast),
        dates: dates(document, mentions, picks),
        sources: sources(order),
        who,
    }
}

/// For each actor, whether the text tells of it and not only of a thing with its name: "a Ralph Lauren shirt".
fn told_of(document: &Document<'_>, cast: &Cast) -> Vec<bool> {
    let mut told = vec![false; cast.actors.len()];
    for reference in &cast.references {
        let next = document.tokens_in(reference.span).end;
        let names_a_thing = document.tokens.get(next as usize).is_some_and(|token| {
            token.shape == Shape::Lower && !is_function_word(token.norm) && !can_be_verb(document, next)
        });
        let person = cast.actors[reference.actor].kind == ActorKind::Person;
        told[reference.actor.index()] |= !(person && reference.how == How::Name && names_a_thing);
    }
    told
}

/// Those that a relation ties to whom the story is about; without a relation, the others that it needs.
fn with(
    part: &impl Fn(&Place) -> bool,
    who: &[Id<Actor>],
    relations: &[Relation],
    order: &[Place],
) -> Vec<Id<Actor>> {
    let mut tied: Table<Id<Actor>, ()> = Table::new();
    for relation in relations {
        if who.contains(&relation.from) {
            tied.insert(&relation.to, ());
        }
        if who.contains(&relation.to) {
            tied.insert(&relation.from, ());
        }
    }
    let belongs = |place: &&Place| {
        !who.contains(&place.actor)
            && part(place)
            && if tied.is_empty() { place.part <= Part::Important } else { tied.has(&place.actor) }
    };
    order.iter().filter(belongs).map(|place| place.actor).take(6).to_list()
}

fn dates(document: &Document<'_>, mentions: &[Mention], picks: &[Pick]) -> Vec<Span> {
    let mut sentences: Vec<Span> =
        picks.iter().take(3).map(|pick| document.sentences[pick.sentence].span).to_list();
    sort(&mut sentences, |&sentence| sentence);
    let all = || mentions.iter().filter(|mention| mention.kind == Kind::Date).map(|mention| mention.span);
    let told = |span: &Span| sentences.iter().any(|sentence| sentence.contains(*span));
    let mut chosen: Vec<Span> = Vec::new();
    for span in all().filter(told) {
        if chosen.len() < 3 && !chosen.iter().any(|&other| document.text[other] == document.text[span]) {
            chosen.push(span);
        }
    }
    if chosen.is_empty() { all().take(1).to_list() } else { chosen }
}

fn sources(order: &[Place]) -> Vec<Id<Actor>> {
    let mut sources: Vec<&Place> = order.iter().filter(|place| place.facts.quotes > 0).to_list();
    sort(&mut sources, |place| Reverse(place.facts.quotes));
    sources.into_iter().map(|place| place.actor).take(6).to_list()
}

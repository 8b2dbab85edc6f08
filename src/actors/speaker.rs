//! Those who are said to speak and whom nothing else has cast: "Lisbon said", "police said", "the report said".

use super::fold::fold;
use super::phrase::{Opening, Phrase};
use super::scene::Scene;
use super::{Actor, ActorKind, Cast, How, Reason, Reference};
use crate::lexicon;
use crate::ner::Kind;
use crate::syntax::{Class, Party, Syntax};
use crate::text::{BlockKind, Id, Table, ToList, sort};

/// Adds those who speak by a name that no actor has.
pub(super) fn named(syntax: &Syntax<'_>, cast: &mut Cast) {
    let mut named: Table<str, Id<Actor>> = Table::new();
    let mut added = Vec::new();
    for party in syntax.reports().filter_map(|report| report.speaker) {
        let Some(name) = party.name.filter(|name| !is_heading(syntax, name.from)) else { continue };
        let span = syntax.span(name.from, name.head);
        let known = cast.references.binary_search_by_key(&span.start, |reference| reference.span.start);
        let Some(found) = syntax.names(name.from, name.head).first().filter(|_| known.is_err()) else {
            continue;
        };
        let kind = match found.kind {
            Kind::Person => ActorKind::Person,
            Kind::Organization => ActorKind::Organization,
            Kind::Group => ActorKind::Group,
            Kind::Place => ActorKind::State,
            Kind::Event | Kind::Date => continue,
        };
        let words = fold(&syntax.document.text[span]);
        let actor = named.get(&words).copied().unwrap_or_else(|| {
            cast.actors.push(Actor { kind, name: span, aliases: vec![], roles: vec![], affiliations: vec![] })
        });
        named.insert(&words, actor);
        let metonym = found.kind == Kind::Place;
        let reason = if metonym { Reason::Metonym } else { Reason::First };
        added.push(Reference { span, phrase: span, actor, how: How::Name, reason, metonym });
    }
    cast.references.extend(added);
    sort(&mut cast.references, |reference| reference.span.start);
    cast.references.dedup_by_key(|reference| reference.span.start);
}

/// Adds those who speak by a noun that is not for people, unless it is of somebody's making.
pub(super) fn described(scene: &Scene<'_>, syntax: &Syntax<'_>, cast: &mut Cast) {
    let phrases = scene.phrases;
    let mut spoken: Vec<u32> = syntax.reports().filter_map(|report| report.speaker).map(noun_of).to_list();
    sort(&mut spoken, |&token| token);
    spoken.dedup();
    // Whom each description and each bare noun meant last.
    let mut known: Table<str, Id<Actor>> = Table::new();
    let mut added: Vec<Reference> = Vec::new();
    for noun in spoken {
        let span = syntax.document.tokens[noun as usize].span;
        let place = cast.references.partition_point(|reference| reference.phrase.end <= span.start);
        let cast_before = cast.references[place..]
            .iter()
            .take(2)
            .any(|reference| reference.span.contains(span) || reference.phrase.contains(span));
        let quoted = syntax.pair(noun).is_some();
        if cast_before || is_heading(syntax, noun) || quoted || !is_voice(syntax, noun) {
            continue;
        }
        let phrase = phrases.around(noun);
        // "a statement from the ministry" is the ministry's; whose "the letter" is, is not known here.
        let made = syntax.maker(&phrase.tokens, noun).is_some_and(|maker| {
            let span = syntax.span(maker.start, maker.end);
            let from = cast.references.partition_point(|reference| reference.span.end <= span.start);
            cast.references[from..].iter().take(1).any(|reference| reference.span.start < span.end)
        });
        let letter = phrase.opening == Opening::Definite && !syntax.is(noun, Class::VOICE);
        if made || letter && syntax.is(noun, Class::MESSAGE) || is_nobody(syntax, &phrase) {
            continue;
        }
        let words = fold(&syntax.document.text[phrases.span(&phrase)]);
        let alone = fold(syntax.document.word(noun));
        let again = known.get(&words).or_else(|| {
            let definite = phrase.opening == Opening::Definite || phrase.bare == noun;
            known.get(&alone).filter(|_| definite)
        });
        let (actor, reason) = match again {
            Some(&actor) => (actor, Reason::TakenUp),
            None => {
                let name = phrases.span(&phrase);
                let kind = ActorKind::Unnamed;
                let actor = Actor { kind, name, aliases: vec![], roles: vec![], affiliations: vec![] };
                (cast.actors.push(actor), Reason::First)
            }
        };
        known.insert(&words, actor);
        known.insert(&alone, actor);
        let (span, phrase) = (scene.core(&phrase), phrases.span(&phrase));
        added.push(Reference { span, phrase, actor, how: How::Role, reason, metonym: false });
    }
    cast.references.extend(added);
    sort(&mut cast.references, |reference| (reference.span.start, reference.how != How::Name));
    cast.references.dedup_by(|next, kept| next.span.start < kept.span.end);
    cast.references.retain(|reference| !reference.span.is_empty());
}

fn is_heading(syntax: &Syntax<'_>, token: u32) -> bool {
    let kind = syntax.document.kind_of(syntax.document.sentence_of(token));
    matches!(kind, BlockKind::Headline | BlockKind::Heading)
}

/// The last word of what names a speaker.
fn noun_of(party: Party) -> u32 {
    party.name.unwrap_or(party.phrase).head.saturating_sub(1)
}

/// Whether a noun stands for what speaks: by its kind, or because they are several.
fn is_voice(syntax: &Syntax<'_>, noun: u32) -> bool {
    let word = syntax.document.word(noun);
    let other = Class::PRONOUN | Class::DETERMINER | Class::NAME | Class::DATE | Class::TIME | Class::HUMAN;
    let several = word.ends_with('s') && !word.ends_with("ss") && word.len() > 3;
    let speaks = several || syntax.is(noun, Class::VOICE | Class::MESSAGE);
    !syntax.is(noun, other) && speaks || ["another", "others"].iter().any(|&word| syntax.reads(noun, word))
}

/// Whether it is left open who speaks: "no reports".
fn is_nobody(syntax: &Syntax<'_>, phrase: &Phrase) -> bool {
    syntax.has(phrase.tokens.start, lexicon::NOBODY)
}

use super::{Actor, ActorKind, Cast, How, Quote};
use crate::text::{BlockKind, Detail, Document, Shape, ToList};

/// How an actor shows in the article: the facts from which its importance is reckoned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Prominence {
    /// 1 for the actor that the article refers to first.
    pub appearance: u32,
    /// How many sentences of the body come before the first one that refers to it.
    pub before: u32,
    /// How many of the first three sentences of the body refer to it.
    pub opening: u32,
    /// How often it is named.
    pub names: u32,
    /// How often other words refer to it: pronouns, role nouns.
    pub others: u32,
    /// How many sentences it opens, as their subject does.
    pub subjects: u32,
    /// How many paragraphs refer to it.
    pub paragraphs: u32,
    /// How many quotations are its own, a continued one counted once.
    pub quotes: u32,
    /// How many quotations it is told, as an outlet is: "told Reuters".
    pub told: u32,
    /// How many relations it has a part in.
    pub relations: u32,
    /// How many roles the article gives it.
    pub roles: u32,
    /// Whether the headline refers to it.
    pub headline: bool,
    /// Whether the first paragraph of the body refers to it.
    pub lead: bool,
}

/// Counts how each actor shows in the article; one entry for each actor of the cast, as in `relations`.
pub fn prominence(
    document: &Document<'_>,
    cast: &Cast,
    quotes: &[Quote],
    relations: &[u32],
) -> Vec<Prominence> {
    // What a body is says nothing of how much the article is about it.
    let roles = |actor: &Actor| if actor.kind == ActorKind::Person { actor.roles.len() as u32 } else { 0 };
    let mut shows: Vec<Prominence> =
        cast.actors.iter().map(|actor| Prominence { roles: roles(actor), ..Prominence::default() }).to_list();
    count_references(document, cast, &mut shows);
    for quote in quotes.iter().filter(|quote| quote.continues.is_none()) {
        if let Some(speaker) = quote.speaker {
            shows[speaker.index()].quotes += 1;
        }
    }
    for addressee in quotes.iter().filter_map(|quote| quote.addressee) {
        shows[addressee.index()].told += 1;
    }
    for (show, &number) in shows.iter_mut().zip(relations) {
        show.relations = number;
    }
    shows
}

/// So many sentences open an article.
pub const OPENING: u32 = 3;

/// Walks the references and the sentences side by side.
fn count_references(document: &Document<'_>, cast: &Cast, shows: &mut [Prominence]) {
    let mut last_block = vec![None; shows.len()];
    let mut last_opening = vec![None; shows.len()];
    let mut references = cast.references.iter().peekable();
    let mut body = 0;
    let mut lead = None;
    let mut appeared = 0;
    for (id, sentence) in document.sentences.entries() {
        let kind = document.kind_of(id);
        let doubtful = document.blocks[sentence.block].detail == Detail::Doubtful;
        let mut opening = None;
        while let Some(reference) = references.next_if(|reference| reference.span.start < sentence.span.end) {
            if doubtful {
                continue;
            }
            let actor = reference.actor.index();
            let show = &mut shows[actor];
            if show.appearance == 0 {
                appeared += 1;
                (show.appearance, show.before) = (appeared, body);
            }
            match reference.how {
                How::Name => show.names += 1,
                How::Pronoun | How::Role => show.others += 1,
            }
            let opens = *opening.get_or_insert(reference.span) == reference.span;
            if opens && !owns(document, reference.span.end) {
                show.subjects += 1;
            }
            show.headline |= kind == BlockKind::Headline;
            show.lead |= lead.is_none_or(|lead| lead == sentence.block) && kind.is_running();
            if kind.is_running() && body < OPENING && last_opening[actor].replace(body) != Some(body) {
                show.opening += 1;
            }
            if kind.is_running() && last_block[actor].replace(sentence.block) != Some(sentence.block) {
                show.paragraphs += 1;
            }
        }
        if kind.is_running() {
            lead.get_or_insert(sentence.block);
            body += 1;
        }
    }
}

/// Whether a possessive mark follows: "Qatar’s" opens a sentence about something else.
fn owns(document: &Document<'_>, end: u32) -> bool {
    let next = document.tokens.partition_point(|token| token.span.start < end);
    document.tokens.get(next).is_some_and(|token| token.shape == Shape::Possessive)
}

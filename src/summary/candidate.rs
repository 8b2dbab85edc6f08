use std::iter::Peekable;

use super::need::{Need, Told};
use super::sentence::{Person, person, stops, tells};
use super::walk::walk;
use super::words::{Words, different_stems, is_body, stems};
use crate::actors::{Actor, Cast, How, Place};
use crate::text::{BlockKind, Document, Id, Pair, Sentence, Span, ToList, distinct};

/// A sentence that may go into the summary, with what speaks for it; each figure is 0 … 1000 unless it says otherwise.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// The sentence.
    pub sentence: Id<Sentence>,
    /// How many sentences of the body come before it: a count.
    pub before: u32,
    /// The mean weight of its content words.
    pub central: u32,
    /// How near it is to the other sentences by the words that they share: 1000 for one like any other.
    pub walk: u32,
    /// How many different content words it has: a count.
    pub content: u32,
    /// How many of the headline's content words it shares.
    pub headline: u32,
    /// The salience of the actors that it is the first to refer to: a sum.
    pub introduces: u32,
    /// Whether a sentence soon after it has nearly all of its content words: it is a key point, or a caption.
    pub again: bool,
    /// Whether a stop, a question mark or an exclamation mark ends it.
    pub stops: bool,
    /// Whether it has a word that can be its verb.
    pub tells: bool,
    /// Whom it speaks of as a speaker does: "I", "you".
    pub person: Person,
    /// Whether it refers to the actor in focus.
    pub refers: bool,
    /// Whether it does so by name.
    pub names: bool,
    /// Whether the actor in focus opens it, as its subject does.
    pub subject: bool,
    /// How much of it stands between quotation marks.
    pub quoted: u32,
    /// How many tokens it has: a count.
    pub length: u32,
    /// Whether it asks.
    pub asks: bool,
    /// Whether it is an item of a list.
    pub bullet: bool,
    /// What it needs beside it to be understood.
    pub need: Need,
}

/// Describes the sentences of the body, in order; the actor in focus is most often the most important one.
pub fn candidates(
    document: &Document<'_>,
    cast: &Cast,
    order: &[Place],
    focus: Option<Id<Actor>>,
) -> Vec<Candidate> {
    let words = Words::of(document);
    let mut salience = vec![0; cast.actors.len()];
    for place in order {
        salience[place.actor.index()] = u32::from(place.salience);
    }
    let mut headline: Vec<u32> = headline(document).flat_map(|id| stems(document, id)).to_list();
    distinct(&mut headline);
    let mut told = Told::default();
    let mut known = vec![false; cast.actors.len()];
    let mut contents: Vec<Vec<u32>> = Vec::new();
    let mut at = 0;
    let mut pairs = document.pairs.iter().filter(|pair| pair.depth == 0).peekable();
    let mut all = Vec::new();
    for (id, sentence) in document.sentences.entries() {
        let mut named = Vec::new();
        let mut names = false;
        let mut subject = None;
        let from = at;
        while let Some(reference) = cast.references.get(at).filter(|it| it.span.start < sentence.span.end) {
            at += 1;
            named.push(reference.actor);
            names |= Some(reference.actor) == focus && reference.how == How::Name;
            subject.get_or_insert(reference.actor);
        }
        let introduces = introduced(&named, &mut known, &salience);
        let (spans, inside) = quotation(&mut pairs, sentence.span);
        if !is_body(document, id) {
            continue;
        }
        let quoted = spans.iter().map(|span| span.len()).sum::<u32>();
        let quoted = share(quoted as usize, sentence.span.len() as usize);
        let content = different_stems(document, id);
        let tokens = &document.tokens[sentence.tokens.start as usize..sentence.tokens.end as usize];
        all.push(Candidate {
            sentence: id,
            before: all.len() as u32,
            central: mean(content.iter().map(|&stem| words.weight(stem))),
            walk: 0,
            content: content.len() as u32,
            headline: share(
                content.iter().filter(|stem| headline.binary_search(stem).is_ok()).count(),
                headline.len(),
            ),
            introduces,
            again: false,
            stops: stops(document, id),
            tells: tells(document, id),
            person: person(document, id),
            refers: focus.is_some_and(|actor| named.contains(&actor)),
            names,
            subject: subject.is_some() && subject == focus,
            quoted,
            length: tokens.len() as u32,
            asks: tokens.iter().any(|token| document.text[token.span] == *"?"),
            bullet: document.kind_of(id) == BlockKind::Bullet,
            need: told.need(document, id, &cast.references[from..at], &spans, inside || quoted > 950),
        });
        contents.push(content);
    }
    compare(&mut all, &contents);
    all
}

/// The salience of the actors that were not known before, which are known from now on.
fn introduced(named: &[Id<Actor>], known: &mut [bool], salience: &[u32]) -> u32 {
    let new = named.iter().filter(|actor| !std::mem::replace(&mut known[actor.index()], true));
    new.fold(0, |sum: u32, actor| sum.saturating_add(salience[actor.index()]))
}

/// Fills in what the sentences have in common, by their content words.
fn compare(all: &mut [Candidate], contents: &[Vec<u32>]) {
    for (at, (candidate, walk)) in all.iter_mut().zip(walk(contents)).enumerate() {
        candidate.walk = walk;
        candidate.again = at < EARLY && is_told_again(&contents[at..]);
    }
}

/// Key points, standfirsts and captions that are taken for text stand among so many sentences at the head, and what they
/// tell is told again in so many after them.
const EARLY: usize = 6;

/// Whether one of the next sentences has seven eighths of the content words of the first.
fn is_told_again(contents: &[Vec<u32>]) -> bool {
    let Some((first, after)) = contents.split_first() else { return false };
    after.iter().take(EARLY).any(|other| {
        let shared = first.iter().filter(|stem| other.binary_search(stem).is_ok()).count();
        8 * shared >= 7 * first.len()
    })
}

/// What of a sentence stands between quotation marks, and whether it opens inside of some; passes the pairs that end.
fn quotation<'p>(pairs: &mut Peekable<impl Iterator<Item = &'p Pair>>, sentence: Span) -> (Vec<Span>, bool) {
    let (mut quoted, mut inside) = (Vec::new(), false);
    while let Some(pair) = pairs.peek() {
        let own = Span::new(pair.outer.start.max(sentence.start), pair.outer.end.min(sentence.end));
        if !own.is_empty() {
            quoted.push(own);
        }
        inside |= pair.outer.start < sentence.start && sentence.start < pair.outer.end;
        if pair.outer.end > sentence.end {
            break;
        }
        pairs.next();
    }
    (quoted, inside)
}

fn headline(document: &Document<'_>) -> impl Iterator<Item = Id<Sentence>> {
    document.sentences.ids().filter(|&id| document.kind_of(id) == BlockKind::Headline)
}

/// The part in thousandths of the whole.
pub(super) fn share(part: usize, whole: usize) -> u32 {
    (1000 * part as u64 / whole.max(1) as u64) as u32
}

/// The mean of the figures, rounded down; nothing for none.
pub(super) fn mean(figures: impl ExactSizeIterator<Item = u32>) -> u32 {
    let count = figures.len() as u64;
    (figures.map(u64::from).sum::<u64>() / count.max(1)) as u32
}

//! How an article names those in it: by a name, as somebody in an office, or not at all because it withholds who they are.

use std::sync::LazyLock;

use super::{Actor, ActorKind, Cast, How, Reference};
use crate::lexicon::{ANONYMOUS, PREPOSITION, SOMEBODY};
use crate::text::{Document, Id, Sentence, Span, ToList, norm, sort};

static ACQUAINTED: LazyLock<PhraseList> =
    LazyLock::new(|| PhraseList::new(include_str!(concat!(env!("OUT_DIR"), "/phrases/acquainted.txt"))));
static WITHHELD: LazyLock<PhraseList> =
    LazyLock::new(|| PhraseList::new(include_str!(concat!(env!("OUT_DIR"), "/phrases/withheld.txt"))));

/// How an article names somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
pub enum Naming {
    /// As somebody whose identity it withholds: "a source", "an official who asked not to be named".
    Anonymous,
    /// As somebody of an office or a kind, for whom it merely gives no name: "a spokesman", "police".
    NotNamed,
    /// By a name.
    Named,
}

impl Naming {
    /// All of them, those of whom an article tells least first.
    pub const ALL: [Naming; 3] = [Naming::Anonymous, Naming::NotNamed, Naming::Named];
}

/// How each actor of a cast is named, in their order.
pub fn namings(document: &Document<'_>, cast: &Cast) -> Vec<Naming> {
    let plain = |actor: &Actor| match actor.kind {
        ActorKind::Unnamed => Naming::NotNamed,
        _ => Naming::Named,
    };
    let mut namings = cast.actors.iter().map(plain).to_list();
    let unnamed = |it: &&Reference| cast.actors[it.actor].kind == ActorKind::Unnamed;
    let references = cast.references.iter().filter(unnamed).to_list();
    for it in references.iter().filter(|it| it.how == How::Role && is_withheld(document, it.phrase)) {
        namings[it.actor.index()] = Naming::Anonymous;
    }
    let mut before = None;
    let mut own = references.as_slice();
    for (id, sentence) in document.sentences.entries() {
        let from = own.partition_point(|it| it.span.start < sentence.span.start);
        if let Some(last) = from.checked_sub(1) {
            before = Some(own[last]);
        }
        own = &own[from..];
        if own.is_empty() && before.is_none() {
            continue;
        }
        let here = &own[..own.partition_point(|it| it.span.start < sentence.span.end)];
        // What is said of "they" in a sentence of its own is said of whoever came last in the paragraph.
        let last = before.filter(|it| in_block(document, id, it.span));
        for at in WITHHELD.places(document, sentence) {
            let at = document.tokens[at as usize].span.start;
            let after = here.partition_point(|it| it.span.start < at);
            let meant = after.checked_sub(1).map(|before| here[before]).or(here.first().copied()).or(last);
            if let Some(it) = meant {
                namings[it.actor.index()] = Naming::Anonymous;
            }
        }
    }
    namings
}

/// Whether words stand in the block of a sentence.
fn in_block(document: &Document<'_>, sentence: Id<Sentence>, span: Span) -> bool {
    document.blocks[document.sentences[sentence].block].span.contains(span)
}

/// Whether a description says of itself that it withholds who is meant.
fn is_withheld(document: &Document<'_>, phrase: Span) -> bool {
    let tokens = document.tokens_in(phrase);
    let norm = |at: u32| document.tokens[at as usize].norm;
    let noun = tokens.clone().find(|&at| PREPOSITION.has(norm(at))).unwrap_or(tokens.end);
    if (tokens.start..noun).any(|at| ANONYMOUS.has(norm(at))) {
        return true;
    }
    let Some(last) = tokens.end.checked_sub(1).filter(|_| !tokens.is_empty()) else { return false };
    let end = document.sentences[document.sentence_of(last)].tokens.end;
    tokens.filter(|&at| SOMEBODY.has(norm(at))).any(|at| ACQUAINTED.begins(document, at + 1, end))
}

/// A list of phrases as the hashes of their words, sorted.
struct PhraseList(Vec<Vec<u32>>);

impl PhraseList {
    fn new(list: &str) -> PhraseList {
        let mut phrases = list.lines().map(|line| line.split_whitespace().map(norm).to_list()).to_list();
        sort(&mut phrases, |phrase| phrase.first().copied().unwrap_or_default());
        PhraseList(phrases)
    }

    /// Whether one of the phrases begins at a token and ends before another.
    fn begins(&self, document: &Document<'_>, at: u32, end: u32) -> bool {
        let tokens = document.tokens.get(at as usize..end as usize).unwrap_or_default();
        let Some(first) = tokens.first().map(|token| token.norm) else { return false };
        let from = self.0.partition_point(|phrase| phrase.first() < Some(&first));
        let mut same = self.0[from..].iter().take_while(|phrase| phrase.first() == Some(&first));
        same.any(|phrase| {
            phrase.len() <= tokens.len() && phrase.iter().zip(tokens).all(|(&word, token)| word == token.norm)
        })
    }

    /// The tokens of a sentence at which one of the phrases begins.
    fn places(&self, document: &Document<'_>, sentence: &Sentence) -> impl Iterator<Item = u32> {
        let tokens = sentence.tokens.clone();
        let end = tokens.end;
        tokens.filter(move |&at| self.begins(document, at, end))
    }
}

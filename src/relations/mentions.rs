//! Who speaks about whom.

use super::parties::{Parties, Whose};
use super::relation::{Means, Mode, Relation, RelationKind};
use crate::actors::{ActorKind, Manner, Quote};
use crate::syntax::{Clause, Linkage, Syntax, Voice};

/// How many clauses are searched for those of a quote; it bounds the work on a text without full stops.
const NEAR: usize = 64;

/// Finds of which persons and bodies a named speaker says something: the subjects of what is reported, and those of the
/// first clause that is quoted.
pub(super) fn mentions(
    parties: &Parties<'_>,
    syntax: &Syntax<'_>,
    quotes: &[Quote],
    found: &mut Vec<Relation>,
) {
    let cast = parties.reading.cast;
    let clauses = &parties.clauses.clauses;
    for quote in quotes {
        let speaker = quote.speaker.filter(|&speaker| cast.actors[speaker].kind != ActorKind::Unnamed);
        let Some(speaker) = speaker else { continue };
        let tokens = syntax.document.tokens_in(quote.span);
        let first = syntax.document.sentence_of(tokens.start);
        let from = clauses.partition_point(|clause| clause.sentence < first);
        let own = clauses[from..].iter().take_while(|it| starts(syntax, it) < tokens.end).take(NEAR);
        let stated = own.filter(|it| {
            it.link == Linkage::Finite
                && tokens.contains(&it.verb.main)
                // "the court was told"
                && !(it.verb.voice == Voice::Passive && syntax.reporting(it.verb.main).is_some())
        });
        let number = if quote.manner == Manner::Indirect { usize::MAX } else { 1 };
        for clause in stated.take(number) {
            for to in parties.of(clause.subjects.iter().copied(), Whose::Any) {
                if !matches!(cast.actors[to].kind, ActorKind::Person | ActorKind::Organization) {
                    continue;
                }
                let (kind, means, mode) = (RelationKind::Mentions, Means::Told, Mode::Done);
                let verb = syntax.span(clause.verb.main, clause.verb.main + 1);
                let sentence = clause.sentence;
                found.push(Relation { from: speaker, to, kind, means, mode, verb, sentence });
            }
        }
    }
}

/// The first token of a clause's sentence.
fn starts(syntax: &Syntax<'_>, clause: &Clause) -> u32 {
    syntax.document.sentences[clause.sentence].tokens.start
}

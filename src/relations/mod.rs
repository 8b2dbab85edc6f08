//! Who deals with whom: by verbs, by nouns, by titles and jobs, and by who is told.
//!
//! This room knows clauses and the cast. It does not know what matters in the story, nor the screen.

mod beside;
mod deals;
mod jobs;
mod meant;
mod mentions;
mod nouns;
mod own;
mod owned;
mod parties;
mod relation;
mod roles;
mod verbs;

pub use relation::{Means, Mode, Relation, RelationKind};

use self::parties::Parties;
use self::verbs::Found;
use crate::actors::reading::Reading;
use crate::actors::{Actor, ActorKind, Cast, Quote};
use crate::syntax::Syntax;
use crate::text::{Document, Id, Table, ToList, sort};

/// Finds who deals with whom, in order of the text; the same pair, kind and sentence stand in the list once.
pub fn relations(syntax: &Syntax<'_>, cast: &Cast, quotes: &[Quote]) -> Vec<Relation> {
    let document = syntax.document;
    let reading = Reading { words: syntax, cast, references: &own::with_speakers(document, cast, quotes) };
    let parties = Parties { reading: &reading, clauses: &syntax.clauses };
    let mut found = Found { parties: &parties, relations: Vec::new() };
    let mut nouns = syntax.clauses.nouns.iter().enumerate().peekable();
    for clause in &syntax.clauses.clauses {
        while let Some((noun, _)) = nouns.next_if(|(_, noun)| noun.sentence < clause.sentence) {
            found.noun(noun);
        }
        found.verb(clause);
    }
    nouns.for_each(|(noun, _)| found.noun(noun));
    let mut relations = quotes.iter().filter_map(|quote| told(document, cast, quote)).to_list();
    relations.extend(found.relations);
    let mut found = relations;
    roles::by_description(&parties, &mut found);
    beside::by_name(&reading, &mut found);
    owned::by_owner(&reading, &mut found);
    owned::by_government(&reading, &mut found);
    mentions::mentions(&parties, syntax, quotes, &mut found);
    let mut speaks = vec![false; cast.actors.len()];
    quotes.iter().filter_map(|quote| quote.speaker).for_each(|speaker| speaks[speaker.index()] = true);
    // Those without a name who say nothing are hardly ever dealt with: "helped voters", "arrested a man".
    let is_party = |actor: Id<Actor>| cast.actors[actor].kind != ActorKind::Unnamed || speaks[actor.index()];
    found.retain(|relation| {
        relation.from != relation.to && (is_party(relation.to) || relation.kind == RelationKind::Other)
    });
    sort(&mut found, |relation| (relation.from, relation.to));
    sort(&mut found, |relation| relation.verb.start);
    let mut seen: Table<_, ()> = Table::new();
    found.retain(|relation| {
        let mut pair = (relation.from, relation.to);
        if relation.kind.is_symmetric() && pair.0 > pair.1 {
            pair = (pair.1, pair.0);
        }
        seen.insert(&((relation.sentence, relation.kind as usize), pair), ())
    });
    found
}

/// In how many relations each actor of the cast has a part.
pub fn counts(relations: &[Relation], cast: &Cast) -> Vec<u32> {
    let mut counts = vec![0; cast.actors.len()];
    for relation in relations {
        counts[relation.from.index()] += 1;
        counts[relation.to.index()] += 1;
    }
    counts
}

/// "told Reuters": the speaker talks with whom the words are told.
fn told(document: &Document<'_>, cast: &Cast, quote: &Quote) -> Option<Relation> {
    let (from, to, verb) = (quote.speaker?, quote.addressee?, quote.cue?);
    let listener = cast.actors[to].kind != ActorKind::Unnamed;
    let sentence = document.sentence_of(document.tokens_in(verb).start);
    let (kind, means, mode) = (RelationKind::Talks, Means::Told, Mode::Done);
    listener.then_some(Relation { from, to, kind, means, mode, verb, sentence })
}

//! Who is meant by a description: the subject of a clause behind its noun, and those named of many.

use super::parties::{Parties, Whose};
use crate::actors::{Actor, ActorKind};
use crate::syntax::{Class, Clause, Linkage, Noun};
use crate::text::{Id, norm};

impl Parties<'_> {
    /// The actors of whom a clause is said.
    pub fn subjects(&self, clause: &Clause) -> Vec<Id<Actor>> {
        if clause.link == Linkage::Relative
            && let Some(actors) = self.predicated(clause).filter(|actors| !actors.is_empty())
        {
            return actors;
        }
        let own = self.of(clause.subjects.iter().copied(), Whose::Any);
        if own.is_empty() {
            // "attempts by Ruiz to meet Cole"
            let by = |&noun: &usize| self.following(noun, |word| word == norm("by"));
            let agents = clause.subjects.iter().find_map(by).map(|(_, agents)| agents);
            return agents.unwrap_or_default();
        }
        own
    }

    /// Whom a relative clause is said of, where its noun names nobody: "Ruiz was among the ministers who met Cole", "Ruiz,
    /// one of three judges who".
    fn predicated(&self, relative: &Clause) -> Option<Vec<Id<Actor>>> {
        let [noun] = relative.subjects[..] else { return None };
        let Noun { clause, preposition, chain, .. } = self.clauses.nouns[noun];
        let named = |&actor: &Id<Actor>| self.reading.cast.actors[actor].kind != ActorKind::Unnamed;
        if self.of([noun], Whose::Own).iter().any(named) {
            return None;
        }
        if let Some(bearer) = self.clauses.nouns[chain].apposed {
            return Some(self.of([bearer], Whose::Own));
        }
        let parent = self.clauses.clauses.get(clause?)?;
        let is = self.reading.is(parent.verb.main, Class::BE) && parent.link != Linkage::Relative;
        let among =
            preposition.is_none_or(|at| ["among", "of"].iter().any(|&word| self.reading.reads(at, word)));
        (is && among).then(|| self.of(parent.subjects.iter().copied(), Whose::Own))
    }

    /// Who is named of those whom a phrase means: "companies such as", "five ministers, including".
    pub fn members(&self, noun: usize) -> Vec<Id<Actor>> {
        let Noun { phrase, sentence, .. } = self.clauses.nouns[noun];
        let reading = self.reading;
        let at = phrase.head + u32::from(reading.is_comma(phrase.head));
        let from = match () {
            () if reading.reads(at, "such") && reading.reads(at + 1, "as") => at + 2,
            () if reading.reads(at, "including") => at + 1,
            () => return Vec::new(),
        };
        let near = self.clauses.nouns.iter().enumerate().skip(noun + 1).take(3);
        let first = near.into_iter().find(|(_, it)| it.sentence == sentence && it.phrase.from == from);
        first.map_or(Vec::new(), |(first, _)| self.of(self.clauses.list(first), Whose::Own))
    }
}

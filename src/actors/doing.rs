//! What those without a name do, by the clauses of a text: who acts, by whom it is done, to whom it is done.

use crate::lexicon::{BECOMES, MAKES};
use crate::syntax::{Argument, Class, Clause, Clauses, Modality, Syntax, Voice};
use crate::text::{ToList, sort};

/// What is said of somebody, the one who acts most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Doing {
    /// "paid by the organisers"
    Agent,
    /// "accountants agreed"
    Acts,
    /// "hired an accountant"
    Undergoes,
    /// "would have to agree", "were hurt"
    Faintly,
}

/// The nouns of whom a text says that they do something, each by its token.
pub(super) struct Doings(Vec<(u32, Doing)>);

impl Doings {
    /// Reads them from the clauses.
    pub(super) fn read(syntax: &Syntax<'_>) -> Doings {
        let clauses = &syntax.clauses;
        let mut found = Vec::new();
        let mut add = |nouns: Vec<usize>, doing| {
            for noun in nouns.into_iter().map(|noun| clauses.nouns[noun]) {
                if noun.apposed.is_none() {
                    found.push((noun.phrase.head.saturating_sub(1), doing));
                }
            }
        };
        for clause in clauses.clauses.iter().filter(|clause| !is_state(syntax, clause)) {
            let subjects = clause.subjects.iter().flat_map(|&noun| of_several(syntax, clauses, noun));
            add(subjects.to_list(), of_subject(clause));
            for argument in &clause.arguments {
                if let Some(doing) = of_argument(syntax, clause, argument) {
                    add(clauses.list(argument.noun), doing);
                }
            }
        }
        sort(&mut found, |&(token, doing)| (token, doing as u32));
        found.dedup_by_key(|(token, _)| *token);
        Doings(found)
    }

    /// What the noun at a token is said to do.
    pub(super) fn of(&self, token: u32) -> Option<Doing> {
        let at = self.0.binary_search_by_key(&token, |&(noun, _)| noun).ok()?;
        Some(self.0[at].1)
    }
}

/// Whether a clause says what somebody is or has, rather than what he does: "was elected mayor", "had three sons".
fn is_state(syntax: &Syntax<'_>, clause: &Clause) -> bool {
    let main = clause.verb.main;
    let makes = syntax.has(main, MAKES) && clause.verb.voice == Voice::Passive;
    syntax.is(main, Class::BE | Class::AUXILIARY) || makes || syntax.has(main, BECOMES)
}

fn of_subject(clause: &Clause) -> Doing {
    match (clause.verb.voice, clause.verb.modality) {
        (_, Modality::Possible) | (Voice::Passive, _) => Doing::Faintly,
        (Voice::Active, _) => Doing::Acts,
    }
}

fn of_argument(syntax: &Syntax<'_>, clause: &Clause, argument: &Argument) -> Option<Doing> {
    match argument.preposition {
        None if clause.verb.modality == Modality::Fact => Some(Doing::Undergoes),
        None => Some(Doing::Faintly),
        Some(at) if clause.verb.voice == Voice::Passive && syntax.reads(at, "by") => Some(Doing::Agent),
        Some(_) => None,
    }
}

/// A noun, and the one after "neither of", "one of", "hundreds of".
fn of_several(syntax: &Syntax<'_>, clauses: &Clauses, noun: usize) -> Vec<usize> {
    let head = clauses.nouns[noun].phrase.head.saturating_sub(1);
    let counts = syntax.is(head, Class::PRONOUN | Class::DETERMINER);
    let next = clauses
        .following(noun)
        .next()
        .filter(|(_, next)| counts && next.preposition.is_some_and(|at| syntax.reads(at, "of")));
    let all = next.map_or_else(Vec::new, |(next, _)| clauses.list(next));
    all.into_iter().chain([noun]).to_list()
}

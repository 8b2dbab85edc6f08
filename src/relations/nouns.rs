use super::clause::{Clause, Told, is_infinitive, mode};
use super::deals::Deal;
use super::parties::{Whose, governing, listed, possessors, subjects};
use super::{Mode, RelationKind};
use crate::actors::Actor;
use crate::syntax::Class;
use crate::syntax::group;
use crate::text::{Id, norm};

/// How far before a noun its verb may stand, in tokens.
const REACH: u32 = 6;

impl Clause<'_> {
    /// Takes what a noun says: "talks between Ruiz and Cole", "Ruiz’s call with Cole", "imposed sanctions on Cole".
    pub(super) fn noun(&mut self, told: Told, deal: &Deal) {
        let at = told.at;
        let reading = self.reading;
        let (first, owners) = possessors(reading, at, self.tokens.start);
        let paired = (first..at).any(|at| matches!(reading.document.word(at), "-" | "‑" | "–"));
        if owners.len() > 1 && paired && told.kind != RelationKind::Mediates {
            self.pairs(&owners, told);
        }
        let near = self.tokens.end.min(at + 10);
        let quiet = |at: &u32| !reading.is_finite(*at) && (reading.is_word(*at) || reading.reads(*at, "-"));
        for after in (at + 1..near).take_while(quiet) {
            let word = reading.document.tokens[after as usize].norm;
            let Some(link) = deal.links.iter().find(|link| link.preposition == Some(word)) else { continue };
            let end = (after + 1..self.tokens.end.min(after + 60))
                .find(|&at| reading.is_finite(at))
                .unwrap_or(self.tokens.end);
            let others = listed(reading, after + 1, end, Whose::Any);
            if others.is_empty() {
                continue;
            }
            let between = word == norm("between");
            if others.len() > 1 && told.kind == RelationKind::Mediates {
                let (agents, mode) = self.agents(told, after, owners);
                self.join(&agents, &others, Told { mode, ..told });
                return;
            }
            if others.len() > 1 && (between || word == norm("of") && told.kind.is_symmetric()) {
                self.pairs(&others, told);
                self.mediators(at, &others, told);
                return;
            }
            if between {
                return;
            }
            let (agents, mode) = self.agents(told, after, owners);
            let told = Told { mode, ..told };
            if link.turned {
                self.join(&others, &agents, told);
            } else {
                self.join(&agents, &others, told);
            }
            return;
        }
        // "Ruiz and Cole reached a truce"
        let carried = self.verb_before(at, |kind| kind.is_none()).filter(|_| told.kind.is_symmetric());
        if let Some((all, mode)) = carried.map(|verb| self.subjects_of(verb)) {
            self.pairs(&all, Told { mode, ..told });
        }
    }

    /// Who brings others together: "Ruiz hosted talks between …".
    fn mediators(&mut self, noun: u32, others: &[Id<Actor>], told: Told) {
        let found = self.verb_before(noun, |kind| {
            matches!(kind, Some(RelationKind::Mediates | RelationKind::Meets | RelationKind::Leads))
        });
        let Some((mediators, mode)) = found.map(|verb| self.subjects_of(verb)) else { return };
        self.join(&mediators, others, Told { kind: RelationKind::Mediates, mode, ..told });
    }

    /// Who does what a noun says: its possessor, whom "by" names, or the subject of a verb that carries it.
    fn agents(&self, told: Told, link: u32, owners: Vec<Id<Actor>>) -> (Vec<Id<Actor>>, Mode) {
        let reading = self.reading;
        let noun = told.at;
        let done = |agents| (agents, Mode::Done);
        let by = (noun + 1..link).find(|&at| reading.reads(at, "by"));
        let later = (link + 1..self.tokens.end.min(link + 8)).find(|&at| reading.reads(at, "by"));
        if let Some(by) = by.or(later) {
            return done(listed(reading, by + 1, self.tokens.end, Whose::Any));
        }
        if !owners.is_empty() {
            return done(owners);
        }
        // Who rejects an attack does not make it; who rejects an offer deals with whoever makes it.
        let force = told.kind == RelationKind::Attacks;
        match self.verb_before(noun, |kind| kind.is_none() || !force) {
            Some(verb) => self.subjects_of(verb),
            None => {
                // "on behalf of", "after a long meeting with"
                let floor = self.tokens.start.max(noun.saturating_sub(6));
                let opens =
                    |&at: &u32| reading.is(at, Class::PREPOSITION) && !reading.is(at, Class::DETERMINER);
                let led = (floor..noun).rev().find(opens).filter(|&at| {
                    let near = ["on", "in"].iter().any(|&word| reading.reads(at, word)) && at + 1 == noun;
                    near || !force
                        && ["after", "during", "at", "before", "following"]
                            .iter()
                            .any(|&word| reading.reads(at, word))
                });
                done(led.map_or(Vec::new(), |at| governing(reading, self.tokens.start, at)))
            }
        }
    }

    /// The verb of which a noun is the object, of these kinds.
    fn verb_before(&self, noun: u32, fits: impl Fn(Option<RelationKind>) -> bool) -> Option<u32> {
        let reading = self.reading;
        (self.tokens.start.max(noun.saturating_sub(REACH))..noun).rev().find(|&at| {
            let word = reading.document.tokens[at as usize].norm;
            self.deals.find(word).any(|deal| deal.form.is_some() && fits(deal.kind))
        })
    }

    fn subjects_of(&self, verb: u32) -> (Vec<Id<Actor>>, Mode) {
        let reading = self.reading;
        let group = group(reading, verb, false, self.tokens.start);
        let Some(mode) = mode(reading, group, verb) else { return (Vec::new(), Mode::Done) };
        let infinitive = is_infinitive(reading, group.from, verb);
        (subjects(reading, self.tokens.start, if infinitive { verb } else { group.from }), mode)
    }
}

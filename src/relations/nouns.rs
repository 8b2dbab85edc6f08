//! What nouns of dealing say: "talks between Ruiz and Cole", "Ruiz’s call with Cole", "imposed sanctions on Cole".

use super::deals::{DEALS, Deal};
use super::parties::Whose;
use super::relation::{Means, Mode, RelationKind};
use super::verbs::{Found, Told};
use crate::actors::Actor;
use crate::syntax::{Class, Clause, Linkage, Noun, Voice};
use crate::text::{Id, norm};

impl Found<'_> {
    /// Takes what a noun phrase says, where its noun stands for a dealing.
    pub fn noun(&mut self, noun: usize) {
        let phrase = self.parties.clauses.nouns[noun].phrase;
        let at = phrase.head - 1;
        let reading = self.parties.reading;
        // "a news conference" is held alone.
        let alone = at > 0 && ["news", "press"].iter().any(|&word| reading.reads(at - 1, word));
        if reading.is(at, Class::NAME) || alone {
            return;
        }
        for deal in DEALS.find(self.parties.norm(at)).filter(|deal| deal.form.is_none()) {
            let Some(kind) = deal.kind else { continue };
            self.dealing(noun, Told { kind, means: Means::Noun, mode: Mode::Done, at }, deal);
        }
    }

    fn dealing(&mut self, noun: usize, told: Told, deal: &Deal) {
        let phrase = self.parties.clauses.nouns[noun].phrase;
        let sentence = self.parties.clauses.nouns[noun].sentence;
        let mut owners = self.parties.possessors(phrase, told.at);
        if owners.is_empty() {
            // "Norland’s trade and diplomatic ties with Sudria"
            let nouns = &self.parties.clauses.nouns;
            let first = (0..NEAR).fold(noun, |at, _| nouns[at].joined.unwrap_or(at));
            let first = nouns[first].phrase;
            owners = self.parties.possessors(first, first.head - 1);
        }
        let reading = self.parties.reading;
        let paired = (phrase.from..told.at).any(|at| matches!(reading.document.word(at), "-" | "‑" | "–"));
        if owners.len() > 1 && paired && told.kind != RelationKind::Mediates {
            self.pairs(&owners, told, sentence);
        }
        let (agents, mode) = self.agents(noun, told, &owners);
        let told = Told { mode: mode.unwrap_or(told.mode), ..told };
        let Some((preposition, others)) = self.linked(noun, deal) else {
            // "Ruiz and Cole reached a truce"
            if told.kind.is_symmetric() && owners.is_empty() && mode.is_some() && self.is_carried(noun) {
                self.pairs(&agents, told, sentence);
            }
            return;
        };
        let between = preposition == norm("between");
        if told.kind == RelationKind::Mediates && others.len() > 1 {
            self.join(&agents, &others, told, sentence);
        } else if others.len() > 1 && (between || preposition == norm("of") && told.kind.is_symmetric()) {
            self.pairs(&others, Told { mode: Mode::Done, ..told }, sentence);
            if self.carrier(noun).is_some_and(|clause| self.brings_together(clause)) {
                self.join(&agents, &others, Told { kind: RelationKind::Mediates, ..told }, sentence);
            }
        } else if !between {
            let turned = deal.links.iter().any(|link| link.preposition == Some(preposition) && link.turned);
            let (from, to) = if turned { (&others, &agents) } else { (&agents, &others) };
            self.join(from, to, told, sentence);
        }
    }

    /// Whom the prepositions of a dealing name, right after its noun or after the verb that it is the subject of.
    fn linked(&self, noun: usize, deal: &Deal) -> Option<(u32, Vec<Id<Actor>>)> {
        let fits = |word: u32| deal.links.iter().any(|link| link.preposition == Some(word));
        let named = self.parties.following(noun, fits).filter(|(_, actors)| !actors.is_empty());
        named.or_else(|| {
            let clause = self.of_subject(noun)?;
            let first = clause
                .arguments
                .iter()
                .filter_map(|argument| argument.preposition)
                .find(|&at| fits(self.parties.norm(at)))?;
            let word = self.parties.norm(first);
            let actors = self.parties.arguments(clause, Some(word), Whose::Any);
            (!actors.is_empty()).then_some((word, actors))
        })
    }

    /// Who does what a noun says, and in which mood: its possessor, whom "by" names, or the subject of its verb.
    fn agents(&self, noun: usize, told: Told, owners: &[Id<Actor>]) -> (Vec<Id<Actor>>, Option<Mode>) {
        let by = self.parties.following(noun, |word| word == norm("by"));
        if let Some((_, agents)) = by.filter(|(_, agents)| !agents.is_empty()) {
            return (agents, None);
        }
        if !owners.is_empty() {
            return (owners.to_vec(), None);
        }
        let Some(clause) = self.carrier(noun) else {
            if let Some(clause) = self.of_subject(noun).filter(|it| it.verb.voice == Voice::Passive) {
                // "The lawsuit was brought by Ruiz against Cole."
                let agents = self.parties.arguments(clause, Some(norm("by")), Whose::Any);
                return (agents, self.mode(clause));
            }
            if let Some(clause) = self.fronts(noun) {
                return (self.parties.subjects(clause), self.mode(clause));
            }
            return (Vec::new(), None);
        };
        if clause.verb.voice == Voice::Passive && self.is_charge(noun, clause) {
            return (self.parties.subjects(clause), self.mode(clause));
        }
        // "Ruiz is a friend of Cole" is a description.
        let reading = self.parties.reading;
        if reading.is(clause.verb.main, Class::BE) && reading.is(told.at, Class::HUMAN) {
            return (Vec::new(), None);
        }
        // Who rejects an attack does not make it; who rejects an offer deals with whoever makes it.
        let light = DEALS.find(self.parties.norm(clause.verb.main)).any(|deal| deal.kind.is_none());
        if told.kind == RelationKind::Attacks && !light || clause.verb.voice == Voice::Passive {
            return (Vec::new(), None);
        }
        match self.mode(clause) {
            Some(mode) => (self.parties.subjects(clause), Some(mode)),
            None => (Vec::new(), None),
        }
    }

    /// The clause before whose subject a noun stands after a preposition: "In a letter to Ruiz, Cole".
    fn fronts(&self, noun: usize) -> Option<&Clause> {
        let Noun { phrase, sentence, preposition, chain, .. } = self.parties.clauses.nouns[noun];
        let start = self.parties.reading.document.sentences[sentence].tokens.start;
        preposition.filter(|&at| chain == noun && at < start + 2)?;
        let clauses = &self.parties.clauses.clauses;
        let from = clauses.partition_point(|clause| clause.sentence < sentence);
        let mut own = clauses[from..].iter().take_while(|clause| clause.sentence == sentence);
        own.find(|it| it.link == Linkage::Finite && it.verb.main > phrase.head)
    }

    /// Whether somebody is charged with what a noun says: "was convicted of the murder of".
    fn is_charge(&self, noun: usize, clause: &Clause) -> bool {
        let preposition = self.parties.clauses.nouns[noun].preposition;
        let of = preposition.is_some_and(|at| {
            ["of", "with", "for", "over"].iter().any(|&word| self.parties.reading.reads(at, word))
        });
        of && DEALS
            .find(self.parties.norm(clause.verb.main))
            .any(|deal| deal.kind == Some(RelationKind::Opposes))
    }

    /// The clause whose verb has a noun with it, as an object or after a preposition.
    fn carrier(&self, noun: usize) -> Option<&Clause> {
        let found = &self.parties.clauses.nouns[noun];
        let far = [norm("of"), norm("by"), norm("from"), norm("about")];
        let near = found.preposition.is_none_or(|at| !far.contains(&self.parties.norm(at)));
        self.parties.clauses.clauses.get(found.clause.filter(|_| near)?)
    }

    fn is_carried(&self, noun: usize) -> bool {
        let object = self.parties.clauses.nouns[noun].preposition.is_none();
        let light =
            |clause: &Clause| DEALS.find(self.parties.norm(clause.verb.main)).any(|deal| deal.kind.is_none());
        object && self.carrier(noun).is_some_and(light)
    }

    /// The clause of which a noun is the subject.
    fn of_subject(&self, noun: usize) -> Option<&Clause> {
        let sentence = self.parties.clauses.nouns[noun].sentence;
        let clauses = &self.parties.clauses.clauses;
        let from = clauses.partition_point(|clause| clause.sentence < sentence);
        let own = clauses[from..].iter().take_while(|clause| clause.sentence == sentence).take(NEAR);
        own.filter(|clause| clause.subjects.contains(&noun)).last()
    }

    /// Whether the verb of a clause brings others together: "hosted talks between Ruiz and Cole".
    fn brings_together(&self, clause: &Clause) -> bool {
        DEALS.find(self.parties.norm(clause.verb.main)).any(|deal| {
            deal.form.is_some()
                && matches!(
                    deal.kind,
                    Some(RelationKind::Mediates | RelationKind::Meets | RelationKind::Leads)
                )
        })
    }
}

/// How many clauses of a sentence are searched; it bounds the work on a text without full stops.
const NEAR: usize = 12;

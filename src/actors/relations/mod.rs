//! Who deals with whom: by verbs, by nouns, by titles and jobs, and by who is told.

mod deals;
mod parties;
mod roles;

use self::deals::{DEALS, Deal, Deals};
use self::parties::{Whose, governing, listed, possessors, subjects};
use super::inflection::Form;
use super::noun_phrase::noun_phrase;
use super::reading::Reading;
use super::verb::{Group, Mood, group};
use super::words::Class;
use super::{Actor, ActorKind, Cast, Quote};
use crate::text::{Document, Id, Pace, Sentence, Span, Table, at_once, norm, sort};

/// Somebody does something to, or with, somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Relation {
    /// Who acts; of a symmetric relation, who is named first.
    pub from: Id<Actor>,
    /// Whom it concerns.
    pub to: Id<Actor>,
    /// What passes between them.
    pub kind: RelationKind,
    /// By what kind of words the article says so.
    pub means: Means,
    /// Whether it is told as done or as meant.
    pub mode: Mode,
    /// The word that says so.
    pub verb: Span,
    /// The sentence that says so.
    pub sentence: Id<Sentence>,
}

/// What passes between two actors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RelationKind {
    /// Comes together with.
    Meets,
    /// Speaks or negotiates with.
    Talks,
    /// Brings others together.
    Mediates,
    /// Is at the head of.
    Leads,
    /// Has in its service.
    Employs,
    /// Backs, praises, allies with.
    Supports,
    /// Criticises, blames, rejects.
    Opposes,
    /// Uses force against.
    Attacks,
    /// Gives help or goods to.
    Aids,
    /// Anything else.
    Other,
}

/// By what kind of words an article says that two have to do with each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Means {
    /// "Ruiz met Haddad"
    Active,
    /// "Ruiz was met by Haddad"
    Passive,
    /// "talks between Ruiz and Haddad"
    Noun,
    /// "Haddad’s adviser, Ruiz"
    Job,
    /// "Ruiz told Haddad that …"
    Told,
}

/// Whether something is told as done or as meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Mode {
    /// "met"
    Done,
    /// "will meet", "arrived to meet"
    Meant,
}

impl RelationKind {
    /// Whether it holds both ways.
    pub fn is_symmetric(self) -> bool {
        matches!(self, RelationKind::Meets | RelationKind::Talks)
    }
}

/// Finds who deals with whom, in order of the text; the same pair, kind and sentence stand in the list once.
pub fn relations(document: &Document<'_>, cast: &Cast, quotes: &[Quote]) -> Vec<Relation> {
    at_once(relations_in_steps(document, cast, quotes, &Pace::default()))
}

/// [`relations`], with rests.
pub async fn relations_in_steps(
    document: &Document<'_>,
    cast: &Cast,
    quotes: &[Quote],
    pace: &Pace,
) -> Vec<Relation> {
    let reading = Reading::new(document, cast);
    let mut found = Vec::new();
    for (id, sentence) in document.sentences.entries() {
        pace.go(sentence.span.len()).await;
        let mut clause = Clause {
            reading: &reading,
            deals: &DEALS,
            id,
            tokens: sentence.tokens.clone(),
            found: &mut found,
        };
        for at in sentence.tokens.clone() {
            clause.word(at);
        }
    }
    roles::by_role(&reading, &mut found);
    found.extend(quotes.iter().filter_map(|quote| told(document, cast, quote)));
    found.retain(|relation| relation.from != relation.to);
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

/// "told Reuters": the speaker talks with whom the words are told.
fn told(document: &Document<'_>, cast: &Cast, quote: &Quote) -> Option<Relation> {
    let (from, to, verb) = (quote.speaker?, quote.addressee?, quote.cue?);
    let listener = cast.actors[to].kind != ActorKind::Unnamed;
    let sentence = document.sentence_of(document.tokens_in(verb).start);
    let (kind, means, mode) = (RelationKind::Talks, Means::Told, Mode::Done);
    listener.then_some(Relation { from, to, kind, means, mode, verb, sentence })
}

/// What a word says.
#[derive(Clone, Copy)]
struct Told {
    kind: RelationKind,
    means: Means,
    mode: Mode,
    /// The token of the word.
    at: u32,
}

/// A sentence and what is found in it.
struct Clause<'a> {
    reading: &'a Reading<'a>,
    deals: &'a Deals,
    id: Id<Sentence>,
    tokens: std::ops::Range<u32>,
    found: &'a mut Vec<Relation>,
}

impl Clause<'_> {
    /// Takes what a word says, where it stands for a dealing.
    fn word(&mut self, at: u32) {
        if self.reading.is(at, Class::NAME) || !self.reading.is_word(at) {
            return;
        }
        let noun = self.is_noun(at);
        let deals = self.deals;
        for deal in deals.find(self.reading.document.tokens[at as usize].norm) {
            let Some(kind) = deal.kind else { continue };
            let told = |means| Told { kind, means, mode: Mode::Done, at };
            match deal.form {
                Some(form) if !noun => self.verb(told(Means::Active), form, deal),
                None => self.noun(told(Means::Noun), deal),
                Some(_) => {}
            }
        }
    }

    /// Whether what stands before a word makes it a noun.
    fn is_noun(&self, at: u32) -> bool {
        let Some(before) = at.checked_sub(1).filter(|&before| before >= self.tokens.start) else {
            return true;
        };
        let reading = self.reading;
        let class = reading.class(before);
        let adverb = reading.is(at, Class::ADVERB)
            && !reading.reads(before, "to")
            && !class.is(Class::NAME | Class::PRONOUN);
        let determined = class.is(Class::DETERMINER) && !class.is(Class::PRONOUN | Class::RELATIVE);
        determined
            || adverb
            || reading.shape(before) == crate::text::Shape::Possessive
            || matches!(reading.document.word(before), "-" | "‑")
    }

    fn verb(&mut self, told: Told, form: Form, deal: &Deal) {
        let Told { kind, at, .. } = told;
        let reading = self.reading;
        let group = group(reading, at, form == Form::Past, self.tokens.start);
        let by = reading.reads(at + 1, "by");
        let Some(mode) = mode(reading, group, at) else { return };
        let told = Told { mode, ..told };
        if form == Form::Past && (group.mood == Mood::Passive || by) {
            if by && deal.links.iter().any(|link| link.preposition.is_none()) {
                let agents = listed(reading, at + 2, self.tokens.end, Whose::Any);
                let patients = subjects(reading, self.tokens.start, group.from);
                self.join(&agents, &patients, Told { means: Means::Passive, ..told });
            }
            return;
        }
        let mut others = Vec::new();
        let mut turned = false;
        let whose = match kind {
            RelationKind::Leads | RelationKind::Employs => Whose::Own,
            _ => Whose::Any,
        };
        for link in &deal.links {
            let start = match link.preposition {
                None => Some(at + 1),
                Some(word) => self.preposition(at + 1, word),
            };
            let later = |word: u32| {
                let end = self.tokens.end.min(at + 40);
                (at..end).any(|at| reading.document.tokens[at as usize].norm == word)
            };
            if let Some(start) = start.filter(|_| link.later.is_none_or(later)) {
                others = listed(reading, start, self.tokens.end, whose);
                turned = link.turned;
                if !others.is_empty() {
                    break;
                }
            }
        }
        let subjects = subjects(
            reading,
            self.tokens.start,
            if is_infinitive(reading, group.from, at) { at } else { group.from },
        );
        if kind == RelationKind::Mediates {
            self.pairs(&others, Told { kind: RelationKind::Meets, ..told });
        }
        if others.is_empty() {
            if kind.is_symmetric() {
                self.pairs(&subjects, told);
            }
        } else if turned {
            self.join(&others, &subjects, told);
        } else {
            self.join(&subjects, &others, told);
        }
    }

    fn noun(&mut self, told: Told, deal: &Deal) {
        let at = told.at;
        let reading = self.reading;
        let (first, owners) = possessors(reading, at, self.tokens.start);
        let paired = (first..at).any(|at| matches!(reading.document.word(at), "-" | "‑" | "–"));
        if owners.len() > 1 && paired {
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
            if others.len() > 1 && (word == norm("between") || word == norm("of")) {
                self.pairs(&others, told);
                return;
            }
            if word == norm("between") {
                return;
            }
            let (agents, mode) = self.agents(at, after, owners);
            let told = Told { mode, ..told };
            if link.turned {
                self.join(&others, &agents, told);
            } else {
                self.join(&agents, &others, told);
            }
            return;
        }
    }

    /// Who does what a noun says: its possessor, whom "by" names, or the subject of a verb that carries it.
    fn agents(&self, noun: u32, link: u32, owners: Vec<Id<Actor>>) -> (Vec<Id<Actor>>, Mode) {
        let reading = self.reading;
        let done = |agents| (agents, Mode::Done);
        let by = (noun + 1..link).find(|&at| reading.reads(at, "by"));
        let later = (link + 1..self.tokens.end.min(link + 8)).find(|&at| reading.reads(at, "by"));
        if let Some(by) = by.or(later) {
            return done(listed(reading, by + 1, self.tokens.end, Whose::Any));
        }
        if !owners.is_empty() {
            return done(owners);
        }
        let light = (self.tokens.start.max(noun.saturating_sub(6))..noun).rev().find(|&at| {
            let word = reading.document.tokens[at as usize].norm;
            self.deals.find(word).any(|deal| deal.kind.is_none())
        });
        match light {
            Some(verb) => {
                let group = group(reading, verb, false, self.tokens.start);
                let Some(mode) = mode(reading, group, verb) else { return done(Vec::new()) };
                let infinitive = is_infinitive(reading, group.from, verb);
                (subjects(reading, self.tokens.start, if infinitive { verb } else { group.from }), mode)
            }
            None if ["on", "in"].iter().any(|&word| noun > 0 && reading.reads(noun - 1, word)) => {
                done(governing(reading, self.tokens.start, noun))
            }
            None => done(Vec::new()),
        }
    }

    /// The token after a preposition that follows a verb, an object or an adverb between them.
    fn preposition(&self, from: u32, word: u32) -> Option<u32> {
        let reading = self.reading;
        let is = |at: u32| reading.document.tokens.get(at as usize).is_some_and(|token| token.norm == word);
        let mut at = from;
        if !is(at)
            && word == norm("with")
            && let Some(phrase) = noun_phrase(reading, at, self.tokens.end)
        {
            at = phrase.head;
        }
        while at < self.tokens.end && reading.is(at, Class::ADVERB | Class::DATE | Class::TIME) {
            at += 1;
        }
        is(at).then_some(at + 1)
    }

    fn pairs(&mut self, all: &[Id<Actor>], told: Told) {
        if let Some((first, others)) = all.split_first() {
            self.join(&[*first], others, told);
        }
    }

    fn join(&mut self, from: &[Id<Actor>], to: &[Id<Actor>], told: Told) {
        let Told { kind, means, mode, at } = told;
        let verb = self.reading.span(at, at + 1);
        for &from in from {
            for &to in to {
                self.found.push(Relation { from, to, kind, means, mode, verb, sentence: self.id });
            }
        }
    }
}

/// Whether the verb is an infinitive.
fn is_infinitive(reading: &Reading<'_>, group: u32, verb: u32) -> bool {
    group < verb && reading.reads(verb - 1, "to")
}

/// Whether the verb tells what was done or what is meant; none where it did not come to it.
fn mode(reading: &Reading<'_>, group: Group, verb: u32) -> Option<Mode> {
    match group.mood {
        Mood::Unreal => is_meant(reading, group.from, verb).then_some(Mode::Meant),
        _ => Some(Mode::Done),
    }
}

/// Whether what is unreal is at least meant: "will meet", "arrived to meet", but not "refused to meet".
fn is_meant(reading: &Reading<'_>, group: u32, verb: u32) -> bool {
    let refused = group.checked_sub(1).is_some_and(|before| reading.is(before, Class::UNREAL));
    let denied = (group..verb).any(|at| reading.is(at, Class::UNREAL) && !reading.reads(at, "will"));
    let only = (group..verb).any(|at| reading.reads(at, "to") || reading.reads(at, "will"));
    only && !denied && !refused
}

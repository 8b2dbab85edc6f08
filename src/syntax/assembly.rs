//! Puts the chunks of a sentence together into clauses.

use super::chunk::Chunk;
use super::class::Class;
use super::clauses::{Argument, Clause, Clauses, Linkage, Noun};
use super::noun_phrase::{Phrase, is_when};
use super::subject;
use super::verb::{Verb, Voice};
use super::verb_group::reporting_verb;
use super::words::Words;
use crate::lexicon::{CONTROLS, Form, Takes};
use crate::text::{Id, Sentence};

/// The chunks of a sentence that were read so far, as clauses.
pub(super) struct Assembly<'a, 'd> {
    words: &'a Words<'d>,
    read: &'a mut Clauses,
    sentence: Id<Sentence>,
    quotation: Option<usize>,
    /// The first clause of this sentence.
    first: usize,
    /// The phrases that no verb has taken as its subject yet.
    free: Vec<usize>,
    last: Last,
    /// The clause to which objects go.
    current: Option<usize>,
    preposition: Option<u32>,
    relative: Option<Relative>,
    /// The clauses that share the subject of the next one: "Leaving Bern, Ruiz said".
    fronted: Vec<usize>,
    noun: Option<usize>,
    chain: Option<usize>,
    /// Whether a comma parts the verb from what follows a preposition: ", with officials saying".
    adrift: bool,
    /// The phrase before the bracket that is open.
    bracket: Option<usize>,
}

/// What the last chunk was; adverbs are passed over.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Last {
    Start,
    Noun,
    Verb,
    Preposition,
    /// "and" or a comma after a noun.
    Joint,
    /// "and" or "but" elsewhere.
    And,
    Comma,
    /// Any word or mark after which a clause can begin.
    Opening,
}

/// A relative pronoun whose verb is still to come.
#[derive(Clone, Copy)]
struct Relative {
    pronoun: u32,
    antecedent: Option<usize>,
    /// How many phrases were free before it.
    free: usize,
}

/// How many clauses or phrases back the subject of a verb may stand; it bounds the work on a text without full stops.
const NEAR: usize = 24;

impl<'a, 'd> Assembly<'a, 'd> {
    pub fn new(
        words: &'a Words<'d>,
        read: &'a mut Clauses,
        sentence: Id<Sentence>,
        quotation: Option<usize>,
    ) -> Assembly<'a, 'd> {
        Assembly {
            words,
            first: read.clauses.len(),
            read,
            sentence,
            quotation,
            free: Vec::new(),
            last: Last::Start,
            current: None,
            preposition: None,
            relative: None,
            fronted: Vec::new(),
            noun: None,
            chain: None,
            adrift: false,
            bracket: None,
        }
    }

    pub fn take(&mut self, chunk: Chunk) {
        match chunk {
            Chunk::Noun(phrase) => self.noun(phrase),
            Chunk::Verb(verb) => self.verb(verb),
            Chunk::Preposition(at) => {
                let comma = at > 0 && self.words.is_comma(at - 1);
                if comma && matches!(self.last, Last::Joint | Last::Comma) {
                    (self.adrift, self.chain) = (true, None);
                }
                self.preposition = Some(at);
                self.last = Last::Preposition;
            }
            Chunk::And | Chunk::Comma => {
                let comma = if chunk == Chunk::Comma { Last::Comma } else { Last::And };
                self.last = match self.last {
                    Last::Noun | Last::Joint => Last::Joint,
                    _ => comma,
                };
                self.preposition = None;
            }
            Chunk::But => self.open(Last::And),
            Chunk::Relative(pronoun) => {
                self.open(Last::Opening);
                let free = self.free.len();
                self.relative = Some(Relative { pronoun, antecedent: self.noun, free });
            }
            Chunk::Subordinator | Chunk::Break => self.open(Last::Opening),
            Chunk::Opening => {
                self.open(Last::Opening);
                self.bracket = self.noun;
            }
            Chunk::Closing => {
                self.open(Last::Opening);
                self.noun = self.bracket.take().or(self.noun);
            }
            // "named two envoys: Ruiz and Cole"
            Chunk::Colon => self.open(if self.current.is_some() { Last::Verb } else { Last::Opening }),
            Chunk::Stop => {
                self.open(Last::Start);
                self.free.clear();
                self.current = None;
            }
            Chunk::Other => {}
        }
    }

    /// Passes over a quotation.
    pub fn quoted(&mut self) {
        self.open(Last::Opening);
    }

    fn open(&mut self, last: Last) {
        (self.last, self.preposition, self.chain) = (last, None, None);
    }

    fn noun(&mut self, phrase: Phrase) {
        let words = self.words;
        let head = phrase.head - 1;
        if words.is(head, Class::DATE | Class::TIME) && !words.is(head, Class::NAME) {
            // "In March Ruiz met Cole": the date is what the preposition has.
            self.preposition = None;
            if self.last == Last::Preposition {
                self.last = Last::Opening;
            }
            return;
        }
        let index = self.read.nouns.len();
        let chain = self.chain.unwrap_or(index);
        let noun = Noun {
            phrase,
            sentence: self.sentence,
            preposition: None,
            chain: index,
            joined: None,
            apposed: None,
            clause: None,
        };
        self.read.nouns.push(noun);
        let before = self.noun.replace(index);
        // "met Ruiz, and he left"
        let subject = ["he", "she", "they", "we", "i"].iter().any(|&word| words.reads(head, word));
        match (self.last, before) {
            _ if subject => self.set_free(index),
            (Last::Preposition, _) => self.governed(index, chain),
            (Last::Joint, Some(before)) => self.beside(before, index),
            (Last::Verb, _) => self.argument(index, None),
            (Last::Noun, Some(before)) if self.is_object(before) => self.argument(index, None),
            _ => self.set_free(index),
        }
        (self.last, self.preposition) = (Last::Noun, None);
        self.chain = Some(self.read.nouns[index].chain);
    }

    /// A phrase after a preposition.
    fn governed(&mut self, index: usize, chain: usize) {
        let Some(preposition) = self.preposition else { return };
        self.read.nouns[index].preposition = Some(preposition);
        self.read.nouns[index].chain = chain;
        let words = self.words;
        let opens = is_when(words, preposition)
            || words.is(preposition, Class::FRONTING) && words.is(preposition, Class::PREPOSITION);
        if opens && self.free.is_empty() {
            self.set_free(index);
        }
        if !self.free.contains(&chain) && !self.adrift {
            self.argument(index, Some(preposition));
        }
    }

    fn argument(&mut self, noun: usize, preposition: Option<u32>) {
        if let Some(current) = self.current {
            self.read.nouns[noun].clause = Some(current);
            self.read.clauses[current].arguments.push(Argument { preposition, noun });
        }
    }

    /// A phrase after a comma or an "and" that follows another one: of the same list, or apposed.
    fn beside(&mut self, before: usize, index: usize) {
        let words = self.words;
        let name = |noun: &Noun| words.is(noun.phrase.head - 1, Class::NAME);
        let last = &self.read.nouns[before];
        let own = &self.read.nouns[index];
        let comma = words.is_comma(last.phrase.head) && words.is_comma(own.phrase.from.saturating_sub(1));
        if comma && name(last) != name(own) {
            // "In Bern, the mayor": what opens a sentence before its subject has nothing beside it.
            let opens = last.preposition.is_some() && self.current.is_none();
            if (opens || !self.fronted.is_empty()) && self.free.is_empty() {
                self.set_free(index);
                return;
            }
            let root = last.apposed.unwrap_or(before);
            let chain = last.chain;
            self.read.nouns[index].apposed = Some(root);
            self.read.nouns[index].chain = chain;
            return;
        }
        // "In private, the team said": no list.
        let goes_on = words.is_comma(own.phrase.head) || words.joins(own.phrase.head);
        if comma && !name(own) && !goes_on {
            self.set_free(index);
            return;
        }
        // "Ruiz, the mayor, and Cole": joined to Ruiz.
        let like = self.alike(before, index);
        let root = self.read.nouns[like].apposed.filter(|_| !comma).unwrap_or(like);
        let Noun { preposition, chain, clause, .. } = self.read.nouns[root];
        let own = &mut self.read.nouns[index];
        (own.joined, own.preposition, own.chain) = (Some(root), preposition, chain);
        if clause.is_some() && clause == self.current {
            self.argument(index, preposition);
        }
    }

    /// Leaves a phrase for a verb to take; those that no verb has taken for long are forgotten.
    fn set_free(&mut self, index: usize) {
        if self.free.len() >= NEAR {
            self.free.remove(0);
        }
        self.free.push(index);
    }

    /// The phrase to which another is joined: of "Ruiz of Bern and Cole" the one for a person.
    fn alike(&self, before: usize, index: usize) -> usize {
        let person = |at: usize| {
            let head = self.read.nouns[at].phrase.head - 1;
            self.words.is(head, Class::HUMAN | Class::BEARER | Class::PRONOUN)
        };
        let start = self.read.nouns[before].chain;
        let same = || (start..before).rev().find(|&at| person(at));
        if person(index) && !person(before) { same().unwrap_or(before) } else { before }
    }

    fn is_object(&self, noun: usize) -> bool {
        self.read.nouns[noun].clause.is_some() && self.read.nouns[noun].preposition.is_none()
    }

    fn verb(&mut self, verb: Verb) {
        let words = self.words;
        let bare = verb.from == verb.main || !words.is(verb.from, Class::AUXILIARY);
        // "brought down by"
        let particle = u32::from(words.is(verb.main + 1, Class::PREPOSITION | Class::ADVERB));
        let by = words.reads(verb.main + 1, "by") || words.reads(verb.main + 1 + particle, "by");
        let (subjects, link) = match verb.form {
            _ if words.reads(verb.from, "to") => (self.of_infinitive(verb.voice), Linkage::Infinitive),
            Form::Ing if bare => (self.of_ing(), Linkage::Participle),
            Form::Past if bare && by && self.relative.is_none() && !self.is_named() => {
                (self.of_past(), Linkage::Participle)
            }
            _ => self.of_finite(verb),
        };
        let passive = link == Linkage::Participle && verb.form == Form::Past;
        let voice = if passive { Voice::Passive } else { verb.voice };
        let index = self.read.clauses.len();
        let nonfinite = matches!(link, Linkage::Participle | Linkage::Infinitive);
        if nonfinite && subjects.is_empty() && self.current.is_none() {
            self.fronted.push(index);
        }
        if matches!(link, Linkage::Finite) {
            for fronted in std::mem::take(&mut self.fronted) {
                self.read.clauses[fronted].subjects = subjects.clone();
            }
        }
        let clause = Clause {
            sentence: self.sentence,
            verb: Verb { voice, ..verb },
            link,
            parent: self.current,
            subjects,
            arguments: Vec::new(),
            quotation: self.quotation,
        };
        self.read.clauses.push(clause);
        if let Some(antecedent) = self.object_of_relative(link) {
            self.read.clauses[index].arguments.push(Argument { preposition: None, noun: antecedent });
        }
        self.current = Some(index);
        self.adrift = false;
        self.open(Last::Verb);
    }

    /// The one before "whom Ruiz met", once it is known that the verb has a subject of its own.
    fn object_of_relative(&mut self, link: Linkage) -> Option<usize> {
        let relative = self.relative.filter(|_| link == Linkage::Finite)?;
        self.relative = None;
        let words = self.words;
        let object = ["whom", "which", "that"].iter().any(|&word| words.reads(relative.pronoun, word));
        relative.antecedent.filter(|_| object)
    }

    /// Whom a verb with a tense is said of.
    fn of_finite(&mut self, verb: Verb) -> (Vec<usize>, Linkage) {
        if let Some(relative) = self.relative {
            if self.free.len() > relative.free {
                let own = self.free.pop().map_or(Vec::new(), |own| self.read.list(own));
                return (own, Linkage::Finite);
            }
            self.relative = None;
            let whose = self.words.reads(relative.pronoun, "whose");
            let one = relative.antecedent.filter(|_| !whose);
            return (one.map_or(Vec::new(), |one| self.antecedents(one, verb)), Linkage::Relative);
        }
        let again = self.last == Last::And
            || self.last == Last::Comma && self.free.is_empty()
            || self.last == Last::Joint && self.words.joins(verb.from.saturating_sub(1));
        if again && let Some(shared) = self.shared(verb) {
            return (shared, Linkage::Coordinate);
        }
        if self.last == Last::Noun
            && self.reports()
            && let Some(own) = self.taken_back()
        {
            return (own, Linkage::Finite);
        }
        if let Some(free) = self.free.pop() {
            return (self.read.list(free), Linkage::Finite);
        }
        if let Some(shared) = self.reduced() {
            return (shared, Linkage::Finite);
        }
        let own = if self.last == Last::Noun { self.taken_back() } else { self.shared(verb) };
        (own.unwrap_or_default(), Linkage::Finite)
    }

    /// Whom "who" means: the phrase before it, or the one to which that belongs.
    fn antecedents(&self, one: usize, verb: Verb) -> Vec<usize> {
        let words = self.words;
        let noun = &self.read.nouns[one];
        let root = noun.apposed.unwrap_or(one);
        let person = |at: usize| {
            let head = self.read.nouns[at].phrase.head - 1;
            words.is(head, Class::HUMAN | Class::BEARER | Class::PRONOUN)
        };
        let who = words.reads(verb.from.saturating_sub(1), "who");
        // "Ruiz, adviser to the king, who": Ruiz.
        let apposed = (noun.chain..=one).find_map(|at| self.read.nouns[at].apposed);
        let aside = verb.from > 1 && words.is_comma(verb.from - 2);
        if let Some(named) = apposed.filter(|&named| who && aside && person(named)) {
            return vec![named];
        }
        if who && !person(root) {
            // "the head of the port, who": the head.
            let earlier = (noun.chain..root).rev().find(|&at| person(at));
            return vec![earlier.unwrap_or(root)];
        }
        vec![root]
    }

    /// Whether the clause so far is what somebody says or thinks, so that a phrase after its verb may be a subject.
    fn reports(&self) -> bool {
        let Some(current) = self.current else { return false };
        let main = self.read.clauses[current].verb.main;
        let clause = [Takes::Clause, Takes::That, Takes::Any, Takes::Whom];
        self.words.reporting(main).is_some_and(|verb| clause.iter().any(|&what| verb.takes(what)))
    }

    /// The phrase right before a verb, taken back from the clause before as the subject of the next one.
    fn taken_back(&mut self) -> Option<Vec<usize>> {
        let last = self.noun?;
        let reports = self.reports();
        let mut first = self.read.nouns[last].apposed.unwrap_or(last);
        while reports && let Some(before) = self.read.nouns[first].joined {
            first = before;
        }
        let Noun { clause, preposition, .. } = self.read.nouns[first];
        if reports && preposition.is_some_and(|at| !is_when(self.words, at)) {
            return None;
        }
        if let Some(clause) = clause {
            self.read.clauses[clause].arguments.retain(|argument| argument.noun < first);
        }
        self.read.nouns[first].joined = None;
        self.read.nouns[first..].iter_mut().for_each(|noun| noun.clause = None);
        self.free.retain(|&free| free < first);
        Some(self.read.list(first))
    }

    /// The subject that a verb shares with the one before it.
    fn shared(&self, verb: Verb) -> Option<Vec<usize>> {
        let own = self.read.clauses.get(self.first..)?;
        let alike = |clause: &&Clause| match verb.form {
            Form::Base if verb.from == verb.main => clause.link == Linkage::Infinitive,
            _ => !matches!(clause.link, Linkage::Infinitive | Linkage::Participle),
        };
        let found = own.iter().rev().take(NEAR).find(alike).or_else(|| own.last())?;
        Some(found.subjects.clone())
    }

    /// "Officials briefed on the plan said": the first verb was a participle, and the second has its subject.
    fn reduced(&mut self) -> Option<Vec<usize>> {
        let clause = &mut self.read.clauses[self.current?];
        let bare = clause.verb.from == clause.verb.main && clause.verb.form == Form::Past;
        let objects = clause.arguments.iter().any(|argument| argument.preposition.is_none());
        if self.last != Last::Noun || !bare || objects || clause.arguments.is_empty() {
            return None;
        }
        (clause.link, clause.verb.voice) = (Linkage::Participle, Voice::Passive);
        Some(clause.subjects.clone())
    }

    /// Whom an infinitive is said of.
    fn of_infinitive(&mut self, voice: Voice) -> Vec<usize> {
        let Some(current) = self.current else { return Vec::new() };
        // "called for the vote to be held"
        let near = self.noun.filter(|_| self.last == Last::Noun && voice == Voice::Passive);
        if let Some(near) = near {
            return vec![near];
        }
        let clause = &self.read.clauses[current];
        let object = self.noun.filter(|&noun| self.last == Last::Noun && self.is_object(noun));
        let main = self.words.document.tokens[clause.verb.main as usize].norm;
        match object {
            Some(object) if CONTROLS.has(main) => {
                let first = self.read.nouns[object].joined.unwrap_or(object);
                self.read.list(first)
            }
            _ => clause.subjects.clone(),
        }
    }

    /// Whom an "-ing" form is said of.
    fn of_ing(&mut self) -> Vec<usize> {
        let words = self.words;
        let own = |clause: Option<usize>| {
            clause.map_or(Vec::new(), |clause| self.read.clauses[clause].subjects.clone())
        };
        match self.last {
            Last::Preposition => {
                // "accused Ruiz of leaving"
                let blames = self.preposition.is_some_and(|at| {
                    ["of", "for", "from", "over", "with"].iter().any(|&word| words.reads(at, word))
                });
                let object = self.noun.filter(|&noun| {
                    let phrase = self.read.nouns[noun].phrase;
                    let near = self.preposition == Some(phrase.head);
                    let party = subject::of_phrase(words, phrase);
                    blames && near && self.is_object(noun) && subject::is_someone(words, party)
                });
                object.map_or_else(|| own(self.current), |object| vec![object])
            }
            Last::Noun => self.noun.map_or(Vec::new(), |noun| vec![noun]),
            // "Ruiz left in a boat owned by Cole, saying": she.
            Last::Joint | Last::Comma => {
                let mut near = (self.first..self.read.clauses.len()).rev().take(NEAR);
                let finite = near
                    .find(|&at| matches!(self.read.clauses[at].link, Linkage::Finite | Linkage::Coordinate));
                own(finite.or(self.current))
            }
            _ => own(self.current),
        }
    }

    /// Whether a name that may be a subject stands right before a verb: "Ruiz spoke by telephone".
    fn is_named(&self) -> bool {
        let named = |noun: usize| {
            let head = self.read.nouns[noun].phrase.head - 1;
            self.free.contains(&noun) && self.words.is(head, Class::NAME | Class::PRONOUN)
        };
        self.last == Last::Noun && self.noun.is_some_and(named)
    }

    /// Whom "backed by Ruiz" is said of.
    fn of_past(&mut self) -> Vec<usize> {
        match self.last {
            Last::Noun | Last::Joint => {
                self.noun.map_or(Vec::new(), |noun| vec![self.read.nouns[noun].apposed.unwrap_or(noun)])
            }
            // "the lab (owned by Ruiz)"
            _ => self.bracket.map_or(Vec::new(), |noun| vec![noun]),
        }
    }

    /// Gives a verb that has no subject before it the one after it: "said Ruiz".
    pub fn finish(self) {
        let words = self.words;
        for clause in &mut self.read.clauses[self.first..] {
            let finite = matches!(clause.link, Linkage::Finite | Linkage::Coordinate);
            if !finite || reporting_verb(words, clause.verb.main).is_none() {
                continue;
            }
            let turned = clause.arguments.first().filter(|first| first.preposition.is_none()).copied();
            if let Some(subject) = turned.filter(|_| clause.subjects.is_empty()) {
                clause.subjects = vec![subject.noun];
                clause.arguments.remove(0);
            }
        }
    }
}

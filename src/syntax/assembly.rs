//! Puts the chunks of a sentence together into clauses.

use super::chunk::Chunk;
use super::class::Class;
use super::clauses::{Argument, Clause, Clauses, Linkage};
use super::verb::{Verb, Voice};
use super::words::Words;
use crate::lexicon::Form;
use crate::text::{Id, Sentence};

/// The chunks of a sentence that were read so far, as clauses.
pub(super) struct Assembly<'a, 'd> {
    pub(super) words: &'a Words<'d>,
    pub(super) read: &'a mut Clauses,
    pub(super) sentence: Id<Sentence>,
    pub(super) quotation: Option<usize>,
    /// The first clause of this sentence.
    pub(super) first: usize,
    /// The phrases that no verb has taken as its subject yet.
    pub(super) free: Vec<usize>,
    pub(super) last: Last,
    /// The clause to which objects go.
    pub(super) current: Option<usize>,
    pub(super) preposition: Option<u32>,
    pub(super) relative: Option<Relative>,
    /// The clauses that share the subject of the next one: "Leaving Bern, Ruiz said".
    pub(super) fronted: Vec<usize>,
    pub(super) noun: Option<usize>,
    pub(super) chain: Option<usize>,
    /// Whether a comma parts the verb from what follows a preposition: ", with officials saying".
    pub(super) adrift: bool,
    /// The phrase before the bracket that is open.
    pub(super) bracket: Option<usize>,
}

/// What the last chunk was; adverbs are passed over.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Last {
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
pub(super) struct Relative {
    pub(super) pronoun: u32,
    pub(super) antecedent: Option<usize>,
    /// How many phrases were free before it.
    pub(super) free: usize,
}

/// How many clauses or phrases back the subject of a verb may stand; it bounds the work on a text without full stops.
pub(super) const NEAR: usize = 24;

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

    pub(super) fn open(&mut self, last: Last) {
        (self.last, self.preposition, self.chain) = (last, None, None);
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
}

//! How a sentence is built: what each word can be, noun phrases, verb groups, subjects.
//!
//! This room knows names and English sentences. It does not know who anyone is.

mod after;
mod assembly;
mod before;
mod chunk;
mod class;
mod clause;
mod clauses;
mod complement;
mod credit;
mod finite;
mod nonfinite;
mod noun_phrase;
mod parse;
mod placing;
mod quotation;
mod remark;
mod report;
mod statement;
/// Whom a verb is said of.
pub mod subject;
mod surroundings;
mod turn;
mod verb;
mod verb_group;
mod words;

pub use class::Class;
pub use clauses::{Argument, Clause, Clauses, Linkage, Noun};
pub use credit::credits;
pub use noun_phrase::{Phrase, is_when, noun_phrase};
pub use quotation::{Link, Quotation};
pub use report::{Order, Report, Statement};
pub use subject::Party;
pub use surroundings::{Extent, Surroundings};
pub use turn::Turn;
pub use verb::{Modality, Tense, Verb, Voice};
pub use verb_group::{Group, Mood, group, reporting_verb};
pub use words::{ProperName, Words};

use std::ops::Deref;

use crate::ner::Mention;
use crate::text::{Document, ToList, distinct};

/// The sentences of a document as they are built.
#[derive(Clone, Debug)]
pub struct Syntax<'d> {
    /// The words, and what each can be.
    pub words: Words<'d>,
    /// The stretches between quotation marks, in order.
    pub quotations: Vec<Quotation>,
    /// What is reported without marks, in order.
    pub statements: Vec<Statement>,
    /// What is said in the turns of a transcript, in order.
    pub turns: Vec<Turn>,
    /// Who does what to whom, as it is told.
    pub clauses: Clauses,
    /// The last token of each phrase and each name that is said to speak, in order.
    speakers: Vec<u32>,
}

impl Syntax<'_> {
    /// The words by which the text says that somebody speaks; not in order.
    pub fn reports(&self) -> impl Iterator<Item = Report> {
        let quoted = self.quotations.iter().filter_map(|quotation| quotation.report);
        quoted.chain(self.statements.iter().map(|statement| statement.report))
    }

    /// Whether a token is the noun, the pronoun, or the end of the name of somebody who is said to speak.
    pub fn is_speaker(&self, token: u32) -> bool {
        self.speakers.binary_search(&token).is_ok()
    }
}

impl<'d> Deref for Syntax<'d> {
    type Target = Words<'d>;

    fn deref(&self) -> &Words<'d> {
        &self.words
    }
}

/// Reads how the sentences of a document with these names and dates in it are built.
pub fn read<'d>(document: &'d Document<'d>, mentions: &[Mention]) -> Syntax<'d> {
    let words = Words::read(document, mentions);
    let quotations = quotation::quotations(&words);
    let mut statements = Vec::new();
    for sentence in document.sentences.iter() {
        let from = quotations.partition_point(|it| it.around.open < sentence.tokens.start);
        let to = quotations.partition_point(|it| it.around.open < sentence.tokens.end);
        // One that began in the sentence before may have its tag here.
        let beside = &quotations[from.saturating_sub(1)..to];
        statement::statements(&words, sentence.tokens.clone(), beside, &mut statements);
    }
    let turns = turn::turns(&words);
    let clauses = parse::clauses(&words, &quotations);
    let mut syntax = Syntax { words, quotations, statements, turns, clauses, speakers: Vec::new() };
    let labels = syntax.turns.iter().filter_map(|turn| turn.speaker);
    let parties = syntax.reports().filter_map(|report| report.speaker).chain(labels);
    syntax.speakers =
        parties.map(|party| party.name.unwrap_or(party.phrase).head.saturating_sub(1)).to_list();
    distinct(&mut syntax.speakers);
    syntax
}

//! The order of the stages. Nothing else knows it.

use crate::actors::{self, Actor, Cast, Naming, Place, Quote, Utterance};
use crate::corrections::{self, Corrected, Correction};
use crate::desk::{self, Desk};
use crate::ner::{self, Day, Mention, Model};
use crate::relations::{self, Relation};
use crate::summary::{self, Brief, Pick, Signals, Time};
use crate::text::html::{Mark, Page};
use crate::text::{self, Arena, Block, Id, Sentence};

/// Everything that was found in a text: numbers only; its spans index the text beside it.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Analysis {
    /// The blocks in order.
    pub blocks: Arena<Block>,
    /// The sentences in order.
    pub sentences: Arena<Sentence>,
    /// The names and dates in order.
    pub mentions: Vec<Mention>,
    /// Who takes part, and which words refer to whom.
    pub cast: Cast,
    /// What is said, in order.
    pub quotes: Vec<Quote>,
    /// What of it is said at one go, in order.
    pub utterances: Vec<Utterance>,
    /// How each actor is named, in the order of the cast.
    pub namings: Vec<Naming>,
    /// Who deals with whom, in order.
    pub relations: Vec<Relation>,
    /// The actors, the most important first.
    pub order: Vec<Place>,
    /// The sentences that tell the story, the best first.
    pub summary: Vec<Pick>,
    /// The facts at the head of the story.
    pub brief: Brief,
    /// What the dates mean, and what happened when.
    pub time: Time,
    /// Counts by which a reader can judge the article.
    pub signals: Signals,
    /// What an editor may want to look at again, and whose words the article gives.
    pub desk: Desk,
    /// What the reader's corrections left beside the cast.
    pub corrected: Corrected,
}

impl Analysis {
    /// What an actor is called: by the reader, else most fully in the text.
    pub fn name<'n>(&'n self, text: &'n str, actor: Id<Actor>) -> &'n str {
        let given = self.corrected.names.iter().find(|(named, _)| *named == actor);
        given.map_or(&text[self.cast.actors[actor].name], |(_, name)| name)
    }
}

/// A part of the reading, in order: each begins where the one before it ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Lines, sentences and words.
    Text,
    /// Names and dates.
    Names,
    /// Who is who.
    Cast,
    /// Who said what, and who deals with whom.
    Words,
    /// What it came to.
    Story,
}

impl Stage {
    /// All of them.
    pub const ALL: [Stage; 5] = [Stage::Text, Stage::Names, Stage::Cast, Stage::Words, Stage::Story];
}

/// Reads an article; every text has an answer, in time linear in its length.
pub fn analyse(model: &Model, text: &str) -> Analysis {
    analyse_of(model, text, None)
}

/// Reads an article of a day that is known beside its text, to which "Tuesday" and "last year" are then tied.
pub fn analyse_of(model: &Model, text: &str, published: Option<Day>) -> Analysis {
    correct(model, text, published, &[])
}

/// Reads an article as a reader has set it right; what finds no place in it is listed as lost.
pub fn correct(model: &Model, text: &str, published: Option<Day>, corrections: &[Correction]) -> Analysis {
    correct_marked(model, text, &[], published, corrections, &mut |_| {})
}

/// [`correct`], of a text with what its markup says of it; `published` is the day that is known beside both.
pub fn correct_page(
    model: &Model,
    page: &Page,
    published: Option<Day>,
    corrections: &[Correction],
) -> Analysis {
    read_stages(model, page, published, corrections, &mut |_| {})
}

/// [`correct_page`], which tells of each stage that it begins.
pub fn read_stages(
    model: &Model,
    page: &Page,
    published: Option<Day>,
    corrections: &[Correction],
    begin: &mut dyn FnMut(Stage),
) -> Analysis {
    let published = published.or_else(|| summary::read_day(page.published.as_deref()?));
    correct_marked(model, &page.text, &page.marks, published, corrections, begin)
}

/// [`correct`]; `marks` are what the text's markup says of its lines, if it had any.
fn correct_marked(
    model: &Model,
    text: &str,
    marks: &[Mark],
    published: Option<Day>,
    corrections: &[Correction],
    begin: &mut dyn FnMut(Stage),
) -> Analysis {
    begin(Stage::Text);
    let mut blocks = text::blocks(text, marks);
    corrections::keep(text, &mut blocks, corrections);
    let document = text::cut(text, blocks);
    begin(Stage::Names);
    let mentions = ner::find(model, &document);
    begin(Stage::Cast);
    let (mentions, syntax, cast, mut corrected) =
        corrections::correct(model, &document, mentions, corrections);
    begin(Stage::Words);
    let quotes = actors::quotes(&syntax, &cast);
    let attributed = corrections::attribute(text, &cast, quotes, corrections);
    let quotes = attributed.quotes;
    corrected.checked = attributed.checked;
    corrected.lost.extend(attributed.lost);
    text::sort(&mut corrected.lost, |&at| at);
    let relations = relations::relations(&syntax, &cast, &quotes);
    begin(Stage::Story);
    let order = actors::order(&document, &cast, &quotes, &relations::counts(&relations, &cast));
    let summary = summary::pick(&document, &cast, &order);
    let brief = summary::brief(&document, &mentions, &cast, &relations, &order, &summary);
    let time = summary::time(&document, &mentions, &cast, published);
    let utterances = actors::utterances(&document, &quotes);
    let namings = actors::namings(&document, &cast);
    let signals = summary::signals(&document, &utterances, &namings);
    let said = desk::Said { quotes: &quotes, utterances: &utterances, namings: &namings };
    let desk = desk::desk(&document, &cast, said, &order, &signals);
    Analysis {
        blocks: document.blocks,
        sentences: document.sentences,
        mentions,
        cast,
        quotes,
        utterances,
        namings,
        relations,
        order,
        summary,
        brief,
        time,
        signals,
        desk,
        corrected,
    }
}

/// Chooses the sentences that tell the story as it concerns one actor, the best first.
///
/// `text` is the one that the analysis was made of; only its sentences are found anew.
pub fn focus(analysis: &Analysis, text: &str, actor: Id<Actor>) -> Vec<Pick> {
    let Analysis { blocks, cast, order, .. } = analysis;
    focus_on(blocks.clone(), cast, order, text, actor)
}

/// [`focus`], of the parts of an analysis that it needs.
pub fn focus_on(
    blocks: Arena<Block>,
    cast: &Cast,
    order: &[Place],
    text: &str,
    actor: Id<Actor>,
) -> Vec<Pick> {
    let document = text::cut(text, blocks);
    summary::pick_for(&document, cast, order, actor)
}

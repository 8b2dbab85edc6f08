use std::hash::{Hash, Hasher};

use super::intake::look::{Look, look};
use crate::actors::{Actor, How, Part, Quote, Utterance};
use crate::analysis::Analysis;
use crate::compare::Source;
use crate::summary::Pick;
use crate::text::html::{Mark, Page};
use crate::text::{Block, BlockKind, Detail, Id, Sentence, Span, Table, ToList};

/// A text with its analysis, and the columns that the page asks for again and again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Article {
    /// The text, as it was handed in.
    pub text: String,
    /// What the markup that it came in says of its lines.
    pub marks: Vec<Mark>,
    /// When it was published, as that markup says it.
    pub published: Option<String>,
    /// What was found in it.
    pub analysis: Analysis,
    /// What a careful reader sees at first glance, if it is not an article.
    pub look: Look,
    /// For each actor, what refers to it, as indices into the cast's references.
    references: Vec<Vec<u32>>,
    /// For each actor, what it says, as indices into the quotes.
    quotes: Vec<Vec<u32>>,
    /// For each actor, what it says at one go, as indices into the utterances.
    statements: Vec<Vec<u32>>,
    /// For each actor, where it is in the order of importance.
    ranks: Vec<usize>,
    /// The blocks by where they begin, datelines left out; the last column counts paragraphs.
    lines: Vec<(Id<Block>, Span, u32)>,
    /// For each mention, whether the same words are a mention before it.
    repeated: Vec<bool>,
    /// The quotes that the reader has checked, each where it stands.
    pub checked: Vec<Span>,
    /// For each block, the hash of what is set in it.
    hashes: Vec<u64>,
}

impl Article {
    /// Puts a text and its analysis together.
    pub fn new(text: String, analysis: Analysis) -> Article {
        Article::of(text.into(), analysis)
    }

    /// Puts a text, with what its markup says, and its analysis together.
    pub fn of(page: Page, analysis: Analysis) -> Article {
        let Page { text, marks, published } = page;
        let actors = analysis.cast.actors.len();
        let mut references = vec![Vec::new(); actors];
        for (index, reference) in (0..).zip(&analysis.cast.references) {
            references[reference.actor.index()].push(index);
        }
        let mut quotes = vec![Vec::new(); actors];
        for (index, quote) in (0..).zip(&analysis.quotes) {
            if let Some(speaker) = quote.speaker {
                quotes[speaker.index()].push(index);
            }
        }
        let mut statements = vec![Vec::new(); actors];
        for (index, utterance) in (0..).zip(&analysis.utterances) {
            if let Some(speaker) = utterance.speaker {
                statements[speaker.index()].push(index);
            }
        }
        let mut ranks = vec![0; actors];
        for (rank, place) in analysis.order.iter().enumerate() {
            ranks[place.actor.index()] = rank;
        }
        let mut paragraphs = 0;
        let lines = analysis
            .blocks
            .entries()
            .filter(|(_, block)| block.kind != BlockKind::Dateline)
            .map(|(id, block)| {
                paragraphs += u32::from(block.kind.is_running());
                (id, block.span, paragraphs)
            })
            .to_list();
        let mut named: Table<str, ()> = Table::new();
        let repeated =
            analysis.mentions.iter().map(|mention| !named.insert(&text.as_str()[mention.span], ())).to_list();
        let look = look(&text);
        let hashes = analysis.blocks.iter().map(|block| hash(&text, &analysis, block)).to_list();
        let checked = analysis.corrected.checked.clone();
        Article {
            text,
            marks,
            published,
            analysis,
            look,
            references,
            quotes,
            statements,
            ranks,
            lines,
            repeated,
            checked,
            hashes,
        }
    }

    /// The text as it was handed in, to be read again.
    pub fn page(&self) -> Page {
        Page { text: self.text.clone(), marks: self.marks.clone(), published: self.published.clone() }
    }

    /// A text of which nothing is known but its lines.
    pub fn plain(page: Page) -> Article {
        let mut at = 0;
        let lines = page.text.split_inclusive('\n').map(|line| {
            let start = at + line.len() - line.trim_start().len();
            at += line.len();
            Span::at(start..start + line.trim().len())
        });
        let lines = lines.filter(|span| !span.is_empty());
        let blocks =
            lines.map(|span| Block { span, kind: BlockKind::Paragraph, detail: Detail::Plain }).collect();
        let analysis = Analysis { blocks, ..Analysis::default() };
        Article::of(page, analysis)
    }

    /// Whether anything is known of it but its lines.
    pub fn is_read(&self) -> bool {
        !self.analysis.sentences.is_empty()
    }

    /// The article as one of several.
    pub fn source(&self) -> Source<'_> {
        Source { text: &self.text, analysis: &self.analysis }
    }

    /// The words of a span.
    pub fn words(&self, span: Span) -> &str {
        &self.text.as_str()[span]
    }

    /// The name of an actor: the reader's, else as the article gives it most fully.
    pub fn name(&self, actor: Id<Actor>) -> &str {
        self.analysis.name(&self.text, actor)
    }

    /// What refers to an actor, in order, as indices into the cast's references.
    pub fn references(&self, actor: Id<Actor>) -> &[u32] {
        self.references.get(actor.index()).map_or(&[], Vec::as_slice)
    }

    /// Where an actor is first named in running text, as an index into the cast's references; where it is first
    /// referred to, if it has no name.
    pub fn introduction(&self, actor: Id<Actor>) -> Option<u32> {
        const NEAR: usize = 8;
        let own = self.references(actor);
        let name = |&&index: &&u32| {
            let reference = &self.analysis.cast.references[index as usize];
            reference.how == How::Name && self.is_body(reference.span.start)
        };
        own.iter().take(NEAR).find(name).or(own.first()).copied()
    }

    /// Whether a mention's words are a mention before it, by its index.
    pub fn is_repeated(&self, mention: usize) -> bool {
        self.repeated.get(mention).is_some_and(|&repeated| repeated)
    }

    /// How much a block weighs in a summary: 3 where one of its best three sentences is from there, then 2, 1, or 0.
    pub fn weight(&self, picks: &[Pick], block: Id<Block>) -> u32 {
        let own = picks.iter().filter(|pick| self.analysis.sentences[pick.sentence].block == block);
        own.map(|pick| 4 - pick.rank.div_ceil(3).min(4)).max().unwrap_or(0)
    }

    /// What an actor says, in order, as indices into the quotes.
    pub fn quotes(&self, actor: Id<Actor>) -> &[u32] {
        self.quotes.get(actor.index()).map_or(&[], Vec::as_slice)
    }

    /// What an actor says at one go in the running text, in order, as indices into the utterances.
    pub fn statements(&self, actor: Id<Actor>) -> &[u32] {
        self.statements.get(actor.index()).map_or(&[], Vec::as_slice)
    }

    /// The quotes of an utterance that show all of its words: those that stand inside another one are a part of it.
    pub fn parts(&self, utterance: &Utterance) -> Vec<&Quote> {
        let mut parts: Vec<&Quote> = Vec::new();
        for &index in &utterance.quotes {
            let quote = &self.analysis.quotes[index as usize];
            if parts.last().is_none_or(|last| !last.span.contains(quote.span)) {
                parts.push(quote);
            }
        }
        parts
    }

    /// An actor's place in the order of importance.
    pub fn part(&self, actor: Id<Actor>) -> Part {
        self.analysis.order[self.ranks[actor.index()]].part
    }

    /// An actor's rank in the order of importance, from 0.
    pub fn rank(&self, actor: Id<Actor>) -> usize {
        self.ranks[actor.index()]
    }

    /// The words at a byte that refer to an actor, as an index into the cast's references.
    pub fn reference_at(&self, at: u32) -> Option<u32> {
        let references = &self.analysis.cast.references;
        let index = references.partition_point(|reference| reference.span.end <= at);
        references.get(index).filter(|reference| reference.span.start <= at).map(|_| index as u32)
    }

    /// The words of a sentence, without the dateline that may open it.
    pub fn after_dateline(&self, sentence: Id<Sentence>) -> Span {
        let Sentence { span, block, .. } = self.analysis.sentences[sentence];
        let before = block.index().checked_sub(1).map(|before| &self.analysis.blocks.as_slice()[before]);
        match before {
            Some(Block { kind: BlockKind::Dateline, span: dateline, .. }) if span.contains(*dateline) => {
                let rest = self.words(Span::new(dateline.end, span.end));
                let words = rest.trim_start_matches(|c: char| c.is_whitespace() || "–—-:".contains(c));
                Span::new(span.end - words.len() as u32, span.end)
            }
            _ => span,
        }
    }

    /// The blocks that are set one after the other: all but the datelines, which open a paragraph.
    pub fn lines(&self) -> impl ExactSizeIterator<Item = (Id<Block>, &Block)> {
        self.lines_from(0)
    }

    /// The same from an index on, without a look at those before it.
    pub fn lines_from(&self, from: usize) -> impl ExactSizeIterator<Item = (Id<Block>, &Block)> {
        let lines = self.lines.get(from..).unwrap_or_default();
        lines.iter().map(|&(id, _, _)| (id, &self.analysis.blocks[id]))
    }

    /// From the beginning of the first line to the end of the last.
    pub fn extent(&self) -> Span {
        match (self.lines.first(), self.lines.last()) {
            (Some((_, first, _)), Some((_, last, _))) => first.cover(*last),
            _ => Span::new(0, 0),
        }
    }

    /// The index among [`Article::lines`] of the block that holds a byte.
    pub fn line_at(&self, at: u32) -> usize {
        self.lines.partition_point(|&(_, span, _)| span.start <= at).saturating_sub(1)
    }

    /// Whether a byte stands in running text, not in a title or beside it.
    pub fn is_body(&self, at: u32) -> bool {
        let line = self.lines.get(self.line_at(at));
        line.is_some_and(|&(block, _, _)| self.analysis.blocks[block].kind.is_running())
    }

    /// Where a byte stands, in words: "paragraph 4".
    pub fn place(&self, at: u32) -> String {
        let Some(&(block, _, paragraph)) = self.lines.get(self.line_at(at)) else { return String::new() };
        match self.analysis.blocks[block].kind {
            BlockKind::Headline => "headline".to_owned(),
            BlockKind::Heading => "heading".to_owned(),
            BlockKind::Caption => "caption".to_owned(),
            BlockKind::Byline => "byline".to_owned(),
            BlockKind::Boilerplate(_) => "left out".to_owned(),
            _ => format!("paragraph {paragraph}"),
        }
    }

    /// The hash of what is set in a block.
    pub fn hash(&self, block: Id<Block>) -> u64 {
        self.hashes[block.index()]
    }
}

/// Whatever a block's setting depends on, state apart.
fn hash(text: &str, analysis: &Analysis, block: &Block) -> u64 {
    let mut hash = Fnv::default();
    hash.write_u32(block.span.start);
    block.kind.hash(&mut hash);
    hash.write(text[block.span].as_bytes());
    let mentions = within(&analysis.mentions, block.span, |mention| mention.span);
    for mention in mentions {
        hash.write_u32(mention.span.start);
        hash.write_u32(mention.span.end);
        hash.write_u8(mention.kind as u8);
        hash.write_u8(mention.confidence);
    }
    let references = within(&analysis.cast.references, block.span, |reference| reference.span);
    for reference in references {
        hash.write_u32(reference.span.start);
        hash.write_u32(reference.span.end);
        hash.write_usize(reference.actor.index());
        hash.write_u8(analysis.cast.actors[reference.actor].kind as u8);
        hash.write_u8(reference.how as u8);
    }
    hash.finish()
}

/// The items of a sorted list without overlap that share a byte with a span.
pub fn within<T>(items: &[T], span: Span, place: impl Fn(&T) -> Span) -> &[T] {
    let from = items.partition_point(|item| place(item).end <= span.start);
    let to = items.partition_point(|item| place(item).start < span.end);
    &items[from..to.max(from)]
}

/// FNV-1a, 64 bits: the same on every machine.
#[derive(Clone, Copy)]
pub struct Fnv(u64);

impl Default for Fnv {
    fn default() -> Fnv {
        Fnv(0xcbf2_9ce4_8422_2325)
    }
}

impl Hasher for Fnv {
    fn write(&mut self, bytes: &[u8]) {
        for &byte in bytes {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }

    fn finish(&self) -> u64 {
        self.0
    }
}

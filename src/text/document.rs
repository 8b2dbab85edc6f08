use std::ops::Range;

use super::html::Mark;
use super::page::weights::Weights;
use super::pair::pair_up;
use super::paragraph::marker_length;
use super::{Arena, Block, BlockKind, Id, Pair, Sentence, Span, Token, boundary, layout, marked, token};

/// A text with the places of its parts; it borrows the text and lives for one analysis.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    /// The article, as it was handed in.
    pub text: &'t str,
    /// The blocks in order; see [`Block`].
    pub blocks: Arena<Block>,
    /// The sentences in order, each inside one block; boilerplate and bylines have none.
    pub sentences: Arena<Sentence>,
    /// The tokens in order, each inside one sentence.
    pub tokens: Vec<Token>,
    /// The quotation-mark pairs in order of their opening mark.
    pub pairs: Vec<Pair>,
}

impl Document<'_> {
    /// The words of a token.
    pub fn word(&self, token: u32) -> &str {
        &self.text[self.tokens[token as usize].span]
    }

    /// The sentence that the token is part of.
    pub fn sentence_of(&self, token: u32) -> Id<Sentence> {
        Id::new(self.sentences.as_slice().partition_point(|sentence| sentence.tokens.end <= token))
    }

    /// The kind of the block that the sentence is part of.
    pub fn kind_of(&self, sentence: Id<Sentence>) -> BlockKind {
        self.blocks[self.sentences[sentence].block].kind
    }

    /// Whether words stand in running text, not in a title or beside it.
    pub fn is_running(&self, span: Span) -> bool {
        let sentences = self.sentences.as_slice();
        let at = sentences.partition_point(|sentence| sentence.span.end <= span.start);
        at < sentences.len() && self.kind_of(Id::new(at)).is_running()
    }

    /// The tokens that begin inside the span.
    pub fn tokens_in(&self, span: Span) -> Range<u32> {
        let from = self.tokens.partition_point(|token| token.span.start < span.start);
        let to = self.tokens.partition_point(|token| token.span.start < span.end);
        from as u32..to.max(from) as u32
    }
}

/// Finds the blocks, sentences, tokens and quotation-mark pairs of a text.
///
/// Of a text of 4 GiB or more only the part that 32-bit offsets reach is read.
pub fn read(text: &str) -> Document<'_> {
    cut(text, blocks(text, &[]))
}

/// Finds the blocks of a text; `marks` are what its markup says of its lines, if it had any.
pub fn blocks(text: &str, marks: &[Mark]) -> Arena<Block> {
    if !marks.is_empty() {
        return Arena::from_iter(marked::blocks(text, marks));
    }
    let reach = text.floor_char_boundary(u32::MAX as usize);
    Arena::from_iter(layout::blocks(&text[..reach], Weights::built_in()))
}

/// Cuts the blocks of a text into sentences and tokens.
pub fn cut<'t>(text: &'t str, blocks: Arena<Block>) -> Document<'t> {
    let mut document = Document {
        text,
        blocks,
        sentences: Arena::new(),
        tokens: Vec::with_capacity(text.len() / 5),
        pairs: Vec::new(),
    };
    for (id, block) in document.blocks.entries() {
        if matches!(block.kind, BlockKind::Boilerplate(_) | BlockKind::Byline | BlockKind::Dateline) {
            continue;
        }
        pair_up(text, block.span, &mut document.pairs);
        for span in sentences(text, block) {
            let from = document.tokens.len() as u32;
            token::cut(text, span, &mut document.tokens);
            let tokens = from..document.tokens.len() as u32;
            document.sentences.push(Sentence { span, block: id, tokens });
        }
    }
    document
}

/// The sentences of a block; a line that is no running text is one, and the mark of a list item is left out.
fn sentences(text: &str, block: &Block) -> Vec<Span> {
    match block.kind {
        BlockKind::Headline | BlockKind::Heading => vec![block.span],
        BlockKind::Bullet => {
            let mark = marker_length(&text[block.span]).unwrap_or(0) as u32;
            boundary::sentences(text, Span::new(block.span.start + mark, block.span.end))
        }
        _ => boundary::sentences(text, block.span),
    }
}

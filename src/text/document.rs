use std::ops::Range;

use super::{Arena, Block, BlockKind, Id, Pair, Sentence, Span, Token, token};

/// A text with the places of its parts; it borrows the text and lives for one analysis.
#[derive(Clone, Debug)]
pub struct Document<'t> {
    /// The article, as it was handed in.
    pub text: &'t str,
    /// The blocks in order; see [`Block`].
    pub blocks: Arena<Block>,
    /// The sentences in order, each inside one block; boilerplate has none.
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

    /// The tokens that begin inside the span.
    pub fn tokens_in(&self, span: Span) -> Range<u32> {
        let from = self.tokens.partition_point(|token| token.span.start < span.start);
        let to = self.tokens.partition_point(|token| token.span.start < span.end);
        from as u32..to.max(from) as u32
    }
}

/// Finds the blocks, sentences, tokens and quotation-mark pairs of a text.
pub fn read(text: &str) -> Document<'_> {
    let mut document = Document {
        text,
        blocks: Arena::new(),
        sentences: Arena::new(),
        tokens: Vec::new(),
        pairs: Vec::new(),
    };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let start = at + (line.len() - line.trim_start().len());
        let span = Span::at(start.min(at + line.len())..start.min(at + line.len()) + line.trim().len());
        at += line.len();
        if span.is_empty() {
            continue;
        }
        let block = document.blocks.push(Block { span, kind: BlockKind::Paragraph });
        let mut from = span.start;
        for (offset, _) in text[span].match_indices(['.', '!', '?']) {
            let after = span.start + offset as u32 + 1;
            let end = after + text[Span::new(after, span.end)].len() as u32
                - text[Span::new(after, span.end)].trim_start_matches(['”', '"', '’', ')']).len() as u32;
            if end < span.end && !text[Span::new(end, span.end)].starts_with(' ') {
                continue;
            }
            push_sentence(&mut document, block, Span::new(from, end));
            from = (end + 1).min(span.end);
        }
        push_sentence(&mut document, block, Span::new(from, span.end));
    }
    let mut open = None;
    for (offset, mark) in text.char_indices().filter(|&(_, c)| matches!(c, '“' | '”' | '\n')) {
        let end = offset + mark.len_utf8();
        match mark {
            '“' => open = Some((offset, end)),
            '”' => {
                if let Some((start, inner)) = open.take() {
                    document.pairs.push(Pair {
                        outer: Span::at(start..end),
                        inner: Span::at(inner..offset),
                        closed: true,
                        depth: 0,
                    });
                }
            }
            _ => open = None,
        }
    }
    document
}

fn push_sentence(document: &mut Document<'_>, block: Id<Block>, span: Span) {
    if document.text[span].trim().is_empty() {
        return;
    }
    let from = document.tokens.len() as u32;
    token::cut(document.text, span, &mut document.tokens);
    document.sentences.push(Sentence { span, block, tokens: from..document.tokens.len() as u32 });
}

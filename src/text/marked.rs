//! The blocks of a text whose markup has said what its lines are.

use super::html::Mark;
use super::line::look_at;
use super::look::Look;
use super::paragraph::Paragraph;
use super::{Block, BlockKind, Detail, Furniture, Span, dateline};

/// Makes blocks of marked lines; what a line's own words give away as furniture counts too.
pub(super) fn blocks(text: &str, marks: &[Mark]) -> Vec<Block> {
    let mut blocks = Vec::with_capacity(marks.len());
    for &Mark { span, kind } in marks {
        let kind = judged(text, span, kind);
        if kind == BlockKind::Paragraph
            && let Some(length) = dateline::length(&text[span])
        {
            let span = Span::new(span.start, span.start + length as u32);
            blocks.push(Block { span, kind: BlockKind::Dateline, detail: Detail::Plain });
        }
        blocks.push(Block { span, kind, detail: Detail::Plain });
    }
    blocks
}

fn judged(text: &str, span: Span, kind: BlockKind) -> BlockKind {
    if !matches!(kind, BlockKind::Paragraph | BlockKind::Heading | BlockKind::Bullet) {
        return kind;
    }
    match look_at(text, Paragraph { span, apart: true }).look {
        Look::Furniture(reason) => BlockKind::Boilerplate(reason),
        Look::LinkHeader => BlockKind::Boilerplate(Furniture::Related),
        Look::Caption => BlockKind::Caption,
        Look::Byline => BlockKind::Byline,
        _ => kind,
    }
}

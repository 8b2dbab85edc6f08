use super::{Kind, Mention, Model};
use crate::text::{Document, Shape, Span};

/// Finds the names and dates of a document, in order and without overlap.
pub fn find(_model: &Model, document: &Document<'_>) -> Vec<Mention> {
    let mut mentions = Vec::new();
    for sentence in document.sentences.iter() {
        let mut at = sentence.tokens.start + 1;
        while at < sentence.tokens.end {
            let end = (at..sentence.tokens.end)
                .find(|&token| {
                    !matches!(
                        document.tokens[token as usize].shape,
                        Shape::Title | Shape::Upper | Shape::Mixed
                    )
                })
                .unwrap_or(sentence.tokens.end);
            if end > at {
                let span = document.tokens[at as usize].span.cover(document.tokens[end as usize - 1].span);
                let kind = if end - at > 1 { Kind::Person } else { Kind::Place };
                mentions.push(Mention {
                    span: Span::new(span.start, span.end),
                    tokens: at..end,
                    kind,
                    confidence: 50,
                    day: None,
                });
            }
            at = end + 1;
        }
    }
    mentions
}

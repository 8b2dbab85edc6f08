use super::marks::Marked;
use crate::ner::label::{CLASSES, LABELS, OUTSIDE, Part, label};
use crate::text::Document;

/// The labels that every token of the document may have, as bits.
pub fn labels(document: &Document<'_>, marked: &Marked) -> Vec<u32> {
    let mut allowed = vec![1_u32 << OUTSIDE; document.tokens.len()];
    for &(span, classes) in &marked.unsure {
        for token in document.tokens_in(span) {
            allowed[token as usize] |=
                of_classes(classes, &[Part::Begin, Part::Inside, Part::End, Part::Single]);
        }
    }
    for &(span, classes) in &marked.names {
        let tokens = document.tokens_in(span);
        let (Some(first), Some(last)) =
            (document.tokens.get(tokens.start as usize), tokens.end.checked_sub(1))
        else {
            continue;
        };
        let last_end = document.tokens[last as usize].span.end;
        let whole = first.span.start == span.start && last_end == span.end;
        let one_sentence =
            !tokens.is_empty() && document.sentence_of(tokens.start) == document.sentence_of(last);
        for token in tokens.clone() {
            allowed[token as usize] = match () {
                () if !whole || !one_sentence => (1 << LABELS) - 1,
                () if tokens.len() == 1 => of_classes(classes, &[Part::Single]),
                () if token == tokens.start => of_classes(classes, &[Part::Begin]),
                () if token == last => of_classes(classes, &[Part::End]),
                () => of_classes(classes, &[Part::Inside]),
            };
        }
    }
    allowed
}

fn of_classes(classes: u8, parts: &[Part]) -> u32 {
    let classes = (0..CLASSES).filter(|class| classes >> class & 1 == 1);
    classes.flat_map(|class| parts.iter().map(move |&part| 1 << label(class, part))).sum()
}

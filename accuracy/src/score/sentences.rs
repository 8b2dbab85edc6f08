//! Sentences of the body, where they are annotated.

use std::collections::BTreeSet;

use super::{Compared, Fault, Scores};
use crate::edges;
use crate::figure::Counts;
use crate::measure::Measure;
use crate::span::Span;

pub fn score(compared: Compared<'_>, scores: &mut Scores) {
    let Some(gold) = &compared.gold.sentences else { return };
    let wanted: BTreeSet<Span> = gold.iter().copied().collect();
    let found = found(compared);
    let edges = |spans: &BTreeSet<Span>| -> BTreeSet<(bool, usize)> {
        spans.iter().flat_map(|span| [(false, span.start), (true, span.end)]).collect()
    };
    scores.put(Measure::SentenceEdges, counts(&edges(&wanted), &edges(&found)).figure());
    scores.put(Measure::Sentences, counts(&wanted, &found).figure());
    for span in wanted.difference(&found) {
        scores.faults.add(Fault::SentenceMissing, span.of(compared.text));
    }
}

/// The sentences outside of noise and headings.
fn found(compared: Compared<'_>) -> BTreeSet<Span> {
    let outside = |span: &Span| {
        let mut apart = compared.gold.boilerplate.iter().chain(&compared.gold.headings);
        !apart.any(|other| other.contains(*span))
    };
    let bare = compared.answer.sentences.iter().map(|&span| edges::sentence(compared.text, span));
    bare.filter(outside).filter(|span| !span.of(compared.text).trim().is_empty()).collect()
}

fn counts<T: Ord>(wanted: &BTreeSet<T>, found: &BTreeSet<T>) -> Counts {
    Counts::of(wanted.intersection(found).count(), found.len(), wanted.len())
}

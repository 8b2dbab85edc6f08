//! What was said: quotes by their spans.

use super::{Compared, Fault, Scores};
use crate::annotation::{Manner, Quote, Standing};
use crate::answer::Said;
use crate::edges;
use crate::figure::Counts;
use crate::measure::Measure;

/// The part that two quotes must share.
const SAME: f64 = 0.9;
/// The part that two indirect quotes must share.
const LENIENT: f64 = 0.6;
/// Who overlaps an ambiguous quote by this part counts neither way.
const NEUTRAL: f64 = 0.5;
/// Of two quotes that share as much, the one of the same manner goes first.
const SAME_MANNER: f64 = 1e-6;

/// The pairs of an annotated quote and one of the answer, most alike first.
pub type Matched = Vec<(usize, Said)>;

pub fn score(compared: Compared<'_>, scores: &mut Scores) -> Matched {
    let gold: Vec<&Quote> = compared.gold.quotes.iter().collect();
    let found = found(compared);
    let all: Vec<&Said> = found.iter().collect();
    let (pairs, counts) = matched(&gold, &all, SAME);
    scores.put(Measure::Quotes, counts.figure());
    for (measure, manner, least) in
        [(Measure::QuotesDirect, Manner::Direct, SAME), (Measure::QuotesIndirect, Manner::Indirect, LENIENT)]
    {
        let gold: Vec<&Quote> = gold.iter().filter(|quote| quote.manner == manner).copied().collect();
        let found: Vec<&Said> = all.iter().filter(|said| said.manner == manner).copied().collect();
        scores.put(measure, matched(&gold, &found, least).1.figure());
    }
    for (at, quote) in gold.iter().enumerate() {
        if quote.standing == Standing::Counted && !pairs.iter().any(|pair| pair.0 == at) {
            scores.faults.add(Fault::QuoteMissing, quote.span.of(compared.text));
        }
    }
    for (at, said) in all.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.1 == at) && !neutral(&gold, said) {
            scores.faults.add(Fault::QuoteSpurious, said.span.of(compared.text));
        }
    }
    pairs.into_iter().map(|(quote, said)| (quote, found[said].clone())).collect()
}

/// The quotes of the answer without their marks, none of them in noise.
fn found(compared: Compared<'_>) -> Vec<Said> {
    let bare = compared.answer.quotes.iter().map(|said| {
        let span = match said.manner {
            Manner::Direct => edges::quoted(compared.text, said.span),
            Manner::Indirect => edges::bare(compared.text, said.span),
        };
        Said { span, ..said.clone() }
    });
    bare.filter(|said| !compared.gold.boilerplate.iter().any(|noise| noise.contains(said.span))).collect()
}

fn matched(gold: &[&Quote], found: &[&Said], least: f64) -> (Vec<(usize, usize)>, Counts) {
    let mut candidates = Vec::new();
    for (at, quote) in gold.iter().enumerate() {
        for (other, said) in found.iter().enumerate() {
            let more = if quote.manner == said.manner { SAME_MANNER } else { 0.0 };
            candidates.push((quote.span.shared(said.span) + more, at, other));
        }
    }
    candidates.retain(|&(shared, ..)| shared >= least);
    candidates.sort_by(|one, other| other.0.total_cmp(&one.0).then((other.1, other.2).cmp(&(one.1, one.2))));
    let (mut taken, mut used) = (vec![false; gold.len()], vec![false; found.len()]);
    let mut pairs = Vec::new();
    for (_, at, other) in candidates {
        if !taken[at] && !used[other] {
            (taken[at], used[other]) = (true, true);
            pairs.push((at, other));
        }
    }
    let counted = |quote: &Quote| quote.standing == Standing::Counted;
    let right = pairs.iter().filter(|pair| counted(gold[pair.0])).count();
    let spurious = found.iter().zip(&used).filter(|(said, used)| !**used && !neutral(gold, said)).count();
    let wanted = gold.iter().filter(|quote| counted(quote)).count();
    (pairs, Counts::of(right, right + spurious, wanted))
}

fn neutral(gold: &[&Quote], said: &Said) -> bool {
    let ambiguous = |quote: &&&Quote| quote.standing == Standing::Ambiguous;
    gold.iter().filter(ambiguous).any(|quote| quote.span.shared(said.span) >= NEUTRAL)
}

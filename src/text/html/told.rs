//! Which lines have the words that the page tells machines are the article's.

use super::lines::Line;
use crate::lexicon::fold;
use crate::text::{Table, ToList, norm};

/// Words are compared so many at a time.
const RUN: usize = 4;

/// For each line, whether most of it is in `body`; none is where so little of the body is on the page that it must be
/// another one.
pub(super) fn told(lines: &[Line], body: &str) -> Vec<bool> {
    let nothing = || vec![false; lines.len()];
    let mut runs: Table<u32, ()> = Table::new();
    for run in self::runs(body) {
        runs.insert(&run, ());
    }
    if runs.len() < FEW {
        return nothing();
    }
    let mut found: Table<u32, ()> = Table::new();
    let told = lines.iter().map(|line| {
        let own = self::runs(&line.words);
        let shared = own.iter().filter(|run| runs.has(run)).count();
        let told = 3 * shared >= 2 * own.len() && shared > 0;
        for run in own.iter().filter(|_| told) {
            found.insert(run, ());
        }
        told
    });
    let told = told.to_list();
    if 2 * found.len() >= runs.len() { told } else { nothing() }
}

/// A body of fewer runs than this tells nothing.
const FEW: usize = 30;

/// The hashes of all runs of words.
fn runs(text: &str) -> Vec<u32> {
    let words =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).map(norm).to_list();
    let hash = |run: &[u32]| run.iter().flat_map(|word| word.to_le_bytes()).fold(fold::START, fold::add);
    words.windows(RUN).map(hash).to_list()
}

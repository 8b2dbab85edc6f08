//! Comparing short texts by their words.

use std::collections::BTreeMap;

use crate::figure::harmonic;

/// The words of a text in small letters, without articles and possessives.
pub fn words(text: &str) -> Vec<String> {
    let text = text.to_lowercase().replace("’s", "").replace("'s", "");
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !matches!(*word, "" | "a" | "an" | "the")).map(str::to_owned).collect()
}

/// The words that both texts have, as F1: 0 to 1.
pub fn likeness(one: &str, other: &str) -> f64 {
    let (one, other) = (counted(one), counted(other));
    let common: usize =
        one.iter().map(|(word, &times)| times.min(other.get(word).copied().unwrap_or(0))).sum();
    if common == 0 {
        return 0.0;
    }
    let part = |counts: &BTreeMap<String, usize>| common as f64 / counts.values().sum::<usize>() as f64;
    harmonic(part(&other), part(&one))
}

fn counted(text: &str) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for word in words(text) {
        *counts.entry(word).or_default() += 1;
    }
    counts
}

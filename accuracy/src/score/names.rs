//! Names and dates: exact spans, with and without their kinds.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Compared, Fault, Scores};
use crate::annotation::{Mention, NameKind, Reading, Standing};
use crate::answer::Name;
use crate::edges;
use crate::figure::{Counts, Figure, harmonic, share};
use crate::measure::Measure;

/// The names of an answer beside those of the annotation.
pub struct Names {
    /// The names that are found, one a span, none of them in noise.
    pub found: Vec<Name>,
    /// Those that count neither way.
    pub ignored: BTreeSet<usize>,
    /// For each annotated name that was found: the name, and the reading that it agrees with.
    pub matched: BTreeMap<usize, (usize, Reading)>,
    /// For each name that is right: the annotated name.
    pub right: BTreeMap<usize, usize>,
}

impl Names {
    /// How an annotated name is read: as the answer does, where that is right.
    pub fn reading(&self, compared: Compared<'_>, at: usize) -> Reading {
        self.matched.get(&at).map_or(compared.gold.mentions[at].readings[0], |&(_, reading)| reading)
    }
}

pub fn score(compared: Compared<'_>, scores: &mut Scores) -> Names {
    let mut names = Names {
        found: found(compared),
        ignored: BTreeSet::new(),
        matched: BTreeMap::new(),
        right: BTreeMap::new(),
    };
    match_up(compared, &mut names);
    let ignored = names.found.iter().enumerate().filter(|(at, _)| !names.right.contains_key(at));
    let ignored: Vec<usize> =
        ignored.filter(|(_, name)| ignorable(compared, name)).map(|(at, _)| at).collect();
    names.ignored.extend(ignored);
    put(compared, &names, scores);
    overlap(compared, &names, scores);
    names
}

fn found(compared: Compared<'_>) -> Vec<Name> {
    let mut seen = BTreeSet::new();
    let bare = compared
        .answer
        .mentions
        .iter()
        .map(|name| Name { span: edges::name(compared.text, name.span), ..*name });
    bare.filter(|name| !compared.gold.boilerplate.iter().any(|noise| noise.contains(name.span)))
        .filter(|name| seen.insert(name.span))
        .collect()
}

/// Gives each annotated name the one with the span of one of its readings, of the same kind if there is one.
fn match_up(compared: Compared<'_>, names: &mut Names) {
    let places: HashMap<_, _> = names.found.iter().enumerate().map(|(at, name)| (name.span, at)).collect();
    for (gold, mention) in compared.gold.mentions.iter().enumerate() {
        let hits =
            mention.readings.iter().filter_map(|reading| Some((*places.get(&reading.span)?, *reading)));
        let hits: Vec<(usize, Reading)> = hits.collect();
        let mut others = hits.clone();
        if mention.standing == Standing::Counted {
            let same = hits.iter().find(|(at, reading)| names.found[*at].kind == reading.kind);
            let Some(&best) = same.or(hits.first()) else { continue };
            names.matched.insert(gold, best);
            names.right.insert(best.0, gold);
            others.retain(|&(at, _)| at != best.0);
        }
        names.ignored.extend(others.into_iter().map(|(at, _)| at));
    }
}

/// Whether a name that is nobody's stands in a vague time, or where only ambiguous names are.
fn ignorable(compared: Compared<'_>, name: &Name) -> bool {
    let gold = compared.gold;
    let over = |standing: Standing| {
        let on = |mention: &Mention| mention.standing == standing && mention.span().overlaps(name.span);
        gold.mentions.iter().any(on)
    };
    let vague = || gold.ignored.iter().any(|span| span.overlaps(name.span));
    name.kind == NameKind::Date && vague() || over(Standing::Ambiguous) && !over(Standing::Counted)
}

fn put(compared: Compared<'_>, names: &Names, scores: &mut Scores) {
    let gold = &compared.gold.mentions;
    let wanted = gold.iter().filter(|mention| mention.standing == Standing::Counted).count();
    let spurious =
        (0..names.found.len()).filter(|at| !names.right.contains_key(at) && !names.ignored.contains(at));
    let spurious: Vec<usize> = spurious.collect();
    let matched = names.matched.len();
    let typed = names.matched.values().filter(|(at, reading)| names.found[*at].kind == reading.kind).count();
    let counts = |right| Counts::of(right, spurious.len() + matched, wanted);
    scores.put(Measure::Names, counts(matched).figure());
    scores.put(Measure::NamesTyped, counts(typed).figure());

    for (at, mention) in gold.iter().enumerate() {
        let words = || mention.span().of(compared.text);
        match names.matched.get(&at) {
            None if mention.standing == Standing::Counted => scores.faults.add(Fault::NameMissing, words()),
            Some((found, reading)) if names.found[*found].kind != reading.kind => {
                let kinds = format!("{}: {:?}, not {:?}", words(), reading.kind, names.found[*found].kind);
                scores.faults.add(Fault::NameKind, kinds);
            }
            _ => {}
        }
    }
    for at in spurious {
        scores.faults.add(Fault::NameSpurious, names.found[at].span.of(compared.text));
    }
}

/// Names that share any character count as found.
fn overlap(compared: Compared<'_>, names: &Names, scores: &mut Scores) {
    let gold = &compared.gold.mentions;
    let wanted: Vec<&Mention> = gold.iter().filter(|mention| mention.standing == Standing::Counted).collect();
    let counted: Vec<&Name> = names
        .found
        .iter()
        .enumerate()
        .filter(|(at, _)| !names.ignored.contains(at))
        .map(|(_, name)| name)
        .collect();
    if wanted.is_empty() && counted.is_empty() {
        return;
    }
    let met = |mention: &&&Mention| names.found.iter().any(|name| name.span.overlaps(mention.span()));
    let right = |name: &&&Name| gold.iter().any(|mention| mention.span().overlaps(name.span));
    let recall = share(wanted.iter().filter(met).count(), wanted.len()).unwrap_or(0.0);
    let precision = share(counted.iter().filter(right).count(), counted.len()).unwrap_or(0.0);
    scores.put(Measure::NamesOverlap, Some(Figure::Value(harmonic(precision, recall))));
}

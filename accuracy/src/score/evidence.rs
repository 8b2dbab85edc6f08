//! Where an actor is referred to, by names and by descriptions.

use std::collections::BTreeSet;

use super::{Compared, names::Names};
use crate::annotation::{Nominal, Standing};
use crate::edges;
use crate::span::Span;

/// A description that begins as an annotated one does is the same from this many characters on.
const SHORTENED: usize = 8;
/// The part that two descriptions must share.
const SHARED: f64 = 0.4;

/// A reference to an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// An annotated name.
    Name(usize),
    /// An annotated description.
    Nominal(usize),
    /// A name where none is annotated.
    Elsewhere(Span),
}

/// What speaks for the actors of an answer.
pub struct Found {
    /// The references of each.
    pub of: Vec<BTreeSet<Evidence>>,
    /// Whether each is referred to outside of noise.
    pub outside: Vec<bool>,
}

/// The references of the answer's actors.
pub fn found(compared: Compared<'_>, names: &Names) -> Found {
    let size = compared.answer.actors.len();
    let mut found = Found { of: vec![BTreeSet::new(); size], outside: vec![false; size] };
    for (at, name) in names.found.iter().enumerate() {
        let Some(actor) = name.actor.filter(|&actor| actor < size) else { continue };
        let evidence = match names.right.get(&at) {
            Some(&mention) => Some(Evidence::Name(mention)),
            None => nominal(compared, name.span)
                .or((!names.ignored.contains(&at)).then_some(Evidence::Elsewhere(name.span))),
        };
        found.of[actor].extend(evidence);
        found.outside[actor] = true;
    }
    for &(span, actor) in compared.answer.nominals.iter().filter(|(_, actor)| *actor < size) {
        found.of[actor].extend(nominal(compared, edges::description(compared.text, span)));
        found.outside[actor] = true;
    }
    found
}

/// The annotated description that shares most with a span.
fn nominal(compared: Compared<'_>, span: Span) -> Option<Evidence> {
    let likeness = |nominal: &Nominal| {
        let begins = span.start == nominal.span.start && span.end <= nominal.span.end;
        let shared = nominal.span.shared(span);
        if shared < SHARED && begins && span.len() >= SHORTENED { SHARED } else { shared }
    };
    let mut best = None;
    for (at, shared) in compared.gold.nominals.iter().map(likeness).enumerate() {
        if shared >= SHARED && best.is_none_or(|(most, _)| shared > most) {
            best = Some((shared, at));
        }
    }
    best.map(|(_, at)| Evidence::Nominal(at))
}

/// The references of the annotated actors. Descriptions of somebody with a name count where they were found; of those of
/// somebody without one, ambiguous ones as well.
pub fn annotated(compared: Compared<'_>, names: &Names, found: &Found) -> Vec<BTreeSet<Evidence>> {
    let gold = compared.gold;
    let seen: BTreeSet<&Evidence> = found.of.iter().flatten().collect();
    let mut named = vec![BTreeSet::new(); gold.actors.len()];
    for (at, mention) in gold.mentions.iter().enumerate() {
        if let Some(actor) = names.reading(compared, at).actor
            && mention.standing == Standing::Counted
        {
            named[actor].insert(Evidence::Name(at));
        }
    }
    let mut described = vec![BTreeSet::new(); gold.actors.len()];
    for (at, nominal) in gold.nominals.iter().enumerate() {
        described[nominal.actor].insert(Evidence::Nominal(at));
    }
    let counted = |evidence: &Evidence| match evidence {
        Evidence::Nominal(at) => gold.nominals[*at].standing == Standing::Counted,
        _ => true,
    };
    for (named, all) in named.iter_mut().zip(described) {
        let optional = !named.is_empty();
        let mut kept = all.clone();
        kept.retain(|evidence| seen.contains(evidence) || !optional && counted(evidence));
        named.extend(if kept.is_empty() && !optional { all } else { kept });
    }
    named
}

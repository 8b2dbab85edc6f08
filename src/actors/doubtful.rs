use super::{Cast, Reference};
use crate::text::{Detail, Document};

/// Drops what refers to actors that stand nowhere but in lines that may be none of the article.
pub(super) fn leave_out(document: &Document<'_>, cast: &mut Cast) {
    let blocks = document.blocks.as_slice();
    if blocks.iter().all(|block| block.detail != Detail::Doubtful) {
        return;
    }
    let certain = |reference: &Reference| {
        let after = blocks.partition_point(|block| block.span.start <= reference.span.start);
        after.checked_sub(1).is_none_or(|block| blocks[block].detail != Detail::Doubtful)
    };
    let mut told = vec![false; cast.actors.len()];
    for reference in cast.references.iter().filter(|reference| certain(reference)) {
        told[reference.actor.index()] = true;
    }
    cast.references.retain(|reference| told[reference.actor.index()]);
}

use super::finding::Check;
use crate::actors::{Actor, ActorKind, Cast, How, Part, Place};
use crate::text::{Document, Id, Span};

/// Looks at how everybody is introduced: by a short name before the full one, without a role.
pub(super) fn look(
    document: &Document<'_>,
    cast: &Cast,
    order: &[Place],
    find: &mut impl FnMut(Check, Vec<Span>, Option<Id<Actor>>),
) {
    let mut first: Vec<Option<Span>> = vec![None; cast.actors.len()];
    for reference in cast.references.iter().filter(|reference| reference.how == How::Name) {
        let slot = &mut first[reference.actor.index()];
        if slot.is_none() && document.is_running(reference.span) {
            *slot = Some(reference.span);
        }
    }
    let one_word = |span: Span| !document.text[span].contains(char::is_whitespace);
    for place in order {
        let actor = &cast.actors[place.actor];
        if actor.kind == ActorKind::Person {
            let early =
                first[place.actor.index()].filter(|first| first.end <= actor.name.start && one_word(*first));
            if let Some(early) = early.filter(|_| !one_word(actor.name)) {
                find(Check::TooEarly, vec![early, actor.name], Some(place.actor));
            }
            if actor.roles.is_empty() && place.part <= Part::Important {
                find(Check::NoRole, vec![actor.name], Some(place.actor));
            }
        }
    }
}

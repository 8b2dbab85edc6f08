use super::{Check, in_body};
use crate::actors::{Actor, ActorKind, Cast, How, Part, Place, Reason};
use crate::text::{Document, Id, Span, Table, sort};

/// Looks at how everybody is named: short before full, in two spellings, without a role.
pub(super) fn look(
    document: &Document<'_>,
    cast: &Cast,
    order: &[Place],
    find: &mut impl FnMut(Check, Vec<Span>, Option<Id<Actor>>),
) {
    let mut first: Vec<Option<Span>> = vec![None; cast.actors.len()];
    for reference in cast.references.iter().filter(|reference| reference.how == How::Name) {
        let slot = &mut first[reference.actor.index()];
        if slot.is_none() && in_body(document, reference.span) {
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
        if actor.kind != ActorKind::Unnamed {
            spellings(document, actor, &mut |one, other| {
                find(Check::TwoSpellings, vec![other, one], Some(place.actor));
            });
        }
    }
}

/// The forms of a name that are one letter apart, or have the same letters with other marks: "US" and "U.S.".
fn spellings(document: &Document<'_>, actor: &Actor, find: &mut impl FnMut(Span, Span)) {
    let mut names: Vec<Span> = actor.aliases.iter().map(|alias| alias.span).chain([actor.name]).collect();
    sort(&mut names, |&name| name);
    let mut forms: Table<str, Span> = Table::new();
    for name in names {
        let first = *forms.or_insert(&letters(&document.text[name]), name);
        if first != name && differ(&document.text[first], &document.text[name]) {
            find(first, name);
        }
    }
    for alias in actor.aliases.iter().filter(|alias| alias.reason == Reason::Spelling) {
        find(actor.name.min(alias.span), actor.name.max(alias.span));
    }
}

fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether two forms with the same letters differ by more than a capital at the beginning, or capitals throughout.
fn differ(one: &str, other: &str) -> bool {
    let shouted = |name: &str| !name.contains(char::is_lowercase) && name.chars().count() > 4;
    let rest = |name: &str| name.chars().skip(1).collect::<String>().replace(['’', '‘'], "'");
    !shouted(one) && !shouted(other) && rest(one) != rest(other)
}

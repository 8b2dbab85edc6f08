use super::finding::Check;
use crate::actors::{Actor, ActorKind, Cast, Reason};
use crate::text::{Document, Id, Span, Table, ToList, distinct, norm, small, sort};

/// Names with fewer letters are one letter apart by chance.
const SHORTEST: usize = 7;
/// How many letters of a name are compared.
const LONGEST: usize = 32;

/// Looks for names that are spelt in two ways.
pub(super) fn look(
    document: &Document<'_>,
    cast: &Cast,
    find: &mut impl FnMut(Check, Vec<Span>, Option<Id<Actor>>),
) {
    let mut two = |id, one: Span, other: Span| {
        find(Check::TwoSpellings, vec![one.max(other), one.min(other)], Some(id));
    };
    for (id, actor) in cast.actors.entries().filter(|(_, actor)| actor.kind != ActorKind::Unnamed) {
        forms(document, actor, |one, other| two(id, one, other));
    }
    for (one, other) in near(document, cast) {
        two(one, cast.actors[one].name, cast.actors[other].name);
    }
}

/// The forms of a name that are one letter apart, or have the same letters with other marks: "US" and "U.S.".
fn forms(document: &Document<'_>, actor: &Actor, mut two: impl FnMut(Span, Span)) {
    let mut names: Vec<Span> = actor.aliases.iter().map(|alias| alias.span).chain([actor.name]).to_list();
    sort(&mut names, |&name| name);
    let mut forms: Table<str, Span> = Table::new();
    for name in names {
        let first = *forms.or_insert(&letters(&document.text[name]), name);
        if first != name && differ(&document.text[first], &document.text[name]) {
            two(first, name);
        }
    }
    for alias in actor.aliases.iter().filter(|alias| alias.reason == Reason::Spelling) {
        two(actor.name, alias.span);
    }
}

/// Two people, or two bodies, whose full names are one letter apart.
fn near(document: &Document<'_>, cast: &Cast) -> Vec<(Id<Actor>, Id<Actor>)> {
    // Two words one letter apart have the same letters once one of each is left out.
    let mut keys: Vec<(u32, Id<Actor>)> = Vec::new();
    for (id, actor) in cast.actors.entries() {
        let name = &document.text[actor.name];
        let full = match actor.kind {
            ActorKind::Person => name.contains(char::is_whitespace),
            kind => kind == ActorKind::Organization,
        };
        let letters: Vec<char> = letters(name).chars().take(LONGEST).to_list();
        if !full || letters.len() < SHORTEST || letters.iter().any(|c| c.is_numeric()) {
            continue;
        }
        let without = |skip| letters.iter().enumerate().filter(move |&(at, _)| at != skip).map(|(_, &c)| c);
        keys.extend((0..=letters.len()).map(|skip| (norm(&without(skip).collect::<String>()), id)));
    }
    distinct(&mut keys);
    let mut pairs = Vec::new();
    for same in keys.chunk_by(|one, other| one.0 == other.0).filter(|same| same.len() > 1) {
        let (one, other) = (same[0].1, same[1].1);
        let name = |id: Id<Actor>| letters(&document.text[cast.actors[id].name]);
        if cast.actors[one].kind == cast.actors[other].kind && is_near(&name(one), &name(other)) {
            pairs.push((one, other));
        }
    }
    distinct(&mut pairs);
    pairs
}

/// Whether two words are the same but for one letter; keys alone may meet by chance.
fn is_near(one: &str, other: &str) -> bool {
    let same = |(a, b): &(char, char)| a == b;
    let before = one.chars().zip(other.chars()).take_while(same).count();
    let after = one.chars().rev().zip(other.chars().rev()).take_while(same).count();
    before + after + 1 >= one.chars().count().max(other.chars().count())
}

fn letters(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(small).collect()
}

/// Whether two forms with the same letters differ by more than a capital at the beginning, or capitals throughout.
fn differ(one: &str, other: &str) -> bool {
    let shouted = |name: &str| !name.contains(char::is_lowercase) && name.chars().count() > 4;
    let rest = |name: &str| name.chars().skip(1).collect::<String>().replace(['’', '‘'], "'");
    !shouted(one) && !shouted(other) && rest(one) != rest(other)
}

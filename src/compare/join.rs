use super::comparison::{Cell, JoinReason, Row, Source};
use crate::actors::{Actor, ActorKind, Reason};
use crate::desk::Tally;
use crate::ner::{Classes, Gazetteer, Identity};
use crate::text::{self, Id, Shape, Table, ToList, norm, tokens};

/// What actors of different articles can have in common.
#[derive(Clone, Debug)]
enum Key {
    /// A full name, by the hashes of its words.
    Name(ActorKind, Vec<u32>),
    /// An entry of the gazetteer.
    Known(ActorKind, Identity),
}

impl text::TableKey for Key {
    fn number(&self) -> u64 {
        match self {
            Key::Name(kind, words) => (*kind as u64) ^ words.number().rotate_left(8),
            Key::Known(kind, identity) => (8 * identity.number()) | *kind as u64,
        }
    }
}

/// A person’s last name, as it stands in the rows.
struct Bearer {
    /// The row; none where several rows have the name.
    row: Option<usize>,
    /// The first name, where one is known.
    given: Option<u32>,
    /// The words of the roles.
    roles: Vec<u32>,
}

/// Joins the named actors of the articles, each article in turn with those before it.
///
/// The same full name joins, and so do two names that the gazetteer has for one thing; a bare surname only where one person of each
/// article bears it, the first names do not differ, and the roles have a word in common. In doubt nothing is joined.
pub(super) fn join(articles: &[Source<'_>]) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut known: Table<Key, usize> = Table::new();
    let mut bearers: Table<u32, Bearer> = Table::new();
    for (at, article) in articles.iter().enumerate() {
        let actors = &article.analysis.cast.actors;
        let mut own: Table<u32, u32> = Table::new();
        for (_, actor) in actors.entries() {
            if let Some((surname, _)) = person(article, actor) {
                *own.or_insert(&surname, 0) += 1;
            }
        }
        for (id, actor) in actors.entries().filter(|(_, actor)| actor.kind != ActorKind::Unnamed) {
            let keys = keys(article, id, actor);
            let free = |row: &usize| rows[*row].cells[at].is_none();
            let named =
                keys.iter().find_map(|key| known.get(key).copied().filter(free).map(|row| (row, key)));
            let named = named.map(|(row, key)| {
                (row, if matches!(key, Key::Known(..)) { JoinReason::Known } else { JoinReason::Name })
            });
            let found = named.or_else(|| {
                let (surname, given) = person(article, actor)?;
                let bearer = bearers.get(&surname).filter(|_| own.get(&surname) == Some(&1))?;
                let row = bearer.row.filter(free)?;
                let differ = bearer.given.is_some() && given.is_some() && bearer.given != given;
                let shared = roles(article, actor).iter().any(|word| bearer.roles.contains(word));
                (!differ && shared).then_some((row, JoinReason::Surname))
            });
            let (row, why) = match found {
                Some((row, why)) => (row, Some(why)),
                None => {
                    rows.push(Row { kind: actor.kind, named: at, cells: vec![None; articles.len()] });
                    (rows.len() - 1, None)
                }
            };
            rows[row].cells[at] = Some(Cell { actor: id, why, tally: Tally::default() });
            let named = rows[row].named;
            let other = rows[row].cells[named].map(|cell| fuller(&articles[named], cell.actor));
            if Some(fuller(article, id)) > other {
                rows[row].named = at;
            }
            for key in keys {
                known.or_insert(&key, row);
            }
            if let Some((surname, given)) = person(article, actor) {
                let bearer = bearers.or_insert(&surname, Bearer { row: Some(row), given, roles: Vec::new() });
                if bearer.row == Some(row) {
                    bearer.given = bearer.given.or(given);
                    bearer.roles.extend(roles(article, actor));
                } else {
                    bearer.row = None;
                }
            }
        }
    }
    rows
}

/// The full names of an actor, and what the gazetteer takes them for.
fn keys(article: &Source<'_>, id: Id<Actor>, actor: &Actor) -> Vec<Key> {
    let spelt_out =
        |reason: Reason| matches!(reason, Reason::Bracketed | Reason::Acronym | Reason::OtherName);
    let other = actor.aliases.iter().filter(|alias| spelt_out(alias.reason)).map(|alias| alias.span);
    let mut keys = Vec::new();
    let given = article.analysis.corrected.names.iter().filter(|(named, _)| *named == id);
    let names = [actor.name].into_iter().chain(other).map(|span| &article.text[span]);
    for name in names.chain(given.map(|(_, name)| name.as_str())) {
        let words = words(name);
        let full = words.len() > 1 || actor.kind != ActorKind::Person;
        if !full || !name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()) {
            continue;
        }
        if actor.kind != ActorKind::Person
            && let Some(identity) =
                Gazetteer::built_in().entry(tokens(name).iter().map(|token| token.norm)).identity
        {
            keys.push(Key::Known(actor.kind, identity));
        }
        // The same name comes before what is merely known of it.
        keys.insert(0, Key::Name(actor.kind, words));
    }
    keys
}

/// What makes a name the better one to go by: the reader's, a country's own rather than its people's, a person's with more
/// to it.
fn fuller(article: &Source<'_>, id: Id<Actor>) -> (bool, bool, u32) {
    let actor = &article.analysis.cast.actors[id];
    let name = &article.text[actor.name];
    let land = || {
        Gazetteer::built_in().entry(tokens(name).iter().map(|token| token.norm)).classes.has(Classes::LAND)
    };
    (
        article.analysis.corrected.names.iter().any(|(named, _)| *named == id),
        actor.kind == ActorKind::State && land(),
        if actor.kind == ActorKind::Person { actor.name.len() } else { 0 },
    )
}

/// The last name and the first name of a person.
fn person(article: &Source<'_>, actor: &Actor) -> Option<(u32, Option<u32>)> {
    let words = Some(words(&article.text[actor.name])).filter(|_| actor.kind == ActorKind::Person)?;
    let (&surname, before) = words.split_last()?;
    Some((surname, before.first().copied()))
}

/// The hashes of a name’s words, without its marks and a leading article.
fn words(name: &str) -> Vec<u32> {
    let words =
        tokens(name).into_iter().filter(|token| !matches!(token.shape, Shape::Mark | Shape::Possessive));
    let mut words: Vec<u32> = words.map(|token| token.norm).to_list();
    if words.len() > 1 && words[0] == norm("the") {
        words.remove(0);
    }
    words
}

/// The hashes of the words of an actor’s roles that say something.
fn roles(article: &Source<'_>, actor: &Actor) -> Vec<u32> {
    let said =
        |word: &&str| word.len() > 3 && !matches!(*word, "former" | "senior" | "with" | "from" | "that");
    let words =
        actor.roles.iter().flat_map(|role| article.text[role.span].split(|c: char| !c.is_alphanumeric()));
    words.filter(said).map(norm).to_list()
}

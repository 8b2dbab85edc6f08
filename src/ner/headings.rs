use std::ops::Range;

use super::words::{Words, key};
use super::{Classes, Kind};
use crate::text::Table;

/// Finds the names in a line where every word is capitalised: those of the body, and those that are listed.
pub(super) fn headings(
    words: &Words<'_, '_>,
    known: &Table<u32, Kind>,
    line: Range<u32>,
    mut found: impl FnMut(Range<u32>, (Kind, u8)),
) {
    let mut at = line.start;
    while at < line.end {
        let name = words.is_capital(at).then(|| name(words, known, at, line.end)).flatten();
        match name {
            Some((end, kind)) => {
                found(at..end, kind);
                at = end;
            }
            None => at += 1,
        }
    }
}

/// The longest name that begins at the token.
fn name(words: &Words<'_, '_>, known: &Table<u32, Kind>, at: u32, end: u32) -> Option<(u32, (Kind, u8))> {
    let longest = (at + 1..=end.min(at + 8))
        .rev()
        .find_map(|stop| Some((stop, (*known.get(&key(words, &(at..stop)))?, 85))));
    let phrase = words.gazetteer.longest(words.document, at, end);
    let phrase = phrase.filter(|(_, entry)| entry.classes.has(Classes::NAMED));
    let listed = phrase.and_then(|(stop, entry)| Some((stop, (listed(entry.classes)?, 80))));
    match (longest, listed) {
        (Some(known), Some(listed)) if listed.0 > known.0 => return Some(listed),
        (Some(known), _) => return Some(known),
        (None, Some(listed)) => return Some(listed),
        (None, None) => {}
    }
    let class = words.class(at);
    if class.has(Classes::GIVEN) && !class.has(Classes::COMMON | Classes::TITLE) {
        let rest = (at + 1..end.min(at + 3)).take_while(|&token| {
            let class = words.class(token);
            words.is_capital(token)
                && (class.is_empty() || class.has(Classes::GIVEN | Classes::SURNAME))
                && !class.has(Classes::COMMON | Classes::NAMED)
        });
        let rest = rest.count() as u32;
        if rest > 0 {
            return Some((at + 1 + rest, (Kind::Person, 70)));
        }
    }
    let kind = listed_alone(class)?;
    Some((at + 1, (kind, 75)))
}

fn listed(classes: Classes) -> Option<Kind> {
    [
        (Classes::LAND, Kind::Place),
        (Classes::GROUP, Kind::Group),
        (Classes::ORGANIZATION, Kind::Organization),
        (Classes::EVENT, Kind::Event),
    ]
    .into_iter()
    .find_map(|(class, kind)| classes.has(class).then_some(kind))
}

fn listed_alone(classes: Classes) -> Option<Kind> {
    let sure = Classes::COUNTRY | Classes::GROUP | Classes::CAPITAL;
    let doubtful = Classes::COMMON | Classes::GIVEN | Classes::SURNAME | Classes::HEAD;
    listed(classes).filter(|_| classes.has(sure) || !classes.has(doubtful))
}

use crate::actors::reading::Reading;
use crate::actors::{Actor, ActorKind, How, Reference, subject};
use crate::syntax::Class;
use crate::syntax::{Phrase, noun_phrase};
use crate::text::{Id, Shape, ToList};

/// How far from its word an actor may stand, in tokens.
const REACH: u32 = 40;
/// How many actors of one list are told apart.
const MANY: usize = 12;

/// Whose a phrase may be, to stand for an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Whose {
    /// It must name the actor.
    Own,
    /// It may name what belongs to the actor: "Syrian troops".
    Any,
}

/// The actors that a list of noun phrases names: "Ruiz, Haddad and the mayor of Bern".
pub(super) fn listed(reading: &Reading<'_>, from: u32, limit: u32, whose: Whose) -> Vec<Id<Actor>> {
    let limit = limit.min(from + REACH);
    let mut found = Vec::new();
    let mut at = from;
    while found.len() < MANY {
        let Some(phrase) = noun_phrase(reading, at, limit) else { break };
        let before = found.len();
        found.extend(reading.set(at));
        if found.len() > before {
            break;
        }
        let actor = apposed(reading, phrase, limit).or_else(|| of_phrase(reading, phrase, whose));
        let nameless = actor.is_none_or(|actor| reading.cast.actors[actor].kind == ActorKind::Unnamed);
        if nameless && reading.reads(phrase.head, "from") {
            // "officials from Egypt, Jordan and Oman"
            at = phrase.head + 1;
            continue;
        }
        found.extend(actor);
        let Some(next) = next_of_list(reading, phrase, limit) else { break };
        at = next;
    }
    found.dedup();
    found
}

/// The actor that a phrase names: by its head, or else by what its head belongs to, as in "Syrian troops".
fn of_phrase(reading: &Reading<'_>, phrase: Phrase, whose: Whose) -> Option<Id<Actor>> {
    let head = subject::of_phrase(reading, phrase).actor;
    if whose == Whose::Own {
        return head;
    }
    head.or_else(|| {
        let belongs = |reference: &&Reference| {
            let person = reading.cast.actors[reference.actor].kind == ActorKind::Person;
            let after = reading.document.tokens_in(reference.span).end;
            // "a Swiss-registered firm"
            let compound =
                matches!(reading.document.word(after), "-" | "‑") && reading.shape(after + 1) == Shape::Lower;
            !(compound || person && reference.how == How::Pronoun)
        };
        reading.references(phrase.from, phrase.head).iter().rfind(belongs).map(|reference| reference.actor)
    })
}

/// The person whose name follows a description: "Norland’s envoy, Omar Haddad,".
fn apposed(reading: &Reading<'_>, phrase: Phrase, limit: u32) -> Option<Id<Actor>> {
    let described = reading.is(phrase.head - 1, Class::HUMAN);
    let comma = [phrase.head, phrase.end].into_iter().find(|&end| end < limit && reading.is_comma(end))?;
    let name = reading.references(comma + 1, limit.min(comma + 4)).first()?;
    let tokens = reading.document.tokens_in(name.span);
    let person = name.how == How::Name && reading.cast.actors[name.actor].kind == ActorKind::Person;
    let closed = tokens.end >= limit || matches!(reading.document.word(tokens.end), "," | "." | ";");
    (described && person && closed && tokens.start == comma + 1).then_some(name.actor)
}

fn inside<'a>(reading: &'a Reading<'_>, from: u32, to: u32) -> impl Iterator<Item = Id<Actor>> + 'a {
    reading.references(from, to).iter().map(|reference| reference.actor)
}

/// Where the next phrase of a list begins: after "and", after a comma, or after what is apposed.
fn next_of_list(reading: &Reading<'_>, phrase: Phrase, limit: u32) -> Option<u32> {
    for end in [phrase.head, phrase.end] {
        if reading.reads(end, "and") || reading.reads(end, "or") {
            // "with Ruiz and with Cole"
            let again = u32::from(reading.is(end + 1, Class::PREPOSITION));
            return clear(reading, end + 1 + again, limit);
        }
    }
    let comma = [phrase.head, phrase.end].into_iter().find(|&end| reading.is_comma(end))?;
    if reading.reads(comma + 1, "and") {
        return clear(reading, comma + 2, limit);
    }
    let next = noun_phrase(reading, comma + 1, limit)?;
    let named = reading
        .references(comma + 1, next.head)
        .iter()
        .any(|reference| reading.document.tokens_in(reference.span).end == next.head);
    if named && (reading.is_comma(next.head) || reading.reads(next.head, "and")) {
        return Some(comma + 1);
    }
    // "Ruiz, the mayor of the town, and Haddad"
    if !reading.is(phrase.head - 1, Class::NAME) {
        return None;
    }
    let quiet = |at: &u32| !reading.is_finite(*at) && reading.pair(*at).is_none();
    let and = (comma + 1..limit)
        .take_while(quiet)
        .find(|&at| reading.is_comma(at) && reading.reads(at + 1, "and"))?;
    let another = reading.is(and + 2, Class::NAME);
    another.then_some(and + 2)
}

/// The phrase after "and", unless it is the subject of a clause of its own.
fn clear(reading: &Reading<'_>, at: u32, limit: u32) -> Option<u32> {
    // "resigned from the trust and accused Ruiz"
    let phrase = noun_phrase(reading, at, limit).filter(|_| !reading.is_finite(at))?;
    (phrase.end >= limit || !reading.is_finite(phrase.end)).then_some(at)
}

/// The actors who do what the verb says; `from` is where its sentence begins.
pub(super) fn subjects(reading: &Reading<'_>, from: u32, verb: u32) -> Vec<Id<Actor>> {
    let before = verb.checked_sub(1).filter(|&before| before >= from);
    let governed = before.is_some_and(|before| {
        reading.reads(before, "to")
            || (reading.is(verb, Class::PROGRESSIVE) && reading.is(before, Class::PREPOSITION))
    });
    if governed {
        return governing(reading, from, verb);
    }
    let Some(party) = subject::before(reading, from, verb) else { return Vec::new() };
    let start = match party.actor {
        Some(_) => reading.document.tokens_in(party.span).start,
        None => party.from,
    };
    let mut all = listed(reading, start, verb, Whose::Any);
    if (start.saturating_sub(1)..verb).any(|at| reading.joins(at)) {
        all.splice(0..0, earlier(reading, from, start));
    }
    match party.actor {
        Some(actor) if all.is_empty() => vec![actor],
        _ => all,
    }
}

/// The names of a list that stand before its last comma: "Britain, Germany" of "Britain, Germany, and France".
fn earlier(reading: &Reading<'_>, from: u32, start: u32) -> Vec<Id<Actor>> {
    let mut found = Vec::new();
    let mut at = start;
    while at > from && found.len() < MANY {
        let comma = if reading.joins(at - 1) { at.saturating_sub(2) } else { at - 1 };
        let last = reading.references(from, comma).last();
        let Some(last) = last.filter(|_| comma > from && reading.is_comma(comma)) else { break };
        let tokens = reading.document.tokens_in(last.span);
        if tokens.end != comma {
            break;
        }
        found.push(last.actor);
        at = tokens.start;
        if at > from && reading.reads(at - 1, "the") {
            at -= 1;
        }
    }
    found.reverse();
    found
}

/// The subject of the verb that "to meet" or "of meeting" hangs on.
pub(super) fn governing(reading: &Reading<'_>, from: u32, at: u32) -> Vec<Id<Actor>> {
    let low = from.max(at.saturating_sub(REACH));
    let mut verb = at;
    while verb > low {
        verb -= 1;
        if !reading.is_finite(verb) || reading.pair(verb) != reading.pair(at) {
            continue;
        }
        let mut first = verb;
        while first > low && reading.is(first - 1, Class::AUXILIARY | Class::ADVERB) {
            first -= 1;
        }
        if first > low && reading.reads(first - 1, "to") {
            verb = first - 1;
            continue;
        }
        if let Some(object) = controlled(reading, verb, at) {
            return subject::of_phrase(reading, object).actor.into_iter().to_list();
        }
        if let Some(party) = subject::before(reading, from, first) {
            return party.actor.into_iter().to_list();
        }
        verb = first;
    }
    Vec::new()
}

/// The beginnings of verbs whose object is to do something: "urged Ruiz to resign".
const CONTROLS: [&str; 17] = [
    "urg", "ask", "told", "tell", "order", "forc", "allow", "help", "persuad", "press", "invit", "want",
    "expect", "enabl", "encourag", "beg", "warn",
];

/// The object of a verb that says what the object does: "accused Ruiz of threatening", "urged Ruiz to meet".
fn controlled(reading: &Reading<'_>, verb: u32, at: u32) -> Option<Phrase> {
    let phrase = noun_phrase(reading, verb + 1, at)?;
    let word = reading.document.word(verb).to_ascii_lowercase();
    let blamed = reading.reads(at - 1, "of") || reading.reads(at - 1, "for");
    let controls = blamed && subject::is_someone(reading, subject::of_phrase(reading, phrase))
        || CONTROLS.iter().any(|&stem| word.starts_with(stem));
    (controls && phrase.head + 1 == at).then_some(phrase)
}

/// The actors named before a noun in its own phrase: "Trump’s talks", "the Israel-Hamas war".
pub(super) fn possessors(reading: &Reading<'_>, noun: u32, from: u32) -> (u32, Vec<Id<Actor>>) {
    let mut at = noun;
    while at > from && noun - at < 10 {
        let before = at - 1;
        let part = reading.is(before, Class::NAME)
            || reading.shape(before) == Shape::Possessive
            || matches!(reading.document.word(before), "-" | "‑" | "–")
            || (reading.is_word(before)
                && !reading.is_finite(before)
                && !reading.is(before, Class::SAYING)
                && !reading.is(
                    before,
                    Class::PREPOSITION | Class::CONJUNCTION | Class::SUBORDINATOR | Class::ADVERB,
                ));
        if !part {
            break;
        }
        at = before;
        if reading.is(before, Class::DEFINITE | Class::INDEFINITE) {
            break;
        }
    }
    let mut all: Vec<Id<Actor>> = inside(reading, at, noun).to_list();
    all.dedup();
    (at, all)
}

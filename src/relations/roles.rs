use std::ops::Range;

use super::{Means, Mode, Relation, RelationKind};
use crate::actors::reading::Reading;
use crate::actors::{Actor, ActorKind, How, Reference, Tie};
use crate::syntax::Class;
use crate::syntax::noun_phrase;
use crate::text::{Id, Shape, Span, Table, ToList, norm};

/// Finds who is of what body by the words beside his name: "Labour’s Anna Holm", "Anna Holm of Labour".
pub(super) fn by_name(reading: &Reading<'_>, found: &mut Vec<Relation>) {
    let kind_of = |reference: &Reference| reading.cast.actors[reference.actor].kind;
    let names = |reference: &&Reference| reference.how == How::Name;
    let all: Vec<&Reference> = reading.cast.references.iter().filter(names).to_list();
    for pair in all.windows(2) {
        let [first, second] = [pair[0], pair[1]].map(|reference| reading.document.tokens_in(reference.span));
        let between = first.end;
        let owned = reading.shape(between) == Shape::Possessive;
        let of = reading.reads(between, "of") || reading.reads(between, "from");
        if owned && (kind_of(pair[0]), kind_of(pair[1])) == (ActorKind::Person, ActorKind::Organization) {
            found.extend(owned_body(reading, pair[0].actor, pair[1].actor, first.end, second.start));
            continue;
        }
        let (body, person) = match (kind_of(pair[0]), kind_of(pair[1])) {
            (ActorKind::Organization, ActorKind::Person) if owned => (pair[0], pair[1]),
            (ActorKind::Person, ActorKind::Organization) if of => (pair[1], pair[0]),
            _ => continue,
        };
        let the = u32::from(reading.reads(between + 1, "the"));
        let (from, to, verb) = (body.actor, person.actor, reading.span(between, between + 1));
        if second.start == between + 1 + the {
            let (kind, means, mode) = (RelationKind::Employs, Means::Job, Mode::Done);
            let sentence = reading.document.sentence_of(between);
            found.push(Relation { from, to, kind, means, mode, verb, sentence });
        }
    }
}

/// "Holm’s company, Lake Foods", "Holm’s union, the Lake Guild": between the mark of possession and the body’s name.
fn owned_body(
    reading: &Reading<'_>,
    person: Id<Actor>,
    body: Id<Actor>,
    mark: u32,
    name: u32,
) -> Option<Relation> {
    let end = name - u32::from(name > mark && reading.reads(name - 1, "the"));
    let noun =
        end.checked_sub(2).filter(|&noun| noun > mark && end < mark + 6 && reading.is_comma(end - 1))?;
    let plain = (mark + 1..=noun).all(|at| reading.shape(at) == Shape::Lower && !reading.is_finite(at));
    let own = is_one_of(reading, noun, &["company", "firm", "business", "start-up", "foundation", "charity"]);
    let other =
        ["union", "club", "party", "employer", "agency", "publisher", "church", "school", "newspaper"];
    if !own && !is_one_of(reading, noun, &other) && !reading.is(noun, Class::BODY) {
        return None;
    }
    let (from, to, kind) = match own {
        true => (person, body, RelationKind::Leads),
        false => (body, person, RelationKind::Employs),
    };
    let (means, mode, verb) = (Means::Job, Mode::Done, reading.span(noun, noun + 1));
    let sentence = reading.document.sentence_of(noun);
    plain.then_some(Relation { from, to, kind, means, mode, verb, sentence })
}

/// Finds who leads whom and who works for whom by the titles and jobs of the persons.
pub(super) fn by_role(reading: &Reading<'_>, found: &mut Vec<Relation>) {
    let heads = heads();
    for (person, actor) in reading.cast.actors.entries() {
        if actor.kind != ActorKind::Person {
            continue;
        }
        for role in actor.roles.iter().filter(|role| role.tie != Tie::Reference) {
            of_role(reading, &heads, person, role.span, found);
        }
    }
}

/// The nouns for those at the head, by their [`norm`], and whether a state can have one.
fn heads() -> Table<u32, bool> {
    let lines = include_str!(concat!(env!("OUT_DIR"), "/actors/heads.txt")).lines();
    let mut heads = Table::new();
    for (of, noun) in lines.filter_map(|line| line.split_once(' ')) {
        heads.insert(&norm(noun), of == "state");
    }
    heads
}

/// Of whom a role makes its bearer the one or the other: of a person, of a body or a state, or of both.
fn of_role(
    reading: &Reading<'_>,
    heads: &Table<u32, bool>,
    person: Id<Actor>,
    role: Span,
    found: &mut Vec<Relation>,
) {
    let tokens = reading.document.tokens_in(role);
    let says = |words: &[&str]| tokens.clone().any(|at| words.iter().any(|&word| reading.reads(at, word)));
    let Some(noun) = job(reading, tokens.clone()) else { return };
    if says(&["former", "ex", "late"]) {
        return;
    }
    let kind_of = |reference: &Reference| reading.cast.actors[reference.actor].kind;
    let words_of = |reference: &Reference| reading.document.tokens_in(reference.span);
    // "whose envoy" goes with the role, "the" does not.
    let start = tokens.start - u32::from(tokens.start > 0 && reading.reads(tokens.start - 1, "whose"));
    let all = || {
        let others = reading.references(start, tokens.end).iter();
        others.filter(|&reference| {
            let itself = reference.how == How::Role && words_of(reference).contains(&noun);
            reference.actor != person && !itself && kind_of(reference) != ActorKind::Unnamed
        })
    };
    let sentence = reading.document.sentence_of(tokens.start);
    let mut add = |from, to, kind, word: u32| {
        let (means, mode, verb) = (Means::Job, Mode::Done, reading.span(word, word + 1));
        found.push(Relation { from, to, kind, means, mode, verb, sentence });
    };
    // The noun that a name goes with: "minister" of "Norland’s prime minister".
    let own_noun =
        |name: &Range<u32>| (name.end..tokens.end).find(|&at| reading.is(at, Class::HUMAN)).unwrap_or(noun);
    let personal = all().find(|&reference| kind_of(reference) == ActorKind::Person);
    if let Some(personal) = personal {
        let name = words_of(personal);
        let word = own_noun(&name);
        // "the architect of Cole’s plan" is nothing to Cole.
        let beyond = name.start > noun && reading.shape(name.end) == Shape::Possessive;
        let kind = match () {
            () if is_one_of(reading, word, &OPPONENTS) => RelationKind::Opposes,
            () if is_one_of(reading, word, &EQUALS) || reading.is(word, Class::KIN) => RelationKind::Other,
            () => RelationKind::Employs,
        };
        if !beyond {
            let against = kind == RelationKind::Opposes;
            let (from, to) = if against { (person, personal.actor) } else { (personal.actor, person) };
            add(from, to, kind, word);
        }
    }
    let body = all().find(|&reference| {
        let name = words_of(reference);
        let kind = kind_of(reference);
        let state = matches!(kind, ActorKind::State | ActorKind::Group);
        // "the Norland president’s adviser": Norland’s is the president.
        let his = personal.is_some_and(|personal| {
            let theirs = words_of(personal);
            name.start < theirs.start && !(name.end <= noun && theirs.start > noun)
        });
        let sent = (noun + 1..name.start).any(|at| reading.reads(at, "to"))
            && is_one_of(reading, noun, &["ambassador", "envoy", "representative", "observer", "delegate"]);
        // "head of Norland’s navy", but not "adviser leading Norland’s talks"
        let beyond = name.start > noun
            && reading.shape(name.end) == Shape::Possessive
            && !(noun + 1..name.start).all(|at| reading.is(at, Class::PREPOSITION | Class::DETERMINER));
        let office = is_one_of(reading, own_noun(&name), &OFFICES)
            || head_of(reading, heads, tokens.clone(), false).is_some();
        kind != ActorKind::Person && (!state || office) && !beyond && !his && !sent
    });
    let Some(body) = body else { return };
    let state = matches!(kind_of(body), ActorKind::State | ActorKind::Group);
    let second = says(&["vice", "deputy", "assistant"]);
    if says(&["opposition", "rebel", "separatist", "exiled", "ousted"]) && state {
        return;
    }
    match head_of(reading, heads, tokens.clone(), state).filter(|_| !second && personal.is_none()) {
        Some(head) => add(person, body.actor, RelationKind::Leads, head),
        None => {
            let word = own_noun(&words_of(body));
            let kind = if is_one_of(reading, word, &OPPONENTS) {
                RelationKind::Opposes
            } else {
                RelationKind::Employs
            };
            add(body.actor, person, kind, word);
        }
    }
}

/// The noun that puts the bearer of a role at the head, of a state or of any body.
fn head_of(reading: &Reading<'_>, heads: &Table<u32, bool>, role: Range<u32>, state: bool) -> Option<u32> {
    role.clone().find_map(|at| {
        let word = |to: u32| norm(&reading.document.text[reading.span(at, to.min(role.end))]);
        let length = [1, 2, 3]
            .into_iter()
            .find(|&length| heads.get(&word(at + length)).is_some_and(|&of_states| of_states || !state))?;
        Some(at + length - 1)
    })
}

fn is_one_of(reading: &Reading<'_>, at: u32, words: &[&str]) -> bool {
    words.iter().any(|&word| reading.reads(at, word))
}

/// Those who stand against somebody.
const OPPONENTS: [&str; 7] = ["critic", "opponent", "rival", "foe", "enemy", "challenger", "accuser"];

/// Those whom nobody employs.
const EQUALS: [&str; 17] = [
    "associate",
    "associates",
    "ally",
    "allies",
    "friend",
    "friends",
    "partner",
    "partners",
    "supporter",
    "mentor",
    "colleague",
    "counterpart",
    "predecessor",
    "successor",
    "neighbour",
    "neighbor",
    "protege",
];

/// Those who serve a state; a writer or a hostage does not.
const OFFICES: [&str; 35] = [
    "minister",
    "ambassador",
    "envoy",
    "counterpart",
    "general",
    "commander",
    "secretary",
    "diplomat",
    "official",
    "officials",
    "spokesman",
    "spokeswoman",
    "spokesperson",
    "negotiator",
    "negotiators",
    "representative",
    "delegate",
    "consul",
    "attaché",
    "chargé",
    "senator",
    "lawmaker",
    "legislator",
    "officer",
    "chief",
    "chair",
    "adviser",
    "advisor",
    "premier",
    "governor",
    "judge",
    "prosecutor",
    "admiral",
    "mayor",
    "ministers",
];

/// The job itself: "adviser" of "senior adviser to the king".
fn job(reading: &Reading<'_>, role: Range<u32>) -> Option<u32> {
    let phrase = noun_phrase(reading, role.start, role.end);
    phrase.map(|phrase| phrase.head - 1).or_else(|| role.clone().find(|&at| reading.is(at, Class::HUMAN)))
}

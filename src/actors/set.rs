//! Words that mean several actors at once: "both men", "the two leaders", "the three countries".

use std::ops::Range;

use super::gender::{Gender, genders};
use super::phrase::Phrases;
use super::scene::singular;
use super::{Actor, ActorKind, Cast, How, Reason, Reference};
use crate::lexicon;
use crate::syntax::Class;
use crate::text::{Id, Span, Table, ToList, sort};

/// How many sentences such words look back over.
const BACK: usize = 3;
/// How many references, and how many tokens, they look back over.
const FEW: usize = 48;
const REACH: u32 = 160;
/// How far apart two names of one list may stand, in tokens.
const GAP: u32 = 8;

/// Words that mean several, before it is known whom.
struct Words {
    /// Without the article.
    tokens: Range<u32>,
    count: usize,
    whom: Whom,
}

/// What kind of actors the words mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whom {
    /// "men", "women": of a gender.
    Gender(Gender),
    /// "leaders", "pair": any people.
    People,
    /// "ministers": people who are what the noun says.
    Office,
    States,
    Bodies,
    /// "sides": states, peoples and bodies that one sentence names.
    Sides,
}

/// Adds a reference for each of those whom such words mean.
pub fn refer(phrases: &Phrases<'_>, cast: &mut Cast) {
    let document = phrases.document;
    let genders = genders(phrases, cast);
    let mut pairs = document.pairs.iter().filter(|pair| pair.depth == 0).peekable();
    let mut added = Vec::new();
    for token in 0..document.tokens.len() as u32 {
        let span = document.tokens[token as usize].span;
        while pairs.next_if(|pair| pair.outer.end <= span.start).is_some() {}
        if pairs.peek().is_some_and(|pair| pair.inner.contains(span)) {
            continue;
        }
        let Some(words) = words(phrases, token) else { continue };
        let span = phrases.cover(words.tokens.clone());
        let references = &cast.references;
        let at = references.partition_point(|reference| reference.span.end <= span.start);
        let taken = references.get(at).is_some_and(|reference| reference.span.start < span.end);
        let members = if taken { None } else { members(phrases, cast, &genders, token, &words) };
        for actor in members.into_iter().flatten() {
            let (how, reason) = (How::Role, Reason::Set);
            added.push(Reference { span, phrase: span, actor, how, reason, metonym: false });
        }
    }
    cast.references.extend(added);
    sort(&mut cast.references, |reference| reference.span.start);
}

/// Reads "both men", "the two foreign ministers", "the three countries", "the pair", "the two" at a token.
fn words(phrases: &Phrases<'_>, at: u32) -> Option<Words> {
    let is = |at: u32, words: &[&str]| {
        let word = phrases.word(at);
        words.iter().any(|other| word.eq_ignore_ascii_case(other))
    };
    let both = is(at, &["both"]);
    if !both && !is(at, &["the"]) {
        return None;
    }
    if is(at + 1, &["pair", "duo", "trio"]) && !both {
        let count = if is(at + 1, &["trio"]) { 3 } else { 2 };
        let words = Words { tokens: at + 1..at + 2, count, whom: Whom::People };
        return acts(phrases, at + 2).then_some(words);
    }
    let (start, count) =
        match (2..).zip(["two", "three", "four", "five"]).find(|(_, word)| is(at + 1, &[word])) {
            _ if both => (at, 2),
            Some((count, _)) => (at + 1, count),
            None => return None,
        };
    let mut head = start + 1;
    if !both && acts(phrases, head) {
        return Some(Words { tokens: start..head, count, whom: Whom::People });
    }
    // "the two foreign ministers"
    let adjective = |at: u32| {
        phrases.describes(at)
            && !phrases.is(at, Class::HUMAN | Class::NAME)
            && !is(at, &["other", "remaining", "new"])
    };
    while head < start + 4 && adjective(head) && phrases.is(head + 1, Class::HUMAN) {
        head += 1;
    }
    let whom = match () {
        () if is(head, &["men"]) => Whom::Gender(Gender::He),
        () if is(head, &["women"]) => Whom::Gender(Gender::She),
        () if phrases.has(head, lexicon::SET_OF_SIDES) => Whom::Sides,
        () if phrases.has(head, lexicon::SET_OF_STATES) => Whom::States,
        () if phrases.has(head, lexicon::SET_OF_BODIES) => Whom::Bodies,
        () if !phrases.is(head, Class::HUMAN) || !phrases.is(head, Class::PLURAL) => return None,
        () if is(head, &["leaders"]) => Whom::People,
        () => Whom::Office,
    };
    // "the two men who were held", "the two sides of the river", "both leaders and voters"
    let next = head + 1;
    let narrowed = phrases.is(next, Class::RELATIVE | Class::NARROWING)
        || is(next, &["of", "from", "in", "at", "on", "with", "for", "behind", "to"])
            && !finite_before(phrases, at)
        || is(next, &["of", "from"])
        || is(next, &["and", "or"]) && both
        || phrases.is_possessive(next) && whom == Whom::Office
        || phrases.is(next, Class::NAME | Class::HUMAN);
    (!narrowed).then_some(Words { tokens: start..next, count, whom })
}

/// Whether a verb stands before the words, so that what follows them may belong to it: "met both men in Bern".
fn finite_before(phrases: &Phrases<'_>, at: u32) -> bool {
    let floor = phrases.sentence(at).start;
    (floor..at).rev().take(6).any(|token| phrases.is(token, Class::FINITE))
}

/// Whether a verb follows: "the two met", "the pair have since".
fn acts(phrases: &Phrases<'_>, at: u32) -> bool {
    let verb = at + u32::from(phrases.is(at, Class::ADVERB));
    phrases.is(verb, Class::FINITE) && !phrases.is(verb, Class::NOUN) && verb < phrases.sentence(at).end
}

/// Whom the words mean, where it is certain: as many as they count, who were named together or are the only ones near.
fn members(
    phrases: &Phrases<'_>,
    cast: &Cast,
    genders: &Table<Id<Actor>, Gender>,
    at: u32,
    words: &Words,
) -> Option<Vec<Id<Actor>>> {
    let document = phrases.document;
    let start = |token: u32| document.tokens[token as usize].span.start;
    let upto = cast.references.partition_point(|reference| reference.span.start < start(at));
    let mut rest = &cast.references[upto.saturating_sub(FEW)..upto];
    let mut sentence = document.sentence_of(at);
    let mut end = at;
    let mut found: Vec<Id<Actor>> = Vec::new();
    // Whoever does something to them is none of them.
    let mut doer = None;
    for back in 0..=BACK {
        let from = document.sentences[sentence].tokens.start.max(at.saturating_sub(REACH)).min(end);
        let (before, here) =
            rest.split_at(rest.partition_point(|reference| reference.span.start < start(from)));
        rest = before;
        let fits: Vec<&Reference> =
            here.iter().filter(|reference| fit(phrases, cast, genders, reference, words)).to_list();
        let listed = coordinated(phrases, &fits, words.count);
        if let Some(listed) = listed.filter(|_| found.is_empty()) {
            let sure = doer.is_none_or(|doer| !listed.contains(&doer));
            return (sure && office(phrases, cast, words, &listed)).then_some(listed);
        }
        let people = matches!(words.whom, Whom::Gender(_) | Whom::People | Whom::Office);
        if people && stranger(phrases, here, from..end) {
            return None;
        }
        // "Holm said the two men would meet", "Holm thanked both men": of two others.
        let one = fits.first().filter(|one| back == 0 && fits.iter().all(|other| other.actor == one.actor));
        let subject = one.filter(|one| {
            let after = document.tokens_in(one.span).end..at;
            after.clone().next().is_some_and(|next| phrases.is(next, Class::SAYING))
                || after.len() < 12 && after.clone().any(|token| phrases.is(token, Class::FINITE))
        });
        if let Some(subject) = subject {
            let object = at > from && phrases.is(at - 1, Class::PREPOSITION | Class::VERB | Class::PAST);
            doer = object.then_some(subject.actor);
        }
        for reference in fits.iter().filter(|_| subject.is_none()) {
            if !found.contains(&reference.actor) {
                found.push(reference.actor);
            }
        }
        let apart = words.whom == Whom::Sides && !found.is_empty();
        if found.len() >= words.count || apart || sentence.index() == 0 {
            break;
        }
        sentence = Id::new(sentence.index() - 1);
        end = document.sentences[sentence].tokens.end;
    }
    let sure = doer.is_none_or(|doer| !found.contains(&doer));
    (sure && found.len() == words.count && office(phrases, cast, words, &found)).then_some(found)
}

/// Whether a reference is to one whom the words can mean.
fn fit(
    phrases: &Phrases<'_>,
    cast: &Cast,
    genders: &Table<Id<Actor>, Gender>,
    reference: &Reference,
    words: &Words,
) -> bool {
    let kind = cast.actors[reference.actor].kind;
    let tokens = phrases.document.tokens_in(reference.span);
    // "the Norland prime minister", "Norland’s ally", "a summit in Norland" name no side.
    let before = tokens.start.saturating_sub(1);
    let describes = (tokens.end..tokens.end + 3)
        .find(|&token| !phrases.describes(token) || phrases.is(token, Class::HUMAN))
        .is_some_and(|token| phrases.is(token, Class::HUMAN))
        || matches!(phrases.word(before), "in" | "at" | "near" | "across" | "outside")
        || words.whom == Whom::Sides && phrases.is_possessive(tokens.end);
    match words.whom {
        Whom::States => kind == ActorKind::State && !describes,
        Whom::Bodies => kind == ActorKind::Organization && !describes,
        Whom::Sides => !matches!(kind, ActorKind::Person | ActorKind::Unnamed) && !describes,
        Whom::Gender(gender) if genders.get(&reference.actor).is_some_and(|&known| known != gender) => false,
        Whom::Office if holds(phrases, cast, words, reference.actor) == Some(false) => false,
        _ => {
            let one = |token: u32| {
                phrases.is(token, Class::PERSON | Class::KIN | Class::SOURCE)
                    && !phrases.is(token, Class::PLURAL)
            };
            kind == ActorKind::Person || kind == ActorKind::Unnamed && tokens.clone().any(one)
        }
    }
}

/// Whether what the noun says is told of each of those, where it is an office.
fn office(phrases: &Phrases<'_>, cast: &Cast, words: &Words, members: &[Id<Actor>]) -> bool {
    words.whom != Whom::Office
        || members.iter().all(|&member| holds(phrases, cast, words, member) == Some(true))
}

/// Whether what the noun says is told of an actor, of whom anything is told.
fn holds(phrases: &Phrases<'_>, cast: &Cast, words: &Words, member: Id<Actor>) -> Option<bool> {
    let noun = singular(phrases.word(words.tokens.end - 1));
    let is = |span: Span| phrases.document.tokens_in(span).any(|token| singular(phrases.word(token)) == noun);
    let actor = &cast.actors[member];
    let own = (actor.kind == ActorKind::Unnamed).then_some(actor.name);
    let mut spans = actor.roles.iter().take(FEW).map(|role| role.span).chain(own).peekable();
    spans.peek().is_some().then(|| spans.any(is))
}

/// The only list of so many different actors that "and" joins.
fn coordinated(phrases: &Phrases<'_>, references: &[&Reference], count: usize) -> Option<Vec<Id<Actor>>> {
    let mut only = None;
    let mut list: Vec<Id<Actor>> = Vec::new();
    let mut and = false;
    for (at, reference) in references.iter().enumerate() {
        if !list.contains(&reference.actor) {
            list.push(reference.actor);
        }
        let next = references.get(at + 1);
        let gap = next.map(|next| {
            let from = phrases.document.tokens_in(reference.span).end;
            from..phrases.document.tokens_in(next.span).start
        });
        let gap = gap.filter(|gap| gap.len() as u32 <= GAP);
        if let Some(mut gap) = gap
            && let joined = gap.clone().any(|token| phrases.word(token) == "and" || phrases.is_hyphen(token))
            && (joined || gap.clone().any(|token| phrases.word(token) == ","))
            && gap.all(|token| joins(phrases, token))
        {
            and |= joined;
            continue;
        }
        let (whole, listed) = (std::mem::take(&mut list), std::mem::take(&mut and));
        if whole.len() == count && listed {
            if only.is_some() {
                return None;
            }
            only = Some(whole);
        }
    }
    only
}

/// Whether a token can stand between two names of one list.
fn joins(phrases: &Phrases<'_>, token: u32) -> bool {
    matches!(phrases.word(token), "," | "and" | "’s" | "'s")
        || phrases.is_hyphen(token)
        || phrases.is(token, Class::DETERMINER | Class::HONORIFIC | Class::TITLE)
        || phrases.describes(token) && !phrases.is(token, Class::FINITE)
}

/// Whether somebody is mentioned whom the cast does not have: "his brother".
fn stranger(phrases: &Phrases<'_>, here: &[Reference], tokens: Range<u32>) -> bool {
    let person = |token: &u32| {
        phrases.is(*token, Class::PERSON | Class::KIN | Class::SOURCE)
            && !phrases.is(*token, Class::PLURAL | Class::NAME)
            && !phrases.is(*token + 1, Class::NAME)
            && !phrases.describes(*token + 1)
    };
    tokens.filter(person).any(|token| {
        let span = phrases.document.tokens[token as usize].span;
        let at = here.partition_point(|reference| reference.span.end <= span.start);
        !here[at..].iter().take(2).any(|reference| reference.phrase.contains(span))
    })
}

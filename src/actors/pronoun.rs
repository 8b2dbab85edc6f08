//! Whom "he" and "she" mean, where only one person fits.

use super::gender::{Gender, of_given_name, of_noun};
use super::phrase::Phrases;
use super::scene::singular;
use super::{Actor, ActorKind, Cast, How, Reason, Reference};
use crate::syntax::{Class, Syntax};
use crate::text::{Id, Span, Table, ToList, sort};

/// How many sentences a pronoun looks back over.
const BACK: usize = 3;
/// How many people of one sentence are kept.
const CROWD: usize = 12;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    Subject,
    Object,
    Possessive,
}

/// How a pronoun counts an actor that is no person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Number {
    It,
    They,
}

impl Number {
    fn is(self, word: &str) -> bool {
        match self {
            Number::It => word.eq_ignore_ascii_case("it"),
            Number::They => word.eq_ignore_ascii_case("they"),
        }
    }
}

/// Somebody whom a pronoun can mean; nobody of the cast, where a description has no actor.
#[derive(Clone, Copy, Debug)]
struct Person {
    actor: Option<Id<Actor>>,
    token: u32,
    subject: bool,
    /// Whether it is sure that it is this one.
    sure: bool,
}

/// Adds the pronouns of which the text shows whom they mean.
pub(super) fn refer(phrases: &Phrases<'_>, syntax: &Syntax<'_>, cast: &mut Cast) {
    let document = phrases.document;
    let mut genders = genders(phrases, cast);
    let mut references = cast.references.iter().peekable();
    let mut pairs = document.pairs.iter().filter(|pair| pair.depth == 0).peekable();
    let mut before: Vec<Vec<Person>> = Vec::new();
    let mut theme: Option<(Id<Actor>, Number)> = None;
    let mut spoke = Spoke::default();
    let mut added = Vec::new();
    for (place, sentence) in document.sentences.iter().enumerate() {
        let start = sentence.tokens.start;
        let mut here: Vec<Person> = Vec::new();
        let mut opened = None;
        // The last body or state that does something here, and the last one that is named.
        let (mut doer, mut named) = (None, None);
        // Where the last reference ends, and whose it is.
        let mut last = None;
        let mut token = sentence.tokens.start;
        while token < sentence.tokens.end {
            let span = document.tokens[token as usize].span;
            while pairs.next_if(|pair| pair.outer.end <= span.start).is_some() {}
            let quoted = pairs.peek().is_some_and(|pair| pair.inner.contains(span));
            while references.next_if(|reference| reference.span.start < span.start).is_some() {}
            if let Some(reference) = references.next_if(|reference| reference.span.start == span.start) {
                let tokens = document.tokens_in(reference.span);
                let actor = &cast.actors[reference.actor];
                let many = phrases.is(tokens.end.saturating_sub(1), Class::PLURAL);
                let subject = is_subject(phrases, tokens.start, tokens.end, sentence.tokens.clone());
                // "the report" is neither he nor she.
                let thing = actor.kind == ActorKind::Unnamed
                    && !many
                    && !tokens.clone().any(|token| phrases.is(token, Class::HUMAN | Class::NAME));
                let number = match actor.kind {
                    _ if thing => Some(Number::It),
                    ActorKind::Organization | ActorKind::State => Some(Number::It),
                    ActorKind::Unnamed if many => Some(Number::They),
                    _ => None,
                };
                if !quoted && number == Some(Number::It) {
                    doer = Some(reference.actor).filter(|_| subject).or(doer);
                    named = Some(reference.actor);
                }
                if subject && !quoted && opened.is_none() {
                    opened = Some(number.map(|number| (reference.actor, number)));
                }
                let human =
                    actor.kind == ActorKind::Person || actor.kind == ActorKind::Unnamed && !many && !thing;
                if human && !quoted && here.len() < CROWD {
                    let token = tokens.end.saturating_sub(1).max(tokens.start);
                    here.push(Person { actor: Some(reference.actor), token, subject, sure: true });
                }
                last = Some((tokens.end, reference.actor));
                if tokens.clone().any(|token| syntax.is_speaker(token)) {
                    let kind = if thing { ActorKind::Organization } else { actor.kind };
                    spoke.note(reference.actor, kind, many, place);
                }
                token = tokens.end.max(token + 1);
                continue;
            }
            let speaks_on = !quoted && syntax.is_speaker(token);
            if !quoted
                && let Some((gender, case)) = pronoun(phrases, token)
                && let Some((actor, sure)) = meant(phrases, &genders, &here, &before, token, gender, case)
                    .or_else(|| {
                        let actor = spoke.again(&genders, gender, place).filter(|_| speaks_on)?;
                        // Whoever else is near can be meant as well, so nothing is learnt of either.
                        let rival = |person: &Person| {
                            let known = person.actor.and_then(|other| genders.get(&other).copied());
                            person.actor != Some(actor) && known.is_none_or(|known| known == gender)
                        };
                        let sure = !before.iter().flatten().chain(&here).any(rival);
                        Some((actor, sure))
                    })
            {
                if sure {
                    genders.or_insert(&actor, gender);
                }
                let subject = case == Case::Subject;
                if here.len() < CROWD {
                    here.push(Person { actor: Some(actor), token, subject, sure });
                }
                added.push(by_pronoun(span, actor));
                if speaks_on {
                    spoke.note(actor, cast.actors[actor].kind, false, place);
                }
            }
            if !quoted && phrases.word(token) == "whose" {
                added.extend(
                    last.filter(|&(end, _)| end + 2 > token).map(|(_, actor)| by_pronoun(span, actor)),
                );
            }
            if !quoted && is_its(phrases, token) {
                let owner = if token == start {
                    theme.filter(|(_, number)| *number == Number::It).map(|(actor, _)| actor)
                } else {
                    doer.or(named)
                };
                if let Some(actor) = owner {
                    added.push(by_pronoun(span, actor));
                }
            }
            if let Some((actor, number)) = theme
                && !quoted
                && number.is(phrases.word(token))
                && speaks(phrases, token, sentence.tokens.clone())
            {
                added.push(by_pronoun(span, actor));
                spoke.note(actor, cast.actors[actor].kind, number == Number::They, place);
                opened = Some(theme);
            } else if speaks_on
                && let Some(actor) = spoke.they_or_it(phrases.word(token), place, doer.or(named))
            {
                added.push(by_pronoun(span, actor));
            }
            let stranger = phrases.is(token, Class::PERSON | Class::KIN | Class::SOURCE)
                && !phrases.is(token, Class::PLURAL | Class::NAME)
                && !phrases.is(token + 1, Class::NAME)
                && !phrases.describes(token + 1);
            if stranger && !quoted && here.len() < CROWD {
                let subject = is_subject(phrases, token, token + 1, sentence.tokens.clone());
                here.push(Person { actor: None, token, subject, sure: true });
            }
            token += 1;
        }
        theme = opened.unwrap_or(theme);
        if !here.is_empty() {
            before.insert(0, here);
            before.truncate(BACK);
        }
    }
    cast.references.extend(added);
    sort(&mut cast.references, |reference| reference.span.start);
}

/// Who spoke last, by what a pronoun can say of them: the text goes on with the same speaker.
#[derive(Default)]
struct Spoke {
    people: Vec<(Id<Actor>, usize)>,
    body: Option<(Id<Actor>, usize)>,
    several: Option<(Id<Actor>, usize)>,
}

/// How many sentences a speaker goes on for without being named.
const GOES_ON: usize = 8;

impl Spoke {
    fn note(&mut self, actor: Id<Actor>, kind: ActorKind, many: bool, sentence: usize) {
        match kind {
            ActorKind::Organization | ActorKind::State => self.body = Some((actor, sentence)),
            ActorKind::Group => self.several = Some((actor, sentence)),
            ActorKind::Unnamed if many => self.several = Some((actor, sentence)),
            ActorKind::Person | ActorKind::Unnamed => {
                self.people.retain(|&(known, _)| known != actor);
                self.people.insert(0, (actor, sentence));
                self.people.truncate(CROWD);
            }
        }
    }

    /// The last person to speak who can be "he" or "she".
    fn again(
        &self,
        genders: &Table<Id<Actor>, Gender>,
        gender: Gender,
        sentence: usize,
    ) -> Option<Id<Actor>> {
        let fits = |&&(actor, place): &&(Id<Actor>, usize)| {
            place + GOES_ON >= sentence && genders.get(&actor).is_none_or(|&known| known == gender)
        };
        self.people.iter().find(fits).map(|&(actor, _)| actor)
    }

    /// Whom "they" or "it" means that speaks: who spoke just before, or the body that the sentence is about.
    fn they_or_it(&self, word: &str, sentence: usize, doer: Option<Id<Actor>>) -> Option<Id<Actor>> {
        let near = |spoke: Option<(Id<Actor>, usize)>| {
            spoke.filter(|&(_, place)| place + BACK >= sentence).map(|(actor, _)| actor)
        };
        match () {
            () if Number::They.is(word) => near(self.several).or_else(|| near(self.body)),
            () if Number::It.is(word) => near(self.body).or(doer),
            () => None,
        }
    }
}

/// "its", and "whose" of a body: "the union, whose envoy".
fn is_its(phrases: &Phrases<'_>, token: u32) -> bool {
    matches!(phrases.word(token), "its" | "Its")
}

/// A pronoun that means the actor.
fn by_pronoun(span: Span, actor: Id<Actor>) -> Reference {
    Reference { span, phrase: span, actor, how: How::Pronoun, reason: Reason::Pronoun, metonym: false }
}

/// Whether the pronoun opens its sentence, or follows a quotation, and a verb of saying is next: "It said that …".
fn speaks(phrases: &Phrases<'_>, token: u32, sentence: std::ops::Range<u32>) -> bool {
    let opens = token == sentence.start || matches!(phrases.word(token - 1), "”" | "\"");
    let verb =
        (token + 1..sentence.end).take(3).find(|&at| !phrases.is(at, Class::ADVERB | Class::AUXILIARY));
    opens && verb.is_some_and(|verb| phrases.is(verb, Class::SAYING) && !phrases.word(verb).ends_with("ing"))
}

fn pronoun(phrases: &Phrases<'_>, token: u32) -> Option<(Gender, Case)> {
    let word = phrases.word(token);
    let is = |other: &str| word.eq_ignore_ascii_case(other);
    Some(if is("he") {
        (Gender::He, Case::Subject)
    } else if is("she") {
        (Gender::She, Case::Subject)
    } else if is("him") || is("himself") {
        (Gender::He, Case::Object)
    } else if is("herself") {
        (Gender::She, Case::Object)
    } else if is("his") {
        (Gender::He, Case::Possessive)
    } else if is("her") || is("hers") {
        let noun = phrases.describes(token + 1) || phrases.is(token + 1, Class::PAST | Class::PROGRESSIVE);
        (Gender::She, if noun { Case::Possessive } else { Case::Object })
    } else {
        return None;
    })
}

/// Whom the pronoun means, and whether nobody else is near.
fn meant(
    phrases: &Phrases<'_>,
    genders: &Table<Id<Actor>, Gender>,
    here: &[Person],
    before: &[Vec<Person>],
    token: u32,
    gender: Gender,
    case: Case,
) -> Option<(Id<Actor>, bool)> {
    let fits = |person: &&Person| {
        person.actor.and_then(|actor| genders.get(&actor)).is_none_or(|&known| known == gender)
    };
    // "Holm came and thanked him" is one clause, "Holm came and Lind thanked him" is two.
    // "Holm, who thanked him," and "Holm, who came, thanked him" go on with Holm.
    let same_clause = |from: u32| {
        let comma = from + u32::from(phrases.word(from + 1) == ",");
        let from = if phrases.is(comma + 1, Class::RELATIVE) { comma + 2 } else { from };
        !(from..token).any(|between| {
            phrases.is(between, Class::CONJUNCTION) && !phrases.is(between + 1, Class::FINITE)
                || phrases.is(between, Class::RELATIVE)
                || phrases.word(between) == "," && !phrases.is(between + 1, Class::FINITE)
        })
    };
    // "Holm met him": not Holm.
    let bound = |person: &&Person| case == Case::Object && person.subject && same_clause(person.token);
    let reflexive = phrases.word(token).ends_with("self");
    let here: Vec<&Person> = here.iter().filter(fits).filter(|person| reflexive || !bound(person)).to_list();
    // Whom the sentences before are about: the text may well go on about them.
    let topic = before.iter().find_map(|people| people.iter().filter(fits).find(|person| person.subject));
    let rival = |actor: Option<Id<Actor>>| topic.is_some_and(|topic| topic.actor != actor);
    let nearest = here.last().map(|person| person.actor);
    let subject = here.iter().rev().find(|person| person.subject).map(|person| person.actor);
    let only = here.iter().all(|person| Some(person.actor) == nearest);
    let said =
        phrases.is(token.saturating_sub(1), Class::SAYING) || phrases.word(token.saturating_sub(1)) == "that";
    if let Some(nearest) = nearest {
        let clear = if only {
            subject == Some(nearest) || !rival(nearest)
        } else {
            subject == Some(nearest) || said && case == Case::Subject
        };
        let actor = if only { nearest } else { subject? };
        let sure = only && here.iter().all(|person| person.sure);
        return actor.filter(|_| clear).map(|actor| (actor, sure && !rival(Some(actor))));
    }
    for people in before {
        let people: Vec<&Person> = people.iter().filter(fits).to_list();
        let Some(first) = people.first() else { continue };
        let only = people.iter().all(|person| person.actor == first.actor);
        let subject = people.iter().find(|person| person.subject).copied();
        let meant = if only && !rival(first.actor) { Some(*first) } else { subject };
        let sure = only && people.iter().all(|person| person.sure);
        return meant.and_then(|person| person.actor).map(|actor| (actor, sure));
    }
    None
}

/// Whether the words stand where a subject stands.
fn is_subject(phrases: &Phrases<'_>, start: u32, end: u32, sentence: std::ops::Range<u32>) -> bool {
    if phrases.is_possessive(end) {
        // "Holm’s remarks …" opens a sentence about Holm.
        return start == sentence.start && !names_after(phrases, end, sentence.end);
    }
    let phrase_start = (sentence.start..start)
        .rev()
        .take(8)
        .take_while(|&token| {
            phrases.describes(token) || phrases.is(token, Class::DETERMINER | Class::HONORIFIC)
        })
        .last()
        .unwrap_or(start);
    // "retired pilot Holm"
    let describes = |at: u32| {
        let opens = at == sentence.start
            || phrases.boundary(at - 1)
            || phrases.is(at - 1, Class::DETERMINER | Class::POSSESSIVE);
        phrases.is(at, Class::PAST) && !phrases.is(at, Class::SAYING) && opens
    };
    let phrase_start = match phrase_start.checked_sub(1) {
        Some(at) if at >= sentence.start && phrase_start < start && describes(at) => at,
        _ => phrase_start,
    };
    // "Holm (Labour) said"
    let close = (end..sentence.end.min(end + 8)).find(|&at| phrases.word(at) == ")");
    let end = close.filter(|_| phrases.word(end) == "(").map_or(end, |close| close + 1);
    let before = phrase_start.checked_sub(1).filter(|&before| before >= sentence.start);
    let free = before.is_none_or(|before| !phrases.is(before, Class::PREPOSITION | Class::VERB));
    let inverted = before.is_some_and(|before| {
        phrases.is(before, Class::SAYING) && before > sentence.start && phrases.boundary(before - 1)
    });
    let verb = end < sentence.end
        && (phrases.is(end, Class::FINITE | Class::ADVERB | Class::RELATIVE)
            || phrases.word(end) == "," && !matches!(phrases.word(end + 1), "and" | "or"));
    inverted || free && verb && !before.is_some_and(|before| phrases.is(before, Class::SAYING | Class::PAST))
}

/// Whether an apposition follows: "Holm’s brother, Per Holm, said" is about Per, "Holm’s union, the Guild," about it.
fn names_after(phrases: &Phrases<'_>, possessive: u32, end: u32) -> bool {
    let comma = (possessive..end).take(8).find(|&token| phrases.word(token) == ",");
    comma.is_some_and(|comma| {
        let the = u32::from(phrases.is(comma + 1, Class::DEFINITE));
        phrases.is(comma + 1 + the, if the == 1 { Class::NAME } else { Class::BEARER })
    })
}

/// What the text itself says of people's gender: "Mrs.", "spokesman", "his wife".
pub(super) fn genders(phrases: &Phrases<'_>, cast: &Cast) -> Table<Id<Actor>, Gender> {
    let told = |span: Span| {
        let tokens = phrases.document.tokens_in(span);
        let own = tokens.rev().find(|&token| phrases.is(token, Class::PERSON | Class::KIN | Class::SOURCE));
        own.and_then(|token| of_noun(singular(phrases.word(token))))
    };
    // "Sir" before the name says more than what is told of it elsewhere.
    let mut genders = Table::new();
    for reference in cast.references.iter().filter(|reference| reference.how == How::Name) {
        let token = phrases.document.tokens_in(reference.span).start;
        let honorific = token.checked_sub(1).filter(|&before| phrases.is(before, Class::HONORIFIC));
        let norm_of = |token: u32| phrases.document.tokens[token as usize].norm;
        if let Some(gender) = honorific.and_then(|before| of_noun(norm_of(before))) {
            genders.or_insert(&reference.actor, gender);
        }
    }
    for (id, actor) in cast.actors.entries() {
        let roles = actor.roles.iter().filter_map(|role| told(role.span));
        let described = (actor.kind == ActorKind::Unnamed).then(|| told(actor.name)).flatten();
        if let Some(gender) = roles.chain(described).next() {
            genders.or_insert(&id, gender);
        }
    }
    by_given_name(phrases, cast, &mut genders);
    genders
}

/// Adds what first names say of those of whom nothing else does.
fn by_given_name(phrases: &Phrases<'_>, cast: &Cast, genders: &mut Table<Id<Actor>, Gender>) {
    for (id, actor) in cast.actors.entries().filter(|(_, actor)| actor.kind == ActorKind::Person) {
        let tokens = phrases.document.tokens_in(actor.name);
        let first = phrases.document.tokens.get(tokens.start as usize).filter(|_| tokens.len() > 1);
        if let Some(gender) = first.and_then(|token| of_given_name(token.norm)) {
            genders.or_insert(&id, gender);
        }
    }
}

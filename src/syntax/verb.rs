//! The verb of a clause, with the auxiliaries and adverbs before it.

use std::sync::LazyLock;

use super::class::Class;
use super::noun_phrase::noun_phrase;
use super::verb_group::reporting_verb;
use super::words::Words;
use crate::lexicon::{Form, RELATION_NOUN, RELATION_VERB};
use crate::text::{Shape, Table, norm};

/// A verb with the auxiliaries and adverbs before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verb {
    /// The first token of the group.
    pub from: u32,
    /// The token of the verb itself; of "is a spy", "is".
    pub main: u32,
    /// The form of the verb.
    pub form: Form,
    /// Whether the subject acts.
    pub voice: Voice,
    /// When it is said to happen.
    pub tense: Tense,
    /// Whether it is said to happen.
    pub modality: Modality,
}

/// Whether the subject of a verb acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// "met"
    Active,
    /// "was met"
    Passive,
}

/// When it is said to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Tense {
    /// "meets", "has met"
    Present,
    /// "met", "had met"
    Past,
    /// "will meet"
    Future,
    /// "to meet", "meeting"
    None,
}

/// Whether what a verb says is said to happen.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Modality {
    /// "met"
    Fact,
    /// "will meet", "to meet"
    Meant,
    /// "could meet", "should meet"
    Possible,
    /// "did not meet"
    Denied,
}

/// The words for dealings of the list that is part of the program, read once.
static KNOWN: LazyLock<Known> = LazyLock::new(Known::new);

/// Verbs and nouns, by their [`norm`].
struct Known {
    verbs: Table<u32, Form>,
    nouns: Table<u32, ()>,
}

impl Known {
    fn new() -> Known {
        let mut known = Known { verbs: Table::new(), nouns: Table::new() };
        for (form, word) in RELATION_VERB.entries().flat_map(|entry| entry.forms()) {
            known.verbs.or_insert(&norm(&word), form);
        }
        for entry in RELATION_NOUN.entries() {
            known.nouns.insert(&norm(entry.word()), ());
        }
        known
    }
}

/// Whether a form in "-ing" is a noun for a dealing: "a meeting with", but not "meeting them".
pub(super) fn is_dealing(words: &Words<'_>, at: u32) -> bool {
    let object = Class::DETERMINER | Class::PRONOUN | Class::NAME | Class::HONORIFIC;
    let noun = words.document.tokens.get(at as usize).is_some_and(|token| KNOWN.nouns.has(&token.norm));
    noun && words.is(at, Class::PROGRESSIVE) && !words.is(at + 1, object)
}

/// The form of a verb that a word can be, as far as the lists and its ending show.
pub(super) fn form(words: &Words<'_>, at: u32) -> Option<Form> {
    let token = words.document.tokens.get(at as usize)?;
    let known = || words.reporting(at).map(|verb| verb.form);
    if let Some(form) = KNOWN.verbs.get(&token.norm).copied().or_else(known) {
        return Some(form);
    }
    let word = words.document.word(at);
    let singular = word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
    match () {
        () if words.is(at, Class::PROGRESSIVE) => Some(Form::Ing),
        () if words.is(at, Class::PAST) => Some(Form::Past),
        () if words.is(at, Class::VERB) && singular => Some(Form::Present),
        () if words.is(at, Class::VERB | Class::SAYING) => Some(Form::Past),
        () => None,
    }
}

/// Reads the verb that begins at a token and ends before `limit`, and the token after it; `before` is what stands
/// before it.
pub(super) fn verb(words: &Words<'_>, at: u32, limit: u32, before: Before) -> Option<(Verb, u32)> {
    if words.reads(at, "to") {
        return infinitive(words, at, limit);
    }
    if is_auxiliary(words, at) {
        return Some(auxiliary(words, at, limit));
    }
    let main = past_adverbs(words, at, limit, at + 3);
    if main >= limit || !begins(words, at, main, before) {
        return None;
    }
    let form = form(words, main)?;
    let tense = match form {
        Form::Past => Tense::Past,
        Form::Ing => Tense::None,
        Form::Base | Form::Present => Tense::Present,
    };
    let declined = words.is(main, Class::UNREAL)
        || (at..main).any(|at| words.reads(at, "not") || words.reads(at, "never"));
    let modality = if declined { Modality::Denied } else { Modality::Fact };
    Some((Verb { from: at, main, form, voice: Voice::Active, tense, modality }, main + 1))
}

/// What is no verb after "to" or an auxiliary.
const CLOSED: Class = Class::DETERMINER
    .or(Class::PRONOUN)
    .or(Class::PREPOSITION)
    .or(Class::NAME)
    .or(Class::DATE)
    .or(Class::CONJUNCTION);

/// The first token from one on that is no adverb, or the end of the reach.
fn past_adverbs(words: &Words<'_>, at: u32, limit: u32, reach: u32) -> u32 {
    let end = limit.min(reach);
    (at..end).find(|&at| !is_adverb(words, at)).unwrap_or(end.max(at))
}

/// What stands before a word that may be a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Before {
    /// A noun phrase.
    Noun,
    /// "who", "which"
    Relative,
    /// Anything else.
    Other,
}

/// "to meet"
fn infinitive(words: &Words<'_>, at: u32, limit: u32) -> Option<(Verb, u32)> {
    let main = past_adverbs(words, at + 1, limit, at + 3);
    if main >= limit {
        return None;
    }
    let passive = words.reads(main, "be") || words.reads(main, "have");
    if passive {
        let (verb, next) = auxiliary(words, main, limit);
        let verb = Verb { from: at, tense: Tense::None, modality: Modality::Meant, ..verb };
        return Some((verb, next));
    }
    let plain = words.shape(main) == Shape::Lower && !words.is(main, CLOSED);
    let base = form(words, main).is_none_or(|form| form == Form::Base || words.is(main, Class::VERB));
    let noun = words.is(main, Class::HUMAN | Class::PROGRESSIVE | Class::PAST)
        || words.document.word(main).ends_with('s') && form(words, main) != Some(Form::Base);
    if !plain || !base || noun && form(words, main) != Some(Form::Base) {
        return None;
    }
    // "agreed not to meet"
    let denied = at > 0 && ["not", "never"].iter().any(|&word| words.reads(at - 1, word));
    let modality = if denied { Modality::Denied } else { Modality::Meant };
    let (form, voice, tense) = (Form::Base, Voice::Active, Tense::None);
    let verb = Verb { from: at, main, form, voice, tense, modality };
    Some((verb, main + 1))
}

/// What the auxiliaries of a group have said so far.
#[derive(Clone, Copy)]
struct Auxiliaries {
    last: u32,
    next: u32,
    tense: Tense,
    modality: Modality,
}

/// "has been met", "could not meet", "is a spy"
fn auxiliary(words: &Words<'_>, at: u32, limit: u32) -> (Verb, u32) {
    let read = auxiliaries(words, at, limit);
    let Auxiliaries { last, next, tense, modality } = read;
    let main = next;
    let be = words.is(last, Class::BE);
    let form = if main < limit { form(words, main) } else { None };
    let plain =
        main < limit && words.shape(main) == Shape::Lower && (!words.is(main, CLOSED) || form.is_some());
    let has = ["has", "have", "had", "having"].iter().any(|&word| words.reads(last, word));
    let of = |form, voice| Verb { from: at, main, form, voice, tense, modality };
    let verb = match form {
        _ if !plain => None,
        Some(Form::Ing) if be => Some(of(Form::Ing, Voice::Active)),
        Some(Form::Past) if be => Some(of(Form::Past, Voice::Passive)),
        // "was shot", "was beset": the form is no other one's.
        Some(_) if be && words.is(main, Class::VERB | Class::PAST) => Some(of(Form::Past, Voice::Passive)),
        Some(Form::Past) if has => Some(of(Form::Past, Voice::Active)),
        Some(_) if has && words.is(main, Class::VERB) => Some(of(Form::Past, Voice::Active)),
        _ if be || has => None,
        _ => Some(of(Form::Base, Voice::Active)),
    };
    match verb {
        // "would co-operate"
        Some(verb) if main + 2 < limit && is_hyphened(words, main) => {
            (Verb { main: main + 2, ..verb }, main + 3)
        }
        Some(verb) => (verb, main + 1),
        None => {
            let verb =
                Verb { from: at, main: last, form: Form::Present, voice: Voice::Active, tense, modality };
            (verb, last + 1)
        }
    }
}

/// Whether the word goes on in small letters after a hyphen; two tokens must follow it.
fn is_hyphened(words: &Words<'_>, at: u32) -> bool {
    let [word, hyphen, rest] = [at, at + 1, at + 2].map(|at| words.document.tokens[at as usize].span);
    matches!(words.document.word(at + 1), "-" | "‑")
        && word.end == hyphen.start
        && hyphen.end == rest.start
        && words.shape(at + 2) == Shape::Lower
}

/// Reads auxiliaries, with the adverbs and the "not" between them.
fn auxiliaries(words: &Words<'_>, at: u32, limit: u32) -> Auxiliaries {
    let mut read = Auxiliaries { last: at, next: at, tense: Tense::Present, modality: Modality::Fact };
    let limit = limit.min(at + 10);
    let mut denied = false;
    while read.next < limit {
        let next = read.next;
        let word = words.document.word(next);
        if is_auxiliary(words, next) {
            read.last = next;
            let past = ["was", "were", "had", "did"].iter().any(|&word| words.reads(next, word));
            let will = ["will", "shall", "would", "wo"].iter().any(|&it| words.reads(next, it))
                || word.ends_with("ll") && word.contains(['\'', '’']);
            if past {
                read.tense = Tense::Past;
            }
            if will {
                (read.tense, read.modality) = (Tense::Future, Modality::Meant);
            } else if words.is(next, Class::UNREAL) && !is_negated(word) {
                read.modality = Modality::Possible;
            }
            denied |= is_negated(word);
        } else if is_adverb(words, next) {
            denied |= words.reads(next, "not") || words.reads(next, "never");
        } else {
            break;
        }
        read.next += 1;
    }
    // "would have met"
    let unfulfilled = read.modality == Modality::Meant
        && (at..read.last).any(|at| words.reads(at, "would") && words.reads(at + 1, "have"));
    if denied || unfulfilled {
        read.modality = Modality::Denied;
    }
    read
}

/// Whether a word is an auxiliary; "in May" has none.
fn is_auxiliary(words: &Words<'_>, at: u32) -> bool {
    let opens = at.checked_sub(1).is_none_or(|before| !words.is_word(before));
    words.is(at, Class::AUXILIARY)
        && !words.is(at, Class::NAME | Class::DATE)
        && (opens || words.shape(at) != Shape::Title)
}

fn is_negated(word: &str) -> bool {
    ["n't", "n’t", "cannot"].iter().any(|end| word.ends_with(end))
}

fn is_adverb(words: &Words<'_>, at: u32) -> bool {
    let class = words.class(at);
    let long = words.reads(at, "long") && at > 0 && words.is(at - 1, Class::AUXILIARY);
    long || (class.is(Class::ADVERB)
        || words.reads(at, "not")
        || words.reads(at, "never")
        || words.reads(at, "then"))
        && !class.is(Class::DETERMINER | Class::NAME | Class::AUXILIARY)
        && words.shape(at) == Shape::Lower
}

/// Whether an "-ing" form after a comma has an object and more: ", carrying food for Ruiz".
fn acts_aside(words: &Words<'_>, from: u32, at: u32) -> bool {
    let comma = from.checked_sub(1).is_some_and(|before| words.is_comma(before));
    let limit = (at + 8).min(words.document.tokens.len() as u32);
    let object = noun_phrase(words, at + 1, limit).filter(|_| comma);
    object.is_some_and(|object| words.is(object.head, Class::PREPOSITION))
}

/// Whether a word without an auxiliary begins the verb of a clause.
fn begins(words: &Words<'_>, from: u32, at: u32, before: Before) -> bool {
    let class = words.class(at);
    let opens = words.shape(at) == Shape::Title && before == Before::Other && !class.is(Class::VERB);
    if !(words.shape(at) == Shape::Lower || opens)
        || class.is(Class::NAME | Class::AUXILIARY | Class::DATE | Class::CONJUNCTION | Class::PRONOUN)
    {
        return false;
    }
    let object = Class::DETERMINER | Class::PRONOUN | Class::NAME | Class::POSSESSIVE | Class::HONORIFIC;
    let followed = words.is(at + 1, object);
    match form(words, at) {
        None => false,
        Some(Form::Ing) => {
            let preposition = class.is(Class::PREPOSITION) && !words.is(at + 1, Class::PREPOSITION);
            // "leading experts", "growing frustration"
            let plain = words.class(at + 1) == Class::default() && words.shape(at + 1) == Shape::Lower;
            let noun = (plain || words.is(at + 1, Class::HUMAN | Class::PLURAL))
                && before == Before::Other
                && !acts_aside(words, from, at);
            // "a council meeting in May"
            let named = is_dealing(words, at) || class.is(Class::NOUN) && !followed;
            !preposition && !named && (followed || before != Before::Other || !noun && words.is_word(at + 1))
        }
        Some(Form::Past) => {
            let irregular = class.is(Class::VERB) && !class.is(Class::NOUN) && !opens;
            // "over undisclosed fees"
            let describes = before == Before::Other
                && words.class(at + 1) == Class::default()
                && words.shape(at + 1) == Shape::Lower;
            irregular
                || class.is(Class::PAST) && !describes
                || followed
                || reporting_verb(words, at).is_some()
                || before != Before::Other
        }
        Some(Form::Base | Form::Present) if before == Before::Relative => true,
        Some(Form::Base | Form::Present) if opens => false,
        Some(Form::Base | Form::Present) => {
            let firm = class.is(Class::VERB) && !class.is(Class::NOUN | Class::HUMAN);
            firm || reporting_verb(words, at).is_some()
                || before == Before::Noun
                    && (followed || words.is(at + 1, Class::PREPOSITION | Class::SUBORDINATOR))
        }
    }
}

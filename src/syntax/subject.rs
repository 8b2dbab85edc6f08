use std::ops::Range;

use super::class::Class;
use super::noun_phrase::{Phrase, is_when, noun_phrase};
use super::verb_group::reporting_verb;
use super::words::{ProperName, Words};
use crate::lexicon::Form;
use crate::ner::Kind;
use crate::text::Shape;

/// How far a subject may stand from its verb, in tokens; it bounds the work on a text without full stops.
const REACH: u32 = 60;

/// Whom a noun phrase is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Party {
    /// The first token of the phrase, with what is apposed to it.
    pub from: u32,
    /// The phrase that says who it is.
    pub phrase: Phrase,
    /// The name at its head, where it has one.
    pub name: Option<Phrase>,
}

/// Reads whom a noun phrase is about.
pub fn of_phrase(words: &Words<'_>, phrase: Phrase) -> Party {
    let head = phrase.head.saturating_sub(1);
    let within = words.names(phrase.from, phrase.head);
    let named = within.iter().rev().find(|name| name.tokens.contains(&head));
    let name = named.or_else(|| titled(words, phrase)).map(phrase_of);
    Party { from: phrase.from, phrase, name }
}

/// The name after a title of several words: "Secretary of State Dan Cole", but not "an aide to President Cole".
fn titled<'a>(words: &'a Words<'_>, phrase: Phrase) -> Option<&'a ProperName> {
    let title = words.shape(phrase.from) == Shape::Title && !words.is(phrase.from, Class::DETERMINER);
    let last = words.names(phrase.head, phrase.end).last()?;
    let person = last.kind == Kind::Person;
    (title && person && last.tokens.end == phrase.end && last.tokens.start > phrase.head + 1).then_some(last)
}

fn phrase_of(name: &ProperName) -> Phrase {
    let Range { start, end } = name.tokens;
    Phrase { from: start, head: end, end }
}

/// The party of a name, from the first token of what is apposed to it.
pub fn of_name(name: &ProperName, from: u32) -> Party {
    let phrase = phrase_of(name);
    Party { from, phrase, name: Some(phrase) }
}

/// The subject of the verb whose group begins at `verb`, no further left than `limit`.
pub fn before(words: &Words<'_>, limit: u32, verb: u32) -> Option<Party> {
    let limit = limit.max(verb.saturating_sub(REACH));
    let mut end = verb;
    // Step over parentheses: "Critics, however, said", "The envoy, Dan Cole, said".
    while end > limit && is_break(words, end - 1) {
        let close = end - 1;
        let inside = words.pair(verb);
        if words.pair(close) != inside {
            return None;
        }
        let open = (limit..close).rev().find(|&at| is_break(words, at) && words.pair(at) == inside);
        // A comma that opens nothing: "A spokeswoman, said".
        let Some(open) = open else {
            end = close;
            break;
        };
        if let Some(name) = apposed_name(words, open, close) {
            let before = (open > limit).then(|| subject_in(words, limit, open)).flatten();
            let known = before.is_some_and(|party| is_person(words, party));
            let from = before.map_or(name.from, |before| before.from);
            return if known { before } else { Some(Party { from, ..name }) };
        }
        end = open;
    }
    if end > limit && words.joins(end - 1) {
        // "He left and told": the subject is further back.
        let sentence = &words.document.sentences[words.document.sentence_of(verb)];
        // "He said that Ruiz had left and had told": the subject is inside what he said.
        let told = |&at: &u32| words.reads(at, "that") && reporting_verb(words, at - 1).is_some();
        let inner = (limit.max(1)..end).rev().find(told).filter(|_| words.is(verb, Class::AUXILIARY));
        return of_sentence(words, inner.map_or(sentence.tokens.start, |that| that + 1), end - 1);
    }
    if end > limit && words.is(end - 1, Class::RELATIVE) && !words.reads(end - 1, "that") {
        end -= 1;
        if end > limit && words.is_comma(end - 1) {
            return before_relative(words, limit, end - 1);
        }
    }
    let subject = (end > limit).then(|| subject_in(words, limit, end)).flatten();
    // "Lena Vogt, head of the lab said" closes no bracket.
    let bare = subject.is_some_and(|subject| {
        words.shape(subject.from) == Shape::Lower
            && !words.is(subject.from, Class::DETERMINER | Class::PRONOUN)
    });
    if (end == verb && !bare) || subject.is_some_and(|subject| is_person(words, subject)) {
        return subject;
    }
    described_name(words, limit, end).or(subject)
}

/// The person whose description reaches up to a comma: "Lena Vogt, head of the lab in Bern, Switzerland".
fn described_name(words: &Words<'_>, limit: u32, end: u32) -> Option<Party> {
    let start = (limit..end)
        .rev()
        .find(|&at| !words.is_comma(at) && (is_boundary(words, at) || words.pair(at) != words.pair(end - 1)));
    let start = start.map_or(limit, |at| at + 1);
    let quiet =
        |at: &u32| !words.is(*at, Class::AUXILIARY | Class::VERB) && reporting_verb(words, *at).is_none();
    (start..end)
        .rev()
        .take_while(quiet)
        .filter(|&at| words.is_comma(at))
        .find_map(|comma| subject_in(words, limit, comma).filter(|&subject| is_person(words, subject)))
}

/// The phrase that "…, who said" goes back to; in a list, "Name: a former envoy, who said" is the name.
fn before_relative(words: &Words<'_>, limit: u32, comma: u32) -> Option<Party> {
    let colon = (limit..comma).find(|&at| words.reads(at, ":"));
    if let Some(name) = colon.and_then(|colon| words.names(limit, colon).first()) {
        return Some(of_name(name, limit));
    }
    let open = (limit..comma).rev().find(|&at| is_break(words, at));
    if let Some(name) = open.and_then(|open| apposed_name(words, open, comma)) {
        return Some(name);
    }
    let party = subject_in(words, limit, comma);
    let known = party.is_some_and(|party| is_someone(words, party));
    let last = words.names(limit, comma).last().filter(|last| !known && last.tokens.end == comma);
    last.map(|last| of_name(last, comma - 1)).or(party)
}

/// Whether the words are for somebody, or for what speaks like somebody.
pub fn is_someone(words: &Words<'_>, party: Party) -> bool {
    party.name.is_some() || speaks(words, party.phrase.from..party.phrase.end)
}

/// Whether one of the words is for people, or for what speaks like them.
pub fn speaks(words: &Words<'_>, mut tokens: Range<u32>) -> bool {
    tokens.any(|at| {
        words.is(at, Class::HUMAN | Class::VOICE | Class::MESSAGE)
            || ["he", "she", "they"].iter().any(|&word| words.reads(at, word))
    })
}

/// The subject that stands right after its verb: "said a former envoy who …".
pub fn after(words: &Words<'_>, from: u32, limit: u32) -> Option<Party> {
    let phrase = noun_phrase(words, from, limit.min(from + REACH))?;
    let speaker = of_phrase(words, phrase);
    if is_person(words, speaker) || !words.is_comma(phrase.head) {
        return Some(speaker);
    }
    let close = (phrase.head + 1..limit)
        .find(|&at| is_break(words, at) || is_stop(words, at) || words.pair(at).is_some())
        .unwrap_or(limit);
    Some(apposed_name(words, phrase.head, close).unwrap_or(speaker))
}

/// The subject of a sentence, which opens it or follows its first adverbial: "On Monday, the ministry …".
pub fn of_sentence(words: &Words<'_>, from: u32, limit: u32) -> Option<Party> {
    let limit = limit.min(from + REACH);
    let mut at = from;
    while at < limit {
        let class = words.class(at);
        let opens = (words.joins(at) || class.is(Class::ADVERB)) && !class.is(Class::DETERMINER)
            || words.reads(at, ",")
            || !words.is_word(at);
        if opens {
            at += 1;
            continue;
        }
        let adverbial = class.is(Class::PREPOSITION | Class::SUBORDINATOR) && !class.is(Class::DETERMINER)
            || class.is(Class::TIME | Class::DATE)
            || class.is(Class::PROGRESSIVE | Class::PAST);
        if !adverbial {
            return noun_phrase(words, at, limit).map(|phrase| of_phrase(words, phrase));
        }
        let verb = (at..limit).find(|&at| words.is_finite(at)).unwrap_or(limit);
        let clause = class.is(Class::SUBORDINATOR | Class::PROGRESSIVE | Class::PAST) || is_when(words, at);
        let comma = (at..limit).find(|&at| words.is_comma(at)).filter(|&comma| clause || comma < verb);
        // "In 2003 he left": nothing but the phrase stands before the subject.
        at = match comma {
            Some(comma) => comma + 1,
            None if class.is(Class::TIME | Class::DATE) => at + 1,
            None if !clause => noun_phrase(words, at + 1, limit)?.head,
            None => return None,
        };
    }
    None
}

/// Who says it in "…, stating" or "sources suggesting".
pub(super) fn of_participle(words: &Words<'_>, from: u32, verb: u32) -> Option<Party> {
    let adverb = verb > from && words.is(verb - 1, Class::ADVERB);
    let verb = if adverb { verb - 1 } else { verb };
    if verb > from && words.is_word(verb - 1) && !words.joins(verb - 1) {
        return before(words, from, verb);
    }
    of_sentence(words, from, verb)
}

/// The last noun phrase of a stretch that ends right before a verb.
fn subject_in(words: &Words<'_>, limit: u32, end: u32) -> Option<Party> {
    let inside = end.checked_sub(1).and_then(|last| words.pair(last));
    let opens = |at: &u32| is_boundary(words, *at) || words.pair(*at) != inside;
    let start = (limit..end).rev().find(opens).map_or(limit, |at| at + 1);
    let mut at = start;
    while at < end {
        let Some(phrase) = noun_phrase(words, at, end) else {
            at += 1;
            continue;
        };
        let opened = at == start || !words.is(at - 1, Class::PREPOSITION);
        let qualified = phrase.end < end && is_qualified(words, phrase);
        // "With the Gulf states the plan …"
        let plural = words.reporting(end).is_some_and(|verb| verb.form == Form::Present);
        let governed = plural
            && at > limit
            && words.is(at - 1, Class::PREPOSITION)
            && !words.is(at - 1, Class::SUBORDINATOR);
        if phrase.end == end && !governed || (qualified && opened) {
            return Some(of_phrase(words, phrase));
        }
        if let Some(other) = coordinated(words, phrase.end, end) {
            let first = of_phrase(words, phrase);
            let all = of_phrase(words, Phrase { from: at, head: other.head, end: other.end });
            return Some(if first.name.is_some() { first } else { all });
        }
        at = phrase.end.max(at + 1);
    }
    None
}

/// Whether what follows a phrase narrows it: "officials briefed on the plan", "a group that".
fn is_qualified(words: &Words<'_>, phrase: Phrase) -> bool {
    let next = phrase.end;
    if words.is(next, Class::RELATIVE) {
        return true;
    }
    let participle = words.is(next, Class::PROGRESSIVE)
        || (words.is(next, Class::PAST) && words.is(next + 1, Class::PREPOSITION))
        || (words.is(next, Class::VERB) && words.reads(next + 1, "by"));
    participle && !words.is(phrase.head - 1, Class::PRONOUN | Class::NAME)
}

/// The phrase after "and", if it ends right before the verb.
fn coordinated(words: &Words<'_>, conjunction: u32, end: u32) -> Option<Phrase> {
    let joined = words.reads(conjunction, "and") || words.reads(conjunction, "or");
    let phrase = joined.then(|| noun_phrase(words, conjunction + 1, end)).flatten()?;
    (phrase.end == end).then_some(phrase)
}

/// The name of a person that opens the stretch between two commas: ", Dan Cole," or ", Dan Cole of Reuters,".
fn apposed_name(words: &Words<'_>, open: u32, close: u32) -> Option<Party> {
    let first = words.names(open + 1, close).first()?;
    // "The agents’ association, AFA, said"
    let letters = first.kind == Kind::Organization && words.shape(open + 1) == Shape::Upper;
    let alone = first.tokens.end == close || words.is(first.tokens.end, Class::PREPOSITION);
    let named = first.tokens.start == open + 1 && (first.kind == Kind::Person || letters) && alone;
    named.then(|| of_name(first, open + 1))
}

/// Whether a party is given by the name of a person.
pub fn is_person(words: &Words<'_>, party: Party) -> bool {
    party.name.is_some_and(|name| words.is(name.from, Class::BEARER))
}

/// A comma, a dash or a bracket, which can open or close a parenthesis.
fn is_break(words: &Words<'_>, at: u32) -> bool {
    !words.is_word(at)
        && words.shape(at) == Shape::Mark
        && matches!(words.document.word(at), "," | "—" | "–" | "(" | ")")
}

/// A mark at which a clause ends.
fn is_stop(words: &Words<'_>, at: u32) -> bool {
    [".", ";", ":", "!", "?"].iter().any(|&mark| words.reads(at, mark))
}

/// What a subject does not reach across.
fn is_boundary(words: &Words<'_>, at: u32) -> bool {
    let class = words.class(at);
    let clause = class.is(Class::SUBORDINATOR) && !class.is(Class::RELATIVE | Class::DETERMINER);
    let that = words.reads(at, "that") && at > 0 && reporting_verb(words, at - 1).is_some();
    let but = words.reads(at, "but") || words.reads(at, "yet");
    let mark = !words.is_word(at)
        && matches!(words.document.word(at), "," | ";" | ":" | "—" | "–" | "“" | "”" | "(" | ")" | "\"");
    clause || is_when(words, at) || that || but || mark
}

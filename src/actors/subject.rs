use super::noun_phrase::{Phrase, is_when, noun_phrase};
use super::reading::Reading;
use super::verb::verb_of_speech;
use super::words::Class;
use super::{Actor, ActorKind, How, Reference};
use crate::text::{Id, Shape, Span};

/// How far a subject may stand from its verb, in tokens; it bounds the work on a text without full stops.
const REACH: u32 = 60;

/// The words that name who speaks, and who that is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Party {
    /// The words.
    pub span: Span,
    /// The actor, where the cast knows it.
    pub actor: Option<Id<Actor>>,
    /// The first token of the phrase, with what is apposed to it.
    pub from: u32,
}

/// The speaker that a noun phrase names.
pub(super) fn of_phrase(reading: &Reading<'_>, phrase: Phrase) -> Party {
    let head = reading.span(phrase.head.saturating_sub(1), phrase.head);
    let within = reading.references(phrase.from, phrase.head);
    let named = within.iter().rev().find(|reference| reference.span.contains(head));
    // "both Israel and Egypt": the phrase ends at its first name.
    let named = named.or_else(|| within.iter().find(|reference| reference.span.end == head.end));
    match named.or_else(|| titled(reading, phrase)) {
        Some(reference) => Party { span: reference.phrase, actor: Some(reference.actor), from: phrase.from },
        None => Party { span: reading.span(phrase.from, phrase.end), actor: None, from: phrase.from },
    }
}

/// The name after a title of several words: "Secretary of State Dan Cole", but not "an aide to President Cole".
fn titled<'a>(reading: &Reading<'a>, phrase: Phrase) -> Option<&'a Reference> {
    let title = reading.shape(phrase.from) == Shape::Title && !reading.is(phrase.from, Class::DETERMINER);
    let last = reading.references(phrase.head, phrase.end).last()?;
    let tokens = reading.document.tokens_in(last.span);
    let person = last.how == How::Name && reading.cast.actors[last.actor].kind == ActorKind::Person;
    (title && person && tokens.end == phrase.end && tokens.start > phrase.head + 1).then_some(last)
}

/// The subject of the verb whose group begins at `verb`, no further left than `limit`.
pub(super) fn before(reading: &Reading<'_>, limit: u32, verb: u32) -> Option<Party> {
    let limit = limit.max(verb.saturating_sub(REACH));
    let mut end = verb;
    // Step over parentheses: "Critics, however, said", "The envoy, Dan Cole, said".
    while end > limit && is_break(reading, end - 1) {
        let close = end - 1;
        let inside = reading.pair(verb);
        if reading.pair(close) != inside {
            return None;
        }
        let open = (limit..close).rev().find(|&at| is_break(reading, at) && reading.pair(at) == inside);
        // A comma that opens nothing: "A spokeswoman, said".
        let Some(open) = open else {
            end = close;
            break;
        };
        if let Some(name) = apposed_name(reading, open, close) {
            let before = (open > limit).then(|| subject_in(reading, limit, open)).flatten();
            let known = before.is_some_and(|speaker| is_name(reading, speaker));
            let from = before.map_or(name.from, |before| before.from);
            return if known { before } else { Some(Party { from, ..name }) };
        }
        end = open;
    }
    if end > limit && reading.joins(end - 1) {
        // "He left and told": the subject is further back.
        let sentence = &reading.document.sentences[reading.document.sentence_of(verb)];
        // "He said that Ruiz had left and had told": the subject is inside what he said.
        let told = |&at: &u32| reading.reads(at, "that") && verb_of_speech(reading, at - 1).is_some();
        let inner = (limit.max(1)..end).rev().find(told).filter(|_| reading.is(verb, Class::AUXILIARY));
        return of_sentence(reading, inner.map_or(sentence.tokens.start, |that| that + 1), end - 1);
    }
    if end > limit && reading.is(end - 1, Class::RELATIVE) && !reading.reads(end - 1, "that") {
        end -= 1;
        if end > limit && reading.is_comma(end - 1) {
            return before_relative(reading, limit, end - 1);
        }
    }
    let subject = (end > limit).then(|| subject_in(reading, limit, end)).flatten();
    // "Lena Vogt, head of the lab said" closes no bracket.
    let bare = subject.is_some_and(|subject| {
        reading.shape(subject.from) == Shape::Lower
            && !reading.is(subject.from, Class::DETERMINER | Class::PRONOUN)
    });
    if (end == verb && !bare) || subject.is_some_and(|subject| is_name(reading, subject)) {
        return subject;
    }
    described_name(reading, limit, end).or(subject)
}

/// The person whose description reaches up to a comma: "Lena Vogt, head of the lab in Bern, Switzerland".
fn described_name(reading: &Reading<'_>, limit: u32, end: u32) -> Option<Party> {
    let start = (limit..end).rev().find(|&at| {
        !reading.is_comma(at) && (is_boundary(reading, at) || reading.pair(at) != reading.pair(end - 1))
    });
    let start = start.map_or(limit, |at| at + 1);
    let quiet =
        |at: &u32| !reading.is(*at, Class::AUXILIARY | Class::VERB) && verb_of_speech(reading, *at).is_none();
    (start..end)
        .rev()
        .take_while(quiet)
        .filter(|&at| reading.is_comma(at))
        .find_map(|comma| subject_in(reading, limit, comma).filter(|&subject| is_name(reading, subject)))
}

/// The phrase that "…, who said" goes back to; in a list, "Name: a former envoy, who said" is the name.
fn before_relative(reading: &Reading<'_>, limit: u32, comma: u32) -> Option<Party> {
    let colon = (limit..comma).find(|&at| reading.reads(at, ":"));
    let listed = colon.and_then(|colon| {
        reading.references(limit, colon).iter().find(|reference| reference.how == How::Name)
    });
    if let Some(name) = listed {
        return Some(Party { span: name.span, actor: Some(name.actor), from: limit });
    }
    let open = (limit..comma).rev().find(|&at| is_break(reading, at));
    if let Some(name) = open.and_then(|open| apposed_name(reading, open, comma)) {
        return Some(name);
    }
    let speaker = subject_in(reading, limit, comma);
    let known = speaker.is_some_and(|speaker| is_someone(reading, speaker));
    let last = reading
        .references(limit, comma)
        .last()
        .filter(|last| !known && last.span.end == reading.span(limit, comma).end);
    match last {
        Some(last) => Some(Party { span: last.phrase, actor: Some(last.actor), from: comma - 1 }),
        None => speaker,
    }
}

/// Whether the words are for somebody, or for what speaks like somebody.
pub(super) fn is_someone(reading: &Reading<'_>, speaker: Party) -> bool {
    let speaks = |at| {
        reading.is(at, Class::HUMAN | Class::VOICE | Class::MESSAGE)
            || ["he", "she", "they"].iter().any(|&word| reading.reads(at, word))
    };
    speaker.actor.is_some() || reading.document.tokens_in(speaker.span).any(speaks)
}

/// The subject that stands right after its verb: "said a former envoy who …".
pub(super) fn after(reading: &Reading<'_>, from: u32, limit: u32) -> Option<Party> {
    let phrase = noun_phrase(reading, from, limit.min(from + REACH))?;
    let speaker = of_phrase(reading, phrase);
    if is_name(reading, speaker) || !reading.is_comma(phrase.head) {
        return Some(speaker);
    }
    let close =
        (phrase.head + 1..limit).find(|&at| !reading.is_word(at) && !reading.reads(at, ".")).unwrap_or(limit);
    Some(apposed_name(reading, phrase.head, close).unwrap_or(speaker))
}

/// The subject of a sentence, which opens it or follows its first adverbial: "On Monday, the ministry …".
pub(super) fn of_sentence(reading: &Reading<'_>, from: u32, limit: u32) -> Option<Party> {
    let limit = limit.min(from + REACH);
    let mut at = from;
    while at < limit {
        let class = reading.class(at);
        let opens = (reading.joins(at) || class.is(Class::ADVERB)) && !class.is(Class::DETERMINER)
            || reading.reads(at, ",")
            || !reading.is_word(at);
        if opens {
            at += 1;
            continue;
        }
        let adverbial = class.is(Class::PREPOSITION | Class::SUBORDINATOR) && !class.is(Class::DETERMINER)
            || class.is(Class::TIME | Class::DATE)
            || class.is(Class::PROGRESSIVE | Class::PAST);
        if !adverbial {
            return noun_phrase(reading, at, limit).map(|phrase| of_phrase(reading, phrase));
        }
        let verb = (at..limit).find(|&at| reading.is_finite(at)).unwrap_or(limit);
        let clause = class.is(Class::SUBORDINATOR | Class::PROGRESSIVE | Class::PAST) || is_when(reading, at);
        let comma = (at..limit).find(|&at| reading.is_comma(at)).filter(|&comma| clause || comma < verb);
        // "In 2003 he left": nothing but the phrase stands before the subject.
        at = match comma {
            Some(comma) => comma + 1,
            None if class.is(Class::TIME | Class::DATE) => at + 1,
            None if !clause => noun_phrase(reading, at + 1, limit)?.head,
            None => return None,
        };
    }
    None
}

/// The last noun phrase of a stretch that ends right before a verb.
fn subject_in(reading: &Reading<'_>, limit: u32, end: u32) -> Option<Party> {
    let inside = end.checked_sub(1).and_then(|last| reading.pair(last));
    let opens = |at: &u32| is_boundary(reading, *at) || reading.pair(*at) != inside;
    let start = (limit..end).rev().find(opens).map_or(limit, |at| at + 1);
    let mut at = start;
    while at < end {
        let Some(phrase) = noun_phrase(reading, at, end) else {
            at += 1;
            continue;
        };
        let opened = at == start || !reading.is(at - 1, Class::PREPOSITION);
        let qualified = phrase.end < end && is_qualified(reading, phrase);
        if phrase.end == end || (qualified && opened) {
            return Some(of_phrase(reading, phrase));
        }
        if let Some(other) = coordinated(reading, phrase.end, end) {
            let all = Party { span: reading.span(at, end), actor: None, from: at };
            let first = of_phrase(reading, phrase);
            let both = Phrase { from: at, head: other.head, end: other.end };
            let whole = of_phrase(reading, both);
            return Some(if first.actor.is_some() {
                first
            } else if whole.actor.is_some() {
                whole
            } else {
                all
            });
        }
        at = phrase.end.max(at + 1);
    }
    None
}

/// Whether what follows a phrase narrows it: "officials briefed on the plan", "a group that".
fn is_qualified(reading: &Reading<'_>, phrase: Phrase) -> bool {
    let next = phrase.end;
    if reading.is(next, Class::RELATIVE) {
        return true;
    }
    let participle = reading.is(next, Class::PROGRESSIVE)
        || (reading.is(next, Class::PAST) && reading.is(next + 1, Class::PREPOSITION))
        || (reading.is(next, Class::VERB) && reading.reads(next + 1, "by"));
    participle && !reading.is(phrase.head - 1, Class::PRONOUN | Class::NAME)
}

/// The phrase after "and", if it ends right before the verb.
fn coordinated(reading: &Reading<'_>, conjunction: u32, end: u32) -> Option<Phrase> {
    let joined = reading.reads(conjunction, "and") || reading.reads(conjunction, "or");
    let phrase = joined.then(|| noun_phrase(reading, conjunction + 1, end)).flatten()?;
    (phrase.end == end).then_some(phrase)
}

/// The name of a person that opens the stretch between two commas: ", Dan Cole," or ", Dan Cole of Reuters,".
fn apposed_name(reading: &Reading<'_>, open: u32, close: u32) -> Option<Party> {
    let within = reading.references(open + 1, close);
    let first = within.first()?;
    let opens = reading.document.tokens.get(open as usize + 1)?.span.start == first.span.start;
    let kind = reading.cast.actors[first.actor].kind;
    // "The agents’ association, AFA, said"
    let letters = kind == ActorKind::Organization && reading.shape(open + 1) == Shape::Upper;
    let person = (kind == ActorKind::Person || letters) && first.how == How::Name;
    let last = reading.document.tokens_in(first.span).end;
    let alone = last == close || reading.is(last, Class::PREPOSITION);
    (opens && person && alone).then_some(Party { span: first.span, actor: Some(first.actor), from: open + 1 })
}

fn is_name(reading: &Reading<'_>, speaker: Party) -> bool {
    let within: &[Reference] = {
        let tokens = reading.document.tokens_in(speaker.span);
        reading.references(tokens.start, tokens.end)
    };
    within.iter().any(|reference| {
        reference.span == speaker.span
            && reference.how == How::Name
            && reading.cast.actors[reference.actor].kind == ActorKind::Person
    })
}

/// A comma, a dash or a bracket, which can open or close a parenthesis.
fn is_break(reading: &Reading<'_>, at: u32) -> bool {
    !reading.is_word(at)
        && reading.shape(at) == Shape::Mark
        && matches!(reading.document.word(at), "," | "—" | "–" | "(" | ")")
}

/// What a subject does not reach across.
fn is_boundary(reading: &Reading<'_>, at: u32) -> bool {
    let class = reading.class(at);
    let clause = class.is(Class::SUBORDINATOR) && !class.is(Class::RELATIVE | Class::DETERMINER);
    let that = reading.reads(at, "that") && at > 0 && verb_of_speech(reading, at - 1).is_some();
    let but = reading.reads(at, "but") || reading.reads(at, "yet");
    let mark = !reading.is_word(at)
        && matches!(reading.document.word(at), "," | ";" | ":" | "—" | "–" | "“" | "”" | "(" | ")" | "\"");
    clause || is_when(reading, at) || that || but || mark
}

use super::cues::Cue;
use super::inflection::Form;
use super::reading::Reading;
use super::words::Class;
use super::{ActorKind, Reference};
use crate::text::Shape;

/// The verb of speech at a token, unless the word is a noun there: "the report", "media reports of".
pub(super) fn verb_of_speech(reading: &Reading<'_>, at: u32) -> Option<Cue> {
    let cue = reading.cue(at)?;
    if reading.shape(at) == Shape::Upper || reading.is(at, Class::NAME) {
        return None;
    }
    let noun = match cue.form {
        Form::Past => false,
        Form::Ing => follows_article(reading, at),
        Form::Base | Form::Present => follows_article(reading, at) || is_noun(reading, at, cue.form),
    };
    (!noun).then_some(cue)
}

fn follows_article(reading: &Reading<'_>, at: u32) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        (reading.is(before, Class::DETERMINER) && !reading.is(before, Class::PRONOUN | Class::ADVERB))
            || reading.shape(before) == Shape::Possessive
    })
}

/// Whether "claim" or "claims" is a noun by what stands around it.
fn is_noun(reading: &Reading<'_>, at: u32, form: Form) -> bool {
    if ["of", "from", "by"].iter().any(|&word| reading.reads(at + 1, word))
        || reading.cue(at + 1).is_some_and(|next| next.form == Form::Past)
        // "state media reported"
        || form == Form::Base && !reading.reads(at, "say") && reading.cue(at + 2).is_some_and(|next| next.form == Form::Past)
    {
        return true;
    }
    let Some(before) = at.checked_sub(1) else { return true };
    let class = reading.class(before);
    if class.is(Class::PREPOSITION | Class::BE | Class::VERB | Class::PROGRESSIVE) {
        return true;
    }
    let word = reading.document.word(before);
    let lower = reading.shape(before) == Shape::Lower && !class.is(Class::ADVERB);
    if form == Form::Present {
        // A plural takes no "-s" form, nor does "Palestinian".
        let plural = word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
        let people = |reference: &Reference| reading.cast.actors[reference.actor].kind == ActorKind::Group;
        return (lower && plural) || reading.references(before, at).iter().any(people);
    }
    let many = Class::PLURAL
        | Class::PRONOUN
        | Class::RELATIVE
        | Class::AUXILIARY
        | Class::INDEFINITE
        | Class::VOICE
        | Class::CONJUNCTION;
    (lower && !word.ends_with('s') && !class.is(many)) || matches!(word, "." | ":" | "!" | "?")
}

/// What stands before a verb, up to its subject: "has repeatedly" of "has repeatedly said".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Group {
    /// The first token of the auxiliaries and adverbs before the verb.
    pub from: u32,
    /// How the verb is meant.
    pub mood: Mood,
}

/// How a verb is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mood {
    /// "said", "has said"
    Active,
    /// "was told"
    Passive,
    /// "did not say", "would say", "to say": nothing was said.
    Unreal,
}

/// Reads the auxiliaries and adverbs before the verb at a token, no further left than `limit`.
pub(super) fn group(reading: &Reading<'_>, verb: u32, past: bool, limit: u32) -> Group {
    let mut from = verb;
    let mut mood = Mood::Active;
    let mut nearest_be = false;
    while from > limit {
        let at = from - 1;
        let class = reading.class(at);
        // "has long said"
        let long = reading.reads(at, "long") && at > limit && reading.is(at - 1, Class::AUXILIARY);
        if !class.is(Class::AUXILIARY | Class::UNREAL | Class::ADVERB) && !long && !reading.reads(at, "to") {
            break;
        }
        if class.is(Class::UNREAL) || reading.reads(at, "to") {
            mood = Mood::Unreal;
        } else if class.is(Class::BE) && !nearest_be && mood == Mood::Active {
            nearest_be = true;
            if past {
                mood = Mood::Passive;
            }
        }
        from = at;
        if reading.reads(at, "to") {
            break;
        }
    }
    Group { from, mood }
}

use super::cues::{Cue, Form};
use super::grammar::Class;
use super::reading::Reading;

/// The verb of speech at a token, unless the word is a noun there: "the report", "media reports of".
pub(super) fn verb_of_speech(reading: &Reading<'_>, at: u32) -> Option<Cue> {
    let cue = reading.cue(at)?;
    if reading.shape(at) == crate::text::Shape::Upper {
        return None;
    }
    let before = at.checked_sub(1);
    let after_article = before.is_some_and(|before| {
        (reading.is(before, Class::DETERMINER | Class::POSSESSIVE)
            && !reading.is(before, Class::PRONOUN | Class::ADVERB))
            || reading.shape(before) == crate::text::Shape::Possessive
    });
    let noun = match cue.form {
        Form::Past => false,
        Form::Ing => after_article,
        Form::Base | Form::Present => {
            after_article
                || before.is_some_and(|before| {
                    reading.is(before, Class::PREPOSITION | Class::BE | Class::VERB)
                        || reading.ends(before, "ing")
                })
                || ["of", "from", "by"].iter().any(|&word| reading.reads(at + 1, word))
                || reading.cue(at + 1).is_some_and(|next| next.form == Form::Past)
        }
    };
    (!noun).then_some(cue)
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
pub(super) fn group(reading: &Reading<'_>, verb: u32, cue: Cue, limit: u32) -> Group {
    let mut from = verb;
    let mut mood = Mood::Active;
    let mut nearest_be = false;
    while from > limit {
        let at = from - 1;
        let class = reading.class(at);
        if !class.is(Class::BE | Class::AUXILIARY | Class::MODAL | Class::NOT | Class::ADVERB)
            && !reading.ends(at, "ly")
            && !reading.reads(at, "to")
        {
            break;
        }
        if class.is(Class::NOT | Class::MODAL) || reading.reads(at, "to") {
            mood = Mood::Unreal;
        } else if class.is(Class::BE) && !nearest_be && mood == Mood::Active {
            nearest_be = true;
            if cue.form == Form::Past {
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

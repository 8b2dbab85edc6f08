use super::class::Class;
use super::words::Words;
use crate::lexicon::{Form, ReportingVerb};
use crate::text::Shape;

/// The verb of speech at a token, unless the word is a noun there: "the report", "media reports of".
pub fn reporting_verb(words: &Words<'_>, at: u32) -> Option<ReportingVerb> {
    let cue = words.reporting(at).filter(|verb| verb.reports())?;
    if words.shape(at) == Shape::Upper || words.is(at, Class::NAME) {
        return None;
    }
    let noun = match cue.form {
        Form::Past => false,
        Form::Ing => {
            follows_article(words, at) || ["of", "from", "by"].iter().any(|&word| words.reads(at + 1, word))
        }
        Form::Base | Form::Present => follows_article(words, at) || is_noun(words, at, cue.form),
    };
    (!noun).then_some(cue)
}

fn follows_article(words: &Words<'_>, at: u32) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        (words.is(before, Class::DETERMINER) && !words.is(before, Class::PRONOUN | Class::ADVERB))
            || words.shape(before) == Shape::Possessive
    })
}

/// Whether "claim" or "claims" is a noun by what stands around it.
fn is_noun(words: &Words<'_>, at: u32, form: Form) -> bool {
    if ["of", "from", "by"].iter().any(|&word| words.reads(at + 1, word))
        || words.reporting(at + 1).is_some_and(|next| next.form == Form::Past)
        // "state media reported"
        || form == Form::Base && !words.reads(at, "say") && words.reporting(at + 2).is_some_and(|next| next.form == Form::Past)
    {
        return true;
    }
    let Some(before) = at.checked_sub(1) else { return true };
    // "In May, state auditor Ana Ruiz said"
    let title = form == Form::Base
        && !words.is_word(before)
        && words.shape(at + 1) == Shape::Lower
        && words.is(at + 2, Class::NAME);
    if title && !words.reads(at, "say") {
        return true;
    }
    let class = words.class(before);
    if class.is(Class::PREPOSITION | Class::BE | Class::VERB | Class::PROGRESSIVE) {
        // "declined to say"
        return !(form == Form::Base && words.reads(before, "to"));
    }
    let word = words.document.word(before);
    let lower = words.shape(before) == Shape::Lower && !class.is(Class::ADVERB);
    if form == Form::Present {
        // A plural takes no "-s" form, nor does "Palestinian".
        let plural = word.ends_with('s') && !["ss", "us", "is"].iter().any(|end| word.ends_with(end));
        return (lower && plural) || words.is(before, Class::PEOPLE);
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
pub struct Group {
    /// The first token of the auxiliaries and adverbs before the verb.
    pub from: u32,
    /// How the verb is meant.
    pub mood: Mood,
}

/// How a verb is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// "said", "has said"
    Active,
    /// "was told"
    Passive,
    /// "did not say", "would say", "to say": nothing was said.
    Unreal,
}

/// Reads the auxiliaries and adverbs before the verb at a token, no further left than `limit`.
pub fn group(words: &Words<'_>, verb: u32, past: bool, limit: u32) -> Group {
    let mut from = verb;
    let mut mood = Mood::Active;
    let mut nearest_be = false;
    while from > limit {
        let at = from - 1;
        let class = words.class(at);
        // "has long said"
        let long = words.reads(at, "long") && at > limit && words.is(at - 1, Class::AUXILIARY);
        if !class.is(Class::AUXILIARY | Class::UNREAL | Class::ADVERB) && !long && !words.reads(at, "to") {
            break;
        }
        // "used to say", "went on to say"
        let real = words.reads(at, "to")
            && at > limit
            && ["used", "on"].iter().any(|&word| words.reads(at - 1, word));
        if class.is(Class::UNREAL) || words.reads(at, "to") && !real {
            mood = Mood::Unreal;
        } else if class.is(Class::BE) && !nearest_be && mood == Mood::Active {
            nearest_be = true;
            if past {
                mood = Mood::Passive;
            }
        }
        from = at;
        if real {
            // "then went on to"
            from -= 1 + u32::from(words.reads(at - 1, "on") && at > limit + 1);
            continue;
        }
        if words.reads(at, "to") {
            break;
        }
    }
    Group { from, mood }
}

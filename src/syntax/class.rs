//! What a word can be in a sentence, from small lists and from endings; no tagger is behind it.

use std::ops::BitOr;

use crate::lexicon::{self, Feature};
use crate::text::{Document, Shape, Span, ToList, Token};

/// How many bits are for features of the lexicon.
const FIRST: u8 = 40;

/// What a word can be; several at once where English leaves it open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class(u64);

impl Class {
    /// "the", "this"
    pub const DEFINITE: Class = Class::of(lexicon::DEFINITE);
    /// "a", "one", "several"
    pub const INDEFINITE: Class = Class::of(lexicon::INDEFINITE);
    /// "his", "their"
    pub const POSSESSIVE: Class = Class::of(lexicon::POSSESSIVE);
    /// "he", "everyone"
    pub const PRONOUN: Class = Class::of(lexicon::PRONOUN);
    /// "of", "with"
    pub const PREPOSITION: Class = Class::of(lexicon::PREPOSITION);
    /// "and", "while"
    pub const CONJUNCTION: Class = Class::of(lexicon::CONJUNCTION);
    /// "who", "which"
    pub const RELATIVE: Class = Class::of(lexicon::RELATIVE);
    /// "has", "would"
    pub const AUXILIARY: Class = Class::of(lexicon::AUXILIARY);
    /// "however", "also"
    pub const ADVERB: Class = Class::of(lexicon::ADVERB);
    /// "said", "told", in every form.
    pub const SAYING: Class = Class::of(lexicon::SAYING);
    /// A verb form that is seldom anything else.
    pub const VERB: Class = Class::of(lexicon::VERB);
    /// An "-ed" form: a past tense, or a participle before a noun.
    pub const PAST: Class = Class::told(0);
    /// An "-ing" form.
    pub const PROGRESSIVE: Class = Class::told(1);
    /// "minister", "author": what a person does or is.
    pub const PERSON: Class = Class::of(lexicon::PERSON);
    /// "son", "wife"
    pub const KIN: Class = Class::of(lexicon::KIN);
    /// "official", "source": who is cited without a name.
    pub const SOURCE: Class = Class::of(lexicon::SOURCE);
    /// "team", "delegation"
    pub const BODY: Class = Class::of(lexicon::BODY);
    /// "government", "administration"
    pub const GOVERNMENT: Class = Class::of(lexicon::GOVERNMENT);
    /// "reporters", "citizens": nobody in particular.
    pub const GENERIC: Class = Class::of(lexicon::GENERIC);
    /// A noun of one of the kinds above in the plural.
    pub const PLURAL: Class = Class::of(lexicon::PLURAL);
    /// "Mr", "Dr"
    pub const HONORIFIC: Class = Class::of(lexicon::HONORIFIC);
    /// "Sen.", "Gen."
    pub const TITLE: Class = Class::of(lexicon::SHORT_TITLE);
    /// "familiar", "involved": narrows the noun before it.
    pub const NARROWING: Class = Class::of(lexicon::NARROWING);
    /// Part of a name.
    pub const NAME: Class = Class::told(2);
    /// Part of a person's name; such a token is also a [`Class::NAME`].
    pub const BEARER: Class = Class::told(3);
    /// Part of the name of a people; such a token is also a [`Class::NAME`].
    pub const PEOPLE: Class = Class::told(4);
    /// Part of a date.
    pub const DATE: Class = Class::of(lexicon::DATE);
    /// "report", "claims": a verb form that is as often a noun.
    pub const NOUN: Class = Class::of(lexicon::NOUN);
    /// "was", "been"
    pub const BE: Class = Class::of(lexicon::BE);
    /// "would", "not": what the verb names has not happened.
    pub const UNREAL: Class = Class::of(lexicon::UNREAL);
    /// "that", "because": opens a clause inside another.
    pub const SUBORDINATOR: Class = Class::of(lexicon::SUBORDINATOR);
    /// "yesterday", "last", "week"
    pub const TIME: Class = Class::of(lexicon::TIME);
    /// "view", "warning": what somebody holds or says.
    pub const MESSAGE: Class = Class::of(lexicon::MESSAGE);
    /// "report", "ministry": speaks though it is no person.
    pub const VOICE: Class = Class::of(lexicon::VOICE);

    /// "even", "not": goes with the words after it.
    pub const FOCUS: Class = Class::of(lexicon::FOCUS);
    /// "when", "after": opens a clause that another follows.
    pub const FRONTING: Class = Class::of(lexicon::FRONTING);
    /// "citing", "although": after a comma, what is reported is over.
    pub const CLOSING: Class = Class::of(lexicon::CLOSING);

    /// Any noun for people.
    pub const HUMAN: Class = Class(
        Class::PERSON.0
            | Class::KIN.0
            | Class::SOURCE.0
            | Class::BODY.0
            | Class::GOVERNMENT.0
            | Class::GENERIC.0,
    );
    /// What opens a noun phrase.
    pub const DETERMINER: Class = Class(Class::DEFINITE.0 | Class::INDEFINITE.0 | Class::POSSESSIVE.0);
    /// A verb with a tense, as far as the form shows.
    pub const FINITE: Class = Class(Class::AUXILIARY.0 | Class::SAYING.0 | Class::VERB.0 | Class::PAST.0);

    const fn of(feature: Feature) -> Class {
        assert!(feature.bit() < FIRST, "a class stands among the first features of the lexicon");
        Class(1 << feature.bit())
    }

    /// A class that no list tells, but the form of the word or the names in the text.
    const fn told(place: u8) -> Class {
        Class(1 << (FIRST + place))
    }

    /// Both together, in a constant.
    pub const fn or(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }

    /// Whether the word can be one of these.
    pub fn is(self, any: Class) -> bool {
        self.0 & any.0 != 0
    }
}

impl BitOr for Class {
    type Output = Class;

    fn bitor(self, other: Class) -> Class {
        self.or(other)
    }
}

/// The class of every token of a document; `found` are the names and dates in it, each with its class.
pub(super) fn classify(
    document: &Document<'_>,
    found: impl IntoIterator<Item = (Span, Class)>,
) -> Vec<Class> {
    let class = |token: &Token| match by_lexicon(token.norm) {
        // "US" is no pronoun.
        class if token.shape == Shape::Upper && !class.is(Class::HUMAN | Class::TITLE) => Class::default(),
        class => class | by_form(&document.text[token.span], token.shape),
    };
    let mut classes: Vec<Class> = document.tokens.iter().map(class).to_list();
    for (span, class) in found {
        for token in document.tokens_in(span) {
            classes[token as usize] = class;
        }
    }
    classes
}

fn by_lexicon(norm: u32) -> Class {
    Class(lexicon::features(norm).first() & ((1 << FIRST) - 1))
}

fn by_form(word: &str, shape: Shape) -> Class {
    if !matches!(shape, Shape::Lower | Shape::Title) || word.len() < 5 {
        return if shape == Shape::Number { Class::INDEFINITE } else { Class::default() };
    }
    if word.ends_with("ing") {
        Class::PROGRESSIVE
    } else if word.ends_with("ed") && !word.ends_with("eed") {
        Class::PAST
    } else if word.ends_with("ly") {
        Class::ADVERB
    } else {
        let one = word.strip_suffix('s').unwrap_or(word);
        let number = if one.len() < word.len() { Class::PLURAL } else { Class::default() };
        let trade = lexicon::TRADE.iter().any(|end| one.ends_with(end));
        if trade { Class::PERSON | number } else { Class::default() }
    }
}

//! What a word can be in a sentence, from small lists and from endings; no tagger is behind it.

use std::ops::BitOr;
use std::sync::LazyLock;

use crate::text::{Document, Shape, Span, Table, norm};

/// What a word can be; several at once where English leaves it open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Class(u64);

/// One bit each, by their order here: no two classes can share one.
enum Bit {
    Definite,
    Indefinite,
    Possessive,
    Pronoun,
    Preposition,
    Conjunction,
    Relative,
    Auxiliary,
    Adverb,
    Saying,
    Verb,
    Past,
    Progressive,
    Person,
    Kin,
    Source,
    Body,
    Government,
    Generic,
    Plural,
    Honorific,
    Title,
    Narrowing,
    Name,
    Bearer,
    People,
    Date,
    Noun,
    Be,
    Unreal,
    Subordinator,
    Time,
    Message,
    Voice,
    Focus,
    Fronting,
    Closing,
}

impl Class {
    /// "the", "this"
    pub const DEFINITE: Class = Class::of(Bit::Definite);
    /// "a", "one", "several"
    pub const INDEFINITE: Class = Class::of(Bit::Indefinite);
    /// "his", "their"
    pub const POSSESSIVE: Class = Class::of(Bit::Possessive);
    /// "he", "everyone"
    pub const PRONOUN: Class = Class::of(Bit::Pronoun);
    /// "of", "with"
    pub const PREPOSITION: Class = Class::of(Bit::Preposition);
    /// "and", "while"
    pub const CONJUNCTION: Class = Class::of(Bit::Conjunction);
    /// "who", "which"
    pub const RELATIVE: Class = Class::of(Bit::Relative);
    /// "has", "would"
    pub const AUXILIARY: Class = Class::of(Bit::Auxiliary);
    /// "however", "also"
    pub const ADVERB: Class = Class::of(Bit::Adverb);
    /// "said", "told", in every form.
    pub const SAYING: Class = Class::of(Bit::Saying);
    /// A verb form that is seldom anything else.
    pub const VERB: Class = Class::of(Bit::Verb);
    /// An "-ed" form: a past tense, or a participle before a noun.
    pub const PAST: Class = Class::of(Bit::Past);
    /// An "-ing" form.
    pub const PROGRESSIVE: Class = Class::of(Bit::Progressive);
    /// "minister", "author": what a person does or is.
    pub const PERSON: Class = Class::of(Bit::Person);
    /// "son", "wife"
    pub const KIN: Class = Class::of(Bit::Kin);
    /// "official", "source": who is cited without a name.
    pub const SOURCE: Class = Class::of(Bit::Source);
    /// "team", "delegation"
    pub const BODY: Class = Class::of(Bit::Body);
    /// "government", "administration"
    pub const GOVERNMENT: Class = Class::of(Bit::Government);
    /// "reporters", "citizens": nobody in particular.
    pub const GENERIC: Class = Class::of(Bit::Generic);
    /// A noun of one of the kinds above in the plural.
    pub const PLURAL: Class = Class::of(Bit::Plural);
    /// "Mr", "Dr"
    pub const HONORIFIC: Class = Class::of(Bit::Honorific);
    /// "Sen.", "Gen."
    pub const TITLE: Class = Class::of(Bit::Title);
    /// "familiar", "involved": narrows the noun before it.
    pub const NARROWING: Class = Class::of(Bit::Narrowing);
    /// Part of a name.
    pub const NAME: Class = Class::of(Bit::Name);
    /// Part of a person's name; such a token is also a [`Class::NAME`].
    pub const BEARER: Class = Class::of(Bit::Bearer);
    /// Part of the name of a people; such a token is also a [`Class::NAME`].
    pub const PEOPLE: Class = Class::of(Bit::People);
    /// Part of a date.
    pub const DATE: Class = Class::of(Bit::Date);
    /// "report", "claims": a verb form that is as often a noun.
    pub const NOUN: Class = Class::of(Bit::Noun);
    /// "was", "been"
    pub const BE: Class = Class::of(Bit::Be);
    /// "would", "not": what the verb names has not happened.
    pub const UNREAL: Class = Class::of(Bit::Unreal);
    /// "that", "because": opens a clause inside another.
    pub const SUBORDINATOR: Class = Class::of(Bit::Subordinator);
    /// "yesterday", "last", "week"
    pub const TIME: Class = Class::of(Bit::Time);
    /// "view", "warning": what somebody holds or says.
    pub const MESSAGE: Class = Class::of(Bit::Message);
    /// "report", "ministry": speaks though it is no person.
    pub const VOICE: Class = Class::of(Bit::Voice);

    /// "even", "not": goes with the words after it.
    pub const FOCUS: Class = Class::of(Bit::Focus);
    /// "when", "after": opens a clause that another follows.
    pub const FRONTING: Class = Class::of(Bit::Fronting);
    /// "citing", "although": after a comma, what is reported is over.
    pub const CLOSING: Class = Class::of(Bit::Closing);

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

    const fn of(bit: Bit) -> Class {
        Class(1 << bit as u64)
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

/// How many tokens are classified without a rest.
const STEP: usize = 1000;

/// The class of every token of a document, with rests; `found` are the names and dates in it, each with its class.
pub(super) fn classify(
    document: &Document<'_>,
    found: impl IntoIterator<Item = (Span, Class)>,
) -> Vec<Class> {
    let mut classes: Vec<Class> = Vec::with_capacity(document.tokens.len());
    for tokens in document.tokens.chunks(STEP) {
        classes.extend(tokens.iter().map(|token| match LEXICON.class(token.norm) {
            // "US" is no pronoun.
            class if token.shape == Shape::Upper && !class.is(Class::HUMAN | Class::TITLE) => {
                Class::default()
            }
            class => class | by_form(&document.text[token.span], token.shape),
        }));
    }
    for (span, class) in found {
        for token in document.tokens_in(span) {
            classes[token as usize] = class;
        }
    }
    classes
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
        let trade = TRADES.iter().any(|end| one.ends_with(end));
        if trade { Class::PERSON | number } else { Class::default() }
    }
}

/// How words end that say what somebody does: "astrophysicist", "choreographer".
const TRADES: [&str; 5] = ["ologist", "icist", "rapher", "onomist", "ematician"];

/// The words of the lists, read once: reading them takes longer than reading an article.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

struct Lexicon {
    words: Table<u32, Class>,
}

impl Lexicon {
    fn new() -> Lexicon {
        let mut words = Table::new();
        let mut add = |word: &str, class: Class| {
            let known = words.or_insert(&norm(word), class);
            *known = *known | class;
        };
        for (list, class) in CLOSED {
            entries(list).for_each(|word| add(word, class));
        }
        for (list, class) in NOUNS {
            for word in entries(list) {
                add(word, class);
                add(&plural(word), class | Class::PLURAL);
            }
        }
        Lexicon { words }
    }

    fn class(&self, hash: u32) -> Class {
        self.words.get(&hash).copied().unwrap_or_default()
    }
}

/// The entries of a word list: one a line; `build.rs` has taken its comments away.
pub fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines()
}

/// The words of a list, by their [`norm`].
pub fn listed(list: &str) -> Table<u32, ()> {
    let mut words = Table::new();
    for word in entries(list) {
        words.insert(&norm(word), ());
    }
    words
}

fn plural(noun: &str) -> String {
    let stem = |cut: usize| &noun[..noun.len() - cut];
    match noun {
        "person" => "people".into(),
        "child" => "children".into(),
        "people" => "peoples".into(),
        _ if noun.ends_with("man") => format!("{}men", stem(3)),
        _ if noun.ends_with("fe") => format!("{}ves", stem(2)),
        _ if noun.ends_with('y') && !["ay", "ey", "oy"].iter().any(|end| noun.ends_with(end)) => {
            format!("{}ies", stem(1))
        }
        _ if ["s", "ch", "sh", "x"].iter().any(|end| noun.ends_with(end)) => format!("{noun}es"),
        _ => format!("{noun}s"),
    }
}

const CLOSED: [(&str, Class); 26] = [
    (include_str!(concat!(env!("OUT_DIR"), "/words/definite.txt")), Class::DEFINITE),
    (include_str!(concat!(env!("OUT_DIR"), "/words/indefinite.txt")), Class::INDEFINITE),
    (include_str!(concat!(env!("OUT_DIR"), "/words/possessive.txt")), Class::POSSESSIVE),
    (include_str!(concat!(env!("OUT_DIR"), "/words/pronouns.txt")), Class::PRONOUN),
    (include_str!(concat!(env!("OUT_DIR"), "/words/prepositions.txt")), Class::PREPOSITION),
    (include_str!(concat!(env!("OUT_DIR"), "/words/conjunctions.txt")), Class::CONJUNCTION),
    (include_str!(concat!(env!("OUT_DIR"), "/words/relatives.txt")), Class::RELATIVE),
    (include_str!(concat!(env!("OUT_DIR"), "/words/auxiliaries.txt")), Class::AUXILIARY),
    (include_str!(concat!(env!("OUT_DIR"), "/words/adverbs.txt")), Class::ADVERB),
    (include_str!(concat!(env!("OUT_DIR"), "/words/saying.txt")), Class::SAYING),
    (include_str!(concat!(env!("OUT_DIR"), "/words/verbs.txt")), Class::VERB),
    (include_str!(concat!(env!("OUT_DIR"), "/words/narrowing.txt")), Class::NARROWING),
    (include_str!(concat!(env!("OUT_DIR"), "/words/honorifics.txt")), Class::HONORIFIC),
    (include_str!(concat!(env!("OUT_DIR"), "/words/abbreviated.txt")), Class::TITLE),
    (include_str!(concat!(env!("OUT_DIR"), "/words/dates.txt")), Class::DATE),
    (include_str!(concat!(env!("OUT_DIR"), "/words/nouns.txt")), Class::NOUN),
    (include_str!(concat!(env!("OUT_DIR"), "/words/collectives.txt")), Class::PERSON.or(Class::PLURAL)),
    (include_str!(concat!(env!("OUT_DIR"), "/words/be.txt")), Class::BE),
    (include_str!(concat!(env!("OUT_DIR"), "/words/unreal.txt")), Class::UNREAL),
    (include_str!(concat!(env!("OUT_DIR"), "/words/subordinators.txt")), Class::SUBORDINATOR),
    (include_str!(concat!(env!("OUT_DIR"), "/words/times.txt")), Class::TIME),
    (include_str!(concat!(env!("OUT_DIR"), "/words/messages.txt")), Class::MESSAGE),
    (include_str!(concat!(env!("OUT_DIR"), "/words/voices.txt")), Class::VOICE),
    (include_str!(concat!(env!("OUT_DIR"), "/words/focus.txt")), Class::FOCUS),
    (include_str!(concat!(env!("OUT_DIR"), "/words/fronting.txt")), Class::FRONTING),
    (include_str!(concat!(env!("OUT_DIR"), "/words/closing.txt")), Class::CLOSING),
];

const NOUNS: [(&str, Class); 6] = [
    (include_str!(concat!(env!("OUT_DIR"), "/words/people.txt")), Class::PERSON),
    (include_str!(concat!(env!("OUT_DIR"), "/words/kinship.txt")), Class::KIN),
    (include_str!(concat!(env!("OUT_DIR"), "/words/sources.txt")), Class::SOURCE),
    (include_str!(concat!(env!("OUT_DIR"), "/words/bodies.txt")), Class::BODY),
    (include_str!(concat!(env!("OUT_DIR"), "/words/governments.txt")), Class::GOVERNMENT),
    (include_str!(concat!(env!("OUT_DIR"), "/words/generic.txt")), Class::GENERIC),
];

use std::ops::BitOr;

use crate::text::norm;

/// What a word can be in a clause, as a set of classes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Class(u32);

impl Class {
    pub const DETERMINER: Class = Class(1);
    pub const POSSESSIVE: Class = Class(1 << 1);
    pub const PRONOUN: Class = Class(1 << 2);
    pub const OBJECT: Class = Class(1 << 3);
    pub const BE: Class = Class(1 << 4);
    pub const AUXILIARY: Class = Class(1 << 5);
    pub const MODAL: Class = Class(1 << 6);
    pub const NOT: Class = Class(1 << 7);
    pub const PREPOSITION: Class = Class(1 << 8);
    pub const CONJUNCTION: Class = Class(1 << 9);
    pub const SUBORDINATOR: Class = Class(1 << 10);
    pub const RELATIVE: Class = Class(1 << 11);
    pub const ADVERB: Class = Class(1 << 12);
    pub const TIME: Class = Class(1 << 13);
    pub const ADJECTIVE: Class = Class(1 << 14);
    pub const VERB: Class = Class(1 << 15);
    pub const MESSAGE: Class = Class(1 << 16);
    pub const SOURCE: Class = Class(1 << 17);
    /// A verb that carries tense, but for the verbs of speech.
    pub const FINITE: Class = Class(Class::BE.0 | Class::AUXILIARY.0 | Class::MODAL.0 | Class::VERB.0);

    /// Whether the word can be any of `other`.
    pub fn is(self, other: Class) -> bool {
        self.0 & other.0 != 0
    }
}

impl BitOr for Class {
    type Output = Class;

    fn bitor(self, other: Class) -> Class {
        Class(self.0 | other.0)
    }
}

/// The classes of the little words of English, by their [`norm`].
pub(super) struct Words(Vec<(u32, Class)>);

impl Words {
    /// Reads the list that is part of the program.
    pub fn new() -> Words {
        let mut words: Vec<(u32, Class)> = Vec::new();
        for line in include_str!("../../assets/actors/words.txt").lines() {
            if let Some((name, list)) = line.split_once(": ") {
                let class = named(name);
                words.extend(list.split(' ').map(|word| (norm(word), class)));
            }
        }
        words.sort_by_key(|&(word, _)| word);
        words.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 = kept.1 | next.1;
            }
            same
        });
        Words(words)
    }

    /// The classes of a word; a word that is not in the list has none.
    pub fn class(&self, norm: u32) -> Class {
        match self.0.binary_search_by_key(&norm, |&(word, _)| word) {
            Ok(at) => self.0[at].1,
            Err(_) => Class::default(),
        }
    }
}

fn named(name: &str) -> Class {
    match name {
        "determiner" => Class::DETERMINER,
        "possessive" => Class::POSSESSIVE,
        "pronoun" => Class::PRONOUN,
        "object" => Class::OBJECT,
        "be" => Class::BE,
        "auxiliary" => Class::AUXILIARY,
        "modal" => Class::MODAL,
        "not" => Class::NOT,
        "preposition" => Class::PREPOSITION,
        "conjunction" => Class::CONJUNCTION,
        "subordinator" => Class::SUBORDINATOR,
        "relative" => Class::RELATIVE,
        "adverb" => Class::ADVERB,
        "time" => Class::TIME,
        "adjective" => Class::ADJECTIVE,
        "verb" => Class::VERB,
        "message" => Class::MESSAGE,
        "source" => Class::SOURCE,
        _ => Class::default(),
    }
}

use std::sync::LazyLock;

use super::inflection::{Form, forms};
use crate::text::{Table, norm};

/// A form of a verb of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    /// What the verb takes.
    takes: u8,
    /// Which form of it this is.
    pub form: Form,
}

/// What a verb of speech takes; the list in `assets/actors/cues.txt` explains each.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Takes {
    Clause,
    Any,
    That,
    Noun,
    Whom,
    Name,
    Things,
    Quote,
}

impl Cue {
    /// Whether the verb takes this.
    pub fn takes(self, what: Takes) -> bool {
        self.takes & (1 << what as u8) != 0
    }
}

/// The verbs of speech of the list that is part of the program, read once.
pub(super) static CUES: LazyLock<Cues> = LazyLock::new(Cues::new);

/// The verbs of speech in all their forms, by their [`norm`].
pub(super) struct Cues(Table<u32, Cue>);

impl Cues {
    fn new() -> Cues {
        let mut cues = Table::new();
        let lines = include_str!(concat!(env!("OUT_DIR"), "/actors/cues.txt")).lines();
        for line in lines {
            let mut words = line.split(' ');
            let base = words.next().unwrap_or_default();
            let mut takes = 0;
            let mut others = Vec::new();
            for word in words {
                match named(word) {
                    Some(what) => takes |= 1 << what as u8,
                    None => others.push(word),
                }
            }
            for (form, word) in forms(base, &others) {
                cues.or_insert(&norm(&word), Cue { takes, form });
            }
        }
        Cues(cues)
    }

    /// The verb of speech that a word is a form of.
    pub fn find(&self, norm: u32) -> Option<Cue> {
        self.0.get(&norm).copied()
    }
}

fn named(word: &str) -> Option<Takes> {
    Some(match word {
        "clause" => Takes::Clause,
        "any" => Takes::Any,
        "that" => Takes::That,
        "noun" => Takes::Noun,
        "whom" => Takes::Whom,
        "name" => Takes::Name,
        "things" => Takes::Things,
        "quote" => Takes::Quote,
        _ => return None,
    })
}

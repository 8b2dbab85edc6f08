use std::sync::LazyLock;

use super::relation::RelationKind;
use crate::lexicon::{Form, RELATION_NOUN, RELATION_VERB, norm};
use crate::text::{ToList, sort};

/// A word for what passes between two actors.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Deal {
    /// What passes; none for a verb that only carries its noun.
    pub kind: Option<RelationKind>,
    /// The form of the verb; none for a noun.
    pub form: Option<Form>,
    /// What may stand between the word and the other actor.
    pub links: Vec<Link>,
}

/// What stands between a word and the other actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Link {
    /// The preposition; none for an object.
    pub preposition: Option<u32>,
    /// Whether the other one is the one who acts: "works for".
    pub turned: bool,
    /// A word that must come later: "brought … together".
    pub later: Option<u32>,
}

/// The words for dealings of the list that is part of the program, read once.
pub(super) static DEALS: LazyLock<Deals> = LazyLock::new(Deals::new);

/// The words for dealings, by their [`norm`].
pub(super) struct Deals {
    words: Vec<(u32, Deal)>,
    /// What any other verb stands for.
    pub any: Deal,
}

/// What stands between a verb that is not in the list and the other actor: first of all nothing.
const TYING: [&str; 4] = ["-", "with", "against", "alongside"];

impl Deals {
    fn new() -> Deals {
        let mut deals = Vec::new();
        for entry in RELATION_VERB.entries() {
            for (form, word) in entry.forms() {
                deals.extend(entry.value.split('|').map(|value| (norm(&word), deal(value, Some(form)))));
            }
        }
        for entry in RELATION_NOUN.entries() {
            deals.extend(entry.value.split('|').map(|value| (norm(entry.word()), deal(value, None))));
        }
        sort(&mut deals, |&(word, _)| word);
        let any =
            Deal { kind: Some(RelationKind::Other), form: Some(Form::Past), links: TYING.map(link).to_vec() };
        Deals { words: deals, any }
    }

    /// What a word can stand for.
    pub fn find(&self, norm: u32) -> impl Iterator<Item = &Deal> {
        let from = self.words.partition_point(|&(word, _)| word < norm);
        self.words[from..].iter().take_while(move |&&(word, _)| word == norm).map(|(_, deal)| deal)
    }
}

fn deal(value: &str, form: Option<Form>) -> Deal {
    let (kind, links) = value.split_once(':').unwrap_or((value, ""));
    let links = links.split(',').filter(|link| !link.is_empty()).map(link).to_list();
    Deal { kind: named(kind), form, links }
}

fn link(word: &str) -> Link {
    let (word, later) = match word.split_once('~') {
        Some((word, later)) => (word, Some(norm(later))),
        None => (word, None),
    };
    let turned = word.ends_with('<');
    let word = word.trim_end_matches('<');
    Link { preposition: (word != "-").then(|| norm(word)), turned, later }
}

fn named(kind: &str) -> Option<RelationKind> {
    Some(match kind {
        "meets" => RelationKind::Meets,
        "talks" => RelationKind::Talks,
        "mediates" => RelationKind::Mediates,
        "leads" => RelationKind::Leads,
        "employs" => RelationKind::Employs,
        "supports" => RelationKind::Supports,
        "opposes" => RelationKind::Opposes,
        "attacks" => RelationKind::Attacks,
        "aids" => RelationKind::Aids,
        "other" => RelationKind::Other,
        _ => return None,
    })
}

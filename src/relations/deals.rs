use std::sync::LazyLock;

use super::RelationKind;
use crate::syntax::{Form, forms};
use crate::text::{ToList, norm, sort};

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
    /// What else may stand between a verb of the list and the other actor.
    pub loose: Vec<Link>,
    /// What stands before a place.
    pub places: Vec<Link>,
}

impl Deals {
    fn new() -> Deals {
        let mut deals = Vec::new();
        let (mut any, mut loose, mut places) = (Vec::new(), Vec::new(), Vec::new());
        let lines = include_str!(concat!(env!("OUT_DIR"), "/actors/deals.txt")).lines();
        for line in lines {
            let Some((words, links)) = line.split_once(':') else { continue };
            let mut words = words.split_whitespace();
            let (Some(kind), Some(class)) = (words.next(), words.next()) else { continue };
            let listed = match kind {
                "any" => Some(&mut any),
                "loose" => Some(&mut loose),
                "place" => Some(&mut places),
                _ => None,
            };
            if let Some(listed) = listed {
                *listed = links.split_whitespace().map(link).to_list();
                continue;
            }
            let words: Vec<&str> = words.to_list();
            let deal =
                |form| Deal { kind: named(kind), form, links: links.split_whitespace().map(link).to_list() };
            match (class, words.split_first()) {
                ("verb", Some((base, listed))) => {
                    for (form, word) in forms(base, listed) {
                        deals.push((norm(&word), deal(Some(form))));
                    }
                }
                _ => deals.extend(words.iter().map(|word| (norm(word), deal(None)))),
            }
        }
        sort(&mut deals, |&(word, _)| word);
        let any = Deal { kind: Some(RelationKind::Other), form: Some(Form::Past), links: any };
        Deals { words: deals, any, loose, places }
    }

    /// What a word can stand for.
    pub fn find(&self, norm: u32) -> impl Iterator<Item = &Deal> {
        let from = self.words.partition_point(|&(word, _)| word < norm);
        self.words[from..].iter().take_while(move |&&(word, _)| word == norm).map(|(_, deal)| deal)
    }
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

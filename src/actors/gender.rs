//! What words say of somebody's being "he" or "she".

use std::sync::LazyLock;

use crate::lexicon;
use crate::text::{Table, norm};

/// Who "he" or "she" is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    He,
    She,
}

/// What a noun or an honorific says, by its [`norm`] in the singular: "Mrs", "spokesman", "wife".
pub(super) fn of_noun(norm: u32) -> Option<Gender> {
    let features = lexicon::features(norm);
    if features.has(lexicon::FEMALE) {
        Some(Gender::She)
    } else {
        features.has(lexicon::MALE).then_some(Gender::He)
    }
}

/// What a first name says, by its [`norm`]: one that the other sex hardly bears.
pub(super) fn of_given_name(norm: u32) -> Option<Gender> {
    GIVEN.get(&norm).copied()
}

static GIVEN: LazyLock<Table<u32, Gender>> = LazyLock::new(|| {
    table(
        include_str!(concat!(env!("OUT_DIR"), "/names/given_male.txt")),
        include_str!(concat!(env!("OUT_DIR"), "/names/given_female.txt")),
    )
});

fn table(male: &'static str, female: &'static str) -> Table<u32, Gender> {
    let mut words = Table::new();
    for (list, gender) in [(male, Gender::He), (female, Gender::She)] {
        for word in list.lines() {
            words.insert(&norm(word), gender);
        }
    }
    words
}

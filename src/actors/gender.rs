//! What words say of somebody's being "he" or "she".

use std::sync::LazyLock;

use crate::syntax::entries;
use crate::text::{Table, norm};

/// Who "he" or "she" is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Gender {
    He,
    She,
}

/// What a noun or an honorific says, by its [`norm`] in the singular: "Mrs", "spokesman", "wife".
pub(super) fn of_noun(norm: u32) -> Option<Gender> {
    NOUNS.get(&norm).copied()
}

/// What a first name says, by its [`norm`]: one that the other sex hardly bears.
pub(super) fn of_given_name(norm: u32) -> Option<Gender> {
    GIVEN.get(&norm).copied()
}

static NOUNS: LazyLock<Table<u32, Gender>> = LazyLock::new(|| {
    table(
        include_str!(concat!(env!("OUT_DIR"), "/words/male.txt")),
        include_str!(concat!(env!("OUT_DIR"), "/words/female.txt")),
    )
});

static GIVEN: LazyLock<Table<u32, Gender>> = LazyLock::new(|| {
    table(
        include_str!(concat!(env!("OUT_DIR"), "/words/given_male.txt")),
        include_str!(concat!(env!("OUT_DIR"), "/words/given_female.txt")),
    )
});

fn table(male: &'static str, female: &'static str) -> Table<u32, Gender> {
    let mut words = Table::new();
    for (list, gender) in [(male, Gender::He), (female, Gender::She)] {
        for word in entries(list) {
            words.insert(&norm(word), gender);
        }
    }
    words
}

use super::{Form, forms, norm};

/// The words with a feature that has a value.
#[derive(Clone, Copy, Debug)]
pub struct Values(&'static str);

/// A word with the value that a feature has for it.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    /// The value, as it stands in the list.
    pub value: &'static str,
    /// The word, and after commas the forms that no rule makes.
    words: &'static str,
}

impl Values {
    pub(super) const fn new(list: &'static str) -> Values {
        Values(list)
    }

    /// The value for the word with this [`norm`].
    pub fn of(self, word: u32) -> Option<&'static str> {
        self.entries().find(|entry| norm(entry.word()) == word).map(|entry| entry.value)
    }

    /// The words, those with the same value together.
    pub fn entries(self) -> impl Iterator<Item = Entry> {
        self.0
            .lines()
            .filter_map(|line| line.split_once('\t'))
            .flat_map(|(value, words)| words.split('\t').map(move |words| Entry { value, words }))
    }
}

impl Entry {
    /// The word as it stands in the list.
    pub fn word(self) -> &'static str {
        self.words.split(',').next().unwrap_or_default()
    }

    /// The word, a verb, in all its forms.
    pub fn forms(self) -> Vec<(Form, String)> {
        let mut words = self.words.split(',');
        forms(words.next().unwrap_or_default(), words)
    }
}

use std::sync::OnceLock;

use super::token::norm;
use super::{ToList, distinct};

/// A list of words, hashed and sorted when it is first asked: words compress, hashes do not.
///
/// The list is a text: one entry a line, `#` opens a comment line. An entry of several words is one key.
pub struct WordSet {
    list: &'static str,
    keys: OnceLock<Vec<u32>>,
}

impl WordSet {
    /// The entries of a list.
    pub const fn new(list: &'static str) -> WordSet {
        WordSet { list, keys: OnceLock::new() }
    }

    /// Whether the list has the word with this [`norm`].
    #[inline(never)]
    pub fn has(&self, norm: u32) -> bool {
        self.keys.get_or_init(|| read(self.list)).binary_search(&norm).is_ok()
    }
}

fn read(list: &str) -> Vec<u32> {
    let mut keys = list.lines().filter(|line| !line.starts_with('#')).map(norm).to_list();
    distinct(&mut keys);
    keys
}

use super::token::fold;

/// A list of words, hashed and sorted while the program is compiled, so that nothing is read at start.
///
/// The list is a text: one entry a line, `#` opens a comment line. An entry of several words is one key.
pub struct WordSet<const N: usize>([u32; N]);

/// Counts the entries of a list, to size its [`WordSet`].
pub const fn count(list: &str) -> usize {
    let bytes = list.as_bytes();
    let mut entries = 0;
    let mut at = 0;
    while at < bytes.len() {
        let end = line_end(bytes, at);
        if is_entry(bytes, at, end) {
            entries += 1;
        }
        at = end + 1;
    }
    entries
}

impl<const N: usize> WordSet<N> {
    /// Hashes the entries of a list of ASCII words.
    pub const fn new(list: &str) -> WordSet<N> {
        let bytes = list.as_bytes();
        let mut keys = [0; N];
        let mut filled = 0;
        let mut at = 0;
        while at < bytes.len() {
            let end = line_end(bytes, at);
            if is_entry(bytes, at, end) {
                keys[filled] = key(bytes, at, end);
                filled += 1;
            }
            at = end + 1;
        }
        WordSet(sorted(keys))
    }

    /// Whether the list has the word with this [`norm`](super::norm).
    pub fn has(&self, norm: u32) -> bool {
        self.0.binary_search(&norm).is_ok()
    }
}

/// The hash of an entry, as [`norm`](super::norm) makes it.
pub(super) const fn key(bytes: &[u8], from: usize, to: usize) -> u32 {
    let mut hash = fold::START;
    let mut at = from;
    while at < to {
        hash = fold::add(hash, bytes[at].to_ascii_lowercase());
        at += 1;
    }
    hash
}

pub(super) const fn line_end(bytes: &[u8], from: usize) -> usize {
    let mut at = from;
    while at < bytes.len() && bytes[at] != b'\n' {
        at += 1;
    }
    at
}

pub(super) const fn is_entry(bytes: &[u8], from: usize, to: usize) -> bool {
    from < to && bytes[from] != b'#'
}

/// Shell sort: short, in place, and fast enough for the compiler's own interpreter.
const fn sorted<const N: usize>(mut keys: [u32; N]) -> [u32; N] {
    let mut gap = N / 2;
    while gap > 0 {
        let mut i = gap;
        while i < N {
            let key = keys[i];
            let mut j = i;
            while j >= gap && keys[j - gap] > key {
                keys[j] = keys[j - gap];
                j -= gap;
            }
            keys[j] = key;
            i += 1;
        }
        gap /= 2;
    }
    keys
}

use super::small;

/// Hashes a word with case folded and curly apostrophes made straight (FNV-1a, 32 bits, over UTF-8).
///
/// ```
/// use rapporteur::lexicon::norm;
/// assert_eq!(norm("Ha’ayin"), norm("ha'ayin"));
/// ```
pub fn norm(word: &str) -> u32 {
    let mut hash = fold::START;
    if word.is_ascii() {
        return word.bytes().fold(hash, |hash, byte| fold::add(hash, byte.to_ascii_lowercase()));
    }
    let mut bytes = [0; 4];
    for c in word.chars() {
        match c {
            '’' | '‘' | 'ʼ' => hash = fold::add(hash, b'\''),
            '\u{ad}' => {}
            c => {
                for lower in small(c) {
                    hash = lower.encode_utf8(&mut bytes).bytes().fold(hash, fold::add);
                }
            }
        }
    }
    hash
}

/// A word in small letters, letter by letter.
pub fn lower(word: &str) -> String {
    word.chars().flat_map(small).collect()
}

/// FNV-1a, by Fowler, Noll and Vo, usable while compiling.
pub mod fold {
    /// The hash of nothing.
    pub const START: u32 = 0x811c_9dc5;

    /// The hash of what came before and one byte more.
    pub const fn add(hash: u32, byte: u8) -> u32 {
        (hash ^ byte as u32).wrapping_mul(0x0100_0193)
    }
}

use super::small;

/// Hashes a word with case folded, curly apostrophes made straight, ligatures taken apart, and without what shows
/// nothing (FNV-1a, 32 bits, over UTF-8).
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
            c if is_invisible(c) => {}
            'ﬀ'..='ﬆ' => {
                let letters = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"][c as usize - 'ﬀ' as usize];
                hash = letters.bytes().fold(hash, fold::add);
            }
            c => {
                for lower in small(c) {
                    hash = lower.encode_utf8(&mut bytes).bytes().fold(hash, fold::add);
                }
            }
        }
    }
    hash
}

/// Characters that show nothing and are no part of a word when they stand alone or at its end.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}')
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

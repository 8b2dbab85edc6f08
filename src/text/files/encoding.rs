/// Reads bytes as text: UTF-8, else the old Western encoding, in which every byte is a character.
pub fn words(bytes: &[u8]) -> String {
    match std::str::from_utf8(bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)) {
        Ok(text) => text.to_owned(),
        Err(_) => bytes.iter().map(|&byte| western(byte)).collect(),
    }
}

/// The character of a byte in windows-1252.
pub(super) fn western(byte: u8) -> char {
    WESTERN.get(usize::from(byte).wrapping_sub(0x80)).copied().unwrap_or(char::from(byte))
}

/// What windows-1252 has in the place of the control characters from 0x80 on.
const WESTERN: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}',
    '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

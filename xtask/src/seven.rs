//! Bytes as text in a page, seven bits a character: a seventh longer than the bytes, where base64 is a third longer.
//!
//! All characters are ASCII, so that no wrong guess of the page's encoding harms them, and a script element that is no
//! script may hold them all but three: NUL, the carriage return (which becomes a line feed), and `<`, which could open
//! the closing tag. Those and the mark for them are written as the mark and a letter. `assets/boot/single.js` reads it.

/// Stands before a character that stands for one that may not stand there.
const MARK: u8 = 0x7f;

/// Writes bytes; the last character has the bits that are left over, filled up with zeros.
pub fn write(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 6 / 5);
    let (mut buffer, mut bits) = (0_u32, 0);
    for &byte in bytes {
        buffer = buffer << 8 | u32::from(byte);
        bits += 8;
        while bits >= 7 {
            bits -= 7;
            push(&mut text, (buffer >> bits) as u8 & 0x7f);
        }
    }
    if bits > 0 {
        push(&mut text, (buffer << (7 - bits)) as u8 & 0x7f);
    }
    text
}

fn push(text: &mut String, seven: u8) {
    if matches!(seven, 0 | b'\r' | b'<' | MARK) {
        text.push(char::from(MARK));
        text.push(char::from(seven ^ 0x40));
    } else {
        text.push(char::from(seven));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `assets/boot/single.js` does.
    fn read(text: &str) -> Vec<u8> {
        let (mut bytes, mut buffer, mut bits) = (Vec::new(), 0_u32, 0);
        let mut characters = text.bytes();
        while let Some(character) = characters.next() {
            let seven = if character == MARK { characters.next().unwrap() ^ 0x40 } else { character };
            buffer = buffer << 7 | u32::from(seven);
            bits += 7;
            if bits >= 8 {
                bits -= 8;
                bytes.push((buffer >> bits) as u8);
            }
        }
        bytes
    }

    #[test]
    fn all_bytes_come_back() {
        let all: Vec<u8> = (0..=u16::MAX).flat_map(|pair| pair.to_le_bytes()).collect();
        for length in [0, 1, 6, 7, 8, all.len()] {
            assert_eq!(read(&write(&all[..length])), &all[..length]);
        }
    }

    #[test]
    fn nothing_is_written_that_a_page_would_change() {
        let text = write(&(0..=255).cycle().take(7000).collect::<Vec<u8>>());
        assert!(text.is_ascii() && !text.contains(['\0', '\r', '<']));
    }
}

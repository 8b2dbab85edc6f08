//! The bytes of a wasm module, as far as we change them.

use std::ops::Range;

/// The sections: of each its kind and what is in it.
pub fn sections(wasm: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut rest = Reader(wasm.get(8..)?);
    let mut sections = Vec::new();
    while let [kind, after @ ..] = rest.0 {
        rest.0 = after;
        sections.push((*kind, rest.sized()?));
    }
    Some(sections)
}

/// Where the bodies of the functions lie.
pub fn code(wasm: &[u8]) -> Option<Range<usize>> {
    let mut rest = Reader(wasm.get(8..)?);
    loop {
        let kind = rest.take(1)?[0];
        let length = rest.sized()?.len();
        let end = wasm.len() - rest.0.len();
        if kind == CODE {
            return Some(end - length..end);
        }
    }
}

/// Bytes that are read from the front.
pub struct Reader<'b>(pub &'b [u8]);

impl<'b> Reader<'b> {
    /// So many bytes.
    pub fn take(&mut self, count: usize) -> Option<&'b [u8]> {
        let (taken, rest) = self.0.split_at_checked(count)?;
        self.0 = rest;
        Some(taken)
    }

    /// A number in LEB128, as wasm writes all its numbers.
    pub fn number(&mut self) -> Option<usize> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let byte = self.take(1)?[0];
            number |= usize::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// As many bytes as a number before them says.
    pub fn sized(&mut self) -> Option<&'b [u8]> {
        let count = self.number()?;
        self.take(count)
    }
}

/// A number in LEB128.
pub fn number(mut number: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let low = (number & 0x7f) as u8;
        number >>= 7;
        if number == 0 {
            bytes.push(low);
            return bytes;
        }
        bytes.push(low | 0x80);
    }
}

/// Puts a module together again, each section as it is answered.
pub fn rewrite(wasm: &[u8], mut section: impl FnMut(u8, &[u8]) -> Option<Vec<u8>>) -> Option<Vec<u8>> {
    let mut written = wasm.get(..8)?.to_vec();
    for (kind, content) in sections(wasm)? {
        let content = section(kind, content)?;
        written.push(kind);
        written.extend(sized(&content));
    }
    Some(written)
}

/// Bytes with their number before them.
pub fn sized(bytes: &[u8]) -> Vec<u8> {
    [&number(bytes.len()), bytes].concat()
}

/// How many functions are imported: what is compiled for a browser imports nothing else.
pub fn imported(wasm: &[u8]) -> Option<usize> {
    let imports = sections(wasm)?.into_iter().find(|&(kind, _)| kind == IMPORTS);
    imports.map_or(Some(0), |(_, content)| Reader(content).number())
}

/// The functions' names: of each its number, the imported ones counted too.
pub fn names(content: &[u8]) -> Option<Vec<(usize, &[u8])>> {
    let mut content = Reader(content);
    let mut found = Vec::new();
    if content.sized()? != b"name" {
        return Some(found);
    }
    while !content.0.is_empty() {
        let kind = content.take(1)?[0];
        let mut names = Reader(content.sized()?);
        for _ in 0..if kind == FUNCTIONS { names.number()? } else { 0 } {
            found.push((names.number()?, names.sized()?));
        }
    }
    Some(found)
}

/// The kinds of sections.
pub const CUSTOM: u8 = 0;
/// What is taken from outside.
pub const IMPORTS: u8 = 2;
/// The bodies of the functions.
pub const CODE: u8 = 10;
/// What is in the memory when the program starts.
pub const DATA: u8 = 11;
/// Of the names, those of functions.
pub const FUNCTIONS: u8 = 1;

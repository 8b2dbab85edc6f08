//! Takes out of the wasm what only a panic would say.
//!
//! In a browser nobody hears a panic: whatever it would say of itself, it ends in a trap. So the functions that report
//! one trap at once, whereupon wasm-opt drops what led to the report, and the places in the sources that they would
//! name become zeros, which compress to nothing. So do the functions that write a value as programmers read it: they
//! stand in tables, so that nothing else drops them. A test forbids that form in what ships.

use std::ops::Range;

use crate::wasm::{CODE, CUSTOM, DATA, Reader, imported, names, number, rewrite, sections, sized};

/// What is in the names of the functions that report what went wrong and do not come back, each word after its length.
const REPORTS: [&str; 12] = [
    "4core9panicking",
    "4cell22panic_already_borrowed",
    "4cell30panic_already_mutably_borrowed",
    "5alloc18handle_alloc_error",
    "5index16slice_index_fail",
    "5local18panic_access_error",
    "6option13expect_failed",
    "6option13unwrap_failed",
    "6result13unwrap_failed",
    "7raw_vec12handle_error",
    "7raw_vec17capacity_overflow",
    "3str16slice_error_fail",
];

/// What is in the names of the functions that write a value as programmers read it: ours, and the standard library's.
const DEBUG: [&str; 2] = ["core..fmt..Debug", "5Debug3fmt"];

/// A function of no locals that traps.
const TRAP: [u8; 3] = [0, 0x00, 0x0b];

/// The module without them; once silenced, it stays as it is.
pub fn silenced(wasm: &[u8]) -> Option<Vec<u8>> {
    let reports = reports(wasm)?;
    rewrite(wasm, |kind, content| match kind {
        CODE => code(content, &reports),
        DATA => data(content),
        _ => Some(content.to_vec()),
    })
}

/// The functions that report, counted without the imports.
fn reports(wasm: &[u8]) -> Option<Vec<usize>> {
    let imported = imported(wasm)?;
    let mut found = Vec::new();
    for (_, content) in sections(wasm)?.into_iter().filter(|&(kind, _)| kind == CUSTOM) {
        for (at, name) in names(content)? {
            let name = String::from_utf8_lossy(name);
            if DEBUG.iter().any(|debug| name.contains(debug)) && name.contains("3fmt")
                || REPORTS.iter().any(|report| name.contains(report))
            {
                found.push(at.checked_sub(imported)?);
            }
        }
    }
    (!found.is_empty()).then_some(found)
}

fn code(content: &[u8], reports: &[usize]) -> Option<Vec<u8>> {
    let mut bodies = Reader(content);
    let count = bodies.number()?;
    let mut silent = number(count);
    for at in 0..count {
        let body = bodies.sized()?;
        let body = if reports.contains(&at) { &TRAP } else { body };
        silent.extend(sized(body));
    }
    Some(silent)
}

/// Blots out each place in a source: where its path lies and how long it is, the line and the column, of 32 bits each.
fn data(content: &[u8]) -> Option<Vec<u8>> {
    let segments = segments(content)?;
    let path = |start: usize, length: usize| {
        let (address, place) = segments.iter().find(|(address, place)| {
            *address <= start && start.checked_add(length).is_some_and(|end| end <= address + place.len())
        })?;
        let place = place.start + start - address..place.start + start - address + length;
        let path = &content[place.clone()];
        (path.ends_with(b".rs") && path.iter().all(u8::is_ascii_graphic)).then_some(place)
    };
    let mut silent = content.to_vec();
    for (address, place) in &segments {
        let aligned = place.start + address.wrapping_neg() % 4;
        for start in (aligned..place.end.saturating_sub(15)).step_by(4) {
            let word = |at: usize| {
                let bytes = content[start + 4 * at..][..4].try_into().unwrap_or_default();
                u32::from_le_bytes(bytes) as usize
            };
            let source =
                path(word(0), word(1)).filter(|_| (1..1 << 16).contains(&word(2)) && word(3) < 1 << 10);
            if let Some(source) = source {
                silent[start..start + 16].fill(0);
                silent[source].fill(0);
            }
        }
    }
    Some(silent)
}

/// The pieces of the memory as it is when the program starts: the address of each, and where it lies in the section.
fn segments(content: &[u8]) -> Option<Vec<(usize, Range<usize>)>> {
    let mut rest = Reader(content);
    let mut segments = Vec::new();
    for _ in 0..rest.number()? {
        // In the one memory, from a constant address on.
        let [0, 0x41] = rest.take(2)? else { return None };
        let address = rest.number()?;
        let [0x0b] = rest.take(1)? else { return None };
        let length = rest.sized()?.len();
        let end = content.len() - rest.0.len();
        segments.push((address, end - length..end));
    }
    Some(segments)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_report_traps_and_its_place_is_blotted_out() {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        let mut section = |kind: u8, content: &[u8]| {
            wasm.push(kind);
            wasm.extend(number(content.len()));
            wasm.extend(content);
        };
        section(10, &[2, 3, 0, 0x01, 0x0b, 4, 0, 0x01, 0x01, 0x0b]);
        let place = [0, 0, 0, 0, 4, 0, 0, 0, 7, 0, 0, 0, 9, 0, 0, 0];
        section(11, &[&[1, 0, 0x41, 0, 0x0b, 36][..], b"a.rs", b"kept", &[4; 12], &place].concat());
        let names = [&[2, 0, 5][..], b"other", &[1, 19], b"_ZN4core9panickingE"].concat();
        let names = [&[4][..], b"name", &[1, names.len() as u8], &names].concat();
        section(0, &names);
        let silent = silenced(&wasm).expect("a module");
        let sections = sections(&silent).expect("a module");
        assert_eq!(sections[0].1, [2, 3, 0, 0x01, 0x0b, 3, 0, 0x00, 0x0b]);
        assert_eq!(
            sections[1].1,
            [&[1, 0, 0x41, 0, 0x0b, 36, 0, 0, 0, 0][..], b"kept", &[4; 12], &[0; 16]].concat()
        );
        assert_eq!(silenced(&silent), Some(silent.clone()));
    }
}

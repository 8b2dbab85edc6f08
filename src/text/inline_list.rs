//! Lists that run on in one line: "1) the first 2) the second".

/// The byte offsets in `piece` where an item after the first begins; empty unless the piece opens with an item.
pub(super) fn cuts(piece: &str) -> Vec<usize> {
    let mut cuts = Vec::new();
    if let Some(bullet) = piece.chars().next().filter(|c| matches!(c, '•' | '⁃' | '▪' | '●')) {
        cuts.extend(piece.match_indices(bullet).map(|(at, _)| at).filter(|&at| at > 0));
        return cuts;
    }
    let Some(first) = marker(piece) else { return cuts };
    if first.number != 1 {
        return cuts;
    }
    let mut expected = 2;
    let mut at = first.length;
    while let Some(space) = piece[at..].find(' ') {
        at += space + 1;
        if let Some(next) = marker(&piece[at..])
            && next.number == expected
            && next.close == first.close
            && next.lettered == first.lettered
        {
            cuts.push(at);
            expected += 1;
            at += next.length;
        }
    }
    cuts
}

struct Marker<'p> {
    number: u32,
    lettered: bool,
    close: &'p str,
    length: usize,
}

/// Reads "1.", "2)", "3.)", "a." or "b)" with the white space that must follow.
fn marker(rest: &str) -> Option<Marker<'_>> {
    let label = rest.find(|c: char| !c.is_ascii_alphanumeric()).filter(|&label| (1..=2).contains(&label))?;
    let (word, after) = rest.split_at(label);
    let lettered = word.len() == 1 && word.starts_with(|c: char| c.is_ascii_lowercase());
    let number = match word.parse() {
        Ok(number) => number,
        Err(_) if lettered => u32::from(word.as_bytes()[0] - b'a') + 1,
        Err(_) => return None,
    };
    let close = &after[..after.find(|c| !matches!(c, '.' | ')')).unwrap_or(after.len())];
    let ends = matches!(close, "." | ")" | ".)") && after[close.len()..].starts_with(' ');
    ends.then_some(Marker { number, lettered, close, length: label + close.len() })
}

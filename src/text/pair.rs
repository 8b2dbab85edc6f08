use super::{Span, sort};

/// A stretch between two quotation marks that belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair {
    /// The marks and what is between them; without a closing mark it reaches to the end of the block.
    pub outer: Span,
    /// What is between the marks.
    pub inner: Span,
    /// Whether a closing mark was found. A quotation that runs over several paragraphs closes only the last.
    pub closed: bool,
    /// How many pairs this one stands inside.
    pub depth: u8,
}

/// Which marks belong together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    /// “ ” " „ and « »
    Double,
    /// ‘ ’ and '
    Single,
}

struct Open {
    style: Style,
    mark: Span,
}

/// Finds the quotation-mark pairs of one block and appends them, in order of their opening mark.
///
/// Which side a mark stands on is decided by what is around it, so that straight marks, and curly ones turned the
/// wrong way, pair up too.
pub(super) fn pair_up(text: &str, block: Span, pairs: &mut Vec<Pair>) {
    let from = pairs.len();
    let mut open: Vec<Open> = Vec::new();
    let mut before = None;
    let piece = &text[block];
    let next = text[block.end as usize..].trim_start();
    let again = next.strip_prefix(['‘', '\'']).is_some_and(|rest| rest.starts_with(char::is_uppercase));
    let mut chars = piece.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let mut length = c.len_utf8();
        // Two single marks are a double one: ''so''.
        let doubled = matches!(c, '\'' | '’' | '`') && chars.next_if(|&(_, next)| next == c).is_some();
        length += if doubled { c.len_utf8() } else { 0 };
        let mut c = if doubled { '"' } else { c };
        if let Some((spelling, mark)) = damaged(&piece[at..]) {
            c = mark;
            length = spelling.len();
            while chars.next_if(|&(next, _)| next < at + length).is_some() {}
        }
        let after = chars.peek().map(|&(_, c)| c);
        let start = block.start + at as u32;
        let mark = Span::new(start, start + length as u32);
        let rest = &piece[at + length..];
        match side(c, before, after, rest, &open, again) {
            Some((style, Side::Opens)) if open.len() < 4 => open.push(Open { style, mark }),
            Some((style, Side::Closes)) => {
                if let Some(place) = open.iter().rposition(|open| open.style == style) {
                    let opening = open[place].mark;
                    open.truncate(place);
                    push(pairs, opening, Span::new(mark.start, mark.end), true, open.len());
                }
            }
            _ => {}
        }
        before = Some(c);
    }
    // An outermost double mark can run on into the next paragraph; a lone single one was an apostrophe, unless
    // the next paragraph opens with one again.
    let runs_on = |open: &&Open| {
        let sentence = piece[(open.mark.end - block.start) as usize..].starts_with(char::is_uppercase);
        open.style == Style::Double || again && sentence
    };
    if let Some(opening) = open.iter().find(runs_on) {
        push(pairs, opening.mark, Span::new(block.end, block.end), false, 0);
    }
    sort(&mut pairs[from..], |pair| pair.outer.start);
    settle_depth(&mut pairs[from..]);
}

/// The mark that the text begins with as a program has left it that took it for something else, and what it was.
fn damaged(text: &str) -> Option<(&'static str, char)> {
    const MARKS: [(&str, char); 10] = [
        ("&quot;", '"'),
        ("&#34;", '"'),
        ("&ldquo;", '“'),
        ("&#8220;", '“'),
        ("&rdquo;", '”'),
        ("&#8221;", '”'),
        ("â€œ", '“'),
        ("â€\u{9d}", '”'),
        ("Â“", '“'),
        ("Â”", '”'),
    ];
    let marked = text.starts_with(['&', 'â', 'Â']);
    MARKS.into_iter().find(|(spelling, _)| marked && text.starts_with(spelling))
}

fn push(pairs: &mut Vec<Pair>, opening: Span, closing: Span, closed: bool, depth: usize) {
    let outer = opening.cover(closing);
    let inner = Span::new(opening.end, closing.start);
    if !inner.is_empty() {
        pairs.push(Pair { outer, inner, closed, depth: depth as u8 });
    }
}

/// Counts again how many pairs each stands in: a single mark that never closed had been counted.
fn settle_depth(pairs: &mut [Pair]) {
    let mut ends: Vec<u32> = Vec::new();
    for pair in pairs {
        while ends.last().is_some_and(|&end| end <= pair.outer.start) {
            ends.pop();
        }
        pair.depth = ends.len() as u8;
        ends.push(pair.outer.end);
    }
}

enum Side {
    Opens,
    Closes,
}

fn side(
    c: char,
    before: Option<char>,
    after: Option<char>,
    rest: &str,
    open: &[Open],
    again: bool,
) -> Option<(Style, Side)> {
    let style = match c {
        '“' | '”' | '"' | '„' | '«' | '»' | '‟' | '＂' | '″' | '‹' | '›' => Style::Double,
        '‘' | '’' | '\'' | '‚' | '‛' => Style::Single,
        _ => return None,
    };
    let starts_word = starts_word(before);
    let ends_word = after.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '$' | '£' | '€' | '…'));
    let is_open = open.iter().any(|open| open.style == style);
    if style == Style::Single {
        return single(c, before, after, rest, is_open, again);
    }
    let side = match c {
        // Turned the wrong way: “so” typed as “so“ or ”so”.
        '“' | '«' | '‹' if is_open && !starts_word && ends_word => Side::Closes,
        '”' | '»' | '›' if !is_open && starts_word && !ends_word => Side::Opens,
        '“' | '„' | '«' | '‟' | '‹' => Side::Opens,
        '”' | '»' | '›' => Side::Closes,
        // Inches and seconds.
        _ if !is_open && before.is_some_and(|c| c.is_ascii_digit()) => return None,
        _ if is_open && (!starts_word || ends_word) => Side::Closes,
        _ if is_open => Side::Closes,
        _ if ends_word && !starts_word => return None,
        _ => Side::Opens,
    };
    Some((Style::Double, side))
}

/// Whether what stands before a mark lets a word begin after it.
fn starts_word(before: Option<char>) -> bool {
    before.is_none_or(|c| {
        c.is_whitespace() || matches!(c, '(' | '[' | '—' | '–' | '-' | '/' | '“' | '‘' | '"' | '«' | '…')
    })
}

fn single(
    c: char,
    before: Option<char>,
    after: Option<char>,
    rest: &str,
    is_open: bool,
    again: bool,
) -> Option<(Style, Side)> {
    let word_before = before.is_some_and(|c| c.is_alphanumeric());
    let word_after = after.is_some_and(|c| c.is_alphanumeric());
    if word_before && word_after {
        return None;
    }
    let closes = is_open
        && (word_before || before.is_some_and(|c| c.is_ascii_punctuation() || matches!(c, '…' | '”')));
    if closes && !word_after {
        // A plural possessive inside the quotation ("the ministers’ plan") leaves a later mark to close it.
        let possessive = before == Some('s') && rest.starts_with(' ') && (again || closing_ahead(rest));
        return (!possessive).then_some((Style::Single, Side::Closes));
    }
    let opens = starts_word(before)
        && !rest.starts_with(char::is_whitespace)
        && match c {
            '‘' | '‚' | '‛' => true,
            '\'' => !is_open && (closing_ahead(rest) || again && rest.starts_with(char::is_uppercase)),
            _ => false,
        };
    opens.then_some((Style::Single, Side::Opens))
}

/// Whether a single mark that can only close stands in what follows, within a few sentences.
fn closing_ahead(rest: &str) -> bool {
    let mut before = ' ';
    let mut chars = rest.chars().take(400).peekable();
    while let Some(c) = chars.next() {
        let ends = chars.peek().is_none_or(|c| !c.is_alphanumeric());
        match c {
            '‘' => return false,
            '’' | '\'' if ends && matches!(before, '.' | ',' | '!' | '?' | '…') => return true,
            '’' | '\'' if ends && before.is_alphanumeric() && before != 's' => return true,
            _ => {}
        }
        before = c;
    }
    false
}

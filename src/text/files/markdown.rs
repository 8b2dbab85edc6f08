use super::super::BlockKind;
use super::super::html::Page;
use super::page::{add, told};

/// Reads a text in Markdown: its words without their marks, and which lines are titles; what stands before the text for a
/// site's program gives title and date, and is no part of it.
pub fn markdown(source: &str) -> Page {
    let source = source.strip_prefix('\u{feff}').unwrap_or(source);
    let mut reader = Reader::default();
    let (front, text) = front_matter(source);
    for line in front.lines() {
        match line
            .split_once([':', '='])
            .map(|(key, value)| (key.trim(), value.trim().trim_matches(['"', '\''])))
        {
            Some(("title", title)) => reader.title(title, 1),
            Some(("date" | "published", date)) => reader.page.published = Some(date.to_owned()),
            _ => {}
        }
    }
    text.lines().for_each(|line| reader.line(line));
    reader.end();
    told(reader.page)
}

/// What stands between two lines of marks at the very beginning, and the rest.
fn front_matter(source: &str) -> (&str, &str) {
    let mut lines = source.split_inclusive('\n');
    let mark = lines.next().map(str::trim_end).filter(|mark| matches!(*mark, "---" | "+++"));
    let Some(mark) = mark else { return ("", source) };
    // Two rules with prose between them are none.
    let first = lines.clone().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let key = first.split([':', '=']).next().filter(|key| key.len() < first.trim_end().len());
    if key.is_none_or(|key| key.trim().contains(' ')) {
        return ("", source);
    }
    let start = source.len() - lines.clone().map(str::len).sum::<usize>();
    let mut end = start;
    for line in lines {
        let after = end + line.len();
        if line.trim_end() == mark || line.trim_end() == "..." {
            return (&source[start..end], &source[after..]);
        }
        end = after;
    }
    ("", source)
}

#[derive(Default)]
struct Reader {
    page: Page,
    /// The words of the block so far.
    block: String,
    item: bool,
    /// Whether the headline was read.
    titled: bool,
    /// What opened lines that are shown as they are.
    fence: Option<char>,
}

impl Reader {
    fn line(&mut self, line: &str) {
        let line = line.trim_start_matches([' ', '\t', '>']).trim_end();
        let mark = line
            .chars()
            .next()
            .filter(|&c| matches!(c, '`' | '~') && line.starts_with(&[c; 3].iter().collect::<String>()));
        if let Some(mark) = mark.filter(|&mark| self.fence.is_none_or(|fence| fence == mark)) {
            self.fence = if self.fence.is_some() { None } else { Some(mark) };
            return self.end();
        }
        if self.fence.is_some() {
            return add(&mut self.page, line, BlockKind::Paragraph);
        }
        let level = line.chars().take_while(|&c| c == '#').count();
        let under = |mark: char| line.len() > 1 && line.chars().all(|c| c == mark);
        if line.is_empty() || is_reference(line) {
            self.end();
        } else if (1..=6).contains(&level) && line[level..].starts_with([' ', '\t']) {
            self.end();
            self.title(line[level..].trim_matches([' ', '\t', '#']), level);
        } else if (under('=') || under('-')) && !self.block.is_empty() && !self.item {
            let title = std::mem::take(&mut self.block);
            self.title(&title, if under('=') { 1 } else { 2 });
        } else if is_rule(line) {
            self.end();
        } else {
            let words = item(line);
            if words.is_some() {
                self.end();
                self.item = true;
            }
            self.block.push_str(words.unwrap_or(line).trim_end_matches('\\'));
            self.block.push(' ');
        }
    }

    fn title(&mut self, words: &str, level: usize) {
        let kind = if level == 1 && !self.titled { BlockKind::Headline } else { BlockKind::Heading };
        self.titled |= level == 1;
        add(&mut self.page, &plain(words), kind);
    }

    /// Ends a paragraph or an item.
    fn end(&mut self) {
        let kind = if std::mem::take(&mut self.item) { BlockKind::Bullet } else { BlockKind::Paragraph };
        let block = std::mem::take(&mut self.block);
        add(&mut self.page, &plain(&block), kind);
    }
}

/// The words of an item of a list, without what opens it.
fn item(line: &str) -> Option<&str> {
    let digits = line.chars().take_while(char::is_ascii_digit).count();
    let rest = match digits {
        0 => line.strip_prefix(['-', '*', '+', '•'])?,
        1..=3 => line[digits..].strip_prefix(['.', ')'])?,
        _ => return None,
    };
    rest.starts_with([' ', '\t']).then(|| rest.trim_start())
}

/// A line of three marks or more, which divides, or divides a table's head from its rows.
fn is_rule(line: &str) -> bool {
    let marks = line.chars().filter(|&c| matches!(c, '-' | '*' | '_')).count();
    marks > 2 && line.chars().all(|c| matches!(c, '-' | '*' | '_' | '|' | ':' | ' '))
}

/// "[name]: address", which shows nowhere.
fn is_reference(line: &str) -> bool {
    let name = line.strip_prefix('[').and_then(|rest| rest.split_once("]:"));
    name.is_some_and(|(name, _)| !name.contains(['[', ']']) && !name.starts_with('^'))
}

/// Words without the marks that set them, without pictures and without the addresses of links.
fn plain(words: &str) -> String {
    let mut text = String::with_capacity(words.len());
    let mut rest = words;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        let next = after.chars().next();
        rest = match c {
            '\\' if next.is_some_and(|next| next.is_ascii_punctuation()) => {
                text.extend(next);
                &after[1..]
            }
            '!' if next == Some('[') => match link(&after[1..]) {
                Some((_, after)) => after,
                None => {
                    text.push(c);
                    after
                }
            },
            '[' => match link(after) {
                // A note's number is no word of the text.
                Some((words, after)) if words.starts_with('^') => after,
                Some((words, after)) => {
                    text.push_str(&words.replace(['*', '`'], ""));
                    after
                }
                None => {
                    text.push(c);
                    after
                }
            },
            '<' => match tag(after) {
                Some(after) => after,
                None => {
                    text.push(c);
                    after
                }
            },
            '`' => after,
            '*' | '~' if next == Some(c) || sets(&text, next) => after.trim_start_matches(c),
            '_' if sets(&text, next) && !inside(&text, next) => after.trim_start_matches(c),
            '|' => {
                text.push(' ');
                after
            }
            '&' => entity(after, &mut text),
            c => {
                text.push(c);
                after
            }
        };
    }
    text
}

/// Whether a mark opens or closes something: it stands at a word.
fn sets(before: &str, next: Option<char>) -> bool {
    before.chars().next_back().is_some_and(|c| !c.is_whitespace()) || next.is_some_and(|c| !c.is_whitespace())
}

/// Whether a mark stands inside a word.
fn inside(before: &str, next: Option<char>) -> bool {
    before.chars().next_back().is_some_and(char::is_alphanumeric) && next.is_some_and(char::is_alphanumeric)
}

/// So many bytes are looked at for where a link or a tag ends, so that a text full of beginnings is read in linear time.
const NEAR: usize = 1_000;

fn near(text: &str) -> &str {
    &text[..text.floor_char_boundary(NEAR)]
}

/// The words of a link whose first bracket was read, and what comes after its address or its name.
fn link(rest: &str) -> Option<(&str, &str)> {
    let end = near(rest).find([']', '['])?;
    let after = rest[end..].strip_prefix(']')?;
    let words = &rest[..end];
    let (open, close) = match after.chars().next() {
        Some('(') => ('(', ')'),
        Some('[') => ('[', ']'),
        _ => return words.starts_with('^').then_some((words, after)),
    };
    if !near(after).contains(close) {
        return None;
    }
    let mut depth = 0_u32;
    for (at, c) in near(after).char_indices() {
        depth += u32::from(c == open);
        depth -= u32::from(c == close);
        if depth == 0 {
            return Some((words, &after[at + 1..]));
        }
    }
    None
}

/// What comes after a tag or an address in angle brackets whose first was read.
fn tag(rest: &str) -> Option<&str> {
    let opens = rest.starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
    let end = if rest.starts_with("!--") {
        near(rest).find("-->").map(|at| at + 2)
    } else {
        near(rest).find(['>', '<'])
    };
    let end = end.filter(|_| opens)?;
    rest[end..].strip_prefix('>')
}

/// Writes the character of an entity, or the sign alone; answers what comes after it.
fn entity<'t>(rest: &'t str, text: &mut String) -> &'t str {
    const LONGEST: usize = 8;
    let end = rest.char_indices().take(LONGEST).find(|&(_, c)| c == ';').map(|(at, _)| at);
    let number = |name: &str| {
        let digits = name.strip_prefix('#')?;
        let code = match digits.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => digits.parse(),
        };
        char::from_u32(code.ok()?)
    };
    let found = end.and_then(|end| {
        let c = match &rest[..end] {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "nbsp" => ' ',
            "mdash" => '—',
            "ndash" => '–',
            "hellip" => '…',
            name => number(name)?,
        };
        Some((c, &rest[end + 1..]))
    });
    let (c, after) = found.unwrap_or(('&', rest));
    text.push(c);
    after
}

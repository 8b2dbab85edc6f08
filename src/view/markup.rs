//! Reads the words of a web page's source.

/// Elements whose content is not of the article.
const DROPPED: [&str; 17] = [
    "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "select", "svg",
    "iframe", "head", "figure", "dialog", "menu", "textarea",
];

/// Elements that begin a new line.
const BLOCKS: [&str; 24] = [
    "address",
    "article",
    "blockquote",
    "br",
    "dd",
    "div",
    "dl",
    "dt",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "li",
    "main",
    "ol",
    "p",
    "pre",
    "section",
    "tr",
    "ul",
];

/// Character references that prose has.
const NAMED: [(&str, char); 20] = [
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("nbsp", '\u{a0}'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("hellip", '…'),
    ("eacute", 'é'),
    ("euro", '€'),
    ("pound", '£'),
    ("copy", '©'),
    ("middot", '·'),
    ("bull", '•'),
    ("shy", '\u{ad}'),
];

/// Reads the words of a web page's source: a line for each block, without menus, asides, footers and scripts.
///
/// Where the source says which part is the article, only that part counts. This is no browser's parser: it
/// takes any text, runs nothing, and loads nothing.
///
/// ```
/// use rapporteur::view::markup;
/// assert_eq!(markup::text("<nav>Home</nav><p>One &amp; <b>two</b>.</p><p>Three.</p>"), "One & two.\n\nThree.");
/// ```
pub fn text(source: &str) -> String {
    // Behind the last ">" there is no tag, however often one seems to begin.
    let (page, tail) = source.split_at(source.rfind('>').map_or(0, |at| at + 1));
    let mut rest = article(page);
    let tail = if rest.len() == page.len() { tail } else { "" };
    let mut lines = Lines::default();
    let mut endless = Vec::new();
    while let Some(at) = rest.find('<') {
        lines.add(&rest[..at]);
        let tag = Tag::read(&rest[at..]);
        rest = &rest[at + tag.length..];
        if tag.name.is_empty() {
            if tag.length == 1 {
                lines.add("<");
            }
            continue;
        }
        let dropped = DROPPED.contains(&tag.name.as_str()) || tag.hidden;
        if !tag.closes && dropped && !endless.contains(&tag.name) {
            match after(rest, &tag.name) {
                Some(after) => rest = after,
                // An element that never ends would swallow the article; nor need its end be looked for again.
                None => endless.push(tag.name),
            }
        } else if BLOCKS.contains(&tag.name.as_str()) {
            lines.end();
            if tag.name == "li" && !tag.closes {
                lines.line.push_str("- ");
            }
        }
    }
    lines.add(rest);
    lines.add(tail);
    lines.end();
    lines.text
}

/// What is between `<article>` and its end, if that is where the words are; else the whole.
fn article(source: &str) -> &str {
    for name in ["article", "main"] {
        let Some(start) = find(source, name, false) else { continue };
        let inner = &source[start..];
        let inner = &inner[..last(inner, name).unwrap_or(inner.len())];
        if inner.matches("<p").count() * 2 > source.matches("<p").count() {
            return inner;
        }
    }
    source
}

/// The rest after the end of an element that is dropped, however deep it holds its like; none where it never ends.
fn after<'s>(source: &'s str, name: &str) -> Option<&'s str> {
    let raw = matches!(name, "script" | "style" | "textarea");
    let mut depth = 1_u32;
    let mut rest = source;
    while let Some(at) = rest.find('<') {
        let tag = Tag::read(&rest[at..]);
        rest = &rest[at + tag.length..];
        if tag.name == name {
            if tag.closes {
                depth -= 1;
            } else if !raw {
                depth += 1;
            }
            if depth == 0 {
                return Some(rest);
            }
        }
    }
    None
}

fn find(source: &str, name: &str, closes: bool) -> Option<usize> {
    let mut from = 0;
    while let Some(at) = source[from..].find('<').map(|at| from + at) {
        let tag = Tag::read(&source[at..]);
        if tag.name == name && tag.closes == closes {
            return Some(at);
        }
        from = at + tag.length;
    }
    None
}

fn last(source: &str, name: &str) -> Option<usize> {
    let closes = |&at: &usize| source[at..].starts_with("</") && Tag::read(&source[at..]).name == name;
    source.rmatch_indices('<').map(|(at, _)| at).find(closes)
}

struct Tag {
    name: String,
    closes: bool,
    /// Whether the page does not show it.
    hidden: bool,
    /// How many bytes it takes, the brackets included.
    length: usize,
}

impl Tag {
    /// Reads the tag, or the comment, that a text begins with.
    fn read(text: &str) -> Tag {
        let none = |length| Tag { name: String::new(), closes: false, hidden: false, length };
        if text.starts_with("<!--") {
            return none(text.find("-->").map_or(text.len(), |end| end + 3));
        }
        if text.starts_with("<!") || text.starts_with("<?") {
            return none(text.find('>').map_or(text.len(), |end| end + 1));
        }
        let closes = text.starts_with("</");
        let start = if closes { 2 } else { 1 };
        let name: String =
            text[start..].chars().take_while(char::is_ascii_alphanumeric).take(12).collect::<String>();
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            return none(1);
        }
        let mut mark = None;
        for (at, c) in text.char_indices().skip(start) {
            match (mark, c) {
                (None, '>') => return Tag::new(name, closes, &text[..at + 1]),
                (None, '"' | '\'') => mark = Some(c),
                (Some(open), c) if open == c => mark = None,
                _ => {}
            }
        }
        // A quotation mark that nothing closes is none.
        text.find('>').map_or(none(1), |at| Tag::new(name, closes, &text[..at + 1]))
    }

    fn new(name: String, closes: bool, source: &str) -> Tag {
        let says = |words: &str| source.contains(words);
        let hidden = says(" hidden>")
            || says(" hidden ")
            || says(" hidden=\"\"")
            || says("aria-hidden=\"true\"")
            || says("display:none")
            || says("display: none");
        Tag { name: name.to_ascii_lowercase(), closes, hidden, length: source.len() }
    }
}

#[derive(Default)]
struct Lines {
    text: String,
    line: String,
}

impl Lines {
    /// Adds words, with character references read and white space made one.
    fn add(&mut self, raw: &str) {
        let mut rest = raw;
        while let Some(c) = rest.chars().next() {
            let (c, length) = reference(rest).unwrap_or((c, c.len_utf8()));
            rest = &rest[length..];
            match c {
                '\u{ad}' => {}
                c if c.is_whitespace() && c != '\u{a0}' => {
                    if !self.line.is_empty() && !self.line.ends_with(' ') {
                        self.line.push(' ');
                    }
                }
                c => self.line.push(c),
            }
        }
    }

    /// Ends the line; one without words is dropped.
    fn end(&mut self) {
        let line = self.line.trim();
        if line.chars().any(char::is_alphanumeric) {
            if !self.text.is_empty() {
                self.text.push_str("\n\n");
            }
            self.text.push_str(line);
        }
        self.line.clear();
    }
}

/// The character reference that a text begins with, and its length.
fn reference(text: &str) -> Option<(char, usize)> {
    let name = text.strip_prefix('&')?;
    let end = name.char_indices().take(10).find(|&(_, c)| c == ';')?.0;
    let name = &name[..end];
    let c = match name.strip_prefix('#') {
        Some(number) => {
            let code = match number.strip_prefix(['x', 'X']) {
                Some(hex) => u32::from_str_radix(hex, 16).ok()?,
                None => number.parse().ok()?,
            };
            char::from_u32(code)?
        }
        None => NAMED.iter().find(|(known, _)| *known == name)?.1,
    };
    Some((c, end + 2))
}

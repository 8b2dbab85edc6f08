//! The words that show, cut into the lines in which they show.

use super::element::Tag;
use super::tree::{Content, Tree};

/// A line of the page.
#[derive(Debug)]
pub(super) struct Line {
    /// Its words, white space made one.
    pub(super) words: String,
    /// The text node where it begins.
    pub(super) node: u32,
    /// The block that it stands in.
    pub(super) tag: Tag,
    /// How many of its bytes lead elsewhere.
    pub(super) linked: usize,
    /// How many of its bytes are for the eye and for readers of the screen alike.
    pub(super) shared: usize,
}

/// Cuts what a tree shows into lines; none is without a letter or a digit.
pub(super) fn lines(tree: &Tree) -> Vec<Line> {
    let mut cutter = Cutter::default();
    for (at, node) in tree.nodes.iter().enumerate() {
        let at = at as u32;
        cutter.leave(at);
        match node.content {
            Content::Element(element) => cutter.enter(tree, at, node.end, element.tag, element.halved),
            Content::Text(span) => cutter.add(at, &tree.words.as_str()[span]),
        }
    }
    cutter.leave(tree.nodes.len() as u32);
    cutter.end();
    cutter.lines.extend(cutter.capital);
    cutter.lines
}

/// An element around the words to come.
#[derive(Clone, Copy, Debug)]
struct Around {
    end: u32,
    tag: Tag,
    /// The nearest block, itself if it is one.
    block: Tag,
    halved: bool,
}

#[derive(Default)]
struct Cutter {
    lines: Vec<Line>,
    around: Vec<Around>,
    links: usize,
    halved: usize,
    line: Option<Line>,
    /// An item has begun, and no words of it came yet.
    marked: bool,
    /// A row of the table whose cells stand in one line ends here.
    row: u32,
    /// A capital that stands alone, before the words that it opens.
    capital: Option<Line>,
}

impl Cutter {
    fn enter(&mut self, tree: &Tree, at: u32, end: u32, tag: Tag, halved: bool) {
        self.part(at, tag);
        match tag {
            Tag::Item => self.marked = true,
            Tag::Row if at >= self.row && is_row(tree, at) => self.row = end,
            _ => {}
        }
        self.links += usize::from(tag == Tag::Link);
        self.halved += usize::from(halved);
        let block = if matches!(tag, Tag::Inline | Tag::Link) { self.block() } else { tag };
        self.around.push(Around { end, tag, block, halved });
    }

    fn block(&self) -> Tag {
        self.around.last().map_or(Tag::Block, |around| around.block)
    }

    /// Leaves the elements that end before a node.
    fn leave(&mut self, at: u32) {
        while let Some(&around) = self.around.last().filter(|around| around.end <= at) {
            self.around.pop();
            self.links -= usize::from(around.tag == Tag::Link);
            self.halved -= usize::from(around.halved);
            self.marked &= around.tag != Tag::Item;
            // A cell's end is no gap: the next cell's beginning is.
            if around.tag != Tag::Cell || at >= self.row {
                self.part(at, around.tag);
            }
        }
    }

    /// Ends the line at the edge of an element that stands apart; in a row, only parts the cells.
    fn part(&mut self, at: u32, tag: Tag) {
        match (tag, &mut self.line) {
            (Tag::Inline | Tag::Link, _) => {}
            (tag, line) if at < self.row => {
                if let Some(line) = line {
                    line.words.push_str(if tag == Tag::Cell { ", " } else { " " });
                }
            }
            _ => self.end(),
        }
    }

    fn add(&mut self, at: u32, words: &str) {
        if words.trim().is_empty() && self.line.is_none() {
            return;
        }
        let row = at < self.row;
        let tag = if row { Tag::Row } else { self.block() };
        let line = self.line.get_or_insert_with(|| Line {
            words: String::new(),
            node: at,
            tag,
            linked: 0,
            shared: 0,
        });
        if std::mem::take(&mut self.marked) && line.words.is_empty() {
            line.words.push_str("- ");
            if !matches!(tag, Tag::Heading | Tag::Title | Tag::Row) {
                line.tag = Tag::Item;
            }
        }
        let before = line.words.len();
        for c in words.chars() {
            match c {
                '\u{ad}' => {}
                c if c.is_whitespace() && c != '\u{a0}' => {
                    if !line.words.is_empty() && !line.words.ends_with(' ') {
                        line.words.push(' ');
                    }
                }
                c => line.words.push(c),
            }
        }
        let length = line.words.len() - before;
        line.linked += if self.links > 0 { length } else { 0 };
        line.shared += if self.halved > 0 { 0 } else { words.trim().len().min(length) };
    }

    /// Ends the line; one without words is dropped, and a lone capital waits for the words that it opens.
    fn end(&mut self) {
        let Some(mut line) = self.line.take() else { return };
        let end = line.words.trim_end_matches([' ', ',']).len();
        line.words.truncate(end);
        line.linked = line.linked.min(end);
        if line.words.starts_with("- ") && line.words.len() == 2
            || !line.words.contains(char::is_alphanumeric)
        {
            return;
        }
        if let Some(mut capital) = self.capital.take() {
            if line.words.starts_with(char::is_lowercase) {
                capital.words.push_str(&line.words);
                line = Line { words: capital.words, node: capital.node, ..line };
            } else {
                self.lines.push(capital);
            }
        }
        let mut letters = line.words.chars();
        if letters.next().is_some_and(char::is_uppercase) && letters.next().is_none() {
            self.capital = Some(line);
        } else {
            self.lines.push(line);
        }
    }
}

/// Whether a row of a table is one of facts: of several short cells, not of columns of the page.
fn is_row(tree: &Tree, at: u32) -> bool {
    const MOST_NODES: usize = 200;
    const MOST_BYTES: u32 = 300;
    let nodes = &tree.nodes[at as usize + 1..tree.nodes[at as usize].end as usize];
    if nodes.len() > MOST_NODES {
        return false;
    }
    let (mut cells, mut bytes) = (0, 0);
    for node in nodes {
        match node.content {
            Content::Text(span) if tree.words.as_str()[span].trim().is_empty() => {}
            Content::Text(span) => bytes += span.len(),
            Content::Element(element) => match element.tag {
                Tag::Cell => cells += 1,
                Tag::Table | Tag::Item | Tag::Heading | Tag::Title | Tag::Article => return false,
                _ => {}
            },
        }
    }
    cells > 1 && bytes <= MOST_BYTES
}

//! What each line of a page is.

use super::containers::Named;
use super::element::Tag;
use super::headline::headline;
use super::lines::{Line, lines};
use super::metadata::{self, Metadata};
use super::region::{Weights, kinds, noise, prose, region};
use super::told::told;
use super::tree::Tree;
use super::{Mark, Page};
use crate::text::byline::is_byline;
use crate::text::{BlockKind, Furniture, Span, Table, ToList};

/// Reads a page from its tree.
pub fn read(tree: &Tree) -> Page {
    let metadata = metadata::read(tree);
    let lines = shared(lines(tree));
    let names = kinds(tree);
    let named = lines.iter().map(|line| names[line.node as usize]).to_list();
    let headline = headline(&lines, &named, &metadata.titles);
    let start = headline.unwrap_or(0);
    let told = told(&lines, &metadata.body);
    let weight = |at: usize, line: &Line| if at < start { 0 } else { prose(line) };
    let all = Weights::new(tree, &lines, weight);
    let noise = noise(tree, &all, &lines, headline.map(|at| lines[at].node));
    let reasons = lines
        .iter()
        .zip(&told)
        .map(|(line, told)| noise[line.node as usize].filter(|_| !(*told && prose(line) > 0)))
        .to_list();
    let text =
        Weights::new(tree, &lines, |at, line| if reasons[at].is_some() { 0 } else { weight(at, line) });
    let region = region(tree, &text).map_or(0..0, |region| region..tree.nodes[region as usize].end);
    let scene = Scene {
        inside: lines.iter().map(|line| region.contains(&line.node)).to_list(),
        named,
        headline,
        reasons,
        metadata: &metadata,
        lines: &lines,
    };
    let kinds = scene.kinds();
    let time = || tree.times.iter().find(|&&(at, _)| noise[at as usize].is_none()).map(|(_, time)| time);
    let published = metadata.published.as_ref().or_else(time).cloned();
    let mut page = Page { published, ..Page::default() };
    let untitled = !kinds.contains(&BlockKind::Headline);
    if let Some(title) = metadata.titles.first().filter(|title| untitled && title.split(' ').count() >= 4) {
        page.add(title, BlockKind::Headline);
    }
    for (line, kind) in lines.iter().zip(kinds) {
        page.add(&line.words, kind);
    }
    page
}

impl Page {
    /// Adds a line.
    pub(in crate::text) fn add(&mut self, words: &str, kind: BlockKind) {
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
        let start = self.text.len();
        self.text.push_str(words);
        self.marks.push(Mark { span: Span::at(start..self.text.len()), kind });
    }
}

/// The lines without those that are for the eye alone, or for readers of the screen alone; running text that stands
/// nowhere else is so by mistake.
fn shared(lines: Vec<Line>) -> Vec<Line> {
    let mut known: Table<str, ()> = Table::new();
    for line in lines.iter().filter(|line| line.shared > 0) {
        known.insert(line.words.as_str(), ());
    }
    lines
        .into_iter()
        .filter(|line| line.shared > 0 || prose(line) > 0 && known.insert(line.words.as_str(), ()))
        .to_list()
}

/// No title has more words.
const MANY: usize = 30;

struct Scene<'s> {
    lines: &'s [Line],
    reasons: Vec<Option<Furniture>>,
    named: Vec<Option<Named>>,
    inside: Vec<bool>,
    headline: Option<usize>,
    metadata: &'s Metadata,
}

impl Scene<'_> {
    /// Where nothing says what the article is called: the first line before its text that can be a title.
    fn first_title(&self, first: usize) -> Option<usize> {
        (0..first).find(|&at| {
            let words = self.lines[at].words.split(' ').take(MANY + 1).count();
            let plain = self.named[at].is_none() && self.reasons[at].is_none() && self.inside[at];
            let long = if matches!(self.lines[at].tag, Tag::Title | Tag::Heading) { 2 } else { 4 };
            plain
                && self.lines[at].linked == 0
                && (long..=MANY).contains(&words)
                && !self.lines[at].words.ends_with('.')
        })
    }

    fn kinds(&self) -> Vec<BlockKind> {
        let unnamed = |at: usize| !matches!(self.named[at], Some(Named::Standfirst | Named::Caption));
        let body = |at: usize| {
            self.inside[at] && self.reasons[at].is_none() && unnamed(at) && prose(&self.lines[at]) > 0
        };
        let first = (0..self.lines.len()).find(|&at| body(at)).unwrap_or(self.lines.len());
        let last = (0..self.lines.len()).rfind(|&at| body(at)).unwrap_or(0);
        let headline = self.headline.or_else(|| self.first_title(first));
        let mut kinds = Vec::new();
        for at in 0..self.lines.len() {
            let kind = match () {
                () if headline == Some(at) => BlockKind::Headline,
                () if at < first => self.head(at, headline),
                () if at > last => self.foot(at),
                () => self.body(at),
            };
            kinds.push(kind);
        }
        kinds
    }

    /// A line before the running text.
    fn head(&self, at: usize, headline: Option<usize>) -> BlockKind {
        let line = &self.lines[at];
        let after = headline.is_none_or(|headline| at > headline);
        match (self.named[at], self.reasons[at]) {
            _ if after && self.signs(line) => BlockKind::Byline,
            (Some(Named::Byline | Named::Date), None) if line.words.len() < 200 => BlockKind::Byline,
            (_, Some(reason)) => BlockKind::Boilerplate(reason),
            (Some(Named::Caption), _) => BlockKind::Caption,
            (Some(Named::Standfirst), _) if after => BlockKind::Heading,
            _ if line.tag == Tag::Caption => BlockKind::Caption,
            _ if after && (self.inside[at] || prose(line) > 60) && line.linked * 2 < line.words.len() => {
                self.plain(line)
            }
            _ => BlockKind::Boilerplate(Furniture::Navigation),
        }
    }

    /// A line after the running text.
    fn foot(&self, at: usize) -> BlockKind {
        let line = &self.lines[at];
        match (self.named[at], self.reasons[at]) {
            (_, Some(reason)) => BlockKind::Boilerplate(reason),
            (Some(Named::Byline), _) if self.inside[at] => BlockKind::Byline,
            (Some(Named::Caption), _) if self.inside[at] => BlockKind::Caption,
            _ if self.inside[at]
                && matches!(line.tag, Tag::Item | Tag::Paragraph | Tag::Row)
                && 2 * line.linked < line.words.len() =>
            {
                self.plain(line)
            }
            _ => BlockKind::Boilerplate(Furniture::Related),
        }
    }

    fn body(&self, at: usize) -> BlockKind {
        let line = &self.lines[at];
        match (self.named[at], self.reasons[at]) {
            (_, Some(reason)) => BlockKind::Boilerplate(reason),
            _ if !self.inside[at] => BlockKind::Boilerplate(Furniture::Related),
            (Some(Named::Caption), _) => BlockKind::Caption,
            (Some(Named::Byline | Named::Date), _) if line.words.len() < 120 && prose(line) == 0 => {
                BlockKind::Byline
            }
            _ if 5 * line.linked >= 4 * line.words.len() => BlockKind::Boilerplate(Furniture::Related),
            _ => self.plain(line),
        }
    }

    fn plain(&self, line: &Line) -> BlockKind {
        match line.tag {
            Tag::Title | Tag::Heading => BlockKind::Heading,
            Tag::Item => BlockKind::Bullet,
            Tag::Caption => BlockKind::Caption,
            _ => BlockKind::Paragraph,
        }
    }

    /// Whether the line names who wrote the article.
    fn signs(&self, line: &Line) -> bool {
        let names = |author: &String| author.trim().contains(' ') && line.words.contains(author.trim());
        let words = line.words.split(' ').take(18).count();
        let said = line.words.trim_start_matches("- ");
        words < 18 && !line.words.ends_with('.') && self.metadata.authors.iter().any(names)
            || is_byline(said, words) && words < 18
    }
}

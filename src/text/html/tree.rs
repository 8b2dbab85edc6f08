use super::element::{Element, element};
use super::sheet::Sheet;
use crate::text::Span;

/// A page's source as it was parsed: what shows, in document order, and what is said to machines.
///
/// Whoever has parsed a source fills it by [`open`](Tree::open), [`text`](Tree::text) and [`close`](Tree::close),
/// depth first.
#[derive(Debug, Default)]
pub struct Tree {
    pub(super) nodes: Vec<Node>,
    /// The words of all text nodes, one after the other.
    pub(super) words: String,
    /// What meta elements say: a name in small letters and a content.
    pub(super) metas: Vec<(String, String)>,
    /// The title's words.
    pub(super) title: String,
    /// The times that elements give, with their nodes.
    pub(super) times: Vec<(u32, String)>,
    /// The sources of the page's linked data.
    pub(super) data: Vec<String>,
    sheet: Sheet,
    /// The style sheet that is open.
    style: String,
    open: Vec<Open>,
}

/// An element or a text; elements come before what is inside them.
#[derive(Debug)]
pub(super) struct Node {
    /// The node after the last one inside it.
    pub(super) end: u32,
    pub(super) content: Content,
}

#[derive(Clone, Copy, Debug)]
pub(super) enum Content {
    Element(Element),
    Text(Span),
}

/// What is to be done with an element's children.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Visit {
    /// They are to be handed over, and then the element closed.
    Inside,
    /// They do not show. The element is not to be closed.
    Nothing,
}

/// An element that is not yet closed.
#[derive(Clone, Copy, Debug)]
enum Open {
    Node(u32),
    Title,
    Data,
    Style,
}

impl Tree {
    /// Opens an element by its name in small letters; asks for those of its attributes that matter.
    pub fn open(&mut self, name: &str, attribute: impl Fn(&str) -> Option<String>) -> Visit {
        match name {
            "title" => self.open.push(Open::Title),
            "meta" => {
                self.note(&attribute);
                return Visit::Nothing;
            }
            "script" => {
                let linked = attribute("type")
                    .is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"));
                if !linked {
                    return Visit::Nothing;
                }
                self.data.push(String::new());
                self.open.push(Open::Data);
            }
            "style"
                if attribute("media").is_none_or(|media| matches!(media.trim(), "" | "all" | "screen")) =>
            {
                self.open.push(Open::Style);
            }
            name => {
                let time = if name == "time" { attribute("datetime") } else { None };
                let Some(element) = element(name, &self.sheet, attribute) else { return Visit::Nothing };
                self.times.extend(time.map(|time| (self.nodes.len() as u32, time)));
                self.open.push(Open::Node(self.nodes.len() as u32));
                self.nodes.push(Node { end: 0, content: Content::Element(element) });
            }
        }
        Visit::Inside
    }

    /// Takes words that stand in the element opened last.
    pub fn text(&mut self, words: &str) {
        match (self.open.last(), self.data.last_mut()) {
            (Some(Open::Title), _) => self.title.push_str(words),
            (Some(Open::Style), _) => self.style.push_str(words),
            (Some(Open::Data), Some(data)) => data.push_str(words),
            _ => {
                let start = self.words.len();
                self.words.push_str(words);
                let span = Span::at(start..self.words.len());
                let end = self.nodes.len() as u32 + 1;
                self.nodes.push(Node { end, content: Content::Text(span) });
            }
        }
    }

    /// Closes the element opened last.
    pub fn close(&mut self) {
        match self.open.pop() {
            Some(Open::Node(at)) => self.nodes[at as usize].end = self.nodes.len() as u32,
            Some(Open::Style) => self.sheet.read(&std::mem::take(&mut self.style)),
            _ => {}
        }
    }

    fn note(&mut self, attribute: impl Fn(&str) -> Option<String>) {
        let name = attribute("property").or_else(|| attribute("name")).or_else(|| attribute("itemprop"));
        if let (Some(name), Some(content)) = (name, attribute("content")) {
            self.metas.push((name.trim().to_ascii_lowercase(), content));
        }
    }
}

use js_sys::WeakMap;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Document, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement, ShadowRoot};

use crate::text::{Block, Id, Table};
use crate::view::{Element, Node, On, Parts};

/// What stands in the browser, beside what it was made from.
pub struct Live {
    node: web_sys::Node,
    content: Content,
}

enum Content {
    Text(String),
    Element {
        tag: &'static str,
        key: Option<u32>,
        /// For a block of the article, the hash of what is set.
        hash: Option<u64>,
        attributes: Vec<(&'static str, String)>,
        handler: Option<u32>,
        children: Vec<Live>,
    },
}

/// Brings what stands in the browser up to date, touching only what changed.
pub struct Patcher {
    document: Document,
    /// What each element that answers to something answers, by number.
    handlers: Vec<Option<On>>,
    /// The numbers of elements that are gone.
    free: Vec<u32>,
    /// From an element of the browser to that number.
    numbers: WeakMap,
    /// Whether the last node shown was made anew, and is yet to be put in its place.
    made: bool,
    /// How many blocks may still be set anew, and whether there are others that should be.
    left: usize,
    behind: bool,
    /// The block that is set anew whatever is left, for it is to have the focus.
    first: Option<Id<Block>>,
}

/// How many blocks of the article are set anew at a time; the others stay as they were, and come with the next picture.
const BLOCKS: usize = 150;

/// Makes a block of the article whose hash is new.
pub type Expand<'p, 't> = &'p dyn Fn(Id<Block>) -> Element<'t>;

const SVG: &str = "http://www.w3.org/2000/svg";

impl Patcher {
    /// A patcher for one document.
    pub fn new(document: Document) -> Patcher {
        Patcher {
            document,
            handlers: Vec::new(),
            free: Vec::new(),
            numbers: WeakMap::new(),
            made: false,
            left: 0,
            behind: false,
            first: None,
        }
    }

    /// Whether blocks of the article are still as they were before what was shown last.
    pub fn is_behind(&self) -> bool {
        self.behind
    }

    /// Shows nodes in a root where `live` stands, and answers what stands there now.
    ///
    /// So many blocks of the article are set anew at most, and `first` among them; call it again while it
    /// [is behind](Patcher::is_behind).
    pub fn show<'t>(
        &mut self,
        root: &ShadowRoot,
        live: Vec<Live>,
        nodes: Vec<Node<'t>>,
        first: Option<Id<Block>>,
        expand: Expand<'_, 't>,
    ) -> Vec<Live> {
        (self.left, self.behind, self.first) = (BLOCKS, false, first);
        self.children(root, live, nodes, expand)
    }

    /// What the nearest element around a node answers to, with that element.
    pub fn handler(&self, target: Option<web_sys::Node>) -> Option<(web_sys::Element, On)> {
        let mut at = target;
        while let Some(node) = at {
            if let Some(number) = self.numbers.get(node.as_ref()).as_f64()
                && let Some(Some(on)) = self.handlers.get(number as usize)
            {
                return Some((node.dyn_into().ok()?, on.clone()));
            }
            at = node.parent_node();
        }
        None
    }

    fn children<'t>(
        &mut self,
        parent: &web_sys::Node,
        old: Vec<Live>,
        nodes: Vec<Node<'t>>,
        expand: Expand<'_, 't>,
    ) -> Vec<Live> {
        let (mut old, mut nodes) = (old.into_iter().peekable(), nodes.into_iter().peekable());
        let mut new = Vec::with_capacity(nodes.len());
        let mut kept = 0;
        // What stands where it stood is not asked after in the browser: in a long article, thousands of lines.
        while let Some(node) = nodes.next_if(|node| old.peek().is_some_and(|live| live.stays(node))) {
            new.push(self.node(parent, old.next(), node, expand));
            if self.made {
                break;
            }
            kept = new.len();
        }
        let mut keyed: Table<u32, Option<Live>> = Table::new();
        let mut plain = std::collections::VecDeque::new();
        for live in old {
            match live.key() {
                Some(key) => drop(keyed.insert(&key, Some(live))),
                None => plain.push_back(live),
            }
        }
        for node in nodes {
            let old = match key(&node) {
                Some(key) => keyed.get_mut(&key).and_then(Option::take),
                None => {
                    let fits = plain.iter().position(|live| live.fits(&node));
                    fits.and_then(|at| plain.remove(at))
                }
            };
            new.push(self.node(parent, old, node, expand));
        }
        for gone in keyed.into_values().into_iter().flatten().chain(plain) {
            self.remove(parent, gone);
        }
        let mut cursor = match kept.checked_sub(1) {
            Some(last) => new[last].node.next_sibling(),
            None => parent.first_child(),
        };
        for live in &new[kept..] {
            let next = cursor.as_ref().and_then(web_sys::Node::next_sibling);
            if is(&cursor, live) {
                cursor = next;
            } else if is(&next, live) {
                // What stands between is placed later: what is moved loses the focus.
                let _ = cursor.map(|between| parent.remove_child(&between));
                cursor = next.and_then(|node| node.next_sibling());
            } else {
                let _ = parent.insert_before(&live.node, cursor.as_ref());
            }
        }
        new
    }

    fn node<'t>(
        &mut self,
        parent: &web_sys::Node,
        old: Option<Live>,
        node: Node<'t>,
        expand: Expand<'_, 't>,
    ) -> Live {
        match (node, old) {
            (Node::Text(text), Some(Live { node, content: Content::Text(had) })) => {
                if had != text {
                    node.set_node_value(Some(&text));
                }
                self.made = false;
                Live { node, content: Content::Text(text.into_owned()) }
            }
            (Node::Text(text), old) => {
                self.drop_old(parent, old);
                let node = self.document.create_text_node(&text).into();
                self.made = true;
                Live { node, content: Content::Text(text.into_owned()) }
            }
            (Node::Element(element), old) => self.element(parent, old, element, None, expand),
            (Node::Block(id, hash), Some(old))
                if old.key() == Some(id.index() as u32)
                    && (old.hash() == Some(hash) || self.left == 0 && self.first != Some(id)) =>
            {
                self.behind |= old.hash() != Some(hash);
                self.made = false;
                old
            }
            (Node::Block(id, hash), old) => {
                self.left = self.left.saturating_sub(1);
                self.element(parent, old, expand(id).key(id.index()), Some(hash), expand)
            }
        }
    }

    fn element<'t>(
        &mut self,
        parent: &web_sys::Node,
        old: Option<Live>,
        element: Element<'t>,
        hash: Option<u64>,
        expand: Expand<'_, 't>,
    ) -> Live {
        let Parts { tag: wanted, key, attributes: now, on, children: nodes } = element.into_parts();
        let mut made = false;
        let (node, had, handler, children) = match old {
            Some(Live { node, content: Content::Element { tag, attributes, handler, children, .. } })
                if tag == wanted =>
            {
                (node, attributes, handler, children)
            }
            old => {
                self.drop_old(parent, old);
                made = true;
                (self.create(parent, wanted), Vec::new(), None, Vec::new())
            }
        };
        let children = self.children(&node, children, nodes, expand);
        // After the children: a select takes the value of an option that is there.
        let attributes = attributes(&node, &had, now);
        let handler = self.answer(&node, handler, on);
        self.made = made;
        let content = Content::Element { tag: wanted, key, hash, attributes, handler, children };
        Live { node, content }
    }

    fn create(&self, parent: &web_sys::Node, tag: &str) -> web_sys::Node {
        let inside = parent.dyn_ref::<web_sys::Element>().and_then(web_sys::Element::namespace_uri);
        let made = match (tag, inside.as_deref()) {
            ("svg", _) | (_, Some(SVG)) => self.document.create_element_ns(Some(SVG), tag),
            _ => self.document.create_element(tag),
        };
        made.expect("every tag of the view is a name").into()
    }

    fn answer(&mut self, node: &web_sys::Node, had: Option<u32>, on: Option<On>) -> Option<u32> {
        let Some(on) = on else {
            self.numbers.delete(node.as_ref());
            self.silence(had);
            return None;
        };
        let number = had.unwrap_or_else(|| {
            let number = self.free.pop().unwrap_or_else(|| {
                self.handlers.push(None);
                self.handlers.len() as u32 - 1
            });
            self.numbers.set(node.as_ref(), &JsValue::from(number));
            number
        });
        self.handlers[number as usize] = Some(on);
        Some(number)
    }

    fn silence(&mut self, number: Option<u32>) {
        if let Some(number) = number {
            self.handlers[number as usize] = None;
            self.free.push(number);
        }
    }

    fn drop_old(&mut self, parent: &web_sys::Node, old: Option<Live>) {
        if let Some(old) = old {
            self.remove(parent, old);
        }
    }

    fn remove(&mut self, parent: &web_sys::Node, live: Live) {
        let _ = parent.remove_child(&live.node);
        self.forget(&live);
    }

    fn forget(&mut self, live: &Live) {
        if let Content::Element { handler, children, .. } = &live.content {
            self.silence(*handler);
            children.iter().for_each(|child| self.forget(child));
        }
    }
}

fn is(node: &Option<web_sys::Node>, live: &Live) -> bool {
    node.as_ref().is_some_and(|node| node.is_same_node(Some(&live.node)))
}

impl Live {
    fn key(&self) -> Option<u32> {
        match self.content {
            Content::Element { key, .. } => key,
            Content::Text(_) => None,
        }
    }

    fn hash(&self) -> Option<u64> {
        match self.content {
            Content::Element { hash, .. } => hash,
            Content::Text(_) => None,
        }
    }

    /// Whether a node is the same thing as before, in the same place.
    fn stays(&self, node: &Node<'_>) -> bool {
        let key = key(node);
        self.key() == key && (key.is_some() || self.fits(node))
    }

    fn fits(&self, node: &Node<'_>) -> bool {
        match (&self.content, node) {
            (Content::Text(_), Node::Text(_)) => true,
            (Content::Element { tag, .. }, Node::Element(element)) => *tag == element.tag,
            _ => false,
        }
    }
}

fn key(node: &Node<'_>) -> Option<u32> {
    match node {
        Node::Text(_) => None,
        Node::Element(element) => element.key,
        Node::Block(id, _) => Some(id.index() as u32),
    }
}

fn attributes(
    node: &web_sys::Node,
    had: &[(&'static str, String)],
    wanted: Vec<(&'static str, std::borrow::Cow<'_, str>)>,
) -> Vec<(&'static str, String)> {
    let element: &web_sys::Element = node.unchecked_ref();
    for (name, _) in had.iter().filter(|(name, _)| !wanted.iter().any(|(other, _)| name == other)) {
        let _ = element.remove_attribute(name);
    }
    let mut now = Vec::with_capacity(wanted.len());
    for (name, value) in wanted {
        if !had.iter().any(|(other, old)| *other == name && *old == value) {
            if name == "value" && set_value(element, &value) || name == "style" && set_style(element, &value)
            {
            } else {
                let _ = element.set_attribute(name, &value);
            }
        }
        now.push((name, value.into_owned()));
    }
    now
}

/// A style is set by its rules: a policy of the page may forbid the attribute.
fn set_style(element: &web_sys::Element, value: &str) -> bool {
    let styled = element.dyn_ref::<web_sys::HtmlElement>();
    styled.map(|element| element.style().set_css_text(value)).is_some()
}

/// A field's value is a property; the attribute of that name is only where it begins.
fn set_value(element: &web_sys::Element, value: &str) -> bool {
    if let Some(field) = element.dyn_ref::<HtmlInputElement>() {
        field.set_value(value);
    } else if let Some(field) = element.dyn_ref::<HtmlTextAreaElement>() {
        field.set_value(value);
    } else if let Some(field) = element.dyn_ref::<HtmlSelectElement>() {
        field.set_value(value);
    } else {
        return false;
    }
    true
}

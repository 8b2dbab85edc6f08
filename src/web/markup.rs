use wasm_bindgen::prelude::*;
use web_sys::Node;

use crate::text::files::Word;
use crate::text::html::{self, Page, Tree, Visit};

#[wasm_bindgen]
extern "C" {
    /// The browser's own parser, which makes a document that runs no scripts and loads nothing.
    #[wasm_bindgen(extends = js_sys::Object)]
    type DOMParser;

    #[wasm_bindgen(constructor, catch)]
    fn new() -> Result<DOMParser, JsValue>;

    #[wasm_bindgen(method, catch, js_name = parseFromString)]
    fn parse(this: &DOMParser, source: &JsValue, kind: &str) -> Result<Node, JsValue>;

    /// What tells a page with a strict policy which strings may be parsed.
    type TrustedTypes;

    #[wasm_bindgen(thread_local_v2, js_namespace = globalThis, js_name = trustedTypes)]
    static TRUSTED_TYPES: Option<TrustedTypes>;

    type Policy;

    #[wasm_bindgen(method, catch, js_name = createPolicy)]
    fn policy(this: &TrustedTypes, name: &str, rules: &JsValue) -> Result<Policy, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createHTML)]
    fn trust(this: &Policy, source: &str) -> Result<JsValue, JsValue>;
}

thread_local! {
    /// A page lets a name be given to one policy only, so the one is kept.
    static POLICY: Option<Policy> = policy();
}

/// Reads the source of a web page; a page without words where this browser cannot parse it.
pub fn read(source: &str) -> Page {
    parse(source, "text/html").map(|document| html::read(&tree(&document))).unwrap_or_default()
}

/// Reads the XML of a document of Word's; a page without words where it is none.
pub fn word(source: &str) -> Page {
    let mut word = Word::default();
    if let Ok(document) = parse(source, "application/xml") {
        walk(&mut word, &document);
    }
    word.page()
}

fn walk(word: &mut Word, document: &Node) {
    let mut next = document.first_child();
    while let Some(node) = next {
        if node.node_type() == Node::TEXT_NODE {
            word.text(&node.node_value().unwrap_or_default());
        }
        if let Some(element) = node.dyn_ref::<web_sys::Element>() {
            word.open(&element.local_name(), |name| element.get_attribute(&format!("w:{name}")));
            next = node.first_child();
            if next.is_some() {
                continue;
            }
            word.close(&element.local_name());
        }
        next = beyond(node, document, |element| word.close(&element.local_name()));
    }
}

/// Parses a source into a document of its own, which shows nowhere.
fn parse(source: &str, kind: &str) -> Result<Node, JsValue> {
    let trusted = POLICY.with(|policy| policy.as_ref().map(|policy| policy.trust(source)));
    let source = trusted.unwrap_or_else(|| Ok(JsValue::from_str(source)))?;
    DOMParser::new()?.parse(&source, kind)
}

/// A policy that says of every string that it may be parsed: the parser above is the only one that is given any.
fn policy() -> Option<Policy> {
    let trust = Closure::<dyn Fn(JsValue) -> JsValue>::new(|source| source).into_js_value();
    let rules = js_sys::Object::new();
    js_sys::Reflect::set(&rules, &"createHTML".into(), &trust).ok()?;
    TRUSTED_TYPES.with(|types| types.as_ref()?.policy("rapporteur-markup", &rules).ok())
}

/// Takes what matters of a document.
fn tree(document: &Node) -> Tree {
    let mut tree = Tree::default();
    let mut next = document.first_child();
    while let Some(node) = next {
        if visit(&mut tree, &node) == Visit::Inside {
            next = node.first_child();
            if next.is_some() {
                continue;
            }
            tree.close();
        }
        next = beyond(node, document, |_| tree.close());
    }
    tree
}

fn visit(tree: &mut Tree, node: &Node) -> Visit {
    if node.node_type() == Node::TEXT_NODE {
        tree.text(&node.node_value().unwrap_or_default());
    }
    let Some(element) = node.dyn_ref::<web_sys::Element>() else { return Visit::Nothing };
    let bare = !element.has_attributes();
    tree.open(&element.local_name(), |name| if bare { None } else { element.get_attribute(name) })
}

/// The node after one and all that is inside it; `close` hears of the elements that end between the two.
fn beyond(mut node: Node, document: &Node, mut close: impl FnMut(&web_sys::Element)) -> Option<Node> {
    loop {
        if let Some(sibling) = node.next_sibling() {
            return Some(sibling);
        }
        node = node.parent_node().filter(|parent| !parent.is_same_node(Some(document)))?;
        if let Some(element) = node.dyn_ref() {
            close(element);
        }
    }
}

use html5ever::tendril::TendrilSink;
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use scraper::{Html, HtmlTreeSink, Node};

use super::shallow::shallow;
use super::{Tree, Visit};

/// Parses a page's source as a browser does that runs no scripts.
pub fn parse(source: &str) -> Tree {
    let tree_builder = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    let options = ParseOpts { tree_builder, ..ParseOpts::default() };
    let html = parse_document(HtmlTreeSink::new(Html::new_document()), options).one(shallow(source).as_ref());
    let mut tree = Tree::default();
    let root = html.tree.root();
    let mut next = root.first_child();
    while let Some(node) = next {
        let visit = match node.value() {
            Node::Element(element) => tree.open(element.name(), |name| element.attr(name).map(str::to_owned)),
            Node::Text(text) => {
                tree.text(text);
                Visit::Nothing
            }
            _ => Visit::Nothing,
        };
        if visit == Visit::Inside {
            if node.has_children() {
                next = node.first_child();
                continue;
            }
            tree.close();
        }
        let mut node = node;
        next = loop {
            if let Some(sibling) = node.next_sibling() {
                break Some(sibling);
            }
            match node.parent() {
                Some(parent) if parent != root => {
                    tree.close();
                    node = parent;
                }
                _ => break None,
            }
        };
    }
    tree
}

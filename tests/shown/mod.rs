//! A real article, and what of a page a reader sees, for the tests of what is shown.

use std::sync::LazyLock;

use rapporteur::view::{Article, Element, Node};
use rapporteur::{Model, analyse};

/// An article as the shipped model reads it.
pub fn real(text: &str) -> Article {
    static MODEL: LazyLock<Model> = LazyLock::new(Model::built_in);
    Article::new(text.to_owned(), analyse(&MODEL, text))
}

/// All the words in an element.
pub fn words(element: &Element<'_>) -> String {
    let words_of = |node: &Node<'_>| match node {
        Node::Text(text) => text.to_string(),
        Node::Element(element) => words(element),
        Node::Block(..) => String::new(),
    };
    element.children.iter().map(words_of).collect()
}

/// An element and those in it, in order.
pub fn all<'e, 't>(element: &'e Element<'t>, found: &mut Vec<&'e Element<'t>>) {
    found.push(element);
    for node in &element.children {
        if let Node::Element(child) = node {
            all(child, found);
        }
    }
}

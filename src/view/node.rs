use std::borrow::Cow;

use super::{Field, Message};
use crate::text::{Block, Id};

/// A piece of the page, as plain data; it may borrow the article's text.
#[derive(Clone, Debug, PartialEq)]
pub enum Node<'t> {
    /// Words.
    Text(Cow<'t, str>),
    /// An element with what is in it.
    Element(Element<'t>),
    /// A block of the article that is only set when its hash is new; see [`super::block`].
    Block(Id<Block>, u64),
}

/// An element of the page.
#[derive(Clone, Debug, PartialEq)]
pub struct Element<'t> {
    /// Its tag.
    pub tag: &'static str,
    /// What tells it from its siblings when their order changes.
    pub key: Option<u32>,
    /// Its attributes in the order given.
    pub attributes: Vec<(&'static str, Cow<'t, str>)>,
    /// What it answers to.
    pub on: Option<On>,
    /// What is in it.
    pub children: Vec<Node<'t>>,
}

/// What an element answers to, and with what.
#[derive(Clone, Debug, PartialEq)]
pub enum On {
    /// A click, or Enter on a button.
    Click(Message),
    /// New content of a field.
    Input(Field),
    /// A click at some height of a picture of the whole article; see [`Message::Seek`].
    Seek,
}

/// Makes an element with nothing in it.
pub fn element<'t>(tag: &'static str) -> Element<'t> {
    Element { tag, key: None, attributes: Vec::new(), on: None, children: Vec::new() }
}

/// Makes a button that sends a message.
pub fn button<'t>(message: Message) -> Element<'t> {
    element("button").attribute("type", "button").on(On::Click(message))
}

/// Makes a link inside the panel that sends a message; unlike a button's, its words flow with the line.
pub fn link<'t>(message: Message) -> Element<'t> {
    element("a").attribute("href", "#").on(On::Click(message))
}

impl<'t> Element<'t> {
    /// Adds an attribute.
    pub fn attribute(mut self, name: &'static str, value: impl Into<Cow<'t, str>>) -> Self {
        self.attributes.push((name, value.into()));
        self
    }

    /// Adds an attribute that says "true" or "false".
    pub fn state(self, name: &'static str, holds: bool) -> Self {
        self.attribute(name, if holds { "true" } else { "false" })
    }

    /// Sets the class.
    pub fn class(self, class: impl Into<Cow<'t, str>>) -> Self {
        self.attribute("class", class)
    }

    /// Names the element among its siblings.
    pub fn key(mut self, key: usize) -> Self {
        self.key = Some(key as u32);
        self
    }

    /// Says what the element answers to.
    pub fn on(mut self, on: On) -> Self {
        self.on = Some(on);
        self
    }

    /// Adds words.
    pub fn text(mut self, text: impl Into<Cow<'t, str>>) -> Self {
        self.children.push(Node::Text(text.into()));
        self
    }

    /// Adds an element, or none.
    pub fn child(mut self, child: impl Into<Option<Element<'t>>>) -> Self {
        self.children.extend(child.into().map(Node::Element));
        self
    }

    /// Adds elements.
    pub fn children(mut self, children: impl IntoIterator<Item = Element<'t>>) -> Self {
        self.children.extend(children.into_iter().map(Node::Element));
        self
    }

    /// Adds nodes.
    pub fn nodes(mut self, nodes: impl IntoIterator<Item = Node<'t>>) -> Self {
        self.children.extend(nodes);
        self
    }
}

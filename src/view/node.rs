use std::borrow::Cow;
use std::ops::{Deref, DerefMut};

use super::{Field, Message, words};
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

/// An element of the page. It lies in a box so that building a page hands on addresses, not elements: half the code.
#[derive(Clone, Debug, PartialEq)]
pub struct Element<'t>(Box<Parts<'t>>);

/// What makes an element.
#[derive(Clone, Debug, PartialEq)]
pub struct Parts<'t> {
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

impl<'t> Deref for Element<'t> {
    type Target = Parts<'t>;

    fn deref(&self) -> &Parts<'t> {
        &self.0
    }
}

impl<'t> DerefMut for Element<'t> {
    fn deref_mut(&mut self) -> &mut Parts<'t> {
        &mut self.0
    }
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
#[inline(never)]
pub fn element<'t>(tag: &'static str) -> Element<'t> {
    Element(Box::new(Parts { tag, key: None, attributes: Vec::new(), on: None, children: Vec::new() }))
}

/// Makes a button that sends a message.
#[inline(never)]
pub fn button<'t>(message: Message) -> Element<'t> {
    element("button").attribute("type", "button").on(On::Click(message))
}

/// Makes a link inside the panel that sends a message; unlike a button's, its words flow with the line.
#[inline(never)]
pub fn link<'t>(message: Message) -> Element<'t> {
    element("a").attribute("href", "#").on(On::Click(message))
}

// What makes the page is called some hundred times: a call weighs less than what it does.
impl<'t> Element<'t> {
    /// What it is made of.
    pub fn into_parts(self) -> Parts<'t> {
        *self.0
    }

    /// Adds an attribute.
    #[inline(never)]
    pub fn attribute(self, name: &'static str, value: impl Into<Cow<'t, str>>) -> Self {
        self.set(name, value.into())
    }

    #[inline(never)]
    fn set(mut self, name: &'static str, value: Cow<'t, str>) -> Self {
        self.attributes.push((name, value));
        self
    }

    /// Adds an attribute that says "true" or "false".
    #[inline(never)]
    pub fn state(self, name: &'static str, holds: bool) -> Self {
        self.attribute(name, if holds { "true" } else { "false" })
    }

    /// Sets the class.
    #[inline(never)]
    pub fn class(self, class: impl Into<Cow<'t, str>>) -> Self {
        self.attribute("class", class)
    }

    /// Names the element among its siblings.
    #[inline(never)]
    pub fn key(mut self, key: usize) -> Self {
        self.key = Some(key as u32);
        self
    }

    /// Says what the element answers to.
    #[inline(never)]
    pub fn on(mut self, on: On) -> Self {
        self.on = Some(on);
        self
    }

    /// Adds words.
    #[inline(never)]
    pub fn text(self, text: impl Into<Cow<'t, str>>) -> Self {
        self.put(Node::Text(text.into()))
    }

    /// Adds an element, or none.
    #[inline(never)]
    pub fn child(self, child: impl Into<Option<Element<'t>>>) -> Self {
        match child.into() {
            Some(child) => self.put(Node::Element(child)),
            None => self,
        }
    }

    #[inline(never)]
    fn put(mut self, node: Node<'t>) -> Self {
        self.children.push(node);
        self
    }

    /// Adds elements.
    pub fn children(mut self, children: impl IntoIterator<Item = Element<'t>>) -> Self {
        for child in children {
            self = self.put(Node::Element(child));
        }
        self
    }

    /// Adds elements as one says a list: "one, two and three".
    pub fn joined(mut self, items: Vec<Element<'t>>) -> Self {
        let last = items.len().saturating_sub(1);
        for (at, item) in items.into_iter().enumerate() {
            let between = words::between(at, last);
            self = if between.is_empty() { self } else { self.text(between) };
            self = self.child(item);
        }
        self
    }

    /// Adds nodes.
    pub fn nodes(mut self, nodes: impl IntoIterator<Item = Node<'t>>) -> Self {
        for node in nodes {
            self = self.put(node);
        }
        self
    }
}

//! What an element is, by its name and its attributes.

use super::containers::{Named, named};
use super::sheet::{Sheet, shows};
use crate::text::Furniture;

/// An element that can show something.
#[derive(Clone, Copy, Debug)]
pub(super) struct Element {
    pub(super) tag: Tag,
    /// What its name or its attributes' names say of what is inside.
    pub(super) named: Option<Named>,
    /// Whether it is for the eye alone, or for readers of the screen alone.
    pub(super) halved: bool,
}

/// What an element does to the words inside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tag {
    /// Nothing: they run on in their line.
    Inline,
    /// Leads elsewhere.
    Link,
    /// Ends the line.
    Break,
    /// Sets them apart.
    Block,
    Paragraph,
    /// The page's own title.
    Title,
    Heading,
    Item,
    Quotation,
    Table,
    Row,
    Cell,
    Caption,
    Article,
}

/// Elements that show no words of the article, whatever is inside.
const SILENT: &[&str] = &[
    "applet", "area", "audio", "base", "canvas", "datalist", "embed", "frame", "frameset", "iframe", "img",
    "input", "link", "map", "math", "meter", "noembed", "noframes", "noscript", "object", "optgroup",
    "option", "param", "picture", "progress", "select", "source", "style", "svg", "template", "textarea",
    "track", "video",
];

/// Elements that begin a line and say no more.
const BLOCKS: &[&str] = &[
    "address", "aside", "body", "button", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt",
    "fieldset", "figure", "footer", "form", "header", "hgroup", "hr", "html", "legend", "listing", "main",
    "menu", "nav", "ol", "pre", "section", "summary", "tbody", "tfoot", "thead",
];

/// Reads an element; none where it shows nothing.
pub(super) fn element(
    name: &str,
    sheet: &Sheet,
    attribute: impl Fn(&str) -> Option<String>,
) -> Option<Element> {
    if SILENT.binary_search(&name).is_ok() || is_hidden(name, sheet, &attribute) {
        return None;
    }
    let tag = tag(name, &attribute);
    let bulk = matches!(name, "html" | "body" | "head" | "main");
    let by_tag = match name {
        "nav" | "menu" => Some(Named::Noise(Furniture::Navigation)),
        "aside" => Some(Named::Noise(Furniture::Related)),
        "footer" => Some(Named::Noise(Furniture::Navigation)),
        "form" | "fieldset" => Some(Named::Noise(Furniture::Newsletter)),
        "button" => Some(Named::Noise(Furniture::Share)),
        "figcaption" => Some(Named::Caption),
        "time" => Some(Named::Date),
        _ => None,
    };
    let named = if bulk { None } else { named(&attribute).or(by_tag) };
    let unspoken = attribute("aria-hidden").is_some_and(|value| value.trim().eq_ignore_ascii_case("true"));
    Some(Element { tag, named, halved: unspoken || named == Some(Named::Unseen) })
}

fn tag(name: &str, attribute: impl Fn(&str) -> Option<String>) -> Tag {
    match name {
        "a" => Tag::Link,
        "br" => Tag::Break,
        "p" => Tag::Paragraph,
        "h1" => Tag::Title,
        "h2" | "h3" | "h4" | "h5" | "h6" => Tag::Heading,
        "li" => Tag::Item,
        "blockquote" => Tag::Quotation,
        "table" => Tag::Table,
        "tr" => Tag::Row,
        "td" | "th" => Tag::Cell,
        "figcaption" | "caption" => Tag::Caption,
        "article" => Tag::Article,
        _ if attribute("role").is_some_and(|role| role == "heading") => Tag::Heading,
        name if name == "ul" || BLOCKS.binary_search(&name).is_ok() => Tag::Block,
        _ => Tag::Inline,
    }
}

/// Whether a browser would not show it.
fn is_hidden(name: &str, sheet: &Sheet, attribute: impl Fn(&str) -> Option<String>) -> bool {
    attribute("hidden").is_some()
        || name == "dialog" && attribute("open").is_none()
        || match attribute("style").and_then(|style| shows(&style)) {
            Some(shown) => !shown,
            None => sheet.hides(attribute),
        }
}

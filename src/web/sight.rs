use wasm_bindgen::JsCast;
use web_sys::{Element, NodeList, ShadowRoot};

use super::copy::begin;
use crate::text::Span;
use crate::view::{Article, sight};

/// Draws into the strip which part of the article is on screen, of so many pixels from the top.
///
/// Asks for the places of a few lines only, however long the article is, and of none that the browser passes over.
pub fn show_sight(article: &Article, root: &ShadowRoot, height: f64) {
    let Some(frame) = root.query_selector(".strip .sight").ok().flatten() else { return };
    let strip = frame.parent_element().map_or(0.0, |strip| strip.get_bounding_client_rect().width());
    // On a narrow screen there is no strip.
    if strip == 0.0 {
        return;
    }
    let Ok(parts) = root.query_selector_all(".story > *") else { return };
    let seen = [0.0, height].map(|height| byte_at(article, &parts, height).unwrap_or(article.extent().end));
    let [top, height] = sight(article, Span::new(seen[0], seen[1]));
    let _ = frame.set_attribute("y", &top.to_string());
    let _ = frame.set_attribute("height", &height.to_string());
}

/// The byte at a height of the window; none below the last line.
fn byte_at(article: &Article, parts: &NodeList, height: f64) -> Option<u32> {
    let mut part = first_below(parts, height)?;
    // What was left out has no line of its own.
    let line = loop {
        let lines = part.query_selector_all("[data-at]").ok()?;
        match first_below(&lines, height) {
            Some(line) => break line,
            None if part.has_attribute("data-at") => break part,
            None => part = part.next_element_sibling()?,
        }
    };
    let start = begin(&line)?;
    let (_, block) = article.lines_from(article.line_at(start)).next()?;
    let frame = line.get_bounding_client_rect();
    let part = ((height - frame.top()) / frame.height().max(1.0)).clamp(0.0, 1.0);
    Some(start + (part * f64::from(block.span.end - start)) as u32)
}

/// The first of some elements, which stand one below the other, that ends below a height.
fn first_below(elements: &NodeList, height: f64) -> Option<Element> {
    let element = |at: u32| elements.item(at)?.dyn_into::<Element>().ok();
    let (mut first, mut after) = (0, elements.length());
    while first < after {
        let middle = first.midpoint(after);
        let above = element(middle).is_some_and(|it| it.get_bounding_client_rect().bottom() <= height);
        (first, after) = if above { (middle + 1, after) } else { (first, middle) };
    }
    element(first)
}

use wasm_bindgen::JsCast;
use web_sys::{Element, ShadowRoot};

use super::copy::begin;
use crate::text::Span;
use crate::view::{Article, sight};

/// Draws into the strip which part of the article is on screen, of so many pixels from the top.
///
/// Asks for the places of a few lines only, however long the article is.
pub fn show_sight(article: &Article, root: &ShadowRoot, height: f64) {
    let Some(frame) = root.query_selector(".strip .sight").ok().flatten() else { return };
    let strip = frame.parent_element().map_or(0.0, |strip| strip.get_bounding_client_rect().width());
    // On a narrow screen there is no strip.
    if strip == 0.0 {
        return;
    }
    let Ok(lines) = root.query_selector_all(".story [data-at]") else { return };
    let line = |at: u32| lines.item(at).and_then(|line| line.dyn_into::<Element>().ok());
    // The byte at a height of the window.
    let byte = |height: f64| {
        let (mut first, mut after) = (0, lines.length());
        while first < after {
            let middle = first.midpoint(after);
            let above = line(middle).is_some_and(|line| line.get_bounding_client_rect().bottom() <= height);
            (first, after) = if above { (middle + 1, after) } else { (first, middle) };
        }
        let Some(line) = line(first) else { return article.extent().end };
        let start = begin(&line).unwrap_or_default();
        let end = lines.item(first + 1).and_then(|next| begin(next.unchecked_ref()));
        let frame = line.get_bounding_client_rect();
        let part = ((height - frame.top()) / frame.height().max(1.0)).clamp(0.0, 1.0);
        start + (part * f64::from(end.unwrap_or(article.extent().end) - start)) as u32
    };
    let [top, height] = sight(article, Span::new(byte(0.0), byte(height)));
    let _ = frame.set_attribute("y", &top.to_string());
    let _ = frame.set_attribute("height", &height.to_string());
}

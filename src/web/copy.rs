use js_sys::{Array, Function, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{AbstractRange, Element, Node, Range, ShadowRoot, Window};

use crate::text::{Span, Utf16Index};
use crate::view::Article;

/// What is selected, inside the root too; none where nothing is.
pub fn selection(window: &Window, root: &ShadowRoot) -> Option<AbstractRange> {
    let selection = window.get_selection().ok().flatten()?;
    let call = |target: &JsValue, name: &str, argument: &JsValue| {
        let function = Reflect::get(target, &name.into()).ok()?.dyn_into::<Function>().ok()?;
        function.call1(target, argument).ok()
    };
    let options = Object::new();
    let _ = Reflect::set(&options, &"shadowRoots".into(), &Array::of1(root));
    let range = match call(&selection, "getComposedRanges", &options) {
        Some(ranges) => Array::from(&ranges).get(0),
        // Older browsers let a root tell its own selection, or look into roots anyway.
        None => {
            let own = call(root, "getSelection", &JsValue::UNDEFINED).filter(|own| !own.is_null());
            call(&own.unwrap_or(selection.into()), "getRangeAt", &0.into())?
        }
    };
    let range = range.dyn_into::<AbstractRange>().ok()?;
    (!range.collapsed()).then_some(range)
}

/// The part of the article that a selection covers.
///
/// Blocks tell by their `data-at` where they begin; what lies between two of them, and is not on screen, counts too.
pub fn covered(article: &Article, root: &ShadowRoot, range: &AbstractRange) -> Option<Span> {
    let (start, end) = (range.start_container(), range.end_container());
    let all = Span::at(0..article.text.len());
    let inside = |node: &Node| root.contains(Some(node));
    if !inside(&start) && !inside(&end) {
        let host = root.host();
        let around = start.contains(Some(&host)) && end.contains(Some(&host));
        return around.then_some(all);
    }
    let live = Range::new().ok()?;
    match inside(&start) {
        true => live.set_start(&start, range.start_offset()).ok()?,
        false => live.set_start(root, 0).ok()?,
    }
    match inside(&end) {
        true => live.set_end(&end, range.end_offset()).ok()?,
        false => live.set_end(root, root.child_nodes().length()).ok()?,
    }
    let blocks = root.query_selector_all("[data-at]").ok()?;
    let blocks = (0..blocks.length()).filter_map(|at| blocks.item(at)?.dyn_into::<Element>().ok());
    let touched: Vec<Element> = blocks.filter(|block| live.intersects_node(block) == Ok(true)).collect();
    let (first, last) = (touched.first()?, touched.last()?);
    let index = Utf16Index::new(&article.text);
    let from = place(article, &index, first, &start, range.start_offset()).unwrap_or(begin(first)?);
    let to = match place(article, &index, last, &end, range.end_offset()) {
        Some(to) => to,
        None => begin(last)? + last.text_content().map_or(0, |text| text.len() as u32),
    };
    let extent = article.extent();
    let whole = from <= extent.start && extent.end <= to;
    let span = if whole { all } else { Span::new(from, to) };
    article.text.get(span.range()).map(|_| span)
}

/// The byte at which a block begins.
pub(super) fn begin(block: &Element) -> Option<u32> {
    block.get_attribute("data-at")?.parse().ok()
}

/// The byte of a point in a block; none where the point is outside it.
fn place(article: &Article, index: &Utf16Index, block: &Element, node: &Node, offset: u32) -> Option<u32> {
    if !block.contains(Some(node)) {
        return None;
    }
    let before = Range::new().ok()?;
    before.set_start(block, 0).ok()?;
    before.set_end(node, offset).ok()?;
    let units = String::from(before.to_string()).encode_utf16().count() as u32;
    let at = index.byte(index.units(begin(block)?) + units);
    Some(at.min(article.text.len() as u32))
}

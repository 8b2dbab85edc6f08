//! The browser: what JavaScript may call, the page's DOM, its listeners.
//!
//! This room knows the browser. It does not know how anything was computed.

mod answer;
mod copy;
mod given;
mod hear;
mod listener;
mod markup;
mod panel;
mod patch;
mod room;
mod sight;
mod unpack;

pub use panel::Panel;

use wasm_bindgen::prelude::*;

use crate::compare::Source;
use crate::corrections::read;
use crate::ner::OwnName;
use crate::text::Utf16Index;
use crate::{Analysis, Model, job, view};

/// Reads an article and answers the object that `assets/rapporteur.d.ts` describes; so are the options.
#[wasm_bindgen]
pub fn analyse(text: &str, options: JsValue) -> Result<JsValue, JsError> {
    value(text, &found(text, options)?)
}

/// Reads an article and writes what is in it in a form that `assets/rapporteur.d.ts` names.
#[wasm_bindgen]
pub fn format(text: String, form: &str, options: JsValue) -> Result<String, JsError> {
    let form = form.parse().map_err(|error: String| JsError::new(&error))?;
    let analysis = found(&text, options)?;
    Ok(view::export::export(&view::Article::new(text, analysis), form))
}

/// What is in an article, read as the options ask for.
fn found(text: &str, options: JsValue) -> Result<Analysis, JsError> {
    let options = given::options(options).map_err(|error| JsError::new(&error))?;
    let view::Options { names, date, corrections } = options;
    let model = Model::built_in().with_names(&view::own_names(names.unwrap_or_default()));
    let corrections = corrections.map_or(Ok(Vec::new()), |file| read(&file));
    let corrections = corrections.map_err(|flaw| JsError::new(&flaw.to_string()))?;
    Ok(crate::correct(&model, text, date.map(|date| date.0), &corrections))
}

/// Reads a list of names, as `--names` and the options take it.
fn names(list: &str) -> Result<Vec<OwnName>, String> {
    let list = js_sys::JSON::parse(list).map_err(|_| "this is no JSON".to_owned());
    let names = list.and_then(given::names);
    names.map(view::own_names).map_err(|error| format!("Those names can’t be opened: {error}."))
}

#[wasm_bindgen]
extern "C" {
    /// Tells the page, in a worker, which stage has begun.
    #[wasm_bindgen(js_name = postMessage)]
    fn post(stage: u8);
}

/// Does a job of a [`Panel`]'s in a worker: bytes in, bytes out.
///
/// Of all that this program calls in a browser only [`post`] is there: see `assets/element/reader.js`.
#[wasm_bindgen]
pub fn work(job: Vec<u8>) -> Vec<u8> {
    let Some(job) = job::unpack(&job) else { return Vec::new() };
    job::pack(&job::work(&Model::built_in(), &job, &mut |stage| post(stage as u8)))
}

/// Reads several articles and answers who is in which of them, as `assets/rapporteur.d.ts` describes it.
#[wasm_bindgen]
pub fn compare(texts: Vec<String>) -> Result<JsValue, JsError> {
    let model = Model::built_in();
    let found: Vec<Analysis> = texts.iter().map(|text| crate::analyse(&model, text)).collect();
    let source = |(text, analysis)| Source { text, analysis };
    let sources: Vec<Source<'_>> = texts.iter().map(String::as_str).zip(&found).map(source).collect();
    answer(&view::compared(&sources))
}

/// What was found in a text, as JavaScript has it.
fn value(text: &str, analysis: &Analysis) -> Result<JsValue, JsError> {
    answer(&view::object(text, analysis))
}

/// The object as JavaScript has it: its own reader of JSON makes one in a single call.
fn answer(object: &view::Record<'_>) -> Result<JsValue, JsError> {
    js_sys::JSON::parse(&object.json()).map_err(|_| JsError::new("the answer is no JSON"))
}

/// The object as JSON, with the text, and once more with its offsets counted in code points.
fn everything(article: &view::Article) -> String {
    let view::Article { text, analysis, .. } = article;
    let mut object = view::object(text, analysis);
    object.put("text", text.as_str());
    object.put("codePoints", view::object_by(&Utf16Index::points(text), text, analysis));
    object.json()
}

//! The browser: what JavaScript may call, the page's DOM, its listeners.
//!
//! This room knows the browser. It does not know how anything was computed.

mod copy;
mod given;
mod hear;
mod listener;
mod panel;
mod patch;
mod reading;

pub use panel::Panel;

use serde::{Deserialize, Serialize};
use wasm_bindgen::prelude::*;

use self::given::Given;
use crate::{Analysis, Model, view};

/// Reads an article and answers the object that `assets/rapporteur.d.ts` describes; so are the options.
#[wasm_bindgen]
pub fn analyse(text: &str, options: JsValue) -> Result<JsValue, JsError> {
    let options = Option::<view::Options>::deserialize(Given(options))?;
    let view::Options { names, date } = options.unwrap_or_default();
    let model = Model::built_in().with_names(&view::own_names(names));
    value(text, &crate::analyse_of(&model, text, date.map(|date| date.0)))
}

fn value(text: &str, analysis: &Analysis) -> Result<JsValue, JsError> {
    let serializer = serde_wasm_bindgen::Serializer::new().serialize_missing_as_null(true);
    Ok(view::object(text, analysis).serialize(&serializer)?)
}

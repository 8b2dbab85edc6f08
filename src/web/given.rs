use js_sys::Error;
use serde::de::DeserializeOwned;
use wasm_bindgen::{JsCast, JsValue};

use crate::view::{Name, Options};

/// Reads what a caller may ask for, as `assets/rapporteur.d.ts` describes it, or says what is wrong with it.
pub fn options(given: JsValue) -> Result<Options, String> {
    match given.is_null() || given.is_undefined() {
        true => Ok(Options::default()),
        false => read(given),
    }
}

/// Reads a list of names.
pub fn names(given: JsValue) -> Result<Vec<Name>, String> {
    read(given)
}

fn read<T: DeserializeOwned>(given: JsValue) -> Result<T, String> {
    serde_wasm_bindgen::from_value(given).map_err(|error| {
        let error = JsValue::from(error).dyn_into::<Error>();
        error.map_or_else(|_| "not as described".to_owned(), |error| error.message().into())
    })
}

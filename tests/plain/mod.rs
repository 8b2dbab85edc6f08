//! The analysis as JavaScript and JSON see it, for the tests that read it so.

use rapporteur::{Model, analyse, view};
use serde_json::Value;

/// The object of a text.
pub fn object(text: &str) -> Value {
    let analysis = analyse(&Model::built_in(), text);
    serde_json::to_value(view::object(text, &analysis)).expect("plain data")
}

/// The words at a span of UTF-16 code units, as JavaScript would slice them.
pub fn slice(units: &[u16], span: &Value) -> Option<String> {
    let (start, end) = (span["start"].as_u64()? as usize, span["end"].as_u64()? as usize);
    String::from_utf16(units.get(start..end)?).ok()
}

/// The list under a key; empty where there is none.
pub fn list<'o>(object: &'o Value, key: &str) -> &'o [Value] {
    object[key].as_array().map_or(&[], Vec::as_slice)
}

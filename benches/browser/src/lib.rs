//! From text to mentions in a browser, and nothing else: `cargo xtask bench` times it there.

/// How many mentions the text has; the number keeps the work from being optimised away.
#[cfg(target_arch = "wasm32")]
#[wasm_bindgen::prelude::wasm_bindgen]
pub fn mentions(text: &str) -> u32 {
    let document = rapporteur::text::read(text);
    rapporteur::ner::find(&rapporteur::Model::built_in(), &document).len() as u32
}

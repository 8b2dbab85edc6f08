use js_sys::{Array, Reflect};
use wasm_bindgen::JsValue;

use crate::view::{Date, Name, Options};

/// Reads what a caller may ask for, as `assets/rapporteur.d.ts` describes it, or says what is wrong with it.
pub fn options(given: &JsValue) -> Result<Options, String> {
    let mut options = Options::default();
    if let Some(list) = field(given, "names") {
        options.names = names(&list)?;
    }
    if let Some(date) = field(given, "date") {
        options.date = Some(Date::try_from(words(&date, "date")?)?);
    }
    if let Some(file) = field(given, "corrections") {
        options.corrections = Some(words(&file, "corrections")?);
    }
    Ok(options)
}

/// Reads a list of names.
pub fn names(given: &JsValue) -> Result<Vec<Name>, String> {
    let mut names = Vec::new();
    for given in items(given, "names")? {
        let said = |name: &str| words(&field(&given, name).unwrap_or_default(), name);
        let mut name = Name { name: said("name")?, kind: said("kind")?.try_into()?, aliases: Vec::new() };
        if let Some(aliases) = field(&given, "aliases") {
            for alias in items(&aliases, "aliases")? {
                name.aliases.push(words(&alias, "aliases")?);
            }
        }
        names.push(name);
    }
    Ok(names)
}

/// What is given under a name; none where that is nothing.
fn field(given: &JsValue, name: &str) -> Option<JsValue> {
    let value = Reflect::get(given, &JsValue::from_str(name)).ok()?;
    (!value.is_null() && !value.is_undefined()).then_some(value)
}

fn words(given: &JsValue, name: &str) -> Result<String, String> {
    given.as_string().ok_or_else(|| name.to_owned() + ": expected a string")
}

fn items(given: &JsValue, name: &str) -> Result<Array, String> {
    match Array::is_array(given) {
        true => Ok(Array::from(given)),
        false => Err(name.to_owned() + ": expected a list"),
    }
}

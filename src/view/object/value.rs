use std::borrow::Cow;

use serde::ser::{Serialize, SerializeStruct, Serializer};

/// Plain data, as JavaScript and JSON see it.
///
/// Whatever leaves the house has this one type, so that a program carries one serializer and not one for each shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value<'t> {
    /// Nothing: `null`.
    Null,
    /// Yes or no.
    Bool(bool),
    /// A number.
    Number(u32),
    /// Words.
    Text(Cow<'t, str>),
    /// A list in order.
    List(Vec<Value<'t>>),
    /// Fields in order.
    Record(Record<'t>),
}

/// Fields and their values in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Record<'t>(Vec<(&'static str, Value<'t>)>);

impl<'t> Record<'t> {
    /// Adds a field.
    #[inline(never)]
    pub fn put(&mut self, name: &'static str, value: impl Into<Value<'t>>) {
        self.0.push((name, value.into()));
    }

    /// The record as JSON.
    pub fn json(&self) -> String {
        let mut json = String::new();
        write_record(self, &mut json);
        json
    }

    /// Adds a field where it has a value.
    pub fn put_some(&mut self, name: &'static str, value: Option<impl Into<Value<'t>>>) {
        if let Some(value) = value {
            self.put(name, value);
        }
    }
}

/// Lists what is made of each item.
pub fn list<'t, T, V: Into<Value<'t>>>(
    items: impl IntoIterator<Item = T>,
    mut make: impl FnMut(T) -> V,
) -> Value<'t> {
    let mut list = Vec::new();
    for item in items {
        list.push(make(item).into());
    }
    Value::List(list)
}

fn write_record(record: &Record<'_>, json: &mut String) {
    for (at, (name, value)) in record.0.iter().enumerate() {
        json.push(if at == 0 { '{' } else { ',' });
        write_text(name, json);
        json.push(':');
        write(value, json);
    }
    *json += if record.0.is_empty() { "{}" } else { "}" };
}

fn write(value: &Value<'_>, json: &mut String) {
    match value {
        Value::Null => *json += "null",
        Value::Bool(true) => *json += "true",
        Value::Bool(false) => *json += "false",
        Value::Number(number) => *json += &number.to_string(),
        Value::Text(text) => write_text(text, json),
        Value::List(items) => {
            for (at, item) in items.iter().enumerate() {
                json.push(if at == 0 { '[' } else { ',' });
                write(item, json);
            }
            *json += if items.is_empty() { "[]" } else { "]" };
        }
        Value::Record(record) => write_record(record, json),
    }
}

/// Writes words as a JSON string.
pub fn write_text(words: &str, json: &mut String) {
    json.push('"');
    let mut from = 0;
    for (at, byte) in words.bytes().enumerate() {
        if byte >= b' ' && byte != b'"' && byte != b'\\' {
            continue;
        }
        *json += &words[from..at];
        from = at + 1;
        match byte {
            b'\n' => *json += "\\n",
            b'"' | b'\\' => json.extend(['\\', byte.into()]),
            _ => *json += &format!("\\u{byte:04x}"),
        }
    }
    *json += &words[from..];
    json.push('"');
}

impl Serialize for Value<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Value::Null => serializer.serialize_unit(),
            Value::Bool(holds) => serializer.serialize_bool(*holds),
            Value::Number(number) => serializer.serialize_u32(*number),
            Value::Text(text) => serializer.serialize_str(text),
            Value::List(items) => serializer.collect_seq(items),
            Value::Record(record) => record.serialize(serializer),
        }
    }
}

impl Serialize for Record<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut record = serializer.serialize_struct("", self.0.len())?;
        for (name, value) in &self.0 {
            record.serialize_field(name, value)?;
        }
        record.end()
    }
}

impl<'t, T: Into<Value<'t>>> From<Option<T>> for Value<'t> {
    fn from(value: Option<T>) -> Value<'t> {
        value.map_or(Value::Null, T::into)
    }
}

impl From<u32> for Value<'_> {
    fn from(number: u32) -> Self {
        Value::Number(number)
    }
}

/// A place in a text or a list; neither has more than 32 bits.
impl From<usize> for Value<'_> {
    fn from(number: usize) -> Self {
        Value::Number(number as u32)
    }
}

impl<'t> From<&'t str> for Value<'t> {
    fn from(text: &'t str) -> Value<'t> {
        Value::Text(Cow::Borrowed(text))
    }
}

impl<'t> From<Cow<'t, str>> for Value<'t> {
    fn from(text: Cow<'t, str>) -> Value<'t> {
        Value::Text(text)
    }
}

impl From<String> for Value<'_> {
    fn from(text: String) -> Self {
        Value::Text(Cow::Owned(text))
    }
}

impl<'t> From<Record<'t>> for Value<'t> {
    fn from(record: Record<'t>) -> Value<'t> {
        Value::Record(record)
    }
}

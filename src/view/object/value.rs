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

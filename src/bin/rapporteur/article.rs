use rapporteur::text::html::{self, Page};
use rapporteur::view::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

/// An article as a line hands it in.
pub struct Article {
    /// What whoever handed it in calls it.
    pub id: Value,
    pub page: Page,
    pub date: Option<Date>,
}

/// An answer to a line that cannot be read.
#[derive(Serialize)]
pub struct Refusal {
    /// As the line has it, where that much of it can be read.
    pub id: Value,
    /// Which of its file's lines, counted from 1.
    pub line: u64,
    pub error: String,
}

#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    id: Value,
    text: Option<String>,
    html: Option<String>,
    date: Option<Date>,
}

/// What remains of a line in which something else is wrong.
#[derive(Default, Deserialize)]
struct Named {
    #[serde(default)]
    id: Value,
}

/// Some programs put it before the first line.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Reads a line; of one that cannot be read, what it is called and why not.
pub fn article(line: &[u8]) -> Result<Article, (Value, String)> {
    let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
    let said: Said = serde_json::from_slice(line).map_err(|error| {
        let named: Named = serde_json::from_slice(line).unwrap_or_default();
        // To whoever reads it, there is one line, and it is not always the first.
        (named.id, error.to_string().replace(" at line 1 column ", " at column "))
    })?;
    let page = match (said.text, said.html) {
        (Some(text), None) => text.into(),
        (None, Some(source)) => html::read(&html::parse(&source)),
        (Some(_), Some(_)) => return Err((said.id, "there are both text and html".to_owned())),
        (None, None) => return Err((said.id, "there is neither text nor html".to_owned())),
    };
    Ok(Article { id: said.id, page, date: said.date })
}

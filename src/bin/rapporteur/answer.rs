use std::io::{self, Write};

use rapporteur::text::Utf16Index;
use rapporteur::{Analysis, view};
use serde::Serialize;

/// What offsets count.
#[derive(Clone, Copy)]
pub enum Offsets {
    Utf16,
    CodePoints,
}

/// Whether an answer holds the article's text.
#[derive(Clone, Copy)]
pub enum Text {
    LeftOut,
    PutIn,
}

/// How an answer is written.
#[derive(Clone, Copy)]
pub struct Manner {
    pub text: Text,
    pub offsets: Offsets,
}

/// An answer: the analysis beside the name of its article.
#[derive(Serialize)]
struct Answer<'t> {
    id: &'t serde_json::Value,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'t str>,
    #[serde(flatten)]
    analysis: view::Record<'t>,
}

/// The object of an article, with the line's end.
pub fn answer(
    manner: Manner,
    id: &serde_json::Value,
    text: &str,
    analysis: &Analysis,
) -> io::Result<Vec<u8>> {
    let index = match manner.offsets {
        Offsets::Utf16 => Utf16Index::new(text),
        Offsets::CodePoints => Utf16Index::points(text),
    };
    let analysis = view::object_by(&index, text, analysis);
    let text = match manner.text {
        Text::LeftOut => None,
        Text::PutIn => Some(text),
    };
    line(&Answer { id, text, analysis })
}

/// An object as a line, with its end.
pub fn line(object: &impl Serialize) -> io::Result<Vec<u8>> {
    let mut line = serde_json::to_vec(object)?;
    line.push(b'\n');
    Ok(line)
}

/// Writes a whole line at once, so that whoever waits for it gets it.
pub fn write(line: &[u8], output: &mut impl Write) -> io::Result<()> {
    output.write_all(line)?;
    output.flush()
}

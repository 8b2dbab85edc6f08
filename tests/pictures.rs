//! The bundled samples as pictures of their analysis: the text with a label under each mention, then the lists.

#![expect(clippy::unwrap_used, reason = "what is missing in a picture is a failed test")]

use std::fmt::Write as _;
use std::path::Path;

use expect_test::expect_file;
use serde_json::Value;

use plain::{list, object, slice};

mod plain;

/// How wide the picture of a sample is, in characters.
const WIDTH: usize = 112;

/// Draws the text with a label under each mention: its kind, and its actor's place in the cast.
fn picture(text: &str) -> String {
    let object = object(text);
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut mentions = list(&object, "mentions").iter().peekable();
    let mut drawn = String::new();
    for (index, sentence) in list(&object, "sentences").iter().enumerate() {
        let block = &list(&object, "blocks")[sentence["block"].as_u64().unwrap() as usize];
        let rank = list(&object, "summary").iter().find(|pick| pick["sentence"] == index);
        let rank = rank.map_or(String::new(), |pick| format!(", summary {}", pick["rank"]));
        writeln!(drawn, "[{}{rank}]", block["kind"].as_str().unwrap()).unwrap();
        let mut columns = Columns::default();
        let mut at = sentence["start"].as_u64().unwrap() as usize;
        let end = sentence["end"].as_u64().unwrap() as usize;
        while let Some(mention) = mentions.next_if(|mention| mention["end"].as_u64().unwrap() as usize <= end)
        {
            let start = mention["start"].as_u64().unwrap() as usize;
            columns.words(&String::from_utf16_lossy(&units[at.min(start)..start]));
            // A description may hold a name; the name gets its own label.
            let inner = mentions.peek().map_or(end, |next| next["start"].as_u64().unwrap() as usize);
            at = inner.min(mention["end"].as_u64().unwrap() as usize);
            columns.labelled(&String::from_utf16_lossy(&units[start..at]), &label(mention));
        }
        columns.words(&String::from_utf16_lossy(&units[at..end]));
        drawn += &columns.finish();
    }
    drawn + &lists(&object, &units)
}

fn label(mention: &Value) -> String {
    let kind = mention["kind"].as_str().or(mention["how"].as_str()).unwrap_or("");
    let kind = match kind {
        "organization" => "org",
        kind => kind,
    };
    let metonym = if mention["metonym"] == true { "=" } else { "" };
    mention["actor"].as_u64().map_or(kind.to_string(), |actor| format!("{kind}{metonym} {actor}"))
}

/// Two lines that grow together, broken at a width.
#[derive(Default)]
struct Columns {
    text: String,
    labels: String,
    done: String,
}

impl Columns {
    fn words(&mut self, words: &str) {
        for word in words.replace(['\n', '\r'], " ").split_inclusive(' ') {
            self.labelled(word, "");
        }
    }

    fn labelled(&mut self, words: &str, label: &str) {
        let words = words.replace(['\n', '\r'], " ");
        let width = words.chars().count().max(label.chars().count() + usize::from(!label.is_empty()));
        if self.text.chars().count() + width > WIDTH {
            self.break_line();
        }
        let filled = self.text.chars().count();
        write!(self.text, "{words:width$}").unwrap();
        if !label.is_empty() {
            let labelled = self.labels.chars().count();
            write!(self.labels, "{:gap$}{label}", "", gap = filled - labelled).unwrap();
        }
    }

    fn break_line(&mut self) {
        writeln!(self.done, "  {}", self.text.trim_end()).unwrap();
        if !self.labels.trim().is_empty() {
            writeln!(self.done, "  {}", self.labels.trim_end()).unwrap();
        }
        self.text.clear();
        self.labels.clear();
    }

    fn finish(mut self) -> String {
        self.break_line();
        self.done
    }
}

/// The cast, what is said and who deals with whom, a line each.
fn lists(object: &Value, units: &[u16]) -> String {
    let mut lines = String::from("\n# Cast\n");
    let texts = |values: &[Value]| {
        values
            .iter()
            .map(|value| value["text"].as_str().or(value.as_str()).unwrap_or("").to_string())
            .collect::<Vec<_>>()
            .join(" | ")
    };
    for (index, actor) in list(object, "actors").iter().enumerate() {
        write!(
            lines,
            "{index} {} ({}, {})",
            actor["name"].as_str().unwrap(),
            actor["kind"].as_str().unwrap(),
            actor["salience"]
        )
        .unwrap();
        for (title, values) in
            [("also", texts(list(actor, "aliases"))), ("role", texts(list(actor, "roles")))]
        {
            if !values.is_empty() {
                write!(lines, "; {title}: {values}").unwrap();
            }
        }
        lines.push('\n');
    }
    let words =
        |span: &Value| slice(units, span).unwrap_or_else(|| "-".to_string()).replace(['\n', '\r'], " ");
    lines += "\n# Quotes\n";
    for quote in list(object, "quotes") {
        let continues =
            quote["continues"].as_u64().map_or(String::new(), |before| format!(", continues {before}"));
        let speaker = quote["speaker"].as_u64().map_or("-".to_string(), |actor| actor.to_string());
        let manner = quote["manner"].as_str().unwrap();
        writeln!(
            lines,
            "{manner}, {speaker} ({}; {}){continues}: {}",
            words(&quote["speakerSpan"]),
            words(&quote["cue"]),
            words(quote)
        )
        .unwrap();
    }
    lines += "\n# Relations\n";
    for relation in list(object, "relations") {
        let kind = relation["kind"].as_str().unwrap();
        writeln!(
            lines,
            "{} {kind} {} ({}), sentence {}",
            relation["from"],
            relation["to"],
            words(&relation["verb"]),
            relation["sentence"]
        )
        .unwrap();
    }
    lines
}

/// `UPDATE_EXPECT=1 cargo test` draws the pictures anew; read the difference before you keep it.
#[test]
fn the_samples_are_read_as_their_pictures_show() {
    let mut samples = 0;
    for path in std::fs::read_dir("seeds").unwrap().flatten().map(|entry| entry.path()) {
        if path.extension().is_some_and(|extension| extension == "txt") {
            samples += 1;
            let name = path.file_name().unwrap();
            let text = std::fs::read_to_string(&path).unwrap();
            expect_file![Path::new("pictures").join(name)].assert_eq(&picture(&text));
        }
    }
    assert_eq!(samples, 5);
}

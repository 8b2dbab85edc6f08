use std::path::Path;
use std::{fs, io};

use serde_json::Value;

use crate::text::{Span, ToList};

/// A page whose lines somebody has labelled.
#[derive(Clone, Debug)]
pub struct Labelled {
    /// Its name.
    pub id: String,
    /// The publisher: the last parts of the host's name.
    pub publisher: String,
    /// The page, as copied.
    pub text: String,
    /// The labels in order; a line without one is noise.
    pub labels: Vec<(Span, Said)>,
}

/// What a label says of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// The article.
    Article,
    /// Its title.
    Headline,
    /// Anything else.
    Noise,
    /// Nobody can say.
    Unsure,
}

/// Reads the pages of a folder: files of JSON lines with `id`, `url`, `text` and `labels` in code points.
///
/// # Errors
/// When a file cannot be read, or a line of it is no such page.
pub fn read_pages(folder: &Path) -> io::Result<Vec<Labelled>> {
    let mut files = fs::read_dir(folder)?.map(|file| Ok(file?.path())).collect::<io::Result<Vec<_>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "jsonl"));
    files.sort();
    let mut pages = Vec::new();
    for file in files {
        for line in fs::read_to_string(file)?.lines() {
            let row: Value = serde_json::from_str(line)?;
            // Other lists may lie in the folder; a page is what has labels.
            pages.extend(page(&row));
        }
    }
    Ok(pages)
}

fn page(row: &Value) -> Option<Labelled> {
    let text = row["text"].as_str()?.to_owned();
    let mut offsets = text.char_indices().map(|(at, _)| at).to_list();
    offsets.push(text.len());
    let label = |label: &Value| {
        let offset = |at: usize| offsets.get(label[at].as_u64()? as usize).copied();
        let said = match label[2].as_str()? {
            "article" => Said::Article,
            "headline" => Said::Headline,
            "noise" => Said::Noise,
            _ => Said::Unsure,
        };
        Some((Span::at(offset(0)?..offset(1)?), said))
    };
    let labels = row["labels"].as_array()?.iter().filter_map(label).to_list();
    let publisher = publisher(row["url"].as_str()?);
    Some(Labelled { id: row["id"].as_str()?.to_owned(), publisher, text, labels })
}

/// The name that a publisher's hosts share: "www.example.co.uk" and "m.example.co.uk" are one.
fn publisher(url: &str) -> String {
    let host = url.split("//").nth(1).unwrap_or(url).split('/').next().unwrap_or("");
    let parts = host.split('.').to_list();
    let shared = match parts.as_slice() {
        [.., second, _] if second.len() <= 3 => 3,
        _ => 2,
    };
    parts[parts.len().saturating_sub(shared)..].join(".")
}

impl Labelled {
    /// The page cut down to the lines of which `keep` says so, by their place and label.
    pub fn part(&self, keep: impl Fn(usize, Said) -> bool) -> Labelled {
        let mut part = Labelled { text: String::new(), labels: Vec::new(), ..self.clone() };
        for (at, &(span, said)) in self.labels.iter().enumerate() {
            if keep(at, said) {
                let start = part.text.len();
                part.text += &self.text[span.range()];
                part.labels.push((Span::at(start..part.text.len()), said));
                part.text.push('\n');
            }
        }
        part
    }

    /// What is said of most of the line.
    pub fn said(&self, line: Span) -> Said {
        let from = self.labels.partition_point(|(span, _)| span.end <= line.start);
        let inside = self.labels[from..].iter().take_while(|(span, _)| span.start < line.end);
        let shared = |span: Span| span.end.min(line.end) - span.start.max(line.start);
        inside.max_by_key(|&&(span, _)| shared(span)).map_or(Said::Noise, |&(_, said)| said)
    }
}

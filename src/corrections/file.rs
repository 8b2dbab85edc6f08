use std::fmt;

use super::{Anchor, Change, Correction, Nature};

/// The first line of a file of corrections, without the version.
const HEAD: &str = "Rapporteur corrections ";
/// The version that is written.
const VERSION: &str = "1";

/// What is wrong with a file of corrections.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It does not begin as one does.
    Foreign,
    /// It is of a later version.
    Newer,
    /// This line, counted from 1, says nothing that is known.
    Line(usize),
}

impl fmt::Display for Flaw {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Flaw::Foreign => {
                f.write_str("not a file of corrections: its first line is not “Rapporteur corrections 1”")
            }
            Flaw::Newer => f.write_str("these corrections were saved by a newer Rapporteur"),
            Flaw::Line(line) => write!(f, "line {line} is no correction that is known here"),
        }
    }
}

/// Whether a text begins as a file of corrections does.
pub fn is_file(text: &str) -> bool {
    text.trim_start_matches('\u{feff}').starts_with(HEAD)
}

/// Writes corrections as a file, a line each; `docs/corrections.md` describes it.
pub fn write(corrections: &[Correction]) -> String {
    let mut file = String::from(HEAD);
    file.push_str(VERSION);
    file.push('\n');
    for Correction { at, change } in corrections {
        file.push_str(verb(change));
        file.push('\t');
        write_anchor(at, &mut file);
        match change {
            Change::Name(sort) | Change::Kind(sort) => {
                file.push('\t');
                file.push_str(word(*sort));
            }
            Change::Means(other) | Change::Merge(other) | Change::Role(other) | Change::SaidBy(other) => {
                file.push('\t');
                write_anchor(other, &mut file);
            }
            Change::Rename(name) => {
                file.push('\t');
                escape(name, &mut file);
            }
            Change::Nobody
            | Change::Split
            | Change::Drop
            | Change::NoRole
            | Change::Text
            | Change::Checked => {}
        }
        file.push('\n');
    }
    file
}

/// Reads a file of corrections.
///
/// # Errors
/// When it is of another kind or of a later version, or at the first line that says nothing that is known.
pub fn read(text: &str) -> Result<Vec<Correction>, Flaw> {
    let mut lines = text.trim_start_matches('\u{feff}').lines();
    match lines.next().and_then(|head| head.strip_prefix(HEAD)).map(str::trim_end) {
        Some(VERSION) => {}
        Some(version) if version.parse::<u32>().is_ok() => return Err(Flaw::Newer),
        _ => return Err(Flaw::Foreign),
    }
    let lines = lines.zip(2..).filter(|(line, _)| !line.trim().is_empty() && !line.starts_with('#'));
    lines.map(|(line, number)| read_line(line).ok_or(Flaw::Line(number))).collect()
}

fn verb(change: &Change) -> &'static str {
    match change {
        Change::Name(_) => "name",
        Change::Kind(_) => "kind",
        Change::Nobody => "nobody",
        Change::Means(_) => "means",
        Change::Merge(_) => "merge",
        Change::Split => "split",
        Change::Rename(_) => "rename",
        Change::Drop => "drop",
        Change::Role(_) => "role",
        Change::NoRole => "no role",
        Change::Text => "text",
        Change::SaidBy(_) => "said by",
        Change::Checked => "checked",
    }
}

fn word(sort: Nature) -> &'static str {
    match sort {
        Nature::Person => "person",
        Nature::Organization => "organization",
        Nature::State => "state",
        Nature::Group => "group",
        Nature::Place => "place",
        Nature::Event => "event",
        Nature::Unnamed => "unnamed",
    }
}

fn read_line(line: &str) -> Option<Correction> {
    let mut fields = line.split('\t');
    let verb = fields.next()?;
    let at = read_anchor(fields.next()?)?;
    let other = fields.next();
    let anchor = || read_anchor(other?);
    let sort = || Nature::ALL.into_iter().find(|&sort| other == Some(word(sort)));
    let change = match verb {
        "name" => Change::Name(sort()?),
        "kind" => Change::Kind(sort()?),
        "nobody" => Change::Nobody,
        "means" => Change::Means(anchor()?),
        "merge" => Change::Merge(anchor()?),
        "split" => Change::Split,
        "rename" => {
            Change::Rename(unescape(&mut other?.chars(), None).filter(|name| !name.trim().is_empty())?)
        }
        "drop" => Change::Drop,
        "role" => Change::Role(anchor()?),
        "no role" => Change::NoRole,
        "text" => Change::Text,
        "said by" => Change::SaidBy(anchor()?),
        "checked" => Change::Checked,
        _ => return None,
    };
    Some(Correction { at, change })
}

/// Writes the words in square brackets, between what stands around them.
fn write_anchor(anchor: &Anchor, line: &mut String) {
    escape(&anchor.prefix, line);
    line.push('[');
    escape(&anchor.exact, line);
    line.push(']');
    escape(&anchor.suffix, line);
}

fn read_anchor(field: &str) -> Option<Anchor> {
    let mut rest = field.chars();
    let prefix = unescape(&mut rest, Some('['))?;
    let exact = unescape(&mut rest, Some(']'))?;
    let suffix = unescape(&mut rest, None)?;
    (!exact.trim().is_empty()).then_some(Anchor { exact, prefix, suffix })
}

fn escape(words: &str, line: &mut String) {
    for c in words.chars() {
        let escaped = match c {
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            '\\' | '[' | ']' => c,
            _ => {
                line.push(c);
                continue;
            }
        };
        line.push('\\');
        line.push(escaped);
    }
}

/// Reads up to a mark, or to the end where there is none to come; nothing where the end comes first.
fn unescape(rest: &mut std::str::Chars<'_>, until: Option<char>) -> Option<String> {
    let mut words = String::new();
    while let Some(c) = rest.next() {
        words.push(match c {
            '\\' => match rest.next()? {
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                c => c,
            },
            '[' | ']' => return (Some(c) == until).then_some(words),
            c => c,
        });
    }
    until.is_none().then_some(words)
}

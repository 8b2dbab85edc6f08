//! Specs are prose files that are also tests.
//!
//! In each file under `tests/specs`, an example is a fenced block that opens with ```` ```example ````: a text, a line
//! with a single stop, and what is found in it. In the text `⍽` is a no-break space, `␍` a carriage return and `⸗` a
//! soft hyphen. `UPDATE_EXPECT=1 cargo test` writes what is found into the files, to be read before it is kept.

use std::fs;
use std::path::Path;

/// Runs every example of the files and says all that fail.
pub fn check(files: &[&str], found: impl Fn(&str) -> String) {
    let update = std::env::var_os("UPDATE_EXPECT").is_some();
    let mut failures = Vec::new();
    let mut examples = 0;
    for file in files {
        let path = Path::new("tests/specs").join(file);
        let spec = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is there", path.display()));
        let mut rewritten = String::new();
        let mut rest = spec.as_str();
        while let Some((before, example, after)) = split(rest) {
            examples += 1;
            let (text, expected) = example
                .split_once("\n.\n")
                .unwrap_or_else(|| panic!("{file}: an example without its stop: {example}"));
            let actual = found(&text.replace('⍽', "\u{a0}").replace('␍', "\r").replace('⸗', "\u{ad}"));
            let actual = actual.replace('\u{a0}', "⍽").replace('\u{ad}', "⸗");
            if actual != expected {
                failures.push(format!("{file}:\n{text}\n--- expected\n{expected}--- found\n{actual}"));
            }
            rewritten += &format!("{before}{OPEN}{text}\n.\n{actual}{CLOSE}");
            rest = after;
        }
        if update {
            fs::write(&path, rewritten + rest).expect("the spec can be written");
        }
    }
    assert!(examples > 0, "no example in {files:?}");
    assert!(
        failures.is_empty() || update,
        "{} of {examples} examples fail\n\n{}",
        failures.len(),
        failures.join("\n")
    );
}

const OPEN: &str = "```example\n";
const CLOSE: &str = "```\n";

fn split(spec: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = spec.split_once(OPEN)?;
    let (example, after) = rest.split_once(&format!("\n{CLOSE}"))?;
    let example = &rest[..example.len() + 1];
    Some((before, example, after))
}

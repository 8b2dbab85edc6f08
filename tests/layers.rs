//! The house has floors; imports point down them, and only `web` names the browser.

use std::fs;
use std::path::{Path, PathBuf};

use house::FLOORS;

mod house;

/// Only the top floor may name these.
const BROWSER: [&str; 4] = ["wasm_bindgen", "web_sys", "js_sys", "serde_wasm_bindgen"];

fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("the folder of sources").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
    found
}

fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source file");
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

fn floor(path: &Path) -> Option<usize> {
    let room = path.strip_prefix("src").ok()?.components().next()?;
    let room = Path::new(room.as_os_str()).file_stem()?.to_str()?;
    FLOORS.iter().position(|&floor| floor == room)
}

/// The rooms that a source names by `crate::room` or by `use crate::{room::…, …}`.
fn rooms(code: &str) -> Vec<&'static str> {
    let grouped =
        code.split("use crate::{").skip(1).filter_map(|rest| rest.split(';').next()).collect::<Vec<_>>();
    let names = |room: &str| {
        let word = |text: &str, at: usize| {
            let before = text[..at].chars().next_back();
            let after = text[at + room.len()..].chars().next();
            !before.is_some_and(|c| c.is_alphanumeric() || c == '_')
                && !after.is_some_and(|c| c.is_alphanumeric() || c == '_')
        };
        let plain =
            code.match_indices(&format!("crate::{room}")).any(|(at, _)| word(code, at + "crate::".len()));
        plain
            || grouped.iter().any(|group| {
                group
                    .match_indices(room)
                    .any(|(at, _)| word(group, at) && group[at + room.len()..].starts_with("::"))
            })
    };
    FLOORS.into_iter().filter(|room| names(room)).collect()
}

#[test]
fn nothing_that_ships_is_written_as_programmers_read_it() {
    for path in sources(Path::new("src")) {
        let native = ["bin", "train"].iter().any(|part| path.iter().any(|own| own == *part));
        let code = code(&path);
        let shipped = code.split("#[cfg(test)]").next().unwrap_or_default();
        assert!(native || !shipped.contains(":?}"), "{}: in a browser this traps", path.display());
    }
}

#[test]
fn every_import_points_downstairs() {
    for path in sources(Path::new("src")) {
        let Some(own) = floor(&path) else { continue };
        for room in rooms(&code(&path)) {
            let other = FLOORS.iter().position(|&floor| floor == room).expect("a floor");
            assert!(other <= own, "{} is on floor {} and names {room}", path.display(), FLOORS[own]);
        }
    }
}

#[test]
fn only_the_top_floor_names_the_browser() {
    for path in sources(Path::new("src")).into_iter().filter(|path| !path.starts_with("src/web")) {
        for name in BROWSER {
            assert!(!code(&path).contains(name), "{} names {name}", path.display());
        }
    }
}

#[test]
fn no_source_is_unsafe_or_writes_markup() {
    for path in sources(Path::new("src")) {
        for word in ["unsafe ", "innerHTML", "set_inner_html", "macro_rules!"] {
            assert!(!code(&path).contains(word), "{} says {word}", path.display());
        }
    }
}

#[test]
fn every_room_says_what_it_knows_and_does_not_know() {
    for room in FLOORS {
        let door = Path::new("src").join(room).join("mod.rs");
        let Ok(text) = fs::read_to_string(&door) else { continue };
        assert!(text.starts_with("//! "), "{} does not open with its sentence", door.display());
        assert!(text.contains("does not know"), "{} does not say what it does not know", door.display());
    }
}

#[test]
fn one_sort_and_one_table_serve_the_whole_house() {
    let shipped = |path: &PathBuf| {
        !["src/bin", "src/ner/train", "src/text/train", "src/text/sort.rs", "src/text/table.rs"]
            .iter()
            .any(|other| path.starts_with(other))
    };
    for path in sources(Path::new("src")).into_iter().filter(shipped) {
        for word in [".sort_", ".sort()", "BTreeMap", "BTreeSet", "HashMap", "HashSet"] {
            let own = "text::sort, text::distinct and text::Table do it in bytes that the page has already";
            assert!(!code(&path).contains(word), "{} says {word}: {own}", path.display());
        }
    }
}

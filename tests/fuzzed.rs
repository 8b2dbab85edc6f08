//! What fuzzers found stays mended: every way in is handed what is kept in `fuzz/corpus`.
#![cfg(feature = "cli")]

use std::fs;
use std::path::Path;

#[path = "../fuzz/src/lib.rs"]
mod fuzz;

/// What takes any bytes.
type Target = fn(&[u8]);

/// The ways in, by the names of their folders.
const TARGETS: [(&str, Target); 10] = [
    ("corrections", fuzz::corrections),
    ("files", fuzz::files),
    ("html", fuzz::html),
    ("jobs", fuzz::jobs),
    ("lexicon", fuzz::lexicon),
    ("lines", fuzz::lines),
    ("model", fuzz::model),
    ("names", fuzz::names),
    ("text", fuzz::text),
    ("units", fuzz::units),
];

#[test]
fn what_was_fuzzed_keeps_its_promises() {
    let corpus = Path::new("fuzz/corpus");
    for (name, target) in TARGETS {
        let files = fs::read_dir(corpus.join(name)).expect("a folder of its own").flatten();
        let mut paths: Vec<_> = files.map(|file| file.path()).collect();
        paths.sort();
        assert!(!paths.is_empty(), "nothing for {name}");
        for path in paths {
            let bytes = fs::read(&path).expect("a file");
            // Of what stops, the name is needed.
            println!("{}", path.display());
            target(&bytes);
        }
    }
}

#[test]
fn every_target_is_replayed_and_every_folder_has_one() {
    let names = |folder: &str| -> Vec<String> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .expect("a folder")
            .flatten()
            .map(|file| file.path().file_stem().unwrap_or_default().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    };
    let here: Vec<String> = TARGETS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(names("fuzz/targets"), here);
    assert_eq!(names("fuzz/corpus"), here);
}

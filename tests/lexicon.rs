//! The lexicon: what its build refuses, and that its features are read.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use rapporteur::lexicon::{self, Form, forms, norm};

#[path = "../build/lexicon.rs"]
mod build;

const HEAD: &str = "word time: When.\nnoun kin: Who.\nverb speech=: What it takes.\n===\n";

fn refusal(words: &str) -> Option<String> {
    build::lexicon(&format!("{HEAD}{words}")).err()
}

#[test]
fn known_features_of_different_words_are_taken() {
    assert_eq!(refusal("say, said: speech=clause,any\nsister: kin time\n"), None);
}

#[test]
fn unknown_features_are_refused() {
    assert_eq!(refusal("sister: akin\n").as_deref(), Some("\"sister\" has the unknown feature \"akin\""));
    assert!(refusal("sister: kin=close\n").is_some(), "a value that the feature has not");
    assert!(refusal("say: speech\n").is_some(), "a feature without its value");
    assert!(refusal("sister\n").is_some(), "a word without features");
}

#[test]
fn a_word_that_stands_there_twice_is_refused() {
    assert_eq!(refusal("may: time\nMay: time\n").as_deref(), Some("\"May\" stands there twice"));
}

#[test]
fn features_that_are_declared_twice_or_of_nothing_are_refused() {
    assert!(build::lexicon("word time: When.\nnoun time: When.\n===\n").is_err());
    assert!(build::lexicon("letter time: When.\n===\n").is_err());
}

#[test]
fn the_words_stand_in_the_order_of_the_alphabet() {
    let list = fs::read_to_string("assets/lexicon.txt").expect("the lexicon");
    let (_, words) = list.split_once("\n===\n").expect("a line of \"===\"");
    let word = |line: &str| {
        let word =
            line.rsplit_once(": ").map_or(line, |(words, _)| words).split(", ").next().unwrap_or_default();
        (word.to_lowercase().replace('-', " "), word.to_lowercase())
    };
    for (line, next) in words.lines().zip(words.lines().skip(1)) {
        assert!(word(line) < word(next), "\"{next}\" stands after \"{line}\"");
    }
}

fn sources(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).expect("a folder of sources").flatten().map(|entry| entry.path());
    entries.flat_map(|path| if path.is_dir() { sources(&path) } else { vec![path] }).collect()
}

#[test]
fn every_feature_is_read_by_somebody() {
    let list = fs::read_to_string("assets/lexicon.txt").expect("the lexicon");
    let (head, _) = list.split_once("\n===\n").expect("a line of \"===\"");
    let files = sources(Path::new("src")).into_iter().map(|path| fs::read_to_string(path).expect("a source"));
    let code: String = files.collect();
    let words: BTreeSet<&str> = code.split(|c: char| !c.is_ascii_alphanumeric() && c != '_').collect();
    for line in head.lines().filter(|line| !line.is_empty() && !line.starts_with(['#', ' '])) {
        let name = line.split([' ', ':', '=']).nth(1).unwrap_or_default().to_uppercase().replace('-', "_");
        assert!(words.contains(name.as_str()), "nobody reads {name}");
    }
}

#[test]
fn a_feature_of_verbs_holds_of_all_forms_and_one_of_nouns_of_the_plural() {
    for word in ["urge", "urges", "urged", "urging", "begged"] {
        assert!(lexicon::CONTROLS.has(norm(word)), "{word}");
    }
    assert!(lexicon::KIN.has(norm("sisters")) && lexicon::PLURAL.has(norm("sisters")));
    assert!(!lexicon::PLURAL.has(norm("sister")));
}

#[test]
fn verbs_are_inflected_by_rule_where_the_list_has_no_form() {
    let all = |base: &str, listed: &[&str]| {
        forms(base, listed.iter().copied()).into_iter().map(|(_, word)| word).collect::<Vec<_>>().join(" ")
    };
    assert_eq!(all("say", &["said"]), "say said says saying");
    assert_eq!(all("note", &[]), "note notes noted noting");
    assert_eq!(all("stress", &[]), "stress stresses stressed stressing");
    assert_eq!(all("clarify", &[]), "clarify clarifies clarified clarifying");
    assert_eq!(all("convey", &[]), "convey conveys conveyed conveying");
    assert_eq!(forms("begin", ["began", "begun", "beginning"]).len(), 5);
    assert!(forms("begin", ["began"]).contains(&(Form::Past, "began".into())));
}

//! Where the rows of an annotation stand.

use accuracy::annotation::{Annotation, NameKind};
use accuracy::article::annotation;
use accuracy::edges;
use accuracy::span::Span;
use accuracy::words::{likeness, words};

const TEXT: &str = "Kea sues Kea Harbour\nMs Kea, of Keats Lane, sued Kea Harbour.\nMore: Kea dives\n";
const ACTORS: &str =
    r#""actors": [{"id": "kea", "name": "Kea", "kind": "person", "roles": [], "salience": 3}]"#;

fn read(rows: &str) -> Result<Annotation, String> {
    let text: Vec<char> = TEXT.chars().collect();
    annotation(&format!("{{{rows}, {ACTORS}}}"), &text)
}

fn starts(rows: &str) -> Vec<usize> {
    read(rows).expect("rows with places").mentions.iter().map(|mention| mention.span().start).collect()
}

#[test]
fn a_row_stands_wherever_its_words_do_but_in_longer_names_and_in_noise() {
    let rows = r#""mentions": [{"text": "Kea", "type": "PERSON", "actor": "kea"},
        {"text": "Kea Harbour", "type": "ORG", "actor": null}], "boilerplate": [{"text": "More: Kea dives"}]"#;
    assert_eq!(starts(rows), [0, 9, 24, 49]);
}

#[test]
fn nth_picks_places_counted_over_the_whole_text() {
    assert_eq!(
        starts(r#""mentions": [{"text": "Kea", "type": "PERSON", "actor": "kea", "nth": [1, 3]}]"#),
        [0, 24]
    );
}

#[test]
fn offsets_are_taken_as_they_are() {
    let rows = r#""mentions": [{"start": 24, "end": 27, "type": "PERSON", "actor": "kea",
        "alt": [{"start": 21, "end": 27, "type": "PERSON", "actor": "kea"}]}]"#;
    let mention = &read(rows).expect("rows with places").mentions[0];
    assert_eq!(mention.readings[1].span, Span::new(21, 27));
    assert_eq!(mention.readings[1].kind, NameKind::Person);
}

#[test]
fn what_has_no_place_is_said_by_its_words() {
    for (rows, complaint) in [
        (r#""mentions": [{"text": "Kiwi", "type": "PERSON", "actor": null}]"#, "not in the text: \"Kiwi\""),
        (r#""headings": [{"text": "Kea"}]"#, "\"Kea\" stands 5 times: say which by nth"),
        (r#""headings": [{"text": "Kea", "nth": 6}]"#, "\"Kea\" stands 5 times"),
        (r#""nominals": [{"text": "Keats Lane", "actor": "keats"}]"#, "nobody has the id keats"),
        (r#""mentions": [{"start": 9, "end": 999, "type": "DATE"}]"#, "9 to 999 is not in the text"),
    ] {
        let error = read(rows).expect_err("a complaint");
        assert!(error.contains(complaint), "{error}");
    }
}

#[test]
fn articles_possessives_marks_and_bullets_do_not_count() {
    let cut = |text: &str, edge: fn(&[char], Span) -> Span| {
        let text: Vec<char> = text.chars().collect();
        edge(&text, Span::new(0, text.len())).of(&text)
    };
    assert_eq!(cut("The Argus’s ", edges::name), "Argus");
    assert_eq!(cut("A Coruña", edges::name), "A Coruña");
    assert_eq!(cut("an official’s", edges::description), "official");
    assert_eq!(cut("the", edges::name), "the");
    assert_eq!(cut("“Yes,” ", edges::quoted), "Yes,");
    assert_eq!(cut("- Ana Ruiz spoke. ", edges::sentence), "Ana Ruiz spoke.");
    assert_eq!(cut("-5 was cold.", edges::sentence), "-5 was cold.");
}

#[test]
fn words_are_compared_without_articles_and_possessives() {
    assert_eq!(words("The ministry’s spokes-woman"), ["ministry", "spokes", "woman"]);
    assert_eq!(likeness("the mayor of Lima", "mayor of Lima"), 1.0);
    assert_eq!(likeness("mayor", "baker"), 0.0);
}

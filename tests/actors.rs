//! Who takes part: each example of the specs holds.

use rapporteur::actors::phrase::Phrases;
use rapporteur::actors::words::{self, Class};
use rapporteur::text::{self, Span};

/// Takes the marks out of an example and answers what stood between them.
fn unmarked(example: &str) -> (String, Vec<Span>, Span, u32) {
    let (mut text, mut names) = (String::new(), Vec::new());
    let (mut name, mut phrase, mut head) = (0, Span::new(0, 0), 0);
    for c in example.chars() {
        let at = text.len() as u32;
        match c {
            '[' => name = at,
            ']' => names.push(Span::new(name, at)),
            '{' => phrase.start = at,
            '}' => phrase.end = at,
            '*' => head = at,
            c => text.push(c),
        }
    }
    (text, names, phrase, head)
}

#[test]
fn every_marked_phrase_is_found() {
    let spec = include_str!("specs/actors/phrases.md");
    let mut wrong = Vec::new();
    for example in spec.lines().filter_map(|line| line.strip_prefix("- ")) {
        let (text, names, phrase, head) = unmarked(example);
        let text = text.as_str();
        let document = text::read(text);
        let classes = words::classify(&document, names.into_iter().map(|name| (name, Class::NAME)));
        let phrases = Phrases { document: &document, classes: &classes };
        let head = document.tokens.partition_point(|token| token.span.start < head) as u32;
        let found = phrases.around(head);
        if phrases.span(&found) != phrase {
            wrong.push(format!("{example}\n  found: {}", &text[phrases.span(&found)]));
        }
        let from = document.tokens.partition_point(|token| token.span.start < phrase.start) as u32;
        let after = phrases.after(from);
        if after.as_ref().is_none_or(|after| phrases.span(after) != phrase || after.head != head) {
            wrong.push(format!(
                "{example}\n  found from its start: {:?}",
                after.map(|after| &text[phrases.span(&after)])
            ));
        }
        let end = found.tokens.end;
        let before = phrases.before(end);
        if before.as_ref().is_none_or(|before| phrases.span(before) != phrase || before.head != head) {
            wrong.push(format!(
                "{example}\n  found from its end: {:?}",
                before.map(|before| &text[phrases.span(&before)])
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

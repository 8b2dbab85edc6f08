//! What is read of a web page's source.
#![cfg(feature = "cli")]

use std::time::Instant;

use proptest::prelude::*;
use rapporteur::text::html::{Page, parse, read};
use rapporteur::text::{BlockKind, blocks};

mod specs;

fn page(source: &str) -> Page {
    read(&parse(source))
}

/// A line for each block: its kind, or in brackets why it is none of the article, and its words.
fn describe(source: &str) -> String {
    let page = page(source);
    let blocks = blocks(&page.text, &page.marks);
    let mut lines = String::new();
    for block in blocks.iter() {
        let kind = match block.kind {
            BlockKind::Boilerplate(reason) => format!("({reason:?})"),
            kind => format!("{kind:?}"),
        };
        lines += &format!("{}: {}\n", kind.to_lowercase(), &page.text.as_str()[block.span]);
    }
    if let Some(day) = page.published {
        lines += &format!("published {day}\n");
    }
    lines
}

#[test]
fn every_source_of_the_specs_is_read() {
    specs::check(
        &["html/lines.md", "html/hidden.md", "html/containers.md", "html/metadata.md", "html/broken.md"],
        describe,
    );
}

#[test]
fn a_source_is_read_in_linear_time_however_broken() {
    let pieces = [
        "<a ",
        "<!--",
        "<a \"",
        "<svg '>",
        "</article",
        "&",
        "<p>x",
        "<table><tr><td>x",
        "<ul><li>x</ul>",
        "<div class='related-news'>x. </div>",
        "<script type='application/ld+json'>[{\"a\":",
        "<time datetime=1>x.</time>",
        "<nav>",
        "<div><p>x",
        "<style>.x{",
        "<style>.x{display:none}</style><p class=x>",
    ];
    for piece in pieces {
        let started = Instant::now();
        page(&piece.repeat(100_000 / piece.len()));
        assert!(started.elapsed().as_secs() < 5, "{piece:?} took {:?}", started.elapsed());
    }
    for piece in ["<div hidden>", "<ul><li>x", "<b><i>x", "<b><i>x</b>"] {
        page(&piece.repeat(10_000 / piece.len()));
    }
}

proptest! {
    #[test]
    fn any_source_gives_lines_that_stand_apart_and_in_order(
        source in r#"([<>/&;"'a-zA-Z. \n=]|<p>|</p>|<nav>|</nav>|<li>|<td>|<tr>|<table>|<h1>|<br>|<!--|-->|&amp;|<script>|</script>|<a href=x>|é|\PC){0,80}"#
    ) {
        let page = page(&source);
        let lines: Vec<&str> = page.text.split("\n\n").filter(|line| !line.is_empty()).collect();
        let marked: Vec<&str> = page.marks.iter().map(|mark| &page.text.as_str()[mark.span]).collect();
        prop_assert_eq!(lines, marked);
    }
}

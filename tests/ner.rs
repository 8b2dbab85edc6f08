//! What is a name, of what kind, and what is a date.

mod specs;

use std::fmt::Write;

use proptest::prelude::*;
use rapporteur::Model;
use rapporteur::ner::{Kind, Mention, OwnName, find};
use rapporteur::text::read;

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Person => "person",
        Kind::Organization => "organization",
        Kind::Place => "place",
        Kind::Group => "group",
        Kind::Event => "event",
        Kind::Date => "date",
    }
}

fn names(model: &Model, text: &str) -> String {
    let mut lines = String::new();
    for Mention { span, kind: of, day, .. } in find(model, &read(text)) {
        let _ = write!(lines, "{} {}", kind(of), &text[span]);
        match day.map(|day| (day.year, day.month, day.day)) {
            Some((year, Some(month), Some(day))) => lines += &format!(" = {year}-{month:02}-{day:02}"),
            Some((year, Some(month), None)) => lines += &format!(" = {year}-{month:02}"),
            Some((year, ..)) => lines += &format!(" = {year}"),
            None => {}
        }
        lines.push('\n');
    }
    lines
}

#[test]
fn the_names_of_each_example_are_found_by_rules() {
    let model = Model::rules();
    let files = [
        "ner/people.md",
        "ner/countries.md",
        "ner/organizations.md",
        "ner/places.md",
        "ner/events.md",
        "ner/dates.md",
        "ner/headings.md",
        "ner/openings.md",
        "ner/hyphens.md",
        "ner/sports.md",
    ];
    specs::check(&files, |text| names(&model, text));
}

#[test]
fn the_names_of_each_example_are_found_by_the_tagger() {
    let model = Model::built_in();
    specs::check(&["ner/tagger.md"], |text| names(&model, text));
}

#[test]
fn the_names_of_the_user_win() {
    let own =
        |name: &str, kind, alias: &str| OwnName { name: name.into(), kind, aliases: vec![alias.into()] };
    let names_of_the_user = [
        own("Falcon", Kind::Event, "Operation Falcon"),
        own("", Kind::Person, "  "),
        own("Lila", Kind::Organization, "Lila Foods"),
        own("Lila", Kind::Person, &"long".repeat(25_000)),
        own("Jordan", Kind::Person, "Jordan"),
    ];
    let model = Model::rules().with_names(&names_of_the_user);
    specs::check(&["ner/own.md"], |text| names(&model, text));
}

#[test]
fn a_name_of_the_user_is_found_wherever_the_tagger_sees_another() {
    let own =
        OwnName { name: "Velinsky".into(), kind: Kind::Organization, aliases: vec!["Marda Quill".into()] };
    let text = "Marda Quill spoke. Mr. Velinsky’s sister, said Velinsky, lives in Velinsky.";
    let model = Model::built_in().with_names(&[own]);
    let found = find(&model, &read(text));
    let kinds: Vec<_> = found.iter().map(|mention| (&text[mention.span], mention.kind)).collect();
    let own = |name| (name, Kind::Organization);
    assert_eq!(kinds, [own("Marda Quill"), own("Velinsky"), own("Velinsky"), own("Velinsky")]);
}

#[test]
fn the_names_of_a_country_have_one_identity() {
    let gazetteer = Model::built_in().gazetteer;
    for (one, other) in [
        ("US", "U.S."),
        ("United States", "Americans"),
        ("United States", "Washington"),
        ("UK", "British"),
        ("Britain", "London"),
        ("UAE", "Emirati"),
        ("Myanmar", "Burma"),
        ("DRC", "Democratic Republic of the Congo"),
        ("Qatar", "Doha"),
        ("Palestine", "Palestinians"),
        ("Côte d’Ivoire", "Ivory Coast"),
    ] {
        let country = gazetteer.country(one);
        assert!(country.is_some(), "{one} is a country");
        assert_eq!(country, gazetteer.country(other), "{one} is {other}");
    }
    for (one, other) in
        [("North Korea", "South Korea"), ("Niger", "Nigeria"), ("Congo", "Republic of the Congo")]
    {
        assert_ne!(gazetteer.country(one), gazetteer.country(other), "{one} is not {other}");
    }
    for none in ["United Nations", "Gaza", "Bavaria", "Hamas", "table", ""] {
        assert_eq!(gazetteer.country(none), None, "{none} is no country");
    }
}

fn pieces() -> impl Strategy<Value = String> {
    let words = [
        "Ana",
        "Lopez",
        "the",
        "al",
        "-",
        "–",
        "’s",
        "U.S.",
        "President",
        "of",
        "Ministry",
        "May",
        "5",
        "p.m.",
        "2021",
        ",",
        ".",
        "“",
        "”",
        "\n",
        "é",
        "🙂",
        "Bank",
        "and",
        "last",
        "year",
        "ago",
        "two",
        "WASHINGTON",
        "in",
        "(",
        ")",
    ];
    prop::collection::vec((prop::sample::select(words.to_vec()), prop::sample::select(vec![" ", ""])), 0..40)
        .prop_map(|pieces| pieces.into_iter().flat_map(|(word, space)| [word, space]).collect())
}

fn hold_together(model: &Model, text: &str) {
    let document = read(text);
    let mentions = find(model, &document);
    for pair in mentions.windows(2) {
        assert!(pair[0].span.end <= pair[1].span.start, "mentions stand in order and apart");
    }
    for mention in &mentions {
        assert!(!text[mention.span].is_empty());
        let sentence = document.sentence_of(mention.tokens.start);
        assert!(document.sentences[sentence].span.contains(mention.span), "a mention is inside one sentence");
        assert_eq!(document.tokens_in(mention.span), mention.tokens);
        assert!(mention.confidence <= 100);
    }
}

proptest! {
    #[test]
    fn mentions_hold_together_in_every_text(text in any::<String>()) {
        hold_together(&Model::built_in(), &text);
    }

    #[test]
    fn mentions_hold_together_in_what_looks_like_news(text in pieces()) {
        hold_together(&Model::built_in(), &text);
    }

    #[test]
    fn mentions_hold_together_with_any_names_of_the_user(
        text in pieces(),
        names in prop::collection::vec((pieces(), any::<String>(), 0..6_usize), 0..5),
    ) {
        let kinds =
            [Kind::Person, Kind::Organization, Kind::Place, Kind::Group, Kind::Event, Kind::Date];
        let names: Vec<OwnName> = names
            .into_iter()
            .map(|(name, alias, kind)| OwnName { name, kind: kinds[kind], aliases: vec![alias, "Ana".into()] })
            .collect();
        let model = Model::built_in().with_names(&names);
        hold_together(&model, &text);
        let analysis = rapporteur::analyse(&model, &text);
        prop_assert!(analysis.cast.actors.len() <= text.len());
    }
}

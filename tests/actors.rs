//! Who takes part: each example of the specs holds, and every text gives a cast that hangs together.

mod specs;

use std::sync::LazyLock;

use proptest::prelude::*;
use rapporteur::actors::phrase::Phrases;
use rapporteur::actors::{ActorKind, Cast, How, Naming, Reason, Reference, Tie, cast, namings};
use rapporteur::ner::{self, Kind, Mention, OwnName};
use rapporteur::syntax;
use rapporteur::text::{self, Document, Span};
use rapporteur::{Model, analyse};

#[test]
fn every_example_has_the_cast_that_it_shows() {
    let files = [
        "actors/people.md",
        "actors/bodies.md",
        "actors/states.md",
        "actors/administrations.md",
        "actors/titles.md",
        "actors/appositions.md",
        "actors/sources.md",
        "actors/taken_up.md",
        "actors/pronouns.md",
        "actors/sets.md",
        "actors/identified.md",
        "actors/told.md",
        "actors/furniture.md",
        "actors/natures.md",
    ];
    specs::check(&files, |example| {
        let (text, names) = unmarked(example);
        let document = text::read(&text);
        let mentions = mentions(&document, names);
        show(&text, &cast(&MODEL, &syntax::read(&document, &mentions), &mentions))
    });
}

#[test]
fn every_source_of_the_specs_is_anonymous_not_named_or_named() {
    specs::check(&["actors/anonymous.md"], |example| {
        let (text, names) = unmarked(example);
        let document = text::read(&text);
        let mentions = mentions(&document, names);
        let cast = cast(&MODEL, &syntax::read(&document, &mentions), &mentions);
        let line = |(actor, naming): (&rapporteur::actors::Actor, Naming)| {
            let naming = match naming {
                Naming::Anonymous => "anonymous",
                Naming::NotNamed => "not named",
                Naming::Named => "named",
            };
            let shown = actor.kind != ActorKind::Organization;
            if shown { format!("{naming} “{}”\n", &text.as_str()[actor.name]) } else { String::new() }
        };
        cast.actors.iter().zip(namings(&document, &cast)).map(line).collect()
    });
}

#[test]
fn a_name_of_the_user_and_its_aliases_are_one_actor() {
    let own = |name: &str, kind, aliases: &[&str]| OwnName {
        name: name.into(),
        kind,
        aliases: aliases.iter().map(|&alias| alias.into()).collect(),
    };
    let model = Model::rules().with_names(&[
        own("Robert Steyn", Kind::Person, &["Bobby Vance", "the Fox"]),
        own("Lila", Kind::Organization, &["Orchard Group"]),
    ]);
    specs::check(&["actors/own.md"], |text| {
        let document = text::read(text);
        let mentions = ner::find(&model, &document);
        show(text, &cast(&model, &syntax::read(&document, &mentions), &mentions))
    });
}

#[test]
fn every_marked_phrase_is_found_from_its_head_its_start_and_its_end() {
    let spec = include_str!("specs/actors/phrases.md");
    let mut wrong = Vec::new();
    for example in spec.lines().filter_map(|line| line.strip_prefix("- ")) {
        let (marked, names) = unmarked(example);
        let text = marked.replace(['{', '}', '*'], "");
        let at = |mark: char| {
            let before = &marked[..marked.find(mark).expect("a marked phrase")];
            before.replace(['{', '}', '*'], "").len() as u32
        };
        let shift = |at: u32| marked[..at as usize].replace(['{', '}', '*'], "").len() as u32;
        let phrase = Span::new(at('{'), at('}'));
        let document = text::read(&text);
        let token = |at: u32| document.tokens.partition_point(|token| token.span.start < at) as u32;
        let names =
            names.into_iter().map(|(name, kind)| (Span::new(shift(name.start), shift(name.end)), kind));
        let mentions = mentions(&document, names);
        let syntax = syntax::read(&document, &mentions);
        let phrases = Phrases::of(&syntax);
        let around = phrases.around(token(at('*')));
        let found =
            [Some(around.clone()), phrases.after(token(phrase.start)), phrases.before(around.tokens.end)];
        for found in found {
            let words = found.as_ref().map(|found| &text.as_str()[phrases.span(found)]);
            if words != Some(&text.as_str()[phrase]) || found.is_some_and(|found| found.head != around.head) {
                wrong.push(format!("{example}\n  found: {words:?}"));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The names as the program would have found them.
fn mentions(document: &Document<'_>, names: impl IntoIterator<Item = (Span, Kind)>) -> Vec<Mention> {
    let mention =
        |(span, kind)| Mention { span, tokens: document.tokens_in(span), kind, confidence: 100, day: None };
    names.into_iter().map(mention).collect()
}

/// Takes out the brackets around names and the word after them that says their kind; a person has none.
fn unmarked(example: &str) -> (String, Vec<(Span, Kind)>) {
    let (mut text, mut names) = (String::new(), Vec::new());
    for (at, part) in example.split('[').enumerate() {
        let Some((name, mut rest)) = part.split_once(']').filter(|_| at > 0) else {
            text.push_str(part);
            continue;
        };
        let mut kind = Kind::Person;
        for (word, named) in [
            ("/org", Kind::Organization),
            ("/place", Kind::Place),
            ("/group", Kind::Group),
            ("/event", Kind::Event),
            ("/date", Kind::Date),
        ] {
            if let Some(after) = rest.strip_prefix(word) {
                (kind, rest) = (named, after);
            }
        }
        names.push((Span::at(text.len()..text.len() + name.len()), kind));
        text.push_str(name);
        text.push_str(rest);
    }
    (text, names)
}

/// A line for each actor, and one for what refers to it after its name.
fn show(text: &str, cast: &Cast) -> String {
    let mut shown = String::new();
    for (id, actor) in cast.actors.entries() {
        let kind = match actor.kind {
            ActorKind::Person => "person",
            ActorKind::Organization => "organization",
            ActorKind::State => "state",
            ActorKind::Group => "group",
            ActorKind::Unnamed => "unnamed",
        };
        shown += &format!("{kind} {}", &text[actor.name]);
        for role in &actor.roles {
            shown += &format!(" — {} ({})", &text[role.span], tie(role.tie));
        }
        for body in &actor.affiliations {
            shown += &format!(" — of {}", &text[cast.actors[*body].name]);
        }
        shown.push('\n');
        let references = cast.references.iter().filter(|reference| reference.actor == id);
        let words: Vec<String> = references
            .filter(|reference| reference.reason != Reason::First)
            .map(|reference| format!("“{}” {}", &text[reference.phrase], why(reference.reason)))
            .collect();
        if !words.is_empty() {
            shown += &format!("  {}\n", words.join(", "));
        }
    }
    if shown.is_empty() { "nobody\n".into() } else { shown }
}

fn tie(tie: Tie) -> &'static str {
    match tie {
        Tie::Title => "title",
        Tie::Apposition => "beside the name",
        Tie::Definition => "definition",
        Tie::As => "as",
        Tie::Copula => "is",
        Tie::Reference => "taken up",
    }
}

fn why(reason: Reason) -> &'static str {
    match reason {
        Reason::First => "first",
        Reason::SameName => "same name",
        Reason::Surname => "surname",
        Reason::GivenName => "first name",
        Reason::Nickname => "nickname",
        Reason::Initials => "initials",
        Reason::Bracketed => "in brackets",
        Reason::Acronym => "acronym",
        Reason::Shortened => "shortened",
        Reason::OtherName => "other name",
        Reason::Own => "the user’s own name",
        Reason::Demonym => "demonym",
        Reason::Metonym => "metonym",
        Reason::Spelling => "spelling",
        Reason::Possessor => "its government",
        Reason::Role => "role",
        Reason::Apposition => "beside the name",
        Reason::TakenUp => "taken up",
        Reason::Pronoun => "pronoun",
        Reason::Set => "one of them",
        Reason::Identified => "identified",
        Reason::Told => "told of nobody else",
        Reason::Reader => "as the reader says",
    }
}

/// What must hold of every cast.
fn hangs_together(text: &str, document: &Document<'_>, cast: &Cast) {
    let mut end = 0;
    let mut before = None;
    for reference in &cast.references {
        let together = |other: &Reference| other.span == reference.span && other.actor != reference.actor;
        let several = reference.reason == Reason::Set && before.is_some_and(together);
        assert!(
            (reference.span.start >= end || several) && !reference.span.is_empty(),
            "{reference:?} overlaps in {text:?}"
        );
        before = Some(reference);
        end = reference.span.end;
        assert!(reference.actor.index() < cast.actors.len());
        assert!(reference.phrase.contains(reference.span), "{reference:?}");
        assert!(reference.how != How::Name || reference.phrase == reference.span);
        let inside = |sentence: &text::Sentence| sentence.span.contains(reference.phrase);
        assert!(document.sentences.iter().any(inside), "{reference:?} in {text:?}");
    }
    for (id, actor) in cast.actors.entries() {
        let spans =
            actor.aliases.iter().map(|alias| alias.span).chain(actor.roles.iter().map(|role| role.span));
        for span in spans.chain([actor.name]) {
            assert!(text.get(span.range()).is_some_and(|words| !words.is_empty()), "{span:?} in {text:?}");
        }
        assert!(actor.affiliations.iter().all(|body| body.index() < cast.actors.len() && *body != id));
        assert!(cast.references.iter().any(|reference| reference.actor == id), "nobody refers to {actor:?}");
    }
}

static MODEL: LazyLock<Model> = LazyLock::new(Model::built_in);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn every_text_gives_a_cast_that_hangs_together(text in "\\PC{0,200}") {
        let document = text::read(&text);
        let mentions = ner::find(&MODEL, &document);
        let cast = cast(&MODEL, &syntax::read(&document, &mentions), &mentions);
        hangs_together(&text, &document, &cast);
        prop_assert_eq!(namings(&document, &cast).len(), cast.actors.len());
    }

    #[test]
    fn every_row_of_news_words_gives_a_cast_that_hangs_together(
        words in prop::collection::vec(prop::sample::select(WORDS.to_vec()), 0..60),
    ) {
        let text = words.join(" ").replace(" -", "-").replace("- ", "-").replace(" ’s", "’s");
        let document = text::read(&text);
        let mentions = ner::find(&MODEL, &document);
        hangs_together(&text, &document, &cast(&MODEL, &syntax::read(&document, &mentions), &mentions));
    }
}

const WORDS: [&str; 62] = [
    "the",
    "a",
    "an",
    "of",
    "and",
    "who",
    "that",
    "said",
    "told",
    "is",
    "was",
    "he",
    "she",
    "his",
    "her",
    "him",
    "they",
    "official",
    "officials",
    "source",
    "minister",
    "president",
    "spokesman",
    "team",
    "administration",
    "government",
    "son",
    "-",
    "in",
    "law",
    "’s",
    ",",
    ".",
    "“",
    "”",
    ":",
    "—",
    "(",
    ")",
    "\n",
    "\n- ",
    "Anna Holm",
    "Holm",
    "Norway",
    "Norwegian",
    "Oslo",
    "Lake Council",
    "LC",
    "Trump",
    "US",
    "Prime",
    "Minister",
    "Mr.",
    "Dr.",
    "former",
    "senior",
    "as",
    "by",
    "with",
    "according",
    "to",
    "both",
];

#[test]
fn a_text_of_a_million_words_takes_no_longer_per_word_than_a_short_one() {
    let piece =
        "Anna Holm, the mayor, met officials. “No,” one official said. He told Bo Ek that the mayor knew. ";
    let time = |times: usize| {
        let text = piece.repeat(times);
        let start = std::time::Instant::now();
        let cast = analyse(&MODEL, &text).cast;
        assert!(!cast.actors.is_empty());
        start.elapsed().as_micros() / times as u128
    };
    let short = time(200).max(1);
    let long = time(20_000);
    assert!(long < short * 20, "{long} µs a piece, and {short} µs in a short text");
}

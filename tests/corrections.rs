//! What a reader sets right is heeded, is found again after an edit, and can be taken back.

mod specs;

use std::sync::LazyLock;

use proptest::prelude::*;
use rapporteur::actors::Clue;
use rapporteur::corrections::{Anchor, Change, Correction, Flaw, Nature, is_file, read, write};
use rapporteur::text::{BlockKind, Span};
use rapporteur::{Analysis, Model, analyse, correct, focus};

static MODEL: LazyLock<Model> = LazyLock::new(Model::built_in);

#[test]
fn every_example_has_the_cast_that_it_shows() {
    specs::check(&["corrections/cast.md"], |example| {
        let (list, text) = example.split_once("\n--\n").expect("corrections, two hyphens, a text");
        let list = format!("Rapporteur corrections 1\n{}", list.replace(" | ", "\t"));
        let list = read(&list).expect("a list of corrections");
        show(text, &correct(&MODEL, text, None, &list), &list)
    });
}

fn show(text: &str, analysis: &Analysis, list: &[Correction]) -> String {
    let mut shown = String::new();
    for (id, actor) in analysis.cast.actors.entries() {
        let own = analysis.cast.references.iter().filter(|reference| reference.actor == id);
        let words: Vec<&str> = own.map(|reference| &text[reference.phrase]).collect();
        let roles = actor.roles.iter().map(|role| format!(", {}", &text[role.span])).collect::<String>();
        let kind = format!("{:?}", actor.kind).to_lowercase();
        shown += &format!("{kind} {}{roles}: {}\n", analysis.name(text, id), words.join(" | "));
    }
    for (quote, checked) in
        analysis.quotes.iter().map(|it| (it, analysis.corrected.checked.contains(&it.span)))
    {
        if checked || quote.clue == Some(Clue::Reader) {
            let speaker = quote.speaker.map_or("nobody", |actor| analysis.name(text, actor));
            let checked = if checked { ", checked" } else { "" };
            shown += &format!("“{}” said by {speaker}{checked}\n", &text[quote.span]);
        }
    }
    for &lost in &analysis.corrected.lost {
        shown += &format!("lost: {}\n", list[lost].at.exact);
    }
    shown
}

const STORY: &str = "Ana Ruiz, the mayor of Lima, met Tom Brandt on Monday. “The dam held,” Ruiz said.\n\n\
    A senior official said that the council would pay. Brandt agreed with Ruiz. He left early.";

#[test]
fn a_line_that_was_left_out_is_read_once_it_is_said_to_be_of_the_article() {
    let text =
        format!("{STORY}\n\nRead more: Carla Mota met Tom Brandt in Cusco.\n\nBrandt left Lima on Friday.");
    let left_out = |analysis: &Analysis| {
        analysis.blocks.iter().filter(|block| matches!(block.kind, BlockKind::Boilerplate(_))).count()
    };
    let names = |analysis: &Analysis| -> Vec<String> {
        analysis.cast.actors.ids().map(|actor| analysis.name(&text, actor).to_owned()).collect()
    };
    let before = analyse(&MODEL, &text);
    assert_eq!(left_out(&before), 1);
    assert!(!names(&before).contains(&"Carla Mota".to_owned()));
    let list = read("Rapporteur corrections 1\ntext\t[Read more: Carla Mota]\ntext\t[no such line]")
        .expect("a list");
    let after = correct(&MODEL, &text, None, &list);
    assert_eq!(left_out(&after), 0);
    assert!(names(&after).contains(&"Carla Mota".to_owned()), "{:?}", names(&after));
    assert_eq!(after.corrected.lost, [1]);
    // Her story is told in its sentences, found anew as they were.
    let actor = after.cast.actors.ids().find(|&actor| after.name(&text, actor) == "Carla Mota");
    let picks = focus(&after, &text, actor.expect("she is in it"));
    assert!(picks.iter().any(|pick| text.as_str()[after.sentences[pick.sentence].span].contains("Cusco")));
}

fn at(text: &str, words: &str) -> Anchor {
    let start = text.find(words).expect("words of the text");
    Anchor::new(text, Span::at(start..start + words.len()))
}

fn all_kinds() -> Vec<Correction> {
    let change = |words: &str, change| Correction { at: at(STORY, words), change };
    vec![
        change("Monday", Change::Name(Nature::Event)),
        change("Tom Brandt", Change::Kind(Nature::Organization)),
        change("He", Change::Means(at(STORY, "Ana Ruiz"))),
        change("Tom Brandt", Change::Merge(at(STORY, "Ana Ruiz"))),
        change("Ruiz said", Change::Split),
        change("Ana Ruiz", Change::Rename("Ana [the mayor]\tRuiz\\\n".to_owned())),
        change("senior", Change::Role(at(STORY, "Ana Ruiz"))),
        change("mayor", Change::NoRole),
        change("He", Change::Nobody),
        change("senior official", Change::Drop),
        change("The dam held", Change::SaidBy(at(STORY, "Tom Brandt"))),
        change("The dam held", Change::Checked),
    ]
}

#[test]
fn a_file_of_corrections_comes_back_as_it_was() {
    let all = all_kinds();
    let file = write(&all);
    assert!(is_file(&file));
    assert_eq!(read(&file), Ok(all));
    assert!(file.contains("\nnobody\trandt agreed with Ruiz. [He] left early.\n"), "{file}");
}

#[test]
fn a_file_that_is_none_is_refused_with_the_line() {
    assert_eq!(read("Dear editor"), Err(Flaw::Foreign));
    assert_eq!(read(""), Err(Flaw::Foreign));
    assert_eq!(read("Rapporteur corrections 12\n"), Err(Flaw::Newer));
    assert_eq!(read("Rapporteur corrections 1\n\n# mine\nsplit\t[Ruiz]\nfold\t[Ruiz]\n"), Err(Flaw::Line(5)));
    assert_eq!(read("Rapporteur corrections 1\r\nname\t[Ruiz]\tfeeling\r\n"), Err(Flaw::Line(2)));
    assert_eq!(read("Rapporteur corrections 1\r\nsplit\ta [Ruiz] b\r\n").map(|list| list.len()), Ok(1));
}

#[test]
fn corrections_find_their_place_again_after_an_edit() {
    let list = [
        Correction { at: at(STORY, "Tom Brandt"), change: Change::Rename("Tomas Brandt".to_owned()) },
        Correction { at: at(STORY, "He"), change: Change::Nobody },
        Correction { at: at(STORY, "senior official"), change: Change::Merge(at(STORY, "Ana Ruiz")) },
    ];
    let edited =
        format!("Lima waits\n\nHe came first, people say.\n\n{}", STORY.replace("met Tom", "never met Tom"));
    let before = correct(&MODEL, STORY, None, &list);
    let after = correct(&MODEL, &edited, None, &list);
    assert_eq!((before.corrected.lost.len(), after.corrected.lost.len()), (0, 0));
    let names = |analysis: &Analysis, text: &str| -> Vec<String> {
        analysis.cast.actors.ids().map(|id| analysis.name(text, id).to_owned()).collect()
    };
    for (analysis, text) in [(&before, STORY), (&after, edited.as_str())] {
        let names = names(analysis, text);
        assert!(names.contains(&"Tomas Brandt".to_owned()), "{names:?}");
        assert!(!names.iter().any(|name| name.contains("official")), "{names:?}");
    }
    let said = after.cast.references.iter().map(|reference| &edited.as_str()[reference.span]);
    assert!(!said.collect::<Vec<_>>().contains(&"He"));
}

#[test]
fn what_finds_no_place_is_listed_and_changes_nothing() {
    let list = all_kinds();
    let other = "Nothing of that stands here. A dog barked.";
    let corrected = correct(&MODEL, other, None, &list);
    assert_eq!(corrected.corrected.lost, (0..list.len()).collect::<Vec<_>>());
    assert_eq!(corrected.cast, analyse(&MODEL, other).cast);
}

#[test]
fn what_is_taken_back_leaves_the_analysis_as_it_was() {
    let plain = analyse(&MODEL, STORY);
    for correction in all_kinds() {
        let one = [correction];
        assert_ne!(correct(&MODEL, STORY, None, &one), plain, "{one:?}");
        assert_eq!(correct(&MODEL, STORY, None, &one[..0]), plain);
    }
}

fn anchors(text: &str) -> impl Strategy<Value = Anchor> + use<> {
    let analysis = analyse(&MODEL, text);
    let text = text.to_owned();
    let mut spans: Vec<Span> = analysis.cast.references.iter().map(|it| it.phrase).collect();
    spans.extend(analysis.mentions.iter().map(|mention| mention.span));
    spans.extend(analysis.cast.actors.iter().flat_map(|actor| actor.roles.iter().map(|role| role.span)));
    spans.extend(analysis.sentences.iter().map(|sentence| sentence.span));
    spans.extend(text.split_whitespace().map(|word| {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        Span::at(start..start + word.len())
    }));
    spans.push(Span::at(0..text.len()));
    let known: Vec<Anchor> = spans.into_iter().map(|span| Anchor::new(&text, span)).collect();
    let free = ("\\PC{0,3}", "\\PC{0,3}", "\\PC{0,3}").prop_map(|(exact, prefix, suffix)| Anchor {
        exact,
        prefix,
        suffix,
    });
    prop_oneof![8 => proptest::sample::select(known), 1 => free]
}

fn corrections(text: &str) -> impl Strategy<Value = Vec<Correction>> + use<> {
    let sort = || proptest::sample::select(Nature::ALL.to_vec());
    let change = prop_oneof![
        sort().prop_map(Change::Name),
        sort().prop_map(Change::Kind),
        anchors(text).prop_map(Change::Means),
        anchors(text).prop_map(Change::Merge),
        anchors(text).prop_map(Change::Role),
        anchors(text).prop_map(Change::SaidBy),
        "\\PC{1,4}".prop_map(Change::Rename),
        proptest::sample::select(vec![
            Change::Nobody,
            Change::Split,
            Change::Drop,
            Change::NoRole,
            Change::Text,
            Change::Checked,
        ]),
    ];
    proptest::collection::vec(
        (anchors(text), change).prop_map(|(at, change)| Correction { at, change }),
        0..8,
    )
}

fn texts_with_corrections() -> impl Strategy<Value = (String, Vec<Correction>)> {
    let text =
        r#"([“”" \n.,:-]|said|Ana Ruiz|Ruiz|he|the official|Officials|the mayor|Peru|Hamas|é|\PC){0,50}"#;
    text.prop_flat_map(|text: String| (Just(text.clone()), corrections(&text)))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_corrections_of_any_text_give_a_cast_that_hangs_together((text, list) in texts_with_corrections()) {
        let analysis = correct(&MODEL, &text, None, &list);
        let actors = analysis.cast.actors.len();
        let mut end = 0;
        for reference in &analysis.cast.references {
            prop_assert!(reference.span.start >= end && text.get(reference.span.range()).is_some());
            prop_assert!(reference.actor.index() < actors);
            end = reference.span.end;
        }
        let mut end = 0;
        for mention in &analysis.mentions {
            prop_assert!(mention.span.start >= end && text.get(mention.span.range()).is_some());
            end = mention.span.end;
        }
        for actor in analysis.cast.actors.iter() {
            prop_assert!(text.get(actor.name.range()).is_some());
            prop_assert!(actor.affiliations.iter().all(|body| body.index() < actors));
        }
        prop_assert_eq!(analysis.order.len(), actors);
        prop_assert!(analysis.corrected.lost.iter().all(|&lost| lost < list.len()));
        prop_assert_eq!(&analysis, &correct(&MODEL, &text, None, &list));
    }

    #[test]
    fn any_corrections_come_back_from_their_file((_, list) in texts_with_corrections()) {
        let whole = |anchor: &Anchor| !anchor.exact.trim().is_empty();
        let kept: Vec<Correction> = list.into_iter().filter(|it| whole(&it.at) && match &it.change {
            Change::Means(other) | Change::Merge(other) | Change::Role(other) | Change::SaidBy(other) => {
                whole(other)
            }
            Change::Rename(name) => !name.trim().is_empty(),
            _ => true,
        }).collect();
        prop_assert_eq!(read(&write(&kept)), Ok(kept));
    }

    #[test]
    fn any_text_is_read_as_corrections_or_refused(text in "(Rapporteur corrections 1\n)?([a-z\\[\\]\\\\\t\n]|merge|split|name){0,30}") {
        let _ = read(&text);
    }
}

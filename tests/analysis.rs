//! What every analysis keeps, whatever the text.

use proptest::prelude::*;
use serde_json::Value;

use plain::{list, object, slice};

mod plain;

/// Pieces of news in every state of disrepair.
const PIECES: [&str; 44] = [
    "President Ana Ruiz ",
    "Ruiz ",
    "Mr. Ode ",
    "the president ",
    "She ",
    "he ",
    "Peru ",
    "Peruvian ",
    "Lima ",
    "the U.S. ",
    "Barco Group (BG) ",
    "BG ",
    "a senior official ",
    "The official ",
    "two sources familiar with the talks ",
    "Israel-Gaza ",
    "said ",
    "told Barco News ",
    "that ",
    "according to ",
    "met ",
    "did not meet ",
    "was blamed by ",
    ". ",
    ", ",
    "; ",
    ": ",
    "“We are ready,” ",
    "“",
    "” ",
    "\"",
    "‘so’ ",
    "'",
    "’s ",
    "— ",
    "- ",
    "\n",
    "\n\n",
    "LIMA – ",
    "on Tuesday ",
    "5 May 2025 ",
    "both men ",
    "👩‍👩‍👧 ",
    "\u{a0}",
];

fn newsy() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![12 => prop::sample::select(&PIECES[..]).prop_map(str::to_string), 1 => any::<String>()];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn in_order(spans: &[Value]) -> bool {
    spans.windows(2).all(|pair| pair[0]["start"].as_u64() <= pair[1]["start"].as_u64())
}

fn apart(spans: &[Value]) -> bool {
    spans.windows(2).all(|pair| pair[0]["end"].as_u64() <= pair[1]["start"].as_u64())
}

fn keeps_its_promises(text: &str) -> Result<(), TestCaseError> {
    let object = object(text);
    let units: Vec<u16> = text.encode_utf16().collect();
    let (actors, sentences) = (list(&object, "actors").len() as u64, list(&object, "sentences"));
    for key in ["blocks", "sentences", "mentions", "quotes"] {
        for span in list(&object, key) {
            prop_assert!(slice(&units, span).is_some_and(|words| !words.is_empty()), "{key}: {span}");
        }
        prop_assert!(in_order(list(&object, key)), "{key} are in order");
    }
    let names: Vec<Value> =
        list(&object, "mentions").iter().filter(|mention| mention["how"] == "name").cloned().collect();
    prop_assert!(apart(&names) && apart(sentences));
    for mention in list(&object, "mentions") {
        let inside = |sentence: &Value| {
            sentence["start"].as_u64() <= mention["start"].as_u64()
                && mention["end"].as_u64() <= sentence["end"].as_u64()
        };
        prop_assert!(sentences.iter().any(inside), "{mention} stands in a sentence");
        prop_assert!(mention["actor"].is_null() || mention["actor"].as_u64() < Some(actors));
        prop_assert!(mention["confidence"].as_u64() <= Some(100));
    }
    let mut last = 1000;
    for actor in list(&object, "actors") {
        let salience = actor["salience"].as_u64().expect("a number");
        prop_assert!(salience <= last, "the most important come first");
        last = salience;
        let name = actor["name"].as_str().expect("a name");
        prop_assert!(on_one_line(text).contains(name), "names are verbatim, on one line");
        for role in list(actor, "roles") {
            let words = slice(&units, role).map(|words| on_one_line(&words));
            prop_assert_eq!(words.as_deref(), role["text"].as_str(), "roles are verbatim, on one line");
        }
        prop_assert!(list(actor, "affiliations").iter().all(|id| id.as_u64() < Some(actors)));
    }
    for (index, quote) in list(&object, "quotes").iter().enumerate() {
        prop_assert!(quote["speaker"].is_null() || quote["speaker"].as_u64() < Some(actors));
        prop_assert!(quote["continues"].is_null() || quote["continues"].as_u64() < Some(index as u64));
        for part in ["cue", "speakerSpan"] {
            prop_assert!(
                quote[part].is_null() || slice(&units, &quote[part]).is_some(),
                "{part} is in the text"
            );
        }
    }
    for relation in list(&object, "relations") {
        prop_assert!(relation["from"].as_u64() < Some(actors) && relation["to"].as_u64() < Some(actors));
        prop_assert!(relation["from"] != relation["to"], "nobody deals with himself");
        prop_assert!(relation["sentence"].as_u64() < Some(sentences.len() as u64));
        prop_assert!(slice(&units, &relation["verb"]).is_some());
    }
    for (index, pick) in list(&object, "summary").iter().enumerate() {
        prop_assert_eq!(pick["rank"].as_u64(), Some(index as u64 + 1));
        let sentence =
            pick["sentence"].as_u64().and_then(|id| sentences.get(id as usize)).expect("a sentence");
        let block = &list(&object, "blocks")[sentence["block"].as_u64().expect("an index") as usize];
        prop_assert!(!matches!(
            block["kind"].as_str(),
            Some("boilerplate" | "headline" | "heading" | "byline" | "caption")
        ));
    }
    Ok(())
}

/// Words whose lines, as a source of HTML breaks them, are one.
fn on_one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn every_analysis_keeps_its_promises(text in newsy()) {
        keeps_its_promises(&text)?;
    }

    #[test]
    fn any_string_at_all_is_analysed(text in any::<String>()) {
        keeps_its_promises(&text)?;
    }

    #[test]
    fn the_same_text_has_the_same_analysis(text in newsy()) {
        prop_assert_eq!(object(&text), object(&text));
    }
}

#[test]
fn what_is_no_article_is_analysed_too() {
    let page = "<!doctype html><html><body><p>Ana Ruiz said “no”.</p><script>if (a < b) { c(\"x\") }</script></body></html>";
    let texts = [
        "",
        " ",
        "\u{feff}",
        "Hello",
        "\0\u{1}\u{2}",
        "Anna Holm would co-",
        "They were follow -",
        "Le président a dit non. Il est parti.",
        "日本の首相は言った。",
        page,
    ];
    for text in texts.map(str::to_string).into_iter().chain([
        ("a".repeat(100_000)),
        "\n".repeat(10_000),
        "Abc ".repeat(10_000),
    ]) {
        keeps_its_promises(&text).unwrap_or_else(|error| panic!("{:.40}: {error}", text));
    }
}

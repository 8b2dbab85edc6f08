//! What is said, and by whom: the examples under `tests/specs/quotes`.

mod hand_made;
mod specs;

use rapporteur::actors::{Cast, Clue, Manner, Quote, quotes, utterances};
use rapporteur::text::{Document, read};

const SPECS: [&str; 5] = [
    "quotes/speaker_after.md",
    "quotes/speaker_before.md",
    "quotes/continued.md",
    "quotes/fragments.md",
    "quotes/indirect.md",
];

#[test]
fn every_quote_of_the_specs_is_found_with_its_speaker() {
    specs::check(&SPECS, |example| {
        let (list, text) =
            example.strip_prefix("cast:").and_then(|rest| rest.split_once('\n')).unwrap_or_default();
        let document = read(text);
        let (cast, names) = hand_made::cast(&document, list);
        let found = quotes(&hand_made::read(&document, &cast), &cast);
        let lines = found.iter().map(|quote| line(&document, &names, quote) + "\n").collect::<String>();
        if lines.is_empty() { "nothing\n".to_owned() } else { lines }
    });
}

#[test]
fn every_quote_of_the_specs_says_what_shows_its_speaker() {
    specs::check(&["quotes/why.md"], |example| {
        let (list, text) =
            example.strip_prefix("cast:").and_then(|rest| rest.split_once('\n')).unwrap_or_default();
        let document = read(text);
        let (cast, _) = hand_made::cast(&document, list);
        let line = |quote: &Quote| {
            let why = match quote.clue {
                None => "nothing shows it",
                Some(Clue::Subject) => "the subject of the verb",
                Some(Clue::Inverted) => "the subject after the verb",
                Some(Clue::Participle) => "whose participle it is",
                Some(Clue::Agent) => "by",
                Some(Clue::According) => "according to",
                Some(Clue::Beside) => "beside a colon or a dash",
                Some(Clue::Continued) => "goes on",
                Some(Clue::Within) => "inside a statement",
                Some(Clue::Asked) => "the one who is asked",
                Some(Clue::Before) => "right after the speaker’s words",
                Some(Clue::Reader) => "the reader says so",
            };
            let words = quote.speaker_span.map_or("nobody", |words| &document.text[words]);
            format!("“{}” — {words} — {why}\n", &document.text[quote.span])
        };
        quotes(&hand_made::read(&document, &cast), &cast).iter().map(line).collect()
    });
}

#[test]
fn every_statement_of_the_specs_is_put_together() {
    specs::check(&["quotes/statements.md"], |example| {
        let (list, text) =
            example.strip_prefix("cast:").and_then(|rest| rest.split_once('\n')).unwrap_or_default();
        let document = read(text);
        let (cast, names) = hand_made::cast(&document, list);
        let quotes = quotes(&hand_made::read(&document, &cast), &cast);
        let line = |it: &rapporteur::actors::Utterance| {
            let words = it.quotes.iter().map(|&at| format!("“{}”", &document.text[quotes[at as usize].span]));
            let speaker = it.speaker.map_or("nobody", |actor| &names[actor.index()]);
            format!("{speaker}: {}\n", words.collect::<Vec<_>>().join(" + "))
        };
        utterances(&document, &quotes).iter().map(line).collect()
    });
}

/// `direct “We won,” — Ana Ruiz — said`
fn line(document: &Document<'_>, names: &[String], quote: &Quote) -> String {
    let manner = match quote.manner {
        Manner::Direct => "direct",
        Manner::Fragment => "fragment",
        Manner::Indirect => "indirect",
    };
    let speaker = match (quote.speaker, quote.speaker_span) {
        (Some(actor), _) => names[actor.index()].clone(),
        (None, Some(words)) => format!("({})", &document.text[words]),
        (None, None) => "nobody".to_owned(),
    };
    let cue = match (quote.cue, quote.continues) {
        (Some(cue), _) => document.text[cue].to_owned(),
        (None, Some(_)) => "goes on".to_owned(),
        (None, None) => "no cue".to_owned(),
    };
    let told = quote.addressee.map_or(String::new(), |actor| format!(" — to {}", names[actor.index()]));
    format!("{manner} “{}” — {speaker} — {cue}{told}", &document.text[quote.span])
}

proptest::proptest! {
    #[test]
    fn any_text_has_quotes_in_order_within_it(text in r#"([“”"'‘’,.:;!?—–() \n]|said|told|that|Ana|He|according to|the|was|by|and|as|stating|é|[a-z]{1,5}|\PC){0,80}"#) {
        let document = read(&text);
        let cast = Cast::default();
        let all = quotes(&hand_made::read(&document, &cast), &cast);
        for (index, quote) in all.iter().enumerate() {
            assert!(text.get(quote.span.range()).is_some());
            assert!(quote.cue.is_none_or(|cue| text.get(cue.range()).is_some()));
            assert!(quote.speaker_span.is_none_or(|words| text.get(words.range()).is_some()));
            assert!(quote.continues.is_none_or(|before| (before as usize) < index));
        }
        assert!(all.is_sorted_by_key(|quote| quote.span.start));
        let mut parts: Vec<u32> = utterances(&document, &all).into_iter().flat_map(|it| it.quotes).collect();
        let some = parts.len();
        parts.sort_unstable();
        parts.dedup();
        assert!(parts.len() == some && parts.iter().all(|&at| (at as usize) < all.len()));
    }
}

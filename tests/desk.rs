//! What an editor may want to look at again: the examples under `tests/specs/desk`.

mod hand_made;
mod specs;

use rapporteur::actors::{ActorKind, Cast, namings, order, quotes, utterances};
use rapporteur::desk::{Check, Desk, Said, Share, Tally, desk};
use rapporteur::summary::signals;
use rapporteur::text::{Document, Id, read};

fn looked_over(document: &Document<'_>, cast: &Cast) -> Desk {
    let quotes = quotes(&hand_made::read(document, cast), cast);
    let order = order(document, cast, &quotes, &[]);
    let (utterances, namings) = (utterances(document, &quotes), namings(document, cast));
    let said = Said { quotes: &quotes, utterances: &utterances, namings: &namings };
    desk(document, cast, said, &order, &signals(document, &utterances, &namings))
}

fn by_hand<'t>(example: &'t str) -> (Document<'t>, Cast, Vec<String>) {
    let (list, text) =
        example.strip_prefix("cast:").and_then(|rest| rest.split_once('\n')).unwrap_or(("", example));
    let document = read(text);
    let (cast, names) = hand_made::cast(&document, list);
    (document, cast, names)
}

#[test]
fn every_finding_of_the_specs_is_found() {
    let specs = ["desk/speakers.md", "desk/names.md", "desk/titles.md", "desk/hedges.md"];
    specs::check(&specs, |example| {
        let (document, cast, _) = by_hand(example);
        let found = looked_over(&document, &cast).findings;
        let line = |places: &[rapporteur::text::Span]| {
            let words = places.iter().map(|&place| format!("“{}”", &document.text[place]));
            words.collect::<Vec<_>>().join(", ")
        };
        let lines = found.iter().map(|it| format!("{}: {}\n", word(it.check), line(&it.places)));
        let lines: String = lines.collect();
        if lines.is_empty() { "nothing\n".to_owned() } else { lines }
    });
}

fn word(check: Check) -> &'static str {
    match check {
        Check::NoSpeaker => "no speaker",
        Check::TooEarly => "too early",
        Check::TwoTitles => "two titles",
        Check::TwoSpellings => "two spellings",
        Check::NoRole => "no role",
        Check::Hedge => "hedge",
    }
}

#[test]
fn every_share_of_the_specs_is_counted() {
    specs::check(&["desk/shares.md"], |example| {
        let (document, cast, names) = by_hand(example);
        let desk = looked_over(&document, &cast);
        let words = |Tally { statements, quoted, reported }: Tally| {
            format!("{statements} said, {quoted} words quoted, {reported} reported\n")
        };
        let share = |label: &str, share: &Share| {
            let name = share.actor.map_or("nobody", |actor: Id<_>| &names[actor.index()]);
            format!("{label} {name}: {}", words(share.tally))
        };
        let speakers = desk.speakers.iter().map(|it| share("speaker", it)).collect::<String>();
        let sides = desk.sides.iter().map(|it| share("side", it)).collect::<String>();
        let kinds = desk.kinds.iter().map(|it| {
            let kind = match it.kind {
                Some(ActorKind::Unnamed) => "unnamed",
                Some(_) => "named",
                None => "unknown",
            };
            format!("kind {kind}: {}", words(it.tally))
        });
        speakers + &sides + &kinds.collect::<String>()
    });
}

proptest::proptest! {
    #[test]
    fn every_word_that_is_said_is_somebodys(
        text in r#"(Ana Ruiz|Ruiz|Bern|he|minister|“|”|said|told|that|the|deputy|U\.S\.|US|,|\.|\n|of|[a-z]{1,5}| |é){0,80}"#,
    ) {
        let document = read(&text);
        let list = ["Ana Ruiz (Ruiz) as deputy minister of Bern as minister", "Bern, state", "US (U.S.), state"];
        let list = list.into_iter().filter(|entry| text.contains(&entry[..2])).collect::<Vec<_>>().join("; ");
        let (cast, _) = hand_made::cast(&document, &list);
        let desk = looked_over(&document, &cast);
        let sum = |tallies: &mut dyn Iterator<Item = Tally>| tallies.fold((0, 0, 0), |sum, it| {
            (sum.0 + it.statements, sum.1 + it.quoted, sum.2 + it.reported)
        });
        let speakers = sum(&mut desk.speakers.iter().map(|share| share.tally));
        assert_eq!(speakers, sum(&mut desk.sides.iter().map(|share| share.tally)));
        assert_eq!(speakers, sum(&mut desk.kinds.iter().map(|share| share.tally)));
        for finding in &desk.findings {
            assert!(!finding.places.is_empty());
            assert!(finding.places.iter().all(|place| text.get(place.range()).is_some()));
        }
    }
}

//! Who deals with whom: the examples under `tests/specs/relations`.

mod hand_made;
mod specs;

use rapporteur::actors::{Cast, quotes};
use rapporteur::relations::{Means, Mode, Relation, RelationKind, relations};
use rapporteur::text::read;

const SPECS: [&str; 7] = [
    "relations/verbs.md",
    "relations/nouns.md",
    "relations/together.md",
    "relations/jobs.md",
    "relations/whose.md",
    "relations/mentions.md",
    "relations/not_a_dealing.md",
];

#[test]
fn every_dealing_of_the_specs_is_found() {
    specs::check(&SPECS, |example| {
        let (list, text) =
            example.strip_prefix("cast:").and_then(|rest| rest.split_once('\n')).unwrap_or_default();
        let document = read(text);
        let (cast, names) = hand_made::cast(&document, list);
        let said = quotes(&hand_made::read(&document, &cast), &cast);
        let found = relations(&hand_made::read(&document, &cast), &cast, &said);
        let line = |relation: &Relation| {
            let (from, to) = (&names[relation.from.index()], &names[relation.to.index()]);
            format!("{from} {} {to} — {}\n", word(relation.kind), &text[relation.verb.range()])
        };
        if found.is_empty() { "nothing\n".to_owned() } else { found.iter().map(line).collect() }
    });
}

#[test]
fn every_dealing_of_the_specs_says_by_what_words_it_is_told() {
    specs::check(&["relations/why.md"], |example| {
        let (list, text) =
            example.strip_prefix("cast:").and_then(|rest| rest.split_once('\n')).unwrap_or_default();
        let document = read(text);
        let (cast, names) = hand_made::cast(&document, list);
        let said = quotes(&hand_made::read(&document, &cast), &cast);
        let line = |relation: &Relation| {
            let means = match relation.means {
                Means::Active => "a verb",
                Means::Passive => "a verb in the passive",
                Means::Noun => "a noun",
                Means::Job => "a job",
                Means::Told => "words that are told",
            };
            let planned = match relation.mode {
                Mode::Done => "",
                Mode::Meant => ", planned",
                Mode::Former => ", once",
            };
            let (from, to) = (&names[relation.from.index()], &names[relation.to.index()]);
            format!("{from}, {to} — {} — {means}{planned}\n", &text[relation.verb.range()])
        };
        relations(&hand_made::read(&document, &cast), &cast, &said).iter().map(line).collect()
    });
}

fn word(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Meets => "meets",
        RelationKind::Talks => "talks with",
        RelationKind::Mediates => "mediates for",
        RelationKind::Leads => "leads",
        RelationKind::Employs => "employs",
        RelationKind::Supports => "supports",
        RelationKind::Opposes => "opposes",
        RelationKind::Attacks => "attacks",
        RelationKind::Aids => "aids",
        RelationKind::Kin => "is a relative of",
        RelationKind::Mentions => "speaks about",
        RelationKind::Other => "is tied to",
    }
}

proptest::proptest! {
    #[test]
    fn any_text_has_relations_between_two_actors_of_its_cast(
        text in r#"(Ana|Bern|Cole|met|with|talks|between|and|,|the|was|attacked|by|of|’s|to|\.|\n|“|”|-|[a-z]{1,5}| |é){0,80}"#,
    ) {
        let document = read(&text);
        let list = ["Ana", "Bern, state", "Cole"].iter().filter(|entry| text.contains(&entry[..3])).copied();
        let (cast, _) = hand_made::cast(&document, &list.collect::<Vec<_>>().join("; "));
        for relation in relations(&hand_made::read(&document, &cast), &cast, &quotes(&hand_made::read(&document, &cast), &cast)) {
            assert!(relation.from != relation.to);
            assert!(relation.from.index() < cast.actors.len() && relation.to.index() < cast.actors.len());
            assert!(text.get(relation.verb.range()).is_some());
            assert!(document.sentences[relation.sentence].span.contains(relation.verb));
        }
        assert!(relations(&rapporteur::syntax::read(&document, &[]), &Cast::default(), &[]).is_empty());
    }
}

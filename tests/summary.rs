//! Which sentences tell the story: the specs under `specs/summary` are examples, and these are their runner.

use std::fmt::Write as _;

use proptest::prelude::*;
use rapporteur::actors::{Actor, Place};
use rapporteur::ner::Kind;
use rapporteur::summary::{Pick, PickReason, Signals, read_day};
use rapporteur::text::{BlockKind, Id, Span};
use rapporteur::view::iso;
use rapporteur::{Analysis, Model, analyse, analyse_of, focus};

mod specs;

/// The best three sentences, one a line.
fn best_three(text: &str, picks: &[Pick], analysis: &Analysis) -> String {
    let mut lines = String::new();
    for pick in picks.iter().take(3) {
        let sentence = &text[analysis.sentences[pick.sentence].span];
        writeln!(lines, "{}. {}", pick.rank, sentence.replace('\n', "⏎")).expect("a string takes every line");
    }
    lines
}

#[test]
fn the_best_sentences_of_each_example_are_chosen() {
    let model = Model::built_in();
    specs::check(&["summary/whole.md"], |text| {
        let analysis = analyse(&model, text);
        best_three(text, &analysis.summary, &analysis)
    });
}

#[test]
fn the_story_is_told_for_the_actor_in_the_first_line_of_each_example() {
    let model = Model::built_in();
    specs::check(&["summary/focus.md"], |example| {
        let (name, text) = example.split_once('\n').expect("a name, then the text");
        let analysis = analyse(&model, text);
        let (actor, _) =
            analysis.cast.actors.entries().find(|(_, actor)| text[actor.name] == *name).expect("the actor");
        let picks = focus(&analysis, text, actor);
        best_three(text, &picks, &analysis)
    });
}

/// Ranks from 1 without a gap, each sentence once, none but running text and list items, nothing left hanging.
fn is_in_order(picks: &[Pick], analysis: &Analysis) {
    let mut seen = Vec::new();
    for (pick, rank) in picks.iter().zip(1..) {
        assert_eq!(pick.rank, rank);
        assert!(!seen.contains(&pick.sentence));
        let block = analysis.sentences[pick.sentence].block;
        assert!(matches!(analysis.blocks[block].kind, BlockKind::Paragraph | BlockKind::Bullet));
        seen.push(pick.sentence);
    }
    assert!(seen.len() <= 10);
}

#[test]
fn the_actors_of_each_example_are_in_order() {
    let model = Model::built_in();
    specs::check(&["summary/order.md"], |text| {
        let Analysis { order, cast, .. } = analyse(&model, text);
        let line = |place: &Place| format!("{:?}: {}\n", place.part, &text[cast.actors[place.actor].name]);
        order.iter().map(line).collect()
    });
}

#[test]
fn the_facts_of_each_example_are_gathered() {
    let model = Model::built_in();
    specs::check(&["summary/brief.md"], |text| {
        let Analysis { brief, cast, .. } = analyse(&model, text);
        let actors =
            |ids: &[Id<Actor>]| ids.iter().map(|&id| &text[cast.actors[id].name]).collect::<Vec<_>>();
        let places = |spans: &[Span]| spans.iter().map(|&span| &text[span]).collect::<Vec<_>>();
        let facts = [
            ("who", actors(&brief.who)),
            ("with", actors(&brief.with)),
            ("where", places(&brief.places)),
            ("when", places(&brief.dates)),
            ("sources", actors(&brief.sources)),
        ];
        facts.map(|(name, found)| format!("{name}: {}\n", found.join("; "))).concat()
    });
}

#[test]
fn the_signals_of_each_example_are_counted() {
    let model = Model::built_in();
    specs::check(&["summary/signals.md"], |text| {
        let Analysis { signals, .. } = analyse(&model, text);
        let hedges: Vec<_> = signals.hedges.iter().map(|&hedge| &text[hedge]).collect();
        let Signals { words, minutes, quoted, named, unnamed, unattributed, .. } = signals;
        format!(
            "{words} words, {minutes} min, {quoted} of them quoted\n\
             {named} statements by name, {unnamed} without, {unattributed} unattributed\n\
             hedges: {}\n",
            hedges.join("; ")
        )
    });
}

#[test]
fn sentences_that_cannot_stand_alone_come_with_what_they_need() {
    let model = Model::built_in();
    specs::check(&["summary/alone.md"], |text| {
        let analysis = analyse(&model, text);
        let line = |pick: &Pick| {
            let sentence = &text[analysis.sentences[pick.sentence].span];
            let follows = if pick.why.contains(&PickReason::Follows) { " [follows]" } else { "" };
            format!("{}. {sentence}{follows}\n", pick.rank)
        };
        analysis.summary.iter().map(line).collect()
    });
}

#[test]
fn the_dates_of_each_example_are_put_on_the_calendar() {
    let model = Model::built_in();
    specs::check(&["summary/time.md"], |example| {
        let (day, text) = example.split_once('\n').expect("a day, then the text");
        let analysis = analyse_of(&model, text, read_day(day));
        let mut lines = format!("of {}\n", analysis.time.published.map_or("an unknown day".to_owned(), iso));
        for (at, mention) in analysis.mentions.iter().enumerate().filter(|(_, it)| it.kind == Kind::Date) {
            let iso = analysis.time.days[at].map_or("?".to_owned(), iso);
            writeln!(lines, "{}: {iso}", &text[mention.span]).expect("a string takes every line");
        }
        for event in &analysis.time.timeline {
            let sentence = &text[analysis.sentences[event.sentence].span];
            let opening: Vec<&str> = sentence.split_whitespace().take(4).collect();
            writeln!(lines, "{} | {} …", iso(event.day), opening.join(" "))
                .expect("a string takes every line");
        }
        lines
    });
}

fn any_article() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Maria Lopez met the minister in Lima on Tuesday. ",
        "But she did not stay. ",
        "“We are ready,” said Lopez, who left early. ",
        "The talks about the water treaty failed, officials said. ",
        "\n",
        "\n\n",
        "- Ana Ruiz: the envoy, who wrote the treaty\n",
        "Share this article\n",
        "A Heading in Title Case\n",
        "é😀",
        "“",
    ]);
    prop_oneof![
        prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat()),
        any::<String>(),
        "[A-Z][a-z ,.“”\n]{0,200}",
    ]
}

proptest! {
    #[test]
    fn every_text_has_a_summary_in_order(text in any_article()) {
        let analysis = analyse(&Model::built_in(), &text);
        is_in_order(&analysis.summary, &analysis);
        let stands = |kind| matches!(kind, BlockKind::Paragraph | BlockKind::Bullet);
        let body = analysis.sentences.iter().filter(|sentence| stands(analysis.blocks[sentence.block].kind));
        prop_assert_eq!(body.count() > 0, !analysis.summary.is_empty());
    }

    #[test]
    fn the_story_of_an_actor_is_told_by_sentences_that_refer_to_it(text in any_article()) {
        let analysis = analyse(&Model::built_in(), &text);
        for actor in analysis.cast.actors.ids() {
            let picks = focus(&analysis, &text, actor);
            is_in_order(&picks, &analysis);
            for pick in picks {
                let span = analysis.sentences[pick.sentence].span;
                let about = |reference: &rapporteur::actors::Reference| {
                    reference.actor == actor && reference.span.overlaps(span)
                };
                prop_assert!(pick.why.contains(&PickReason::Needed) || analysis.cast.references.iter().any(about));
            }
        }
    }
}

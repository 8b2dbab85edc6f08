//! Who is in which of several articles: the specs under `specs/compare` are examples, and this is their runner.

use std::fmt::Write as _;

use proptest::prelude::*;
use rapporteur::compare::{Comparison, Source, compare};
use rapporteur::text::Span;
use rapporteur::view::{
    Among, Article, Effect, Field, Home, Message, Refused, State, View, compared, update,
};
use rapporteur::{Analysis, Model, analyse};

mod specs;

fn read(texts: &[&str], see: impl FnOnce(&[Source<'_>], &Comparison)) {
    let model = Model::built_in();
    let found: Vec<Analysis> = texts.iter().map(|text| analyse(&model, text)).collect();
    let sources: Vec<Source<'_>> =
        texts.iter().zip(&found).map(|(text, analysis)| Source { text, analysis }).collect();
    see(&sources, &compare(&sources));
}

/// A line for each actor: in which articles it is, under which name, as what, and how much it says there.
fn lines(sources: &[Source<'_>], comparison: &Comparison) -> String {
    let mut lines = String::new();
    let name = |at: usize, row: usize| {
        let actor = comparison.rows[row].cells[at].expect("the actor is in it").actor;
        &sources[at].text[sources[at].analysis.cast.actors[actor].name]
    };
    for (number, row) in comparison.rows.iter().enumerate() {
        write!(lines, "{}:", name(row.named, number)).expect("a string takes every line");
        for (at, cell) in row.cells.iter().enumerate().filter_map(|(at, cell)| Some((at, cell.as_ref()?))) {
            let actor = &sources[at].analysis.cast.actors[cell.actor];
            let roles = actor.roles.iter().map(|role| &sources[at].text[role.span]);
            let roles: Vec<&str> = [name(at, number)].into_iter().chain(roles).collect();
            let why = cell.why.map_or(String::new(), |why| format!(" [{why:?}]"));
            write!(lines, " {}. {}, {} quoted{why};", at + 1, roles.join(", "), cell.tally.quoted)
                .expect("a string takes every line");
        }
        lines.push('\n');
    }
    for dealing in &comparison.dealings {
        let [one, other] = dealing.between.map(|row| name(comparison.rows[row].named, row));
        let told: Vec<String> = dealing.told.iter().map(|(at, _)| (at + 1).to_string()).collect();
        writeln!(lines, "{one} and {other} deal in {}", told.join(", ")).expect("a string takes every line");
    }
    lines
}

#[test]
fn the_actors_of_each_example_are_joined() {
    specs::check(&["compare/join.md"], |example| {
        let texts: Vec<&str> = example.split("\n---\n").collect();
        let mut found = String::new();
        read(&texts, |sources, comparison| found = lines(sources, comparison));
        found
    });
}

fn any_article() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "Maria Lopez, the mayor of Lima, met Tom Brandt on Tuesday. ",
        "“We are ready,” said Lopez. ",
        "The United States and Peru signed it. ",
        "Officials in the US said that Brandt left. ",
        "President Ruiz spoke. ",
        "Ana Ruiz, the president, left. ",
        "\n\n",
        "é😀",
    ]);
    prop_oneof![prop::collection::vec(piece, 0..16).prop_map(|pieces| pieces.concat()), any::<String>()]
}

proptest! {
    #[test]
    fn every_named_actor_has_one_row_and_every_row_one_actor_of_an_article(texts in prop::collection::vec(any_article(), 0..4)) {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        read(&texts, |sources, comparison| {
            for (at, source) in sources.iter().enumerate() {
                let cells = comparison.rows.iter().filter_map(|row| row.cells[at]);
                let mut own: Vec<_> = cells.map(|cell| cell.actor).collect();
                own.sort_unstable();
                let named = source.analysis.cast.actors.entries();
                let unnamed = rapporteur::actors::ActorKind::Unnamed;
                assert!(own.iter().copied().eq(named.filter(|(_, it)| it.kind != unnamed).map(|(id, _)| id)));
            }
            for row in &comparison.rows {
                assert!(row.cells[row.named].is_some());
                let first = row.cells.iter().flatten().next().expect("somebody is in a row");
                assert!(first.why.is_none() && row.cells.iter().flatten().skip(1).all(|cell| cell.why.is_some()));
            }
            let compared = serde_json::to_value(compared(sources)).expect("plain data");
            assert_eq!(compared["actors"].as_array().map(Vec::len), Some(comparison.rows.len()));
        });
    }

    #[test]
    fn an_article_beside_itself_shares_every_full_name(text in any_article()) {
        read(&[&text, &text], |sources, comparison| {
            for row in comparison.rows.iter().filter(|row| row.articles() == 1) {
                let actor = row.cells[row.named].expect("the article that names an actor has it").actor;
                let name = &text.as_str()[sources[0].analysis.cast.actors[actor].name];
                let odd = !name.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
                assert!(odd || row.kind == rapporteur::actors::ActorKind::Person, "{name} is not joined");
            }
        });
    }
}

const ONE: &str =
    "Ana Ruiz, the mayor of Lima, met Tom Brandt on Monday. “The dam held,” Ruiz said to the council.";
const OTHER: &str =
    "Tom Brandt, a former engineer, left Peru on Friday. Ana Ruiz, the former mayor of Lima, stayed behind.";

fn article(text: &str) -> Article {
    Article::new(text.to_owned(), analyse(&Model::built_in(), text))
}

/// Answers a message as the browser does: what is to be read is read.
fn send(open: &mut Article, state: &mut State, message: Message) -> Vec<Effect> {
    let effects = update(open, state, message);
    for effect in &effects {
        if let Effect::Read(page) = effect {
            *open = article(&page.text);
        }
    }
    effects
}

fn compared_with(texts: &[&str]) -> (Article, State) {
    let (mut open, mut state) = (article(ONE), State::new(Home::Page));
    send(&mut open, &mut state, Message::Read);
    send(&mut open, &mut state, Message::Look(View::Compare));
    for text in texts {
        send(&mut open, &mut state, Message::Hand((*text).to_owned().into()));
    }
    (open, state)
}

fn columns<'a>(open: &'a Article, state: &'a State) -> Vec<&'a str> {
    state.shelf.columns(open).into_iter().map(|article| article.text.as_str()).collect()
}

#[test]
fn what_is_handed_in_beside_an_article_is_added_and_what_is_there_already_is_not() {
    let (mut open, mut state) = compared_with(&[OTHER]);
    assert_eq!(columns(&open, &state), [ONE, OTHER]);
    for (text, refused) in [(ONE, Refused::Again), (" \n", Refused::Empty)] {
        send(&mut open, &mut state, Message::Type(Field::Another, text.to_owned()));
        send(&mut open, &mut state, Message::Compare(Among::Add));
        assert_eq!(state.shelf.trouble, Some(refused));
        assert_eq!((columns(&open, &state).len(), state.shelf.draft.as_str()), (2, text));
    }
    send(&mut open, &mut state, Message::Type(Field::Another, "Somebody left.".to_owned()));
    send(&mut open, &mut state, Message::Compare(Among::Add));
    assert_eq!((columns(&open, &state).len(), state.shelf.draft.as_str()), (3, ""));
}

#[test]
fn a_cell_leads_to_its_actor_in_its_article_and_back() {
    let (mut open, mut state) = compared_with(&[OTHER]);
    let ruiz = |article: &Article| {
        let mut actors = article.analysis.cast.actors.ids();
        actors.find(|&actor| article.name(actor) == "Ana Ruiz").expect("she is in both")
    };
    let there = ruiz(state.shelf.columns(&open)[0]);
    send(&mut open, &mut state, Message::Compare(Among::Visit(0, Some(there), None)));
    assert_eq!((open.text.as_str(), state.view, state.position.followed), (ONE, View::Read, Some(there)));
    assert_eq!(state.position.here.map(|here| open.words(here.span)), Some("Ana Ruiz"));
    let effects = send(&mut open, &mut state, Message::Release);
    assert_eq!(state.view, View::Compare);
    assert_eq!(effects.last(), Some(&Effect::Focus("visited")));
    assert_eq!(columns(&open, &state), [ONE, OTHER]);
}

#[test]
fn leaps_inside_of_a_visited_article_come_back_before_the_visit_does() {
    let (mut open, mut state) = compared_with(&[OTHER]);
    send(&mut open, &mut state, Message::Compare(Among::Visit(1, None, None)));
    send(&mut open, &mut state, Message::Leap(Span::new(0, 10)));
    send(&mut open, &mut state, Message::Return);
    assert_eq!(state.view, View::Read);
    send(&mut open, &mut state, Message::Return);
    assert_eq!(state.view, View::Compare);
}

#[test]
fn any_article_can_be_taken_away_but_the_last() {
    for (gone, left) in
        [(0, vec![OTHER, "A third one left."]), (1, vec![ONE, "A third one left."]), (2, vec![ONE, OTHER])]
    {
        for open_first in [false, true] {
            let (mut open, mut state) = compared_with(&[OTHER, "A third one left."]);
            if open_first {
                send(&mut open, &mut state, Message::Compare(Among::Visit(0, None, None)));
                send(&mut open, &mut state, Message::Return);
            }
            send(&mut open, &mut state, Message::Compare(Among::Remove(gone)));
            assert_eq!(columns(&open, &state), left);
            for _ in 0..3 {
                send(&mut open, &mut state, Message::Compare(Among::Remove(0)));
            }
            assert_eq!(columns(&open, &state), left[1..]);
        }
    }
}

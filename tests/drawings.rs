//! Pictures of who deals with whom, and the ways to set the text, as a reader meets them.

mod shown;

use rapporteur::view::export::{Format, export};
use rapporteur::view::{
    Article, Effect, Element, Home, Key, Message, Screen, State, Step, Switch, Tab, block, key, page, update,
};

use shown::{all, real, words};

const STORY: &str = "Talks resume in Bern\n\nPresident Ana Ruiz met Tom Brandt, the foreign minister of Germany, \
    in Bern on Monday. Ruiz criticised the governor of Texas, Dale Cooper, on Tuesday.\n\n\
    Brandt will meet Cooper next week. Cooper attacked Brandt in a speech. “We go on,” Ruiz said.";

/// Answers a message that opens no other article.
fn tell(article: &Article, state: &mut State, message: Message) -> Vec<Effect> {
    update(&mut article.clone(), state, message)
}

fn reading() -> State {
    let mut state = State::new(Home::Page);
    state.screen = Screen::Read;
    state
}

/// The elements of a class, in order.
fn of_class<'e, 't>(element: &'e Element<'t>, class: &str, found: &mut Vec<&'e Element<'t>>) {
    let mut elements = Vec::new();
    all(element, &mut elements);
    let is_of = |element: &&Element<'_>| {
        let own = element.attributes.iter().find(|(name, _)| *name == "class");
        own.is_some_and(|(_, classes)| classes.split(' ').any(|own| own == class))
    };
    found.extend(elements.into_iter().filter(is_of));
}

#[test]
fn who_deals_with_whom_is_drawn_from_three_actors_up() {
    let article = real(STORY);
    let mut state = reading();
    tell(&article, &mut state, Message::Go(Tab::Links));
    let shown = page(&article, &state);
    let mut arcs = Vec::new();
    of_class(&shown, "arcs", &mut arcs);
    let picture = words(arcs.first().expect("a picture"));
    for name in ["Ana Ruiz", "Tom Brandt", "Dale Cooper"] {
        assert!(picture.contains(name), "{name} is not in {picture}");
    }
    let two = real("Ana Ruiz met Tom Brandt on Monday. Ruiz praised Brandt.");
    let shown = page(&two, &state);
    let mut arcs = Vec::new();
    of_class(&shown, "arcs", &mut arcs);
    assert!(arcs.is_empty());
}

#[test]
fn the_arcs_of_whoever_is_followed_stay_lit() {
    let article = real(STORY);
    let mut state = reading();
    let ruiz = article.analysis.order.iter().find(|place| article.name(place.actor).contains("Ruiz"));
    tell(&article, &mut state, Message::Follow(ruiz.expect("she is in it").actor));
    tell(&article, &mut state, Message::Go(Tab::Links));
    let shown = page(&article, &state);
    let (mut ties, mut dim) = (Vec::new(), Vec::new());
    of_class(&shown, "tie", &mut ties);
    for tie in &ties {
        of_class(tie, "dim", &mut dim);
    }
    assert!(!dim.is_empty() && dim.len() < ties.len(), "{} of {}", dim.len(), ties.len());
}

#[test]
fn the_picture_to_share_is_well_formed_and_names_everybody_in_it() {
    for text in [STORY, "", "Nothing happened & nobody <came>."] {
        let article = real(text);
        for format in [Format::Network, Format::Portrait] {
            let drawing = export(&article, format);
            let parsed = roxmltree::Document::parse(&drawing).expect("well-formed XML");
            assert_eq!(parsed.root_element().tag_name().name(), "svg");
            assert!(!drawing.contains("href") && !drawing.contains("url("), "it asks for something else");
            assert_eq!(drawing, export(&article, format));
        }
    }
    for format in [Format::Network, Format::Portrait] {
        let drawing = export(&real(STORY), format);
        for name in ["Ana Ruiz", "Tom Brandt", "Dale Cooper", "Talks resume in Bern"] {
            assert!(drawing.contains(name), "{name}");
        }
        assert!(drawing.contains("width=\"1200\" height=\"630\""), "{drawing}");
    }
}

#[test]
fn with_first_mentions_only_later_ones_lead_on_but_bear_no_line() {
    let article = real(STORY);
    let mut state = reading();
    tell(&article, &mut state, Message::Switch(Switch::FirstOnly));
    let plain = |state: &State| {
        let mut marks = 0;
        for (id, _) in article.lines() {
            let shown = block(&article, state, id);
            let mut found = Vec::new();
            of_class(&shown, "plain", &mut found);
            marks += found.iter().filter(|mark| words(mark) == "Ruiz" && mark.on.is_some()).count();
        }
        marks
    };
    assert_eq!(plain(&state), 2);
    tell(&article, &mut state, Message::Switch(Switch::FirstOnly));
    assert_eq!(plain(&state), 0);
}

#[test]
fn key_passages_are_those_that_the_summary_is_from() {
    let article = real(STORY);
    let best = article.analysis.summary.iter().find(|pick| pick.rank == 1).expect("a summary");
    let from = article.analysis.sentences[best.sentence].block;
    let mut state = reading();
    let mut found = Vec::new();
    let shown = block(&article, &state, from);
    of_class(&shown, "key-3", &mut found);
    assert!(found.is_empty());
    tell(&article, &mut state, Message::Switch(Switch::KeyPassages));
    let shown = block(&article, &state, from);
    let mut found = Vec::new();
    of_class(&shown, "key-3", &mut found);
    assert_eq!(found.len(), 1);
}

/// What answers at the words of a reference; its picture is drawn, not said.
fn answer(article: &Article, state: &mut State, reference: usize) -> Option<String> {
    tell(article, state, Message::Pick(reference as u32));
    let shown = page(article, state);
    let mut found = Vec::new();
    all(&shown, &mut found);
    let own =
        |it: &&&Element<'_>| it.attributes.iter().any(|(name, value)| *name == "id" && value == "answer");
    found.iter().find(own).map(|answer| words(answer))
}

#[test]
fn every_word_that_means_somebody_answers_who_it_is_where_it_stands() {
    let article = real(STORY);
    let references = &article.analysis.cast.references;
    let at =
        |name: &str| references.iter().rposition(|it| article.words(it.span) == name).expect("it is there");
    let mut state = reading();
    let told = answer(&article, &mut state, at("Ruiz")).expect("an answer");
    assert_eq!(
        told,
        "ARAna RuizPresident×“Ruiz”name: last nameIntroduced in paragraph 1“We go on”paragraph 2‹›3 of 3\
         Whole cardTheir storyWrong?"
    );
    // Another word takes the answer with it; the row in the cast is lit, and its card stays closed.
    let told = answer(&article, &mut state, 0).expect("an answer");
    assert!(
        told.starts_with("ARAna Ruiz") && told.contains("1 of 3") && !told.contains("Introduced"),
        "{told}"
    );
    assert_eq!((state.position.followed.is_some(), state.position.opened), (true, None));
    tell(&article, &mut state, Message::Card);
    assert_eq!((state.position.opened, state.position.rail), (state.position.followed, Tab::Cast));
    assert_eq!(answer(&article, &mut reading(), references.len()), None);
}

#[test]
fn an_answer_gives_what_was_said_last_and_whose_somebody_is() {
    let article = real(
        "“We wait,” said Ana Ruiz, the mayor of Lima. Tom Brandt, the chief of the Barco Group, met her. “We go,” Ruiz said.\n\n\
         Ruiz left early with Brandt.",
    );
    let references = &article.analysis.cast.references;
    let mut state = reading();
    let last = references.iter().rposition(|it| article.words(it.span) == "Ruiz").expect("she leaves");
    let told = answer(&article, &mut state, last).expect("an answer");
    assert!(told.contains("“We go”paragraph 1"), "{told}");
    let first = references.iter().position(|it| article.words(it.span) == "Ana Ruiz").expect("she is there");
    let told = answer(&article, &mut state, first).expect("an answer");
    assert!(told.contains("“We wait”paragraph 1"), "{told}");
}

#[test]
fn escape_puts_the_answer_away_and_the_focus_back_on_its_words() {
    let article = real(STORY);
    let mut state = reading();
    answer(&article, &mut state, 1).expect("an answer");
    let escape = Key { name: "Escape", held: false, command: false, typing: false };
    let message = key(&state, escape).expect("Escape is ours");
    assert_eq!(tell(&article, &mut state, message), [Effect::Tell, Effect::Focus("here")]);
    assert_eq!((state.position.followed, state.asked()), (None, None));
}

#[test]
fn keys_that_are_letters_can_be_switched_off_and_escape_stays() {
    let article = real(STORY);
    let mut state = reading();
    let press = |state: &State, name| key(state, Key { name, held: false, command: false, typing: false });
    tell(&article, &mut state, Message::Walk(Step::Next));
    assert_eq!(press(&state, "n"), Some(Message::Walk(Step::Next)));
    tell(&article, &mut state, Message::Switch(Switch::NoLetters));
    assert!(["n", "p", "h"].iter().all(|letter| press(&state, letter).is_none()));
    assert_eq!(press(&state, "Escape"), Some(Message::Release));
}

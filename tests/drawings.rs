//! Pictures of who deals with whom, and the ways to set the text, as a reader meets them.

mod shown;

use rapporteur::view::export::{Format, export};
use rapporteur::view::{Element, Home, Key, Message, Screen, State, Step, Switch, block, key, page, update};

use shown::{all, real, words};

const STORY: &str = "Talks resume in Bern\n\nPresident Ana Ruiz met Tom Brandt, the foreign minister of Germany, \
    in Bern on Monday. Ruiz criticised the governor of Texas, Dale Cooper, on Tuesday.\n\n\
    Brandt will meet Cooper next week. Cooper attacked Brandt in a speech. “We go on,” Ruiz said.";

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
    let shown = page(&article, &reading());
    let mut arcs = Vec::new();
    of_class(&shown, "arcs", &mut arcs);
    let picture = words(arcs.first().expect("a picture"));
    for name in ["Ana Ruiz", "Tom Brandt", "Dale Cooper"] {
        assert!(picture.contains(name), "{name} is not in {picture}");
    }
    let two = real("Ana Ruiz met Tom Brandt on Monday. Ruiz praised Brandt.");
    let shown = page(&two, &reading());
    let mut arcs = Vec::new();
    of_class(&shown, "arcs", &mut arcs);
    assert!(arcs.is_empty());
}

#[test]
fn the_arcs_of_whoever_is_followed_stay_lit() {
    let article = real(STORY);
    let mut state = reading();
    let ruiz = article.analysis.order.iter().find(|place| article.name(place.actor).contains("Ruiz"));
    update(&article, &mut state, Message::Follow(ruiz.expect("she is in it").actor));
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
    update(&article, &mut state, Message::Switch(Switch::FirstOnly));
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
    update(&article, &mut state, Message::Switch(Switch::FirstOnly));
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
    assert_eq!(found.len(), 1);
    update(&article, &mut state, Message::Switch(Switch::KeyPassages));
    let shown = block(&article, &state, from);
    let mut found = Vec::new();
    of_class(&shown, "key-3", &mut found);
    assert!(found.is_empty());
}

#[test]
fn asking_who_that_was_leads_to_the_introduction_and_says_it() {
    let article = real(STORY);
    let mut state = reading();
    let cooper = article.analysis.order.iter().find(|place| article.name(place.actor).contains("Cooper"));
    update(&article, &mut state, Message::Follow(cooper.expect("he is in it").actor));
    update(&article, &mut state, Message::Walk(Step::Previous));
    update(&article, &mut state, Message::Introduce);
    assert!(state.announcement.starts_with("Dale Cooper"), "{}", state.announcement);
    assert!(state.announcement.ends_with("paragraph 1"), "{}", state.announcement);
    update(&article, &mut state, Message::Return);
    assert!(state.leaps.is_empty());
}

#[test]
fn every_word_that_means_somebody_tells_who_it_is_and_where_they_are_introduced() {
    let article = real(STORY);
    let references = &article.analysis.cast.references;
    let last = references.iter().rposition(|it| article.words(it.span) == "Ruiz").expect("she speaks");
    let mut state = reading();
    let hint = |state: &mut State, reference: usize| {
        update(&article, state, Message::Hint(Some(reference as u32)));
        let shown = page(&article, state);
        let mut found = Vec::new();
        of_class(&shown, "hint", &mut found);
        found.first().map(|hint| words(hint))
    };
    let told = hint(&mut state, last).expect("a hint");
    assert_eq!(told, "ARAna RuizPresident“Ruiz”name: last nameIntroduced: paragraph 1 · 3 mentions");
    // Escape takes it away before anything else, and so does whatever is done next.
    let escape = Key { name: "Escape", held: false, command: false, typing: false };
    assert_eq!(key(&state, escape), Some(Message::Hint(None)));
    update(&article, &mut state, Message::ToggleMarks);
    assert_eq!(state.hint, None);
    assert_eq!(hint(&mut state, references.len()), None);
}

#[test]
fn keys_that_are_letters_can_be_switched_off_and_escape_stays() {
    let article = real(STORY);
    let mut state = reading();
    let press = |state: &State, name| key(state, Key { name, held: false, command: false, typing: false });
    update(&article, &mut state, Message::Walk(Step::Next));
    assert_eq!(press(&state, "n"), Some(Message::Walk(Step::Next)));
    update(&article, &mut state, Message::Switch(Switch::NoLetters));
    assert!(["n", "p", "h", "w"].iter().all(|letter| press(&state, letter).is_none()));
    assert_eq!(press(&state, "Escape"), Some(Message::Release));
}

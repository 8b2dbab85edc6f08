//! A reader sets something right on the page, takes it back, and finds it again after an edit.

use std::sync::LazyLock;

use proptest::prelude::*;
use rapporteur::corrections::{Nature, write};
use rapporteur::text::{Id, Span};
use rapporteur::view::export::{Format, export};
use rapporteur::view::{
    Article, Ask, Blank, Effect, Element, Field, Home, Key, Listing, Message, Node, Screen, State, Tab,
    Trouble, key, names, page, resume, snap, update,
};
use rapporteur::{Model, analyse, correct};

static MODEL: LazyLock<Model> = LazyLock::new(Model::built_in);

const STORY: &str = "Ana Ruiz, the mayor of Lima, met Tom Brandt on Monday. “The dam held,” Ruiz said.\n\n\
    A senior official said that the council would pay. Brandt agreed with Ruiz. He left early.";

/// A page without a browser: it reads the text again when it is asked to.
struct Desk {
    article: Article,
    state: State,
}

impl Desk {
    fn new(text: &str) -> Desk {
        let mut state = State::new(Home::Page);
        state.screen = Screen::Read;
        Desk { article: Article::new(text.to_owned(), analyse(&MODEL, text)), state }
    }

    fn send(&mut self, message: Message) -> Vec<Effect> {
        let effects = update(&mut self.article, &mut self.state, message);
        for effect in &effects {
            let text = match effect {
                Effect::Again => self.article.text.clone(),
                Effect::Read(page) => page.text.clone(),
                _ => continue,
            };
            let model = MODEL.clone().with_names(&self.state.mending.names);
            let analysis = correct(&model, &text, None, &self.state.mending.corrections);
            self.article = Article::new(text, analysis);
            resume(&self.article, &mut self.state);
        }
        effects
    }

    fn follow(&mut self, name: &str) {
        let ids = self.article.analysis.cast.actors.ids();
        let actor = { ids }.find(|&id| self.article.name(id) == name).expect("an actor of that name");
        if self.state.position.followed != Some(actor) {
            self.send(Message::Follow(actor));
        }
    }

    fn choose(&mut self, blank: Blank, value: impl ToString) {
        self.send(Message::Type(Field::Mend(blank), value.to_string()));
    }

    fn ask(&mut self, ask: Ask) -> Vec<Effect> {
        self.send(Message::Correct(ask))
    }

    fn select(&mut self, words: &str) {
        let start = self.article.text.find(words).expect("words of the text");
        self.send(Message::Select(Some(Span::at(start..start + words.len()))));
    }

    fn cast(&self) -> Vec<&str> {
        self.article.analysis.cast.actors.ids().map(|id| self.article.name(id)).collect()
    }

    fn index(&self, name: &str) -> usize {
        self.cast().iter().position(|&other| other == name).expect("an actor of that name")
    }

    fn shown(&self) -> String {
        words(&page(&self.article, &self.state))
    }
}

fn words(element: &Element<'_>) -> String {
    let words_of = |node: &Node<'_>| match node {
        Node::Text(text) => format!("{text} "),
        Node::Element(element) => words(element),
        Node::Block(..) => String::new(),
    };
    element.children.iter().map(words_of).collect()
}

#[test]
fn a_merge_is_offered_back_and_taken_back() {
    let mut desk = Desk::new(STORY);
    let before = desk.article.analysis.clone();
    desk.follow("Ana Ruiz");
    let other = desk.index("Tom Brandt");
    desk.choose(Blank::Other, other);
    desk.ask(Ask::Merge);
    assert!(!desk.cast().contains(&"Tom Brandt"), "{:?}", desk.cast());
    assert_eq!(desk.state.position.followed.map(|actor| desk.article.name(actor)), Some("Ana Ruiz"));
    assert!(desk.shown().contains("Undo merge of “Ana Ruiz” and “Tom Brandt”"), "{}", desk.shown());
    desk.ask(Ask::Undo);
    assert_eq!(desk.article.analysis, before);
    assert!(desk.shown().contains("Redo merge of “Ana Ruiz” and “Tom Brandt”"));
    desk.ask(Ask::Redo);
    assert!(!desk.cast().contains(&"Tom Brandt"));
    desk.ask(Ask::Remove(0));
    assert_eq!(desk.article.analysis, before);
    desk.ask(Ask::Undo);
    assert_eq!(desk.state.mending.corrections.len(), 1);
}

#[test]
fn a_card_is_renamed_split_and_dropped() {
    let mut desk = Desk::new(STORY);
    desk.follow("Tom Brandt");
    desk.choose(Blank::Name, " Thomas Brandt ");
    desk.ask(Ask::Rename);
    assert!(desk.cast().contains(&"Thomas Brandt"));
    let brandt = desk.article.analysis.cast.actors.iter().find(|actor| !actor.aliases.is_empty());
    assert!(brandt.is_some());
    let start = STORY.find("Brandt agreed").expect("words of the text");
    desk.ask(Ask::Split(Span::at(start..start + 6)));
    assert!(desk.cast().contains(&"Brandt"));
    desk.follow("Brandt");
    desk.ask(Ask::Drop);
    assert!(!desk.cast().contains(&"Brandt"));
    assert_eq!(desk.state.position.followed, None);
    desk.ask(Ask::Reset);
    assert!(desk.cast().contains(&"Tom Brandt"));
}

#[test]
fn a_kind_is_set_right_and_selected_words_are_added() {
    let mut desk = Desk::new(STORY);
    desk.follow("Tom Brandt");
    desk.choose(Blank::Kind, 1);
    desk.ask(Ask::Kind);
    assert!(desk.shown().contains("organisation"));
    desk.select("he counci");
    desk.ask(Ask::Name(Nature::Organization));
    assert_eq!(desk.state.mending.corrections[1].at.exact, "the council");
    assert!(desk.cast().contains(&"the council"), "{:?}", desk.cast());
    assert_eq!(desk.state.position.followed.map(|actor| desk.article.name(actor)), Some("the council"));
    desk.select("senior");
    desk.ask(Ask::Role);
    assert_eq!(desk.state.mending.corrections.len(), 3);
}

#[test]
fn what_is_set_right_stays_through_an_edit_and_goes_with_the_text() {
    let mut desk = Desk::new(STORY);
    desk.follow("Ana Ruiz");
    desk.choose(Blank::Name, "Ana María Ruiz");
    desk.ask(Ask::Rename);
    desk.send(Message::Write);
    desk.send(Message::Type(Field::Draft, format!("Lima waits\n\n{STORY}")));
    desk.send(Message::Read);
    assert!(desk.cast().contains(&"Ana María Ruiz"));
    desk.send(Message::Write);
    desk.send(Message::Type(
        Field::Draft,
        "Nobody came to the meeting, and nothing was said of it.".to_owned(),
    ));
    desk.send(Message::Read);
    assert!(desk.shown().contains("not found in this text"), "{}", desk.shown());
    desk.send(Message::Hand(STORY.to_owned().into()));
    assert!(desk.cast().contains(&"Ana Ruiz"));
    assert!(desk.state.mending.corrections.is_empty());
}

#[test]
fn a_quote_gets_another_speaker_and_a_tick() {
    let mut desk = Desk::new(STORY);
    let quote = desk.article.analysis.quotes[0].span;
    desk.ask(Ask::Attribute(quote));
    let other = desk.index("Tom Brandt");
    desk.choose(Blank::Speaker, other);
    desk.ask(Ask::SaidBy);
    let speaker =
        |desk: &Desk| desk.article.analysis.quotes[0].speaker.map(|id| desk.article.name(id).to_owned());
    assert_eq!(speaker(&desk).as_deref(), Some("Tom Brandt"));
    desk.send(Message::Go(Tab::Quotes));
    assert!(desk.shown().contains("Your correction says so."), "{}", desk.shown());
    let shown = desk.shown();
    assert!(shown.contains("“The dam held,” is said by “Tom Brandt”"), "{shown}");

    assert_eq!(desk.ask(Ask::Check(quote)), [Effect::Keep]);
    assert!(desk.shown().contains("1 quote ticked as checked"));
    desk.send(Message::List(Listing::Unchecked));
    assert!(desk.shown().contains("Not checked 1"), "{}", desk.shown());
    // It is found again when the text is read again, and the quote sheet has it.
    desk.follow("Tom Brandt");
    desk.ask(Ask::Drop);
    assert_eq!(desk.article.checked, [quote]);
    let sheet = export(&desk.article, Format::Sheet);
    assert!(sheet.lines().nth(1).is_some_and(|row| row.ends_with(",yes")), "{sheet}");
    desk.ask(Ask::Check(quote));
    assert!(desk.article.checked.is_empty());
    while !desk.state.mending.past.is_empty() {
        desk.ask(Ask::Undo);
    }
    assert_eq!(speaker(&desk).as_deref(), Some("Ana Ruiz"));
    assert!(desk.shown().contains("Redo new speaker of “The dam held,”"), "{}", desk.shown());
}

#[test]
fn a_file_of_corrections_is_known_by_its_first_line() {
    let mut desk = Desk::new(STORY);
    desk.follow("Ana Ruiz");
    desk.choose(Blank::Name, "Ana María Ruiz");
    desk.ask(Ask::Rename);
    let file = write(&desk.state.mending.corrections);
    assert_eq!(desk.ask(Ask::Save), [Effect::File("corrections.txt", "text/plain", file.clone())]);
    let mut other = Desk::new(STORY);
    other.send(Message::Hand(file.clone().into()));
    other.send(Message::Hand(file.clone().into()));
    assert_eq!(other.state.mending.corrections.len(), 1);
    assert!(other.cast().contains(&"Ana María Ruiz"));
    other.send(Message::Hand("Rapporteur corrections 1\nfold\t[Ruiz]\n".to_owned().into()));
    let said = "Those corrections can’t be opened: line 2 is no correction that is known here.";
    assert_eq!(other.state.status.trouble, Some(Trouble::Said(said.to_owned())));
    let mut empty = Desk::new("");
    empty.send(Message::Hand(file.into()));
    assert!(
        matches!(&empty.state.status.trouble, Some(Trouble::Said(line)) if line.contains("First open the article"))
    );
}

#[test]
fn names_that_the_reader_knows_are_found_and_saved() {
    let mut desk =
        Desk::new("They met at glass orchard on Tuesday. The orchard was loud, people said to one another.");
    desk.choose(Blank::Known, "glass orchard");
    desk.choose(Blank::KnownKind, 1);
    desk.choose(Blank::KnownAliases, "orchard, \"the\\orchard\"");
    desk.ask(Ask::Know);
    assert!(desk.cast().contains(&"glass orchard"), "{:?}", desk.cast());
    let list = names(&desk.state.mending.names);
    let read: serde_json::Value = serde_json::from_str(&list).expect("names are JSON");
    assert_eq!(read[0]["aliases"][1], "\"the\\orchard\"");
    assert_eq!(read[0]["kind"], "organization");
    assert!(serde_json::from_str::<Vec<rapporteur::view::Name>>(&list).is_ok());
    desk.ask(Ask::Unknow(0));
    assert!(!desk.cast().contains(&"glass orchard"));
}

#[test]
fn a_selection_is_taken_as_whole_words() {
    let taken = |text: &str, words: &str| {
        let start = text.find(words).expect("words of the text");
        snap(text, Span::at(start..start + words.len())).map(|span| text[span.range()].to_owned())
    };
    assert_eq!(taken("They saw “Ana Ruiz’s” boat.", "“Ana Rui").as_deref(), Some("Ana Ruiz"));
    assert_eq!(taken("The Ågren’s boat", " Ågren’s ").as_deref(), Some("Ågren"));
    assert_eq!(taken("One, two", ", "), None);
    assert_eq!(taken("One\n\ntwo", "e\n\nt"), None);
}

#[test]
fn control_z_is_ours_where_there_is_something_to_take_back() {
    let mut desk = Desk::new(STORY);
    let z = Key { name: "z", held: true, command: true, typing: false };
    assert_eq!(key(&desk.state, z), None);
    desk.follow("Ana Ruiz");
    desk.ask(Ask::Drop);
    assert_eq!(key(&desk.state, z), Some(Message::Correct(Ask::Undo)));
    assert_eq!(key(&desk.state, Key { typing: true, ..z }), None);
    assert_eq!(key(&desk.state, Key { command: false, ..z }), None);
    desk.ask(Ask::Undo);
    assert_eq!(key(&desk.state, Key { name: "Z", ..z }), Some(Message::Correct(Ask::Redo)));
}

fn messages() -> impl Strategy<Value = Message> {
    let ask = prop_oneof![
        proptest::sample::select(vec![
            Ask::Form,
            Ask::Show,
            Ask::Rename,
            Ask::Kind,
            Ask::Merge,
            Ask::Drop,
            Ask::Nobody,
            Ask::Means,
            Ask::NoName,
            Ask::Role,
            Ask::Mean,
            Ask::Unselect,
            Ask::Undo,
            Ask::Redo,
            Ask::Reset,
            Ask::Save,
            Ask::Know,
            Ask::SaveNames,
            Ask::SaidBy,
        ]),
        proptest::sample::select(Nature::ALL.to_vec()).prop_map(Ask::Name),
        (0_usize..3).prop_map(Ask::Remove),
        (0_usize..3).prop_map(Ask::Unknow),
    ];
    let blanks = [
        Blank::Name,
        Blank::Kind,
        Blank::Other,
        Blank::Means,
        Blank::Known,
        Blank::KnownKind,
        Blank::Speaker,
    ];
    prop_oneof![
        4 => ask.prop_map(Message::Correct),
        2 => (proptest::sample::select(blanks.to_vec()), "[a-z0-5]{0,2}")
            .prop_map(|(blank, value)| Message::Type(Field::Mend(blank), value)),
        2 => (0_usize..4).prop_map(|actor| Message::Follow(Id::new(actor))),
        2 => (0_u32..9).prop_map(Message::Pick),
        1 => Just(Message::Correct(Ask::Attribute(Span::new(0, 0)))),
        1 => Just(Message::Correct(Ask::Check(Span::new(0, 0)))),
        2 => (0_u32..40, 0_u32..20).prop_map(|(from, length)| Message::Select(Some(Span::new(from, from + length)))),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn whatever_is_set_right_can_all_be_taken_back(
        text in r#"([“”" \n.,:-]|said|Ana Ruiz|Ruiz|he|the official|Peru|Hamas|é){0,40}"#,
        messages in proptest::collection::vec(messages(), 0..16),
    ) {
        let mut desk = Desk::new(&text);
        for message in messages {
            let can = !matches!(&message, Message::Follow(actor) if actor.index() >= desk.cast().len());
            if can {
                desk.send(message);
                desk.shown();
            }
        }
        while !desk.state.mending.names.is_empty() {
            desk.ask(Ask::Unknow(0));
        }
        while !desk.state.mending.past.is_empty() {
            desk.ask(Ask::Undo);
        }
        prop_assert_eq!(&desk.article.analysis, &analyse(&MODEL, &text));
    }
}

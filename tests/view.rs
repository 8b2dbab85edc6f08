//! What is shown, as plain data: nothing here needs a browser.

mod hand_made;
mod shown;
mod specs;

use proptest::prelude::*;
use rapporteur::Analysis;
use rapporteur::actors::{ActorKind, namings, order, quotes, utterances};
use rapporteur::analysis::Stage;
use rapporteur::desk::{Said, desk};
use rapporteur::summary::{Brief, Pick, Time, signals};
use rapporteur::text::{Block, Id, Span, read};
use rapporteur::view::export::{Format, export, file, file_name, rich};
use rapporteur::view::{
    Article, Ask, Effect, Element, Field, Here, Home, Layer, Listing, Look, Message, Node, On, Progress,
    Screen, Section, State, Step, Switch, Tab, Theme, View, block, decode, is_page, look, pack, page, unpack,
    update,
};

use shown::{all, real, words};

/// Answers a message that opens no other article.
fn tell(article: &Article, state: &mut State, message: Message) -> Vec<Effect> {
    update(&mut article.clone(), state, message)
}

#[test]
fn every_look_of_the_specs_is_seen() {
    specs::check(&["view/look.md"], |text| format!("{:?}\n", look(text)));
}

#[test]
fn a_file_is_a_page_by_its_name_or_at_first_glance() {
    assert!(is_page("Story.HTML", "Ana Ruiz spoke."));
    assert!(is_page("story", "<!doctype html><p>Ana Ruiz spoke."));
    assert!(!is_page("story.txt", "Ana Ruiz spoke."));
    assert_eq!(decode(b"\x00\x01"), None);
    assert_eq!(look("<html><body>"), Look::Markup);
}

#[test]
fn every_mark_of_the_specs_is_set() {
    specs::check(&["view/marks.md"], |example| {
        let (list, text) =
            example.strip_prefix("cast:").and_then(|rest| rest.split_once('\n')).unwrap_or_default();
        let (list, follow) = list.split_once("; follow ").unwrap_or((list, ""));
        let (article, names) = by_hand(text, list);
        let mut state = State::new(Home::Page);
        state.position.followed = names.iter().position(|name| name == follow).map(Id::new);
        let blocks = article.lines().map(|(id, _)| marked(&block(&article, &state, id)) + "\n");
        blocks.collect()
    });
}

/// An article whose cast is made by hand.
fn by_hand(text: &str, list: &str) -> (Article, Vec<String>) {
    let document = read(text);
    let (cast, names) = hand_made::cast(&document, list);
    let quotes = quotes(&hand_made::read(&document, &cast), &cast);
    let order = order(&document, &cast, &quotes, &[]);
    let summary =
        document.sentences.ids().zip(1..).map(|(sentence, rank)| Pick { sentence, rank, why: vec![] });
    let (utterances, namings) = (utterances(&document, &quotes), namings(&document, &cast));
    let signals = signals(&document, &utterances, &namings);
    let said = Said { quotes: &quotes, utterances: &utterances, namings: &namings };
    let analysis = Analysis {
        summary: summary.take(3).collect(),
        mentions: vec![],
        relations: vec![],
        brief: Brief::default(),
        time: Time::default(),
        desk: desk(&document, &cast, said, &order, &signals),
        signals,
        quotes,
        utterances,
        namings,
        order,
        cast,
        corrected: Default::default(),
        blocks: document.blocks,
        sentences: document.sentences,
    };
    (Article::new(text.to_owned(), analysis), names)
}

fn marked(element: &Element<'_>) -> String {
    let mut text = String::new();
    for node in &element.children {
        match node {
            Node::Text(words) => text += words,
            Node::Element(run) => {
                let classes = run.attributes.iter().find(|(name, _)| *name == "class");
                let classes = classes.map_or("", |(_, value)| value.trim_start_matches("mark "));
                text += &format!("[{classes}: {}]", words(run));
            }
            Node::Block(..) => unreachable!("a block has no block in it"),
        }
    }
    text.replace("][", "|")
}

const STORY: &str = "Ana Ruiz, the mayor of Lima, met Tom Brandt on Monday. “The dam held,” Ruiz said.\n\n\
    A senior official said that the council would pay. Brandt agreed with Ruiz.";

#[test]
fn walking_goes_round_among_the_mentions_of_the_followed_actor() {
    let (article, _) = by_hand(STORY, "Ana Ruiz (Ruiz); Tom Brandt (Brandt); A senior official, unnamed");
    let mut state = State::new(Home::Page);
    tell(&article, &mut state, Message::Follow(Id::new(0)));
    let mut places = Vec::new();
    for _ in 0..4 {
        tell(&article, &mut state, Message::Walk(Step::Next));
        places.push(state.status.announcement.clone());
    }
    assert_eq!(
        places,
        [
            "Ana Ruiz: 1 of 3, paragraph 1",
            "Ana Ruiz: 2 of 3, paragraph 1",
            "Ana Ruiz: 3 of 3, paragraph 2",
            "Ana Ruiz: 1 of 3, paragraph 1",
        ]
    );
    tell(&article, &mut state, Message::Walk(Step::Previous));
    assert_eq!(state.status.announcement, "Ana Ruiz: 3 of 3, paragraph 2");
}

#[test]
fn a_leap_comes_back_to_where_it_began() {
    let (article, _) = by_hand(STORY, "Ana Ruiz (Ruiz)");
    let mut state = State::new(Home::Page);
    tell(&article, &mut state, Message::Go(Tab::Quotes));
    tell(&article, &mut state, Message::Leap(Span::new(0, 8)));
    assert_eq!(
        (state.position.tab, state.position.here.map(|here| here.span)),
        (Tab::Article, Some(Span::new(0, 8)))
    );
    // Beside the article, what was there stays there.
    assert_eq!(state.position.rail, Tab::Quotes);
    tell(&article, &mut state, Message::Return);
    assert_eq!((state.position.tab, state.position.here), (Tab::Quotes, None));
}

#[test]
fn following_an_actor_changes_only_the_blocks_that_it_is_in() {
    let (article, _) = by_hand(STORY, "Ana Ruiz (Ruiz); Tom Brandt (Brandt); A senior official, unnamed");
    let mut state = State::new(Home::Page);
    state.screen = Screen::Read;
    let before = hashes(&page(&article, &state));
    tell(&article, &mut state, Message::Follow(Id::new(2)));
    let after = hashes(&page(&article, &state));
    let changed: Vec<bool> = before.iter().zip(&after).map(|(before, after)| before != after).collect();
    assert_eq!(changed, [false, true]);
}

fn blocks(page: &Element<'_>) -> Vec<(Id<Block>, u64)> {
    let mut elements = Vec::new();
    all(page, &mut elements);
    let children = elements.iter().flat_map(|element| &element.children);
    children
        .filter_map(|node| if let Node::Block(id, hash) = node { Some((*id, *hash)) } else { None })
        .collect()
}

fn hashes(page: &Element<'_>) -> Vec<u64> {
    blocks(page).into_iter().map(|(_, hash)| hash).collect()
}

#[test]
fn a_line_that_turns_out_to_be_a_title_is_set_anew() {
    let text = "A bridge over the river\n\nIt rained in the valley. The river rose all night.";
    let (before, after) = (Article::plain(text.to_owned().into()), real(text));
    let first = |article: &Article| article.lines().next().map(|(id, _)| article.hash(id));
    assert_ne!(first(&before), first(&after));
}

/// The parts that stand beside the article.
const PARTS: [Tab; 4] = [Tab::Cast, Tab::Quotes, Tab::Sources, Tab::Links];

#[test]
fn every_link_leads_to_the_words_that_it_shows() {
    let article = real(&format!("{STORY} “It was right,” Ruiz told Reuters. The mayor of Lima left."));
    let mut state = State::new(Home::Page);
    state.screen = Screen::Read;
    let mut seen = std::collections::BTreeSet::new();
    let everywhere = article.analysis.order.iter().flat_map(|place| PARTS.map(|part| (place.actor, part)));
    for (index, (actor, part)) in everywhere.enumerate() {
        (state.position.followed, state.position.opened, state.position.rail) =
            (Some(actor), Some(actor), part);
        state.setup.switches = if index % 2 == 0 { vec![Switch::WholeSummary] } else { Vec::new() };
        let last = article.references(actor).last().copied();
        let span = |last: u32| article.analysis.cast.references[last as usize].span;
        state.position.here = last.map(|last| Here { span: span(last), reference: Some(last) });
        let page = page(&article, &state);
        let mut elements = Vec::new();
        all(&page, &mut elements);
        for element in elements {
            let Some(On::Click(Message::Leap(span))) = element.on else { continue };
            let class =
                element.attributes.iter().find(|(name, _)| *name == "class").map(|(_, class)| &**class);
            let (shown, own) = (words(element), article.words(span));
            let place = article.place(span.start);
            let quoted = own.trim_end_matches(',');
            let right = match class {
                Some("evidence" | "fact") => shown == own,
                Some("introduction") => shown == place,
                Some("evidence deals") => shown.ends_with(&format!(" “{own}”")),
                Some("sentence") => shown == own || shown == format!("{own}{place}"),
                Some("sentence excerpt") => {
                    let excerpt = shown.strip_suffix(&place).expect("its place");
                    let excerpt = excerpt.trim_start_matches("… ").trim_end_matches(" …");
                    excerpt.contains(own) && article.text.contains(excerpt)
                }
                Some("quote") => [quoted.to_owned(), format!("“{quoted}”")].iter().any(|words| {
                    let rest = shown.strip_prefix(words.as_str());
                    rest.is_some_and(|rest| rest == place || rest == format!("to Reuters · {place}"))
                }),
                other => panic!("a link of class {other:?}"),
            };
            assert!(right, "{class:?}: {shown}");
            seen.insert(class.unwrap_or_default().to_owned());
        }
    }
    assert_eq!(
        Vec::from_iter(&seen),
        ["evidence", "evidence deals", "fact", "introduction", "quote", "sentence", "sentence excerpt"]
    );
}

#[test]
fn whoever_asks_why_is_told_in_plain_words() {
    let article = real("Ana Ruiz, the mayor of Lima, met Tom Brandt. “It was right,” she told Reuters.");
    let mut state = State::new(Home::Page);
    state.screen = Screen::Read;
    let ana =
        article.analysis.order.iter().find(|it| article.name(it.actor) == "Ana Ruiz").expect("she is there");
    tell(&article, &mut state, Message::Follow(ana.actor));
    let reasons = |state: &mut State, part: Tab| {
        state.position.rail = part;
        let shown = page(&article, state);
        let mut elements = Vec::new();
        all(&shown, &mut elements);
        let reason =
            |it: &&Element<'_>| it.tag == "details" && it.attributes.contains(&("class", "why".into()));
        elements.into_iter().filter(reason).map(words).collect::<Vec<_>>()
    };
    let found = PARTS.map(|part| reasons(&mut state, part)).concat();
    for line in [
        "why?“she” is the subject of “told”. “she” means Ana Ruiz: the only one it can mean.",
        "why?The verb “met” says so.",
        "why?“told” says to whom the words are said.",
    ] {
        assert!(found.iter().any(|reason| reason == line), "{found:?}");
    }
    let she =
        article.reference_at(article.text.find("she").expect("she is there") as u32).expect("a reference");
    tell(&article, &mut state, Message::Pick(she));
    let shown = page(&article, &state);
    assert!(words(&shown).contains("“she”pronoun: the only one it can mean"), "{}", words(&shown));
}

#[test]
fn every_list_says_so_when_it_is_empty() {
    let article = real("It rained in the valley. The river rose all night.");
    let mut state = State::new(Home::Page);
    state.screen = Screen::Read;
    let parts = PARTS.map(|part| {
        state.position.rail = part;
        words(&page(&article, &state))
    });
    let read = parts.concat();
    for line in
        ["No statement found.", "No names found.", "No unnamed source found.", "No links found between"]
    {
        assert!(read.contains(line), "{read}");
    }
    tell(&article, &mut state, Message::Look(View::Desk));
    let desk = words(&page(&article, &state));
    for line in ["Nothing to look at again.", "No statement found."] {
        assert!(desk.contains(line), "{desk}");
    }
}

#[test]
fn an_interview_is_said_to_look_like_one() {
    let turns = "ROSA LIND: The dam held, and that is what counts.\n\nTOM BRANDT: Will it hold again?\n\n";
    let shown = |text: &str| {
        let mut state = State::new(Home::Page);
        state.screen = Screen::Read;
        words(&page(&real(text), &state))
    };
    assert!(shown(&turns.repeat(3)).contains("looks like an interview"), "{}", shown(&turns.repeat(3)));
    assert!(!shown(STORY).contains("looks like an interview"));
}

#[test]
fn unnamed_sources_have_a_group_of_their_own() {
    let (article, _) = by_hand(STORY, "Ana Ruiz (Ruiz); A senior official, unnamed");
    let mut state = State::new(Home::Page);
    state.screen = Screen::Read;
    let part = |state: &State, class: &str| {
        let shown = page(&article, state);
        let mut elements = Vec::new();
        all(&shown, &mut elements);
        let group = elements.iter().find(|it| it.attributes.iter().any(|(_, value)| value == class));
        group.map(|group| words(group)).unwrap_or_default()
    };
    let cast = state.clone();
    tell(&article, &mut state, Message::Go(Tab::Sources));
    let part = |class: &str| part(if class == "sources" { &state } else { &cast }, class);
    assert!(part("sources").contains("1 of 2 statements rests on unnamed sources"), "{}", part("sources"));
    assert!(part("sources group").contains("A senior official"));
    assert!(!part("cast").contains("A senior official"));
    let unnamed = article.analysis.cast.actors.iter().filter(|actor| actor.kind == ActorKind::Unnamed);
    assert_eq!(unnamed.count(), 1);
}

#[test]
fn every_count_of_statements_leads_to_just_these() {
    let text = "Ana Ruiz said it was over, says Tom Brandt\n\n\
        “The dam held,” Ana Ruiz said. “It has to hold.” She called it “a beginning.” Police said that two were hurt.\n\n\
        An official, who asked not to be named, said that the council would pay. “It will not,” the official said.\n\n\
        It rained in the night and the river rose.\n\n\
        “Nobody has asked us yet.”";
    let article = real(text);
    let mut state = State::new(Home::Page);
    state.screen = Screen::Read;
    let ways = |state: &State| {
        let shown = page(&article, state);
        let mut elements = Vec::new();
        all(&shown, &mut elements);
        let way = |it: &&Element<'_>| match it.on {
            Some(On::Click(Message::List(listing))) => Some((listing, words(it))),
            _ => None,
        };
        elements.iter().filter_map(way).collect::<Vec<_>>()
    };
    let mut found = ways(&state);
    tell(&article, &mut state, Message::Look(View::Desk));
    found.extend(ways(&state));
    assert!(found.len() > 10, "{found:?}");
    for (listing, line) in found {
        let number = line.split(|c: char| !c.is_ascii_digit()).find(|word| !word.is_empty());
        let number: usize = number.and_then(|number| number.parse().ok()).expect("a number");
        tell(&article, &mut state, Message::List(listing));
        let shown = page(&article, &state);
        let mut elements = Vec::new();
        all(&shown, &mut elements);
        let list = |it: &&Element<'_>| it.attributes.contains(&("id", "quotes".into()));
        let list = elements.into_iter().find(list).expect("the list of quotes");
        let rows = list.children.iter().find_map(|node| match node {
            Node::Element(it) if it.tag == "ol" => Some(it.children.len()),
            _ => None,
        });
        assert_eq!(rows, Some(number), "{listing:?}: {line}");
    }
}

#[test]
fn every_finding_of_the_desk_leads_to_each_of_its_places() {
    let text =
        "Ruiz opened the bridge.\n\n“It holds well today.”\n\nAna Ruiz left early, and it reportedly rained.";
    let (article, _) = by_hand(text, "Ana Ruiz (Ruiz)");
    let mut state = State::new(Home::Page);
    state.screen = Screen::Read;
    tell(&article, &mut state, Message::Look(View::Desk));
    let shown = page(&article, &state);
    let mut elements = Vec::new();
    all(&shown, &mut elements);
    let places = article.analysis.desk.findings.iter().flat_map(|finding| &finding.places);
    let mut count = 0;
    for &place in places {
        let leads = |it: &&&Element<'_>| it.on == Some(On::Click(Message::Leap(place)));
        let button = elements.iter().find(leads).expect("a way to the place");
        assert!(words(button).contains(article.words(place)), "{}", words(button));
        count += 1;
    }
    assert_eq!(count, 5);
}

#[test]
fn nothing_that_was_handed_in_is_lost() {
    for text in ["", "One", "<p>One</p>", "\u{0}\u{1}\u{2}", &"a".repeat(5000)] {
        let article = real(text);
        let mut state = State::new(Home::Page);
        tell(&article, &mut state, Message::Write);
        let shown = page(&article, &state);
        let mut elements = Vec::new();
        all(&shown, &mut elements);
        let draft = elements.iter().find(|element| element.tag == "textarea").expect("a box to write in");
        assert!(draft.attributes.iter().any(|(name, value)| *name == "value" && value == text));
    }
}

fn messages() -> impl Strategy<Value = Message> {
    prop_oneof![
        (0_u32..9, 0_u32..9).prop_map(|(from, length)| Message::Leap(Span::new(from, from + length))),
        (0_usize..4).prop_map(|actor| Message::Follow(Id::new(actor))),
        (0_u32..9).prop_map(Message::Pick),
        (0_u32..2000).prop_map(Message::Seek),
        (0_usize..3).prop_map(|block| Message::Fold(Id::new(block))),
        (0_usize..3).prop_map(|block| Message::Correct(Ask::Keep(Id::new(block)))),
        (0_usize..4).prop_map(|actor| Message::List(Listing::Of(Id::new(actor)))),
        (0_u32..9, 0_u32..9).prop_map(|(from, length)| {
            let span = Span::new(from, from + length);
            Message::Correct(if length > 4 { Ask::Split(span) } else { Ask::Attribute(span) })
        }),
        (0_u32..9, 0_u32..9).prop_map(|(from, length)| Message::Select(Some(Span::new(from, from + length)))),
        "[a-z0-9]{0,3}".prop_map(|text| Message::Type(Field::Find, text)),
        "[a-z0-9]{0,3}".prop_map(|text| Message::Type(Field::Length, text)),
        prop_oneof![
            Just(Message::Read),
            Just(Message::Write),
            Just(Message::Release),
            Just(Message::Return),
            Just(Message::Walk(Step::Next)),
            Just(Message::Walk(Step::Previous)),
            Just(Message::ToggleMarks),
            Just(Message::Toggle(Layer::Person)),
            Just(Message::Turn(Theme::Dark)),
            Just(Message::Go(Tab::Sources)),
            Just(Message::Go(Tab::Links)),
            Just(Message::Skip(Tab::Article)),
            Just(Message::Card),
            Just(Message::Story),
            Just(Message::Look(View::Desk)),
            Just(Message::Look(View::Read)),
            Just(Message::Type(Field::Sort, "quotes".to_owned())),
            Just(Message::Type(Field::Sort, "appearance".to_owned())),
        ],
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn the_article_is_set_word_for_word(text in r#"([“”" \n.,:-]|said|Ana Ruiz|he|the official|Peru|é|\PC){0,60}"#) {
        let article = real(&text);
        let mut state = State::new(Home::Page);
        for followed in std::iter::once(None).chain(article.analysis.cast.actors.ids().map(Some)) {
            state.position.followed = followed;
            for (id, line) in article.lines() {
                prop_assert_eq!(words(&block(&article, &state, id)), article.words(line.span));
            }
        }
    }

    #[test]
    fn no_message_upsets_the_page(
        text in r#"([“”" \n.,:-]|said|Ana Ruiz|he|the official|Peru|é){0,40}"#,
        messages in proptest::collection::vec(messages(), 0..12),
    ) {
        let mut article = real(&text);
        let mut state = State::new(Home::Page);
        state.screen = Screen::Read;
        let mut set = std::collections::BTreeMap::new();
        for message in messages {
            update(&mut article, &mut state, message);
            for (id, hash) in blocks(&page(&article, &state)) {
                let now = block(&article, &state, id);
                let now = format!("{now:?}");
                let before = set.entry((id.index(), hash)).or_insert_with(|| now.clone());
                prop_assert_eq!(&now, before, "a block that looks different has a hash of its own");
            }
        }
    }

}

#[test]
fn the_types_describe_every_field_of_the_object() {
    let article = real(STORY);
    let object = rapporteur::view::object(STORY, &article.analysis);
    let object = serde_json::to_value(&object).expect("an object becomes JSON");
    let types = include_str!("../assets/rapporteur.d.ts");
    fn names(value: &serde_json::Value, found: &mut std::collections::BTreeSet<String>) {
        match value {
            serde_json::Value::Object(fields) => fields.iter().for_each(|(name, value)| {
                found.insert(name.clone());
                names(value, found);
            }),
            serde_json::Value::Array(items) => items.iter().for_each(|item| names(item, found)),
            _ => {}
        }
    }
    let version = format!("schema: {};", object["schema"]);
    assert_eq!(
        types.matches(&version).count(),
        2,
        "the object and the comparison bear the version that the types say"
    );
    let compared =
        serde_json::to_value(rapporteur::view::compared(&[article.source()])).expect("so does this");
    assert_eq!(compared["schema"], object["schema"]);
    let mut found = std::collections::BTreeSet::new();
    names(&object, &mut found);
    names(&compared, &mut found);
    for name in found {
        assert!(types.contains(&format!("{name}:")) || types.contains(&format!("{name}?:")), "{name}");
    }
}

#[test]
fn every_export_holds_the_words_and_the_names() {
    let (article, _) = by_hand(STORY, "Ana Ruiz (Ruiz); Tom Brandt (Brandt); A senior official, unnamed");
    // Some hold only those who deal with one another, and one the names that the tagger finds, a word a line.
    let others = [Format::Network, Format::Picture, Format::Dealings, Format::Conll];
    for format in Format::ALL.into_iter().filter(|format| !others.contains(format)) {
        let text = export(&article, format);
        assert!(text.contains("Ana Ruiz") && text.contains("A senior official"), "{text}");
    }
    let sheet = export(&article, Format::Sheet);
    assert_eq!(
        sheet.lines().nth(1),
        Some("paragraph 1,Ana Ruiz,person,direct,said,,\"The dam held,\",56,69,1,named,")
    );
    let annotations: serde_json::Value =
        serde_json::from_str(&export(&article, Format::Annotations)).expect("annotations are JSON");
    let items = annotations.as_array().expect("a list");
    let points: Vec<char> = STORY.chars().collect();
    for item in items {
        let selectors = &item["target"]["selector"];
        let at = |name: &str| selectors[1][name].as_u64().expect("a place") as usize;
        let words: String = points[at("start")..at("end")].iter().collect();
        assert_eq!(selectors[0]["exact"], words);
    }
}

#[test]
fn a_name_has_one_space_between_its_words_however_its_source_is_set() {
    let text =
        "The vote was put off by the mayor of Lima, Tom\n        Brandt, on Monday. “We need time,” he said.";
    let (article, _) = by_hand(text, "Tom\n        Brandt");
    assert!(
        export(&article, Format::Actors).contains("\nTom Brandt,"),
        "{}",
        export(&article, Format::Actors)
    );
    let object = serde_json::to_value(rapporteur::view::object(text, &article.analysis)).expect("plain data");
    assert_eq!(object["actors"][0]["name"], "Tom Brandt");
}

#[test]
fn under_somebodys_article_is_one_line_until_it_is_unfolded() {
    let (article, _) = by_hand(STORY, "Ana Ruiz (Ruiz); Tom Brandt (Brandt); A senior official, unnamed");
    let mut state = State::new(Home::Guest);
    state.screen = Screen::Read;
    assert_eq!(
        words(&page(&article, &state)).split("Enter tells").next(),
        Some("Who is in this story2 people, 1 unnamed source")
    );
    tell(&article, &mut state, Message::Switch(Switch::Unfolded));
    assert!(words(&page(&article, &state)).contains("Quotes"));
    state.setup.sections = vec![Section::Cast];
    let read = words(&page(&article, &state));
    assert!(read.contains("Ana Ruiz") && !read.contains("Quotes"), "{read}");
}

#[test]
fn a_file_is_named_after_the_headline_and_a_sheet_bears_the_mark_of_its_encoding() {
    let headline = "Mayor’s “pact” with Lima: what it says, and what <it> does not say at all\n\n";
    let article = real(&format!("{headline}{STORY}"));
    let sheet = file(&article, Format::Sheet);
    assert_eq!(sheet.name, "mayors-pact-with-lima-what-it-says-and-what-it-quotes.csv");
    assert!(sheet.text.starts_with("\u{feff}place,"), "{}", sheet.text);
    assert!(file(&article, Format::Markdown).text.starts_with('#'));
    assert_eq!(file_name("", "brief.md"), "brief.md");
    assert_eq!(file_name("«Ça va?»", "brief.md"), "ça-va-brief.md");
}

#[test]
fn what_was_put_away_for_an_empty_box_can_be_opened_again() {
    let article = real(STORY);
    let mut state = State::new(Home::Page);
    state.screen = Screen::Read;
    tell(&article, &mut state, Message::Clear);
    assert_eq!(state.screen, Screen::Start);
    let empty = real("");
    assert!(words(&page(&empty, &state)).contains("was put away. Open it again"));
    let effects = tell(&empty, &mut state, Message::Reopen);
    assert!(effects.contains(&Effect::Read(STORY.to_owned().into())) && effects.contains(&Effect::Enter));
    assert_eq!((state.screen, &state.away), (Screen::Read, &None));
    // Back in the browser's history is no entry of its own.
    let effects = tell(&article, &mut state, Message::Recall(Default::default()));
    assert_eq!((state.screen, effects.contains(&Effect::Enter)), (Screen::Start, false));
}

#[test]
fn a_text_that_a_tab_keeps_comes_back_with_its_marks() {
    let page = rapporteur::text::files::markdown("# A dam\n\nIt holds.\n\n- é\n\nThe end.");
    assert!(page.marks.len() > 3);
    assert_eq!(unpack(&pack(&page)), page);
    for packed in ["", "\n", "\n0 1 0;\né", "\n5 9 0;\nno", "\n0 1 99;\nno", "\n1 2 0;0 1 0;\nno"] {
        assert!(unpack(packed).marks.is_empty(), "{packed:?}");
    }
}

#[test]
fn what_is_copied_leads_to_no_place_of_the_reader_s_own() {
    let copied = rich(&real(STORY));
    assert!(!copied.contains("href") && copied.contains("(paragraph 1)"), "{copied}");
    assert!(export(&real(STORY), Format::Html).contains("href=\"#line"));
}

#[test]
fn what_is_embedded_folds_to_one_line_and_lets_no_markup_of_the_article_through() {
    let article = real(
        "“We </script><img src=x> & are ready,” said Ana Ruiz, the mayor of <i>Lima.\n\nPeru met Ana Ruiz.",
    );
    let code = export(&article, Format::Snapshot);
    let start = "<rapporteur-panel for=\"story\"><details class=\"rapporteur-snapshot\" lang=\"en\" dir=\"ltr\">\
                 <summary>Who is in this story: 1 person, 1 state</summary>";
    assert!(code.starts_with(start), "{code}");
    assert!(
        code.contains("<li>“We &lt;/script&gt;&lt;img src=x&gt; &amp; are ready,” (paragraph 1)</li>"),
        "{code}"
    );
    for (tag, times) in
        [("<img", 0), ("<i>", 0), ("<script", 1), ("</script", 1), ("style=", 0), ("class=", 1)]
    {
        assert_eq!(code.matches(tag).count(), times, "{tag} in {code}");
    }
    let data = code.split_once("<script type=\"application/ld+json\">").expect("data").1;
    let data = data.split_once("</script>").expect("its end").0;
    let data: serde_json::Value = serde_json::from_str(data).expect("it is JSON");
    assert_eq!(data["hasPart"][0]["text"], "We </script><img src=x> & are ready,");
    assert!(export(&article, Format::Html).contains(code.split_once("<script").expect("data").1));
    assert!(export(&real(""), Format::Snapshot).contains("Who is in this story: nobody by name"));
}

#[test]
fn a_form_that_nobody_knows_is_answered_with_those_there_are() {
    assert_eq!("embed".parse(), Ok(Format::Snapshot));
    let refusal = "docx".parse::<Format>().expect_err("there is none");
    assert!(refusal.starts_with("there is no format “docx”; there are markdown, html, embed, "), "{refusal}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_export_of_any_text_is_well_formed(text in r#"([“”" \n.,:<>&'\\-]|said|Ana Ruiz|he|the official|é|\PC){0,40}"#) {
        let article = real(&text);
        let annotations = export(&article, Format::Annotations);
        prop_assert!(serde_json::from_str::<serde_json::Value>(&annotations).is_ok());
        let page = export(&article, Format::Html);
        let body = &page[page.find("</style>").expect("a style")..];
        prop_assert_eq!(body.matches("<span").count(), body.matches("</span>").count());
        export(&article, Format::Markdown);
    }
}

#[test]
fn each_row_of_the_timeline_is_one_click_from_its_sentence() {
    let text = "The bridge opened on 3 June 1931. It closed in May 1988.\n\nThe council of Lima, led by Ana Ruiz, bought it in 2019.";
    let article = real(text);
    let mut state = State::new(Home::Page);
    tell(&article, &mut state, Message::Read);
    tell(&article, &mut state, Message::Go(Tab::Links));
    let tree = page(&article, &state);
    let mut found = Vec::new();
    all(&tree, &mut found);
    let class = |element: &Element<'_>, class: &str| {
        element.attributes.iter().any(|(name, value)| *name == "class" && value == class)
    };
    let rows: Vec<String> = found.iter().filter(|it| class(it, "happened")).map(|it| words(it)).collect();
    assert_eq!(
        rows,
        [
            "The bridge opened on 3 June 1931.paragraph 1",
            "It closed in May 1988.paragraph 1",
            "The council of Lima, led by Ana Ruiz, bought it in 2019.paragraph 2",
        ]
    );
    let mut leaps = found.iter().filter(|it| class(it, "happened")).filter_map(|it| match &it.on {
        Some(On::Click(Message::Leap(span))) => Some(article.words(*span)),
        _ => None,
    });
    assert_eq!(leaps.next_back(), Some("The council of Lima, led by Ana Ruiz, bought it in 2019."));
    let two = real("The bridge opened on 3 June 1931. It closed in May 1988. Nobody uses it now.");
    let tree = page(&two, &state);
    let mut found = Vec::new();
    all(&tree, &mut found);
    assert!(!found.iter().any(|it| class(it, "timeline")));
}

#[test]
fn a_text_that_is_being_read_shows_how_far_and_a_way_out() {
    let article = Article::plain(STORY.to_owned().into());
    let mut state = State::new(Home::Page);
    state.screen = Screen::Read;
    state.status.reading = Some(Progress::Reading(Some(Stage::Cast)));
    let shown = words(&page(&article, &state));
    assert!(shown.contains("Reading 1 kB: who is who"), "{shown}");
    assert!(!shown.contains("The cast") && !shown.contains("Nobody"), "{shown}");
    assert_eq!(tell(&article, &mut state, Message::Cancel), [Effect::Cancel]);
    let shown = words(&page(&article, &state));
    assert!(shown.contains("was cancelled") && !shown.contains("Reading"), "{shown}");
    assert_eq!(tell(&article, &mut state, Message::Resume), [Effect::Read(STORY.to_owned().into())]);
    assert_eq!(state.status.trouble, None);
}

#[test]
fn a_text_that_would_hold_the_page_up_is_read_only_if_the_reader_wants_it() {
    let article = Article::plain(STORY.to_owned().into());
    let mut state = State::new(Home::Page);
    state.screen = Screen::Read;
    assert_eq!(tell(&article, &mut state, Message::ReadHere), []);
    state.status.reading = Some(Progress::Asked);
    let shown = words(&page(&article, &state));
    assert!(shown.contains("cannot read in the background here: reading 1 kB"), "{shown}");
    let mut agreed = state.clone();
    assert_eq!(tell(&article, &mut agreed, Message::ReadHere), [Effect::ReadHere]);
    assert_eq!(agreed.status.reading, Some(Progress::Reading(None)));
    assert_eq!(tell(&article, &mut state, Message::Cancel), [Effect::Cancel]);
    assert!(words(&page(&article, &state)).contains("Read it after all"));
}

#[test]
fn a_text_that_came_with_the_address_says_so_until_the_next() {
    let article = Article::plain(STORY.to_owned().into());
    let mut state = State::new(Home::Page);
    let said = |state: &State| words(&page(&article, state));
    let effects = tell(&article, &mut state, Message::Arrive(Some(STORY.to_owned())));
    assert!(effects.contains(&Effect::Read(STORY.to_owned().into())));
    assert!(said(&state).contains("behind the #"));
    tell(&article, &mut state, Message::Hand(STORY.to_owned().into()));
    assert!(!said(&state).contains("behind the #"));
    tell(&article, &mut state, Message::Arrive(None));
    assert!(said(&state).contains("too long"));
    tell(&article, &mut state, Message::Arrive(Some(" ".to_owned())));
    assert!(said(&state).contains("cut short"));
}

use crate::actors::{Manner, Naming, Quote, Utterance};
use crate::text::{Span, ToList};
use crate::view::cast::reasons::{self, why};
use crate::view::cast::statement::words_of;
use crate::view::correct::forms::attribution;
use crate::view::export::Format;
use crate::view::node::{Element, button, element};
use crate::view::{Article, Ask, Home, Layer, Listing, Message, State, words};

/// How many statements are laid out at once.
const MOST: usize = 120;

/// What is said, in order of the text: who says it, how it is given, the words.
pub fn quotes<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let all = &article.analysis.utterances;
    let shown = all.iter().filter(|utterance| lists(article, utterance, state.position.listing)).to_list();
    let more = shown.len().saturating_sub(MOST);
    let nothing = shown.is_empty().then(|| element("p").class("nothing").text(empty(all.is_empty())));
    let rows = shown.into_iter().take(MOST).map(|utterance| row(article, state, utterance));
    let more = (more > 0).then(|| {
        let line = format!("and {} more, all in the quote sheet", words::grouped(more));
        element("p").class("nothing").text(line)
    });
    let sheet = (!all.is_empty()).then(|| {
        let save = button(Message::Save(Format::Sheet)).class("link").text("Save the quote sheet (CSV)");
        element("p").class("sheet").child(save)
    });
    element("section")
        .class("said-list")
        .attribute("id", "quotes")
        .attribute("part", "statements")
        .attribute("aria-label", "Quotes")
        .attribute("tabindex", "-1")
        .child(element("h2").text("Quotes"))
        .child((!all.is_empty()).then(|| listings(article, state)))
        .child(element("ol").attribute("role", "list").children(rows))
        .child(nothing)
        .child(more)
        .child(sheet)
}

fn empty(nothing: bool) -> &'static str {
    if nothing { "No statement found." } else { "None found." }
}

/// Whether a statement is among those that are listed.
fn lists(article: &Article, utterance: &Utterance, listing: Listing) -> bool {
    let first = utterance.quotes.first().map(|&at| article.analysis.quotes[at as usize].manner);
    let naming = utterance.speaker.map(|id| article.analysis.namings[id.index()]);
    match listing {
        Listing::All => true,
        Listing::Quoted => first != Some(Manner::Indirect),
        Listing::Reported => first == Some(Manner::Indirect),
        Listing::NoSpeaker => utterance.speaker.is_none(),
        Listing::Unchecked => !is_checked(article, utterance),
        Listing::By(by) => naming == Some(by),
        Listing::Of(actor) => utterance.speaker == Some(actor),
    }
}

/// Which statements can be listed, each with how many these are.
fn listings<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let count = |listing| {
        article.analysis.utterances.iter().filter(|utterance| lists(article, utterance, listing)).count()
    };
    let chosen = match state.position.listing {
        Listing::By(naming) => Some(words::naming(naming)),
        Listing::Of(actor) => Some(article.name(actor)),
        // Where everything is checked, the way out of an empty list is the one before it.
        Listing::Unchecked if article.checked.is_empty() => Some("Not checked"),
        _ => None,
    };
    let offered = [
        (Listing::All, "All"),
        (Listing::Quoted, "Quoted"),
        (Listing::Reported, "Reported"),
        (Listing::NoSpeaker, "No speaker"),
    ];
    let unchecked = (!article.checked.is_empty()).then_some((Listing::Unchecked, "Not checked"));
    let offered =
        offered.into_iter().chain(unchecked).chain(chosen.map(|label| (state.position.listing, label)));
    let buttons = offered.filter_map(|(listing, label)| {
        let (number, own) = (count(listing), state.position.listing == listing);
        let shown = number > 0 || own || listing == Listing::All;
        shown.then(|| {
            let label = format!("{label} {}", words::grouped(number));
            button(Message::List(listing)).state("aria-pressed", own).text(label)
        })
    });
    element("div")
        .class("listings")
        .attribute("role", "group")
        .attribute("aria-label", "Which quotes")
        .children(buttons.to_list())
}

/// A statement: who says it, how it is given, and its words, which lead to their place.
fn row<'t>(article: &'t Article, state: &State, utterance: &Utterance) -> Element<'t> {
    let parts = article.parts(utterance);
    let reason = parts.first().and_then(|quote| reasons::statement(article, quote));
    let line = element("p").class("by").child(speaker(article, utterance)).text(" ");
    let line = line.child(element("span").class("manner").text(manner(article, utterance, &parts)));
    let first = parts.first().map(|quote| quote.span);
    let mends = first.filter(|_| state.setup.home == Home::Page);
    element("li")
        .key(first.map_or(0, |span| span.start as usize))
        .child(line)
        .child(mends.map(|span| tick(article, span)))
        .child(element("p").class("parts").children(words_of(article, &parts)))
        .child(reason.map(why))
        .children(mends.into_iter().flat_map(|span| attribution(article, state, utterance, span)))
}

/// Whether the reader has ticked a statement as checked.
fn is_checked(article: &Article, utterance: &Utterance) -> bool {
    let first = utterance.quotes.first().map(|&at| article.analysis.quotes[at as usize].span);
    first.is_some_and(|span| article.checked.contains(&span))
}

/// A box to tick once the words were checked.
fn tick<'t>(article: &Article, span: Span) -> Element<'t> {
    let checked = article.checked.contains(&span);
    button(Message::Correct(Ask::Check(span)))
        .class("tick-box")
        .attribute("role", "checkbox")
        .state("aria-checked", checked)
        .attribute("aria-label", format!("Checked: {}", words::beginning(article.words(span), 40)))
        .attribute("title", "Checked")
        .text(if checked { "✓" } else { "" })
}

fn speaker<'t>(article: &'t Article, utterance: &Utterance) -> Element<'t> {
    match utterance.speaker {
        Some(id) => {
            let layer = words::layer(Layer::of(article.analysis.cast.actors[id].kind)).0;
            button(Message::Follow(id)).class(format!("speaker mark {layer}")).text(article.name(id))
        }
        None => element("span").class("speaker none").text("No speaker found"),
    }
}

/// How a statement is given: "quoted in 2 parts", "reported", "anonymous, reported".
fn manner(article: &Article, utterance: &Utterance, parts: &[&Quote]) -> String {
    let how = match parts.first().map(|quote| quote.manner) {
        Some(Manner::Indirect) => "reported",
        Some(Manner::Fragment) => "a few words quoted",
        _ => "quoted",
    };
    let naming = utterance.speaker.map(|id| article.analysis.namings[id.index()]);
    let mut line = match naming {
        Some(Naming::Anonymous) => "anonymous, ".to_owned(),
        Some(Naming::NotNamed) => "not named, ".to_owned(),
        Some(Naming::Named) | None => String::new(),
    };
    line += how;
    if parts.len() > 1 {
        line = line + " in " + &parts.len().to_string() + " parts";
    }
    line
}

use crate::actors::{Actor, ActorKind, Naming, Part};
use crate::summary::Signals;
use crate::text::{Id, ToList};
use crate::view::cast::cards::{list, listed};
use crate::view::node::{Element, button, element};
use crate::view::{Article, Listing, Message, State, object::findings, words};

/// How many of those of whom no statement was found are named.
const SILENT: usize = 6;

/// Whose word it is: statements of anonymous sources, of sources that are not named, and of those with a name.
pub fn sources<'t>(article: &'t Article) -> Element<'t> {
    let Signals { named, unnamed, anonymous, unattributed, .. } = article.analysis.signals;
    let all = named + unnamed + unattributed;
    element("section")
        .class("sources")
        .attribute("part", "sources")
        .attribute("aria-label", "Who says so")
        .child(element("h2").text("Who says so"))
        .child((all > 0).then(|| meter([anonymous, unnamed - anonymous, named, unattributed])))
        .child(element("p").class("tally").text(findings::unnamed(article)))
        .children(Naming::ALL.into_iter().filter_map(|naming| group(article, naming)))
        .child((unattributed > 0).then(|| nobody(unattributed)))
        .child((all > 0).then(|| silent(article)).flatten())
}

/// What a group is drawn with.
pub fn naming_class(naming: Naming) -> &'static str {
    match naming {
        Naming::Anonymous => "anonymous",
        Naming::NotNamed => "not-named",
        Naming::Named => "by-name",
    }
}

/// Those who are named in one way, with how much they say; each count leads to just these statements.
fn group<'t>(article: &'t Article, naming: Naming) -> Option<Element<'t>> {
    let order = article.analysis.order.iter().map(|place| place.actor);
    let own = |id: &Id<Actor>| {
        article.analysis.namings[id.index()] == naming && !article.statements(*id).is_empty()
    };
    let speakers = order.filter(own).to_list();
    let all: usize = speakers.iter().map(|&id| article.statements(id).len()).sum();
    let rows = speakers.into_iter().map(|id| {
        element("li")
            .child(button(Message::Follow(id)).class("speaker").text(article.name(id)))
            .child(nobody_in_person(article, id))
            .child(count(Listing::Of(id), article.statements(id).len(), article.name(id)))
    });
    (all > 0).then(|| {
        element("div")
            .class(format!("naming {}", naming_class(naming)))
            .child(
                element("h3")
                    .child(element("span").class("swatch").attribute("aria-hidden", "true"))
                    .child(element("span").text(words::naming(naming)))
                    .child(count(Listing::By(naming), all, words::naming(naming))),
            )
            .child(element("p").class("quiet").text(sentence(words::named(naming))))
            .child(element("ul").attribute("role", "list").children(rows))
    })
}

/// That a body or a state speaks, and no person of it.
fn nobody_in_person<'t>(article: &Article, id: Id<Actor>) -> Option<Element<'t>> {
    let kind = article.analysis.cast.actors[id].kind;
    let body = !matches!(kind, ActorKind::Person | ActorKind::Unnamed);
    body.then(|| element("span").class("quiet").text("no person named"))
}

/// A number of statements that leads to them; `whose` is said to those who do not see the row.
fn count<'t>(listing: Listing, number: usize, whose: &str) -> Element<'t> {
    let label = words::count(number, "statement", "statements");
    button(Message::List(listing))
        .class("count link")
        .attribute("aria-label", format!("{whose}: {label}"))
        .text(label)
}

fn nobody<'t>(number: u32) -> Element<'t> {
    let label = words::count(number as usize, "statement", "statements");
    let way = button(Message::List(Listing::NoSpeaker)).class("link").text(label);
    element("p").class("quiet").child(way).text(" without a speaker that we could find")
}

/// Those who matter and of whom no statement was found.
fn silent<'t>(article: &'t Article) -> Option<Element<'t>> {
    let matters = |id: &Id<Actor>| matches!(article.part(*id), Part::Lead | Part::Important);
    let person = |id: &Id<Actor>| article.analysis.cast.actors[*id].kind == ActorKind::Person;
    let order = article.analysis.order.iter().map(|place| place.actor);
    let quiet = order.filter(|id| matters(id) && person(id) && article.statements(*id).is_empty());
    let quiet = quiet.take(SILENT).to_list();
    let last = quiet.len().checked_sub(1)?;
    let mut line = element("p").class("quiet").text("No statement found from ");
    for (at, id) in quiet.into_iter().enumerate() {
        line = match at {
            0 => line,
            at if at == last => line.text(" or "),
            _ => line.text(", "),
        };
        line = line.child(button(Message::Follow(id)).class("link").text(article.name(id)));
    }
    Some(line.text("."))
}

/// Words as a sentence of their own.
fn sentence(words: &str) -> String {
    let mut line = words.to_owned() + ".";
    line[..1].make_ascii_uppercase();
    line
}

/// So many sources without a name come first.
const FIRST: usize = 4;

/// The sources without a name, a group of their own, with their share.
pub fn unnamed<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let sources = listed(article, state, |kind| kind == ActorKind::Unnamed);
    let line = match state.position.find.is_empty() {
        true => "No unnamed source found.",
        false => "None found.",
    };
    let nothing = sources.is_empty().then(|| element("p").class("nothing").text(line));
    let share = (article.analysis.signals.unnamed > 0).then(|| findings::unnamed(article));
    element("section")
        .class("sources group")
        .attribute("part", "unnamed")
        .attribute("aria-label", "Unnamed sources")
        .child(element("h2").text("Unnamed sources"))
        .child(share.map(|share| element("p").class("quiet").text(share)))
        .child(list(article, state, sources, FIRST))
        .child(nothing)
}

/// A bar in four parts; the groups under it say the same.
fn meter<'t>(parts: [u32; 4]) -> Element<'t> {
    let all = parts.iter().sum::<u32>().max(1);
    let mut at = 0;
    let bars = parts.into_iter().zip(["anonymous", "not-named", "by-name", "unknown"]).filter_map(
        |(number, class)| {
            let (from, to) = (1000 * at / all, 1000 * (at + number) / all);
            at += number;
            (number > 0).then(|| {
                element("rect")
                    .class(class)
                    .attribute("x", from.to_string())
                    .attribute("y", "0")
                    .attribute("width", (to - from).saturating_sub(4).to_string())
                    .attribute("height", "10")
            })
        },
    );
    element("svg")
        .class("meter")
        .attribute("viewBox", "0 0 996 10")
        .attribute("preserveAspectRatio", "none")
        .attribute("aria-hidden", "true")
        .children(bars.to_list())
}

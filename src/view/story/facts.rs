use crate::actors::Actor;
use crate::summary::Brief;
use crate::text::{Id, Span, ToList};
use crate::view::node::{Element, element, link};
use crate::view::{Article, Layer, Message, words};

/// The facts of the story, each a link: who, with whom, where, when, on whose word.
pub fn facts<'t>(article: &'t Article) -> Option<Element<'t>> {
    let Brief { who, with, places, dates, sources } = &article.analysis.brief;
    let introduced = |&id: &Id<Actor>| {
        let role = article.analysis.cast.actors[id].roles.first();
        let role = role.map(|role| format!(" ({})", inside(article.words(role.span))));
        let actor = element("span").child(actor(article, id));
        match role {
            Some(role) => actor.text(role),
            None => actor,
        }
    };
    let named = |&id: &Id<Actor>| actor(article, id);
    let place = |&span: &Span| link(Message::Leap(span)).class("fact").text(article.words(span));
    let rows = [
        row("Who", who.iter().map(introduced).to_list()),
        row("With", with.iter().map(named).to_list()),
        row("Where", places.iter().map(place).to_list()),
        row("When", dates.iter().map(place).to_list()),
        row("According to", sources.iter().map(named).to_list()),
    ];
    let rows: Vec<_> = rows.into_iter().flatten().to_list();
    (!rows.is_empty()).then(|| {
        element("section")
            .class("brief")
            .attribute("aria-label", "In brief")
            .child(element("h2").text("In brief"))
            .child(element("dl").class("facts").attribute("part", "facts").children(rows))
    })
}

fn row<'t>(label: &'static str, items: Vec<Element<'t>>) -> Option<Element<'t>> {
    (!items.is_empty())
        .then(|| element("div").child(element("dt").text(label)).child(element("dd").joined(items)))
}

fn actor<'t>(article: &'t Article, id: Id<Actor>) -> Element<'t> {
    let layer = words::layer(Layer::of(article.analysis.cast.actors[id].kind)).0;
    link(Message::Follow(id)).class(format!("mark {layer}")).text(article.name(id))
}

/// Words as they stand inside a sentence: "Its leader" may have opened one.
fn inside(words: &str) -> String {
    let opens =
        ["A ", "An ", "The ", "His ", "Her ", "Its ", "Their "].iter().any(|small| words.starts_with(small));
    let mut words = words.to_owned();
    if opens {
        words[..1].make_ascii_lowercase();
    }
    words
}

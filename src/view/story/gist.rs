use crate::summary::Pick;
use crate::text::{BlockKind, Id, Sentence, ToList, sort};
use crate::view::node::{Element, On, button, element, link};
use crate::view::{Article, Field, Home, Message, Scope, State, Switch, cast::reasons, words};

/// The story in its own sentences, in the order of the text, each a link to its place: as many lines as leave the
/// article in sight, or all of it with its reasons.
pub fn summary<'t>(article: &'t Article, state: &State) -> Option<Element<'t>> {
    let picks = state.position.concerning.as_ref().unwrap_or(&article.analysis.summary);
    let most = article.analysis.summary.iter().chain(picks).map(|pick| pick.rank).max()?;
    let length = state.setup.length.clamp(1, most);
    let whole = state.on(Switch::WholeSummary);
    let mut chosen = chosen(article, state, picks, length);
    sort(&mut chosen, |pick| pick.sentence);
    let nothing =
        chosen.is_empty().then(|| element("p").class("nothing").text("No sentence stands alone here."));
    let lines = match whole {
        true => element("ol")
            .attribute("role", "list")
            .children(chosen.into_iter().map(|pick| sentence(article, pick))),
        false => chosen
            .into_iter()
            .fold(element("p").class("lines"), |lines, pick| lines.child(link_to(article, pick)).text(" ")),
    };
    let turn = button(Message::Switch(Switch::WholeSummary))
        .class("more")
        .attribute("id", "more")
        .state("aria-expanded", whole)
        .text(if whole { "less" } else { "more" });
    Some(
        element("section")
            .class(if whole { "summary whole" } else { "summary" })
            .attribute("id", "summary")
            .attribute("part", "summary")
            .attribute("aria-label", "Summary")
            .attribute("tabindex", "-1")
            .child(
                element("div")
                    .class("over")
                    .child(
                        element("h2")
                            .class(if state.position.followed.is_some() { "unseen" } else { "" })
                            .text("In its own words"),
                    )
                    .child(scopes(article, state))
                    .child((whole && most > 1).then(|| slider(length, most))),
            )
            .child(lines)
            .child(nothing)
            .child(turn),
    )
}

/// The best so many sentences. Right above the article, the one that opens it is left out for the next best.
fn chosen<'p>(article: &Article, state: &State, picks: &'p [Pick], length: u32) -> Vec<&'p Pick> {
    let above = state.setup.home == Home::Page && !state.on(Switch::WholeSummary);
    let opening = if above { first(article) } else { None };
    let mut chosen: Vec<&Pick> = picks.iter().filter(|pick| Some(pick.sentence) != opening).to_list();
    if chosen.is_empty() {
        chosen = picks.iter().to_list();
    }
    sort(&mut chosen, |pick| pick.rank);
    chosen.truncate(length as usize);
    chosen
}

/// The sentence that opens the running text.
fn first(article: &Article) -> Option<Id<Sentence>> {
    let blocks = &article.analysis.blocks;
    let opens = |sentence: &Sentence| blocks[sentence.block].kind == BlockKind::Paragraph;
    article.analysis.sentences.entries().find(|(_, sentence)| opens(sentence)).map(|(id, _)| id)
}

fn slider<'t>(length: u32, most: u32) -> Element<'t> {
    let field = element("input")
        .attribute("type", "range")
        .attribute("min", "1")
        .attribute("max", most.to_string())
        .attribute("value", length.to_string())
        .attribute("aria-label", "Sentences in the summary")
        .on(On::Input(Field::Length));
    element("label").class("slide").text(words::count(length as usize, "sentence", "sentences")).child(field)
}

/// With an actor followed, the whole story or the one that concerns it.
fn scopes<'t>(article: &'t Article, state: &State) -> Option<Element<'t>> {
    let actor = state.position.followed?;
    let scope = |scope: Scope, pressed: bool| button(Message::Concern(scope)).state("aria-pressed", pressed);
    Some(
        element("div")
            .class("scopes")
            .attribute("role", "group")
            .attribute("aria-label", "Whose story")
            .child(scope(Scope::Whole, state.position.concerning.is_none()).text("The story"))
            .child(
                scope(Scope::Followed, state.position.concerning.is_some())
                    .text("As it concerns ")
                    .text(article.name(actor)),
            ),
    )
}

fn sentence<'t>(article: &'t Article, pick: &Pick) -> Element<'t> {
    let span = article.after_dateline(pick.sentence);
    let why: Vec<&str> = pick.why.iter().map(|&why| words::why(why)).to_list();
    let why = (!why.is_empty()).then(|| {
        let line = format!("Chosen because {}.", words::list(&why));
        reasons::why(line)
    });
    let place = element("span").class("place").text(article.place(span.start));
    element("li")
        .key(pick.sentence.index())
        .child(element("div").child(link_to(article, pick).child(place)).child(why))
}

/// A sentence that leads to its place.
fn link_to<'t>(article: &'t Article, pick: &Pick) -> Element<'t> {
    let span = article.after_dateline(pick.sentence);
    link(Message::Leap(span)).class("sentence").text(article.words(span))
}

use crate::view::cast::answer;
use crate::view::intake::look::Look;
use crate::view::node::{Element, button, element};
use crate::view::page::follower::follower;
use crate::view::page::progress::progress;
use crate::view::page::rail::rail;
use crate::view::page::trouble::trouble;
use crate::view::state::Section;
use crate::view::story::gist::summary;
use crate::view::{Article, Layer, Message, State, Switch, words};

/// What stands under somebody's article: a line that says how many are in it and, unfolded, who they are.
pub fn guest<'t>(article: &'t Article, state: &State, frame: Element<'t>) -> Element<'t> {
    let beside = state.on(Switch::Unfolded).then(|| beside(article, state));
    frame
        .child(headline(article, state))
        .child(progress(article, state))
        .child(beside)
        .child(answer::answer(article, state))
}

/// Whether there is something to show under somebody's article: somebody is in it, or it is being read.
pub fn has_cast(article: &Article, state: &State) -> bool {
    let read = matches!(article.look, Look::Article | Look::Short(_)) && !article.analysis.order.is_empty();
    read || state.status.reading.is_some()
}

fn headline<'t>(article: &Article, state: &State) -> Element<'t> {
    let turn = button(Message::Switch(Switch::Unfolded))
        .attribute("part", "line")
        .state("aria-expanded", state.on(Switch::Unfolded))
        .child(element("span").class("title").text("Who is in this story"));
    let counts = counts(article);
    let counts = (!counts.is_empty()).then(|| element("span").class("counts").text(counts));
    element("h2").class("fold-line").child(turn.child(counts))
}

/// How many of each kind are in the article: "5 people, 2 organisations".
fn counts(article: &Article) -> String {
    let mut counts = [0; 4];
    for place in &article.analysis.order {
        counts[Layer::of(article.analysis.cast.actors[place.actor].kind) as usize] += 1;
    }
    let names = [
        ("person", "people"),
        ("organisation", "organisations"),
        ("state or group", "states and groups"),
        ("unnamed source", "unnamed sources"),
    ];
    let mut line = String::new();
    for (number, (one, many)) in counts.into_iter().zip(names).filter(|&(number, _)| number > 0) {
        let comma = if line.is_empty() { "" } else { ", " };
        line = line + comma + &words::count(number, one, many);
    }
    line
}

/// Everything but the article itself.
fn beside<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let story = state.setup.sections.contains(&Section::Summary).then(|| summary(article, state)).flatten();
    element("div")
        .class("beside")
        .child(trouble(article, state))
        .child(story)
        .child(rail(article, state))
        .child(follower(article, state))
}

use crate::text::ToList;
use crate::view::cast::cards::cast;
use crate::view::cast::dealings::dealings;
use crate::view::cast::quotes::quotes;
use crate::view::cast::sources::{sources, unnamed};
use crate::view::correct::forms::corrected;
use crate::view::node::{Element, button, element};
use crate::view::page::desk::desk;
use crate::view::page::legend::legend;
use crate::view::state::{Home, Section, Tab, View};
use crate::view::story::facts::facts;
use crate::view::story::timeline::timeline;
use crate::view::{Article, Message, State, words};

/// What is known about the article, beside it: a part at a time, or what an editor would ask.
pub fn rail<'t>(article: &'t Article, state: &State) -> Option<Element<'t>> {
    if !article.is_read() || shown(state).next().is_none() {
        return None;
    }
    let parts = match state.view {
        View::Desk => vec![desk(article)],
        // On paper they all stand one after the other, the quotes only where they are in front.
        _ => shown(state).map(|tab| part(article, state, tab)).to_list(),
    };
    let rail = element("div").class(if state.view == View::Desk { "rail checks" } else { "rail" });
    let panel =
        element("div").class("panel").attribute("id", "rail").attribute("tabindex", "-1").children(parts);
    let legend = (state.setup.home == Home::Page).then(|| legend(state));
    Some(rail.child(tabs(article, state)).child(panel).child(legend))
}

/// The parts that stand there: under somebody's article, those that its owner chose.
fn shown(state: &State) -> impl Iterator<Item = Tab> {
    let chosen = |tab: &Tab| state.setup.sections.contains(&Section::of(*tab));
    PARTS.into_iter().filter(move |tab| state.setup.home == Home::Page || chosen(tab))
}

/// What can stand beside the article.
const PARTS: [Tab; 4] = [Tab::Cast, Tab::Quotes, Tab::Sources, Tab::Links];

fn part<'t>(article: &'t Article, state: &State, tab: Tab) -> Element<'t> {
    let shown = state.position.rail == tab;
    let part = element("div").class(if shown { "part" } else { "part off" }).key(tab as usize);
    match tab {
        Tab::Article => part,
        Tab::Cast => {
            part.child(cast(article, state)).child(unnamed(article, state)).child(corrected(article, state))
        }
        Tab::Quotes => part.child(shown.then(|| quotes(article, state))),
        Tab::Sources => part.child(sources(article)),
        Tab::Links => part.child(dealings(article, state)).child(facts(article)).child(timeline(article)),
    }
}

/// The parts; on a narrow screen the article is one of them.
fn tabs<'t>(article: &Article, state: &State) -> Element<'t> {
    let tab = |tab: Tab, label: &'static str, number: Option<usize>| {
        let beside = tab != Tab::Article && state.position.rail == tab;
        button(Message::Go(tab))
            .class(if beside { "tab shown" } else { "tab" })
            .attribute("data-part", tab_name(tab))
            .state("aria-pressed", state.position.tab == tab || beside && state.position.tab == Tab::Article)
            .text(label)
            .child(number.map(|number| element("small").text(words::grouped(number))))
    };
    let nav = element("nav").class("tabs").attribute("aria-label", "Parts");
    let own = (state.setup.home == Home::Page).then(|| tab(Tab::Article, "Article", None));
    let nav = nav.child(own);
    if state.view == View::Desk {
        return nav.child(tab(Tab::Cast, "Desk check", None));
    }
    let tabs = shown(state).map(|part| match part {
        Tab::Article | Tab::Cast => tab(Tab::Cast, "Cast", Some(article.analysis.order.len())),
        Tab::Quotes => tab(Tab::Quotes, "Quotes", Some(article.analysis.signals.statements())),
        Tab::Sources => tab(Tab::Sources, "Sources", None),
        Tab::Links => tab(Tab::Links, "Links", None),
    });
    nav.children(tabs)
}

/// What style sheets call a part.
pub fn tab_name(tab: Tab) -> &'static str {
    match tab {
        Tab::Article => "article",
        Tab::Cast => "cast",
        Tab::Quotes => "quotes",
        Tab::Sources => "sources",
        Tab::Links => "links",
    }
}

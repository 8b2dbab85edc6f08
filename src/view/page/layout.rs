use crate::summary::Signals;
use crate::text::BlockKind;
use crate::view::compare::comparison::comparison;
use crate::view::correct::forms::fresh;
use crate::view::node::{Element, element};
use crate::view::page::arrival::arrival;
use crate::view::page::follower::follower;
use crate::view::page::foot::footer;
use crate::view::page::guest::guest;
use crate::view::page::masthead::{header, theme_name};
use crate::view::page::notice::notice;
use crate::view::page::progress::progress;
use crate::view::page::rail::{rail, tab_name};
use crate::view::page::reopen::reopen;
use crate::view::page::start::{start, write};
use crate::view::page::strip::strip;
use crate::view::page::trouble::trouble;
use crate::view::state::{Home, Screen, Switch};
use crate::view::story::blocks::{opening, story};
use crate::view::story::gist::summary;
use crate::view::{Article, State, words};

/// The whole page.
pub fn page<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let class = match state.screen {
        Screen::Start => "rapporteur start",
        Screen::Write => "rapporteur write",
        Screen::Read => "rapporteur read",
    };
    let home = match state.setup.home {
        Home::Page => "page",
        Home::Guest => "guest",
    };
    let dropping = if state.status.dragging { " dropping" } else { "" };
    let frame = element("div")
        .class(format!("{class} {home}{dropping}"))
        .attribute("part", "panel")
        // Whatever the language and the direction of the page around.
        .attribute("lang", "en")
        .attribute("dir", "ltr")
        .attribute("data-theme", state.setup.theme.map_or("system", theme_name))
        .attribute("data-tab", tab_name(state.position.tab));
    let frame = match (state.setup.home, state.screen) {
        (Home::Guest, Screen::Read) => guest(article, state, frame),
        (Home::Guest, _) => frame,
        (Home::Page, Screen::Start) => {
            frame.child(header(state)).child(reopen(state)).child(start(article, state))
        }
        (Home::Page, Screen::Write) => frame.child(header(state)).child(write(article, state)),
        (Home::Page, Screen::Read) if state.compares() => {
            frame.child(header(state)).child(comparison(article, state))
        }
        (Home::Page, Screen::Read) => {
            let page = frame.child(header(state)).child(fresh(state));
            page.child(read(article, state))
        }
    };
    frame
        .child(state.status.dragging.then(drop_here))
        .child(notice(state))
        .child((state.setup.home == Home::Page || state.on(Switch::Unfolded)).then(|| footer(article, state)))
        .child(
            element("p")
                .class("unseen")
                .attribute("role", "status")
                .attribute("aria-live", "polite")
                .text(state.status.announcement.clone()),
        )
        .child(element("p").attribute("hidden", "").attribute("id", "about-mention").text(
            "Enter tells who that is; n and p go to the next and the previous mention; Escape comes back.",
        ))
}

/// Where to drop what is held over the page: anywhere.
fn drop_here<'t>() -> Element<'t> {
    let line = "Drop the article here: .txt, .md, .html, .docx, .rtf or .eml";
    element("p").class("drop-here").attribute("aria-hidden", "true").child(element("span").text(line))
}

fn read<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let known = article.is_read();
    let headed = article.analysis.blocks.iter().any(|block| block.kind == BlockKind::Headline);
    let title = (!headed).then(|| {
        element("h1").class("unseen").attribute("id", "title").attribute("tabindex", "-1").text("The article")
    });
    let body = element("section")
        .class("article")
        .attribute("id", "article")
        .attribute("part", "article")
        .attribute("aria-label", "Article")
        .attribute("tabindex", "-1")
        .child(title)
        .child(arrival(state))
        .child(trouble(article, state))
        .child(progress(article, state))
        .child(opening(article, state, known.then(|| kicker(&article.analysis.signals))))
        .child(summary(article, state))
        .child(story(article, state))
        .child(follower(article, state));
    element("main")
        .class("room")
        .child(element("div").class("margin").attribute("aria-hidden", "true").child(strip(article, state)))
        .child(body)
        .child(rail(article, state))
}

/// How long the article is, how much of it others say, and how many claims it holds at a distance.
fn kicker<'t>(signals: &Signals) -> Element<'t> {
    let Signals { words, minutes, quoted, hedges, .. } = signals;
    let mut line = words::count(*words as usize, "word", "words") + " · " + &minutes.to_string() + " min";
    if *quoted > 0 {
        line = line + " · " + &(100 * quoted / words.max(&1)).to_string() + "% quoted";
    }
    if !hedges.is_empty() {
        line = line + " · " + &words::count(hedges.len(), "hedged claim", "hedged claims");
    }
    element("p").class("kicker").text(line)
}

use crate::view::node::{Element, button, element};
use crate::view::page::menu::exports;
use crate::view::{Marks, Message, Screen, State, Switch, Tab, Theme, View, words};

/// The name, the views, and what can be done with the article.
pub fn header<'t>(state: &State) -> Element<'t> {
    let read = state.screen == Screen::Read;
    let alone = read && !state.compares();
    let skip = |tab: Tab, label: &'static str| button(Message::Skip(tab)).class("skip").text(label);
    let beside = if state.view == View::Desk { "Skip to the desk check" } else { "Skip to the cast" };
    element("header")
        .child(alone.then(|| skip(Tab::Article, "Skip to the article")))
        .child(alone.then(|| skip(Tab::Cast, beside)))
        .child(
            element("p")
                .class("wordmark")
                .text("Rapporteur")
                .child(element("span").attribute("aria-hidden", "true").text(".")),
        )
        .child(read.then(|| views(state)))
        .child(
            element("div")
                .class("tools")
                .child(
                    (state.screen != Screen::Start).then(|| button(Message::Clear).class("new").text("New")),
                )
                .child(alone.then(|| exports(state)))
                .child(read.then(|| more(state, alone)))
                .children(themes().into_iter().filter(|_| !read)),
        )
}

/// What is wanted less often.
fn more<'t>(state: &State, alone: bool) -> Element<'t> {
    let item = |item: Element<'t>| element("li").child(item);
    let switch = |switch: Switch| {
        let act = button(Message::Switch(switch)).class("switch").state("aria-pressed", state.on(switch));
        item(act.text(words::switch(switch)))
    };
    let look = |view: View, label: &'static str| {
        let act = button(Message::Look(view)).class("view").state("aria-pressed", state.view == view);
        element("li").class("look").child(act.text(label))
    };
    let marks = match state.setup.marks {
        Marks::Shown => "Hide all marks",
        Marks::Hidden => "Show marks",
    };
    let items =
        element("ul").attribute("role", "list").children(VIEWS.map(|(view, label)| look(view, label)));
    let items = match alone {
        true => items
            .child(item(button(Message::Write).text("Edit the text")))
            .child(item(button(Message::Open).class("open").text("Open a file…")))
            .child(item(button(Message::ToggleMarks).class("marks").text(marks)))
            .children(Switch::ALL.map(switch)),
        false => items,
    };
    element("details")
        .class("menu more-menu")
        .attribute("name", "menu")
        .child(element("summary").text("More"))
        .child(items.children(themes().map(item)))
}

/// Changes between light and dark: one of the two shows, by the reader's choice or the system's.
fn themes<'t>() -> [Element<'t>; 2] {
    [(Theme::Dark, "Dark colours"), (Theme::Light, "Light colours")].map(|(theme, label)| {
        let name = theme_name(theme);
        let turn = button(Message::Turn(theme)).class("theme").attribute("id", name);
        turn.child(half_moon()).text(label)
    })
}

/// What style sheets call a theme.
pub fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

/// What can stand beside the article.
const VIEWS: [(View, &str); 3] =
    [(View::Read, "Read"), (View::Desk, "Desk check"), (View::Compare, "Compare")];

fn views<'t>(state: &State) -> Element<'t> {
    let view = |(view, label): (View, &'static str)| {
        button(Message::Look(view)).state("aria-pressed", state.view == view).text(label)
    };
    element("nav").class("views").attribute("aria-label", "Views").children(VIEWS.map(view))
}

fn half_moon<'t>() -> Element<'t> {
    let circle = element("circle").attribute("cx", "8").attribute("cy", "8").attribute("r", "6.5");
    element("svg")
        .attribute("viewBox", "0 0 16 16")
        .attribute("aria-hidden", "true")
        .child(circle.attribute("fill", "none").attribute("stroke", "currentColor"))
        .child(element("path").attribute("d", "M8 1.5a6.5 6.5 0 0 1 0 13z").attribute("fill", "currentColor"))
}

use super::menu::exports;
use super::node::{Element, On, button, element};
use super::samples::SAMPLES;
use super::shelf::compares;
use super::{Field, Message, Screen, State, Tab, Theme, View};

/// The name, the views, and what can be done with the article.
pub fn header<'t>(state: &State) -> Element<'t> {
    let read = state.screen == Screen::Read;
    let alone = read && !compares(state);
    let skip = |tab: Tab, label: &'static str| button(Message::Go(tab)).class("skip").text(label);
    let own = state.screen != Screen::Start && !compares(state);
    let samples = own.then(|| samples("Samples")).flatten();
    let (other, label) = match state.theme {
        Some(Theme::Dark) => (Theme::Light, "Light"),
        _ => (Theme::Dark, "Dark"),
    };
    element("header")
        .child(alone.then(|| skip(Tab::Article, "Skip to the article")))
        .child(alone.then(|| skip(Tab::Cast, "Skip to the cast")))
        .child(alone.then(|| skip(Tab::Summary, "Skip to the summary")))
        .child(
            element("p")
                .class("wordmark")
                .text("Rapporteur")
                .child(element("span").attribute("aria-hidden", "true").text(".")),
        )
        .child(read.then(|| views(state)))
        .child({
            element("div")
                .class("tools")
                .child(samples)
                .child(alone.then(|| button(Message::Write).text("Edit")))
                .child((state.screen != Screen::Start).then(|| button(Message::Clear).text("New")))
                .child((alone || !read).then(|| button(Message::Open).class("open").text("Open…")))
                .child(alone.then(|| exports(state)))
                .child(
                    button(Message::Turn(other))
                        .class("theme")
                        .attribute("aria-label", format!("{label} colours"))
                        .attribute("title", format!("{label} colours"))
                        .child(half_moon()),
                )
        })
}

/// What style sheets call a theme.
pub fn theme_name(theme: Theme) -> &'static str {
    match theme {
        Theme::Light => "light",
        Theme::Dark => "dark",
    }
}

/// The samples to choose from.
pub fn samples<'t>(label: &'static str) -> Option<Element<'t>> {
    (!SAMPLES.is_empty()).then(|| {
        element("label").child(element("span").class("unseen").text("Sample article")).child(
            element("select")
                .on(On::Input(Field::Sample))
                .child(element("option").attribute("value", "").text(label))
                .children(SAMPLES.iter().enumerate().map(|(at, sample)| {
                    element("option").attribute("value", at.to_string()).text(sample.title)
                })),
        )
    })
}

/// What can stand beside the article.
fn views<'t>(state: &State) -> Element<'t> {
    let view = |view: View, label: &'static str| {
        button(Message::Look(view)).state("aria-pressed", state.view == view).text(label)
    };
    element("nav")
        .class("views")
        .attribute("aria-label", "Views")
        .child(view(View::Read, "Read"))
        .child(view(View::Desk, "Desk check"))
        .child(view(View::Compare, "Compare"))
}

fn half_moon<'t>() -> Element<'t> {
    let circle = element("circle").attribute("cx", "8").attribute("cy", "8").attribute("r", "6.5");
    element("svg")
        .attribute("viewBox", "0 0 16 16")
        .attribute("aria-hidden", "true")
        .child(circle.attribute("fill", "none").attribute("stroke", "currentColor"))
        .child(element("path").attribute("d", "M8 1.5a6.5 6.5 0 0 1 0 13z").attribute("fill", "currentColor"))
}

use super::node::{Element, button, element};
use super::{Layer, Marks, Message, State, Switch, words};

/// What the marks mean; each can be switched off.
pub fn legend<'t>(state: &State) -> Element<'t> {
    let shown = state.marks == Marks::Shown;
    element("div")
        .class("legend")
        .attribute("role", "group")
        .attribute("aria-label", "Marks in the text")
        .children(Layer::ALL.into_iter().map(|layer| {
            let (class, label) = words::layer(layer);
            button(Message::Toggle(layer))
                .state("aria-pressed", state.shows(layer))
                .child(element("span").class(format!("mark {class}")).text(label))
        }))
        .children(Switch::ALL.into_iter().map(|switch| {
            let label = words::switch(switch);
            button(Message::Switch(switch))
                .class("switch")
                .state("aria-pressed", state.on(switch))
                .text(label)
        }))
        .child(
            element("span")
                .class("hows")
                .child(element("span").class("mark").text("names"))
                .child(element("span").class("mark reference").text("role nouns"))
                .child(element("span").class("mark reference pronoun").text("pronouns")),
        )
        .child(button(Message::ToggleMarks).class("link").text(if shown {
            "Hide all marks"
        } else {
            "Show marks"
        }))
}

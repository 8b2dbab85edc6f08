use crate::view::node::{Element, button, element};
use crate::view::{Layer, Message, State, words};

/// What the marks mean; each can be switched off.
pub fn legend<'t>(state: &State) -> Element<'t> {
    element("div")
        .class("legend")
        .attribute("role", "group")
        .attribute("aria-label", "Marks in the text")
        .children(Layer::ALL.into_iter().map(|layer| {
            let (class, label) = words::layer(layer);
            button(Message::Toggle(layer))
                .attribute("title", label)
                .state("aria-pressed", state.shows(layer))
                .child(element("span").class(format!("mark {class}")).text(words::layer_in_short(layer)))
        }))
}

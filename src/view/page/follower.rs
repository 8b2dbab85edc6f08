use crate::view::correct::forms::selected;
use crate::view::node::{Element, button, element};
use crate::view::{Article, Message, State};

/// What floats at the foot of the article: what the selected words can be, or the way back from a leap.
pub fn follower<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let back = (!state.position.leaps.is_empty()).then(|| {
        button(Message::Return).class("back").text(match state.shelf.returns(state.position.leaps.len()) {
            true => "‹ Comparison",
            false => "‹ Back",
        })
    });
    let selected = selected(article, state);
    let empty = back.is_none() && selected.is_none();
    let follower = element("div").class(if empty { "follower" } else { "follower up" });
    match selected {
        Some(selected) => follower.child(selected),
        None => follower.child(back),
    }
}

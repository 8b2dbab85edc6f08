use super::cards::walker;
use super::correct::selected;
use super::node::{Element, button, element};
use super::{Article, Ask, Home, Message, State};

/// Who is followed, and the way back, at the foot of the article.
pub fn follower<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let back = (!state.leaps.is_empty()).then(|| {
        button(Message::Return).class("back").text(match state.shelf.returns(state.leaps.len()) {
            true => "‹ Comparison",
            false => "‹ Back",
        })
    });
    let actor = state.followed.map(|id| {
        element("span")
            .class("following")
            .child(element("span").class("name").text(article.name(id)))
            .child(walker(article, state, id))
            .child(
                button(Message::Introduce)
                    .class("link")
                    .attribute("title", "Where they are introduced (w)")
                    .attribute("aria-keyshortcuts", "w")
                    .text("Who?"),
            )
            .child(
                (state.home == Home::Page)
                    .then(|| button(Message::Correct(Ask::Show)).class("link").text("Correct…")),
            )
            .child(
                button(Message::Release)
                    .class("arrow")
                    .attribute("aria-label", "Stop following (Escape)")
                    .text("×"),
            )
    });
    let selected = selected(article, state);
    let empty = back.is_none() && actor.is_none() && selected.is_none();
    let follower = element("div").class(if empty { "follower" } else { "follower up" });
    match selected {
        Some(selected) => follower.child(selected),
        None => follower.child(back).child(actor),
    }
}

use crate::view::node::{Element, button, element};
use crate::view::{Away, Message, Screen, State};

/// The way back to what was put away for an empty box.
pub fn reopen<'t>(state: &State) -> Option<Element<'t>> {
    let Away { title, .. } = state.away.as_ref().filter(|_| state.screen == Screen::Start)?;
    let way = button(Message::Reopen).class("link").attribute("id", "reopen").text("Open it again");
    let line = element("p").class("reopen").attribute("role", "status");
    Some(line.text(format!("“{title}” was put away. ")).child(way))
}

use super::node::{Element, button, element};
use super::{Message, State};

/// How a text came that nobody typed, pasted or opened here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Arrival {
    /// In the page's address.
    Carried,
    /// It would have, but did not fit.
    TooLong,
    /// What the address holds is no text.
    Lost,
}

/// What a reader should know of how the text came.
pub fn arrival<'t>(state: &State) -> Option<Element<'t>> {
    let line = match state.arrival? {
        Arrival::Carried => {
            "This text came in the page’s address, behind the #, which browsers send to no server. It has been taken out of the address bar."
        }
        Arrival::TooLong => {
            "The article was too long to travel in an address. It is on your clipboard: paste it here."
        }
        Arrival::Lost => "What came in the page’s address was cut short: there is nothing to read in it.",
    };
    Some(element("p").class("arrival").attribute("role", "status").text(line))
}

/// The ways to hand a text in, beside the box.
pub fn ways<'t>(state: &State) -> Element<'t> {
    let paste = state.pastes.then(|| button(Message::Paste).class("primary").text("Paste"));
    element("div")
        .class("ways")
        .child(paste)
        .child(button(Message::Open).class("way").text("Open a file…"))
        .child(state.address.as_deref().map(bookmarklet))
}

/// A bookmark that brings an article from any page here, in the part of the address that no server gets.
fn bookmarklet<'t>(address: &str) -> Element<'t> {
    const CODE: &str = include_str!("../../assets/bookmarklet.js");
    let link = element("a")
        .class("bookmark")
        .attribute("href", CODE.trim_end().replace("PAGE", address))
        .text("Who is in this?");
    element("details")
        .child(element("summary").text("From any page"))
        .child(element("p").text("Drag this link to your bookmarks: ").child(link).text(
            ". On an article, select its words, or nothing for all of them, and choose the bookmark: the words come here in \
             the page’s address, behind the #, which browsers send to no server.",
        ))
}

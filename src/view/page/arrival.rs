use crate::view::node::{Element, element};
use crate::view::{Arrival, State};

/// What a reader should know of how the text came.
pub fn arrival<'t>(state: &State) -> Option<Element<'t>> {
    let line = match state.status.arrival? {
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

/// A bookmark that brings an article from any page here, in the part of the address that no server gets.
///
/// Browsers decode what is written with `%` in such a bookmark before they run it: it is written twice over.
pub fn bookmarklet<'t>(address: &str) -> Element<'t> {
    const CODE: &str = include_str!("../../../assets/bookmarklet.js");
    let link = element("a")
        .class("bookmark")
        .attribute("href", CODE.trim_end().replace("PAGE", &address.replace('%', "%25")))
        .text("Who is in this?");
    element("p")
        .class("elsewhere")
        .text("On another page? Drag ")
        .child(link)
        .text(" to your bookmarks and press it there: it brings the article here without passing through any server.")
}

use crate::view::node::{Element, button, element};
use crate::view::{Article, Home, Keeping, Message, State, Switch, words};

/// How long the reading took, what keys do, and how to check that nothing is sent.
pub fn footer<'t>(article: &Article, state: &State) -> Element<'t> {
    let line = match state.status.took {
        Some(took) if !article.text.is_empty() => {
            let took = match took {
                0..10 => "in less than 1 ms".to_owned(),
                _ => format!("in {} ms", words::grouped((took as usize + 5) / 10)),
            };
            format!("Read on this device {took}. Nothing was sent.")
        }
        _ => "Reads on this device. Nothing is sent.".to_owned(),
    };
    let keys = article.is_read() && !state.compares();
    let check = match state.setup.home {
        Home::Page => {
            "Open your browser’s developer tools, choose Network, and paste another article: the list stays \
             empty. Or switch the network off and go on reading. The page’s own Content-Security-Policy \
             forbids it to connect to anything."
        }
        // What the rest of the page does is its owner’s.
        Home::Guest => {
            "In your browser’s developer tools, Network lists what this panel has fetched: its scripts and one file \
             of WebAssembly. It sends nothing, and goes on with the network off. What the rest of this page sends \
             is its owner’s."
        }
    };
    let how = element("details").child(element("summary").text("How to check that"));
    element("footer")
        .child(element("span").class("took").text(line))
        .child(keys.then(|| keys_help(state)))
        .child(state.setup.keeping.map(keeping))
        .child(how.child(element("p").text(check)))
}

/// Whether the tab keeps its texts, and the way to have it otherwise.
fn keeping<'t>(keeping: Keeping) -> Element<'t> {
    let (line, other, label) = match keeping {
        Keeping::Texts => {
            ("This tab keeps its texts until it is closed. ", Keeping::Nothing, "Don’t keep them")
        }
        Keeping::Nothing => {
            ("A reload forgets the text. ", Keeping::Texts, "Keep it until the tab is closed")
        }
    };
    let way = button(Message::Keep(other)).class("link").attribute("id", "keeping").text(label);
    element("span").class("keeping").text(line).child(way)
}

/// What keys do; those that are letters can be switched off.
fn keys_help<'t>(state: &State) -> Element<'t> {
    let switch = Switch::NoLetters;
    let off = button(Message::Switch(switch)).class("link").state("aria-pressed", state.on(switch));
    let keys = match state.setup.home {
        Home::Page => {
            "n and p go to the next and the previous mention, Enter on one tells who that is, h hides the marks, \
             Escape comes back; in the cast, the arrows go from card to card. "
        }
        Home::Guest => {
            "n and p go to the next and the previous mention, Escape comes back; in the cast, the arrows go from \
             card to card. "
        }
    };
    let help = element("p").text(keys).child(off.text(words::switch(switch)));
    element("details").child(element("summary").text("Keys")).child(help)
}

use super::node::{Element, button, element};
use super::{Article, Message, State, words};

/// How far the reading of a long text has come, and the way out.
pub fn progress<'t>(article: &Article, state: &State) -> Option<Element<'t>> {
    let percent = state.reading?.to_string();
    let bar = element("progress")
        .attribute("aria-label", "Read so far")
        .attribute("max", "100")
        .attribute("value", percent.clone());
    let line = element("p")
        .class("progress")
        .text(format!("Reading {} kB: {percent}% ", words::grouped(article.text.len().div_ceil(1000))))
        .child(bar)
        .child(button(Message::Cancel).class("link").text("Cancel"));
    Some(line)
}

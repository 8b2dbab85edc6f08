use crate::view::State;
use crate::view::node::{Element, element};

/// What is said of the last thing done, until the next; who cannot see it is told the same.
pub fn notice<'t>(state: &State) -> Option<Element<'t>> {
    let line = state.status.notice?.line();
    let line = element("span").text(line);
    Some(element("p").class("notice").attribute("aria-hidden", "true").child(line))
}

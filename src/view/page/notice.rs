use crate::view::State;
use crate::view::node::{Element, element};

/// How something ended that shows nowhere else.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Notice {
    /// The brief is on the clipboard.
    Copied,
    /// A link that carries the text is on the clipboard.
    LinkCopied,
    /// The text is too long for a link.
    LinkTooLong,
    /// The browser lets nothing onto the clipboard.
    Refused,
}

impl Notice {
    /// What is said of it.
    pub fn line(self) -> &'static str {
        match self {
            Notice::Copied => "Copied",
            Notice::LinkCopied => {
                "Link copied. The whole text is in it: whoever has the link can read the article. Opening it sends the text to no server."
            }
            Notice::LinkTooLong => "This text is too long for a link. Save the page (HTML) and send that.",
            Notice::Refused => "This browser does not let the page copy. Save the brief instead.",
        }
    }
}

/// What is said of the last thing done, until the next; who cannot see it is told the same.
pub fn notice<'t>(state: &State) -> Option<Element<'t>> {
    let line = state.notice?.line();
    let line = element("span").text(line);
    Some(element("p").class("notice").attribute("aria-hidden", "true").child(line))
}

use super::node::{Element, element};
use super::statement::statement;
use super::{Article, State};

/// What is said in the article, in the order of the text.
pub fn quotes<'t>(article: &'t Article, _state: &State) -> Element<'t> {
    let all = &article.analysis.quotes;
    let none = all.is_empty().then(|| element("p").class("nothing").text("No statement found."));
    element("section")
        .class("said-here")
        .attribute("part", "quotes")
        .attribute("aria-label", "Quotes")
        .child(element("h2").class("unseen").text("Quotes"))
        .child(
            element("ul")
                .class("quotes")
                .attribute("role", "list")
                .children(all.iter().map(|quote| statement(article, quote))),
        )
        .child(none)
}

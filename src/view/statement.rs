use super::node::{Element, element, link};
use super::reasons::{self, why};
use super::{Article, Message};
use crate::actors::{Manner, Quote};
use crate::text::Span;

/// What somebody says, with its place, whom it is told, and what shows who says it.
pub fn statement<'t>(article: &'t Article, quote: &Quote) -> Element<'t> {
    let told = quote.addressee.map(|id| format!("to {} · ", article.name(id))).unwrap_or_default();
    let words = element("span").class("words").text(quoted(article, quote.span, quote.manner));
    let place = element("span").class("place").text(told).text(article.place(quote.span.start));
    element("li")
        .child(link(Message::Leap(quote.span)).class("quote").child(words).child(place))
        .child(reasons::statement(article, quote).map(why))
}

/// What was said, with quotation marks only where the article has them.
pub fn quoted(article: &Article, span: Span, manner: Manner) -> String {
    match manner {
        Manner::Indirect => article.words(span).to_owned(),
        _ => format!("“{}”", article.words(span).trim_end_matches(',')),
    }
}

use super::arcs::arcs;
use super::node::{Element, button, element};
use super::{Article, Message, State};

/// How many dealings are listed.
const MOST: usize = 24;

/// Who deals with whom, in the article's own verbs, each a link to the sentence that says so.
pub fn dealings<'t>(article: &'t Article, state: &State) -> Option<Element<'t>> {
    let relations = &article.analysis.relations;
    let lines = relations.iter().take(MOST).map(|relation| {
        let sentence = article.analysis.sentences[relation.sentence].span;
        let name = |actor| element("span").class("name").text(article.name(actor));
        element("li").child(
            button(Message::Leap(sentence))
                .class("dealing")
                .child(name(relation.from))
                .text(" ")
                .child(element("span").class("verb").text(article.words(relation.verb)))
                .text(" ")
                .child(name(relation.to))
                .child(element("span").class("place").text(article.place(sentence.start))),
        )
    });
    let more = relations.len().saturating_sub(MOST);
    (!relations.is_empty()).then(|| {
        element("section")
            .class("dealings")
            .attribute("part", "dealings")
            .attribute("aria-label", "Who deals with whom")
            .child(element("h2").text("Who deals with whom"))
            .child(arcs(article, state))
            .child(element("ul").attribute("role", "list").children(lines.collect::<Vec<_>>()))
            .child((more > 0).then(|| element("p").class("quiet").text(format!("and {more} more"))))
    })
}

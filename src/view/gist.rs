use super::node::{Element, On, button, element};
use super::{Article, Field, Message, State, words};

/// The story in its own sentences, in the order of the text, each a link to its place.
pub fn summary<'t>(article: &'t Article, state: &State) -> Option<Element<'t>> {
    let picks = &article.analysis.summary;
    let most = picks.iter().map(|pick| pick.rank).max()?;
    let length = state.length.clamp(1, most);
    let mut chosen: Vec<_> =
        picks.iter().filter(|pick| pick.rank <= length).map(|pick| pick.sentence).collect();
    chosen.sort_unstable();
    let slider = element("label").class("slide").text(words::count(length as usize, "sentence", "sentences"));
    let slider = slider.child(
        element("input")
            .attribute("type", "range")
            .attribute("min", "1")
            .attribute("max", most.to_string())
            .attribute("value", length.to_string())
            .attribute("aria-label", "Sentences in the summary")
            .on(On::Input(Field::Length)),
    );
    let sentences = chosen.into_iter().map(|id| {
        let span = article.analysis.sentences[id].span;
        element("li").child(
            button(Message::Leap(span))
                .class("sentence")
                .text(article.words(span))
                .child(element("span").class("place").text(article.place(span.start))),
        )
    });
    Some(
        element("section")
            .class("summary")
            .attribute("id", "summary")
            .attribute("part", "summary")
            .attribute("aria-label", "Summary")
            .attribute("tabindex", "-1")
            .child(
                element("div")
                    .class("over")
                    .child(element("h2").text("In its own words"))
                    .child((most > 1).then_some(slider)),
            )
            .child(element("ol").attribute("role", "list").children(sentences)),
    )
}

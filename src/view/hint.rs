use super::cards::{initials, meaning};
use super::node::{Element, element};
use super::{Article, Layer, State, words};

/// Who is meant by the words under the pointer: name, role, why, and where they are introduced.
///
/// The keyboard finds the same in the card that Enter opens.
pub fn hint<'t>(article: &'t Article, state: &State) -> Option<Element<'t>> {
    let reference = article.analysis.cast.references.get(state.hint? as usize)?;
    let actor = &article.analysis.cast.actors[reference.actor];
    let layer = words::layer(Layer::of(actor.kind)).0;
    let mentions = article.references(reference.actor).len();
    let line = format!(
        "Introduced: {} · {}",
        article.place(actor.name.start),
        words::count(mentions, "mention", "mentions")
    );
    let role = actor.roles.first().map(|role| article.words(role.span));
    Some(
        element("div")
            .class("hint")
            .attribute("id", "hint")
            .attribute("role", "tooltip")
            .child(element("span").class(format!("face {layer}")).text(initials(article, actor)))
            .child(element("span").class("name").text(article.name(reference.actor)))
            .child(role.map(|role| element("span").class("gist").text(role)))
            .child((reference.span != actor.name).then(|| meaning(article, reference)))
            .child(element("span").class("level").text(line)),
    )
}

use super::html::{Around, STORY, cast, linked, summary, write};
use crate::actors::ActorKind;
use crate::text::ToList;
use crate::view::node::element;
use crate::view::{Article, words};

/// Who is in an article, in what roles, and what they say, with the summary: to be put into somebody's page below the article.
///
/// It needs no script and no style, and is one line until it is opened; where the element is, its panel takes over. Of classes
/// it has one, of its own. Search engines find in it what [`super::schema::schema`] says.
pub fn snapshot(article: &Article) -> String {
    let details = element("details")
        .class("rapporteur-snapshot")
        .attribute("lang", "en")
        .attribute("dir", "ltr")
        .child(element("summary").text(format!("Who is in this story: {}", counted(article))))
        .child(summary(article, Around::Others))
        .child(cast(article, Around::Others));
    let mut code = String::new();
    write(&element("rapporteur-panel").attribute("for", STORY).child(details), &mut code);
    code + "\n" + &linked(article)
}

/// How many there are of each kind.
fn counted(article: &Article) -> String {
    const KINDS: [ActorKind; 5] =
        [ActorKind::Person, ActorKind::Organization, ActorKind::State, ActorKind::Group, ActorKind::Unnamed];
    let actors = || article.analysis.cast.actors.iter();
    let count = |kind| actors().filter(|actor| actor.kind == kind).count();
    let counts = KINDS.map(|kind| (kind, count(kind)));
    let counts = counts.into_iter().filter(|&(_, number)| number > 0);
    let said = counts.map(|(kind, number)| {
        let (one, many) = match kind {
            ActorKind::Group => ("group", "groups"),
            kind => (words::kind(kind), words::kinds(kind)),
        };
        words::count(number, one, many)
    });
    let said = said.to_list();
    if said.is_empty() { "nobody by name".to_owned() } else { said.join(", ") }
}

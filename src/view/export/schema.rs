use super::words::{flat, string, title, told};
use crate::actors::{ActorKind, Manner, Part};
use crate::text::ToList;
use crate::view::{Article, iso, words};

/// The article as schema.org describes one, in JSON-LD: whom it is about, whom else it mentions, and what they say in
/// words of their own; its abstract is the summary.
pub fn schema(article: &Article) -> String {
    let analysis = &article.analysis;
    let mut about = Vec::new();
    let mut mentions = Vec::new();
    for (rank, place) in analysis.order.iter().enumerate() {
        let actor = &analysis.cast.actors[place.actor];
        let (kind, name) = match actor.kind {
            ActorKind::Person => ("Person", "name"),
            ActorKind::Organization => ("Organization", "name"),
            ActorKind::State => ("Country", "name"),
            ActorKind::Group => ("Thing", "name"),
            ActorKind::Unnamed => ("Person", "description"),
        };
        let mut fields = vec![
            field("@type", &string(kind)),
            field("@id", &string(&format!("#actor{rank}"))),
            field(name, &string(&words::line(article.name(place.actor)))),
        ];
        let mut list = |name: &str, items: Vec<String>| {
            if !items.is_empty() {
                fields.push(field(name, &format!("[{}]", items.join(","))));
            }
        };
        list("alternateName", actor.aliases.iter().map(|alias| string(article.words(alias.span))).to_list());
        let role = if kind == "Person" { "jobTitle" } else { "description" };
        list(role, actor.roles.iter().map(|role| string(article.words(role.span))).to_list());
        let list = if place.part == Part::Lead { &mut about } else { &mut mentions };
        list.push(object(fields));
    }
    let quotes = analysis.quotes.iter().filter(|quote| quote.manner == Manner::Direct).map(|quote| {
        let mut fields =
            vec![field("@type", "\"Quotation\""), field("text", &string(article.words(quote.span)))];
        fields.extend(quote.speaker.map(|id| {
            let id = string(&format!("#actor{}", article.rank(id)));
            field("creator", &object(vec![field("@id", &id)]))
        }));
        object(fields)
    });
    let mut fields = vec![
        field("@context", "\"https://schema.org\""),
        field("@type", "\"NewsArticle\""),
        field("inLanguage", "\"en\""),
        field("headline", &string(&title(article))),
    ];
    let told = told(article).into_iter().map(|span| flat(article.words(span))).to_list();
    if !told.is_empty() {
        fields.push(field("abstract", &string(&told.join(" "))));
    }
    fields.extend(analysis.time.published.map(|day| field("datePublished", &string(&iso(day)))));
    for (name, items) in [("about", about), ("mentions", mentions), ("hasPart", quotes.to_list())] {
        fields.push(field(name, &format!("[{}]", items.join(",\n"))));
    }
    object(fields) + "\n"
}

fn field(name: &str, value: &str) -> String {
    format!("\"{name}\":{value}")
}

fn object(fields: Vec<String>) -> String {
    format!("{{{}}}", fields.join(","))
}

//! What a page says of its article to machines.

use super::linked_data::strings;
use super::tree::Tree;
use crate::text::ToList;

/// What machines are told.
#[derive(Debug, Default)]
pub(super) struct Metadata {
    /// What the article may be called, the likeliest first.
    pub(super) titles: Vec<String>,
    pub(super) authors: Vec<String>,
    pub(super) published: Option<String>,
    /// The article's words, or as many of them as are given away.
    pub(super) body: String,
}

/// The metas that name the article, its authors, its day; the surest first.
const TITLES: [&str; 3] = ["og:title", "twitter:title", "dc.title"];
const AUTHORS: [&str; 6] =
    ["author", "article:author", "parsely-author", "sailthru.author", "dc.creator", "byl"];
const DAYS: [&str; 12] = [
    "article:published_time",
    "datepublished",
    "og:published_time",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "dc.date",
    "dc.date.issued",
    "dcterms.created",
    "date",
];

/// So many titles and authors are looked at.
const MOST: usize = 12;

/// Gathers what a tree's metas and its linked data say.
pub(super) fn read(tree: &Tree) -> Metadata {
    let mut metadata = Metadata::default();
    let metas = |name: &'static str| {
        tree.metas.iter().filter(move |(own, _)| own == name).map(|(_, content)| content)
    };
    let first = |names: &[&'static str]| names.iter().find_map(|&name| metas(name).next()).cloned();
    let mut linked_day = None;
    let mut headlines = Vec::new();
    for data in &tree.data {
        strings(data, |said| {
            let [.., outer, key] = said.keys else { return };
            // What is said of a comment or of another story is not of the article.
            if said
                .keys
                .iter()
                .any(|key| matches!(key.as_str(), "comment" | "itemListElement" | "mentions" | "hasPart"))
            {
                return;
            }
            match (outer.as_str(), key.as_str()) {
                (_, "headline") if headlines.len() < MOST => headlines.push(said.words),
                (_, "datePublished") => linked_day = linked_day.take().or(Some(said.words)),
                (_, "articleBody") if said.words.len() > metadata.body.len() => metadata.body = said.words,
                ("author" | "creator", "name") | (_, "author" | "creator") => {
                    metadata.authors.push(said.words)
                }
                _ => {}
            }
        });
    }
    let titles = TITLES.iter().flat_map(|&name| metas(name)).chain(&headlines).chain([&tree.title]);
    let titles = titles.map(|title| title.split_whitespace().to_list().join(" "));
    metadata.titles = titles.filter(|title| title.contains(char::is_alphanumeric)).take(MOST).to_list();
    metadata.authors.extend(AUTHORS.iter().flat_map(|&name| metas(name)).cloned());
    metadata.authors.truncate(MOST);
    metadata.published = first(&DAYS[..1]).or(linked_day).or_else(|| first(&DAYS[1..]));
    metadata
}

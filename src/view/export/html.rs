use super::schema::schema;
use super::words::{title, told};
use crate::actors::{Actor, How, Manner};
use crate::text::{Block, BlockKind, Id, Span, ToList};
use crate::view::node::{Element, Node, element};
use crate::view::story::runs::runs;
use crate::view::{Article, Home, Layer, State, words};

/// The article with its marks, its summary and its cast, as one page without a script, for any browser; search engines find
/// in it what [`schema`] says. Where the element is, its panel takes the place of the cast.
pub fn html(article: &Article) -> String {
    let lines = article.lines().filter(|(_, block)| !matches!(block.kind, BlockKind::Boilerplate(_)));
    let body = element("div")
        .class("rapporteur export")
        .child(summary(article, Around::Page))
        .child(
            element("main")
                .class("story")
                .attribute("id", STORY)
                .children(lines.map(|(id, block)| line(article, id, block))),
        )
        .child(element("rapporteur-panel").attribute("for", STORY).child(cast(article, Around::Page)));
    let mut page = String::from(
        "<!doctype html>\n<html lang=\"en\">\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n",
    );
    write(&element("title").text(title(article)), &mut page);
    page += "\n<style>body{margin:0;container-type:inline-size}rapporteur-panel{display:block}.export{padding:1.5rem max(1rem,(100% - 42rem)/2)}";
    page += include_str!(concat!(env!("OUT_DIR"), "/panel.css"));
    page += "</style>\n";
    page += &linked(article);
    write(&body, &mut page);
    page + "\n</html>\n"
}

/// The brief as rich text, to be pasted elsewhere: the summary, and the cast with what it says. Its places are words: a link
/// from somewhere else would lead to the reader's own address.
pub fn rich(article: &Article) -> String {
    let mut page = String::new();
    write(&element("h1").text(title(article)), &mut page);
    write(&summary(article, Around::Others), &mut page);
    write(&cast(article, Around::Others), &mut page);
    page
}

/// The id of the article in the page.
pub(super) const STORY: &str = "story";

/// What stands around.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Around {
    /// The page with the article: a place is a link to its line.
    Page,
    /// What others write: a place is a word or two, and classes are theirs.
    Others,
}

/// What is said of the article in schema.org's words, as a page holds it: as data, in which no tag ends or begins.
pub(super) fn linked(article: &Article) -> String {
    let data = schema(article);
    format!("<script type=\"application/ld+json\">\n{data}</script>\n")
}

/// An element of a class, where classes are ours.
fn classed<'t>(around: Around, tag: &'static str, class: &'static str) -> Element<'t> {
    match around {
        Around::Page => element(tag).class(class),
        Around::Others => element(tag),
    }
}

/// The story in the article's own sentences.
pub(super) fn summary<'t>(article: &'t Article, around: Around) -> Element<'t> {
    let sentences =
        told(article).into_iter().map(|span| said(article, around, span, "sentence", [""; 2], String::new()));
    classed(around, "section", "summary")
        .child(element("h2").text("In its own words"))
        .child(element("ol").children(sentences))
}

/// Words of the article between marks, with their place, and what is said of them.
fn said<'t>(
    article: &'t Article,
    around: Around,
    span: Span,
    class: &'static str,
    [open, close]: [&str; 2],
    more: String,
) -> Element<'t> {
    let words = format!("{open}{}{close}", article.words(span));
    match around {
        Around::Page => {
            let line = format!("#line{}", article.line_at(span.start));
            let link = element("a").attribute("href", line).class(class).text(words);
            element("li").child(link).text(more)
        }
        Around::Others => element("li").text(format!("{words}{more} ({})", article.place(span.start))),
    }
}

fn line<'t>(article: &'t Article, id: Id<Block>, block: &Block) -> Element<'t> {
    let (tag, class) = match block.kind {
        BlockKind::Headline => ("h1", "headline"),
        BlockKind::Heading => ("h2", "heading"),
        BlockKind::Byline | BlockKind::Caption => ("p", "byline"),
        _ => ("p", "paragraph"),
    };
    let state = State::new(Home::Page);
    let runs = runs(article, &state, id).into_iter().map(|run| {
        let said = article.words(run.span);
        match run.mark {
            None => Node::Text(said.into()),
            Some(mark) => {
                let thin = if mark.how == How::Name { "" } else { " reference" };
                let span = element("span").class(format!("mark {}{thin}", words::layer(mark.layer).0));
                Node::Element(span.text(said))
            }
        }
    });
    let at = article.line_at(block.span.start);
    element(tag).class(class).attribute("id", format!("line{at}")).nodes(runs.to_list())
}

/// Who is in it, in what roles, and what they say.
pub(super) fn cast<'t>(article: &'t Article, around: Around) -> Element<'t> {
    let actors = article.analysis.order.iter().map(|place| actor(article, around, place.actor));
    classed(around, "section", "cast")
        .child(element("h2").text("The cast"))
        .child(classed(around, "ul", "cards").children(actors))
}

fn actor<'t>(article: &'t Article, around: Around, id: Id<Actor>) -> Element<'t> {
    let actor = &article.analysis.cast.actors[id];
    let layer = words::layer(Layer::of(actor.kind)).0;
    let roles = actor.roles.iter().map(|role| article.words(role.span)).to_list().join("; ");
    let kind = words::kind(actor.kind);
    let line = match around {
        Around::Page => format!(" {kind}, {}. {roles}", words::part(article.part(id))),
        Around::Others if roles.is_empty() => format!(", {kind}"),
        Around::Others => format!(", {roles}"),
    };
    let quotes = article.quotes(id).iter().map(|&quote| {
        let quote = &article.analysis.quotes[quote as usize];
        let told = quote.addressee.map_or(String::new(), |id| format!(" (to {})", article.name(id)));
        let marks = if quote.manner == Manner::Indirect { [""; 2] } else { ["“", "”"] };
        said(article, around, quote.span, "quote", marks, told)
    });
    let quotes = quotes.to_list();
    let quotes = (!quotes.is_empty()).then(|| classed(around, "ul", "quotes").children(quotes));
    let name = match around {
        Around::Page => {
            element("b").child(element("span").class(format!("mark {layer}")).text(article.name(id)))
        }
        Around::Others => element("b").text(article.name(id)),
    };
    classed(around, "li", "card").child(element("p").child(name).text(line)).child(quotes)
}

/// Writes an element as HTML.
pub(super) fn write(element: &Element<'_>, page: &mut String) {
    page.push('<');
    page.push_str(element.tag);
    for (name, value) in &element.attributes {
        page.push(' ');
        page.push_str(name);
        page.push_str("=\"");
        escape(value, page);
        page.push('"');
    }
    page.push('>');
    for node in &element.children {
        match node {
            Node::Text(text) => escape(text, page),
            Node::Element(child) => write(child, page),
            Node::Block(..) => {}
        }
    }
    page.push_str("</");
    page.push_str(element.tag);
    page.push('>');
}

fn escape(text: &str, page: &mut String) {
    for c in text.chars() {
        match c {
            '&' => page.push_str("&amp;"),
            '<' => page.push_str("&lt;"),
            '>' => page.push_str("&gt;"),
            '"' => page.push_str("&quot;"),
            // No XML may hold these, and so no drawing.
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                page.push('\u{fffd}')
            }
            c => page.push(c),
        }
    }
}

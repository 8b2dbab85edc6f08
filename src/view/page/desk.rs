use crate::desk::{Check, Finding, KindShare, NamingShare, Share, Tally};
use crate::text::{Span, ToList};
use crate::view::cast::sources::naming_class;
use crate::view::node::{Element, button, element, link};
use crate::view::{Article, Layer, Listing, Message, object::findings, words};

/// How many findings of a check, and how many places of one, are listed.
const MOST: usize = 20;
/// How many speakers and sides are listed.
const VOICES: usize = 8;

/// The desk check: what to look at again, and how the words of others are shared out.
pub fn desk<'t>(article: &'t Article) -> Element<'t> {
    let all = &article.analysis.desk.findings;
    let clean = all.is_empty().then(|| element("p").class("nothing").text("Nothing to look at again."));
    element("section")
        .class("desk-check")
        .attribute("id", "cast")
        .attribute("part", "desk")
        .attribute("aria-label", "Desk check")
        .attribute("tabindex", "-1")
        .child(element("h2").text("Desk check"))
        .children(all.chunk_by(|one, other| one.check == other.check).map(|same| group(article, same)))
        .child(clean)
        .children(shares(article))
}

fn group<'t>(article: &'t Article, same: &[Finding]) -> Element<'t> {
    let more = same.len().saturating_sub(MOST);
    let heading = format!("{} · {}", findings::heading(same[0].check), same.len());
    element("div")
        .class("check")
        .child(element("h3").text(heading))
        .child(
            element("ul")
                .attribute("role", "list")
                .children(same.iter().take(MOST).map(|finding| item(article, finding))),
        )
        .child((more > 0).then(|| element("p").class("quiet").text(format!("and {more} more"))))
}

/// What is to be looked at again, each of its places a link.
fn item<'t>(article: &'t Article, finding: &Finding) -> Element<'t> {
    let place = |span: Span| element("span").class("place").text(article.place(span.start));
    let mut item = element("li");
    if let (Check::TwoTitles, Some(actor)) = (finding.check, finding.actor) {
        item = item.child(element("span").class("name").text(article.name(actor))).text(" ");
    }
    let last = finding.places.len().min(MOST) - 1;
    for (at, &span) in finding.places.iter().take(MOST).enumerate() {
        let said = words::beginning(article.words(span), 120);
        let again = at > 0 && finding.check == Check::Hedge;
        let way = link(Message::Leap(span)).class(if again { "finding again" } else { "finding" });
        item = match (at, finding.check) {
            (0, Check::NoRole) => item.child(way.text(said).child(place(span))),
            (0, _) => item.child(way.text(format!("“{said}”")).child(place(span))),
            (at, Check::Hedge) => item.text(words::between(at, last)).child(way.child(place(span))),
            (_, Check::TooEarly) => {
                item.text(" before ").child(way.text(format!("“{said}”")).child(place(span)))
            }
            _ => item.text(words::between(at, last)).child(way.text(format!("“{said}”")).child(place(span))),
        };
    }
    item
}

/// How the words are shared out among those who say them, and among their sides.
fn shares<'t>(article: &'t Article) -> Vec<Element<'t>> {
    let desk = &article.analysis.desk;
    if desk.speakers.is_empty() {
        return vec![element("p").class("nothing").text(findings::unnamed(article))];
    }
    let kinds = desk.kinds.iter().map(|&KindShare { kind, tally }| {
        let layer = kind.map_or("unknown", |kind| words::layer(Layer::of(kind)).0);
        let name = kind.map_or("no speaker found", words::kinds);
        (element("span").text(name), layer, tally)
    });
    let kinds: Vec<_> = kinds.to_list();
    let named = |shares: &[Share], none: &'static str| -> Vec<_> {
        let row = |share: &Share| match share.actor {
            Some(actor) => {
                let layer = words::layer(Layer::of(article.analysis.cast.actors[actor].kind)).0;
                (button(Message::Follow(actor)).class("link").text(article.name(actor)), layer, share.tally)
            }
            None => (element("span").text(none), "unknown", share.tally),
        };
        shares.iter().take(VOICES).map(row).to_list()
    };
    let sides = named(&desk.sides, "no side given");
    vec![
        table("Whose words", named(&desk.speakers, "no speaker found")),
        table("Whose side", sides),
        table("What kind of speaker", kinds),
        table("How they are named", namings(article))
            .child(element("p").class("quiet").text(findings::unnamed(article))),
    ]
}

/// How much those say who are named in each way; each leads to just these statements.
fn namings<'t>(article: &Article) -> Vec<(Element<'t>, &'static str, Tally)> {
    let row = |share: &NamingShare| {
        let (listing, name, layer) = match share.naming {
            Some(naming) => (Listing::By(naming), words::naming(naming), naming_class(naming)),
            None => (Listing::NoSpeaker, "No speaker found", "unknown"),
        };
        let statements = words::count(share.tally.statements as usize, "statement", "statements");
        let way = button(Message::List(listing)).class("link").text(format!("{name}: {statements}"));
        (way, layer, share.tally)
    };
    article.analysis.desk.namings.iter().map(row).to_list()
}

fn table<'t>(heading: &'static str, rows: Vec<(Element<'t>, &'static str, Tally)>) -> Element<'t> {
    let length = |tally: &Tally| (tally.quoted + tally.reported) as usize;
    let most = rows.iter().map(|(.., tally)| length(tally)).max().unwrap_or(0).max(1);
    let rows = rows.into_iter().map(|(name, layer, tally)| {
        let width = |words: u32| 1000 * words as usize / most;
        let bar = |class: &'static str, from: usize, words: u32| {
            element("rect")
                .class(class)
                .attribute("x", from.to_string())
                .attribute("width", width(words).to_string())
                .attribute("height", "10")
        };
        element("li").child(name).child(element("span").class("place").text(measure(&tally))).child(
            element("svg")
                .class(format!("bar {layer}"))
                .attribute("viewBox", "0 0 1000 10")
                .attribute("preserveAspectRatio", "none")
                .attribute("aria-hidden", "true")
                .child(bar("quoted", 0, tally.quoted))
                .child(bar("reported", width(tally.quoted), tally.reported)),
        )
    });
    element("div")
        .class("check share")
        .child(element("h3").text(heading))
        .child(element("ul").attribute("role", "list").children(rows.to_list()))
}

/// "8 words quoted, 4 reported"
fn measure(tally: &Tally) -> String {
    let words = |words: u32| words::count(words as usize, "word", "words");
    match (tally.quoted, tally.reported) {
        (quoted, 0) => words(quoted) + " quoted",
        (0, reported) => words(reported) + " reported",
        (quoted, reported) => {
            format!("{} quoted, {} reported", words(quoted), words::grouped(reported as usize))
        }
    }
}

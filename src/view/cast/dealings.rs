use crate::actors::Actor;
use crate::relations::{Means, Mode, Relation, RelationKind};
use crate::text::{Id, Span, ToList};
use crate::view::cast::arcs::arcs;
use crate::view::cast::reasons::{self, why};
use crate::view::node::{Element, button, element, link};
use crate::view::{Article, Message, State, words};

/// How many dealings are listed.
const MOST: usize = 24;
/// How much of a sentence is shown before and after the word that tells a dealing, in characters.
const AROUND: (usize, usize) = (56, 72);

/// Who deals with whom, in plain words, each with the part of the sentence that says so.
pub fn dealings<'t>(article: &'t Article, state: &State) -> Element<'t> {
    let all = told(&article.analysis.relations);
    let more = all.len().saturating_sub(MOST);
    let line = match all.is_empty() {
        true => "No links found between those in the cast.",
        false => "Only what is said to happen, or to be meant; what did not happen is left out.",
    };
    let items: Vec<_> = all.into_iter().take(MOST).map(|dealing| item(article, dealing)).to_list();
    element("section")
        .class("dealings")
        .attribute("part", "dealings")
        .attribute("aria-label", "Who deals with whom")
        .child(element("h2").text("Who deals with whom"))
        .child(arcs(article, state))
        .child(element("ul").attribute("role", "list").children(items))
        .child((more > 0).then(|| element("p").class("quiet").text(format!("and {more} more"))))
        .child(element("p").class("nothing").text(line))
}

/// The dealings that one word tells of one actor, together.
fn told(relations: &[Relation]) -> Vec<&[Relation]> {
    let one = |a: &Relation, b: &Relation| a.verb == b.verb && a.from == b.from && a.kind == b.kind;
    relations.chunk_by(one).to_list()
}

fn item<'t>(article: &'t Article, dealing: &[Relation]) -> Element<'t> {
    let it = &dealing[0];
    let name = |id: Id<Actor>| button(Message::Follow(id)).class("name").text(article.name(id));
    let others = dealing.iter().map(|relation| name(relation.to)).to_list();
    let mut parties = element("p").child(name(it.from)).child(verb(article, it, Side::From)).joined(others);
    let way = [
        (is_mutual(it), "both ways"),
        (it.mode == Mode::Meant, "planned"),
        (it.mode == Mode::Former, "once"),
    ];
    for (_, words) in way.into_iter().filter(|(holds, _)| *holds) {
        parties = parties.text(" ").child(element("span").class("mode").text(words));
    }
    let reason = reasons::dealing(article, it);
    element("li").class("dealing").child(parties).child(evidence(article, it)).child(why(reason))
}

/// The words around the one that tells a dealing, as a way to their place.
fn evidence<'t>(article: &'t Article, relation: &Relation) -> Element<'t> {
    let sentence = article.analysis.sentences[relation.sentence].span;
    let verb = relation.verb;
    let before = article.words(Span::new(sentence.start, verb.start));
    let after = article.words(Span::new(verb.end, sentence.end));
    let cut = before.char_indices().rev().nth(AROUND.0).map_or(0, |(at, _)| at);
    let cut = if cut == 0 { 0 } else { before[cut..].find(' ').map_or(cut, |space| cut + space + 1) };
    let end = words::beginning(after, AROUND.1);
    link(Message::Leap(verb))
        .class("sentence excerpt")
        .text(if cut > 0 { "… " } else { "" })
        .text(&before[cut..])
        .child(element("b").text(article.words(verb)))
        .text(end)
        .child(element("span").class("place").text(article.place(verb.start)))
}

/// From which end a dealing is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    From,
    To,
}

fn verb<'t>(article: &'t Article, relation: &Relation, side: Side) -> Element<'t> {
    let (from, to) = words::deals(relation.kind, relation.means);
    let job = article.words(relation.verb);
    let says = matches!(relation.kind, RelationKind::Employs | RelationKind::Kin | RelationKind::Other)
        && relation.means == Means::Job
        && job.len() > 2
        && job.chars().all(char::is_alphabetic);
    // "has as adviser", "is minister of": nearer to the text than "employs".
    let words = match (says, side) {
        (true, Side::From) => format!("has as {job}"),
        (true, Side::To) => format!("is {job} of"),
        (false, Side::From) => from.to_owned(),
        (false, Side::To) => to.to_owned(),
    };
    element("span").class("verb").text(" ").text(words).text(" ")
}

/// Whether a dealing holds both ways; who is told something does not answer.
fn is_mutual(relation: &Relation) -> bool {
    relation.kind.is_symmetric() && !matches!(relation.means, Means::Told | Means::Job)
}

/// What one actor has to do with others: a line for each word that says so.
pub fn of_actor<'t>(article: &'t Article, id: Id<Actor>) -> Vec<Element<'t>> {
    let relations = &article.analysis.relations;
    let line = |side: Side, others: &[Relation]| {
        let it = &others[0];
        let other = |it: &Relation| article.name(if side == Side::From { it.to } else { it.from });
        let names = words::list(&others.iter().map(other).to_list());
        let meant = match it.mode {
            Mode::Done => "",
            Mode::Meant => ", planned",
            Mode::Former => ", once",
        };
        button(Message::Leap(it.verb))
            .class("evidence deals")
            .attribute("title", article.place(it.verb.start))
            .child(verb(article, it, side))
            .text(format!("{names}{meant} "))
            .child(element("span").class("tie").text(format!("“{}”", article.words(it.verb))))
    };
    let mut lines = Vec::new();
    for same in told(relations) {
        if same[0].from == id {
            lines.push(line(Side::From, same));
        } else if let Some(at) = same.iter().position(|it| it.to == id) {
            lines.push(line(Side::To, &same[at..=at]));
        }
    }
    lines.truncate(MOST / 2);
    lines
}

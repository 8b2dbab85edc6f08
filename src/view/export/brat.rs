use crate::Analysis;
use crate::actors::Actor;
use crate::text::{Id, Span, Utf16Index};
use crate::view::Article;
use crate::view::object::build::{actor_kind, kind, relation_kind};
use crate::view::object::marks::marks;

/// The marks, as brat keeps them in an `.ann` file beside the text: names and what refers to actors, what is said
/// and who says it, who deals with whom, and which words mean the same. Offsets are code points.
pub fn brat(article: &Article) -> String {
    let Analysis { cast, order, quotes, relations, sentences, .. } = &article.analysis;
    let mut file =
        Ann { article, points: Utf16Index::points(&article.text), text: String::new(), marks: 0, links: 0 };
    // For each actor, its marks in order: number and place.
    let mut own = vec![Vec::new(); cast.actors.len()];
    for mark in marks(&article.analysis) {
        let actor = mark.actor();
        let referred = actor.map_or("other", |actor| actor_kind(cast.actors[actor].kind));
        let number = file.mark(mark.name.map_or(referred, |name| kind(name.kind)), mark.span);
        if let Some(actor) = actor {
            own[actor.index()].push((number, mark.span.start));
        }
    }
    for same in order.iter().map(|place| &own[place.actor.index()]).filter(|same| same.len() > 1) {
        file.text += "*\tEquiv";
        for (number, _) in same {
            file.text += " T";
            file.text += &number.to_string();
        }
        file.text.push('\n');
    }
    // The mark of an actor that comes next after a place; else its last.
    let near = |actor: Id<Actor>, at: u32| {
        let own: &Vec<(u32, u32)> = &own[actor.index()];
        own.get(own.partition_point(|&(_, start)| start < at)).or(own.last()).map(|&(number, _)| number)
    };
    for quote in quotes {
        let number = file.mark("quote", quote.span);
        let speaker = quote.speaker.zip(quote.speaker_span);
        if let Some(speaker) = speaker.and_then(|(actor, span)| near(actor, span.start)) {
            file.link("says", speaker, number);
        }
    }
    for relation in relations {
        let at = sentences[relation.sentence].span.start;
        if let (Some(from), Some(to)) = (near(relation.from, at), near(relation.to, at)) {
            file.link(relation_kind(relation.kind), from, to);
        }
    }
    file.text
}

struct Ann<'a> {
    article: &'a Article,
    points: Utf16Index,
    text: String,
    marks: u32,
    links: u32,
}

impl Ann<'_> {
    /// Adds a mark, and answers its number.
    ///
    /// One that goes over the end of a line is cut there, as the format asks, and one with a tab in it, which parts fields, as well.
    fn mark(&mut self, kind: &str, span: Span) -> u32 {
        self.marks += 1;
        let mut at = span.start;
        let (mut places, mut said) = (String::new(), String::new());
        for piece in self.article.words(span).split_inclusive(['\n', '\r', '\t']) {
            let inside = piece.trim();
            let lead = (piece.len() - piece.trim_start().len()) as u32;
            if !inside.is_empty() {
                let Span { start, end } =
                    self.points.span(Span::new(at + lead, at + lead + inside.len() as u32));
                let (apart, space) = if said.is_empty() { ("", "") } else { (";", " ") };
                places += &format!("{apart}{start} {end}");
                said += space;
                said += inside;
            }
            at += piece.len() as u32;
        }
        self.text += &format!("T{}\t{} {places}\t{said}\n", self.marks, capital(kind));
        self.marks
    }

    fn link(&mut self, kind: &str, from: u32, to: u32) {
        self.links += 1;
        self.text += &format!("R{}\t{} Arg1:T{from} Arg2:T{to}\n", self.links, capital(kind));
    }
}

fn capital(kind: &str) -> String {
    kind[..1].to_ascii_uppercase() + &kind[1..]
}

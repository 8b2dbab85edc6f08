use super::super::{Article, object_by};
use crate::text::{Span, Utf16Index};

/// The marks, as brat keeps them in an `.ann` file beside the text: names and what refers to actors, what is said
/// and who says it, who deals with whom, and which words mean the same. Offsets are code points.
pub fn brat(article: &Article) -> String {
    let points = Utf16Index::points(&article.text);
    let found = object_by(&points, &article.text, &article.analysis);
    let mut file = Ann { article, points: &points, text: String::new(), marks: 0, links: 0 };
    // For each actor, its marks in order: number and place.
    let mut own = vec![Vec::new(); found.actors.len()];
    for mention in &found.mentions {
        let kind = mention.kind.or(mention.actor.map(|actor| found.actors[actor].kind)).unwrap_or("other");
        let number = file.mark(kind, mention.start, mention.end);
        if let Some(actor) = mention.actor {
            own[actor].push((number, mention.start));
        }
    }
    for same in own.iter().filter(|same| same.len() > 1) {
        let same: Vec<String> = same.iter().map(|(number, _)| format!(" T{number}")).collect();
        file.text += &format!("*\tEquiv{}\n", same.concat());
    }
    // The mark of an actor that comes next after a place; else its last.
    let near = |actor: usize, at: u32| {
        let own: &Vec<(u32, u32)> = &own[actor];
        own.get(own.partition_point(|&(_, start)| start < at)).or(own.last()).map(|&(number, _)| number)
    };
    for quote in &found.quotes {
        let number = file.mark("quote", quote.start, quote.end);
        let speaker = quote.speaker.zip(quote.speaker_span);
        if let Some(speaker) = speaker.and_then(|(actor, span)| near(actor, span.start)) {
            file.link("says", speaker, number);
        }
    }
    for relation in &found.relations {
        let at = found.sentences[relation.sentence].start;
        if let (Some(from), Some(to)) = (near(relation.from, at), near(relation.to, at)) {
            file.link(relation.kind, from, to);
        }
    }
    file.text
}

struct Ann<'a> {
    article: &'a Article,
    points: &'a Utf16Index,
    text: String,
    marks: u32,
    links: u32,
}

impl Ann<'_> {
    /// Adds a mark from one code point to another, and answers its number.
    ///
    /// One that goes over the end of a line is cut there, as the format asks.
    fn mark(&mut self, kind: &str, start: u32, end: u32) -> u32 {
        self.marks += 1;
        let mut at = self.points.byte(start);
        let words = self.article.words(Span::new(at, self.points.byte(end)));
        let (mut places, mut said) = (String::new(), String::new());
        for piece in words.split_inclusive(['\n', '\r']) {
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

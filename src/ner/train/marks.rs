use super::corpus::{Article, Class, Name};
use super::lexicon::{EVENT, GROUP, Lexicon, PLACE, ends_as_event, is_second, is_title};
use crate::ner::label::{CLASSES, WORK};
use crate::text::Span;

/// An article with what may be said of its parts, after our guideline.
pub struct Marked {
    /// The text.
    pub text: String,
    /// The names in order, each with the set of classes that are right for it.
    pub names: Vec<(Span, u8)>,
    /// Stretches outside the names whose labels are not known, each with the set of classes they may have.
    pub unsure: Vec<(Span, u8)>,
}

/// Every class.
pub const ANY: u8 = (1 << CLASSES) - 1;

/// Rewrites what a corpus marks by our guideline; `other` says whether the corpus marks names of the class MISC.
pub fn mark(article: &Article, lexicon: &Lexicon, other: bool) -> Marked {
    let text = article.text.as_str();
    let mut marked = Marked { text: article.text.clone(), names: Vec::new(), unsure: Vec::new() };
    for name in &article.names {
        mark_name(text, name, lexicon, &mut marked);
    }
    for name in listed(article, lexicon) {
        let larger = |other: Span| other.contains(name.0) && other != name.0;
        if !marked.names.iter().any(|&(other, _)| larger(other)) {
            marked.names.retain(|&(other, _)| !other.overlaps(name.0));
            marked.names.push(name);
        }
    }
    let mut names = article.names.iter().peekable();
    for (at, &word) in article.words.iter().enumerate() {
        while names.next_if(|name| name.span.end <= word.start).is_some() {}
        let taken = marked.names.iter().any(|(name, _)| name.overlaps(word));
        if taken || names.peek().is_some_and(|name| name.span.overlaps(word)) {
            continue;
        }
        let two = article.words.get(at + 1).map(|&next| word.cover(next));
        let phrase = two.filter(|&span| lexicon.class(&text[span]).is_some());
        let known =
            phrase.or(Some(word)).filter(|&span| !names.peek().is_some_and(|n| n.span.overlaps(span)));
        if let Some((span, class)) = known.and_then(|span| Some((span, lexicon.class(&text[span])?))) {
            if !marked.names.iter().rev().take(3).any(|(name, _)| name.overlaps(span)) {
                marked.names.push((span, 1 << class));
            }
        } else if text[word].len() > 1 && text[word].contains('-') {
            mark_compound(text, word, lexicon, ANY, &mut marked);
        } else if !other && text[word].starts_with(char::is_uppercase) {
            marked.unsure.push((word, 1 << GROUP | 1 << EVENT | 1 << WORK));
        }
    }
    marked.names.sort_unstable();
    marked
}

/// The longest listed names of several words, which mean the same in every text.
fn listed(article: &Article, lexicon: &Lexicon) -> Vec<(Span, u8)> {
    let mut found: Vec<(Span, u8)> = Vec::new();
    for (at, &first) in article.words.iter().enumerate() {
        let before = found.last().is_some_and(|(span, _)| span.end > first.start);
        if before || !article.text[first.range()].starts_with(char::is_uppercase) {
            continue;
        }
        let ends = article.words[at + 1..].iter().take(7).map(|&last| first.cover(last));
        let named = ends.filter_map(|span| Some((span, 1 << lexicon.phrase(&article.text[span.range()])?)));
        found.extend(named.max_by_key(|&(span, _)| span.end));
    }
    found
}

fn mark_name(text: &str, name: &Name, lexicon: &Lexicon, marked: &mut Marked) {
    let mut span = name.span;
    let first = |span: Span| {
        text[span].find(' ').map(|at| (Span::at(span.start as usize..span.start as usize + at), at))
    };
    while let Some((word, at)) = first(span) {
        let article = matches!(&text[word], "the" | "The" | "a" | "an");
        let title = name.class == Class::Person && is_title(&text[word]);
        if !article && !title {
            break;
        }
        span = Span::new(span.start + at as u32 + 1, span.end);
    }
    for end in ["'s", "’s", "'", "’"] {
        if text[span].ends_with(end) && text[span].len() > end.len() {
            span.end -= end.len() as u32;
            break;
        }
    }
    if name.class == Class::Person && is_title(&text[span]) {
        return;
    }
    let class = lexicon.class(&text[span]).unwrap_or_else(|| match name.class {
        Class::Person => 0,
        Class::Organization if ends_as_event(&text[span]) => EVENT,
        Class::Organization => 1,
        Class::Place => PLACE,
        Class::Other => lexicon.of_other(&text[span]),
    });
    let pieces = text[span].split('-').collect::<Vec<_>>();
    let joined = pieces.len() > 1 && !text[span].contains(' ');
    if joined
        && (pieces.iter().all(|piece| lexicon.class(piece).is_some())
            || pieces.last().is_some_and(|piece| is_second(piece)))
    {
        mark_compound(text, span, lexicon, 1 << class, marked);
    } else {
        marked.names.push((span, 1 << class));
    }
}

/// Marks the parts of a word with hyphens that are names by themselves.
fn mark_compound(text: &str, span: Span, lexicon: &Lexicon, otherwise: u8, marked: &mut Marked) {
    let mut start = span.start;
    for piece in text[span].split('-') {
        let part = Span::new(start, start + piece.len() as u32);
        start = part.end + 1;
        let dated = text[span].starts_with(|c: char| c.is_ascii_digit());
        if !piece.starts_with(char::is_uppercase) || is_title(piece) || dated {
            continue;
        }
        match lexicon.part(piece) {
            Some(class) => marked.names.push((part, 1 << class)),
            None => marked.unsure.push((part, otherwise)),
        }
    }
}

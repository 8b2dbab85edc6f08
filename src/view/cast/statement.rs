use crate::actors::{Manner, Quote, Utterance};
use crate::text::ToList;
use crate::view::cast::reasons::{self, why};
use crate::view::node::{Element, element, link};
use crate::view::{Article, Message};

/// What somebody says at one go, with its place, whom it is told, and what shows who says it.
pub fn statement<'t>(article: &'t Article, utterance: &Utterance) -> Element<'t> {
    let parts = article.parts(utterance);
    let reason = parts.first().and_then(|quote| reasons::statement(article, quote));
    element("li").children(words_of(article, &parts)).child(reason.map(why))
}

/// The words of a statement part by part, each of which leads to its place; a place is told once.
pub fn words_of<'t>(article: &'t Article, parts: &[&Quote]) -> Vec<Element<'t>> {
    let place = |quote: &Quote| article.line_at(quote.span.start);
    let told = |at: usize| parts.get(at + 1).is_some_and(|next| place(next) == place(parts[at]));
    parts.iter().enumerate().map(|(at, quote)| part(article, quote, told(at))).to_list()
}

fn part<'t>(article: &'t Article, quote: &Quote, told: bool) -> Element<'t> {
    let to = quote.addressee.map(|id| format!("to {} · ", article.name(id))).unwrap_or_default();
    let words = element("span").class("words").text(quoted(article, quote));
    let place = element("span").class("place").text(to).text(article.place(quote.span.start));
    let place = if told { place.attribute("hidden", "") } else { place };
    link(Message::Leap(quote.span)).class("quote").child(words).child(place)
}

/// What was said, with the quotation marks that the article has, if it has any.
pub fn quoted(article: &Article, quote: &Quote) -> String {
    let words = article.words(quote.span);
    if quote.manner == Manner::Indirect {
        return words.to_owned();
    }
    let (open, close) = marks(article, quote);
    let mut line = String::with_capacity(words.len() + 6);
    line.extend(open);
    line.push_str(words.trim_end_matches(','));
    line.extend(close);
    line
}

/// Whether a quotation mark stands before the words.
pub fn is_marked(article: &Article, quote: &Quote) -> bool {
    marks(article, quote).0.is_some()
}

/// The marks on both sides of a quote, where the article has them.
fn marks(article: &Article, quote: &Quote) -> (Option<char>, Option<char>) {
    const SPACES: [char; 3] = [' ', '\u{a0}', '\u{202f}'];
    let text = article.text.as_str();
    let (before, after) = (&text[..quote.span.start as usize], &text[quote.span.end as usize..]);
    let mark = |c: Option<char>| c.filter(|&c| is_mark(c));
    let open = mark(before.trim_end_matches(SPACES).chars().next_back());
    (open, mark(after.trim_start_matches(SPACES).chars().next()))
}

/// Whether a character opens or closes a quotation.
fn is_mark(c: char) -> bool {
    "\"'“”„‟‘’‚‛«»‹›".contains(c)
}

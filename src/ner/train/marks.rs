use std::collections::{HashMap, HashSet};

use super::corpus::{Article, Class, Name};
use crate::ner::label::{CLASSES, LABELS, OUTSIDE, Part, label};
use crate::text::{Document, Span};

/// The class of works and other names that nobody is shown; the classes before it are the kinds of names.
pub const WORK: usize = 5;
/// The class of peoples.
pub const GROUP: usize = 3;
/// The class of wars, agreements and meetings.
pub const EVENT: usize = 4;
/// The class of places.
pub const PLACE: usize = 2;

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

/// What single words and phrases name, whatever a corpus says: countries, peoples, heads of events, titles.
#[derive(Default)]
pub struct Lexicon {
    classes: HashMap<String, usize>,
    /// Listed names of several words.
    phrases: HashMap<String, usize>,
    /// Listed peoples and faiths of one word.
    groups: HashSet<String>,
    events: Vec<String>,
    titles: Vec<String>,
    /// The class of words that are nearly always single names of one class in the corpora.
    learnt: HashMap<String, usize>,
}

impl Lexicon {
    /// Reads the lists of countries (name; other names; demonyms; capitals), heads of events, and titles.
    pub fn new(countries: &str, events: &str, titles: &str, lists: [(&str, usize); 4]) -> Lexicon {
        let mut lexicon = Lexicon::default();
        for line in entries(countries) {
            let columns = line.split(';').map(str::trim).collect::<Vec<_>>();
            for (column, class) in [(0, PLACE), (1, PLACE), (2, GROUP)] {
                let names = columns.get(column).into_iter().flat_map(|names| names.split(','));
                for name in names.map(str::trim).filter(|name| !name.is_empty()) {
                    lexicon.classes.insert(name.to_owned(), class);
                }
            }
        }
        for (list, class) in lists {
            let names = entries(list).flat_map(|line| line.split(';')).map(str::trim);
            for name in names {
                if name.contains(' ') {
                    lexicon.phrases.insert(name.to_owned(), class);
                } else if class == GROUP {
                    lexicon.groups.insert(name.to_owned());
                }
            }
        }
        lexicon.events = entries(events).map(str::to_lowercase).collect();
        lexicon.titles = entries(titles).map(str::to_lowercase).collect();
        lexicon
    }

    /// Notes which single words the corpora mark, and how.
    pub fn learn<'a>(&mut self, articles: impl Iterator<Item = &'a Article>) {
        let mut counts: HashMap<&str, [usize; 4]> = HashMap::new();
        for article in articles {
            for name in &article.names {
                counts.entry(&article.text[name.span.range()]).or_default()[name.class as usize] += 1;
            }
        }
        for (word, counts) in counts {
            let all = counts.iter().sum::<usize>();
            for (class, &count) in counts.iter().enumerate() {
                if count >= 2 && count * 10 >= all * 8 && !word.contains(' ') {
                    let class = if class == 3 { self.of_other(word) } else { class };
                    self.learnt.insert(word.to_owned(), class);
                }
            }
        }
    }

    /// What a name of the class MISC is.
    fn of_other(&self, name: &str) -> usize {
        if let Some(&class) = self.classes.get(name) {
            return class;
        }
        let lower = name.to_lowercase();
        let mut words = lower.split(' ');
        if words.any(|word| self.events.iter().any(|event| event == word)) {
            return EVENT;
        }
        let last = name.rsplit(' ').next().unwrap_or(name);
        let ends =
            ["an", "ans", "ese", "ish", "ite", "ites", "i", "is", "ic", "ist", "ists", "ern", "ems", "crats"];
        let people = self.classes.get(last) == Some(&GROUP) || self.groups.contains(last);
        if people || (last == name && ends.iter().any(|end| name.ends_with(end))) {
            return GROUP;
        }
        WORK
    }

    fn ends_as_event(&self, name: &str) -> bool {
        let heads =
            ["Accord", "Accords", "Agreement", "Treaty", "War", "Protocol", "Pact", "Olympics", "Cup"];
        name.rsplit_once(' ').is_some_and(|(_, head)| heads.contains(&head))
    }

    fn is_title(&self, word: &str) -> bool {
        let word = word.trim_end_matches('.').to_lowercase();
        self.titles.contains(&word)
    }
}

fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

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
        let phrase = two.filter(|&span| lexicon.classes.contains_key(&text[span]));
        let known =
            phrase.or(Some(word)).filter(|&span| !names.peek().is_some_and(|n| n.span.overlaps(span)));
        if let Some((span, &class)) = known.and_then(|span| Some((span, lexicon.classes.get(&text[span])?))) {
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
        let named =
            ends.filter_map(|span| Some((span, 1 << lexicon.phrases.get(&article.text[span.range()])?)));
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
        let title = name.class == Class::Person && lexicon.is_title(&text[word]);
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
    if name.class == Class::Person && lexicon.is_title(&text[span]) {
        return;
    }
    let known = lexicon.classes.get(&text[span]);
    let class = match name.class {
        _ if known.is_some() => known.copied().unwrap_or(WORK),
        Class::Person => 0,
        Class::Organization if lexicon.ends_as_event(&text[span]) => EVENT,
        Class::Organization => 1,
        Class::Place => PLACE,
        Class::Other => lexicon.of_other(&text[span]),
    };
    let pieces = text[span].split('-').collect::<Vec<_>>();
    let joined = pieces.len() > 1 && !text[span].contains(' ');
    if joined
        && (pieces.iter().all(|piece| lexicon.classes.contains_key(*piece))
            || pieces.last().is_some_and(|piece| {
                piece.starts_with(char::is_lowercase)
                    && ["led", "based", "backed", "controlled", "born", "bound", "made", "run", "era"]
                        .contains(piece)
            }))
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
        if !piece.starts_with(char::is_uppercase) || lexicon.is_title(piece) || dated {
            continue;
        }
        match lexicon.classes.get(piece).or_else(|| lexicon.learnt.get(piece)) {
            Some(&class) => marked.names.push((part, 1 << class)),
            None => marked.unsure.push((part, otherwise)),
        }
    }
}

/// The labels that every token of the document may have, as bits.
pub fn labels(document: &Document<'_>, marked: &Marked) -> Vec<u32> {
    let mut allowed = vec![1_u32 << OUTSIDE; document.tokens.len()];
    for &(span, classes) in &marked.unsure {
        for token in document.tokens_in(span) {
            allowed[token as usize] |=
                of_classes(classes, &[Part::Begin, Part::Inside, Part::End, Part::Single]);
        }
    }
    for &(span, classes) in &marked.names {
        let tokens = document.tokens_in(span);
        let (Some(first), Some(last)) =
            (document.tokens.get(tokens.start as usize), tokens.end.checked_sub(1))
        else {
            continue;
        };
        let last_end = document.tokens[last as usize].span.end;
        let whole = first.span.start == span.start && last_end == span.end;
        let one_sentence =
            !tokens.is_empty() && document.sentence_of(tokens.start) == document.sentence_of(last);
        for token in tokens.clone() {
            allowed[token as usize] = match () {
                () if !whole || !one_sentence => (1 << LABELS) - 1,
                () if tokens.len() == 1 => of_classes(classes, &[Part::Single]),
                () if token == tokens.start => of_classes(classes, &[Part::Begin]),
                () if token == last => of_classes(classes, &[Part::End]),
                () => of_classes(classes, &[Part::Inside]),
            };
        }
    }
    allowed
}

fn of_classes(classes: u8, parts: &[Part]) -> u32 {
    let classes = (0..CLASSES).filter(|class| classes >> class & 1 == 1);
    classes.flat_map(|class| parts.iter().map(move |&part| 1 << label(class, part))).sum()
}

/// How a text is written anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recase {
    /// without capitals
    Lower,
    /// IN CAPITALS
    Upper,
    /// With A Capital For Every Word
    Title,
}

impl Recase {
    /// The way of writing by its name.
    pub fn named(name: &str) -> Option<Recase> {
        match name {
            "lower" => Some(Recase::Lower),
            "upper" => Some(Recase::Upper),
            "title" => Some(Recase::Title),
            _ => None,
        }
    }
}

/// Writes the text in another case; letters whose other form has another length stay, so that spans hold.
pub fn recase(text: &str, how: Recase) -> String {
    let mut inside = false;
    let small =
        ["a", "an", "the", "of", "and", "in", "to", "for", "on", "at", "by", "with", "as", "from", "or"];
    let mut recased = String::with_capacity(text.len());
    for (at, c) in text.char_indices() {
        let rest = &text[at..];
        let word = &rest[..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())];
        let upper = match how {
            Recase::Lower => Some(false),
            Recase::Upper => Some(true),
            Recase::Title if !inside && !small.contains(&word) => Some(true),
            Recase::Title => None,
        };
        inside = c.is_alphanumeric() || (inside && matches!(c, '\'' | '’'));
        let other = match upper {
            Some(true) => c.to_uppercase().next(),
            Some(false) => c.to_lowercase().next(),
            None => None,
        };
        recased.push(other.filter(|other| other.len_utf8() == c.len_utf8()).unwrap_or(c));
    }
    recased
}

use std::collections::{HashMap, HashSet};

use super::corpus::Article;
use crate::ner::label::WORK;

/// The class of places.
pub const PLACE: usize = 2;
/// The class of peoples.
pub const GROUP: usize = 3;
/// The class of wars, agreements and meetings.
pub const EVENT: usize = 4;

/// What single words and phrases name, whatever a corpus says: countries, peoples, events.
#[derive(Default)]
pub struct Lexicon {
    classes: HashMap<String, usize>,
    /// Listed names of several words.
    phrases: HashMap<String, usize>,
    /// Listed peoples and faiths of one word.
    groups: HashSet<String>,
    /// The class of words that are nearly always single names of one class in the corpora.
    learnt: HashMap<String, usize>,
}

impl Lexicon {
    /// Reads the lists.
    pub fn new() -> Lexicon {
        let mut lexicon = Lexicon::default();
        // A line: name; other names; demonyms; capitals.
        for line in entries(include_str!("../../../assets/gazetteer/countries.txt")) {
            let columns = line.split(';').map(str::trim).collect::<Vec<_>>();
            for (column, class) in [(0, PLACE), (1, PLACE), (2, GROUP)] {
                let names = columns.get(column).into_iter().flat_map(|names| names.split(','));
                for name in names.map(str::trim).filter(|name| !name.is_empty()) {
                    lexicon.classes.insert(name.to_owned(), class);
                }
            }
        }
        for (list, class) in LISTS {
            let names = entries(list).flat_map(|line| line.split(';')).map(str::trim);
            for name in names {
                if name.contains(' ') {
                    lexicon.phrases.insert(name.to_owned(), class);
                } else if class == GROUP {
                    lexicon.groups.insert(name.to_owned());
                }
            }
        }
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
    pub fn of_other(&self, name: &str) -> usize {
        if let Some(&class) = self.classes.get(name) {
            return class;
        }
        if name.to_lowercase().split(' ').any(|word| is_in(EVENTS, word)) {
            return EVENT;
        }
        let last = name.rsplit(' ').next().unwrap_or(name);
        let people = self.classes.get(last) == Some(&GROUP) || self.groups.contains(last);
        if people || (last == name && entries(ENDINGS).any(|end| name.ends_with(end))) {
            return GROUP;
        }
        WORK
    }

    /// The class of a name by our lists, whatever a corpus says.
    pub fn class(&self, name: &str) -> Option<usize> {
        self.classes.get(name).copied()
    }

    /// The class of a listed name of several words.
    pub fn phrase(&self, name: &str) -> Option<usize> {
        self.phrases.get(name).copied()
    }

    /// The class of a part of a word with hyphens.
    pub fn part(&self, name: &str) -> Option<usize> {
        self.class(name).or_else(|| self.learnt.get(name).copied())
    }
}

/// Whether a name's last word makes it an event, even where a corpus has an organisation.
pub fn ends_as_event(name: &str) -> bool {
    name.rsplit_once(' ').is_some_and(|(_, head)| is_in(EVENT_HEADS, head))
}

/// Whether the word stands before names of persons.
pub fn is_title(word: &str) -> bool {
    is_in(TITLES, &word.trim_end_matches('.').to_lowercase())
}

/// Whether the word follows a name and a hyphen: "led" in "Saudi-led".
pub fn is_second(word: &str) -> bool {
    is_in(SECONDS, word)
}

/// The lines of a list that are no comments.
pub fn entries(list: &str) -> impl Iterator<Item = &str> {
    list.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with('#'))
}

fn is_in(list: &str, word: &str) -> bool {
    entries(list).any(|entry| entry == word)
}

const EVENTS: &str = include_str!("../../../assets/training/events.txt");
const EVENT_HEADS: &str = include_str!("../../../assets/training/event_heads.txt");
const TITLES: &str = include_str!("../../../assets/training/titles.txt");
const ENDINGS: &str = include_str!("../../../assets/training/people_endings.txt");
const SECONDS: &str = include_str!("../../../assets/training/seconds.txt");
/// The gazetteer's lists, and the class of their names.
const LISTS: [(&str, usize); 4] = [
    (include_str!("../../../assets/gazetteer/organizations.txt"), 1),
    (include_str!("../../../assets/gazetteer/places.txt"), PLACE),
    (include_str!("../../../assets/gazetteer/groups.txt"), GROUP),
    (include_str!("../../../assets/gazetteer/events.txt"), EVENT),
];

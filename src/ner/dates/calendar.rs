use super::Reader;
use crate::lexicon;
use crate::ner::Classes;
use crate::ner::words::Letters;
use crate::text::Shape;

/// Whether words and numbers are years, months and days of the week here.
impl Reader<'_, '_, '_> {
    /// Whether a number that looks like a year is one, and not a count.
    pub(super) fn is_year(self, at: u32) -> bool {
        let before = at
            .checked_sub(1)
            .filter(|&token| token >= self.start)
            .map_or(String::new(), |token| self.lower(token));
        let about = at > self.start && self.has(at - 1, lexicon::APPROXIMATE);
        if about || matches!(before.as_str(), "$" | "€" | "£" | "#" | "/") {
            return false;
        }
        let counted = self.at(at + 1).is_some_and(|next| {
            self.words.shape(next) == Shape::Lower
                && is_plural(self.word(next))
                && !self.words.class(next).has(Classes::FUNCTION)
        });
        let dated = at > self.start && self.has(at - 1, lexicon::BEFORE_YEAR);
        !(self.is(at + 1, "%") || counted && !dated)
    }

    pub(super) fn is_month(self, at: u32) -> bool {
        let numbered = self.number(at + 1, 1, 31).is_some()
            || self.year(at + 1).is_some()
            || self.is(at + 1, ",") && self.year(at + 2).is_some();
        let (doubtful, short) = match self.word(at) {
            "May" | "March" | "April" | "June" | "August" => (true, false),
            word => (
                false,
                word.len() < 4
                    && !matches!(word, "Jan" | "Feb" | "Apr" | "Jul" | "Aug" | "Sep" | "Oct" | "Nov" | "Dec"),
            ),
        };
        if numbered {
            return true;
        }
        let before = at.checked_sub(1).filter(|&token| token >= self.start);
        let named = before.is_some_and(|token| {
            self.words.is_capital(token) && self.words.class(token).has(Classes::GIVEN | Classes::TITLE)
        });
        let opening = self.words.letters[at as usize] == Letters::Opening;
        !short && !(doubtful && (named || opening && !self.is(at + 1, ","))) && !self.names(at)
    }

    pub(super) fn is_weekday(self, at: u32) -> bool {
        let full = self.word(at).ends_with("day");
        full && self.words.class_at(at, self.end).has(Classes::CALENDAR) && !self.names(at)
    }

    /// Whether the word is part of a name: "Sunday Times", "October Revolution".
    pub(super) fn names(self, at: u32) -> bool {
        self.at(at + 1).is_some_and(|next| {
            let class = self.words.class(next);
            self.words.letters[next as usize] == Letters::Capital
                && class.has(Classes::HEAD)
                && !class.has(Classes::TITLE | Classes::LAND | Classes::GROUP)
        })
    }

    pub(super) fn month(self, at: u32) -> Option<u8> {
        let at = self
            .at(at)
            .filter(|&at| self.words.class(at).has(Classes::CALENDAR) && self.words.is_capital(at))?;
        lexicon::MONTH.of(self.words.norm(at))?.parse().ok()
    }

    /// A number, with or without "th", within bounds.
    pub(super) fn number(self, at: u32, least: u32, most: u32) -> Option<u32> {
        let word = self.word(at);
        let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let ordinal = matches!(&word[digits.len()..], "" | "st" | "nd" | "rd" | "th");
        digits.parse().ok().filter(|number| ordinal && digits.len() <= 2 && (least..=most).contains(number))
    }
}

fn is_plural(word: &str) -> bool {
    word.ends_with('s') && word.len() > 3
        || matches!(word, "people" | "men" | "women" | "children" | "percent")
}

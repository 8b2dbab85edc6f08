use std::ops::Range;

use super::words::{Letters, Words};
use super::{Classes, Day};
use crate::lexicon::{self, Feature};
use crate::text::Shape;

/// A date or a time of day.
#[derive(Clone, Debug)]
pub(super) struct Date {
    pub tokens: Range<u32>,
    /// The day, where the words give it.
    pub day: Option<Day>,
}

/// Finds the dates and the times of day among the tokens of a sentence: absolute and relative ones, but neither
/// durations nor vague times.
pub(super) fn dates(words: &Words<'_, '_>, sentence: Range<u32>, found: &mut Vec<Date>) {
    let mut at = sentence.start;
    while at < sentence.end {
        let reader = Reader { words, start: sentence.start, end: sentence.end };
        match reader.date(at) {
            Some(date) => {
                at = date.tokens.end;
                found.push(date);
            }
            None => at += 1,
        }
    }
}

/// Reads the tokens of one sentence.
#[derive(Clone, Copy)]
struct Reader<'w, 'd, 't> {
    words: &'w Words<'d, 't>,
    start: u32,
    end: u32,
}

impl Reader<'_, '_, '_> {
    fn date(self, at: u32) -> Option<Date> {
        let class = self.words.class(at);
        let opens = class.has(Classes::CALENDAR | Classes::TIME)
            || matches!(self.words.shape(at), Shape::Number | Shape::Alphanumeric);
        if !opens {
            return None;
        }
        let tokens = |end: u32| at..end;
        if let Some(end) = self.relative(at) {
            return Some(Date { tokens: tokens(end), day: None });
        }
        if self.is(at, "ago") {
            return self.ago(at);
        }
        let (end, day) = self.clock(at).map(|end| (end, None)).or_else(|| self.absolute(at))?;
        Some(Date { tokens: tokens(self.part_of_day(end)), day })
    }

    /// "June 13, 2021", "13 June", "Tuesday", "2021", "the 1990s", "2021-06-13", and what follows them.
    fn absolute(self, at: u32) -> Option<(u32, Option<Day>)> {
        if let Some((end, day)) = self.numeric(at) {
            return Some((end, Some(day)));
        }
        if let Some(day) = self.number(at, 1, 31) {
            let of = if self.is(at + 1, "of") { at + 2 } else { at + 1 };
            let month = self.month(of)?;
            let (end, year) = self.year_after(of + 1);
            return Some((
                self.then_relative(end),
                year.map(|year| Day { year, month: Some(month), day: Some(day as u8) }),
            ));
        }
        if let Some(month) = self.month(at).filter(|_| self.is_month(at)) {
            let day = self.number(at + 1, 1, 31);
            let (end, year) = self.year_after(if day.is_some() { at + 2 } else { at + 1 });
            let day = day.map(|day| day as u8);
            return Some((self.then_relative(end), year.map(|year| Day { year, month: Some(month), day })));
        }
        if self.is_weekday(at) {
            let comma = at + 1 + u32::from(self.is(at + 1, ","));
            if self.month(comma).is_some()
                || self.number(comma, 1, 31).is_some() && self.month(comma + 1).is_some()
            {
                return self.absolute(comma);
            }
            let end = self.part_of_day(at + 1);
            return Some((self.then_relative(end), None));
        }
        if let Some(year) = self.year(at).filter(|_| self.is_year(at)) {
            return Some((at + 1, Some(Day { year, month: None, day: None })));
        }
        let decade =
            self.word(at).strip_suffix('s').filter(|decade| decade.len() == 4 && decade.ends_with('0'));
        decade.and_then(|decade| decade.parse::<u16>().ok()).filter(|year| (1700..2100).contains(year))?;
        Some((at + 1, None))
    }

    /// "today", "last year", "earlier this month", "late Tuesday", "summer of 2014".
    fn relative(self, at: u32) -> Option<u32> {
        let word = self.lower(at);
        match word.as_str() {
            "today" | "tomorrow" | "yesterday" => Some(self.part_of_day(at + 1)),
            "tonight" => Some(at + 1),
            "noon" | "midnight" => Some(self.zone(at + 1)),
            "earlier" | "later" => self.relative(at + 1).filter(|_| self.deictic(at + 1)),
            "early" | "late" | "mid" => {
                let next = if self.is_hyphen(at + 1) { at + 2 } else { at + 1 };
                let absolute =
                    self.month(next).is_some() || self.is_weekday(next) || self.year(next).is_some();
                if absolute {
                    self.absolute(next).map(|(end, _)| end)
                } else {
                    self.relative(next).filter(|_| self.deictic(next))
                }
            }
            "last" | "next" | "this" => {
                let before = at.checked_sub(1).filter(|&token| token >= self.start);
                if word != "this" && before.is_some_and(|token| self.is(token, "the") || self.is(token, "at"))
                {
                    return None;
                }
                let known = self.has(at + 1, lexicon::PERIOD);
                if known || self.is_weekday(at + 1) {
                    return Some(self.part_of_day(at + 2));
                }
                self.month(at + 1).map(|_| at + 2)
            }
            "spring" | "summer" | "autumn" | "fall" | "winter" => {
                let of = if self.is(at + 1, "of") { at + 2 } else { at + 1 };
                self.year(of).map(|_| of + 1)
            }
            _ => None,
        }
    }

    fn deictic(self, at: u32) -> bool {
        matches!(self.lower(at).as_str(), "this" | "last" | "today" | "next" | "yesterday" | "tomorrow")
    }

    /// "two years ago", read from its last word.
    fn ago(self, at: u32) -> Option<Date> {
        let unit = at.checked_sub(1).filter(|&token| token > self.start)?;
        if !self.has(unit, lexicon::TIME_UNIT) {
            return None;
        }
        let count = unit - 1;
        let counted = self.words.shape(count) == Shape::Number
            || self.is(count, "an")
            || lexicon::COUNT.of(self.words.norm(count)).is_some();
        counted.then(|| Date { tokens: count..at + 1, day: None })
    }

    /// "5:00 PM EST", "21:00 GMT", "5 p.m.", "10am".
    fn clock(self, at: u32) -> Option<u32> {
        let word = self.lower(at);
        let half = |word: &str| matches!(word, "am" | "pm" | "a.m." | "p.m." | "a.m" | "p.m");
        if self.words.shape(at) == Shape::Alphanumeric {
            let digits = word.trim_end_matches(|c: char| !c.is_ascii_digit());
            return (half(&word[digits.len()..]) && is_hour(digits)).then(|| self.zone(at + 1));
        }
        if !is_hour(&word) {
            return None;
        }
        if half(&self.lower(at + 1)) {
            return Some(self.zone(at + 2));
        }
        let zone = self.zone(at + 1);
        (zone > at + 1 || word.contains(':') && word.len() >= 4).then_some(zone)
    }

    /// The end of a time zone that begins at the token, or the token.
    fn zone(self, at: u32) -> u32 {
        let word = self.word(at);
        if self.at(at).is_some_and(|at| self.words.shape(at) == Shape::Upper)
            && self.has(at, lexicon::TIME_ZONE)
        {
            return at + 1;
        }
        if self.is(at, "local") && self.is(at + 1, "time") {
            return at + 2;
        }
        let eastern = matches!(word, "Eastern" | "Central" | "Mountain" | "Pacific" | "Greenwich");
        let mean = at + 1 + u32::from(matches!(self.word(at + 1), "Standard" | "Daylight" | "Mean"));
        if eastern && self.is(mean, "time") { mean + 1 } else { at }
    }

    /// The end after "morning", "night", a day of the week, where one goes on with a date.
    fn part_of_day(self, at: u32) -> u32 {
        match self.lower(at).as_str() {
            "morning" | "afternoon" | "evening" | "night" => at + 1,
            _ => at,
        }
    }

    /// The end after "last year" in "December last year".
    fn then_relative(self, at: u32) -> u32 {
        let follows = matches!(self.lower(at).as_str(), "last" | "this" | "next");
        let unit = matches!(self.lower(at + 1).as_str(), "year" | "week" | "month");
        if follows && unit { at + 2 } else { at }
    }

    fn numeric(self, at: u32) -> Option<(u32, Day)> {
        let between = |at: u32| self.is_hyphen(at) || self.is(at, "/") || self.is(at, ".");
        if !(between(at + 1) && between(at + 3)) {
            return None;
        }
        let day =
            |year: u16, month: u32, day: u32| Day { year, month: Some(month as u8), day: Some(day as u8) };
        if let Some(year) = self.year(at) {
            return Some((at + 5, day(year, self.number(at + 2, 1, 12)?, self.number(at + 4, 1, 31)?)));
        }
        let year = self.year(at + 4)?;
        let (first, second) = (self.number(at, 1, 31)?, self.number(at + 2, 1, 31)?);
        // With two numbers up to 12, which is the month depends on the country; the year is sure.
        match (first > 12, second > 12) {
            (true, false) => Some((at + 5, day(year, second, first))),
            (false, true) => Some((at + 5, day(year, first, second))),
            (false, false) => Some((at + 5, Day { year, month: None, day: None })),
            (true, true) => None,
        }
    }

    /// The year that follows a month or a day, after a comma or "of".
    fn year_after(self, at: u32) -> (u32, Option<u16>) {
        let skip = at + u32::from(self.is(at, ",") || self.is(at, "of"));
        match self.year(skip) {
            Some(year) => (skip + 1, Some(year)),
            None => (at, None),
        }
    }

    fn year(self, at: u32) -> Option<u16> {
        let word = self.word(at);
        let digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
        word.parse().ok().filter(|year| digits && (1500..2100).contains(year))
    }

    /// Whether a number that looks like a year is one, and not a count.
    fn is_year(self, at: u32) -> bool {
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

    fn is_month(self, at: u32) -> bool {
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

    fn is_weekday(self, at: u32) -> bool {
        let full = self.word(at).ends_with("day");
        full && self.words.class_at(at, self.end).has(Classes::CALENDAR) && !self.names(at)
    }

    /// Whether the word is part of a name: "Sunday Times", "October Revolution".
    fn names(self, at: u32) -> bool {
        self.at(at + 1).is_some_and(|next| {
            let class = self.words.class(next);
            self.words.letters[next as usize] == Letters::Capital
                && class.has(Classes::HEAD)
                && !class.has(Classes::TITLE | Classes::LAND | Classes::GROUP)
        })
    }

    fn month(self, at: u32) -> Option<u8> {
        let at = self
            .at(at)
            .filter(|&at| self.words.class(at).has(Classes::CALENDAR) && self.words.is_capital(at))?;
        lexicon::MONTH.of(self.words.norm(at))?.parse().ok()
    }

    /// A number, with or without "th", within bounds.
    fn number(self, at: u32, least: u32, most: u32) -> Option<u32> {
        let word = self.word(at);
        let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        let ordinal = matches!(&word[digits.len()..], "" | "st" | "nd" | "rd" | "th");
        digits.parse().ok().filter(|number| ordinal && digits.len() <= 2 && (least..=most).contains(number))
    }

    fn has(self, at: u32, feature: Feature) -> bool {
        self.at(at).is_some_and(|at| feature.has(self.words.norm(at)))
    }

    fn at(self, at: u32) -> Option<u32> {
        (at < self.end).then_some(at)
    }

    fn word(&self, at: u32) -> &str {
        if at < self.end { self.words.document.word(at) } else { "" }
    }

    fn lower(self, at: u32) -> String {
        self.word(at).to_ascii_lowercase()
    }

    fn is(self, at: u32, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    fn is_hyphen(self, at: u32) -> bool {
        at < self.end && self.words.is_hyphen(at)
    }
}

/// "5", "5:00", "17.30"
fn is_hour(word: &str) -> bool {
    let mut parts = word.splitn(2, [':', '.']);
    let within = |part: Option<&str>, most: u32| {
        part.is_none_or(|part| part.len() <= 2 && part.parse().is_ok_and(|number: u32| number <= most))
    };
    within(parts.next(), 24) && within(parts.next(), 59)
}

fn is_plural(word: &str) -> bool {
    word.ends_with('s') && word.len() > 3
        || matches!(word, "people" | "men" | "women" | "children" | "percent")
}

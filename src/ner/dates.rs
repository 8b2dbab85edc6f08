mod calendar;
mod clock;
mod placed;
mod relative;

use std::ops::Range;

use super::date::Date;
use super::words::Words;
use super::{Classes, Day};
use crate::lexicon::Feature;
use crate::text::Shape;

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
        if let Some(tokens) = self.placed(at) {
            return Some(Date { tokens, day: None });
        }
        if let Some(end) = self.relative(at) {
            return Some(Date { tokens: at..end, day: None });
        }
        if self.is(at, "ago") {
            return self.ago(at);
        }
        let (end, day) = self.clock(at).map(|end| (end, None)).or_else(|| self.absolute(at))?;
        Some(Date { tokens: at..self.part_of_day(end), day })
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

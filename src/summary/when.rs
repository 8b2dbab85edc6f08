use super::calendar::{day, exists, month_on, number, weekday};
use super::tense::Tense;
use crate::lexicon::{self, norm};
use crate::ner::Day;

/// The words of a date, read: each part where they give it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// From 0 for Monday.
    weekday: Option<i64>,
    month: Option<u8>,
    day: Option<u8>,
    year: Option<u16>,
    turn: Option<Turn>,
    unit: Option<Unit>,
    /// "today" is 0, "yesterday" -1.
    days_on: Option<i64>,
    count: Option<i64>,
    ago: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    Last,
    This,
    Next,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Unit {
    Day,
    Month,
    Year,
    Week,
    /// Morning, afternoon or evening.
    Daytime,
    Night,
    /// A season, a decade: no part of a calendar date.
    Other,
}

/// Reads the words of a date.
pub fn said(words: &str) -> Said {
    let mut said = Said::default();
    for word in words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()) {
        let word = word.to_ascii_lowercase();
        let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
        if let Ok(number) = digits.parse::<u16>() {
            match (digits.len(), &word[digits.len()..]) {
                (4, "") => said.year = Some(number),
                (1 | 2, "" | "st" | "nd" | "rd" | "th") => {
                    said.count = Some(i64::from(number));
                    said.day = said.day.or(Some(number as u8));
                }
                _ => {}
            }
        } else if let Some(day) = lexicon::WEEKDAY.of(norm(&word)) {
            said.weekday = day.parse().ok();
        } else if let Some(month) = lexicon::MONTH.of(norm(&word)) {
            said.month = month.parse().ok();
        } else {
            said.read(&word);
        }
    }
    said
}

impl Said {
    fn read(&mut self, word: &str) {
        match word {
            "last" => self.turn = Some(Turn::Last),
            "this" => self.turn = Some(Turn::This),
            "next" => self.turn = Some(Turn::Next),
            "today" | "tonight" => self.days_on = Some(0),
            "yesterday" => self.days_on = Some(-1),
            "tomorrow" => self.days_on = Some(1),
            "ago" => self.ago = true,
            "day" | "days" => self.unit = Some(Unit::Day),
            "month" | "months" => self.unit = Some(Unit::Month),
            "year" | "years" => self.unit = Some(Unit::Year),
            "week" | "weeks" => self.unit = Some(Unit::Week),
            "morning" | "afternoon" | "evening" => self.unit = Some(Unit::Daytime),
            "night" => self.unit = Some(Unit::Night),
            "earlier" | "later" | "early" | "late" | "mid" | "on" | "of" | "the" => {}
            _ => match lexicon::COUNT.of(norm(word)) {
                Some(count) => self.count = count.parse().ok(),
                None => self.unit = Some(Unit::Other),
            },
        }
    }

    /// The day, the month or the year, where the words alone give it.
    pub fn outright(self) -> Option<Day> {
        let year = self.year?;
        let found = Day { year, month: self.month, day: self.day.filter(|_| self.month.is_some()) };
        (year > 0 && exists(found)).then_some(found)
    }

    /// The month and the day of one that leaves the year out.
    pub fn without_year(self) -> Option<(u8, u8)> {
        let whole = self.year.is_none() && self.turn.is_none() && !self.ago;
        self.month.zip(self.day).filter(|_| whole)
    }

    /// What the words mean in an article of a day, in a clause of this tense; nothing where they can mean two things.
    pub fn on(self, article: Day, tense: Tense) -> Option<Day> {
        let today = number(article);
        let found = self.counted(article, today).or_else(|| match (self.month, self.weekday) {
            (Some(month), _) => self.of_month(article, month, tense),
            (None, Some(weekday)) => self.of_week(today, weekday, tense),
            (None, None) => self.of_unit(article, today),
        })?;
        let agrees = found.day.is_none() || self.weekday.is_none_or(|own| own == weekday(number(found)));
        (agrees && exists(found)).then_some(found)
    }

    /// "yesterday", "two years ago"
    fn counted(self, article: Day, today: i64) -> Option<Day> {
        if let Some(on) = self.days_on {
            return Some(day(today + on));
        }
        let count = self.count.filter(|_| self.ago)?;
        match self.unit? {
            Unit::Day => Some(day(today - count)),
            Unit::Month => Some(month_on(article.year, article.month?, -count)),
            Unit::Year => Some(Day { year: article.year.checked_sub(count as u16)?, month: None, day: None }),
            _ => None,
        }
    }

    /// "this morning", "last year"
    fn of_unit(self, article: Day, today: i64) -> Option<Day> {
        let turn = match self.turn? {
            Turn::Last => -1,
            Turn::This => 0,
            Turn::Next => 1,
        };
        match self.unit? {
            Unit::Day | Unit::Daytime if turn == 0 => Some(day(today)),
            Unit::Night if turn < 1 => Some(day(today + turn)),
            Unit::Month => Some(month_on(article.year, article.month?, turn)),
            Unit::Year => {
                Some(Day { year: article.year.checked_add_signed(turn as i16)?, month: None, day: None })
            }
            _ => None,
        }
    }

    /// "June 13", "in June", "December last year", "last June"
    fn of_month(self, article: Day, month: u8, tense: Tense) -> Option<Day> {
        let in_year = |on: i16| {
            let year = article.year.checked_add_signed(on)?;
            Some(Day { year, month: Some(month), day: self.day })
        };
        // "last June" is of last year only where this year's is still to come.
        let (own, day) = (article.month?, article.day?);
        let (from, to) = (own.cmp(&month), own.cmp(&month).then(day.cmp(&self.day.unwrap_or(day))));
        match (self.turn, self.unit) {
            (Some(Turn::Last), Some(Unit::Year)) => in_year(-1),
            (Some(Turn::This), Some(Unit::Year)) => in_year(0),
            (Some(Turn::Next), Some(Unit::Year)) => in_year(1),
            (Some(Turn::Last), _) => from.is_le().then(|| in_year(-1)).flatten(),
            (Some(Turn::Next), _) => from.is_ge().then(|| in_year(1)).flatten(),
            (Some(Turn::This), _) => in_year(0),
            (None, _) => match tense {
                Tense::Past => in_year(if to.is_ge() { 0 } else { -1 }),
                Tense::Future if self.day.is_some() => in_year(if to.is_lt() { 0 } else { 1 }),
                Tense::Future => in_year(if to.is_le() { 0 } else { 1 }),
                Tense::Open => None,
            },
        }
    }

    /// "Tuesday", "last Tuesday", "Tuesday last week"
    fn of_week(self, today: i64, own: i64, tense: Tense) -> Option<Day> {
        let now = weekday(today);
        let back = (now - own).rem_euclid(7);
        let ahead = 7 - back;
        // Whether a week begins on Sunday or on Monday depends on the country.
        let sunday = own == 6 || now == 6;
        match (self.turn, self.unit) {
            (Some(turn), Some(Unit::Week)) => (!sunday).then(|| {
                let weeks = match turn {
                    Turn::Last => -7,
                    Turn::This => 0,
                    Turn::Next => 7,
                };
                day(today - now + own + weeks)
            }),
            (_, Some(Unit::Day | Unit::Month | Unit::Year | Unit::Other)) => None,
            // "last Tuesday" is one thing only where it is the latest and in the week before.
            (Some(Turn::Last), _) => (!sunday && own >= now).then(|| day(today + own - now - 7)),
            (Some(Turn::Next), _) => (!sunday && own <= now).then(|| day(today + own - now + 7)),
            (_, _) => match tense {
                Tense::Past => Some(day(today - back)),
                Tense::Future => Some(day(today + ahead)),
                Tense::Open => None,
            },
        }
    }
}

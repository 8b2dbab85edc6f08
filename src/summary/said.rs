use crate::lexicon::{self, norm};

/// The words of a date, read: each part where they give it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Said {
    /// From 0 for Monday.
    pub weekday: Option<i64>,
    pub month: Option<u8>,
    pub day: Option<u8>,
    pub year: Option<u16>,
    pub turn: Option<Turn>,
    pub unit: Option<Unit>,
    /// "today" is 0, "yesterday" -1.
    pub days_on: Option<i64>,
    pub count: Option<i64>,
    /// "ago".
    pub ago: bool,
    /// Which of the month's, where the words say so: "the last Friday of this month".
    pub of_month: Option<Which>,
}

/// Which of several days of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// From 1 for the first.
    Nth(i64),
    /// The last one.
    Last,
}

/// Which one, seen from the day of the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// "last week"
    Last,
    /// "this week"
    This,
    /// "next week"
    Next,
}

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unit {
    /// A day.
    Day,
    /// A month.
    Month,
    /// A year.
    Year,
    /// Seven days.
    Week,
    /// Morning, afternoon or evening.
    Daytime,
    /// The night.
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
            "fortnight" => (self.unit, self.count) = (Some(Unit::Week), Some(2)),
            "of" | "in" if self.weekday.is_some() && self.turn == Some(Turn::Last) => {
                (self.of_month, self.turn) = (Some(Which::Last), None);
            }
            "final" => self.of_month = Some(Which::Last),
            "earlier" | "later" | "early" | "late" | "mid" | "on" | "from" | "of" | "in" | "the" => {}
            _ => match (lexicon::ORDINAL.of(norm(word)), lexicon::COUNT.of(norm(word))) {
                (Some(nth), _) => self.of_month = nth.parse().ok().map(Which::Nth),
                (None, Some(count)) => self.count = count.parse().ok(),
                (None, None) => self.unit = Some(Unit::Other),
            },
        }
    }
}

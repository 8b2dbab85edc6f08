use super::calendar::{day, exists, month_on, number, reach, weekday};
use super::said::{Said, Turn, Unit, Which};
use super::tense::Tense;
use crate::ner::Day;

impl Said {
    /// The day, the month or the year, where the words alone give it.
    pub fn outright(self) -> Option<Day> {
        let year = self.year.filter(|&year| year > 0)?;
        if let Some(which) = self.of_month {
            return nth(Day { year, month: Some(self.month?), day: None }, self.weekday?, which);
        }
        let found = Day { year, month: self.month, day: self.day.filter(|_| self.month.is_some()) };
        exists(found).then_some(found)
    }

    /// The month and the day of one that leaves the year out.
    pub fn without_year(self) -> Option<(u8, u8)> {
        let whole = self.year.is_none() && self.turn.is_none() && !self.ago;
        self.month.zip(self.day).filter(|_| whole)
    }

    /// Whether the words give a day, and not a month or a year.
    pub fn is_of_day(self) -> bool {
        self.weekday.is_some() || self.days_on.is_some() || self.day.is_some()
    }

    /// What the words mean in an article of a day, in a clause of this tense; nothing where they can mean two things.
    pub fn on(self, article: Day, tense: Tense) -> Option<Day> {
        let today = number(article);
        let found = self.counted(article, today).or_else(|| match (self.month, self.weekday, self.day) {
            (_, Some(weekday), _) if self.of_month.is_some() => self.of_their_month(article, weekday, tense),
            (Some(month), ..) => self.of_month(article, month, tense),
            (None, Some(weekday), Some(day)) => by_both(article, weekday, day, tense),
            (None, Some(weekday), None) => self.of_week(today, weekday, tense),
            (None, None, _) => self.of_unit(article, today),
        })?;
        let agrees = found.day.is_none() || self.weekday.is_none_or(|own| own == weekday(number(found)));
        (agrees && exists(found)).then_some(found)
    }

    /// "the last Friday of this month", "the first Monday in March"
    fn of_their_month(self, article: Day, weekday: i64, tense: Tense) -> Option<Day> {
        let which = self.of_month?;
        let Some(month) = self.month else {
            return nth(self.of_unit(article, number(article))?, weekday, which);
        };
        let found = nth(self.of_month(article, month, tense)?, weekday, which)?;
        let turned = self.turn.is_some();
        let on_its_side = match tense {
            Tense::Past => number(found) <= number(article),
            Tense::Future => number(found) >= number(article),
            Tense::Open => turned,
        };
        (turned || on_its_side).then_some(found)
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
            // "a week on Tuesday", which no past tense goes with
            (None, Some(Unit::Week)) => {
                let weeks = self.count.unwrap_or(1);
                (back > 0 && tense != Tense::Past).then(|| day(today + ahead + 7 * weeks))
            }
            (_, _) => match tense {
                Tense::Past => Some(day(today - back)),
                // What will be on the weekday that it is today may be today.
                Tense::Future => (back > 0).then(|| day(today + ahead)),
                Tense::Open => None,
            },
        }
    }
}

/// The first, or the last, of the days of a month that are this day of the week.
fn nth(month: Day, weekday_of: i64, which: Which) -> Option<Day> {
    let (from, to) = reach(month);
    let first = from + (weekday_of - weekday(from)).rem_euclid(7);
    let found = match which {
        Which::Nth(nth) => first + 7 * (nth - 1),
        Which::Last => first + (to - 1 - first) / 7 * 7,
    };
    (month.month.is_some() && (from..to).contains(&found)).then(|| day(found))
}

/// "Friday the 13th": of the month before the day of the article, its own or the next, the one that has such a day.
fn by_both(article: Day, own: i64, of_month: u8, tense: Tense) -> Option<Day> {
    let today = number(article);
    let months = [0, 1, -1].map(|on| article.month.map(|month| month_on(article.year, month, on)));
    let mut fitting =
        months.into_iter().flatten().map(|month| Day { day: Some(of_month), ..month }).filter(|&day| {
            let on_its_side = match tense {
                Tense::Past => number(day) <= today,
                Tense::Future => number(day) >= today,
                Tense::Open => true,
            };
            exists(day) && weekday(number(day)) == own && on_its_side
        });
    fitting.next().filter(|_| fitting.next().is_none())
}

//! The calendar, in whole numbers.

use crate::ner::Day;

/// The days of the common era as numbers, so that they can be counted on and back.
///
/// After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms" (2013), for the years from 1.
pub fn number(day: Day) -> i64 {
    let (month, of_month) = (i64::from(day.month.unwrap_or(1)), i64::from(day.day.unwrap_or(1)));
    let year = i64::from(day.year) - i64::from(month <= 2);
    let of_year = (153 * (month + if month > 2 { -3 } else { 9 }) + 2) / 5 + of_month - 1;
    365 * year + year / 4 - year / 100 + year / 400 + of_year
}

/// The day with this number.
pub fn day(number: i64) -> Day {
    let era = number.div_euclid(146_097);
    let of_era = number.rem_euclid(146_097);
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let shifted = (5 * of_year + 2) / 153;
    let month = if shifted < 10 { shifted + 3 } else { shifted - 9 };
    Day {
        year: (era * 400 + year + i64::from(month <= 2)).clamp(1, 9999) as u16,
        month: Some(month as u8),
        day: Some((of_year - (153 * shifted + 2) / 5 + 1) as u8),
    }
}

/// The day of the week, from 0 for Monday.
pub fn weekday(number: i64) -> i64 {
    (number + 2).rem_euclid(7)
}

/// Whether the calendar has such a day.
pub fn exists(date: Day) -> bool {
    date.day.is_none() || date.month.is_some() && day(number(date)) == date
}

/// The first day, and the day after the last one, of what a date names: of a year, a month or a day.
pub fn reach(date: Day) -> (i64, i64) {
    let from = number(date);
    let to = match (date.month, date.day) {
        (_, Some(_)) => from + 1,
        (Some(month), None) => number(month_on(date.year, month, 1)),
        (None, None) => number(Day { year: date.year + 1, month: None, day: None }),
    };
    (from, to)
}

/// The month so many months after another.
pub fn month_on(year: u16, month: u8, months: i64) -> Day {
    let all = 12 * i64::from(year) + i64::from(month) - 1 + months;
    let year = all.div_euclid(12).clamp(1, 9999) as u16;
    Day { year, month: Some(all.rem_euclid(12) as u8 + 1), day: None }
}

/// Reads the day that opens a date as machines write it: "2024-03-05", "2024-03-05T10:15:00Z".
///
/// ```
/// use rapporteur::summary::read_day;
/// assert_eq!(read_day("2024-02-29T10:15:00Z").and_then(|day| day.day), Some(29));
/// assert_eq!(read_day("2023-02-29"), None);
/// ```
pub fn read_day(date: &str) -> Option<Day> {
    let mut parts = date.trim().get(..10)?.split('-');
    let mut next = |digits: usize| {
        let part = parts.next().filter(|part| part.len() == digits)?;
        part.bytes().all(|byte| byte.is_ascii_digit()).then(|| part.parse::<u16>().ok()).flatten()
    };
    let (year, month, of_month) = (next(4)?, next(2)?, next(2)?);
    let day = Day { year, month: Some(month as u8), day: Some(of_month as u8) };
    (year > 0 && (1..=12).contains(&month) && exists(day)).then_some(day)
}

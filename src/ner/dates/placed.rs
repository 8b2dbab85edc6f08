use std::ops::Range;

use super::Reader;
use crate::lexicon;

/// Days of the week that the words around them place.
impl Reader<'_, '_, '_> {
    /// "last Friday of this month", "first Monday in March", "a week on Tuesday", "Friday week", "Monday before last",
    /// "Friday the 13th", read at the first word that opens a date.
    pub(super) fn placed(self, at: u32) -> Option<Range<u32>> {
        let before = |by: u32| at.checked_sub(by).filter(|&token| token >= self.start);
        if self.is(at, "last") && self.is_weekday(at + 1) {
            return self.of_month(at + 2).map(|end| at..end);
        }
        if !self.is_weekday(at) {
            return None;
        }
        if let Some(ordinal) = before(1).filter(|&token| self.is_ordinal(token))
            && let Some(end) = self.of_month(at + 1)
        {
            return Some(ordinal..end);
        }
        if before(1).is_some_and(|token| self.is(token, "on") || self.is(token, "from"))
            && before(2).is_some_and(|token| self.is_week(token))
            && let Some(count) = before(3).filter(|&token| self.is(token, "a") || self.is(token, "two"))
        {
            return Some(count..at + 1);
        }
        let end = at + 1;
        let turned = self.is(end, "before") && self.is(end + 1, "last")
            || self.is(end, "after") && self.is(end + 1, "next");
        if turned {
            return Some(at..end + 2);
        }
        if self.is(end, "week") || self.is(end, "fortnight") {
            return Some(at..end + 1);
        }
        self.day_of_month(end).map(|end| at..end)
    }

    /// The end of "of this month", "in March", "of March 2024".
    fn of_month(self, at: u32) -> Option<u32> {
        if !(self.is(at, "of") || self.is(at, "in")) {
            return None;
        }
        if self.month(at + 1).is_some() {
            let (end, _) = self.year_after(at + 2);
            return Some(self.then_relative(end));
        }
        let turn = ["this", "last", "next"].iter().any(|turn| self.is(at + 1, turn));
        (turn && self.is(at + 2, "month")).then_some(at + 3)
    }

    /// The end of "13", ", the 13th", "the 13th" after a day of the week, where it counts nothing and no month follows.
    fn day_of_month(self, at: u32) -> Option<u32> {
        let article = at + u32::from(self.is(at, ","));
        let (number, ordinal) = if self.is(article, "the") { (article + 1, true) } else { (at, false) };
        self.number(number, 1, 31)?;
        let ends = self.word(number).ends_with(|last: char| last.is_ascii_lowercase());
        let next = number + 1;
        let counts = self.at(next).is_some_and(|next| !self.closes(next));
        (ends || !ordinal && !counts).then_some(next)
    }

    fn is_ordinal(self, at: u32) -> bool {
        self.is(at, "last") || self.is(at, "final") || lexicon::ORDINAL.of(self.words.norm(at)).is_some()
    }

    fn is_week(self, at: u32) -> bool {
        matches!(self.lower(at).as_str(), "week" | "weeks" | "fortnight")
    }

    /// Whether a word or a mark ends the phrase before it.
    fn closes(self, at: u32) -> bool {
        matches!(
            self.word(at),
            "." | "," | ";" | ":" | ")" | "and" | "or" | "but" | "at" | "in" | "by" | "with"
        )
    }
}

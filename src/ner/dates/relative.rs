use super::{Date, Reader};
use crate::lexicon;
use crate::text::Shape;

/// Times that are given by their distance.
impl Reader<'_, '_, '_> {
    /// "today", "last year", "earlier this month", "late Tuesday", "summer of 2014".
    pub(super) fn relative(self, at: u32) -> Option<u32> {
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

    pub(super) fn deictic(self, at: u32) -> bool {
        matches!(self.lower(at).as_str(), "this" | "last" | "today" | "next" | "yesterday" | "tomorrow")
    }

    /// "two years ago", read from its last word.
    pub(super) fn ago(self, at: u32) -> Option<Date> {
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
}

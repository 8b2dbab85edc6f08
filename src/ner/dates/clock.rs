use super::Reader;
use crate::lexicon;
use crate::text::Shape;

/// Times of day.
impl Reader<'_, '_, '_> {
    /// "5:00 PM EST", "21:00 GMT", "5 p.m.", "10am".
    pub(super) fn clock(self, at: u32) -> Option<u32> {
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
    pub(super) fn zone(self, at: u32) -> u32 {
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
}

/// "5", "5:00", "17.30"
fn is_hour(word: &str) -> bool {
    let mut parts = word.splitn(2, [':', '.']);
    let within = |part: Option<&str>, most: u32| {
        part.is_none_or(|part| part.len() <= 2 && part.parse().is_ok_and(|number: u32| number <= most))
    };
    within(parts.next(), 24) && within(parts.next(), 59)
}

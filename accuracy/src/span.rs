//! Where something stands in a text.

/// A half-open stretch of a text; offsets are Unicode code points.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// The first character.
    pub start: usize,
    /// The character after the last.
    pub end: usize,
}

impl Span {
    /// The stretch from `start` to before `end`.
    pub fn new(start: usize, end: usize) -> Span {
        Span { start, end }
    }

    /// The number of characters in it.
    pub fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Whether nothing is in it.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }

    /// Whether the two share a character.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether the other lies in it.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// What the two share, as a part of what they cover together: 0 to 1.
    pub fn shared(self, other: Span) -> f64 {
        let common = self.end.min(other.end).saturating_sub(self.start.max(other.start));
        if common == 0 {
            return 0.0;
        }
        common as f64 / (self.end.max(other.end) - self.start.min(other.start)) as f64
    }

    /// The words at this place.
    pub fn of(self, text: &[char]) -> String {
        text.get(self.start..self.end).unwrap_or_default().iter().collect()
    }
}

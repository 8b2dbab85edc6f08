//! What is measured: counts, and shares between 0 and 1.

/// The harmonic mean of precision and recall.
pub fn harmonic(precision: f64, recall: f64) -> f64 {
    if precision + recall == 0.0 { 0.0 } else { 2.0 * precision * recall / (precision + recall) }
}

/// How many were right, found without being there, and there without being found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Right.
    pub right: usize,
    /// Found and wrong.
    pub spurious: usize,
    /// Not found.
    pub missing: usize,
}

impl Counts {
    /// Counts from what was found and what is there; `right` is in both.
    pub fn of(right: usize, found: usize, wanted: usize) -> Counts {
        Counts { right, spurious: found - right, missing: wanted - right }
    }

    /// The right ones among those found.
    pub fn precision(self) -> f64 {
        share(self.right, self.right + self.spurious).unwrap_or(0.0)
    }

    /// The right ones among those there.
    pub fn recall(self) -> f64 {
        share(self.right, self.right + self.missing).unwrap_or(0.0)
    }

    /// The harmonic mean of both.
    pub fn f1(self) -> f64 {
        harmonic(self.precision(), self.recall())
    }

    /// The figure of these counts; none where nothing is there and nothing was found.
    pub fn figure(self) -> Option<Figure> {
        (self != Counts::default()).then_some(Figure::Counts(self))
    }
}

/// A part of a whole; none where there is no whole.
pub fn share(part: usize, whole: usize) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

/// What a measure gives for one article.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Figure {
    /// F1 of these counts.
    Counts(Counts),
    /// Between 0 and 1.
    Value(f64),
}

impl Figure {
    /// Between 0 and 1.
    pub fn value(self) -> f64 {
        match self {
            Figure::Counts(counts) => counts.f1(),
            Figure::Value(value) => value,
        }
    }
}

use std::array::from_fn;

/// A feature of words, by its place among the features that hold or do not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feature(u8);

impl Feature {
    pub(super) const fn new(bit: u8) -> Feature {
        Feature(bit)
    }

    /// Its place.
    pub const fn bit(self) -> u8 {
        self.0
    }
}

/// All that holds of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Features([u64; PARTS]);

/// How many features there can be, in sixty-fours.
const PARTS: usize = 3;

impl Features {
    /// Whether the feature holds.
    pub fn has(self, feature: Feature) -> bool {
        self.0[usize::from(feature.0 / 64)] & 1 << (feature.0 % 64) != 0
    }

    /// The features whose place is below 64, a bit each.
    pub fn first(self) -> u64 {
        self.0[0]
    }

    pub(super) fn of(features: &[Feature]) -> Features {
        features.iter().fold(Features::default(), |all, &feature| all.with(feature))
    }

    pub(super) fn with(mut self, Feature(bit): Feature) -> Features {
        self.0[usize::from(bit / 64)] |= 1 << (bit % 64);
        self
    }

    pub(super) fn or(self, other: Features) -> Features {
        Features(from_fn(|part| self.0[part] | other.0[part]))
    }

    pub(super) fn and(self, other: Features) -> Features {
        Features(from_fn(|part| self.0[part] & other.0[part]))
    }
}

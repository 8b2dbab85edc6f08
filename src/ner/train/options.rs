use std::path::PathBuf;

/// How the tagger is taught.
#[derive(Clone, Debug)]
pub struct Options {
    /// What is taught.
    pub family: Family,
    /// Where the model file goes.
    pub out: PathBuf,
    /// Which of the reproducible orders of sentences, and choices of copies, is taken.
    pub seed: u64,
    /// How often the sentences are gone through, before and after the rows are chosen.
    pub passes: usize,
    /// How often a feature must be seen to have weights at first.
    pub often: usize,
    /// How many features keep their weights.
    pub rows: usize,
    /// How many bits the number of buckets has.
    pub bits: u32,
    /// What one step of a stored weight stands for: in 64ths of a correction of the perceptron, in 1,000ths of the
    /// logarithm of a chance else.
    pub step: f64,
    /// The length of a step of learning.
    pub rate: f32,
    /// The prices of weights while the rows are chosen, and after.
    pub prices: [Prices; 2],
    /// Of a hundred articles, how many are read again in another case.
    pub recased: usize,
    /// Of a hundred articles, how many are read again with other names.
    pub swapped: usize,
    /// Of a hundred listed names, how many the tagger is not told of.
    pub forget: usize,
}

/// What weights cost, for all sentences together.
#[derive(Clone, Copy, Debug)]
pub struct Prices {
    /// Of a weight: makes most of them 0 (lasso).
    pub plain: f32,
    /// Of half its square: keeps it small (ridge).
    pub square: f32,
}

/// A family of models with the same file format.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// The averaged structured perceptron.
    Perceptron,
    /// The linear-chain conditional random field.
    Crf,
    /// The same over a hidden layer; it is only measured, its file cannot be read.
    Neural,
}

impl Options {
    /// What served the family best on the development sets.
    pub fn of(family: Family) -> Options {
        let (passes, step, bits, rows) = match family {
            Family::Perceptron => (7, 220.0, 20, 56_000),
            Family::Crf => (10, 200.0, 17, 27_000),
            Family::Neural => (10, 80.0, 18, 56_000),
        };
        Options {
            family,
            out: PathBuf::from("names.bin"),
            seed: 3,
            passes,
            often: 2,
            rows,
            bits,
            step,
            rate: 0.1,
            prices: [Prices { plain: 0.5, square: 0.1 }, Prices { plain: 0.5, square: 0.5 }],
            recased: 8,
            swapped: 20,
            forget: 30,
        }
    }
}

impl Family {
    /// The family by its name.
    pub fn named(name: &str) -> Option<Family> {
        match name {
            "perceptron" => Some(Family::Perceptron),
            "crf" => Some(Family::Crf),
            "neural" => Some(Family::Neural),
            _ => None,
        }
    }
}

use super::examples::NO_ROW;
use super::options::Prices;

/// A row of `N` weights for every feature, taught by AdaGrad (Duchi, Hazan and Singer 2011).
///
/// The prices of a row are paid when it is next used (Duchi and Singer 2009). Where the quantum is not 0, weights are
/// read as rounded to it, so that they make up for one another's rounding.
pub struct Table<const N: usize> {
    rows: Vec<Row<N>>,
    prices: Prices,
    /// How many sentences were read, and how many a pass has.
    step: u32,
    all: f32,
    /// The length of a step of learning.
    pub rate: f32,
    /// What weights are rounded to.
    pub quantum: f32,
}

#[derive(Clone)]
struct Row<const N: usize> {
    weights: [f32; N],
    /// The sum of the squared slopes.
    steepness: [f32; N],
    /// When the prices were last paid.
    paid: u32,
}

impl<const N: usize> Table<N> {
    /// Nothing learnt yet.
    pub fn new(rows: usize, sentences: usize, prices: Prices) -> Table<N> {
        let new = Row { weights: [0.0; N], steepness: [1.0; N], paid: 0 };
        let rows = vec![new; rows];
        Table { rows, prices, step: 0, all: sentences.max(1) as f32, rate: 0.0, quantum: 0.0 }
    }

    /// Says that the next sentence is read.
    pub fn step(&mut self) {
        self.step += 1;
    }

    /// The sum of these rows.
    pub fn sum(&self, rows: &[u32]) -> [f32; N] {
        let mut sums = [0.0; N];
        for &row in rows.iter().filter(|&&row| row != NO_ROW) {
            for (sum, &weight) in sums.iter_mut().zip(&self.rows[row as usize].weights) {
                *sum += round(weight, self.quantum);
            }
        }
        sums
    }

    /// Goes a step down these slopes.
    pub fn learn(&mut self, rows: &[u32], slopes: &[f32; N]) {
        for &row in rows.iter().filter(|&&row| row != NO_ROW) {
            let row = &mut self.rows[row as usize];
            row.pay(self.step, self.all, self.rate, self.prices);
            for ((weight, steepness), slope) in row.weights.iter_mut().zip(&mut row.steepness).zip(slopes) {
                *steepness += slope * slope;
                *weight -= self.rate * slope / steepness.sqrt();
            }
        }
    }

    /// The weights, all prices paid, rounded, as whole numbers, `scale` to one.
    pub fn weights(mut self, scale: f32) -> Vec<[i32; N]> {
        let (step, all, rate, prices) = (self.step, self.all, self.rate, self.prices);
        self.rows.iter_mut().for_each(|row| row.pay(step, all, rate, prices));
        let whole = |weight: f32| (round(weight, self.quantum) * scale).round() as i32;
        self.rows.iter().map(|row| row.weights.map(whole)).collect()
    }
}

impl<const N: usize> Row<N> {
    fn pay(&mut self, step: u32, all: f32, rate: f32, prices: Prices) {
        let time = (step - self.paid) as f32 / all;
        self.paid = step;
        if time == 0.0 {
            return;
        }
        for (weight, steepness) in self.weights.iter_mut().zip(&self.steepness) {
            let rate = rate * time / steepness.sqrt();
            let less = weight.abs() / (1.0 + rate * prices.square) - rate * prices.plain;
            *weight = if less > 0.0 { less.copysign(*weight) } else { 0.0 };
        }
    }
}

/// How many steps a weight must have, if it is not to be 0: more zeros make a smaller file, and no worse a tagger.
const LEAST: f32 = 0.8;

/// The weight as it will be stored.
fn round(weight: f32, quantum: f32) -> f32 {
    match weight / quantum {
        _ if quantum == 0.0 => weight,
        steps if steps.abs() < LEAST => 0.0,
        steps => steps.round().clamp(-8.0, 7.0) * quantum,
    }
}

use super::exp::exp;

/// What a line shows, and what it is.
pub struct Example {
    /// The inputs that are on; 0 always is.
    pub inputs: Vec<u16>,
    /// Whether it is what is asked for.
    pub right: bool,
    /// How much it counts.
    pub weight: f32,
}

/// How often the examples are gone through.
const PASSES: usize = 12;

/// How long the first step is.
const RATE: f32 = 0.15;

/// Learns the weights of a logistic regression, by steps that grow shorter for an input the more it has learnt.
///
/// `price` is what half the square of a weight costs, for each unit of the examples' weight.
pub fn learn(
    examples: &[Example],
    inputs: usize,
    price: impl Fn(usize) -> f32,
    order: &mut [u32],
) -> Vec<f32> {
    let mean = examples.iter().map(|it| f64::from(it.weight)).sum::<f64>() / examples.len().max(1) as f64;
    let mut weights = vec![0.0_f32; inputs];
    let mut steepness = vec![1.0_f32; inputs];
    let mut seen = vec![0_u32; inputs];
    for it in examples {
        it.inputs.iter().for_each(|&input| seen[input as usize] += 1);
    }
    // An input that is seldom on pays its whole price in the few steps in which it is.
    let share = |input: usize| price(input) * examples.len() as f32 / seen[input].max(1) as f32;
    let prices: Vec<f32> = (0..inputs).map(share).collect();
    let mut sums = vec![0.0_f64; inputs];
    for pass in 0..PASSES {
        shuffle(order, pass as u64 + 1);
        for &at in order.iter() {
            let Example { inputs, right, weight } = &examples[at as usize];
            let score: f32 = inputs.iter().map(|&input| weights[input as usize]).sum();
            let chance = 1.0 / (1.0 + exp(-score.clamp(-30.0, 30.0)));
            let slope = (chance - f32::from(u8::from(*right))) * weight / mean as f32;
            for &input in inputs {
                let input = input as usize;
                let slope = slope + prices[input] * weights[input];
                steepness[input] += slope * slope;
                weights[input] -= RATE * slope / steepness[input].sqrt();
            }
        }
        if pass * 2 >= PASSES {
            sums.iter_mut().zip(&weights).for_each(|(sum, &weight)| *sum += f64::from(weight));
        }
    }
    sums.iter().map(|sum| (sum / PASSES.div_ceil(2) as f64) as f32).collect()
}

/// Some lines, of which one is the right one.
pub struct Choice {
    /// The inputs that are on, for each line.
    pub lines: Vec<Vec<u16>>,
    /// The place of the right line.
    pub right: usize,
}

/// How often the choices are gone through.
const ROUNDS: usize = 40;

/// Learns the weights by which the right line of each choice is the likeliest.
pub fn choose(choices: &[Choice], inputs: usize, price: f32) -> Vec<f32> {
    let mut weights = vec![0.0_f32; inputs];
    let mut steepness = vec![1.0_f32; inputs];
    for _ in 0..ROUNDS {
        for Choice { lines, right } in choices {
            let score = |line: &Vec<u16>| line.iter().map(|&input| weights[input as usize]).sum::<f32>();
            let scores: Vec<f32> = lines.iter().map(score).collect();
            let most = scores.iter().copied().fold(f32::MIN, f32::max);
            let chances: Vec<f32> = scores.iter().map(|score| exp(score - most)).collect();
            let all: f32 = chances.iter().sum();
            let mut slopes: Vec<f32> = weights.iter().map(|weight| price * weight).collect();
            for (at, (line, chance)) in lines.iter().zip(chances).enumerate() {
                let slope = chance / all - f32::from(u8::from(at == *right));
                line.iter().for_each(|&input| slopes[input as usize] += slope);
            }
            for ((weight, steepness), slope) in weights.iter_mut().zip(&mut steepness).zip(slopes) {
                *steepness += slope * slope;
                *weight -= 2.0 * RATE * slope / steepness.sqrt();
            }
        }
    }
    weights
}

/// Puts the examples in another order, the same for the same seed (xorshift64*; Fisher and Yates).
fn shuffle(order: &mut [u32], seed: u64) {
    let mut state = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    for at in (1..order.len()).rev() {
        state ^= state >> 12;
        state ^= state << 25;
        state ^= state >> 27;
        order.swap(at, (state.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 33) as usize % (at + 1));
    }
}

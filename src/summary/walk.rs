use crate::text::{Table, ToList};

/// What a sentence like any other weighs while it is reckoned: small enough that sums of products fit.
const ONE: u64 = 1 << 30;

/// So many steps are walked; more change next to nothing.
const STEPS: usize = 3;

/// How near each sentence is to the others: how often a reader comes by it who goes from sentence to sentence by the words
/// that they share, in thousandths of the mean.
///
/// After TextRank (Mihalcea and Tarau 2004), without its correction for length; the likeness of two sentences is a sum
/// over words, so that a step takes as long as the text has words. In whole numbers.
pub fn walk(contents: &[Vec<u32>]) -> Vec<u32> {
    let mut numbers: Table<u32, u32> = Table::new();
    let sentences: Vec<Vec<u32>> = contents
        .iter()
        .map(|stems| {
            let number = |stem| {
                let next = numbers.len() as u32;
                *numbers.or_insert(stem, next)
            };
            stems.iter().map(number).to_list()
        })
        .to_list();
    let mut at_words = vec![0; numbers.len()];
    let likeness = spread(&sentences, &vec![1; sentences.len()], &mut at_words);
    let mut here = vec![ONE; sentences.len()];
    for _ in 0..STEPS {
        for (here, likeness) in here.iter_mut().zip(&likeness) {
            *here /= (*likeness).max(1);
        }
        let arrived = spread(&sentences, &here, &mut at_words);
        here = arrived.into_iter().map(|from_others| (15 * ONE + 85 * from_others) / 100).to_list();
    }
    here.into_iter().map(|here| (1000 * here / ONE) as u32).to_list()
}

/// What comes to each sentence when each hands its own to the others, once for each word that they share.
fn spread(sentences: &[Vec<u32>], own: &[u64], at_words: &mut [u64]) -> Vec<u64> {
    at_words.fill(0);
    for (words, own) in sentences.iter().zip(own) {
        for &word in words {
            at_words[word as usize] += own;
        }
    }
    let from_others = |(words, own): (&Vec<u32>, &u64)| {
        words.iter().map(|&word| at_words[word as usize]).sum::<u64>() - own * words.len() as u64
    };
    sentences.iter().zip(own).map(from_others).to_list()
}

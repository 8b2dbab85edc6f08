use crate::ner::weights::{STEPS, step};

/// Says for every step of the margin how often a name with that margin is right, in percent, never less than
/// at a smaller margin (isotonic regression by pooling adjacent violators).
///
/// Who is shown 90 may count on 95: what is right in 90 to 94 of a hundred cases counts as 89.
pub fn calibrate(names: &[(i32, bool)]) -> [u8; STEPS] {
    // Two names, one of them right, stand for what a step without names might be.
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    let mut counts = [(1.0, 2.0); STEPS];
    for &(margin, right) in names {
        let (rights, all) = &mut counts[step(margin)];
        *rights += f64::from(u8::from(right));
        *all += 1.0;
    }
    for (rights, all) in counts {
        let mut pool = (rights, all, 1);
        while let Some(&(rights, all, steps)) = pools.last()
            && rights / all >= pool.0 / pool.1
        {
            pool = (pool.0 + rights, pool.1 + all, pool.2 + steps);
            pools.pop();
        }
        pools.push(pool);
    }
    let mut percents = [0; STEPS];
    let spread = pools.iter().flat_map(|&(rights, all, steps)| std::iter::repeat_n(rights / all, steps));
    percents.iter_mut().zip(spread).for_each(|(percent, part)| *percent = (100.0 * part).round() as u8);
    percents.map(|percent| if (90..95).contains(&percent) { 89 } else { percent })
}

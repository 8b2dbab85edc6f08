use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Id, Span};

/// Sorts items by a key; items of the same key keep their order. Takes n log n.
///
/// The whole house sorts by this one: it sorts numbers and places and moves the items last, so that a program does
/// not carry a sort for each type of item.
pub fn sort<T, R: SortKey>(items: &mut [T], key: impl Fn(&T) -> R) {
    let mut order = Order::default();
    for item in items.iter() {
        order.add(key(item).rank());
    }
    for (one, other) in order.swaps() {
        items.swap(one, other);
    }
}

/// Numbers and the places where they stand.
#[derive(Default)]
struct Order(Vec<(u64, u32)>);

impl Order {
    #[inline(never)]
    fn add(&mut self, rank: u64) {
        self.0.push((rank, self.0.len() as u32));
    }

    /// What to swap, one after the other, so that the numbers come in order.
    #[inline(never)]
    fn swaps(self) -> Vec<(usize, usize)> {
        let mut swaps = Vec::new();
        if self.0.is_sorted() {
            return swaps;
        }
        let mut order = BinaryHeap::from(self.0).into_sorted_vec();
        for start in 0..order.len() {
            let mut to = start;
            loop {
                let from = std::mem::replace(&mut order[to].1, to as u32) as usize;
                if from == start {
                    break;
                }
                swaps.push((to, from));
                to = from;
            }
        }
        swaps
    }
}

/// Sorts items and leaves each once.
pub fn distinct<R: SortKey + PartialEq + Copy>(items: &mut Vec<R>) {
    sort(items, |&item| item);
    items.dedup();
}

/// What [`sort`] can sort by: its order is that of a number.
pub trait SortKey {
    /// How many bits the number has.
    const BITS: u32;

    /// The number.
    fn rank(&self) -> u64;
}

impl SortKey for bool {
    const BITS: u32 = 1;

    fn rank(&self) -> u64 {
        u64::from(*self)
    }
}

impl SortKey for u16 {
    const BITS: u32 = 16;

    fn rank(&self) -> u64 {
        u64::from(*self)
    }
}

impl SortKey for u32 {
    const BITS: u32 = 32;

    fn rank(&self) -> u64 {
        u64::from(*self)
    }
}

/// A place in a text or a list; neither has more than 32 bits.
impl SortKey for usize {
    const BITS: u32 = 32;

    fn rank(&self) -> u64 {
        *self as u64
    }
}

impl SortKey for i64 {
    const BITS: u32 = 64;

    fn rank(&self) -> u64 {
        self.cast_unsigned() ^ 1 << 63
    }
}

impl<T> SortKey for Id<T> {
    const BITS: u32 = 32;

    fn rank(&self) -> u64 {
        self.index() as u64
    }
}

impl SortKey for Span {
    const BITS: u32 = 64;

    fn rank(&self) -> u64 {
        (self.start, self.end).rank()
    }
}

impl<R: SortKey> SortKey for Reverse<R> {
    const BITS: u32 = R::BITS;

    fn rank(&self) -> u64 {
        u64::MAX >> (64 - R::BITS) ^ self.0.rank()
    }
}

impl<A: SortKey, B: SortKey> SortKey for (A, B) {
    const BITS: u32 = A::BITS + B::BITS;

    fn rank(&self) -> u64 {
        const { assert!(A::BITS + B::BITS <= 64, "the two do not fit into one number") };
        self.0.rank() << B::BITS | self.1.rank()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn sorts_as_the_standard_library_does(mut items: Vec<(u16, bool, i64)>) {
            let mut expected = items.clone();
            expected.sort_by_key(|&(number, flag, _)| (Reverse(number / 8), flag));
            let mut own = items.clone();
            sort(&mut own, |&(number, flag, _)| (Reverse(number / 8), flag));
            prop_assert_eq!(own, expected);
            sort(&mut items, |item| item.2);
            prop_assert!(items.is_sorted_by_key(|item| item.2));
        }
    }
}

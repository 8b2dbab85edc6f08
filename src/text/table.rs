use std::marker::PhantomData;
use std::ops::Index;

use super::Id;

/// A map that remembers in which order its keys came; finding and adding take the same time however many there are.
///
/// The whole house maps by this one: it keeps a number of 64 bits for each key, so that a program does not carry a
/// map for each type of key and value.
#[derive(Debug)]
pub struct Table<K: ?Sized, V> {
    keys: Keys,
    values: Vec<V>,
    key: PhantomData<fn(&K)>,
}

impl<K: TableKey + ?Sized, V> Table<K, V> {
    /// A table with nothing in it.
    pub fn new() -> Table<K, V> {
        Table { keys: Keys::default(), values: Vec::new(), key: PhantomData }
    }

    /// Whether nothing is in it.
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// The value of a key.
    pub fn get(&self, key: &K) -> Option<&V> {
        Some(&self.values[self.keys.find(key.number())?])
    }

    /// The value of a key, to change it.
    pub fn get_mut(&mut self, key: &K) -> Option<&mut V> {
        Some(&mut self.values[self.keys.find(key.number())?])
    }

    /// Whether the key has a value.
    pub fn has(&self, key: &K) -> bool {
        self.keys.find(key.number()).is_some()
    }

    /// Gives a key a value, in place of the one it has; answers whether it had none.
    pub fn insert(&mut self, key: &K, value: V) -> bool {
        let place = self.keys.enter(key.number());
        let new = place == self.values.len();
        if new {
            self.values.push(value);
        } else {
            self.values[place] = value;
        }
        new
    }

    /// The value of a key; where it has none, it gets this one.
    pub fn or_insert(&mut self, key: &K, value: V) -> &mut V {
        let place = self.keys.enter(key.number());
        if place == self.values.len() {
            self.values.push(value);
        }
        &mut self.values[place]
    }

    /// How many keys there are.
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// The values in the order in which their keys came.
    pub fn values(&self) -> &[V] {
        &self.values
    }

    /// The values in the order in which their keys came.
    pub fn into_values(self) -> Vec<V> {
        self.values
    }
}

impl<K: TableKey + ?Sized, V> Index<&K> for Table<K, V> {
    type Output = V;

    fn index(&self, key: &K) -> &V {
        self.get(key).expect("the key has a value")
    }
}

impl<K: TableKey + ?Sized, V> Default for Table<K, V> {
    fn default() -> Table<K, V> {
        Table::new()
    }
}

// A derive would ask the keys for the same, of which the table holds none.
impl<K: ?Sized, V: Clone> Clone for Table<K, V> {
    fn clone(&self) -> Table<K, V> {
        Table { keys: self.keys.clone(), values: self.values.clone(), key: PhantomData }
    }
}

/// The numbers of the keys in order, and for each the place where it is looked for first, or one soon after it.
#[derive(Clone, Debug, Default)]
struct Keys {
    numbers: Vec<u64>,
    /// 1 more than the place of a number, or 0 where nothing is; at least half of them are free.
    slots: Vec<u32>,
}

impl Keys {
    fn find(&self, number: u64) -> Option<usize> {
        if self.slots.is_empty() {
            return None;
        }
        let place = self.slots[self.slot(number)].checked_sub(1)?;
        Some(place as usize)
    }

    /// The place of a number, which is the last one if it is new.
    fn enter(&mut self, number: u64) -> usize {
        if self.slots.len() <= 2 * self.numbers.len() {
            self.grow();
        }
        let slot = self.slot(number);
        if self.slots[slot] == 0 {
            self.numbers.push(number);
            self.slots[slot] = self.numbers.len() as u32;
        }
        self.slots[slot] as usize - 1
    }

    fn grow(&mut self) {
        self.slots = vec![0; (2 * self.slots.len()).max(16)];
        for place in 0..self.numbers.len() {
            let slot = self.slot(self.numbers[place]);
            self.slots[slot] = place as u32 + 1;
        }
    }

    /// Where the number is, or the free slot where it belongs.
    fn slot(&self, number: u64) -> usize {
        // The golden ratio spreads numbers that are close to one another (Knuth, The Art of Computer Programming, 6.4).
        let spread = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) >> (64 - self.slots.len().ilog2());
        let mut slot = spread as usize;
        while self.slots[slot].checked_sub(1).is_some_and(|place| self.numbers[place as usize] != number) {
            slot = (slot + 1) & (self.slots.len() - 1);
        }
        slot
    }
}

/// What a [`Table`] can map from.
pub trait TableKey {
    /// The number that stands for it: a small key itself, else a hash, which no two keys of a text share by chance.
    fn number(&self) -> u64;
}

impl TableKey for u32 {
    fn number(&self) -> u64 {
        u64::from(*self)
    }
}

impl TableKey for usize {
    fn number(&self) -> u64 {
        *self as u64
    }
}

impl<T> TableKey for Id<T> {
    fn number(&self) -> u64 {
        self.index() as u64
    }
}

/// FNV-1a, 64 bits.
impl TableKey for str {
    fn number(&self) -> u64 {
        self.bytes()
            .fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
    }
}

impl TableKey for String {
    fn number(&self) -> u64 {
        self.as_str().number()
    }
}

impl TableKey for &str {
    fn number(&self) -> u64 {
        (**self).number()
    }
}

impl<K: TableKey> TableKey for Vec<K> {
    fn number(&self) -> u64 {
        self.as_slice().number()
    }
}

impl<K: TableKey> TableKey for [K] {
    fn number(&self) -> u64 {
        self.iter().fold(0, |hash, key| both(hash, key.number()))
    }
}

impl<A: TableKey, B: TableKey> TableKey for (A, B) {
    fn number(&self) -> u64 {
        both(both(0, self.0.number()), self.1.number())
    }
}

/// Two numbers made one, by the steps of a 64-bit mixer (Steele, Lea and Flood 2014, SplitMix).
fn both(a: u64, b: u64) -> u64 {
    let mut hash = a.rotate_left(23) ^ b.wrapping_add(0x9e37_79b9_7f4a_7c15);
    hash = (hash ^ hash >> 30).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    hash = (hash ^ hash >> 27).wrapping_mul(0x94d0_49bb_1331_11eb);
    hash ^ hash >> 31
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn maps_as_the_standard_library_does(entries: Vec<(u8, u16)>) {
            let mut table: Table<(u32, u32), u16> = Table::new();
            let mut expected = BTreeMap::new();
            for &(key, value) in &entries {
                let key = (u32::from(key) % 7, u32::from(key) / 7);
                prop_assert_eq!(table.has(&key), expected.contains_key(&key));
                prop_assert_eq!(table.insert(&key, value), expected.insert(key, value).is_none());
            }
            for (key, value) in &expected {
                prop_assert_eq!(table.get(key), Some(value));
            }
            prop_assert_eq!(table.values().len(), expected.len());
        }

        #[test]
        fn walks_in_the_order_of_arrival(words: Vec<String>) {
            let mut table: Table<str, &str> = Table::new();
            let mut expected: Vec<&str> = Vec::new();
            for word in &words {
                *table.or_insert(word, word) = word;
                if !expected.contains(&word.as_str()) {
                    expected.push(word);
                }
            }
            prop_assert_eq!(table.into_values(), expected);
        }
    }
}

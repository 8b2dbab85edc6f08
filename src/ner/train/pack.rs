//! The packing of the gazetteer; only the program that makes the file needs it.

use std::collections::BTreeMap;

use crate::ner::Classes;
use crate::ner::bitmap;
use crate::ner::gazetteer::{BLOCK, CHECK, LENGTH_AT, LONGEST, PLACES, check, guard, places, step};
use crate::text::tokens;

/// Names and words with what the lists say of them, before they are packed.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    /// By the keys of the names.
    entries: BTreeMap<u32, Listing>,
    /// The keys in the order in which they were noted.
    order: Vec<u32>,
    identities: u16,
    /// The first identity that is a country's.
    countries: u16,
}

#[derive(Clone, Copy, Debug, Default)]
struct Listing {
    classes: Classes,
    identity: u16,
    /// In tokens.
    length: u32,
}

impl Lists {
    /// A number for something that has several names.
    pub fn identity(&mut self) -> u16 {
        self.identities += 1;
        self.identities
    }

    /// Says that the identities from here on are those of countries.
    pub fn countries(&mut self) {
        self.countries = self.identities + 1;
    }

    /// Notes a name; a name of 0 has no identity, and an earlier identity stays.
    pub fn add(&mut self, name: &str, classes: Classes, identity: u16) {
        // At the end of a sentence a full stop stands alone, inside one it is part of "U.S.".
        let inside = tokens(&format!("{name} x"));
        for norms in [&tokens(name)[..], &inside[..inside.len() - 1]] {
            if norms.is_empty() || norms.len() > LONGEST as usize {
                continue;
            }
            let key = norms.iter().map(|token| token.norm).fold(0, step);
            let entry = self.entries.entry(key).or_insert_with(|| {
                self.order.push(key);
                Listing::default()
            });
            entry.classes = entry.classes | classes;
            entry.length = norms.len() as u32;
            if entry.identity == 0 {
                entry.identity = identity;
            }
        }
    }

    /// What is noted of a name so far.
    pub fn classes(&self, name: &str) -> Classes {
        let key = tokens(name).iter().map(|token| token.norm).fold(0, step);
        self.entries.get(&key).map_or(Classes::default(), |entry| entry.classes)
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no name.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The packed table, as [`crate::ner::Gazetteer`] reads it. Of two names that it cannot tell apart, or that find no
    /// place, the one that was noted later is left out.
    pub fn pack(&self) -> Result<Vec<u8>, &'static str> {
        let mut table: BTreeMap<usize, (u32, Listing)> = BTreeMap::new();
        for &key in &self.order {
            let listing = self.entries[&key];
            for place in places(key) {
                let Some(&(other, there)) = table.get(&place) else {
                    table.insert(place, (key, listing));
                    break;
                };
                let apart = there.is_guarded() && guard(other) != guard(key);
                if check(other) == check(key) && there.length == listing.length && !apart {
                    break;
                }
            }
        }
        let mut palette: Vec<(bool, u32)> = table.values().map(|(_, listing)| listing.set()).collect();
        palette.sort_unstable();
        palette.dedup();
        if table.len() > usize::from(u16::MAX) || palette.len() > 255 {
            return Err("too many names, or too many sets of classes");
        }
        let first = palette.partition_point(|&(guarded, _)| !guarded);
        let listings = || table.values().map(|&(_, listing)| listing);
        let guarded: Vec<_> = table.values().filter(|(_, listing)| listing.is_guarded()).collect();
        let mut bytes = Vec::new();
        let short = |bytes: &mut Vec<u8>, value: usize| bytes.extend((value as u16).to_le_bytes());
        for number in [table.len(), palette.len(), guarded.len(), first] {
            short(&mut bytes, number);
        }
        short(&mut bytes, self.countries.into());
        short(&mut bytes, usize::from(self.identities) + 1);
        bytes.extend(bitmap::write(&table.keys().copied().collect::<Vec<_>>(), PLACES));
        let mut checks = vec![0_u8; (CHECK as usize * table.len()).div_ceil(8) + 2];
        for (at, &(key, _)) in table.values().enumerate() {
            let bit = CHECK as usize * at;
            let put = (check(key) << (bit % 8)).to_le_bytes();
            checks[bit / 8] |= put[0];
            checks[bit / 8 + 1] |= put[1];
        }
        bytes.extend(checks);
        bytes.extend(listings().map(|one| palette.partition_point(|&other| other < one.set()) as u8));
        palette.iter().for_each(|(_, bits)| bytes.extend(bits.to_le_bytes()));
        let mut before = 0;
        for block in listings().collect::<Vec<_>>().chunks(BLOCK) {
            short(&mut bytes, before);
            before += block.iter().filter(|one| one.is_guarded()).count();
        }
        bytes.extend(guarded.iter().map(|&&(key, _)| guard(key)));
        guarded.iter().for_each(|(_, listing)| short(&mut bytes, listing.identity.into()));
        Ok(bytes)
    }
}

impl Listing {
    /// Whether a byte more of its key is kept.
    fn is_guarded(self) -> bool {
        self.identity > 0 || self.length > 1
    }

    /// Its classes and length as they are packed, those of guarded ones last.
    fn set(self) -> (bool, u32) {
        (self.is_guarded(), self.classes.bits() | self.length << LENGTH_AT)
    }
}

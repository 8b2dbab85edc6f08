//! The packing of the gazetteer; only the program that makes the file needs it.

use std::collections::BTreeMap;

use crate::ner::Classes;
use crate::ner::gazetteer::{BUCKETS, LENGTH_AT, LONGEST, STRIDE, fingerprint, step};
use crate::text::tokens;

/// Names and words with what the lists say of them, before they are packed.
#[derive(Clone, Debug, Default)]
pub struct Lists {
    entries: BTreeMap<u32, (Classes, u16, u32)>,
    identities: u16,
    /// The first identity that is a country's.
    countries: u16,
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
            let print = fingerprint(norms.iter().map(|token| token.norm).fold(0, step));
            let entry = self.entries.entry(print).or_default();
            entry.0 = entry.0 | classes;
            entry.2 = norms.len() as u32;
            if entry.1 == 0 {
                entry.1 = identity;
            }
        }
    }

    /// What is noted of a name so far.
    pub fn classes(&self, name: &str) -> Classes {
        let print = fingerprint(tokens(name).iter().map(|token| token.norm).fold(0, step));
        self.entries.get(&print).map_or(Classes::default(), |entry| entry.0)
    }

    /// How many names there are.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is no name.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The packed table, as [`crate::ner::Gazetteer`] reads it.
    pub fn pack(&self) -> Result<Vec<u8>, &'static str> {
        let mut palette: Vec<u32> = self.entries.values().map(bits).collect();
        palette.sort_unstable();
        palette.dedup();
        if self.entries.len() > usize::from(u16::MAX) || palette.len() > 256 {
            return Err("too many names, or too many sets of classes");
        }
        let mut counts = vec![0_u8; BUCKETS];
        for print in self.entries.keys() {
            let count = &mut counts[(print >> 12) as usize];
            *count = count.checked_add(1).ok_or("a bucket is full")?;
        }
        let mut bytes = Vec::new();
        let short = |bytes: &mut Vec<u8>, value: usize| bytes.extend((value as u16).to_le_bytes());
        short(&mut bytes, self.entries.len());
        short(&mut bytes, palette.len());
        short(&mut bytes, self.countries.into());
        short(&mut bytes, usize::from(self.identities) + 1);
        palette.iter().for_each(|bits| bytes.extend(bits.to_le_bytes()));
        let mut before = 0;
        for block in counts.chunks(STRIDE) {
            short(&mut bytes, before);
            before += block.iter().map(|&count| count as usize).sum::<usize>();
        }
        bytes.extend(&counts);
        bytes.extend(self.entries.keys().map(|print| *print as u8));
        let nibbles: Vec<u8> = self.entries.keys().map(|print| (print >> 8 & 0xf) as u8).collect();
        bytes.extend(nibbles.chunks(2).map(|pair| pair[0] | pair.get(1).unwrap_or(&0) << 4));
        let class = |entry| palette.partition_point(|&other| other < bits(entry)) as u8;
        bytes.extend(self.entries.values().map(class));
        bytes.extend(self.entries.values().map(|entry| entry.1 as u8));
        bytes.extend(self.entries.values().map(|entry| (entry.1 >> 8) as u8));
        Ok(bytes)
    }
}

fn bits(&(classes, _, length): &(Classes, u16, u32)) -> u32 {
    classes.bits() | length << LENGTH_AT
}

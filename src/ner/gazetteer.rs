use super::Classes;
use crate::text::{Document, Key, Token, tokens};

/// Lists of names and words, packed; looked up in place.
///
/// Names are not stored but their 24-bit fingerprints, sorted: 4,096 buckets by the upper half, the lower half
/// in planes that compress well. A word that is not listed is taken for one that is about twice in a thousand
/// times, a longer name far less often; `docs/names.md` compares the size with a transducer, a trie and a front-coded table.
#[derive(Clone, Copy, Debug)]
pub struct Gazetteer {
    bytes: &'static [u8],
}

/// What the lists say of one name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Entry {
    /// What it is.
    pub classes: Classes,
    /// Who it is, where it has several names; a demonym and a capital have their country's identity.
    pub identity: Option<Identity>,
}

/// What the names of one thing have in common: "US", "U.S.", "American" have the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Identity(u16);

impl Identity {
    /// The identity of one of the user's own names, or of its aliases: two by two, counted down from the top.
    pub(super) fn own(index: u16, is_alias: bool) -> Identity {
        Identity(u16::MAX - 2 * index - u16::from(is_alias))
    }

    /// Where the name is the user's own: the identity that it shares with its aliases, and whether it is one of them.
    pub fn owned(self) -> Option<(Identity, bool)> {
        let index = (u16::MAX - self.0) / 2;
        let is_alias = (u16::MAX - self.0) % 2 == 1;
        (index < MOST_OWN).then_some((Identity::own(index, false), is_alias))
    }
}

impl Key for Identity {
    fn number(&self) -> u64 {
        u64::from(self.0)
    }
}

/// How many names of the user's own there can be.
pub(super) const MOST_OWN: u16 = u16::MAX / 4;

/// A country, by its identity.
pub type Country = Identity;

/// How many buckets the fingerprints fall into.
pub(super) const BUCKETS: usize = 4096;
/// After how many buckets the table says how many entries stand before.
pub(super) const STRIDE: usize = 16;
/// Above the bits of its classes stands the length of a name, in tokens: a guard against false fingerprints.
pub(super) const LENGTH_AT: u32 = 28;
/// The longest name, in tokens.
pub(super) const LONGEST: u32 = 9;

impl Gazetteer {
    /// The gazetteer that is compiled in.
    pub fn built_in() -> Gazetteer {
        Gazetteer { bytes: include_bytes!("../../assets/gazetteer.bin") }
    }

    /// A number that changes with the lists.
    pub(super) fn print(self) -> u32 {
        self.bytes.iter().fold(0, |print, &byte| step(print, u32::from(byte)))
    }

    /// What the lists say of a name, given the norms of its tokens.
    pub fn entry(self, norms: impl IntoIterator<Item = u32>) -> Entry {
        let (key, length) =
            norms.into_iter().fold((0, 0), |(key, length), norm| (step(key, norm), length + 1));
        self.find(key, length)
    }

    /// What the lists say of a name as it is written.
    ///
    /// ```
    /// use rapporteur::ner::Gazetteer;
    /// let gazetteer = Gazetteer::built_in();
    /// assert_eq!(gazetteer.country("U.S."), gazetteer.country("Americans"));
    /// assert_ne!(gazetteer.country("U.S."), gazetteer.country("Qatari"));
    /// assert_eq!(gazetteer.country("Muslims"), None);
    /// ```
    pub fn country(self, name: &str) -> Option<Country> {
        self.country_of(&tokens(name))
    }

    /// The country that the tokens name: by its name, its demonym, or its capital.
    pub fn country_of(self, name: &[Token]) -> Option<Country> {
        self.entry(name.iter().map(|token| token.norm)).identity.filter(|&identity| self.is_country(identity))
    }

    /// Whether the identity is a country's: the countries are numbered last.
    pub fn is_country(self, identity: Identity) -> bool {
        (self.short(4)..self.short(6)).contains(&identity.0)
    }

    /// The longest listed name of at least two tokens that begins at the token, and where it ends.
    pub(super) fn longest(self, document: &Document<'_>, start: u32, end: u32) -> Option<(u32, Entry)> {
        let mut key = step(0, document.tokens[start as usize].norm);
        let mut best = None;
        for token in start + 1..end.min(start + LONGEST) {
            key = step(key, document.tokens[token as usize].norm);
            let entry = self.find(key, token + 1 - start);
            if !entry.classes.is_empty() {
                best = Some((token + 1, entry));
            }
        }
        best
    }

    fn find(self, key: u32, length: u32) -> Entry {
        let print = fingerprint(key);
        let (bucket, low) = ((print >> 12) as usize, print & 0xfff);
        let layout = self.layout();
        let block = bucket / STRIDE;
        let before = self.short(layout.coarse + 2 * block) as usize;
        let within = |range: std::ops::Range<usize>| -> usize {
            self.bytes[layout.counts + range.start..layout.counts + range.end]
                .iter()
                .map(|&count| count as usize)
                .sum()
        };
        let from = before + within(block * STRIDE..bucket);
        let to = from + within(bucket..bucket + 1);
        let at = (from..to).find(|&at| {
            let nibble = self.bytes[layout.nibbles + at / 2] >> (4 * (at % 2)) & 0xf;
            u32::from(self.bytes[layout.lows + at]) | u32::from(nibble) << 8 == low
        });
        let Some(at) = at else { return Entry::default() };
        let class = 4 * self.bytes[layout.classes + at] as usize + layout.palette;
        let bits = u32::from(self.short(class)) | u32::from(self.short(class + 2)) << 16;
        if bits >> LENGTH_AT != length {
            return Entry::default();
        }
        let identity = u16::from(self.bytes[layout.identities + at])
            | u16::from(self.bytes[layout.identities + layout.count + at]) << 8;
        Entry {
            classes: Classes::from_bits(bits & ((1 << LENGTH_AT) - 1)),
            identity: (identity > 0).then_some(Identity(identity)),
        }
    }

    fn layout(self) -> Layout {
        let count = self.short(0) as usize;
        let palette = 8;
        let coarse = palette + 4 * self.short(2) as usize;
        let counts = coarse + 2 * (BUCKETS / STRIDE);
        let lows = counts + BUCKETS;
        let nibbles = lows + count;
        let classes = nibbles + count.div_ceil(2);
        Layout { count, palette, coarse, counts, lows, nibbles, classes, identities: classes + count }
    }

    fn short(self, at: usize) -> u16 {
        u16::from_le_bytes([self.bytes[at], self.bytes[at + 1]])
    }
}

/// Where the parts of the packed table begin.
struct Layout {
    count: usize,
    palette: usize,
    coarse: usize,
    counts: usize,
    lows: usize,
    nibbles: usize,
    classes: usize,
    identities: usize,
}

/// The key of a name that is one token longer.
pub(super) fn step(key: u32, norm: u32) -> u32 {
    (key.rotate_left(5) ^ norm).wrapping_mul(0x9e37_79b1)
}

/// The 24 bits that stand for a key in the table.
pub(super) fn fingerprint(key: u32) -> u32 {
    (key ^ key >> 15).wrapping_mul(0x85eb_ca6b) >> 8
}

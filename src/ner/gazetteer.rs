use super::Classes;
use super::bitmap::Bitmap;
use crate::text::{Document, TableKey, Token, tokens};

/// Lists of names and words, packed; looked up in place.
///
/// A name is not stored: its key picks a bit of a bitmap, and a few more bits of the key are kept beside the set of
/// classes. Where two names pick the same bit, the second has another at the end of the bitmap. A word that is not
/// listed is taken for one that is about once in a hundred times. What would do more harm is guarded by a byte more of
/// the key: names of several words, and those with an identity. `docs/names.md` compares the size with other forms.
#[derive(Clone, Copy, Debug)]
pub struct Gazetteer {
    bytes: &'static [u8],
    names: Bitmap<'static>,
    /// Of every name the bits of its key that must agree, [`CHECK`] a name, then 16 bits more.
    checks: &'static [u8],
    /// Of every name its set of classes, as a place in the palette.
    classes: &'static [u8],
    /// The sets of classes; those of guarded names stand last.
    palette: &'static [[u8; 4]],
    /// The first set of classes of guarded names.
    guarded: u8,
    /// How many guarded names stand before every block of names.
    ranks: &'static [[u8; 2]],
    /// Of every guarded name the byte of its key that must agree, and its identity, or 0.
    guards: &'static [u8],
    identities: &'static [[u8; 2]],
    /// The first identity of a country, and the one after the last.
    countries: (u16, u16),
}

/// What the lists say of one name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct GazetteerEntry {
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

impl TableKey for Identity {
    fn number(&self) -> u64 {
        u64::from(self.0)
    }
}

/// How many names of the user's own there can be.
pub(super) const MOST_OWN: u16 = u16::MAX / 4;

/// A country, by its identity.
pub type Country = Identity;

/// Above the bits of its classes stands the length of a name, in tokens: a guard against false names.
pub(super) const LENGTH_AT: u32 = 28;
/// The longest name, in tokens.
pub(super) const LONGEST: u32 = 9;
/// How many bits of a key are kept beside a name's classes.
pub(super) const CHECK: u32 = 3;
/// How many names share a rank of guarded ones.
pub(super) const BLOCK: usize = 128;
/// How many bits of a key choose a bit of the bitmap, and another where that one is taken.
const FIRST: u32 = 18;
const SECOND: u32 = 15;
/// How many bits the bitmap has.
pub(super) const PLACES: usize = (1 << FIRST) + (1 << SECOND);

impl Gazetteer {
    /// The gazetteer that is compiled in.
    pub fn built_in() -> Gazetteer {
        Gazetteer::read(include_bytes!("../../assets/gazetteer.bin")).unwrap_or(NONE)
    }

    fn read(bytes: &'static [u8]) -> Option<Gazetteer> {
        let mut rest = bytes;
        let numbers = rest.split_off(..12)?.as_chunks().0;
        let number = |at: usize| u16::from_le_bytes(numbers[at]);
        let [names, palette, guards] = [0, 1, 2].map(|at| usize::from(number(at)));
        Some(Gazetteer {
            bytes,
            names: Bitmap::take(&mut rest, PLACES)?,
            checks: rest.split_off(..(CHECK as usize * names).div_ceil(8) + 2)?,
            classes: rest.split_off(..names)?,
            palette: rest.split_off(..4 * palette)?.as_chunks().0,
            guarded: number(3) as u8,
            ranks: rest.split_off(..2 * names.div_ceil(BLOCK))?.as_chunks().0,
            guards: rest.split_off(..guards)?,
            identities: rest.split_off(..2 * guards)?.as_chunks().0,
            countries: (number(4), number(5)),
        })
    }

    /// A number that changes with the lists.
    pub(super) fn print(self) -> u32 {
        self.bytes.iter().fold(0, |print, &byte| step(print, u32::from(byte)))
    }

    /// What the lists say of a name, given the norms of its tokens.
    pub fn entry(self, norms: impl IntoIterator<Item = u32>) -> GazetteerEntry {
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
        (self.countries.0..self.countries.1).contains(&identity.0)
    }

    /// The longest listed name of at least two tokens that begins at the token, and where it ends.
    pub(super) fn longest(
        self,
        document: &Document<'_>,
        start: u32,
        end: u32,
    ) -> Option<(u32, GazetteerEntry)> {
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

    fn find(self, key: u32, length: u32) -> GazetteerEntry {
        for place in places(key) {
            let Some(at) = self.names.row(place) else { return GazetteerEntry::default() };
            let bit = CHECK as usize * at;
            let kept = u32::from(self.checks[bit / 8]) | u32::from(self.checks[bit / 8 + 1]) << 8;
            let class = self.classes[at];
            let bits = u32::from_le_bytes(self.palette[usize::from(class)]);
            if kept >> (bit % 8) & ((1 << CHECK) - 1) != check(key) || bits >> LENGTH_AT != length {
                continue;
            }
            let classes = Classes::from_bits(bits & ((1 << LENGTH_AT) - 1));
            if class < self.guarded {
                return GazetteerEntry { classes, identity: None };
            }
            let rank = self.rank(at);
            if self.guards[rank] == guard(key) {
                let identity = u16::from_le_bytes(self.identities[rank]);
                return GazetteerEntry { classes, identity: (identity > 0).then_some(Identity(identity)) };
            }
        }
        GazetteerEntry::default()
    }

    /// How many guarded names stand before a name.
    fn rank(self, at: usize) -> usize {
        let block = at / BLOCK;
        let before = self.classes[block * BLOCK..at].iter().filter(|&&class| class >= self.guarded).count();
        usize::from(u16::from_le_bytes(self.ranks[block])) + before
    }
}

/// No lists at all.
const NONE: Gazetteer = Gazetteer {
    bytes: &[],
    names: Bitmap::EMPTY,
    checks: &[],
    classes: &[],
    palette: &[],
    guarded: 0,
    ranks: &[],
    guards: &[],
    identities: &[],
    countries: (0, 0),
};

/// The key of a name that is one token longer.
pub(super) fn step(key: u32, norm: u32) -> u32 {
    (key.rotate_left(5) ^ norm).wrapping_mul(0x9e37_79b1)
}

/// Where the bit of a key can stand.
pub(super) fn places(key: u32) -> [usize; 2] {
    let first = spread(key) >> (32 - FIRST);
    let second = spread(key ^ 0x5bd1_e995) >> (32 - SECOND);
    [first as usize, (1 << FIRST) + second as usize]
}

/// The bits of a key that must agree.
pub(super) fn check(key: u32) -> u32 {
    spread(key) >> (32 - FIRST - CHECK) & ((1 << CHECK) - 1)
}

/// The byte of the key of a guarded name that must agree as well.
pub(super) fn guard(key: u32) -> u8 {
    (spread(key) >> (32 - FIRST - CHECK - 8)) as u8
}

fn spread(key: u32) -> u32 {
    (key ^ key >> 15).wrapping_mul(0x85eb_ca6b)
}

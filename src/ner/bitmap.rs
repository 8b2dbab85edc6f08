/// Which of many buckets have a row, and which row: a bit a bucket, and for every block how many bits are set before it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Bitmap<'m> {
    ranks: &'m [[u8; 2]],
    words: &'m [[u8; 8]],
}

/// How many words of the bitmap share a rank.
const BLOCK: usize = 16;

impl<'m> Bitmap<'m> {
    /// No buckets.
    pub const EMPTY: Bitmap<'static> = Bitmap { ranks: &[], words: &[] };

    /// Takes the bitmap of so many buckets from the front of the bytes, if there are enough.
    pub fn take(bytes: &mut &'m [u8], buckets: usize) -> Option<Bitmap<'m>> {
        let words = buckets / 64;
        let ranks = bytes.split_off(..2 * words.div_ceil(BLOCK))?.as_chunks().0;
        Some(Bitmap { ranks, words: bytes.split_off(..8 * words)?.as_chunks().0 })
    }

    /// The words, and of each how many bits are set before it.
    pub fn ranked(self) -> impl Iterator<Item = (u64, u32)> {
        let mut before = 0;
        self.words.iter().map(move |&word| {
            let word = u64::from_le_bytes(word);
            before += word.count_ones();
            (word, before - word.count_ones())
        })
    }

    /// The row of a bucket that has one.
    pub fn row(self, bucket: usize) -> Option<usize> {
        let (word, bit) = (bucket / 64, bucket % 64);
        let bits = u64::from_le_bytes(*self.words.get(word)?);
        if bits >> bit & 1 == 0 {
            return None;
        }
        let block = word / BLOCK;
        let before =
            self.words[block * BLOCK..word].iter().map(|&word| u64::from_le_bytes(word).count_ones());
        let before = before.sum::<u32>() + (bits & ((1 << bit) - 1)).count_ones();
        Some(usize::from(u16::from_le_bytes(self.ranks[block])) + before as usize)
    }
}

/// The bitmap's bytes, given the buckets that have a row, in order.
#[cfg(feature = "train")]
pub(super) fn write(filled: &[usize], buckets: usize) -> Vec<u8> {
    let mut words = vec![0_u64; buckets / 64];
    filled.iter().for_each(|&bit| words[bit / 64] |= 1 << (bit % 64));
    let mut bytes = Vec::new();
    let mut before = 0_u32;
    for block in words.chunks(BLOCK) {
        bytes.extend((before as u16).to_le_bytes());
        before += block.iter().map(|word| word.count_ones()).sum::<u32>();
    }
    bytes.extend(words.iter().flat_map(|word| word.to_le_bytes()));
    bytes
}

//! The sizes of the model of lines, in training and in use.

/// What stands for a whole unit of the logarithm of a chance.
pub(crate) const ONE: i32 = 32;

/// How many answers of a line and its neighbours the model is told.
pub(crate) const ANSWERS: usize = 128 + 2 * 64 + 2 * 32;

/// How many words the model tells apart.
pub(crate) const WORDS: usize = 1 << 11;

/// How many answers there are of what is thought of the lines around.
pub(crate) const AROUND: usize = 122;

/// How many weights each of the three judgements has, the first of them added to every line.
pub(crate) const FIRST: usize = 1 + ANSWERS + WORDS;
pub(crate) const SECOND: usize = FIRST + AROUND;
pub(crate) const TITLE: usize = 1 + ANSWERS;

/// The first bytes of the file: the format and its version.
pub(crate) const MAGIC: [u8; 4] = *b"RLM2";

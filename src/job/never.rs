use std::fmt::{Display, Formatter, Result};

use serde::{de, ser};

/// What cannot go wrong: bytes come whole from the same program, so that what reads them needs no way out.
#[derive(Debug)]
pub enum Never {}

impl Display for Never {
    fn fmt(&self, _: &mut Formatter<'_>) -> Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

impl ser::Error for Never {
    fn custom<T: Display>(_: T) -> Never {
        unreachable!("every type that is written is one of plain data")
    }
}

impl de::Error for Never {
    fn custom<T: Display>(_: T) -> Never {
        unreachable!("bytes are read as what they were written of")
    }
}

use super::{Span, ToList};

/// Turns UTF-8 byte offsets into UTF-16 code units and back, in logarithmic time.
///
/// It keeps one entry for each character that is not ASCII, so that plain English costs almost nothing.
#[derive(Clone, Debug, Default)]
pub struct Utf16Index {
    /// For each non-ASCII character: the byte after it, and by how much UTF-16 lags behind from there on.
    steps: Vec<(u32, u32)>,
}

impl Utf16Index {
    /// Reads the text once.
    pub fn new(text: &str) -> Utf16Index {
        Utf16Index::counting(text, char::len_utf16)
    }

    /// Counts code points in the place of UTF-16 code units.
    pub fn points(text: &str) -> Utf16Index {
        Utf16Index::counting(text, |_| 1)
    }

    fn counting(text: &str, units: fn(char) -> usize) -> Utf16Index {
        let mut lag = 0;
        let steps = text
            .char_indices()
            .filter(|(_, c)| !c.is_ascii())
            .map(|(at, c)| {
                lag += (c.len_utf8() - units(c)) as u32;
                ((at + c.len_utf8()) as u32, lag)
            })
            .to_list();
        Utf16Index { steps }
    }

    /// The number of UTF-16 code units before byte `at`, which is on a character boundary.
    pub fn units(&self, at: u32) -> u32 {
        let passed = self.steps.partition_point(|&(end, _)| end <= at);
        at - passed.checked_sub(1).map_or(0, |last| self.steps[last].1)
    }

    /// The span counted in UTF-16 code units.
    pub fn span(&self, span: Span) -> Span {
        Span::new(self.units(span.start), self.units(span.end))
    }

    /// The byte at which the character with UTF-16 offset `units` begins.
    pub fn byte(&self, units: u32) -> u32 {
        let passed = self.steps.partition_point(|&(end, lag)| end - lag <= units);
        units + passed.checked_sub(1).map_or(0, |last| self.steps[last].1)
    }
}

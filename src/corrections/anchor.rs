use crate::text::Span;

/// Words of a text with what stands before and after them, so that they are found again after the text is edited;
/// the text-quote selector of the W3C's annotations.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Anchor {
    /// The words.
    pub exact: String,
    /// What stands before them.
    pub prefix: String,
    /// What stands after them.
    pub suffix: String,
}

/// How many characters around the words are kept.
const AROUND: usize = 24;

impl Anchor {
    /// The anchor of a span of a text.
    pub fn new(text: &str, span: Span) -> Anchor {
        Anchor {
            exact: text[span].to_owned(),
            prefix: before(text, span, AROUND).to_owned(),
            suffix: after(text, span, AROUND).to_owned(),
        }
    }

    /// How many bytes of the surroundings stand around a span too.
    pub(super) fn fit(&self, text: &str, span: Span) -> usize {
        let (start, end) = (span.start as usize, span.end as usize);
        let before = self.prefix.bytes().rev().zip(text.as_bytes()[..start].iter().rev().copied());
        let after = self.suffix.bytes().zip(text.as_bytes()[end..].iter().copied());
        before.take_while(|(own, there)| own == there).count()
            + after.take_while(|(own, there)| own == there).count()
    }

    /// Whether so many bytes of the surroundings are enough to know the place again.
    pub(super) fn is_known(&self, fit: usize) -> bool {
        2 * fit >= self.prefix.len() + self.suffix.len()
    }

    /// Where the words stand in a text as whole words, with surroundings as much like these as there are.
    pub(super) fn place(&self, text: &str) -> Option<Span> {
        let whole = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
        let places = text.match_indices(&self.exact).map(|(at, exact)| Span::at(at..at + exact.len()));
        let places = places.filter(|span| {
            !span.is_empty()
                && whole(text[..span.start as usize].chars().next_back())
                && whole(text[span.end as usize..].chars().next())
        });
        let fits = places.map(|span| (self.fit(text, span), span));
        // The first of the best.
        fits.reduce(|best, next| if next.0 > best.0 { next } else { best }).map(|(_, span)| span)
    }
}

/// So many characters before a span, or what there is.
pub fn before(text: &str, span: Span, characters: usize) -> &str {
    let text = &text[..span.start as usize];
    let from = text.char_indices().rev().take(characters).last().map_or(text.len(), |(at, _)| at);
    &text[from..]
}

/// So many characters after a span, or what there is.
pub fn after(text: &str, span: Span, characters: usize) -> &str {
    let text = &text[span.end as usize..];
    let to = text.char_indices().nth(characters).map_or(text.len(), |(at, _)| at);
    &text[..to]
}

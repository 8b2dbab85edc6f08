use crate::actors::Quote;
use crate::actors::{Cast, How, Manner, Reason, Reference};
use crate::text::{Document, Span, sort};

/// The references of an article with those by which a speaker means himself: "I" and "we" in his words.
pub(super) fn with_speakers(document: &Document<'_>, cast: &Cast, quotes: &[Quote]) -> Vec<Reference> {
    let mut all = cast.singles();
    for quote in quotes.iter().filter(|quote| quote.manner != Manner::Indirect) {
        let Some(actor) = quote.speaker else { continue };
        for token in document.tokens_in(quote.span) {
            let span: Span = document.tokens[token as usize].span;
            if OWN.contains(&&document.text[span]) {
                let (how, reason) = (How::Pronoun, Reason::Pronoun);
                all.push(Reference { span, phrase: span, actor, how, reason, metonym: false });
            }
        }
    }
    sort(&mut all, |reference| reference.span.start);
    all
}

/// How a speaker means himself.
const OWN: [&str; 11] = ["I", "me", "my", "My", "we", "We", "us", "our", "Our", "myself", "ourselves"];

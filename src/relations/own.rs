use crate::actors::Quote;
use crate::actors::{Cast, How, Manner, Reason, Reference};
use crate::lexicon;
use crate::text::{Document, Shape, Token, sort};

/// The references of an article with those by which a speaker means himself: "I" and "we" in his words.
pub(super) fn with_speakers(document: &Document<'_>, cast: &Cast, quotes: &[Quote]) -> Vec<Reference> {
    let mut all = cast.singles();
    for quote in quotes.iter().filter(|quote| quote.manner != Manner::Indirect) {
        let Some(actor) = quote.speaker else { continue };
        for token in document.tokens_in(quote.span) {
            let Token { span, norm, shape } = document.tokens[token as usize];
            // "US" is no pronoun.
            if shape != Shape::Upper && lexicon::FIRST_PERSON.has(norm) {
                let (how, reason) = (How::Pronoun, Reason::Pronoun);
                all.push(Reference { span, phrase: span, actor, how, reason, metonym: false });
            }
        }
    }
    sort(&mut all, |reference| reference.span.start);
    all
}

use crate::actors::scale::saturating;
use crate::lexicon;
use crate::text::{Document, Id, Sentence, Shape, Table, ToList, distinct, norm};

/// Words are compared by so many letters, which makes one of "negotiate", "negotiators" and "negotiations".
const STEM: usize = 6;

/// How often each content word stands in the body, by its stem.
#[derive(Clone, Debug, Default)]
pub struct Words(Table<u32, u32>);

impl Words {
    /// Counts the words of the body.
    pub fn of(document: &Document<'_>) -> Words {
        let mut times = Table::new();
        for id in document.sentences.ids().filter(|&id| is_body(document, id)) {
            for stem in stems(document, id) {
                *times.or_insert(&stem, 0) += 1;
            }
        }
        Words(times)
    }

    /// How much a word weighs: nothing if it stands only once, at most 1000.
    pub fn weight(&self, stem: u32) -> u32 {
        saturating(self.0.get(&stem).map_or(0, |times| times.saturating_sub(1)), 4) as u32
    }
}

/// Whether a sentence is running text or an item of a list.
pub fn is_body(document: &Document<'_>, sentence: Id<Sentence>) -> bool {
    document.kind_of(sentence).is_running()
}

/// The different stems of a sentence's content words.
pub fn different_stems(document: &Document<'_>, sentence: Id<Sentence>) -> Vec<u32> {
    let mut stems = stems(document, sentence).to_list();
    distinct(&mut stems);
    stems
}

/// The stems of a sentence's content words, in order.
pub fn stems(document: &Document<'_>, sentence: Id<Sentence>) -> impl Iterator<Item = u32> {
    document.sentences[sentence].tokens.clone().filter_map(|token| stem(document, token))
}

/// The stem of a content word.
pub fn stem(document: &Document<'_>, token: u32) -> Option<u32> {
    let found = &document.tokens[token as usize];
    let says_little = matches!(found.shape, Shape::Mark | Shape::Possessive) || is_function_word(found.norm);
    (!says_little).then(|| {
        let word = document.word(token);
        if word.len() <= STEM && !word.ends_with('.') {
            return found.norm;
        }
        let end = word.char_indices().nth(STEM).map_or(word.len(), |(at, _)| at);
        norm(&word[..end])
    })
}

/// Whether a word says little about what a text is about.
pub fn is_function_word(norm: u32) -> bool {
    lexicon::STOP.has(norm)
}

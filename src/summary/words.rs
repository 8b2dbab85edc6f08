use crate::actors::scale::saturating;
use crate::lexicon;
use crate::text::{Block, BlockKind, Document, Id, Sentence, Shape, Table, ToList, distinct, norm};

/// Words are compared by so many letters, which makes one of "negotiate", "negotiators" and "negotiations".
const STEM: usize = 6;

/// How often each content word stands in the body, and in how many paragraphs, by its stem.
#[derive(Clone, Debug, Default)]
pub struct Words(Table<u32, Times>);

#[derive(Clone, Copy, Debug, Default)]
struct Times {
    all: u32,
    paragraphs: u32,
    last: Option<Id<Block>>,
}

impl Words {
    /// Counts the words of the body.
    pub fn of(document: &Document<'_>) -> Words {
        let mut times = Table::new();
        for (id, sentence) in document.sentences.entries() {
            if is_body(document, id) {
                for stem in stems(document, id) {
                    let times = times.or_insert(&stem, Times::default());
                    times.all += 1;
                    times.paragraphs += u32::from(times.last.replace(sentence.block) != Some(sentence.block));
                }
            }
        }
        Words(times)
    }

    /// How much a word weighs: nothing if it stands only once, at most 1000.
    pub fn weight(&self, stem: u32) -> u32 {
        saturating(self.times(stem).all.saturating_sub(1), 4) as u32
    }

    /// In how many paragraphs a word stands: nothing if it is in only one, at most 1000.
    pub fn spread(&self, stem: u32) -> u32 {
        saturating(self.times(stem).paragraphs.saturating_sub(1), 2) as u32
    }

    fn times(&self, stem: u32) -> Times {
        self.0.get(&stem).copied().unwrap_or_default()
    }
}

/// Whether a sentence is running text or an item of a list.
pub fn is_body(document: &Document<'_>, sentence: Id<Sentence>) -> bool {
    matches!(document.kind_of(sentence), BlockKind::Paragraph | BlockKind::Bullet)
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
        let end = word.char_indices().nth(STEM).map_or(word.len(), |(at, _)| at);
        norm(&word[..end])
    })
}

/// Whether a word says little about what a text is about.
pub fn is_function_word(norm: u32) -> bool {
    lexicon::STOP.has(norm)
}

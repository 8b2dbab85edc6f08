use std::sync::LazyLock;

use super::feature::{Feature, Features};
use super::words::{NOUNS, PLURAL, REPORTING, SAYING, VERBS, WORDS};
use super::{ReportingVerb, forms, norm, plural};

impl Feature {
    /// Whether the word with this [`norm`] has it.
    pub fn has(self, norm: u32) -> bool {
        LEXICON.find(norm).is_some_and(|word| word.features.has(self))
    }
}

/// All that holds of the word with this [`norm`].
pub fn features(norm: u32) -> Features {
    LEXICON.find(norm).map_or(Features::default(), |word| word.features)
}

/// The reporting verb that the word with this [`norm`] is a form of.
pub fn reporting(norm: u32) -> Option<ReportingVerb> {
    LEXICON.find(norm)?.reporting
}

/// The words of the list, read once: reading them takes longer than reading an article.
static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::new);

/// Every word in every form.
struct Lexicon {
    words: Vec<Word>,
    /// For each slot 1 more than the place of a word, or 0 where none is; a word is in the slot that its norm names,
    /// or in one soon after it.
    slots: Vec<u16>,
}

struct Word {
    norm: u32,
    features: Features,
    reporting: Option<ReportingVerb>,
}

/// How many slots there are: a power of two, and more than twice as many as words, which a test holds it to.
const SLOTS: usize = 1 << 14;

impl Lexicon {
    fn new() -> Lexicon {
        let mut lexicon = Lexicon { words: Vec::new(), slots: vec![0; SLOTS] };
        let (nouns, verbs) = (Features::of(NOUNS), Features::of(VERBS));
        for line in WORDS.lines() {
            let mut words = line.split('\t');
            let bits = words.next().unwrap_or_default().split(',').filter_map(|bit| bit.parse().ok());
            let features = bits.fold(Features::default(), |features, bit| features.with(Feature::new(bit)));
            for entry in words {
                let mut listed = entry.split(',');
                let word = listed.next().unwrap_or_default();
                lexicon.add(word, features);
                let (noun, verb) = (features.and(nouns), features.and(verbs));
                if noun != Features::default() && !features.has(PLURAL) {
                    lexicon.add(&plural(word), noun.with(PLURAL));
                }
                if verb != Features::default() {
                    forms(word, listed).into_iter().for_each(|(_, form)| _ = lexicon.add(&form, verb));
                }
            }
        }
        lexicon.add_reporting_verbs();
        lexicon
    }

    /// Adds the reporting verbs; those that take what is said are verbs of saying.
    fn add_reporting_verbs(&mut self) {
        for entry in REPORTING.entries() {
            for (form, word) in entry.forms() {
                let verb = ReportingVerb::new(entry.value, form);
                let says = if verb.says() { Features::of(&[SAYING]) } else { Features::default() };
                self.add(&word, says).reporting.get_or_insert(verb);
            }
        }
    }

    fn add(&mut self, word: &str, features: Features) -> &mut Word {
        let norm = norm(word);
        let slot = self.slot(norm);
        if self.slots[slot] == 0 {
            self.words.push(Word { norm, features: Features::default(), reporting: None });
            self.slots[slot] = self.words.len() as u16;
        }
        let word = &mut self.words[usize::from(self.slots[slot]) - 1];
        word.features = word.features.or(features);
        word
    }

    #[inline(always)]
    fn find(&self, norm: u32) -> Option<&Word> {
        let place = self.slots[self.slot(norm)].checked_sub(1)?;
        Some(&self.words[usize::from(place)])
    }

    /// The slot of a word, or the free one where it belongs.
    #[inline(always)]
    fn slot(&self, norm: u32) -> usize {
        let mut slot = norm as usize % SLOTS;
        while self.slots[slot].checked_sub(1).is_some_and(|place| self.words[usize::from(place)].norm != norm)
        {
            slot = (slot + 1) % SLOTS;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::{DEFINITE, PERSON};

    #[test]
    fn at_least_half_of_the_slots_are_free() {
        assert!(2 * LEXICON.words.len() < SLOTS, "{} words", LEXICON.words.len());
    }

    #[test]
    fn a_noun_gives_its_features_to_its_plural() {
        assert!(features(norm("Minister")).has(PERSON) && !features(norm("minister")).has(PLURAL));
        assert!(features(norm("ministers")).has(PERSON) && features(norm("ministers")).has(PLURAL));
        assert!(features(norm("the")).has(DEFINITE) && !features(norm("the")).has(PERSON));
    }
}

//! Noun phrases, cut by closed word classes and endings rather than by a parser.

mod edges;

use std::ops::Range;

use crate::lexicon::Feature;
use crate::syntax::{Class, Words};
use crate::text::{Document, Shape, Span};

/// How far a phrase reaches to either side of its head, in tokens.
const REACH: u32 = 24;

/// A noun phrase: "the former US envoy to the region".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrase {
    /// Its tokens, from the determiner to the last word that narrows the head.
    pub tokens: Range<u32>,
    /// The first token after an article; quantities and possessors stay with the phrase.
    pub bare: u32,
    /// The noun that the rest describes: "envoy".
    pub head: u32,
    /// How it begins.
    pub opening: Opening,
}

/// How a noun phrase begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Opening {
    /// "officials"
    Bare,
    /// "the officials"
    Definite,
    /// "a source", "several officials"
    Indefinite,
    /// "his adviser", "the president’s adviser"
    Possessive,
}

/// The words that phrases are cut from: a document and the class of each of its tokens.
#[derive(Clone, Copy, Debug)]
pub struct Phrases<'d> {
    /// The document.
    pub document: &'d Document<'d>,
    /// One class for each token.
    pub classes: &'d [Class],
}

impl<'d> Phrases<'d> {
    /// The phrases of these words.
    pub fn of(words: &'d Words<'d>) -> Phrases<'d> {
        Phrases { document: words.document, classes: &words.classes }
    }

    /// The phrase around its head.
    pub fn around(&self, head: u32) -> Phrase {
        let sentence = self.sentence(head);
        let (start, opening) = self.start(head, sentence.start);
        let end = self.end(head, sentence.end);
        let article = matches!(opening, Opening::Definite | Opening::Indefinite | Opening::Possessive)
            && matches!(self.word(start), "the" | "The" | "a" | "A" | "an" | "An" | "THE" | "AN");
        Phrase { tokens: start..end, bare: start + u32::from(article && start < head), head, opening }
    }

    /// The phrase that begins at a token, as "a senior official" after "said".
    pub fn after(&self, start: u32) -> Option<Phrase> {
        let end = self.sentence(start).end.min(start + REACH);
        let mut at = start;
        while at < end && self.is(at, Class::DETERMINER) && !self.is(at, Class::NAME) {
            at += 1;
        }
        let (mut head, mut owner) = (None, None);
        while at < end {
            if self.is_possessive(at) || self.is_hyphen(at) {
                // "Norland’s acting minister"
                owner = owner.or(head.filter(|_| self.is_possessive(at)));
                head = head.filter(|_| !self.is_possessive(at));
                at += 1;
                continue;
            }
            if self.is_hyphen(at.wrapping_sub(1)) && self.is(at, Class::PREPOSITION) {
                at += 3; // "-in-law": the first word is the head.
                continue;
            }
            let coordinates = matches!(self.word(at), "and" | "or")
                && self.adjective(at - 1)
                && self.adjective(at + 1)
                && self.describes(at + 2);
            // "retired", "managing director"
            let participle = self.is(at, Class::PAST | Class::PROGRESSIVE)
                && (head.is_none() || self.is(at + 1, Class::PERSON) && !self.is(at, Class::SAYING));
            let opens = participle || head.is_none() && self.is(at, Class::ADVERB);
            if coordinates || opens {
                at += 1;
                continue;
            }
            if !self.describes(at)
                || (self.is(at, Class::NARROWING) && head.is_some_and(|head| self.is(head, Class::HUMAN)))
            {
                break;
            }
            head = Some(at);
            at += 1;
        }
        let phrase = self.around(head.or(owner)?);
        (phrase.tokens.start <= start).then_some(Phrase { tokens: start..phrase.tokens.end, ..phrase })
    }

    /// The phrase that ends before a token, as "sources close to the talks" before "said".
    pub fn before(&self, end: u32) -> Option<Phrase> {
        let floor = self.sentence(end.checked_sub(1)?).start.max(end.saturating_sub(REACH));
        let mut found: Option<Phrase> = None;
        let mut at = end;
        while at > floor {
            at -= 1;
            if self.boundary(at) {
                break;
            }
            // "-in-law": the first word is the head.
            let tail = at > floor + 1 && self.is_hyphen(at - 1) && self.is(at - 2, Class::PREPOSITION);
            if !self.describes(at) || self.is(at, Class::NARROWING) || tail {
                continue;
            }
            let phrase = self.around(at);
            if phrase.tokens.end != end {
                continue;
            }
            let object = phrase.tokens.start > floor && self.is(phrase.tokens.start - 1, Class::PREPOSITION);
            at = phrase.tokens.start;
            let person = |phrase: &Phrase| self.is(phrase.head, Class::HUMAN);
            match &found {
                Some(_) if object => {}
                // "his case with the governor": the governor.
                Some(found) if person(found) && !person(&phrase) => {}
                _ => found = Some(phrase),
            }
        }
        found
    }

    /// The words of a phrase without its article.
    pub fn span(&self, phrase: &Phrase) -> Span {
        self.cover(phrase.bare..phrase.tokens.end)
    }

    /// The span from the first of some tokens to the last.
    pub fn cover(&self, tokens: Range<u32>) -> Span {
        let all = &self.document.tokens;
        match (all.get(tokens.start as usize), all.get(tokens.end.wrapping_sub(1) as usize)) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::new(0, 0),
        }
    }

    /// Whether a token can be one of these.
    pub fn is(&self, token: u32, any: Class) -> bool {
        self.classes.get(token as usize).is_some_and(|class| class.is(any))
    }

    /// The words of a token; nothing past the end.
    pub fn word(&self, token: u32) -> &str {
        self.document.tokens.get(token as usize).map_or("", |token| &self.document.text[token.span])
    }

    /// The tokens of the sentence around a token.
    pub fn sentence(&self, token: u32) -> Range<u32> {
        let sentences = self.document.sentences.as_slice();
        let at = sentences.partition_point(|sentence| sentence.tokens.end <= token);
        sentences.get(at).map_or(token..token, |sentence| sentence.tokens.clone())
    }

    /// Whether a token is a mark that no noun phrase crosses.
    pub fn boundary(&self, token: u32) -> bool {
        self.shape(token) == Some(Shape::Mark) && !self.is_hyphen(token) && !self.is_possessive(token)
    }

    /// Whether a token can stand before a noun and describe it, or be a noun.
    pub fn describes(&self, token: u32) -> bool {
        const STOP: Class = Class::PREPOSITION
            .or(Class::CONJUNCTION)
            .or(Class::PRONOUN)
            .or(Class::RELATIVE)
            .or(Class::FINITE)
            .or(Class::PROGRESSIVE)
            .or(Class::ADVERB)
            .or(Class::DETERMINER)
            .or(Class::DATE);
        let think_tank = || self.word(token) == "think" && self.word(token + 1) == "tank";
        if self.is(token, Class::NAME | Class::HUMAN | Class::NOUN) || think_tank() {
            return true;
        }
        let word = !matches!(self.shape(token), None | Some(Shape::Mark | Shape::Possessive));
        word && !self.is(token, STOP)
    }

    /// Whether a token has the form of a verb, "calls", which a noun before a noun seldom has.
    fn verbal(&self, token: u32) -> bool {
        self.is(token, Class::SAYING) && self.word(token).ends_with('s') && !self.is(token, Class::HUMAN)
    }

    /// Whether a token is a name that can stand for an adjective: "US", "Israeli".
    fn adjective(&self, token: u32) -> bool {
        self.is(token, Class::NAME) && !self.is(token, Class::BEARER)
    }

    /// Whether the word at a token has a feature of the lexicon.
    pub fn has(&self, token: u32, feature: Feature) -> bool {
        self.document.tokens.get(token as usize).is_some_and(|token| feature.has(token.norm))
    }

    fn opening(&self, token: u32) -> Opening {
        if self.is(token, Class::POSSESSIVE) {
            Opening::Possessive
        } else if self.is(token, Class::DEFINITE) {
            Opening::Definite
        } else {
            Opening::Indefinite
        }
    }

    fn shape(&self, token: u32) -> Option<Shape> {
        self.document.tokens.get(token as usize).map(|token| token.shape)
    }

    /// Whether a token is "’s", or the apostrophe after a plural.
    pub fn is_possessive(&self, token: u32) -> bool {
        let tokens = &self.document.tokens;
        let plural = || {
            let before = token.checked_sub(1).map(|before| tokens[before as usize].span);
            before.is_some_and(|before| {
                before.end == tokens[token as usize].span.start && self.document.text[before].ends_with('s')
            })
        };
        self.shape(token) == Some(Shape::Possessive) || matches!(self.word(token), "’" | "'") && plural()
    }

    /// Whether a token is a hyphen without space around it.
    pub fn is_hyphen(&self, token: u32) -> bool {
        let tokens = &self.document.tokens;
        let Some(mark) = tokens.get(token as usize) else { return false };
        matches!(&self.document.text[mark.span], "-" | "‐" | "‑")
            && token.checked_sub(1).is_some_and(|left| tokens[left as usize].span.end == mark.span.start)
            && tokens.get(token as usize + 1).is_some_and(|right| right.span.start == mark.span.end)
    }
}

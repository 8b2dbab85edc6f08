//! What the words beside a name say of its kind, more surely than the name itself: "shares in Harlan Brooks".

use std::ops::Range;

use super::label::CLASSES;
use super::words::Words;
use super::{Classes, Kind};
use crate::lexicon::{self, BUSINESS, BUSINESS_BELONGING, CHECKED, Feature, HOLDING, STORM, VESSEL};
use crate::text::Shape;

/// A number for each class of the tagger's: for how much the words around speak.
pub(super) type Evidence = [i64; CLASSES];

const PERSON: usize = Kind::Person as usize;
const ORGANIZATION: usize = Kind::Organization as usize;
const PLACE: usize = Kind::Place as usize;
const EVENT: usize = Kind::Event as usize;

/// What decides, what counts as much as a name that the tagger is sure of, and what only adds to it.
const DECIDES: i64 = 600;
const COUNTS: i64 = 200;
const ADDS: i64 = 80;

/// How far an apposition's noun may stand from the name, in tokens.
const APPOSITION: u32 = 10;

/// What stands around one place of a name.
struct Place<'a, 'd, 't> {
    words: &'a Words<'d, 't>,
    name: Range<u32>,
    sentence: Range<u32>,
}

/// Weighs what the sentence says of the kind of a name in it.
pub(super) fn evidence(words: &Words<'_, '_>, name: Range<u32>) -> Evidence {
    let sentence = words.document.sentences[words.document.sentence_of(name.start)].tokens.clone();
    let place = Place { words, name, sentence };
    let mut evidence = Evidence::default();
    place.within(&mut evidence);
    place.before(&mut evidence);
    place.after(&mut evidence);
    // "The Slovenian, who …", "the University of Ghent, who …", "Colonial Volunteers who …": the words speak of
    // somebody, and the name of whose he is, or what.
    let no_person = Classes::GROUP | Classes::ORGANIZATION_HEAD | Classes::COUNTRY;
    let common =
        |token: u32| words.class(token).has(Classes::COMMON) && !words.class(token).has(Classes::GIVEN);
    if place.name.clone().any(|token| words.class(token).has(no_person)) || place.name.clone().all(common) {
        evidence[PERSON] = evidence[PERSON].min(0);
    }
    if place.name.clone().any(|token| words.class(token).has(Classes::GROUP | Classes::COUNTRY))
        && place.name.len() == 1
    {
        evidence[ORGANIZATION] = 0;
    }
    evidence
}

impl Place<'_, '_, '_> {
    /// The token so many before the name.
    fn back(&self, by: u32) -> Option<u32> {
        self.name.start.checked_sub(by).filter(|&token| token >= self.sentence.start)
    }

    /// The token so many after the name, the first being 0.
    fn on(&self, by: u32) -> Option<u32> {
        Some(self.name.end + by).filter(|&token| token < self.sentence.end)
    }

    /// The name's own words.
    fn within(&self, evidence: &mut Evidence) {
        let Self { words, name, .. } = self;
        if name.clone().any(|token| words.is(token, "&")) {
            evidence[ORGANIZATION] += DECIDES;
        }
        if name.clone().any(|token| STORM.has(words.norm(token))) && name.len() > 1 {
            evidence[EVENT] += DECIDES;
        }
    }

    /// What leads to the name: "law firm Mercer Hale", "stake in Mercer Hale", "analyst at Mercer Hale".
    fn before(&self, evidence: &mut Evidence) {
        let words = self.words;
        let Some(last) = self.back(1) else { return };
        let noun = |set: Feature, token: u32| set.has(words.norm(token)) && !self.is_named(token);
        // "Retailer Ellen Marsh" opens a sentence; "the bank’s Ellen Marsh" is a person.
        if noun(BUSINESS, last) {
            // "The department store Ellen Marsh", but "bank Ellen Marsh" of "World Bank Ellen Marsh"
            evidence[ORGANIZATION] += if self.is_trade(last) { 0 } else { DECIDES };
        } else if noun(VESSEL, last) {
            evidence[PLACE] += DECIDES;
        } else if noun(STORM, last) {
            evidence[EVENT] += DECIDES;
        }
        let Some(second) = self.back(2) else { return };
        let job = |token: u32| words.shape(token) == Shape::Lower && words.class(token).has(Classes::TITLE);
        if words.is(last, ",") {
            // "The administrators, Mercer Hale, said …"
            let article =
                self.back(3).is_some_and(|token| token == self.sentence.start && words.is(token, "the"));
            let closed = self.on(0).is_some_and(|token| words.is(token, ","));
            evidence[ORGANIZATION] += if article && closed && noun(BUSINESS, second) { COUNTS } else { 0 };
        }
        match words.document.word(last) {
            "by" if CHECKED.has(words.norm(second)) => evidence[ORGANIZATION] += DECIDES,
            "in" if HOLDING.has(words.norm(second)) => evidence[ORGANIZATION] += DECIDES,
            "at" if job(second) => evidence[ORGANIZATION] += DECIDES,
            // "an analyst at the broker Percival Stroud"
            _ if words.is(second, "the") && self.back(3).is_some_and(|token| words.is(token, "at")) => {
                let common = words.shape(last) == Shape::Lower;
                evidence[ORGANIZATION] += if common { DECIDES } else { 0 };
            }
            "in" | "near" | "outside" if self.name.len() <= 2 => evidence[PLACE] += ADDS,
            _ => {}
        }
    }

    /// What follows the name: "Northmoor, the bank,", "Northmoor’s shareholders", "Northmoor, 43,".
    fn after(&self, evidence: &mut Evidence) {
        let words = self.words;
        let Some(next) = self.on(0) else { return };
        if words.is(next, "who") {
            evidence[PERSON] += if self.completes() { 0 } else { DECIDES };
        } else if words.is(next, "itself") {
            evidence[ORGANIZATION] += COUNTS;
        } else if words.is(next, ",") {
            self.apposed(evidence);
        } else {
            let owned = u32::from(words.shape(next) == Shape::Possessive);
            evidence[ORGANIZATION] += if self.owns(owned) { DECIDES } else { 0 };
        }
    }

    /// Whether what stands so many tokens after the name is a business’s: "Northmoor’s shareholders", "Northmoor shares".
    fn owns(&self, by: u32) -> bool {
        let words = self.words;
        let Some(noun) = self.on(by) else { return false };
        match (by, words.is(noun, "chief")) {
            // "Northmoor’s chief executive", but "Hale’s chief of staff"
            (1, true) => self.on(2).is_some_and(|token| words.is(token, "executive")),
            (1, false) => BUSINESS_BELONGING.has(words.norm(noun)),
            _ => words.is(noun, "shares") || words.is(noun, "shareholders"),
        }
    }

    /// Whether the name only completes another noun: what follows "Jo Marsh of Thornbury" is said of Marsh.
    fn completes(&self) -> bool {
        let before = self.back(1).map(|token| self.words.document.word(token));
        before.is_some_and(|word| matches!(word, "of" | "at" | "from" | "in" | "for" | "near"))
    }

    /// What an apposition says: an age, an office, a kind of body.
    fn apposed(&self, evidence: &mut Evidence) {
        let words = self.words;
        let Some(first) = self.on(1) else { return };
        let closed = self.on(2).is_none_or(|token| words.is(token, ","));
        let aged = words.shape(first) == Shape::Number && words.document.word(first).len() <= 2 && closed;
        let whose = self.completes();
        if words.is(first, "which") && !whose {
            evidence[PERSON] -= COUNTS;
        } else if (aged || words.is(first, "who")) && !whose {
            evidence[PERSON] += DECIDES;
        } else if let Some(head) = self.head_of_apposition(first) {
            if BUSINESS.has(words.norm(head)) {
                evidence[ORGANIZATION] += if self.is_trade(head) { 0 } else { DECIDES };
            } else if !whose {
                evidence[PERSON] += COUNTS;
            }
        }
    }

    /// The head of a noun phrase with an article, where it is an office or a body: "a London-based research firm".
    fn head_of_apposition(&self, first: u32) -> Option<u32> {
        let words = self.words;
        if !["a", "an", "the"].into_iter().any(|article| words.is(first, article)) {
            return None;
        }
        let end = self.sentence.end.min(first + APPOSITION);
        let mut phrase = (first + 1..end).take_while(|&token| {
            words.is_hyphen(token)
                || words.is(token, "and")
                || words.shape(token) != Shape::Mark && !words.class(token).has(Classes::FUNCTION)
        });
        let based = phrase.clone().any(|token| words.is(token, "based"));
        let heads = |token: u32| {
            let next = token + 1;
            let open = || {
                let word = words.document.word(next);
                words.shape(next) == Shape::Mark && !words.is_hyphen(next)
                    || words.class(next).has(Classes::FUNCTION)
                    || based
                    || word.ends_with("ed")
                    || word.ends_with("ing")
            };
            words.shape(token) == Shape::Lower
                && (words.class(token).has(Classes::TITLE) || BUSINESS.has(words.norm(token)))
                && (next >= self.sentence.end || open())
        };
        phrase.find(|&token| heads(token))
    }

    /// Whether a noun for a business is one for a person as well: "developer", "publisher".
    fn is_trade(&self, token: u32) -> bool {
        lexicon::PERSON.has(self.words.norm(token))
    }

    /// Whether the word is a name's: capitalised, and not by its place.
    fn is_named(&self, token: u32) -> bool {
        self.words.is_capital(token) && token != self.sentence.start
    }
}

//! What the words beside a name say of its kind, more surely than the name itself: "shares in Harlan Brooks".

use std::ops::Range;

use super::label::CLASSES;
use super::words::Words;
use super::{Classes, Kind};
use crate::lexicon::{
    self, ATTACHING, BE, BUSINESS, BUSINESS_BELONGING, CHECKED, CORPORATE, DEAL, FOREIGN_BODY, Feature,
    HOLDING, PLACE_ENDING, PLACES, POSSESSIVE, REACHED, SETTLEMENT, STATE_ABBREVIATION, STORM, VESSEL, norm,
    singular,
};
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

/// How far a possessive may stand from the subject that it takes up, in tokens.
const NEAR: u32 = 14;
/// How far the list may reach that a name is an example in, in tokens.
const LIST: u32 = 16;

/// Whether a name has an article of its own, as no person's has: "the Orb is", but "the Holm plan", "the Holms".
pub(super) fn stands_with_article(words: &Words<'_, '_>, name: &Range<u32>) -> bool {
    let sentence = &words.document.sentences[words.document.sentence_of(name.start)];
    let followed = name.end < sentence.tokens.end && {
        let next = name.end;
        let joined = ["and", "or", "who", "whose"].into_iter().any(|word| words.is(next, word));
        let ends = words.shape(next) == Shape::Mark && !words.is_hyphen(next) && !words.is(next, "/");
        !(ends || words.class(next).has(Classes::FUNCTION) && !joined)
    };
    let last = name.end - 1;
    name.start > sentence.tokens.start
        && words.is(name.start - 1, "the")
        && !followed
        && !words.document.word(last).ends_with('s')
        && !name.clone().any(|token| words.class(token).has(Classes::TITLE))
}

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
    place.taken_up(&mut evidence);
    evidence[ORGANIZATION] += if place.exemplifies() { COUNTS } else { 0 };
    evidence[PERSON] -= if stands_with_article(words, &place.name) { COUNTS } else { 0 };
    // "The Slovenian, who …", "the University of Ghent, who …", "Colonial Volunteers who …": the words speak of
    // somebody, and the name of whose he is, or what.
    let no_person = Classes::GROUP | Classes::ORGANIZATION_HEAD | Classes::COUNTRY;
    let common =
        |token: u32| words.class(token).has(Classes::COMMON) && !words.class(token).has(Classes::GIVEN);
    let no_person = |token: u32| words.class(token).has(no_person);
    if !place.is_full_name() && (place.name.clone().any(no_person) || place.name.clone().all(common)) {
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
        let (first, last) = (words.class(name.start), words.class(name.end - 1));
        let foreign = |token: u32| words.is_capital(token) && FOREIGN_BODY.has(words.norm(token));
        if name.len() > 1 && name.clone().any(foreign) {
            evidence[ORGANIZATION] += DECIDES;
        }
        // "Castle Hill", but "Amy Hill"
        let set = PLACE_ENDING.has(words.norm(name.end - 1))
            || last.has(Classes::PLACE_HEAD)
                && !last.has(Classes::ORGANIZATION_HEAD)
                && first.has(Classes::COMMON | Classes::HEAD);
        if name.len() > 1 && set && !first.has(Classes::GIVEN | Classes::TITLE) {
            evidence[PLACE] += COUNTS;
        }
        // "Vienna Holm", but "Vienna Airport"
        let surname =
            last.has(Classes::SURNAME) && !last.has(Classes::NAMED | Classes::HEAD | Classes::COMMON);
        if name.len() == 2 && first.has(Classes::GIVEN) && first.has(Classes::LAND) && surname {
            evidence[PERSON] += COUNTS;
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
            // "The administrators, Mercer Hale, said …", "her club, Orb Athletic:"
            // but "the head of the bank, Amy Holm,"
            let opens = |by| self.back(by).is_some_and(|token| words.class(token).has(Classes::FUNCTION));
            let of = |by| self.back(by).is_some_and(|token| ATTACHING.has(words.norm(token)));
            let hers = |by| self.back(by).is_some_and(|token| POSSESSIVE.has(words.norm(token)));
            let determined = |by| opens(by) && !of(by) && (hers(by) || !of(by + 1));
            let closed = self.on(0).is_none_or(|token| words.shape(token) == Shape::Mark);
            let told = closed && noun(BUSINESS, second) && (determined(3) || !opens(3) && determined(4));
            evidence[ORGANIZATION] += if told { COUNTS } else { 0 };
        }
        match words.document.word(last) {
            "by" if CHECKED.has(words.norm(second)) => evidence[ORGANIZATION] += DECIDES,
            "in" if HOLDING.has(words.norm(second)) => evidence[ORGANIZATION] += DECIDES,
            "of" if DEAL.has(words.norm(second)) => evidence[ORGANIZATION] += COUNTS,
            "by" if self.is_buyer() => evidence[ORGANIZATION] += COUNTS,
            "at" if job(second) => evidence[ORGANIZATION] += DECIDES,
            "of" if SETTLEMENT.has(words.norm(second)) => evidence[PLACE] += DECIDES,
            "told" if self.is_reached() => evidence[ORGANIZATION] += COUNTS,
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
        } else if BE.has(words.norm(next)) && !self.completes() {
            self.described(next + 1, evidence);
        } else if PLACES.has(words.norm(next))
            || words.shape(next) == Shape::Lower && SETTLEMENT.has(words.norm(next))
        {
            evidence[PLACE] += ADDS;
        } else if words.shape(next) == Shape::Lower && BUSINESS.has(words.norm(next)) {
            // "the Orb chain", but "the Texas chain"
            let chain = self.back(1).is_some_and(|token| words.is(token, "the"));
            let land = self.name.clone().any(|token| words.class(token).has(Classes::LAND | Classes::TOWN));
            evidence[ORGANIZATION] += if chain && !land { ADDS } else { 0 };
        } else if self.does(CORPORATE) {
            evidence[ORGANIZATION] += ADDS;
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
        let stopped = || self.on(2).is_some_and(|token| words.is(token, ".") && words.touches(token));
        if STATE_ABBREVIATION.has(words.norm(first)) && words.shape(first) == Shape::Title && stopped() {
            // "Eau Claire, Wis."
            evidence[PLACE] += DECIDES;
        } else if words.is(first, "which") && !whose {
            evidence[PERSON] -= COUNTS;
        } else if (aged || words.is(first, "who")) && !whose {
            evidence[PERSON] += DECIDES;
        } else if words.is(first, "where") {
            let body = self.name.clone().any(|token| words.class(token).has(Classes::ORGANIZATION_HEAD));
            evidence[PLACE] += if body { 0 } else { COUNTS };
        } else if !self.is_setting() && (!whose || self.is_business(first)) {
            self.described(first, evidence);
        }
    }

    /// Whether the noun phrase that begins there is of a body.
    fn is_business(&self, first: u32) -> bool {
        self.head_of_apposition(first).is_some_and(|head| BUSINESS.has(self.words.norm(head)))
    }

    /// Whether the name says where, so that what follows is no apposition: "In Orb, the bank said".
    fn is_setting(&self) -> bool {
        self.back(1)
            .is_some_and(|token| ["in", "near", "outside"].into_iter().any(|word| self.words.is(token, word)))
    }

    /// "the takeover of Orb by Halden"
    fn is_buyer(&self) -> bool {
        let near = self.sentence.start.max(self.name.start.saturating_sub(6))..self.name.start;
        near.into_iter().any(|token| DEAL.has(self.words.norm(token)))
    }

    /// What the possessive says that takes the subject up: "Orb said on Friday that its plants", "Holm sold her house".
    fn taken_up(&self, evidence: &mut Evidence) {
        let words = self.words;
        if self.name.start > self.sentence.start + 1
            || self.name.start > self.sentence.start && !self.has_article()
        {
            return;
        }
        let near = self.name.end..self.sentence.end.min(self.name.end + NEAR);
        let other =
            |token: u32| words.is_capital(token) || words.document.word(token).starts_with(['“', '"']);
        for token in near.into_iter().take_while(|&token| !other(token)) {
            match words.document.word(token) {
                "his" | "her" | "he" | "she" => {
                    evidence[PERSON] += ADDS;
                    return;
                }
                "its" => {
                    evidence[PERSON] -= ADDS;
                    evidence[ORGANIZATION] += ADDS / 2;
                    return;
                }
                _ => {}
            }
        }
    }

    fn has_article(&self) -> bool {
        self.back(1).is_some_and(|token| self.words.is(token, "the"))
    }

    /// "Joy Cross", whatever else a cross is.
    fn is_full_name(&self) -> bool {
        let class = |token: u32| self.words.class(token);
        self.name.len() == 2
            && class(self.name.start).has(Classes::GIVEN)
            && !class(self.name.start).has(Classes::NAMED)
            && class(self.name.end - 1).has(Classes::SURNAME)
    }

    /// What a noun phrase says that begins there: "a London-based research firm", "the mayor".
    fn described(&self, first: u32, evidence: &mut Evidence) {
        match self.head_of_apposition(first) {
            Some(head) if BUSINESS.has(self.words.norm(head)) => {
                evidence[ORGANIZATION] += if self.is_trade(head) { 0 } else { DECIDES };
            }
            Some(_) => evidence[PERSON] += COUNTS,
            None => {}
        }
    }

    /// Whether the name, behind auxiliaries and adverbs, is the subject of such a verb: "Orb could not verify".
    fn does(&self, verb: Feature) -> bool {
        let words = self.words;
        let skipped = |token: &u32| {
            words.class(*token).has(Classes::FUNCTION) && words.shape(*token) == Shape::Lower
                || words.document.word(*token).ends_with("ly")
        };
        let near = self.name.end..self.sentence.end.min(self.name.end + 5);
        near.into_iter().find(|token| !skipped(token)).is_some_and(|token| verb.has(words.norm(token)))
    }

    /// Whether who is told is told from afar, as the press is: "told Orb by telephone", "told Orb in an interview".
    fn is_reached(&self) -> bool {
        let by = self.on(0).is_some_and(|token| self.words.is(token, "by") || self.words.is(token, "in"));
        by && [1, 2].into_iter().any(|on| self.on(on).is_some_and(|at| REACHED.has(self.words.norm(at))))
    }

    /// Whether the name is an example of several bodies: "companies such as Orb, Halden and Marwick".
    fn exemplifies(&self) -> bool {
        let words = self.words;
        let listed = |token: &u32| {
            words.is_capital(*token)
                || matches!(words.document.word(*token), "," | "and" | "or" | "the" | "&" | "-")
        };
        let floor = self.sentence.start.max(self.name.start.saturating_sub(LIST));
        let lead = (floor..self.name.start).rev().find(|token| !listed(token));
        let noun = lead.and_then(|lead| {
            let such = words.is(lead, "as") && lead > floor && words.is(lead - 1, "such");
            let back = if such { 2 } else { 1 };
            let leads = such || words.is(lead, "including") || words.is(lead, "like");
            lead.checked_sub(back).filter(|&noun| leads && noun >= floor)
        });
        let noun = noun.map(|noun| if words.is(noun, ",") { noun.saturating_sub(1) } else { noun });
        noun.map(|noun| words.document.word(noun))
            .is_some_and(|noun| noun.ends_with('s') && BUSINESS.has(norm(&singular(noun))))
    }

    /// The head of a noun phrase with an article, where it is an office or a body: "a London-based research firm".
    fn head_of_apposition(&self, first: u32) -> Option<u32> {
        let words = self.words;
        let article = |word| first < self.sentence.end && words.is(first, word);
        if !["a", "an", "the"].into_iter().any(article) {
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

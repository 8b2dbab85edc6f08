//! Where a noun phrase begins and ends, by what stands around its head.

use super::{Opening, Phrases, REACH};
use crate::lexicon::{self, ATTACHING, OPENS_TITLE, TIME_UNIT, TOWARDS};
use crate::syntax::Class;
use crate::text::{Shape, norm};

impl Phrases<'_> {
    /// The first token of the phrase around a head, and how it begins.
    pub(super) fn start(&self, head: u32, floor: u32) -> (u32, Opening) {
        let floor = floor.max(head.saturating_sub(REACH));
        let mut at = head;
        let mut possessed = false;
        while at > floor {
            let before = at - 1;
            let further = |class: Class| before > floor && self.is(before - 1, class);
            // "54-year-old"
            let counted = self.is_hyphen(at) && self.is(before, Class::INDEFINITE);
            if self.is(before, Class::NAME) || self.is_hyphen(before) || counted {
                at = before;
            } else if self.is_possessive(before) && before > floor && self.describes(before - 1) {
                at = before - 1;
                possessed = true;
            } else if self.word(before) == ")"
                && before > floor + 2
                && self.word(before - 2) == "("
                && self.is(before - 1, Class::NAME)
                && self.is(before - 3, Class::NAME)
            {
                // "Lake Safety Council (LSC) chief"
                at = before - 3;
            } else if matches!(self.word(before), "that" | "That") {
                // Far more often "said that" than "that man".
                let points =
                    !self.is(head, Class::PLURAL) && (before == floor || further(Class::PREPOSITION));
                if points {
                    return (before, Opening::Definite);
                }
                break;
            } else if self.is(before, Class::DETERMINER) {
                let mut opening = self.opening(before);
                at = before;
                let that = before > floor && self.word(before - 1) == "that";
                let counted = self.word(before) == "other" && further(Class::INDEFINITE);
                let determined = counted || further(Class::DEFINITE | Class::POSSESSIVE);
                if opening == Opening::Indefinite && !that && determined {
                    at = before - 1;
                    opening = self.opening(at);
                }
                return (at, if possessed { Opening::Possessive } else { opening });
            } else if matches!(self.word(before), "and" | "or")
                && self.adjective(at)
                && before > floor
                && self.adjective(before - 1)
            {
                at = before - 1;
            } else if self.is(before, Class::PAST | Class::PROGRESSIVE) && !self.is(before, Class::HUMAN) {
                let open = Class::DETERMINER | Class::ADVERB;
                let object = Class::PREPOSITION | Class::SAYING | Class::VERB | Class::CONJUNCTION;
                let past = self.is(before, Class::PAST)
                    && !self.is(before, Class::SAYING)
                    && (before == floor || self.boundary(before - 1) || further(object));
                // "also cleared Holm’s daughter" is no "newly elected mayor".
                let verb = further(Class::ADVERB)
                    && before > floor + 1
                    && self.is(before - 2, Class::NAME | Class::PRONOUN)
                    && !self.is_possessive(before - 2);
                // "managing director"
                let title = at == head
                    && self.is(head, Class::PERSON)
                    && !self.is(head, Class::PLURAL)
                    && self.has(before, OPENS_TITLE);
                if verb
                    || !(further(open) || past || title || (before > floor && self.is_possessive(before - 1)))
                {
                    break;
                }
                at = before;
            } else if self.is(before, Class::ADVERB) && !self.is(before, Class::NOUN) {
                if !further(Class::DETERMINER) || at == head {
                    break;
                }
                at = before;
            } else if self.describes(before) && !self.verbal(before) {
                at = before;
            } else {
                break;
            }
        }
        while at < head && (self.is_hyphen(at) || self.is_possessive(at)) {
            at += 1;
        }
        (at, if possessed { Opening::Possessive } else { Opening::Bare })
    }

    /// The token after the last word that narrows a head.
    pub(super) fn end(&self, head: u32, ceiling: u32) -> u32 {
        let ceiling = ceiling.min(head + REACH);
        let mut good = head + 1;
        while good + 1 < ceiling && self.is_hyphen(good) {
            good += 2;
        }
        let mut at = good;
        // What the last accepted token was: a noun can be narrowed, a preposition needs its object.
        let mut open = false;
        let mut inside = false;
        let mut joined_at = None;
        while at < ceiling {
            let next = at + 1;
            if let Some(before) = joined_at
                && self.is(at, Class::BEARER | Class::HUMAN)
            {
                // "leader of the union and former minister Holm" are two people.
                return before;
            }
            if self.is(at, Class::NAME) {
                if !open && !inside {
                    break;
                }
                good = next;
                open = false;
            } else if self.is_hyphen(at) {
                if !inside {
                    break;
                }
                good = next + 1;
                at = good;
                continue;
            } else if self.is_possessive(at) {
                if !inside {
                    break;
                }
                open = true;
            } else if self.is(at, Class::DATE) || self.boundary(at) {
                break;
            } else if self.is(at, Class::NARROWING)
                && !open
                && (!self.is(at, Class::PAST) || self.is(next, Class::PREPOSITION))
            {
                // "involved", but not "linked" without its "to"
                good = if self.is(at, Class::PAST) && !self.attaches(next) { good } else { next };
                inside = true;
            } else if !open
                && self.is(at, Class::PROGRESSIVE)
                && !self.is(at, Class::SAYING | Class::PREPOSITION | Class::NOUN)
            {
                // "official mailing lists" is about lists, "the envoy leading the talks" about an envoy.
                let object = Class::DETERMINER | Class::PREPOSITION | Class::NAME | Class::PRONOUN;
                if inside || !(self.is(head, Class::PLURAL) || self.is(next, object)) {
                    break;
                }
                inside = true;
                open = true;
            } else if self.is(at, Class::PREPOSITION) {
                let sent = inside || TOWARDS.has(self.document.tokens[head as usize].norm);
                if open || !self.attaches(at) || self.word(at) == "to" && !sent {
                    break;
                }
                open = true;
                inside = true;
            } else if self.is(at, Class::DETERMINER) {
                if !open && !self.is(at - 1, Class::PROGRESSIVE | Class::PREPOSITION) {
                    break;
                }
                // "mother of two"
                let counts = self.is(at, Class::INDEFINITE) && !matches!(self.word(at), "a" | "an");
                if counts && (next >= ceiling || self.boundary(next)) {
                    return next;
                }
                open = true;
            } else if self.is(at, Class::PAST | Class::PROGRESSIVE) && !self.is(at, Class::NOUN) {
                if !open {
                    break;
                }
                if self.is(at, Class::PROGRESSIVE) {
                    good = next;
                }
            } else if self.word(at) == "and" {
                let joined = inside
                    && !open
                    && ((self.is(at - 1, Class::NAME) && self.is(next, Class::NAME))
                        || (self.describes(next) && !self.is(next, Class::HUMAN | Class::NAME)));
                if !joined {
                    break;
                }
                joined_at = Some(good);
                open = true;
            } else if inside && (self.describes(at) || (open && self.is(at, Class::PRONOUN))) {
                good = next;
                open = false;
            } else {
                break;
            }
            at = next;
        }
        good
    }

    /// "hours", "day"
    fn is_time_unit(&self, at: u32) -> bool {
        TIME_UNIT.has(norm(&lexicon::singular(self.word(at))))
    }

    /// Whether a preposition ties what follows to the noun before it rather than to the verb.
    fn attaches(&self, at: u32) -> bool {
        let next = at + 1;
        let object = self.is(next, Class::DETERMINER | Class::NAME)
            || (self.describes(next) && !self.is(next, Class::DATE))
            || self.is(next, Class::PAST | Class::PROGRESSIVE | Class::PRONOUN);
        match self.word(at) {
            "in" | "on" | "with" if matches!(self.word(next), "a" | "an") => false,
            // "for two hours"
            "for" if self.is(next, Class::INDEFINITE) && self.is_time_unit(next + 1) => false,
            "to" => {
                self.is(next, Class::DETERMINER | Class::NAME | Class::PRONOUN)
                    || self.shape(next) == Some(Shape::Title)
            }
            _ => self.has(at, ATTACHING) && object && !self.is(next, Class::DATE),
        }
    }
}

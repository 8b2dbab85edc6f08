//! Whom "he", "she", "it" and "they" mean, where only one fits.

mod antecedent;
mod spoke;
mod subject;
mod word;

use std::ops::Range;

use self::antecedent::{BACK, CROWD, People, Person, Pronoun};
use self::spoke::Spoke;
use self::subject::is_subject;
use self::word::{Case, Number, pronoun, speaks};
use super::gender::{Gender, genders};
use super::phrase::Phrases;
use super::{Actor, ActorKind, Cast, How, Reason, Reference};
use crate::syntax::{Class, Syntax};
use crate::text::{Id, Span, Table, sort};

/// How much a pronoun that can mean nobody else says of whom it means, beside one that might.
const SURE: u32 = 3;

/// Adds the pronouns of which the text shows whom they mean. It is read twice: what the first reading shows of who
/// is "he" and who is "she" decides in the second.
pub(super) fn refer(phrases: &Phrases<'_>, syntax: &Syntax<'_>, cast: &mut Cast) {
    let mut genders = genders(phrases, cast);
    let mut walk = Walk::new(phrases, syntax, cast, genders.clone());
    walk.read();
    for (actor, Votes { he, she }) in cast.actors.ids().zip(walk.votes) {
        if he > 2 * she {
            genders.or_insert(&actor, Gender::He);
        } else if she > 2 * he {
            genders.or_insert(&actor, Gender::She);
        }
    }
    let mut walk = Walk::new(phrases, syntax, cast, genders);
    walk.read();
    let added = walk.added;
    cast.references.extend(added);
    sort(&mut cast.references, |reference| reference.span.start);
}

/// How much speaks for "he" and for "she".
#[derive(Clone, Copy, Default)]
struct Votes {
    he: u32,
    she: u32,
}

/// One reading of the text for its pronouns.
struct Walk<'a> {
    phrases: &'a Phrases<'a>,
    syntax: &'a Syntax<'a>,
    cast: &'a Cast,
    genders: Table<Id<Actor>, Gender>,
    /// What the pronouns so far say of each actor.
    votes: Vec<Votes>,
    /// The people of the sentences before, the latest first.
    before: Vec<Vec<Person>>,
    /// The body, or the several, that the sentence before is about.
    theme: Option<(Id<Actor>, Number)>,
    spoke: Spoke,
    added: Vec<Reference>,
}

/// What the sentence has shown so far.
struct Here {
    tokens: Range<u32>,
    place: usize,
    people: Vec<Person>,
    /// The first subject, where it is a body or several.
    opened: Option<Option<(Id<Actor>, Number)>>,
    /// The last body or state that does something here.
    doer: Option<Id<Actor>>,
    /// The last body or state that is named here.
    named: Option<Id<Actor>>,
    /// Where the last reference ends, and whose it is.
    last: Option<(u32, Id<Actor>)>,
}

impl<'a> Walk<'a> {
    fn new(
        phrases: &'a Phrases<'a>,
        syntax: &'a Syntax<'a>,
        cast: &'a Cast,
        genders: Table<Id<Actor>, Gender>,
    ) -> Walk<'a> {
        Walk {
            phrases,
            syntax,
            cast,
            genders,
            votes: vec![Votes::default(); cast.actors.len()],
            before: Vec::new(),
            theme: None,
            spoke: Spoke::default(),
            added: Vec::new(),
        }
    }

    fn read(&mut self) {
        let document = self.phrases.document;
        let mut references = self.cast.references.iter().peekable();
        let mut pairs = document.pairs.iter().filter(|pair| pair.depth == 0).peekable();
        for (place, sentence) in document.sentences.iter().enumerate() {
            let tokens = sentence.tokens.clone();
            let mut here =
                Here { tokens, place, people: vec![], opened: None, doer: None, named: None, last: None };
            let mut token = here.tokens.start;
            while token < here.tokens.end {
                let span = document.tokens[token as usize].span;
                while pairs.next_if(|pair| pair.outer.end <= span.start).is_some() {}
                let quoted = pairs.peek().is_some_and(|pair| pair.inner.contains(span));
                while references.next_if(|reference| reference.span.start < span.start).is_some() {}
                if let Some(reference) = references.next_if(|it| it.span.start == span.start) {
                    token = self.note(&mut here, reference, quoted).max(token + 1);
                    continue;
                }
                if !quoted {
                    self.person(&mut here, token);
                    self.body(&mut here, token);
                    self.stranger(&mut here, token);
                }
                token += 1;
            }
            self.theme = here.opened.unwrap_or(self.theme);
            if !here.people.is_empty() {
                self.before.insert(0, here.people);
                self.before.truncate(BACK);
            }
        }
    }

    /// Takes in a reference; answers the token after it.
    fn note(&mut self, here: &mut Here, reference: &Reference, quoted: bool) -> u32 {
        let phrases = self.phrases;
        let tokens = phrases.document.tokens_in(reference.span);
        let actor = &self.cast.actors[reference.actor];
        let many = phrases.is(tokens.end.saturating_sub(1), Class::PLURAL);
        let subject = is_subject(phrases, tokens.start, tokens.end, here.tokens.clone());
        // "the report" is neither he nor she.
        let thing = actor.kind == ActorKind::Unnamed
            && !many
            && !tokens.clone().any(|token| phrases.is(token, Class::HUMAN | Class::NAME));
        let number = match actor.kind {
            _ if thing => Some(Number::It),
            ActorKind::Organization | ActorKind::State => Some(Number::It),
            ActorKind::Unnamed if many => Some(Number::They),
            _ => None,
        };
        if !quoted && number == Some(Number::It) {
            here.doer = Some(reference.actor).filter(|_| subject).or(here.doer);
            here.named = Some(reference.actor);
        }
        if subject && !quoted && here.opened.is_none() {
            here.opened = Some(number.map(|number| (reference.actor, number)));
        }
        let human = actor.kind == ActorKind::Person || actor.kind == ActorKind::Unnamed && !many && !thing;
        if human && !quoted && here.people.len() < CROWD {
            let token = tokens.end.saturating_sub(1).max(tokens.start);
            let actor = Some(reference.actor);
            here.people.push(Person { actor, token, subject, sure: true, called: None });
        }
        here.last = Some((tokens.end, reference.actor));
        if tokens.clone().any(|token| self.syntax.is_speaker(token)) {
            let kind = if thing { ActorKind::Organization } else { actor.kind };
            self.spoke.note(reference.actor, kind, many, here.place);
        }
        tokens.end
    }

    /// Reads "he", "she" and their forms.
    fn person(&mut self, here: &mut Here, token: u32) {
        let Some((gender, case)) = pronoun(self.phrases, token) else { return };
        let speaks_on = self.syntax.is_speaker(token);
        let people = People { genders: &self.genders, here: &here.people, before: &self.before };
        let meant = people.meant(self.phrases, Pronoun { token, gender, case }).or_else(|| {
            let actor = self.spoke.again(|actor| people.fits(actor, gender), here.place);
            let actor = actor.filter(|_| speaks_on)?;
            // Whoever else is near can be meant as well, so nothing is learnt of either.
            Some((actor, !people.has_rival(actor, gender)))
        });
        let Some((actor, sure)) = meant else { return };
        if sure {
            self.genders.or_insert(&actor, gender);
        }
        let votes = &mut self.votes[actor.index()];
        let vote = if sure { SURE } else { 1 };
        match gender {
            Gender::He => votes.he += vote,
            Gender::She => votes.she += vote,
        }
        let subject = case == Case::Subject;
        if here.people.len() < CROWD {
            here.people.push(Person { actor: Some(actor), token, subject, sure, called: Some(gender) });
        }
        self.add(token, actor);
        if speaks_on {
            self.spoke.note(actor, self.cast.actors[actor].kind, false, here.place);
        }
    }

    /// Reads "it", "they", "its" and "whose".
    fn body(&mut self, here: &mut Here, token: u32) {
        let word = self.phrases.word(token);
        if word == "whose"
            && let Some((_, actor)) = here.last.filter(|&(end, _)| end + 2 > token)
        {
            self.add(token, actor);
        }
        if matches!(word, "its" | "Its") {
            let owner = if token == here.tokens.start {
                self.theme.filter(|(_, number)| *number == Number::It).map(|(actor, _)| actor)
            } else {
                here.doer.or(here.named)
            };
            owner.into_iter().for_each(|actor| self.add(token, actor));
        }
        if let Some((actor, number)) = self.theme
            && number.is(word)
            && speaks(self.phrases, token, here.tokens.clone())
        {
            self.add(token, actor);
            self.spoke.note(actor, self.cast.actors[actor].kind, number == Number::They, here.place);
            here.opened = Some(self.theme);
        } else if self.syntax.is_speaker(token)
            && let Some(actor) = self.spoke.they_or_it(word, here.place, here.doer.or(here.named))
        {
            self.add(token, actor);
        }
    }

    /// Takes in somebody whom a noun names and who is not of the cast.
    fn stranger(&mut self, here: &mut Here, token: u32) {
        let phrases = self.phrases;
        let stranger = phrases.is(token, Class::PERSON | Class::KIN | Class::SOURCE)
            && !phrases.is(token, Class::PLURAL | Class::NAME)
            && !phrases.is(token + 1, Class::NAME)
            && !phrases.describes(token + 1);
        if stranger && here.people.len() < CROWD {
            let subject = is_subject(phrases, token, token + 1, here.tokens.clone());
            here.people.push(Person { actor: None, token, subject, sure: true, called: None });
        }
    }

    fn add(&mut self, token: u32, actor: Id<Actor>) {
        let span: Span = self.phrases.document.tokens[token as usize].span;
        let (how, reason) = (How::Pronoun, Reason::Pronoun);
        self.added.push(Reference { span, phrase: span, actor, how, reason, metonym: false });
    }
}

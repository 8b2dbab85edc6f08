//! What is told of one person only: "the Texan", "the Republican", "the 54-year-old", "the Iowa native".

use std::ops::Range;

use super::fold::fold;
use super::phrase::Phrases;
use super::role::{Found, affiliations};
use super::scene::{Name, Scene};
use super::{Actor, ActorKind, Cast, How, Reason, Reference};
use crate::lexicon::{LAND, ONE_OF_A_PEOPLE};
use crate::syntax::Class;
use crate::text::{Id, Shape, Span, Table, norm, sort};

/// How many people of one origin are compared.
const FEW: usize = 16;
/// How many letters a place shares with the name of its people.
const STEM: usize = 4;

/// What the text tells of people: how old they are, where they are from, what party they are of.
#[derive(Default)]
struct Told {
    ages: Table<u32, Vec<Id<Actor>>>,
    /// Those whose age is told.
    aged: Table<Id<Actor>, ()>,
    /// By the state or the party.
    of: Table<Id<Actor>, Vec<Id<Actor>>>,
    /// By the first letters of a name without an actor: the name, and whose it is.
    words: Table<u32, Vec<(String, Id<Actor>)>>,
    /// The words of names that have a plural here, or an indefinite article: "Republicans", "a Democrat".
    countable: Table<u32, ()>,
}

/// Makes such words references to the person, and takes them from the state or the party that their name is of;
/// answers whether there were any.
pub(super) fn refer(scene: &Scene<'_>, roles: &[Found], cast: &mut Cast) -> bool {
    let phrases = scene.phrases;
    let mut told = Told::new(scene, roles);
    // The people who were named, each with the number of the last sentence with people that names it.
    let mut before: Table<Id<Actor>, u32> = Table::new();
    let (mut here, mut last) = (0, None);
    // The people of the last sentence with people, and the ages that somebody without a name has.
    let (mut recent, mut subject) = (Vec::<Id<Actor>>::new(), false);
    let mut strangers: Table<u32, ()> = Table::new();
    let mut found = Vec::new();
    let mut robbed = Vec::new();
    for sentence in phrases.document.sentences.iter() {
        for token in sentence.tokens.clone() {
            if let Some(name) = scene.name(token).filter(|name| name.kind == ActorKind::Person) {
                if last.replace(sentence.span.start) != Some(sentence.span.start) {
                    here += 1;
                    recent.clear();
                    subject = false;
                }
                // Who opens a sentence is whom it is about.
                let opens = recent.is_empty() && name.tokens.start < sentence.tokens.start + 2;
                subject |= opens;
                if !recent.contains(&name.actor) && recent.len() < FEW {
                    recent.push(name.actor);
                }
                *before.or_insert(&name.actor, here) = here;
            }
            let the = matches!(phrases.word(token), "the" | "The");
            if is_aged(phrases, token + 1) {
                let number = norm(phrases.word(token + 1));
                let new = strangers.insert(&number, ());
                if new
                    && the
                    && last != Some(sentence.span.start)
                    && let [person, others @ ..] = &recent[..]
                    && (others.is_empty() || subject)
                {
                    told.guess(number, *person);
                }
            }
            if !the {
                continue;
            }
            let Some((tokens, people)) = told.read(scene, cast, token + 1..sentence.tokens.end) else {
                continue;
            };
            // The sentence before the one that has the words, where this one names somebody as well.
            let since = here - u32::from(last == Some(sentence.span.start)).min(here);
            // An age or a town says more of a person than a country or a party.
            let exact =
                is_aged(phrases, tokens.start) || !phrases.is(tokens.end.saturating_sub(1), Class::NAME);
            let near = |person: &Id<Actor>| before.get(person).is_some_and(|&at| exact || at >= since);
            let mut people = people.into_iter().filter(near);
            let Some(person) = people.next() else { continue };
            if people.any(|other| other != person) {
                continue;
            }
            let span = phrases.cover(tokens);
            let (how, reason) = (How::Role, Reason::Told);
            found.push(Reference { span, phrase: span, actor: person, how, reason, metonym: false });
        }
    }
    if found.is_empty() {
        return false;
    }
    let mut at = 0;
    cast.references.retain(|reference| {
        at += found[at..].iter().take_while(|it| it.span.end <= reference.span.start).count();
        let keeps = found.get(at).is_none_or(|it| !it.span.overlaps(reference.span));
        if !keeps {
            robbed.push(reference.actor);
        }
        keeps
    });
    cast.references.extend(found);
    sort(&mut cast.references, |reference| reference.span.start);
    rename(phrases.document.text, cast, &robbed);
    true
}

/// Calls actors only what still refers to them.
fn rename(text: &str, cast: &mut Cast, actors: &[Id<Actor>]) {
    let mut forms: Table<(Id<Actor>, &str), ()> = Table::new();
    for reference in &cast.references {
        forms.insert(&(reference.actor, &text[reference.span]), ());
    }
    for &id in actors {
        let actor = &mut cast.actors[id];
        let known = |span: Span| forms.has(&(id, &text[span]));
        actor.aliases.retain(|alias| known(alias.span));
        if !known(actor.name) && !actor.aliases.is_empty() {
            actor.name = actor.aliases.remove(0).span;
        }
    }
}

impl Told {
    fn new(scene: &Scene<'_>, roles: &[Found]) -> Told {
        let phrases = scene.phrases;
        let mut told = Told::default();
        for role in roles {
            for body in affiliations(scene, role.tokens.clone()) {
                told.of.or_insert(&body, Vec::new()).push(role.actor);
            }
            told.words(phrases, role.tokens.clone(), role.actor);
        }
        for name in &scene.names {
            let word = fold(phrases.word(name.tokens.end.saturating_sub(1)));
            let one = name.tokens.start > 0 && matches!(phrases.word(name.tokens.start - 1), "a" | "an");
            match word.strip_suffix('s') {
                _ if name.kind == ActorKind::Person => told.beside(scene, name),
                _ if one && !phrases.describes(name.tokens.end) => {
                    told.countable.insert(&norm(&word), ());
                }
                Some(singular) => {
                    told.countable.insert(&norm(singular), ());
                }
                None => {}
            }
        }
        told
    }

    /// Takes in what stands beside a name: "Republican Anna Holm of Iowa", "Anna Holm (R-Texas)", "Anna Holm, 54,".
    fn beside(&mut self, scene: &Scene<'_>, name: &Name) {
        let phrases = scene.phrases;
        let bounds = phrases.sentence(name.tokens.start);
        let named = |token: u32| phrases.is(token, Class::NAME) && !phrases.is(token, Class::BEARER);
        let mut start = name.tokens.start;
        // "Peru’s Anna Holm"
        if start > bounds.start && phrases.is_possessive(start - 1) {
            start -= 1;
        }
        while start > bounds.start && named(start - 1) {
            start -= 1;
        }
        self.names(scene, start..name.tokens.start, name.actor);
        let mut age = name.tokens.start;
        while age > bounds.start && age + 8 > name.tokens.start && !is_aged(phrases, age) {
            age -= 1;
        }
        if is_aged(phrases, age) && !(age..name.tokens.start).any(|token| phrases.boundary(token)) {
            self.aged(phrases, age, name.actor);
        }
        let next = name.tokens.end + 1;
        // "Anna Holm, a painter who was born in Iowa"
        let near = name.tokens.end..bounds.end.min(name.tokens.end + 8);
        let born = near.take_while(|&token| !phrases.is(token, Class::NAME) || named(token)).find(|&token| {
            phrases.word(token) == "born" && phrases.word(token + 1) == "in" && named(token + 2)
        });
        if let Some(born) = born {
            let end = (born + 2..bounds.end).find(|&token| !named(token)).unwrap_or(bounds.end);
            self.names(scene, born + 2..end, name.actor);
        }
        let mut from = match phrases.word(name.tokens.end) {
            "of" | "from" => next,
            "," if named(next) && matches!(phrases.word(next + 1), "of" | "from") => {
                self.party(&fold(phrases.word(next)), name.actor);
                next
            }
            "," | "(" => match phrases.word(next) {
                "a" | "an" => {
                    // "a 68-year-old Republican"
                    if is_aged(phrases, next + 1) {
                        self.aged(phrases, next + 1, name.actor);
                    }
                    let end = bounds.end.min(next + 9);
                    let plain = |token: &u32| {
                        !named(*token) && (phrases.describes(*token) || phrases.is_hyphen(*token))
                            || phrases.is(*token, Class::INDEFINITE)
                    };
                    let end = (next + 1..end).find(|token| !plain(token)).unwrap_or(end);
                    if named(end) {
                        self.countable.insert(&norm(&fold(phrases.word(end))), ());
                    }
                    end
                }
                "R" if phrases.is_hyphen(next + 1) || phrases.word(next + 1) == ")" => {
                    self.party("republican", name.actor);
                    next + 2
                }
                "D" if phrases.is_hyphen(next + 1) || phrases.word(next + 1) == ")" => {
                    self.party("democrat", name.actor);
                    next + 2
                }
                _ if matches!(phrases.word(next + 1), "," | ")" | ".") => {
                    self.aged(phrases, next, name.actor);
                    return;
                }
                _ => return,
            },
            _ => return,
        };
        let open = from;
        while from < bounds.end && named(from) {
            from += 1;
        }
        // "Anna Holm, an Iowa farmer": the farmer’s role tells it.
        if !phrases.describes(from) {
            self.names(scene, open..from.min(bounds.end), name.actor);
        }
    }

    fn aged(&mut self, phrases: &Phrases<'_>, number: u32, person: Id<Actor>) {
        if phrases.word(number).parse::<u8>().is_ok_and(|age| age > 0) {
            self.ages.or_insert(&norm(phrases.word(number)), Vec::new()).push(person);
            self.aged.insert(&person, ());
        }
    }

    /// Takes an age that is nobody’s for that of the only one who was just named, of whom no other is told.
    fn guess(&mut self, number: u32, person: Id<Actor>) {
        if !self.ages.has(&number) && self.aged.insert(&person, ()) {
            self.ages.insert(&number, vec![person]);
        }
    }

    fn names(&mut self, scene: &Scene<'_>, tokens: Range<u32>, person: Id<Actor>) {
        for name in scene.names_in(tokens.clone()).filter(|name| name.actor != person) {
            self.of.or_insert(&name.actor, Vec::new()).push(person);
        }
        self.words(scene.phrases, tokens, person);
    }

    fn words(&mut self, phrases: &Phrases<'_>, tokens: Range<u32>, person: Id<Actor>) {
        for token in tokens {
            let towards = token > 0 && matches!(phrases.word(token - 1), "to" | "against" | "on");
            if phrases.is(token, Class::NAME) && !phrases.is(token, Class::BEARER) && !towards {
                self.word(&fold(phrases.word(token)), person);
            }
        }
    }

    fn party(&mut self, word: &str, person: Id<Actor>) {
        self.countable.insert(&norm(word), ());
        self.word(word, person);
    }

    fn word(&mut self, word: &str, person: Id<Actor>) {
        if let Some(stem) = stem(word) {
            self.words.or_insert(&stem, Vec::new()).push((word.to_owned(), person));
        }
    }

    /// Reads "54-year-old", "Texan" or "Iowa native" where nothing follows that it describes; answers whom it fits.
    fn read(
        &self,
        scene: &Scene<'_>,
        cast: &Cast,
        within: Range<u32>,
    ) -> Option<(Range<u32>, Vec<Id<Actor>>)> {
        let phrases = scene.phrases;
        let start = within.start;
        let alone = |end: u32| end >= within.end || is_alone(phrases, end);
        if is_aged(phrases, start) {
            let people = self.ages.get(&norm(phrases.word(start)))?;
            return alone(start + 5).then(|| (start..start + 5, few(people)));
        }
        let named = |token: &u32| phrases.is(*token, Class::NAME) && !phrases.is(*token, Class::BEARER);
        let end = (start..within.end).take(3).take_while(named).last()? + 1;
        let word = fold(phrases.word(end - 1));
        let native = matches!(phrases.word(end), "native" | "resident") && end < within.end;
        let tokens = start..end + u32::from(native);
        let one = ONE_OF_A_PEOPLE.iter().any(|end| word.ends_with(end)) && !LAND.has(norm(&word));
        let name = scene.names_in(start..end).next();
        let party = |name: &Name| {
            name.kind == ActorKind::Group
                || name.kind == ActorKind::Organization
                    && fold(&phrases.document.text[cast.actors[name.actor].name]).ends_with("party")
        };
        let mut people: Vec<Id<Actor>> = Vec::new();
        let known = stem(&word).and_then(|stem| self.words.get(&stem)).into_iter().flatten().take(FEW);
        match name {
            _ if !alone(tokens.end) => {}
            _ if native => {
                people.extend(known.filter(|(other, _)| *other == word).map(|&(_, person)| person))
            }
            Some(name) if name.tokens != (start..end) => {}
            Some(name) if name.kind == ActorKind::State && one => {
                people.extend(self.of.get(&name.actor).map(|people| few(people)).unwrap_or_default());
            }
            // "the Taliban" is nobody of them.
            Some(name) if party(name) && self.countable.has(&norm(&word)) => {
                people.extend(self.of.get(&name.actor).map(|people| few(people)).unwrap_or_default());
                people.extend(known.filter(|(other, _)| akin(other, &word)).map(|&(_, person)| person));
            }
            None if one => {
                let fits = |other: &str| other != word && akin(other, &word);
                people.extend(known.filter(|(other, _)| fits(other)).map(|&(_, person)| person));
            }
            _ => {}
        }
        Some((tokens, people))
    }
}

fn few(people: &[Id<Actor>]) -> Vec<Id<Actor>> {
    let mut few: Vec<Id<Actor>> = Vec::new();
    for &person in people {
        if !few.contains(&person) && few.len() < FEW {
            few.push(person);
        }
    }
    few
}

/// Whether the words before a token describe nothing that follows: not "the German and French teams", "the German
/// armed forces".
fn is_alone(phrases: &Phrases<'_>, next: u32) -> bool {
    let after = next + 1;
    let open = matches!(phrases.word(next), "," | "and" | "or")
        || phrases.is(next, Class::PAST | Class::PROGRESSIVE)
            && !phrases.is(next, Class::SAYING | Class::AUXILIARY | Class::VERB);
    let noun = phrases.describes(after) && !phrases.is(after, Class::BEARER);
    !(phrases.describes(next) || phrases.is_hyphen(next) || open && noun)
}

/// Whether "54-year-old" begins at a token.
fn is_aged(phrases: &Phrases<'_>, at: u32) -> bool {
    let word = |on: u32| phrases.word(at + on);
    let number = phrases.document.tokens.get(at as usize).is_some_and(|token| token.shape == Shape::Number);
    number && phrases.is_hyphen(at + 1) && phrases.is_hyphen(at + 3) && (word(2), word(4)) == ("year", "old")
}

/// The hash of the letters that a place and its people share.
fn stem(word: &str) -> Option<u32> {
    word.char_indices().nth(STEM - 1).map(|(at, c)| norm(&word[..at + c.len_utf8()]))
}

/// Whether a name is that of a place, or of a party, whose people are called by the word: Texas, Texan.
fn akin(name: &str, word: &str) -> bool {
    let shared = name.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
    let people = ["an", "er", "ite"].iter().any(|end| word.ends_with(end));
    name == word
        || shared + 2 >= name.len() && shared == word.len()
        || people && shared + 1 >= name.len() && shared + 4 >= word.len()
}

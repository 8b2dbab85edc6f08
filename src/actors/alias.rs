//! Which names mean the same actor.

use std::cmp::{Ordering, Reverse};

use super::bodies::Bodies;
use super::form::{Form, Own, forms};
use super::gender::Gender;
use super::metonym::{self, seats};
use super::named::{Named, Who};
use super::people::People;
use super::phrase::Phrases;
use super::short::Shorts;
use super::standing::Nature;
use super::{Cast, Reason};
use crate::ner::{Classes, Gazetteer, Identity, Kind, Mention, Model};
use crate::text::{BlockKind, Shape, Span, Table, ToList, sort};

/// Whom a form can mean, and why; several people where they share a name.
struct Meaning {
    who: Vec<Who>,
    reason: Reason,
}

/// Joins the names into actors; descriptions and pronouns come later.
pub(super) fn join(model: &Model, phrases: &Phrases<'_>, mentions: &[Mention]) -> Cast {
    let gazetteer = model.gazetteer;
    let (forms, form_of) = forms(model, phrases, mentions);
    let meanings = meanings(gazetteer, &forms);
    let seats = seats(gazetteer);
    let mut shorts = Shorts::new(gazetteer);
    for form in forms.iter().filter(|form| matches!(form.kind, Kind::Place | Kind::Group)) {
        let country = form.entry.identity.filter(|&identity| gazetteer.is_country(identity));
        country.into_iter().for_each(|country| shorts.note(&form.words, country));
    }
    let datelines: Vec<Span> = phrases
        .document
        .blocks
        .iter()
        .filter(|block| block.kind == BlockKind::Dateline)
        .map(|block| block.span)
        .to_list();
    let mut named = Named::default();
    for (mention, &form) in mentions.iter().zip(&form_of) {
        let entry = forms[form].entry;
        let capital = entry.identity.filter(|_| {
            entry.classes.has(Classes::CAPITAL)
                && !entry.classes.has(Classes::COUNTRY)
                && mention.kind == Kind::Place
        });
        let seat = seats.get(&forms[form].words).copied();
        if let Some(country) = capital.or(seat) {
            let dateline = datelines.binary_search_by(|span| {
                if span.contains(mention.span) {
                    Ordering::Equal
                } else {
                    span.start.cmp(&mention.span.start)
                }
            });
            if dateline.is_err() && metonym::acts(phrases, mention.tokens.clone()) {
                named.add(phrases.document, &[Who::State(country)], mention, Reason::Metonym);
            }
        } else if let Some(state) = shorts.called(phrases, mention, &forms[form].words) {
            named.add(phrases.document, &[Who::State(state)], mention, Reason::Shortened);
        } else if let Some(Meaning { who, reason }) = &meanings[form]
            && !(mention.kind == Kind::Group && compounded(phrases, mention))
        {
            named.add(phrases.document, who, mention, *reason);
            if forms[form].own == Some(Own::Name) {
                named.prefer();
            }
        }
    }
    named.cast(phrases.document)
}

/// What each form means; longer names first, so that the shorter ones find them.
fn meanings(gazetteer: Gazetteer, forms: &[Form]) -> Vec<Option<Meaning>> {
    let mut meanings: Vec<Option<Meaning>> = forms.iter().map(|_| None).to_list();
    let mut order: Vec<usize> = (0..forms.len()).to_list();
    sort(&mut order, |&form| Reverse(forms[form].words.len()));
    let mut people = People::new();
    let mut genders: Table<usize, Gender> = Table::new();
    let mut whole: Table<(usize, Vec<String>), usize> = Table::new();
    let mut owned: Table<Identity, usize> = Table::new();
    for &form in &order {
        let Form { kind: Kind::Person, words, entry, own: Some(own), .. } = &forms[form] else { continue };
        let Some(identity) = entry.identity else { continue };
        let person = owned.get(&identity).copied().unwrap_or_else(|| people.add(words).0);
        people.also(person, words);
        owned.insert(&identity, person);
        let reason = if *own == Own::Alias { Reason::Own } else { Reason::First };
        meanings[form] = Some(Meaning { who: vec![Who::Person(person)], reason });
    }
    for &form in &order {
        let Form { kind, words, .. } = &forms[form];
        if *kind == Kind::Person && words.len() > 1 && meanings[form].is_none() {
            let (person, reason) = people.enrol(words);
            meanings[form] = Some(Meaning { who: vec![Who::Person(person)], reason });
            whole.insert(&(0, words.clone()), person);
            if let Some(gender) = forms[form].gender {
                genders.or_insert(&person, gender);
            }
        }
    }
    // Who is a person where he is named first is no place further on.
    for &form in &order {
        let Form { kind, words, entry, .. } = &forms[form];
        let person = whole.get(&(0, words.clone())).filter(|_| !entry.classes.has(Classes::NAMED));
        if let (Kind::Organization | Kind::Place, Some(&person)) = (kind, person) {
            let reason = Reason::SameName;
            meanings[form] = Some(Meaning { who: vec![Who::Person(person)], reason });
        }
    }
    // "Sir Per" says it of the only Per Holm.
    for Form { words, gender, .. } in forms.iter().filter(|form| form.words.len() == 1) {
        if let (Some(gender), ([person], Reason::GivenName)) = (gender, people.called(&words[0])) {
            genders.or_insert(person, *gender);
        }
    }
    for &form in &order {
        let Form { kind, words, entry, .. } = &forms[form];
        let ([word], None) = (words.as_slice(), &meanings[form]) else { continue };
        let (called, reason) = people.called(word);
        let mistaken = matches!(kind, Kind::Organization | Kind::Place)
            && matches!(reason, Reason::Surname | Reason::GivenName)
            && !entry.classes.has(Classes::NAMED);
        let own = forms[form].gender;
        let fits = |person: &&usize| own.is_none_or(|own| genders.get(person).is_none_or(|&it| it == own));
        let fitting = called.iter().filter(fits).map(|&person| Who::Person(person)).to_list();
        if !fitting.is_empty() && (*kind == Kind::Person || mistaken) {
            meanings[form] = Some(Meaning { who: fitting, reason });
        } else if *kind == Kind::Person {
            let known = !called.is_empty();
            let person = if known { people.stranger(words) } else { people.add(words).0 };
            own.map(|own| genders.or_insert(&person, own));
            meanings[form] = Some(Meaning { who: vec![Who::Person(person)], reason: Reason::First });
        }
    }
    let mut bodies = Bodies::default();
    let mut lands: Vec<(String, usize)> = Vec::new();
    for (number, form) in forms.iter().enumerate() {
        if form.kind == Kind::Place && form.standing.of_place() == Nature::State {
            let name = form.words.join(" ");
            if land(&lands, &name).is_none() {
                lands.push((name, number));
            }
        }
    }
    let mut groups: Table<Identity, usize> = Table::new();
    let mut unlisted: Table<str, usize> = Table::new();
    for &form in &order {
        let Form { kind, words, entry, own, stateless, .. } = &forms[form];
        let organization =
            *kind == Kind::Organization || *kind == Kind::Group && entry.classes.has(Classes::ORGANIZATION);
        let meaning = if meanings[form].is_some() {
            continue;
        } else if organization {
            let (body, reason) = bodies.enrol(words, *entry);
            Some((Who::Body(body), reason))
        } else if *kind == Kind::Place {
            let country = entry.identity.filter(|_| entry.classes.has(Classes::COUNTRY));
            let own_land = || land(&lands, &words.join(" ")).filter(|_| entry.identity.is_none());
            match country {
                Some(country) => Some((Who::State(country), Reason::OtherName)),
                None => own_land().map(|land| (Who::Land(land), Reason::Demonym)),
            }
        } else if *kind == Kind::Group {
            let demonym = entry.identity.is_some_and(|identity| gazetteer.is_country(identity)) && !stateless;
            let own_land = land(&lands, &words.join(" ")).filter(|_| entry.identity.is_none());
            Some(match entry.identity {
                None if let Some(land) = own_land => (Who::Land(land), Reason::Demonym),
                Some(country) if demonym => (Who::State(country), Reason::Demonym),
                Some(group) => (Who::Group(*groups.or_insert(&group, form)), Reason::Demonym),
                None => (Who::Group(*unlisted.or_insert(&singular(words), form)), Reason::Demonym),
            })
        } else {
            None
        };
        meanings[form] = meaning.map(|(who, reason)| Meaning {
            who: vec![who],
            reason: if *own == Some(Own::Alias) { Reason::Own } else { reason },
        });
    }
    for form in 0..forms.len() {
        let Form { kind, words, entry, own, defined, .. } = &forms[form];
        if *kind == Kind::Person || own.is_some() {
            continue;
        }
        let long = defined.and_then(|long| meanings[long].as_ref()).map(|long| long.who.clone());
        let [word] = words.as_slice() else { continue };
        let acronym = || bodies.abbreviated(word).map(|body| vec![Who::Body(body)]);
        let found = match long {
            Some(who) => Some((who, Reason::Bracketed)),
            None if matches!(kind, Kind::Event | Kind::Date) || entry.identity.is_some() => None,
            None => acronym().map(|who| (who, Reason::Acronym)),
        };
        if let Some((who, reason)) = found {
            meanings[form] = Some(Meaning { who, reason });
        }
    }
    meanings
}

/// Whether the mention is the last part of a made-up compound: "right-centre-left-Arab".
fn compounded(phrases: &Phrases<'_>, mention: &Mention) -> bool {
    mention.tokens.start > 1
        && phrases.is_hyphen(mention.tokens.start - 1)
        && phrases.document.tokens[mention.tokens.start as usize - 2].shape == Shape::Lower
}

/// The words with the last one in the singular, to find "Kurds" by "Kurd".
fn singular(words: &[String]) -> String {
    let whole = words.join(" ");
    whole.strip_suffix('s').map_or(whole.clone(), str::to_owned)
}

/// The land of a name, which may be an adjective of another: "Karavia", "Karavian".
fn land(lands: &[(String, usize)], name: &str) -> Option<usize> {
    let akin = |other: &str| {
        let (short, long) = if name.len() < other.len() { (name, other) } else { (other, name) };
        let stem = short.trim_end_matches(['a', 'e', 'i', 'o', 'y']);
        stem.len() > 2 && long.len() < short.len() + 4 && long.starts_with(stem)
    };
    lands.iter().take(FEW).find(|(other, _)| akin(other)).map(|&(_, land)| land)
}

/// How many lands that no list knows are compared.
const FEW: usize = 16;

//! Which names mean the same actor.

use std::cmp::{Ordering, Reverse};

use super::bodies::{Bodies, OWNER, is_company};
use super::fold::fold;
use super::gender::{Gender, of_given_name, of_noun};
use super::metonym::{self, seats};
use super::named::{Named, Who};
use super::people::People;
use super::phrase::Phrases;
use super::short::Shorts;
use super::standing::{Nature, Standing};
use super::{Cast, Reason};
use crate::lexicon;
use crate::ner::{Classes, Entry, Gazetteer, Identity, Kind, Mention, Model};
use crate::syntax::Class;
use crate::text::{BlockKind, Shape, Span, Table, ToList, Token, sort};

/// A name as it is written, wherever it stands.
struct Form {
    kind: Kind,
    words: Vec<String>,
    entry: Entry,
    /// What the honorific before it, or the first name in it, says of the one who bears it.
    gender: Option<Gender>,
    /// Where the name is the user's: what it is to them.
    own: Option<Own>,
    /// Whether it names a people that has no state.
    stateless: bool,
    /// What stands around it, where it is a place that no list knows.
    standing: Standing,
    /// The name whose initials stand in brackets after it, if these are initials.
    defined: Option<usize>,
}

/// What a name is to the user who gave it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Own {
    Name,
    Alias,
}

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

/// The distinct names, and the form of each mention.
fn forms(model: &Model, phrases: &Phrases<'_>, mentions: &[Mention]) -> (Vec<Form>, Vec<usize>) {
    let document = phrases.document;
    let mut forms: Vec<Form> = Vec::new();
    let mut index: Table<((usize, usize), Vec<String>), usize> = Table::new();
    let mut form_of = Vec::with_capacity(mentions.len());
    for (at, mention) in mentions.iter().enumerate() {
        let tokens = &document.tokens[mention.tokens.start as usize..mention.tokens.end as usize];
        let word = |token: &&Token| token.shape != Shape::Mark;
        let mut words: Vec<String> =
            tokens.iter().filter(word).map(|token| fold(&document.text[token.span])).to_list();
        words.retain(|word| !word.is_empty());
        let mut entry = model.entry(tokens);
        let owned = entry.identity.and_then(Identity::owned);
        let own = owned.map(|(_, is_alias)| if is_alias { Own::Alias } else { Own::Name });
        entry.identity = owned.map(|(identity, _)| identity).or(entry.identity);
        // "Torvald AB" is a company, whoever Torvald is.
        let kind = if is_company(&words) && own.is_none() { Kind::Organization } else { mention.kind };
        if mention.kind == Kind::Organization
            && is_organ(model, tokens)
            && let Some(owner) = owner(model, phrases, mentions, at)
        {
            words.insert(0, owner);
        }
        let defined = bracketed(phrases, mentions, at).map(|long| form_of[long]);
        let addressed = (kind == Kind::Person).then(|| addressed(phrases, mention)).flatten();
        // "Mr Holm" and "Mrs Holm" are two; "Mr Per Holm" is told from others by his first name.
        let apart = addressed.filter(|_| words.len() == 1).map_or(0, |gender| gender as usize + 1);
        let key = ((kind as usize, apart), words);
        let form = *index.or_insert(&key, forms.len());
        if form == forms.len() {
            let stateless = tokens.iter().any(|token| lexicon::STATELESS.has(token.norm));
            let standing = Standing::default();
            let given = tokens.first().filter(|_| kind == Kind::Person && key.1.len() > 1);
            let gender = addressed.or_else(|| given.and_then(|first| of_given_name(first.norm)));
            forms.push(Form { kind, words: key.1, entry, gender, own, stateless, standing, defined: None });
        }
        if kind == Kind::Place && !entry.classes.has(Classes::LAND) {
            forms[form].standing.note(phrases, mention.tokens.clone());
        }
        forms[form].gender = forms[form].gender.or(addressed);
        forms[form].defined = forms[form].defined.or(defined.filter(|&long| long != form));
        form_of.push(form);
    }
    (forms, form_of)
}

/// What the honorific before a name says: "Mrs Holm".
fn addressed(phrases: &Phrases<'_>, mention: &Mention) -> Option<Gender> {
    let before = mention.tokens.start.checked_sub(1).filter(|&at| phrases.is(at, Class::HONORIFIC))?;
    of_noun(phrases.document.tokens[before as usize].norm)
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
        if form.standing.nature() == Nature::State {
            let name = form.words.join(" ");
            if land(&lands, &name).is_none() {
                lands.push((name, number));
            }
        }
    }
    let mut groups: Table<Identity, usize> = Table::new();
    let mut unlisted: Table<str, usize> = Table::new();
    for &form in &order {
        let Form { kind, words, entry, own, stateless, standing, .. } = &forms[form];
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
                None => match own_land() {
                    Some(land) => Some((Who::Land(land), Reason::Demonym)),
                    None if standing.nature() == Nature::Body => {
                        let (body, reason) = bodies.enrol(words, *entry);
                        Some((Who::Body(body), reason))
                    }
                    None => None,
                },
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

/// The mention whose initials this one gives: "Lake Research Council (LRC)".
fn bracketed(phrases: &Phrases<'_>, mentions: &[Mention], short: usize) -> Option<usize> {
    let long = short.checked_sub(1)?;
    let (name, letters) = (&mentions[long], &mentions[short]);
    let adjacent = letters.tokens.start == name.tokens.end + 1
        && letters.tokens.end == letters.tokens.start + 1
        && phrases.word(name.tokens.end) == "("
        && phrases.word(letters.tokens.end) == ")";
    if !adjacent || name.tokens.end < name.tokens.start + 2 {
        return None;
    }
    let whole = fold(&phrases.document.text[name.span]);
    let mut rest = whole.chars();
    let letters = fold(&phrases.document.text[letters.span]);
    let fits = letters.chars().next() == whole.chars().next()
        && letters.chars().all(|letter| rest.any(|c| c == letter));
    fits.then_some(long)
}

/// Whether the name is that of an organ which every country has.
fn is_organ(model: &Model, tokens: &[Token]) -> bool {
    let organ = |token: &Token| model.gazetteer.entry([token.norm]).classes.has(Classes::ORGAN);
    tokens.first().is_some_and(organ)
        || tokens.last().is_some_and(organ)
        || model.gazetteer.entry(tokens.iter().map(|token| token.norm)).classes.has(Classes::ORGAN)
}

/// The country whose organ it is, as a word that no name has: "Norway’s Foreign Ministry", "Norwegian Army".
fn owner(model: &Model, phrases: &Phrases<'_>, mentions: &[Mention], organ: usize) -> Option<String> {
    let country = |mention: &Mention| {
        let tokens = &phrases.document.tokens[mention.tokens.start as usize..mention.tokens.end as usize];
        model.gazetteer.country_of(tokens)
    };
    let own = &mentions[organ];
    let before = organ.checked_sub(1).map(|before| &mentions[before]).filter(|before| {
        let gap = before.tokens.end..own.tokens.start;
        gap.is_empty() || gap.len() == 1 && phrases.is_possessive(gap.start)
    });
    let after = mentions
        .get(organ + 1)
        .filter(|after| after.tokens.start == own.tokens.end + 1 && phrases.word(own.tokens.end) == "of");
    before.and_then(country).or_else(|| after.and_then(country)).map(|country| format!("{OWNER}{country:?}"))
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

//! Names as they are written: each form once, with what is known of it and what stands around it.

use super::bodies::{LONGEST, OWNER, is_company};
use super::fold::fold;
use super::gender::{Gender, of_given_name, of_noun};
use super::phrase::Phrases;
use super::standing::{Nature, Standing, Surroundings};
use crate::lexicon::{GOVERNMENT, STATELESS};
use crate::ner::{Classes, GazetteerEntry, Identity, Kind, Mention, Model};
use crate::syntax::Class;
use crate::text::{Shape, Table, TableKey, ToList, Token, norm};

/// A name as it is written, wherever it stands.
pub(super) struct Form {
    pub kind: Kind,
    pub words: Vec<String>,
    pub entry: GazetteerEntry,
    /// What the honorific before it, or the first name in it, says of the one who bears it.
    pub gender: Option<Gender>,
    /// Where the name is the user's: what it is to them.
    pub own: Option<Own>,
    /// Whether it names a people that has no state.
    pub stateless: bool,
    /// What stands around it, where it is a place that no list knows.
    pub standing: Standing,
    /// The name whose initials stand in brackets after it, if these are initials.
    pub defined: Option<usize>,
}

/// What a name is to the user who gave it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Own {
    Name,
    Alias,
}

/// What the mentions are, by all that the text says of them.
pub(super) fn kinds(model: &Model, phrases: &Phrases<'_>, mentions: &[Mention]) -> Vec<Kind> {
    let (forms, form_of) = forms(model, phrases, mentions);
    let kind = |(mention, &form): (&Mention, &usize)| {
        let settled = matches!(mention.kind, Kind::Person | Kind::Place);
        if settled { forms[form].kind } else { mention.kind }
    };
    mentions.iter().zip(&form_of).map(kind).to_list()
}

/// The distinct names, and the form of each mention.
pub(super) fn forms(model: &Model, phrases: &Phrases<'_>, mentions: &[Mention]) -> (Vec<Form>, Vec<usize>) {
    let document = phrases.document;
    let surroundings = Surroundings::new(phrases);
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
            let stateless = tokens.iter().any(|token| STATELESS.has(token.norm));
            let standing = Standing::default();
            let given = tokens.first().filter(|_| kind == Kind::Person && key.1.len() > 1);
            let gender = addressed.or_else(|| given.and_then(|first| of_given_name(first.norm)));
            forms.push(Form { kind, words: key.1, entry, gender, own, stateless, standing, defined: None });
        }
        if kind == Kind::Place && !entry.classes.has(Classes::LAND) {
            surroundings.note_place(&mut forms[form].standing, mention.tokens.clone());
        } else if kind == Kind::Person && own.is_none() && !entry.classes.has(Classes::NAMED) {
            surroundings.note_person(&mut forms[form].standing, mention.tokens.clone());
        }
        forms[form].gender = forms[form].gender.or(addressed);
        forms[form].defined = forms[form].defined.or(defined.filter(|&long| long != form));
        form_of.push(form);
    }
    settle(&mut forms);
    (forms, form_of)
}

/// Sets the kind of names by what stands around them, where that says another than they were found with; whoever
/// has a first name elsewhere stays who he is.
fn settle(forms: &mut [Form]) {
    let mut bodies: Table<[String], ()> = Table::new();
    let mut people: Table<str, ()> = Table::new();
    for form in forms.iter_mut().filter(|form| form.words.len() > 1) {
        form.kind = settled(form);
        let words = &form.words;
        match form.kind {
            // "the Holm administration" is called after a person.
            Kind::Organization if words.last().is_some_and(|last| GOVERNMENT.has(norm(last))) => {}
            Kind::Organization => (1..words.len().min(LONGEST)).for_each(|cut| {
                bodies.insert(&words[..cut], ());
            }),
            Kind::Person => words.iter().for_each(|word| {
                people.insert(word, ());
            }),
            _ => {}
        }
    }
    for form in forms.iter_mut() {
        let bears = form.words.iter().all(|word| people.has(word));
        if !bears || form.standing.is_body() {
            form.kind = settled(form);
        }
        if bears {
            continue;
        }
        // "Holm" beside "Holm Mills"
        let open = form.own.is_none() && form.gender.is_none() && bodies.has(&form.words);
        let unknown = match form.kind {
            Kind::Person => !form.standing.is_human() && !form.entry.classes.has(Classes::SURNAME),
            Kind::Place => !form.entry.classes.has(Classes::LAND) && form.standing.acts(),
            _ => false,
        };
        if open && unknown {
            form.kind = Kind::Organization;
        }
    }
}

/// What a name is, by what stands around it.
fn settled(form: &Form) -> Kind {
    let nature = match form.kind {
        _ if form.own.is_some() => return form.kind,
        Kind::Person => form.standing.of_person(form.gender.is_some()),
        Kind::Place => form.standing.of_place(),
        _ => return form.kind,
    };
    match nature {
        Nature::Body => Kind::Organization,
        Nature::Place => Kind::Place,
        Nature::Person | Nature::State => form.kind,
    }
}

/// What the honorific before a name says: "Mrs Holm".
fn addressed(phrases: &Phrases<'_>, mention: &Mention) -> Option<Gender> {
    let before = mention.tokens.start.checked_sub(1).filter(|&at| phrases.is(at, Class::HONORIFIC))?;
    of_noun(phrases.document.tokens[before as usize].norm)
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
    before
        .and_then(country)
        .or_else(|| after.and_then(country))
        .map(|country| format!("{OWNER}{}", country.number()))
}

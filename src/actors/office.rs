//! Who holds an office: which named person "the president" is.

use std::ops::Range;

use super::phrase::{Opening, Phrase};
use super::role::{Found, affiliations};
use super::scene::{Scene, singular};
use super::{Actor, Cast};
use crate::lexicon::{FAMILY, LEADER};
use crate::syntax::Class;
use crate::text::{Id, Table, ToList, norm};

/// How many holders of one office, and how many of one's names, are compared.
const FEW: usize = 16;
/// Within how many tokens somebody counts as just mentioned.
const JUST: u32 = 80;

/// The offices that named people hold, by their noun.
pub(super) struct Offices {
    holders: Table<u32, Vec<Office>>,
    families: Table<u32, u32>,
    leaders: Vec<u32>,
}

struct Office {
    person: Id<Actor>,
    /// The states and bodies that the role names.
    names: Vec<Id<Actor>>,
    /// The words of the role, hashed.
    words: Vec<u32>,
}

impl Offices {
    pub(super) fn new<'r>(scene: &Scene<'_>, roles: impl Iterator<Item = &'r Found>) -> Offices {
        let mut families = Table::new();
        for entry in FAMILY.entries() {
            families.insert(&norm(entry.word()), norm(entry.value));
        }
        let leaders = LEADER.iter().map(|word| norm(word)).collect();
        let mut offices = Offices { holders: Table::new(), families, leaders };
        for role in roles {
            let office = Office {
                person: role.actor,
                names: affiliations(scene, role.tokens.clone()).to_list(),
                words: words(scene, role.tokens.clone()),
            };
            let family = offices.family(scene, role.head);
            offices.holders.or_insert(&family, Vec::new()).push(office);
        }
        offices
    }

    /// The noun in the singular, hashed, one for all nouns that take one another up.
    pub(super) fn family(&self, scene: &Scene<'_>, head: u32) -> u32 {
        let noun = singular(scene.phrases.word(head));
        self.families.get(&noun).copied().unwrap_or(noun)
    }

    /// Whether anybody who is named holds an office of the family.
    pub(super) fn is_held(&self, family: u32) -> bool {
        self.holders.has(&family)
    }

    /// Makes the head of an administration a president, even where nobody says so.
    pub(super) fn preside(&mut self, person: Id<Actor>) {
        let holders = self.holders.or_insert(&norm("president"), Vec::new());
        if holders.iter().rev().take(FEW).all(|office| office.person != person) {
            holders.push(Office { person, names: Vec::new(), words: Vec::new() });
        }
    }

    /// The person whose role the description names; `names` are the actors in it.
    pub(super) fn holder(
        &self,
        scene: &Scene<'_>,
        cast: &Cast,
        latest: &[u32],
        phrase: &Phrase,
        names: &[Id<Actor>],
    ) -> Option<Id<Actor>> {
        let body = scene.phrases.is(phrase.head, Class::BODY);
        if body || phrase.opening == Opening::Possessive && names.is_empty() {
            return None;
        }
        let family = self.family(scene, phrase.head);
        let leads = family == norm("leader") && !names.is_empty();
        let told = words(scene, phrase.bare..phrase.head);
        let second = [norm("vice"), norm("deputy"), norm("assistant")];
        let junior = |words: &[u32]| second.iter().any(|word| words.contains(word));
        let nouns = if leads { self.leaders.as_slice() } else { &[family] };
        let offices: Vec<&Office> = nouns
            .iter()
            .filter_map(|noun| self.holders.get(noun))
            .flat_map(|holders| holders.iter().rev().take(FEW))
            .filter(|office| leads || junior(&told) == junior(&office.words))
            .to_list();
        let only = |fits: &dyn Fn(&Office) -> bool| {
            let mut people = offices.iter().filter(|office| fits(office)).map(|office| office.person);
            people.next().filter(|&first| people.all(|person| person == first))
        };
        if !names.is_empty() {
            return only(&|office| office.names.iter().any(|&name| akin(scene, cast, names, name)));
        }
        if phrase.tokens.end > phrase.head + 1 && phrase.bare < phrase.head {
            return None;
        }
        let told = |office: &Office| told.iter().all(|word| office.words.contains(word));
        let just = |office: &Office| {
            let at = latest[office.person.index()];
            at > 0 && at + JUST > phrase.head
        };
        only(&told)
            .or_else(|| only(&|office| told(office) && just(office)))
            .or_else(|| only(&|office| told(office) && office.names.is_empty()))
    }
}

/// Whether one of these is the actor, or has a name that the actor's begins with: Palestinians, Palestinian Authority.
fn akin(scene: &Scene<'_>, cast: &Cast, names: &[Id<Actor>], actor: Id<Actor>) -> bool {
    let text = scene.phrases.document.text;
    names.iter().any(|&name| {
        let named = &cast.actors[name];
        let forms = named.aliases.iter().map(|alias| alias.span).chain([named.name]).take(FEW);
        name == actor || forms.into_iter().any(|span| text[cast.actors[actor].name].starts_with(&text[span]))
    })
}

fn words(scene: &Scene<'_>, tokens: Range<u32>) -> Vec<u32> {
    tokens.map(|token| scene.phrases.document.tokens[token as usize].norm).to_list()
}

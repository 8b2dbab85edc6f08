use std::ops::Range;

use super::gazetteer::MOST_OWN;
use super::{Classes, GazetteerEntry, Identity, Kind, Mention};
use crate::text::{Document, Shape, Span, Table, ToList, Token, tokens};

/// A name that the user adds; it wins over what would be found in its place, unless that is a longer name.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct OwnName {
    /// The name, as it is written.
    pub name: String,
    /// What it names.
    pub kind: Kind,
    /// Other names of the same one.
    pub aliases: Vec<String>,
}

/// Puts names of the user's own in the place of what was found there, unless that is a longer name around one.
pub fn overlay(document: &Document<'_>, mentions: Vec<Mention>, names: &[OwnName]) -> Vec<Mention> {
    Own::new(names).overlay(document, mentions)
}

/// The user's own names, ready to be looked up.
#[derive(Clone, Debug, Default)]
pub(super) struct Own {
    /// Every form of every name, by the norm of its first token.
    forms: Table<u32, Vec<Form>>,
}

#[derive(Clone, Debug)]
struct Form {
    /// The norm of each token, and whether it is capitalised.
    words: Vec<(u32, bool)>,
    kind: Kind,
    identity: Identity,
}

/// The longest name that is looked for, in bytes: what is longer is no name.
const LONGEST: usize = 200;

impl Own {
    pub fn new(names: &[OwnName]) -> Own {
        let mut own = Own::default();
        for (name, index) in names.iter().zip(0..MOST_OWN) {
            for (at, written) in [&name.name].into_iter().chain(&name.aliases).enumerate() {
                if written.len() > LONGEST {
                    continue;
                }
                let words: Vec<_> =
                    tokens(written).iter().map(|token| (token.norm, is_capital(token.shape))).to_list();
                let Some(&(first, _)) = words.first() else { continue };
                let form = Form { words, kind: name.kind, identity: Identity::own(index, at > 0) };
                own.forms.or_insert(&first, Vec::new()).push(form);
            }
        }
        own
    }

    /// What the user says of a name.
    pub fn entry(&self, name: &[Token]) -> Option<GazetteerEntry> {
        let form = self.form(name).filter(|form| form.words.len() == name.len())?;
        let classes = match form.kind {
            Kind::Person => Classes::SURNAME,
            Kind::Organization => Classes::ORGANIZATION,
            Kind::Place => Classes::PLACE,
            Kind::Group => Classes::GROUP,
            Kind::Event => Classes::EVENT,
            Kind::Date => Classes::CALENDAR,
        };
        Some(GazetteerEntry { classes, identity: Some(form.identity) })
    }

    /// Puts the user's names in the place of what was found there, unless that is a longer name around one.
    pub fn overlay(&self, document: &Document<'_>, mentions: Vec<Mention>) -> Vec<Mention> {
        if self.forms.is_empty() {
            return mentions;
        }
        let own = document.sentences.iter().flat_map(|sentence| self.find(document, sentence.tokens.clone()));
        let mut own = own.peekable();
        let mut all: Vec<Mention> = Vec::with_capacity(mentions.len());
        for mention in mentions {
            while let Some(before) = own.next_if(|own| own.span.end <= mention.span.start) {
                push(&mut all, before);
            }
            match own.peek() {
                Some(next)
                    if next.span.overlaps(mention.span)
                        && (!longer(mention.span, next.span) || self.makes_up(document, &mention)) => {}
                _ => push(&mut all, mention),
            }
        }
        own.for_each(|rest| push(&mut all, rest));
        all
    }

    /// Whether the name is nothing but names of the user's: "Lila-Falcon".
    fn makes_up(&self, document: &Document<'_>, mention: &Mention) -> bool {
        let own = self.find(document, mention.tokens.clone());
        let words = |tokens: Range<u32>| {
            let tokens = &document.tokens[tokens.start as usize..tokens.end as usize];
            tokens.iter().filter(|token| token.shape != Shape::Mark).count()
        };
        own.iter().map(|name| words(name.tokens.clone())).sum::<usize>() == words(mention.tokens.clone())
    }

    fn find(&self, document: &Document<'_>, sentence: Range<u32>) -> Vec<Mention> {
        let mut found = Vec::new();
        let mut at = sentence.start;
        while at < sentence.end {
            let rest = &document.tokens[at as usize..sentence.end as usize];
            let Some(form) = self.form(rest) else {
                at += 1;
                continue;
            };
            let end = at + form.words.len() as u32;
            let span = rest[0].span.cover(rest[form.words.len() - 1].span);
            found.push(Mention { span, tokens: at..end, kind: form.kind, confidence: 100, day: None });
            at = end;
        }
        found
    }

    /// The longest form that the tokens begin with, and of equal ones the first; a capital of the form is a capital in the text.
    fn form(&self, rest: &[Token]) -> Option<&Form> {
        let fits = |form: &&Form| {
            form.words.len() <= rest.len()
                && form.words.iter().zip(rest).all(|(&(norm, capital), token)| {
                    token.norm == norm && (!capital || is_capital(token.shape))
                })
        };
        self.forms.get(&rest.first()?.norm)?.iter().rev().filter(fits).max_by_key(|form| form.words.len())
    }
}

/// Adds a mention that does not overlap with the last one.
fn push(all: &mut Vec<Mention>, mention: Mention) {
    if all.last().is_none_or(|last| last.span.end <= mention.span.start) {
        all.push(mention);
    }
}

fn longer(found: Span, own: Span) -> bool {
    found.contains(own) && found != own
}

fn is_capital(shape: Shape) -> bool {
    matches!(shape, Shape::Title | Shape::Upper | Shape::Mixed)
}

use super::finding::Check;
use crate::actors::{Actor, ActorKind, Cast, How, Role, Tie};
use crate::lexicon::{DEPUTY, FIELD_OFFICE, NO_FIELD, NOT_NOW, OFFICE};
use crate::text::{Document, Id, Shape, Span, ToList, norm};

/// How many offices of one person are held against one another.
const MANY: usize = 16;

/// Looks for titles that one person does not hold at a time: "foreign minister" here, "finance minister" there.
pub(super) fn look(
    document: &Document<'_>,
    cast: &Cast,
    find: &mut impl FnMut(Check, Vec<Span>, Option<Id<Actor>>),
) {
    let words = Words::new();
    for (id, actor) in cast.actors.entries().filter(|(_, actor)| actor.kind == ActorKind::Person) {
        if actor.roles.len() < 2 {
            continue;
        }
        let mut offices: Vec<Office> = Vec::new();
        // "the minister", said of the only one who can be meant, proves nothing; "as minister" is often long ago.
        for role in actor.roles.iter().filter(|role| !matches!(role.tie, Tie::Reference | Tie::As)) {
            offices.extend(held(document, cast, &words, role));
        }
        offices.truncate(MANY);
        let against = (1..offices.len()).find_map(|later| {
            let earlier = offices[..later].iter().find(|earlier| earlier.excludes(&offices[later]))?;
            Some(vec![offices[later].role, earlier.role])
        });
        if let Some(places) = against {
            find(Check::TwoTitles, places, Some(id));
        }
    }
}

/// The words for offices.
struct Words {
    /// The word, and the group of offices that exclude one another.
    offices: Vec<(u32, u32)>,
    /// "prime" and "premier", which is one with its minister.
    prime: u32,
    premier: u32,
}

impl Words {
    fn new() -> Words {
        let offices = OFFICE.entries().map(|entry| (norm(entry.word()), norm(entry.value))).to_list();
        Words { offices, prime: norm("prime"), premier: norm("premier") }
    }
}

/// An office that a role tells.
struct Office {
    role: Span,
    sentence: usize,
    head: u32,
    /// The group of offices that exclude one another; none where no word is for an office.
    group: Option<u32>,
    has_field: bool,
    deputy: bool,
    /// The words that tell the office from others with the same head.
    field: Vec<u32>,
    /// The states whose office it is.
    of: Vec<Id<Actor>>,
    /// The states to which it is sent.
    to: Vec<Id<Actor>>,
}

impl Office {
    fn new(role: Span, sentence: usize) -> Office {
        let (field, of, to) = (Vec::new(), Vec::new(), Vec::new());
        Office { role, sentence, head: 0, group: None, has_field: false, deputy: false, field, of, to }
    }

    /// Whether nobody holds both at a time; the short form of a title excludes nothing.
    fn excludes(&self, other: &Office) -> bool {
        if self.group != other.group || self.sentence == other.sentence {
            return false;
        }
        let elsewhere = apart(&self.of, &other.of) || apart(&self.to, &other.to);
        let field = apart(&self.field, &other.field);
        let word =
            self.head != other.head && (!self.has_field || !self.field.is_empty() && !other.field.is_empty());
        let rank = self.head == other.head
            && self.deputy != other.deputy
            && (!self.has_field || self.field == other.field);
        elsewhere || field || word || rank
    }
}

/// Whether both lists tell something, and nothing that the other tells.
fn apart<T: PartialEq>(one: &[T], other: &[T]) -> bool {
    !one.is_empty() && !other.is_empty() && !one.iter().any(|it| other.contains(it))
}

/// The offices of a role, unless they are not held now; a role can join several: "minister and party leader".
fn held(document: &Document<'_>, cast: &Cast, words: &Words, role: &Role) -> Vec<Office> {
    let tokens = document.tokens_in(role.span);
    let sentence = document.sentence_of(tokens.start);
    let Some(own) = document.sentences.as_slice().get(sentence.index()) else { return Vec::new() };
    let norm_at = |at: u32| document.tokens[at as usize].norm;
    let before = tokens.start.saturating_sub(3).max(own.tokens.start);
    if (before..tokens.end).any(|at| NOT_NOW.has(norm_at(at))) {
        return Vec::new();
    }
    let empty = || Office::new(role.span, sentence.index());
    let mut offices = vec![empty()];
    let mut sent = false;
    for at in tokens.clone() {
        let Some(office) = offices.last_mut() else { break };
        let token = &document.tokens[at as usize];
        let owner = document.tokens.get(at as usize + 1).is_some_and(|next| next.shape == Shape::Possessive);
        let after = cast.references.partition_point(|reference| reference.span.end <= token.span.start);
        let reference = cast.references.get(after);
        let reference = reference.filter(|it| it.how == How::Name && it.span.contains(token.span));
        let head = words.offices.iter().find(|it| it.0 == token.norm && office.group.is_none() && !owner);
        match (document.word(at), reference, head) {
            ("," | "and" | ";", ..) => {
                offices.push(empty());
                sent = false;
            }
            ("of" | "for", ..) => sent = false,
            ("to", ..) => sent = true,
            (_, Some(reference), _) => {
                if matches!(cast.actors[reference.actor].kind, ActorKind::State | ActorKind::Group) {
                    let states = if sent { &mut office.to } else { &mut office.of };
                    states.push(reference.actor);
                }
            }
            ("minister" | "Minister", _, Some(_)) if office.field.last() == Some(&words.prime) => {
                office.field.pop();
                office.head = words.premier;
                office.group = words.offices.iter().find(|it| it.0 == words.premier).map(|it| it.1);
            }
            (_, _, Some(&(head, group))) => {
                (office.head, office.group) = (head, Some(group));
                office.has_field = FIELD_OFFICE.has(head);
            }
            _ if DEPUTY.has(token.norm) => office.deputy = true,
            _ if matches!(token.shape, Shape::Mark | Shape::Possessive) || owner => {}
            _ if NO_FIELD.has(token.norm) => {}
            _ => office.field.push(token.norm),
        }
    }
    offices.retain(|office| office.group.is_some());
    offices
}

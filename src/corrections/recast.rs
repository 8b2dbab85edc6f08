use super::{Anchor, Change, Correction, Nature};
use crate::actors::{Actor, ActorKind, Alias, Cast, How, Reason, Reference, Role, Tie};
use crate::ner::{self, Kind, Mention, OwnName};
use crate::text::{Document, Id, Span, ToList, sort};

/// A cast that is being set right.
pub(super) struct Recast<'d, 't> {
    pub document: &'d Document<'t>,
    pub mentions: Vec<Mention>,
    pub cast: Cast,
    /// The names that the reader gave, where the text has no such words.
    pub names: Vec<(Id<Actor>, String)>,
}

/// How surely a place has to be the one that was meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// By its surroundings.
    Known,
    /// Or by words that mean one actor wherever they stand.
    Anywhere,
}

impl Recast<'_, '_> {
    /// Heeds what is not heeded yet; some have to wait until the cast is whole.
    pub fn heed_all(&mut self, corrections: &[Correction], heeded: &mut [bool], whole: bool) {
        for (correction, heeded) in corrections.iter().zip(heeded) {
            // What was heeded as a mention is still to be heeded as an actor.
            let added = !whole && matches!(correction.change, Change::Name(_));
            if added || !*heeded {
                *heeded |= self.heed(correction, whole);
            }
        }
        self.renumber();
    }

    /// Heeds a correction, if what it is about is there.
    fn heed(&mut self, Correction { at, change }: &Correction, whole: bool) -> bool {
        match change {
            Change::Name(sort) if !whole && *sort != Nature::Unnamed => self.named(at, *sort),
            Change::Kind(sort) => self.kind(at, *sort),
            Change::Merge(other) => self.merge(at, other),
            Change::Split => self.split(at),
            Change::Rename(name) => self.rename(at, name),
            Change::Drop => self.drop(at),
            Change::Means(other) => self.mean(at, other, whole),
            Change::Name(Nature::Unnamed) if whole => self.nameless(at),
            Change::Nobody if whole => self.nobody(at),
            Change::Role(other) if whole => self.role(at, other),
            Change::NoRole if whole => self.no_role(at),
            Change::Name(_) | Change::Nobody | Change::Role(_) | Change::NoRole | Change::Text => false,
            Change::SaidBy(_) | Change::Checked => false,
        }
    }

    /// Heeds what a correction says of mentions: adds those that are names, takes away the one that is none.
    pub fn add(&mut self, Correction { at, change }: &Correction) -> bool {
        match *change {
            Change::Name(sort) => sort.kind().is_some_and(|kind| self.name(at, kind)),
            Change::Nobody => self.unname(at),
            Change::Text => at.place(self.document.text).is_some(),
            _ => false,
        }
    }

    /// Makes mentions of words; where they were meant, in the place of any that they overlap with.
    fn name(&mut self, at: &Anchor, kind: Kind) -> bool {
        let document = self.document;
        let Some(span) = at.place(document.text) else { return false };
        let from = document.tokens.partition_point(|token| token.span.end <= span.start) as u32;
        let to = document.tokens.partition_point(|token| token.span.start < span.end) as u32;
        let Some(last) = to.checked_sub(1).filter(|_| from < to) else { return false };
        if document.sentence_of(from) != document.sentence_of(last) {
            return false;
        }
        let own = OwnName { name: at.exact.clone(), kind, aliases: Vec::new() };
        self.mentions = ner::overlay(document, std::mem::take(&mut self.mentions), &[own]);
        if at.is_known(at.fit(document.text, span)) {
            let span = document.tokens[from as usize].span.cover(document.tokens[last as usize].span);
            let (first, after) = overlapped(&self.mentions, span, |mention| mention.span);
            let mention = Mention { span, tokens: from..to, kind, confidence: 100, day: None };
            self.mentions.splice(first..after, [mention]);
        }
        true
    }

    /// Takes away the mention that the words are.
    fn unname(&mut self, at: &Anchor) -> bool {
        let Some(span) = self.known(at) else { return false };
        let known = self.mentions.binary_search_by_key(&span, |mention| mention.span);
        known.is_ok_and(|index| {
            self.mentions.remove(index);
            true
        })
    }

    /// The place of the words, where enough stands around it.
    fn known(&self, at: &Anchor) -> Option<Span> {
        let text = self.document.text;
        at.place(text).filter(|&span| at.is_known(at.fit(text, span)))
    }

    /// The reference that the words are.
    fn find(&self, at: &Anchor, place: Place) -> Option<usize> {
        find(self.document.text, &self.cast.references, at, place)
    }

    fn actor(&self, at: &Anchor) -> Option<Id<Actor>> {
        self.find(at, Place::Anywhere).map(|index| self.cast.references[index].actor)
    }

    /// Makes an actor of words that are a name, or none, as their sort asks.
    fn named(&mut self, at: &Anchor, sort: Nature) -> bool {
        let text = self.document.text;
        let own = |span: Span| text[span] == at.exact;
        let Some(kind) = sort.actor() else {
            self.cast.references.retain(|it| it.how != How::Name || !own(it.span));
            return false;
        };
        let spans = self.mentions.iter().map(|mention| mention.span).filter(|&span| own(span));
        let spans: Vec<Span> = spans.to_list();
        let Some(&first) = spans.first() else { return false };
        let known = self.cast.references.iter().find(|it| it.how == How::Name && own(it.span));
        let actor = match known.map(|it| it.actor) {
            Some(actor) if self.cast.actors[actor].kind == kind => actor,
            // Who has other names as well goes on without this one.
            Some(actor) => {
                let actor = if self.split(at) { Id::new(self.cast.actors.len() - 1) } else { actor };
                self.cast.actors[actor].kind = kind;
                actor
            }
            None => self.cast.actors.push(nobody_else(kind, first)),
        };
        self.refer(&spans, actor, How::Name);
        false
    }

    fn kind(&mut self, at: &Anchor, sort: Nature) -> bool {
        let Some(actor) = self.actor(at) else { return false };
        if let Some(kind) = sort.kind() {
            self.retag(actor, kind);
        }
        match sort.actor() {
            Some(kind) => self.cast.actors[actor].kind = kind,
            None => self.cast.references.retain(|reference| reference.actor != actor),
        }
        true
    }

    /// Makes the mentions of an actor of a kind.
    fn retag(&mut self, actor: Id<Actor>, kind: Kind) {
        let mut own = self.cast.references.iter().filter(|reference| reference.actor == actor).peekable();
        for mention in &mut self.mentions {
            while own.next_if(|reference| reference.span.start < mention.span.start).is_some() {}
            if own.next_if(|reference| reference.span == mention.span).is_some() {
                mention.kind = kind;
            }
        }
    }

    /// Makes an unnamed source of words that describe one.
    fn nameless(&mut self, at: &Anchor) -> bool {
        if let Some(index) = self.find(at, Place::Known) {
            let actor = self.cast.references[index].actor;
            self.cast.actors[actor].kind = ActorKind::Unnamed;
            return true;
        }
        let Some(phrase) = self.known(at) else { return false };
        // Of "a senior US official", what stands after the names in it refers to the source.
        let (from, to) = overlapped(&self.cast.references, phrase, |reference| reference.span);
        let start = if from < to { self.cast.references[to - 1].span.end } else { phrase.start };
        let rest = self.document.text.get(start as usize..phrase.end as usize).unwrap_or_default();
        let Some(before) = rest.find(char::is_alphanumeric) else { return false };
        let span = Span::new(start + before as u32, phrase.end);
        let tokens = self.document.tokens_in(phrase);
        let sentence = |token: u32| self.document.sentence_of(token);
        if tokens.is_empty() || sentence(tokens.start) != sentence(tokens.end - 1) {
            return false;
        }
        let actor = self.cast.actors.push(nobody_else(ActorKind::Unnamed, phrase));
        let reason = Reason::Reader;
        self.cast.references.push(Reference { span, phrase, actor, how: How::Role, reason, metonym: false });
        sort(&mut self.cast.references, |reference| reference.span.start);
        true
    }

    fn merge(&mut self, at: &Anchor, other: &Anchor) -> bool {
        let (Some(one), Some(other)) = (self.actor(at), self.actor(other)) else { return false };
        if one == other {
            return true;
        }
        // A name is more than a description.
        let unnamed = |actor: Id<Actor>| self.cast.actors[actor].kind == ActorKind::Unnamed;
        let (one, other) = if unnamed(one) && !unnamed(other) { (other, one) } else { (one, other) };
        for reference in self.cast.references.iter_mut().filter(|reference| reference.actor == other) {
            reference.actor = one;
        }
        self.cast.references.dedup_by(|next, kept| next.span == kept.span && next.actor == kept.actor);
        let Actor { name, kind, aliases, roles, affiliations } = self.cast.actors[other].clone();
        for span in std::iter::once(name).chain(aliases.into_iter().map(|alias| alias.span)) {
            self.call(one, span);
        }
        // Whoever is called most fully is best known.
        let words = |name: Span| self.document.text[name].split_whitespace().count();
        if kind != ActorKind::Unnamed && words(name) > words(self.cast.actors[one].name) {
            let before = std::mem::replace(&mut self.cast.actors[one].name, name);
            self.cast.actors[one].aliases.retain(|alias| alias.span != name);
            self.call(one, before);
            self.cast.actors[one].kind = kind;
            if let Some(sort) = Nature::ALL.into_iter().find(|sort| sort.actor() == Some(kind))
                && let Some(kind) = sort.kind()
            {
                self.retag(one, kind);
            }
        }
        let actor = &mut self.cast.actors[one];
        actor.roles.extend(roles);
        actor.affiliations.extend(affiliations);
        for (actor, _) in self.names.iter_mut().filter(|(actor, _)| *actor == other) {
            *actor = one;
        }
        true
    }

    /// Adds a form of an actor's name, unless it is known.
    fn call(&mut self, actor: Id<Actor>, span: Span) {
        let text = self.document.text;
        let Actor { name, aliases, .. } = &mut self.cast.actors[actor];
        if !aliases.iter().map(|alias| alias.span).chain([*name]).any(|known| text[known] == text[span]) {
            aliases.push(Alias { span, reason: Reason::Reader });
        }
    }

    fn split(&mut self, at: &Anchor) -> bool {
        let Some(index) = self.find(at, Place::Anywhere) else { return false };
        let text = self.document.text;
        let Reference { actor: whole, phrase, .. } = self.cast.references[index];
        let own = |span: Span| text[span] == at.exact;
        let others = |it: &&Reference| it.actor == whole && it.how != How::Pronoun && !own(it.phrase);
        let Some(other) = self.cast.references.iter().find(others).map(|reference| reference.phrase) else {
            return false;
        };
        let new = self.cast.actors.push(nobody_else(self.cast.actors[whole].kind, phrase));
        for reference in self.cast.references.iter_mut().filter(|it| it.actor == whole && own(it.phrase)) {
            reference.actor = new;
        }
        let actor = &mut self.cast.actors[whole];
        actor.aliases.retain(|alias| !own(alias.span));
        if own(actor.name) {
            actor.name = if actor.aliases.is_empty() { other } else { actor.aliases.remove(0).span };
        }
        true
    }

    fn rename(&mut self, at: &Anchor, name: &str) -> bool {
        let Some(actor) = self.actor(at) else { return false };
        self.names.retain(|&(named, _)| named != actor);
        let text = self.document.text;
        let own = |it: &&Reference| it.actor == actor && &text[it.phrase] == name;
        match self.cast.references.iter().find(own).map(|it| it.phrase) {
            Some(span) => {
                let before = std::mem::replace(&mut self.cast.actors[actor].name, span);
                self.cast.actors[actor].aliases.retain(|alias| &text[alias.span] != name);
                self.call(actor, before);
            }
            None => self.names.push((actor, name.to_owned())),
        }
        true
    }

    fn drop(&mut self, at: &Anchor) -> bool {
        let Some(actor) = self.actor(at) else { return false };
        let mut own = self.cast.references.iter().filter(|reference| reference.actor == actor).peekable();
        self.mentions.retain(|mention| {
            while own.next_if(|reference| reference.span.start < mention.span.start).is_some() {}
            own.next_if(|reference| reference.span == mention.span).is_none()
        });
        self.cast.references.retain(|reference| reference.actor != actor);
        true
    }

    fn mean(&mut self, at: &Anchor, other: &Anchor, whole: bool) -> bool {
        let Some(actor) = self.actor(other) else { return false };
        if let Some(index) = self.find(at, Place::Known) {
            let Reference { how, phrase, span, .. } = self.cast.references[index];
            (self.cast.references[index].actor, self.cast.references[index].reason) = (actor, Reason::Reader);
            // Words for several mean this one alone.
            self.cast.references.dedup_by(|next, kept| next.span == kept.span && kept.span == span);
            if how == How::Name {
                self.call(actor, phrase);
            }
            return true;
        }
        let span = self.known(at).filter(|_| whole);
        let in_a_sentence = |span: &Span| !self.document.tokens_in(*span).is_empty();
        let Some(span) = span.filter(in_a_sentence) else { return false };
        let named = self.mentions.binary_search_by_key(&span, |mention| mention.span).is_ok();
        self.refer(&[span], actor, if named { How::Name } else { How::Role })
    }

    /// Adds references where there is none yet.
    fn refer(&mut self, spans: &[Span], actor: Id<Actor>, how: How) -> bool {
        let references = &self.cast.references;
        let free = |span: &Span| {
            let (from, to) = overlapped(references, *span, |reference| reference.span);
            from == to
        };
        let reason = Reason::Reader;
        let new = |&span| Reference { span, phrase: span, actor, how, reason, metonym: false };
        let new: Vec<Reference> = spans.iter().filter(|span| free(span)).map(new).to_list();
        let some = !new.is_empty();
        self.cast.references.extend(new);
        sort(&mut self.cast.references, |reference| reference.span.start);
        some
    }

    fn nobody(&mut self, at: &Anchor) -> bool {
        let Some(index) = self.find(at, Place::Known) else { return false };
        let span = self.cast.references[index].span;
        self.cast.references.retain(|reference| reference.span != span);
        true
    }

    fn role(&mut self, at: &Anchor, other: &Anchor) -> bool {
        let (Some(span), Some(actor)) = (self.known(at), self.actor(other)) else { return false };
        let text = self.document.text;
        let roles = &mut self.cast.actors[actor].roles;
        roles.retain(|role| text[role.span] != text[span]);
        roles.insert(0, Role { span, tie: Tie::Apposition });
        true
    }

    fn no_role(&mut self, at: &Anchor) -> bool {
        let Some(span) = self.known(at) else { return false };
        let ids = self.cast.actors.ids();
        let bearers: Vec<Id<Actor>> =
            ids.filter(|&id| self.cast.actors[id].roles.iter().any(|role| role.span == span)).to_list();
        for &bearer in &bearers {
            self.cast.actors[bearer].roles.retain(|role| role.span != span);
        }
        !bearers.is_empty()
    }

    /// Takes out the actors that nothing refers to any more.
    fn renumber(&mut self) {
        let ids = self.cast.renumber();
        self.names.retain_mut(|(actor, _)| ids[actor.index()].map(|id| *actor = id).is_some());
    }
}

/// An actor of whom nothing is known but a name.
fn nobody_else(kind: ActorKind, name: Span) -> Actor {
    Actor { kind, name, aliases: Vec::new(), roles: Vec::new(), affiliations: Vec::new() }
}

/// The reference that words are.
pub(super) fn find(text: &str, references: &[Reference], at: &Anchor, place: Place) -> Option<usize> {
    let mut best: Option<(usize, usize)> = None;
    let mut actors: Option<(Id<Actor>, bool)> = None;
    for (index, reference) in references.iter().enumerate() {
        if text[reference.phrase] != at.exact {
            continue;
        }
        let fit = at.fit(text, reference.phrase);
        if best.is_none_or(|(most, _)| fit > most) {
            best = Some((fit, index));
        }
        let one = actors.is_none_or(|(actor, one)| one && actor == reference.actor);
        actors = Some((reference.actor, one));
    }
    let (fit, index) = best?;
    let one = place == Place::Anywhere && actors.is_some_and(|(_, one)| one);
    (one || at.is_known(fit)).then_some(index)
}

/// From where to where the items of a sorted list overlap with a span.
fn overlapped<T>(items: &[T], span: Span, place: impl Fn(&T) -> Span) -> (usize, usize) {
    let from = items.partition_point(|item| place(item).end <= span.start);
    let to = items.partition_point(|item| place(item).start < span.end);
    (from, to.max(from))
}

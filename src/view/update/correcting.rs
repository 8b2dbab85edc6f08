use super::navigation::{leaving, open};
use crate::actors::{Actor, Reference};
use crate::corrections::{Anchor, Change, Correction, Nature, read, write};
use crate::ner::{Kind, OwnName};
use crate::text::{Id, Span, ToList};
use crate::view::correct::known::names;
use crate::view::correct::lines::{describe, label};
use crate::view::correct::mending::{Ask, Blank, Mending};
use crate::view::state::{Here, Listing, Trouble};
use crate::view::{Article, Effect, State, words};

/// By how many characters a line is known again.
const LINE: usize = 60;

/// Answers what is asked for.
pub fn mend(article: &Article, state: &mut State, ask: Ask) -> Vec<Effect> {
    let followed = state.position.followed.and_then(|actor| reference(article, actor));
    let mending = &mut state.mending;
    mending.anchor = followed.map(|it| it.span.start);
    match ask {
        Ask::Form | Ask::Show => show_form(state, ask),
        Ask::Unselect => {
            mending.selected = None;
            Vec::new()
        }
        Ask::Attribute(span) => {
            mending.attributing = Some(span).filter(|_| mending.attributing != Some(span));
            mending.typed[Blank::Speaker as usize] = None;
            if mending.attributing.is_some() { vec![Effect::Focus("speaker")] } else { Vec::new() }
        }
        Ask::Undo | Ask::Redo => turn(mending, ask),
        Ask::Remove(at) if at < mending.corrections.len() => {
            let mut left = mending.corrections.clone();
            let line = describe(&left.remove(at));
            step(mending, format!("removal of: {line}"), left)
        }
        Ask::Reset => step(mending, "reset".to_owned(), Vec::new()),
        Ask::Save => vec![Effect::File("corrections.txt", "text/plain", write(&mending.corrections))],
        Ask::Forget => {
            mending.kept = false;
            vec![Effect::Forget]
        }
        Ask::Know => know(mending),
        Ask::Unknow(at) => {
            if at < mending.names.len() {
                mending.names.remove(at);
            }
            vec![Effect::Again, Effect::Tell]
        }
        Ask::SaveNames => vec![Effect::File("names.json", "application/json", names(&mending.names))],
        _ => correct(article, state, ask),
    }
}

/// Opens the form of the card, or closes it, where the card stands.
fn show_form(state: &mut State, ask: Ask) -> Vec<Effect> {
    state.mending.form = ask == Ask::Show || !state.mending.form;
    let here = state.position.here;
    let leaves = leaving(state);
    open(state, state.position.followed);
    state.position.here = here;
    let shown = if state.mending.form { vec![Effect::Reveal, Effect::Focus("mend")] } else { Vec::new() };
    leaves.into_iter().chain(shown).to_list()
}

/// Adds what is asked for to the corrections, where enough is chosen for it.
fn correct(article: &Article, state: &mut State, ask: Ask) -> Vec<Effect> {
    let Some((at, change)) = change(article, state, ask) else { return Vec::new() };
    let mending = &mut state.mending;
    match ask {
        Ask::SaidBy => mending.attributing = None,
        // The fields are of a card that is gone; the one that stays gets the focus.
        Ask::Merge => mending.form = false,
        Ask::Drop => mending.anchor = None,
        Ask::Name(_) => mending.anchor = mending.selected.map(|span| span.start),
        _ => {}
    }
    let correction = Correction { at, change };
    let label = label(&correction);
    let mut now = mending.corrections.clone();
    now.push(correction);
    step(mending, label, now)
}

/// The correction that is asked for: where, and what changes there; none of an ask that corrects nothing.
fn change(article: &Article, state: &State, ask: Ask) -> Option<(Anchor, Change)> {
    let mending = &state.mending;
    let anchor = |phrase: Span| Anchor::new(&article.text, phrase);
    let typed = |blank: Blank| mending.typed[blank as usize].as_deref();
    let chosen = |blank: Blank| {
        let actor = article.analysis.cast.actors.ids().nth(typed(blank)?.parse().ok()?)?;
        Some(anchor(reference(article, actor)?.phrase))
    };
    let followed = || {
        let actor = state.position.followed?;
        Some(anchor(reference(article, actor)?.phrase))
    };
    let here = || {
        let index = state.position.here?.reference?;
        Some(anchor(article.analysis.cast.references[index as usize].phrase))
    };
    let selected = || mending.selected.map(anchor);
    Some(match ask {
        Ask::Rename => {
            let name = typed(Blank::Name)?.trim();
            (followed()?, Change::Rename(Some(name).filter(|name| !name.is_empty())?.to_owned()))
        }
        Ask::Kind => {
            let sort = *Nature::ALL.get(typed(Blank::Kind)?.parse::<usize>().ok()?)?;
            (followed()?, Change::Kind(sort))
        }
        Ask::Merge => (followed()?, Change::Merge(chosen(Blank::Other)?)),
        Ask::Split(span) => (anchor(span), Change::Split),
        Ask::NoRole(span) => (anchor(span), Change::NoRole),
        Ask::Drop => (followed()?, Change::Drop),
        Ask::Nobody => (here()?, Change::Nobody),
        Ask::Means => (here()?, Change::Means(chosen(Blank::Means)?)),
        Ask::Name(sort) => (selected()?, Change::Name(sort)),
        Ask::NoName => (selected()?, Change::Nobody),
        Ask::Role => (selected()?, Change::Role(followed()?)),
        Ask::Mean => (selected()?, Change::Means(followed()?)),
        Ask::Keep(block) => (beginning(article, article.analysis.blocks[block].span), Change::Text),
        Ask::SaidBy => (beginning(article, mending.attributing?), Change::SaidBy(chosen(Blank::Speaker)?)),
        _ => return None,
    })
}

/// Ticks a quote as checked, or takes the tick away; nothing in the text is to be read again for that.
pub fn check(article: &mut Article, state: &mut State, span: Span) -> Vec<Effect> {
    let mending = &mut state.mending;
    let correction = Correction { at: beginning(article, span), change: Change::Checked };
    let mut now = mending.corrections.clone();
    let known = article.checked.iter().position(|&checked| checked == span);
    match known {
        Some(at) => {
            article.checked.remove(at);
            now.retain(|it| *it != correction);
        }
        None => {
            article.checked.push(span);
            now.push(correction.clone());
        }
    }
    remember(mending, label(&correction), now);
    state.status.announcement = if known.is_none() { "Checked" } else { "Not checked" }.to_owned();
    vec![Effect::Keep]
}

/// Takes the corrections of a file beside those that are there.
pub fn load(article: &Article, state: &mut State, file: &str) -> Vec<Effect> {
    let read = match read(file) {
        Ok(_) if article.text.trim().is_empty() => {
            Err("Those are corrections. First open the article that they were made for.".to_owned())
        }
        read => read.map_err(|flaw| format!("Those corrections can’t be opened: {flaw}.")),
    };
    match read {
        Ok(new) => {
            state.status.trouble = None;
            let mut all = state.mending.corrections.clone();
            all.extend(new.into_iter().filter(|new| !state.mending.corrections.contains(new)));
            step(&mut state.mending, "loading of corrections".to_owned(), all)
        }
        Err(line) => {
            state.status.trouble = Some(Trouble::Said(line));
            Vec::new()
        }
    }
}

/// Finds again, in a text that was read again, what the reader had chosen.
pub fn resume(article: &Article, state: &mut State) {
    let references = &article.analysis.cast.references;
    let at = state.mending.anchor.take();
    let before = state.position.followed;
    state.position.followed = at.and_then(|at| Some(references[article.reference_at(at)? as usize].actor));
    // Others may have other numbers now.
    if let Listing::Of(actor) = state.position.listing {
        let followed = state.position.followed.filter(|_| before == Some(actor));
        state.position.listing = followed.map_or(Listing::All, Listing::Of);
    }
    state.position.opened = state.position.opened.and(state.position.followed);
    state.position.here = state.position.here.map(|Here { span, .. }| {
        let reference = article.reference_at(span.start);
        let same = |&index: &u32| references[index as usize].span == span;
        Here { span, reference: reference.filter(same) }
    });
    state.mending.blank();
    state.mending.form &= state.position.followed.is_some();
}

/// Takes names that the reader handed in as a file beside those that are known.
pub fn know_all(state: &mut State, names: Result<Vec<OwnName>, String>) -> Vec<Effect> {
    match names {
        Ok(names) => {
            state.status.trouble = None;
            let known = &mut state.mending.names;
            known.retain(|known| names.iter().all(|name| name.name != known.name));
            known.extend(names);
            vec![Effect::Again, Effect::Tell]
        }
        Err(line) => {
            state.status.trouble = Some(Trouble::Said(line));
            Vec::new()
        }
    }
}

fn know(mending: &mut Mending) -> Vec<Effect> {
    mending.nameless =
        mending.typed[Blank::Known as usize].as_ref().is_none_or(|name| name.trim().is_empty());
    if mending.nameless {
        return Vec::new();
    }
    let mut typed = |blank: Blank| mending.typed[blank as usize].take().unwrap_or_default();
    let (name, kind, aliases) = (typed(Blank::Known), typed(Blank::KnownKind), typed(Blank::KnownAliases));
    let name = name.trim();
    let sort = kind.parse().ok().and_then(|at: usize| Nature::ALL.get(at).copied());
    let aliases = aliases.split(',').map(str::trim).filter(|alias| !alias.is_empty());
    mending.names.retain(|known| known.name != name);
    mending.names.push(OwnName {
        name: name.to_owned(),
        kind: sort.and_then(Nature::kind).unwrap_or(Kind::Person),
        aliases: aliases.map(str::to_owned).to_list(),
    });
    vec![Effect::Again, Effect::Tell]
}

/// Changes the corrections and remembers how they were.
fn remember(mending: &mut Mending, label: String, now: Vec<Correction>) {
    let before = std::mem::replace(&mut mending.corrections, now);
    mending.past.push((label, before));
    mending.future.clear();
}

/// The same where the text is to be read again, with a way back on the page.
fn step(mending: &mut Mending, label: String, now: Vec<Correction>) -> Vec<Effect> {
    remember(mending, label, now);
    mending.fresh = Some(Ask::Undo);
    mending.selected = None;
    vec![Effect::Again, Effect::Tell]
}

/// Takes a step back, or does it again.
fn turn(mending: &mut Mending, ask: Ask) -> Vec<Effect> {
    let (from, to, other) = match ask {
        Ask::Undo => (&mut mending.past, &mut mending.future, Ask::Redo),
        _ => (&mut mending.future, &mut mending.past, Ask::Undo),
    };
    let Some((label, corrections)) = from.pop() else { return Vec::new() };
    to.push((label, std::mem::replace(&mut mending.corrections, corrections)));
    mending.fresh = Some(other);
    vec![Effect::Again, Effect::Tell]
}

/// The anchor of the first words of a line or a quote.
fn beginning(article: &Article, span: Span) -> Anchor {
    let words = words::opening(article.words(span), LINE);
    Anchor::new(&article.text, Span::new(span.start, span.start + words.len() as u32))
}

/// The words by which an actor is known again: its name where it stands first, else what refers to it first.
fn reference(article: &Article, actor: Id<Actor>) -> Option<&Reference> {
    let name = article.words(article.analysis.cast.actors[actor].name);
    let mut own =
        article.references(actor).iter().map(|&index| &article.analysis.cast.references[index as usize]);
    own.clone().find(|it| article.words(it.phrase) == name).or_else(|| own.next())
}

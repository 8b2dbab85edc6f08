use std::mem;

use super::navigation::{follow, make_room, open};
use crate::actors::Actor;
use crate::text::html::Page;
use crate::text::{Id, Span};
use crate::view::compare::shelf::{Among, MOST, Refused, Visit};
use crate::view::state::{Here, Tab, View};
use crate::view::{Article, Effect, State};

/// Answers what is asked of the comparison.
pub fn compare(article: &mut Article, state: &mut State, asked: Among) -> Vec<Effect> {
    match asked {
        Among::Add => {
            let text = mem::take(&mut state.shelf.draft);
            let mut effects = add(article, state, text.clone().into());
            if state.shelf.trouble.is_some() {
                state.shelf.draft = text;
                effects.push(Effect::Focus("another"));
            }
            effects
        }
        Among::List(which) => {
            state.shelf.which = which;
            Vec::new()
        }
        Among::Remove(column) => {
            let shelf = &mut state.shelf;
            if shelf.others.is_empty() || column > shelf.others.len() || state.status.reading.is_some() {
                return Vec::new();
            }
            if column == shelf.at {
                let next = if column > 0 { column - 1 } else { 1 };
                shelf.open(article, &mut state.mending, next);
                turn(state);
            }
            let shelf = &mut state.shelf;
            shelf.others.remove(if column > shelf.at { column - 1 } else { column });
            shelf.at -= usize::from(column < shelf.at);
            shelf.trouble = None;
            shelf.visit = None;
            state.status.announcement = "Removed".to_owned();
            vec![Effect::Focus("compare")]
        }
        Among::Visit(column, actor, span) => visit(article, state, column, actor, span),
    }
}

/// Adds a text to the comparison, at its end, and has it read.
pub fn add(article: &mut Article, state: &mut State, page: Page) -> Vec<Effect> {
    let columns = state.shelf.columns(article);
    let trouble = match () {
        () if state.status.reading.is_some() => Some(Refused::Busy),
        () if page.text.trim().is_empty() => Some(Refused::Empty),
        () if columns.iter().any(|other| other.text.trim() == page.text.trim()) => Some(Refused::Again),
        () if columns.len() == MOST => Some(Refused::Full),
        () => None,
    };
    state.shelf.trouble = trouble;
    state.status.trouble = None;
    if trouble.is_some() {
        return Vec::new();
    }
    let shelf = &mut state.shelf;
    shelf.lay(article, &mut state.mending);
    shelf.at = shelf.others.len();
    turn(state);
    state.shelf.visit = None;
    state.shelf.draft.clear();
    vec![Effect::Read(page)]
}

/// Opens the article of a column at a place, with a way back.
fn visit(
    article: &mut Article,
    state: &mut State,
    column: usize,
    actor: Option<Id<Actor>>,
    span: Option<Span>,
) -> Vec<Effect> {
    if column > state.shelf.others.len() || state.status.reading.is_some() {
        return Vec::new();
    }
    state.shelf.open(article, &mut state.mending, column);
    turn(state);
    state.view = View::Read;
    state.position.leaps.push(Tab::Article);
    state.shelf.visit = Some(Visit { column, actor, depth: state.position.leaps.len() });
    let known = actor.filter(|actor| actor.index() < article.analysis.cast.actors.len());
    if let Some(actor) = known {
        open(state, known);
        state.position.tab = Tab::Article;
        follow(article, state, actor);
    }
    let first = known.and_then(|actor| article.references(actor).first());
    let first = first.map(|&first| article.analysis.cast.references[first as usize].span);
    match span.or(first) {
        Some(span) => {
            state.position.here = Some(Here { span, reference: None });
            make_room(article, state, span);
            vec![Effect::Depart, Effect::Leap, Effect::Tell]
        }
        None => vec![Effect::Depart, Effect::Leap, Effect::Tell, Effect::Top, Effect::Focus("article")],
    }
}

/// Forgets what belongs to the article that was open.
fn turn(state: &mut State) {
    state.start_afresh();
    state.status.took = None;
}

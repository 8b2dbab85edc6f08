//! What a message changes, and what the browser then has to do.
//!
//! [`update`] is the one way into the state; it is total: a message about what is no longer there changes nothing.

mod comparing;
mod correcting;
mod intake;
mod navigation;
mod setting;

pub use correcting::resume;

use super::correct::mending::Ask;
use super::correct::selection::snap;
use super::intake::samples::SAMPLES;
use super::state::{Listing, SLICE, Screen, Tab, Trouble};
use super::{Article, Effect, Field, Message, Scope, State, View, words};
use crate::actors::Actor;
use crate::corrections::is_file;
use crate::text::html::Page;
use crate::text::{Block, Id, Span};

/// Answers a message: changes the state, opens another article of a comparison, and says what the browser has to do, in order.
pub fn update(article: &mut Article, state: &mut State, message: Message) -> Vec<Effect> {
    if is_stale(article, &message) {
        return Vec::new();
    }
    match message {
        Message::Hand(page) if state.compares() => comparing::add(article, state, page),
        Message::Type(Field::Sample, value) if state.compares() => {
            let sample = value.parse::<usize>().ok().and_then(|at| SAMPLES.get(at));
            sample.map_or(Vec::new(), |sample| comparing::add(article, state, sample.text.to_owned().into()))
        }
        Message::Compare(asked) => comparing::compare(article, state, asked),
        Message::Correct(Ask::Check(span)) => correcting::check(article, state, span),
        message => {
            let mut effects = update_open(article, state, message);
            if effects.contains(&Effect::Return) && state.shelf.is_back(state.position.leaps.len()) {
                state.view = View::Compare;
                effects.push(Effect::Focus("visited"));
            }
            effects
        }
    }
}

/// What was found, in a line.
pub fn result(article: &Article) -> String {
    let statements = words::count(article.analysis.signals.statements(), "statement", "statements");
    format!("Read: {} in the cast, {statements}", article.analysis.order.len())
}

/// Whether a message is about an actor, a line or words that the article does not have: it was sent before the text changed.
fn is_stale(article: &Article, message: &Message) -> bool {
    let analysis = &article.analysis;
    let words = |span: Span| article.text.get(span.range()).is_some();
    let actor = |actor: Id<Actor>| actor.index() < analysis.cast.actors.len();
    let block = |block: Id<Block>| block.index() < analysis.blocks.len();
    let holds = match *message {
        Message::Follow(it) | Message::List(Listing::Of(it)) => actor(it),
        Message::Fold(it) | Message::Correct(Ask::Keep(it)) => block(it),
        Message::Leap(span)
        | Message::Correct(Ask::Split(span) | Ask::NoRole(span) | Ask::Attribute(span) | Ask::Check(span)) => {
            words(span)
        }
        _ => true,
    };
    !holds
}

/// Answers a message about the open article, with what follows from another being followed.
fn update_open(article: &Article, state: &mut State, message: Message) -> Vec<Effect> {
    let followed = state.position.followed;
    if !matches!(message, Message::Correct(_) | Message::Select(_) | Message::Type(..) | Message::More) {
        state.mending.fresh = None;
        state.status.notice = None;
    }
    let mut effects = answer(article, state, message);
    let position = &mut state.position;
    if position.followed != followed {
        position.opened = position.opened.filter(|_| position.opened == position.followed);
        state.mending.form = false;
        state.mending.blank();
        effects.insert(0, Effect::Tell);
        if position.concerning.take().is_some() {
            effects.push(Effect::Concern);
        }
    }
    effects
}

/// Answers a message by what it is: a line each, or as many as there are things to set.
fn answer(article: &Article, state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Hand(page) if is_file(&page.text) => return correcting::load(article, state, &page.text),
        Message::Hand(page) => return intake::hand(state, page),
        Message::Arrive(text) => return intake::arrive(state, text),
        Message::Sample(at) => return intake::sample(state, Some(at)),
        Message::Type(field, value) => return type_in(state, field, value),
        Message::Clear => {
            intake::put_away(article, state);
            return vec![Effect::Read(Page::default()), Effect::Enter, Effect::Top, Effect::Focus("draft")];
        }
        Message::Reopen => return intake::reopen(state),
        Message::Recall(page) => return intake::recall(article, state, page),
        Message::Cancel => return intake::cancel(state),
        Message::ReadHere => return intake::read_here(state),
        Message::Resume => {
            state.start_afresh();
            return vec![Effect::Read(article.page())];
        }
        Message::Read => {
            state.screen = Screen::Read;
            state.status.announcement = result(article);
            return vec![Effect::Keep, Effect::Enter, Effect::Top, Effect::Focus("title")];
        }
        Message::Write => {
            intake::write(state);
            return vec![Effect::Top, Effect::Focus("draft")];
        }
        Message::Keep(keeping) => {
            state.setup.keeping = Some(keeping);
            return vec![Effect::Hold(keeping)];
        }
        Message::Paste => return vec![Effect::Paste],
        Message::Open => return vec![Effect::Open],
        Message::Save(format) => return vec![Effect::Save(format)],
        Message::Take(take) => return vec![Effect::Take(take)],
        Message::TakeAsMarkup => return vec![Effect::Parse(article.text.clone())],
        Message::Correct(ask) => return correcting::mend(article, state, ask),
        Message::Know(names) => return correcting::know_all(state, names),
        Message::Follow(actor) => return navigation::follow_or_release(article, state, actor),
        Message::Pick(reference) => return navigation::pick(article, state, reference),
        Message::Release => return navigation::let_go(state),
        Message::Walk(step) => return navigation::walk(article, state, step),
        Message::Leap(span) => return navigation::leap(article, state, span),
        Message::Return => return navigation::come_back(state),
        Message::Seek(thousandths) => return navigation::seek(article, state, thousandths),
        Message::Card => return navigation::open_card(state),
        Message::Story => return navigation::tell_story(state),
        Message::List(listing) => return navigation::list(state, listing),
        Message::Look(view) => return navigation::look(state, view),
        Message::Go(tab) => return navigation::bring(state, tab),
        Message::Skip(tab) => {
            navigation::go(state, tab);
            return vec![Effect::Show(if tab == Tab::Article { "title" } else { "rail" })];
        }
        Message::Concern(scope) => {
            state.position.concerning = None;
            return if scope == Scope::Followed { vec![Effect::Concern] } else { Vec::new() };
        }
        Message::Turn(theme) => return setting::turn(state, theme),
        Message::Kept(keeping) => state.setup.keeping = Some(keeping),
        Message::Refuse(name, unread) => {
            state.status.dragging = false;
            state.status.trouble = Some(Trouble::Unread { name, unread });
        }
        Message::DragOver => state.status.dragging = true,
        Message::DragAway => state.status.dragging = false,
        Message::Select(span) => {
            state.mending.selected = span.and_then(|span| snap(&article.text, span));
        }
        Message::Notice(notice) => {
            state.status.notice = Some(notice);
            state.status.announcement = notice.line().to_owned();
        }
        Message::Toggle(layer) => setting::toggle(&mut state.setup.hidden, layer),
        Message::ToggleMarks => setting::toggle_marks(state),
        Message::Switch(switch) => setting::toggle(&mut state.setup.switches, switch),
        Message::Fold(block) => setting::toggle(&mut state.position.unfolded, block),
        Message::More => state.position.set += SLICE,
        // [`update`] answers it, since another article may open.
        Message::Compare(_) => {}
    }
    Vec::new()
}

/// Takes what is typed in a field, or chosen from a list.
fn type_in(state: &mut State, field: Field, value: String) -> Vec<Effect> {
    match field {
        Field::Draft => {
            intake::write(state);
            return vec![Effect::Read(value.into())];
        }
        Field::Sample => return intake::sample(state, value.parse().ok()),
        Field::Find => state.position.find = value,
        Field::Sort => state.setup.sort = setting::sort(&value),
        Field::Length => state.setup.length = value.parse().unwrap_or(state.setup.length),
        Field::Mend(blank) => state.mending.typed[blank as usize] = Some(value),
        Field::Another => state.shelf.draft = value,
    }
    Vec::new()
}

use std::mem;

use crate::actors::Actor;
use crate::corrections::Correction;
use crate::text::html::Page;
use crate::text::{Id, Span};
use crate::view::correct::mending::check;
use crate::view::state::{Home, SLICE};
use crate::view::update::{follow, make_room, open, start_afresh};
use crate::view::{
    Article, Ask, Effect, Field, Here, Mending, Message, SAMPLES, Screen, State, Tab, View, update,
};

/// The articles that are compared: beside the one that is open, the others.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Shelf {
    /// The others, in order, each with what is set right in it.
    others: Vec<(Article, Vec<Correction>)>,
    /// How many of them stand before the open one.
    at: usize,
    /// What is typed to be added.
    pub draft: String,
    /// Which actors are listed.
    pub which: Which,
    /// Why the last article was not added.
    pub trouble: Option<Refused>,
    /// Where the reader went from the comparison.
    pub visit: Option<Visit>,
}

/// Which actors of a comparison are listed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Which {
    /// Everybody.
    #[default]
    All,
    /// Those who are in every article.
    InAll,
    /// Those who are in one.
    InOne,
}

/// Why an article is not added to a comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// There are no words in it.
    Empty,
    /// It is there already.
    Again,
    /// There are as many as can be compared.
    Full,
    /// The one before it is still being read.
    Busy,
}

/// A way from the comparison into an article.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visit {
    /// The article, by its column.
    pub column: usize,
    /// Whom the reader wants to see there.
    pub actor: Option<Id<Actor>>,
    /// How many leaps there are to take back, this one included.
    depth: usize,
}

/// What the reader does with the comparison.
#[derive(Clone, Debug, PartialEq)]
pub enum Among {
    /// Adds what is typed.
    Add,
    /// Takes the article of a column away.
    Remove(usize),
    /// Lists these actors.
    List(Which),
    /// Goes to the article of a column: to the first place of an actor, or to a place.
    Visit(usize, Option<Id<Actor>>, Option<Span>),
}

/// So many articles can be compared.
pub const MOST: usize = 6;

impl Shelf {
    /// The articles of the comparison, in order.
    pub fn columns<'a>(&'a self, open: &'a Article) -> Vec<&'a Article> {
        let (before, after) = self.others.split_at(self.at.min(self.others.len()));
        let laid = |laid: &'a [(Article, _)]| laid.iter().map(|(article, _)| article);
        laid(before).chain([open]).chain(laid(after)).collect()
    }

    /// Whether the last of so many leaps led from the comparison.
    pub fn returns(&self, leaps: usize) -> bool {
        self.visit.is_some_and(|visit| visit.depth == leaps)
    }

    /// Puts the article of a column in the place of the open one.
    fn open(&mut self, open: &mut Article, mending: &mut Mending, column: usize) {
        if column != self.at && column <= self.others.len() {
            self.lay(open, mending);
            (*open, mending.corrections) = self.others.remove(column);
            self.at = column;
        }
    }

    /// Lays the open article beside the others.
    fn lay(&mut self, open: &mut Article, mending: &mut Mending) {
        let laid = (mem::take(open), mem::take(&mut mending.corrections));
        self.others.insert(self.at.min(self.others.len()), laid);
        mending.start_afresh();
    }
}

/// Whether the comparison is on screen.
pub fn compares(state: &State) -> bool {
    state.home == Home::Page && state.screen == Screen::Read && state.view == View::Compare
}

/// Whether a paste is a whole article: into an empty box, not into a text that is being edited.
pub fn takes_paste(state: &State) -> bool {
    let start = state.home == Home::Page && state.screen == Screen::Start;
    start || compares(state) && state.shelf.draft.is_empty()
}

/// Answers a message, one about the comparison too, which can open another article.
pub fn respond(article: &mut Article, state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Hand(page) if compares(state) => add(article, state, page),
        Message::Type(Field::Sample, value) if compares(state) => {
            let sample = value.parse::<usize>().ok().and_then(|at| SAMPLES.get(at));
            sample.map_or(Vec::new(), |sample| add(article, state, sample.text.to_owned().into()))
        }
        Message::Compare(asked) => among(article, state, asked),
        Message::Correct(Ask::Check(span)) => check(article, state, span),
        message => {
            let mut effects = update(article, state, message);
            let back = state.shelf.visit.is_some_and(|visit| state.leaps.len() < visit.depth);
            if back && effects.contains(&Effect::Return) {
                state.view = View::Compare;
                effects.push(Effect::Focus("visited"));
            }
            effects
        }
    }
}

fn among(article: &mut Article, state: &mut State, asked: Among) -> Vec<Effect> {
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
            if shelf.others.is_empty() || column > shelf.others.len() || state.reading.is_some() {
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
            state.announcement = "Removed".to_owned();
            vec![Effect::Focus("compare")]
        }
        Among::Visit(column, actor, span) => visit(article, state, column, actor, span),
    }
}

/// Adds a text to the comparison, at its end, and has it read.
fn add(article: &mut Article, state: &mut State, page: Page) -> Vec<Effect> {
    let columns = state.shelf.columns(article);
    let trouble = match () {
        () if state.reading.is_some() => Some(Refused::Busy),
        () if page.text.trim().is_empty() => Some(Refused::Empty),
        () if columns.iter().any(|other| other.text.trim() == page.text.trim()) => Some(Refused::Again),
        () if columns.len() == MOST => Some(Refused::Full),
        () => None,
    };
    state.shelf.trouble = trouble;
    state.trouble = None;
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
    if column > state.shelf.others.len() || state.reading.is_some() {
        return Vec::new();
    }
    state.shelf.open(article, &mut state.mending, column);
    turn(state);
    state.view = View::Read;
    state.leaps.push(Tab::Article);
    state.shelf.visit = Some(Visit { column, actor, depth: state.leaps.len() });
    let known = actor.filter(|actor| actor.index() < article.analysis.cast.actors.len());
    if let Some(actor) = known {
        open(state, known);
        state.tab = Tab::Article;
        follow(article, state, actor);
    }
    let first = known.and_then(|actor| article.references(actor).first());
    let first = first.map(|&first| article.analysis.cast.references[first as usize].span);
    match span.or(first) {
        Some(span) => {
            state.here = Some(Here { span, reference: None });
            make_room(article, state, span);
            vec![Effect::Leap, Effect::Tell]
        }
        None => vec![Effect::Leap, Effect::Tell, Effect::Top, Effect::Focus("article")],
    }
}

/// Forgets what belongs to the article that was open.
fn turn(state: &mut State) {
    start_afresh(state);
    state.took = None;
    state.set = SLICE;
}

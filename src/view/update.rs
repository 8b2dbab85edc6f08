use super::compare::shelf::Shelf;
use super::correct::mending::{load, mend, snap};
use super::export::title;
use super::intake::samples::SAMPLES;
use super::state::{Away, Here, SLICE};
use super::{
    Arrival, Article, Effect, Field, Listing, Marks, Message, Progress, Scope, Screen, Sort, State, Step,
    Switch, Tab, Theme, Trouble, View, theme_name, words,
};
use crate::actors::Actor;
use crate::corrections::is_file;
use crate::text::html::Page;
use crate::text::{Id, Span, ToList};

/// Answers a message: changes the state and says what the browser has to do, in order.
pub fn update(article: &Article, state: &mut State, message: Message) -> Vec<Effect> {
    let followed = state.followed;
    if !matches!(message, Message::Correct(_) | Message::Select(_) | Message::Type(..) | Message::More) {
        state.mending.fresh = None;
        state.notice = None;
    }
    let mut effects = answer(article, state, message);
    if state.followed != followed {
        state.opened = state.opened.filter(|_| state.opened == state.followed);
        state.mending.form = false;
        state.mending.blank();
        effects.insert(0, Effect::Tell);
        if state.concerning.take().is_some() {
            effects.push(Effect::Concern);
        }
    }
    effects
}

fn answer(article: &Article, state: &mut State, message: Message) -> Vec<Effect> {
    match message {
        Message::Hand(page) if is_file(&page.text) => load(article, state, &page.text),
        Message::Hand(page) => hand(state, page),
        Message::Refuse(name, unread) => {
            state.dragging = false;
            state.trouble = Some(Trouble::Unread { name, unread });
            Vec::new()
        }
        Message::DragOver | Message::DragAway => {
            state.dragging = message == Message::DragOver;
            Vec::new()
        }
        Message::Type(Field::Draft, text) => {
            start_afresh(state);
            state.screen = Screen::Write;
            vec![Effect::Read(text.into())]
        }
        Message::Type(Field::Sample, value) => sample(state, value.parse().ok()),
        Message::Sample(at) => sample(state, Some(at)),
        Message::Type(Field::Find, text) => {
            state.find = text;
            Vec::new()
        }
        Message::Type(Field::Sort, value) => {
            state.sort = match value.as_str() {
                "appearance" => Sort::Appearance,
                "quotes" => Sort::Quotes,
                _ => Sort::Importance,
            };
            Vec::new()
        }
        Message::Type(Field::Mend(blank), value) => {
            state.mending.typed[blank as usize] = Some(value);
            Vec::new()
        }
        Message::Correct(ask) => mend(article, state, ask),
        Message::Select(span) => {
            state.mending.selected = span.and_then(|span| snap(&article.text, span));
            Vec::new()
        }
        Message::Know(Ok(names)) => {
            state.trouble = None;
            let known = &mut state.mending.names;
            known.retain(|known| names.iter().all(|name| name.name != known.name));
            known.extend(names);
            vec![Effect::Again, Effect::Tell]
        }
        Message::Know(Err(line)) => {
            state.trouble = Some(Trouble::Said(line));
            Vec::new()
        }
        Message::Type(Field::Length, value) => {
            state.length = value.parse().unwrap_or(state.length);
            Vec::new()
        }
        Message::Read => {
            state.screen = Screen::Read;
            state.announcement = result(article);
            vec![Effect::Keep, Effect::Enter, Effect::Top, Effect::Focus("title")]
        }
        Message::Write => {
            start_afresh(state);
            state.screen = Screen::Write;
            vec![Effect::Top, Effect::Focus("draft")]
        }
        Message::Clear => {
            put_away(article, state);
            vec![Effect::Read(Page::default()), Effect::Enter, Effect::Top, Effect::Focus("draft")]
        }
        Message::Reopen => {
            let Some(Away { page, corrections, shelf, .. }) = state.away.take() else { return Vec::new() };
            let effects = hand(state, page);
            state.view = View::Read;
            state.mending.corrections = corrections;
            state.shelf = *shelf;
            effects
        }
        Message::Recall(page) => {
            let empty = page.text.trim().is_empty();
            state.view = View::Read;
            if empty {
                put_away(article, state);
            } else {
                state.shelf = Shelf::default();
            }
            let mut effects = if empty { vec![Effect::Read(page)] } else { hand(state, page) };
            // The browser's history is there already.
            effects.retain(|effect| *effect != Effect::Enter);
            effects
        }
        Message::Keep(keeping) => {
            state.keeping = Some(keeping);
            vec![Effect::Hold(keeping)]
        }
        Message::Kept(keeping) => {
            state.keeping = Some(keeping);
            Vec::new()
        }
        Message::Cancel => {
            state.reading = None;
            state.announcement.clear();
            state.trouble = Some(Trouble::Cancelled);
            vec![Effect::Cancel]
        }
        Message::ReadHere if state.reading == Some(Progress::Asked) => {
            state.reading = Some(Progress::Reading(None));
            vec![Effect::ReadHere]
        }
        Message::ReadHere => Vec::new(),
        Message::Resume => {
            start_afresh(state);
            vec![Effect::Read(article.page())]
        }
        Message::Arrive(text) => {
            let arrival = match &text {
                None => Arrival::TooLong,
                Some(text) if text.trim().is_empty() => Arrival::Lost,
                Some(_) => Arrival::Carried,
            };
            let effects = hand(state, text.unwrap_or_default().into());
            state.arrival = Some(arrival);
            effects
        }
        Message::Paste => vec![Effect::Paste],
        Message::Open => vec![Effect::Open],
        Message::Type(Field::Another, text) => {
            state.shelf.draft = text;
            Vec::new()
        }
        Message::List(listing) => {
            let there = state.rail == Tab::Quotes && state.view == View::Read;
            state.listing = listing;
            state.view = View::Read;
            go(state, Tab::Quotes);
            if there { Vec::new() } else { vec![Effect::Show("quotes")] }
        }
        Message::Save(format) => vec![Effect::Save(format)],
        Message::Take(take) => vec![Effect::Take(take)],
        Message::Notice(notice) => {
            state.notice = Some(notice);
            state.announcement = notice.line().to_owned();
            Vec::new()
        }
        Message::TakeAsMarkup => vec![Effect::Parse(article.text.clone())],
        Message::Follow(actor) if state.opened == Some(actor) && shows_cast(state) => release(state),
        Message::Follow(actor) => {
            // From another part the card comes in front, and with it the focus.
            let card = if shows_cast(state) { Effect::Reveal } else { Effect::Card };
            open(state, Some(actor));
            follow(article, state, actor);
            vec![card]
        }
        Message::Card => {
            let leaves = (state.tab == Tab::Article).then_some(Effect::Leave);
            open(state, state.followed);
            leaves.into_iter().chain([Effect::Card]).to_list()
        }
        Message::Story => {
            state.here = None;
            state.tab = Tab::Article;
            if !state.on(Switch::WholeSummary) {
                state.switches.push(Switch::WholeSummary);
            }
            vec![Effect::Concern, Effect::Show("summary")]
        }
        Message::Pick(reference) => match article.analysis.cast.references.get(reference as usize) {
            Some(it) => {
                follow(article, state, it.actor);
                walk_to(article, state, reference);
                vec![Effect::Reveal]
            }
            None => Vec::new(),
        },
        Message::Release
            if !state.leaps.is_empty()
                && (state.followed.is_none() || state.here.is_some_and(|here| here.reference.is_none())) =>
        {
            come_back(state)
        }
        Message::Release => release(state),
        Message::Walk(step) => walk(article, state, step),
        Message::Leap(span) => leap(article, state, span),
        Message::Return => come_back(state),
        Message::Toggle(layer) => {
            match state.hidden.iter().position(|&hidden| hidden == layer) {
                Some(at) => drop(state.hidden.remove(at)),
                None => state.hidden.push(layer),
            }
            Vec::new()
        }
        Message::ToggleMarks => {
            (state.marks, state.announcement) = match state.marks {
                Marks::Shown => (Marks::Hidden, "Marks hidden".to_owned()),
                Marks::Hidden => (Marks::Shown, "Marks shown".to_owned()),
            };
            Vec::new()
        }
        Message::Switch(switch) => {
            match state.switches.iter().position(|&on| on == switch) {
                Some(at) => drop(state.switches.remove(at)),
                None => state.switches.push(switch),
            }
            Vec::new()
        }
        Message::Concern(scope) => {
            state.concerning = None;
            if scope == Scope::Followed { vec![Effect::Concern] } else { Vec::new() }
        }
        Message::Fold(block) => {
            match state.unfolded.iter().position(|&open| open == block) {
                Some(at) => drop(state.unfolded.remove(at)),
                None => state.unfolded.push(block),
            }
            Vec::new()
        }
        Message::Turn(theme) => {
            state.theme = Some(theme);
            let other = if theme == Theme::Dark { Theme::Light } else { Theme::Dark };
            vec![Effect::Theme, Effect::Focus(theme_name(other))]
        }
        Message::Look(view) => {
            state.view = view;
            state.tab = if view == View::Desk { Tab::Cast } else { Tab::Article };
            vec![Effect::Top]
        }
        Message::Go(tab) if tab == state.tab => Vec::new(),
        Message::Go(tab) => {
            let leaves = state.tab == Tab::Article && tab != Tab::Article;
            go(state, tab);
            if leaves { vec![Effect::Leave, Effect::Front] } else { vec![Effect::Front] }
        }
        Message::Skip(tab) => {
            go(state, tab);
            vec![Effect::Show(if tab == Tab::Article { "title" } else { "rail" })]
        }
        Message::Seek(thousandths) => seek(article, state, thousandths),
        // The comparison answers for itself; see [`super::respond`].
        Message::Compare(_) => Vec::new(),
        Message::More => {
            state.set += SLICE;
            Vec::new()
        }
    }
}

/// Takes a whole text and shows it read, unless there is nothing to show.
fn hand(state: &mut State, page: Page) -> Vec<Effect> {
    start_afresh(state);
    state.mending.start_afresh();
    state.screen = if page.text.trim().is_empty() { Screen::Start } else { Screen::Read };
    vec![Effect::Read(page), Effect::Enter, Effect::Top, Effect::Focus("title")]
}

/// Empties the box, and keeps what was in it at hand.
fn put_away(article: &Article, state: &mut State) {
    if !article.text.trim().is_empty() {
        state.away = Some(Away {
            page: article.page(),
            title: title(article),
            corrections: state.mending.corrections.clone(),
            shelf: Box::new(std::mem::take(&mut state.shelf)),
        });
    }
    start_afresh(state);
    state.mending.start_afresh();
    state.shelf = Shelf::default();
    state.view = View::Read;
    state.screen = Screen::Start;
}

fn sample(state: &mut State, at: Option<usize>) -> Vec<Effect> {
    match at.and_then(|at| SAMPLES.get(at)) {
        Some(sample) => hand(state, sample.text.to_owned().into()),
        None => Vec::new(),
    }
}

/// Forgets what belongs to the text before.
pub(super) fn start_afresh(state: &mut State) {
    state.tab = Tab::Article;
    state.rail = Tab::Cast;
    state.followed = None;
    state.opened = None;
    state.switches.retain(|&switch| !matches!(switch, Switch::WholeSummary | Switch::Everybody));
    state.concerning = None;
    state.here = None;
    state.leaps.clear();
    state.find.clear();
    state.listing = Listing::All;
    state.unfolded.clear();
    state.announcement.clear();
    state.trouble = None;
    state.arrival = None;
    state.dragging = false;
    state.mending.selected = None;
    state.mending.attributing = None;
    state.mending.anchor = None;
    state.set = SLICE;
}

/// Puts a part in front, and where it is not the article, into the rail.
fn go(state: &mut State, tab: Tab) {
    state.tab = tab;
    if tab != Tab::Article {
        state.rail = tab;
    }
}

/// Whether the cast stands beside the article.
fn shows_cast(state: &State) -> bool {
    state.rail == Tab::Cast && state.view == View::Read
}

/// Opens the card of an actor, which stands in the cast.
pub(super) fn open(state: &mut State, actor: Option<Id<Actor>>) {
    state.opened = actor;
    state.here = None;
    state.view = View::Read;
    go(state, Tab::Cast);
}

/// What was found, in a line.
pub fn result(article: &Article) -> String {
    let statements = words::count(article.analysis.signals.statements(), "statement", "statements");
    format!("Read: {} in the cast, {statements}", article.analysis.order.len())
}

pub(super) fn follow(article: &Article, state: &mut State, actor: Id<Actor>) {
    state.followed = Some(actor);
    state.announcement = format!(
        "{}: {} in the text",
        article.name(actor),
        words::count(article.references(actor).len(), "mention", "mentions")
    );
}

fn release(state: &mut State) -> Vec<Effect> {
    state.followed = None;
    state.concerning = None;
    // A mention that was walked to keeps its place, and with it the focus.
    state.here = state.here.filter(|here| here.reference.is_some());
    state.announcement.clear();
    if state.here.is_some() { vec![Effect::Focus("here")] } else { Vec::new() }
}

/// Walks among the mentions of the followed actor; with nobody followed, among those of the first.
fn walk(article: &Article, state: &mut State, step: Step) -> Vec<Effect> {
    let Some(actor) = state.followed.or(article.analysis.order.first().map(|place| place.actor)) else {
        return Vec::new();
    };
    let own = article.references(actor);
    if own.is_empty() {
        return Vec::new();
    }
    let start = |index: u32| article.analysis.cast.references[index as usize].span.start;
    let next = match (state.here, step) {
        (None, Step::Next) => 0,
        (None, Step::Previous) => own.len() - 1,
        (Some(here), Step::Next) => own.partition_point(|&index| start(index) <= here.span.start) % own.len(),
        (Some(here), Step::Previous) => {
            let before = own.partition_point(|&index| start(index) < here.span.start);
            (before + own.len() - 1) % own.len()
        }
    };
    state.followed = Some(actor);
    walk_to(article, state, own[next]);
    state.tab = Tab::Article;
    vec![Effect::Walk]
}

fn walk_to(article: &Article, state: &mut State, reference: u32) {
    let it = article.analysis.cast.references[reference as usize];
    let own = article.references(it.actor);
    let at = own.partition_point(|&index| index < reference) + 1;
    state.here = Some(Here { span: it.span, reference: Some(reference) });
    state.announcement =
        format!("{}: {at} of {}, {}", article.name(it.actor), own.len(), article.place(it.span.start));
    make_room(article, state, it.span);
}

fn leap(article: &Article, state: &mut State, span: Span) -> Vec<Effect> {
    state.here = Some(Here { span, reference: None });
    state.leaps.push(state.tab);
    state.tab = Tab::Article;
    state.announcement = article.place(span.start);
    make_room(article, state, span);
    vec![Effect::Leap]
}

/// Goes to the sentence that stands so many thousandths into the article.
fn seek(article: &Article, state: &mut State, thousandths: u32) -> Vec<Effect> {
    let extent = article.extent();
    let at = extent.start + (u64::from(extent.len()) * u64::from(thousandths.min(1000)) / 1000) as u32;
    let sentences = article.analysis.sentences.as_slice();
    let after = sentences.partition_point(|sentence| sentence.span.end <= at);
    let Some(sentence) = sentences.get(after).or(sentences.last()) else { return Vec::new() };
    state.here = Some(Here { span: sentence.span, reference: None });
    make_room(article, state, sentence.span);
    vec![Effect::Walk]
}

fn come_back(state: &mut State) -> Vec<Effect> {
    let Some(tab) = state.leaps.pop() else { return Vec::new() };
    state.tab = tab;
    state.here = None;
    state.announcement = "Back".to_owned();
    vec![Effect::Return]
}

/// Sees to it that the block with these words is set.
pub(super) fn make_room(article: &Article, state: &mut State, span: Span) {
    state.set = state.set.max(article.line_at(span.start) + SLICE);
}

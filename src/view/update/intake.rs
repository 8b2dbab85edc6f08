use crate::text::html::Page;
use crate::view::export::title;
use crate::view::intake::samples::SAMPLES;
use crate::view::state::{Arrival, Away, Progress, Screen, Trouble, View};
use crate::view::{Article, Effect, State};

/// Takes a whole text and shows it read, unless there is nothing to show.
pub fn hand(state: &mut State, page: Page) -> Vec<Effect> {
    state.start_afresh();
    state.mending.start_afresh();
    state.screen = if page.text.trim().is_empty() { Screen::Start } else { Screen::Read };
    vec![Effect::Read(page), Effect::Enter, Effect::Top, Effect::Focus("title")]
}

/// Takes one of the bundled samples.
pub fn sample(state: &mut State, at: Option<usize>) -> Vec<Effect> {
    match at.and_then(|at| SAMPLES.get(at)) {
        Some(sample) => hand(state, sample.text.to_owned().into()),
        None => Vec::new(),
    }
}

/// Takes a text that came with the page's address.
pub fn arrive(state: &mut State, text: Option<String>) -> Vec<Effect> {
    let arrival = match &text {
        None => Arrival::TooLong,
        Some(text) if text.trim().is_empty() => Arrival::Lost,
        Some(_) => Arrival::Carried,
    };
    let effects = hand(state, text.unwrap_or_default().into());
    state.status.arrival = Some(arrival);
    effects
}

/// Shows the box, empty of what belongs to the text before.
pub fn write(state: &mut State) {
    state.start_afresh();
    state.screen = Screen::Write;
}

/// Empties the box, and keeps what was in it at hand.
pub fn put_away(article: &Article, state: &mut State) {
    let shelf = std::mem::take(&mut state.shelf);
    if !article.text.trim().is_empty() {
        state.away = Some(Away {
            page: article.page(),
            title: title(article),
            corrections: state.mending.corrections.clone(),
            shelf: Box::new(shelf),
        });
    }
    state.start_afresh();
    state.mending.start_afresh();
    state.view = View::Read;
    state.screen = Screen::Start;
}

/// Opens again what was put away.
pub fn reopen(state: &mut State) -> Vec<Effect> {
    let Some(Away { page, corrections, shelf, .. }) = state.away.take() else { return Vec::new() };
    let effects = hand(state, page);
    state.view = View::Read;
    state.mending.corrections = corrections;
    state.shelf = *shelf;
    effects
}

/// Shows a text of the browser's history, which is there already.
pub fn recall(article: &Article, state: &mut State, page: Page) -> Vec<Effect> {
    if page.text.trim().is_empty() {
        put_away(article, state);
        return vec![Effect::Read(page)];
    }
    state.view = View::Read;
    state.shelf = Default::default();
    let mut effects = hand(state, page);
    effects.retain(|effect| *effect != Effect::Enter);
    effects
}

/// Gives the reading up.
pub fn cancel(state: &mut State) -> Vec<Effect> {
    state.status.reading = None;
    state.status.announcement.clear();
    state.status.trouble = Some(Trouble::Cancelled);
    vec![Effect::Cancel]
}

/// Reads on the page's own thread what the reader was asked about.
pub fn read_here(state: &mut State) -> Vec<Effect> {
    if state.status.reading != Some(Progress::Asked) {
        return Vec::new();
    }
    state.status.reading = Some(Progress::Reading(None));
    vec![Effect::ReadHere]
}

use crate::actors::Actor;
use crate::text::{Id, Span, ToList};
use crate::view::state::{Here, SLICE, Switch, Tab, View};
use crate::view::{Article, Effect, Listing, State, Step, words};

/// Puts a part in front, and where it is not the article, into the rail.
pub fn go(state: &mut State, tab: Tab) {
    state.position.tab = tab;
    if tab != Tab::Article {
        state.position.rail = tab;
    }
}

/// What is to be done before another part comes in front of the article, if that is there.
pub fn leaving(state: &State) -> Option<Effect> {
    (state.position.tab == Tab::Article).then_some(Effect::Leave)
}

/// Goes to a part.
pub fn bring(state: &mut State, tab: Tab) -> Vec<Effect> {
    if tab == state.position.tab {
        return Vec::new();
    }
    let leaves = leaving(state);
    go(state, tab);
    leaves.into_iter().chain([Effect::Front]).to_list()
}

/// Puts another thing beside the article.
pub fn look(state: &mut State, view: View) -> Vec<Effect> {
    state.view = view;
    state.position.tab = if view == View::Desk { Tab::Cast } else { Tab::Article };
    vec![Effect::Top]
}

/// Lists some of the statements.
pub fn list(state: &mut State, listing: Listing) -> Vec<Effect> {
    let there = state.position.rail == Tab::Quotes && state.view == View::Read;
    state.position.listing = listing;
    state.view = View::Read;
    go(state, Tab::Quotes);
    if there { Vec::new() } else { vec![Effect::Show("quotes")] }
}

/// Whether the cast stands beside the article.
fn shows_cast(state: &State) -> bool {
    state.position.rail == Tab::Cast && state.view == View::Read
}

/// Opens the card of an actor, which stands in the cast.
pub fn open(state: &mut State, actor: Option<Id<Actor>>) {
    state.position.opened = actor;
    state.position.here = None;
    state.view = View::Read;
    go(state, Tab::Cast);
}

/// Follows an actor, and says so.
pub fn follow(article: &Article, state: &mut State, actor: Id<Actor>) {
    state.position.followed = Some(actor);
    state.status.announcement = format!(
        "{}: {} in the text",
        article.name(actor),
        words::count(article.references(actor).len(), "mention", "mentions")
    );
}

fn release(state: &mut State) -> Vec<Effect> {
    state.position.followed = None;
    state.position.concerning = None;
    // A mention that was walked to keeps its place, and with it the focus.
    state.position.here = state.position.here.filter(|here| here.reference.is_some());
    state.status.announcement.clear();
    if state.position.here.is_some() { vec![Effect::Focus("here")] } else { Vec::new() }
}

/// Follows an actor whose card opens, or lets go of the one whose card is open.
pub fn follow_or_release(article: &Article, state: &mut State, actor: Id<Actor>) -> Vec<Effect> {
    if state.position.opened == Some(actor) && shows_cast(state) {
        return release(state);
    }
    // From another part the card comes in front, and with it the focus.
    let card = if shows_cast(state) { Effect::Reveal } else { Effect::Card };
    open(state, Some(actor));
    follow(article, state, actor);
    vec![card]
}

/// Opens the card of the followed actor.
pub fn open_card(state: &mut State) -> Vec<Effect> {
    let leaves = leaving(state);
    state.switch_on(Switch::Unfolded);
    open(state, state.position.followed);
    leaves.into_iter().chain([Effect::Card]).to_list()
}

/// Goes to the story as it concerns the followed actor.
pub fn tell_story(state: &mut State) -> Vec<Effect> {
    state.position.here = None;
    state.position.tab = Tab::Article;
    state.switch_on(Switch::Unfolded);
    state.switch_on(Switch::WholeSummary);
    vec![Effect::Concern, Effect::Show("summary")]
}

/// Lets go: of a leap first, which ends where it began, then of the actor.
pub fn let_go(state: &mut State) -> Vec<Effect> {
    let walked = state.position.here.is_none_or(|here| here.reference.is_some());
    if state.position.leaps.is_empty() || state.position.followed.is_some() && walked {
        release(state)
    } else {
        come_back(state)
    }
}

/// Picks the words of a reference, by its index.
pub fn pick(article: &Article, state: &mut State, reference: u32) -> Vec<Effect> {
    let Some(it) = article.analysis.cast.references.get(reference as usize) else { return Vec::new() };
    follow(article, state, it.actor);
    walk_to(article, state, reference);
    vec![Effect::Reveal]
}

/// Walks among the mentions of the followed actor; with nobody followed, among those of the first.
pub fn walk(article: &Article, state: &mut State, step: Step) -> Vec<Effect> {
    let Some(actor) = state.position.followed.or(article.analysis.order.first().map(|place| place.actor))
    else {
        return Vec::new();
    };
    let own = article.references(actor);
    if own.is_empty() {
        return Vec::new();
    }
    let start = |index: u32| article.analysis.cast.references[index as usize].span.start;
    let next = match (state.position.here, step) {
        (None, Step::Next) => 0,
        (None, Step::Previous) => own.len() - 1,
        (Some(here), Step::Next) => own.partition_point(|&index| start(index) <= here.span.start) % own.len(),
        (Some(here), Step::Previous) => {
            let before = own.partition_point(|&index| start(index) < here.span.start);
            (before + own.len() - 1) % own.len()
        }
    };
    state.position.followed = Some(actor);
    walk_to(article, state, own[next]);
    state.position.tab = Tab::Article;
    vec![Effect::Walk]
}

fn walk_to(article: &Article, state: &mut State, reference: u32) {
    let it = article.analysis.cast.references[reference as usize];
    let own = article.references(it.actor);
    let at = own.partition_point(|&index| index < reference) + 1;
    state.position.here = Some(Here { span: it.span, reference: Some(reference) });
    state.status.announcement =
        format!("{}: {at} of {}, {}", article.name(it.actor), own.len(), article.place(it.span.start));
    make_room(article, state, it.span);
}

/// Leaps to the place that proves a line.
pub fn leap(article: &Article, state: &mut State, span: Span) -> Vec<Effect> {
    state.position.here = Some(Here { span, reference: None });
    state.position.leaps.push(state.position.tab);
    state.position.tab = Tab::Article;
    state.status.announcement = article.place(span.start);
    make_room(article, state, span);
    vec![Effect::Depart, Effect::Leap]
}

/// Goes to the sentence that stands so many thousandths into the article.
pub fn seek(article: &Article, state: &mut State, thousandths: u32) -> Vec<Effect> {
    let extent = article.extent();
    let at = extent.start + (u64::from(extent.len()) * u64::from(thousandths.min(1000)) / 1000) as u32;
    let sentences = article.analysis.sentences.as_slice();
    let after = sentences.partition_point(|sentence| sentence.span.end <= at);
    let Some(sentence) = sentences.get(after).or(sentences.last()) else { return Vec::new() };
    state.position.here = Some(Here { span: sentence.span, reference: None });
    make_room(article, state, sentence.span);
    vec![Effect::Walk]
}

/// Comes back from the last leap.
pub fn come_back(state: &mut State) -> Vec<Effect> {
    let Some(tab) = state.position.leaps.pop() else { return Vec::new() };
    state.position.tab = tab;
    state.position.here = None;
    state.status.announcement = "Back".to_owned();
    vec![Effect::Return]
}

/// Sees to it that the block with these words is set.
pub fn make_room(article: &Article, state: &mut State, span: Span) {
    state.position.set = state.position.set.max(article.line_at(span.start) + SLICE);
}

mod perform;
mod save;
mod turns;
mod work;

use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};

use js_sys::{Array, Function};
use wasm_bindgen::prelude::*;
use web_sys::{
    AbstractRange, CssStyleSheet, Element, HtmlElement, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ShadowRoot, Window,
};

use super::answer::{Words, float, place};
use super::hear;
use super::listener::Listener;
use super::markup;
use super::patch::{Live, Patcher};
use super::sight::show_sight;
use crate::Model;
use crate::actors::How;
use crate::corrections::{read, write};
use crate::job::Job;
use crate::text::html::Page;
use crate::text::{Span, Utf16Index};
use crate::view::{
    self, Article, Effect, Home, Keeping, Layer, Mending, Message, Notice, Progress, State, Turn,
};

/// A panel in a shadow root. Everything inside the root is its own.
#[wasm_bindgen]
pub struct Panel {
    room: Rc<Room>,
    _listeners: Vec<Listener>,
}

/// What the listeners of a panel share.
pub struct Room {
    window: Window,
    root: ShadowRoot,
    /// Tells the element outside what happened: a word and a value.
    tell: Function,
    /// Stands between the browser and whatever it calls here, for a trap in the middle.
    guard: Function,
    model: Rc<Model>,
    scene: RefCell<Scene>,
    /// Where the leaps began: what had the focus, and how far the page was scrolled.
    origins: RefCell<Vec<(Option<HtmlElement>, f64)>>,
    /// What is being done for a long text, and since when, in milliseconds; and how often that changed.
    job: RefCell<Option<(Job, f64)>>,
    turn: Cell<u32>,
    /// Whether the story as it concerns the followed actor is wanted once the text is read.
    focuses: Cell<bool>,
    /// Whether the reader agreed to be held up by the text.
    agreed: Cell<bool>,
    /// How far the article was scrolled when another part came in front of it.
    left: Cell<f64>,
    /// Whether what is dragged began in the panel.
    dragging: Cell<bool>,
    /// What is to be done before the next picture.
    waiting: RefCell<Option<Box<dyn FnOnce()>>>,
    own: Weak<Room>,
}

struct Scene {
    article: Article,
    state: State,
    live: Vec<Live>,
    patcher: Patcher,
}

#[wasm_bindgen]
impl Panel {
    /// Shows a panel in a root: as a page of its own, or as a guest in somebody's page.
    ///
    /// `tell` hears what happens; `guard` answers, for a function that the browser is to call, the one that it calls.
    #[wasm_bindgen(constructor)]
    pub fn new(root: ShadowRoot, guest: bool, tell: Function, guard: Function) -> Result<Panel, JsError> {
        let window = web_sys::window().ok_or_else(|| JsError::new("a panel needs a window"))?;
        let document = window.document().ok_or_else(|| JsError::new("a panel needs a document"))?;
        adopt(&root)?;
        let model = Rc::new(Model::built_in());
        let article = Article::plain(Page::default());
        let mut state = State::new(if guest { Home::Guest } else { Home::Page });
        let clipboard = js_sys::Reflect::get(&window.navigator(), &"clipboard".into()).unwrap_or_default();
        state.setup.pastes = js_sys::Reflect::has(&clipboard, &"read".into()).unwrap_or_default();
        // Without what stands after "?": it is none of the page's, and goes into links and a bookmark.
        let location = window.location();
        let address = location.origin().unwrap_or_default() + &location.pathname().unwrap_or_default();
        state.setup.address = Some(address).filter(|address| address.starts_with("http"));
        let scene = Scene { article, state, live: Vec::new(), patcher: Patcher::new(document) };
        let room = Rc::new_cyclic(|own| Room {
            window,
            root,
            tell,
            guard,
            model,
            scene: RefCell::new(scene),
            origins: RefCell::default(),
            job: RefCell::default(),
            turn: Cell::default(),
            focuses: Cell::default(),
            agreed: Cell::default(),
            left: Cell::new(0.0),
            dragging: Cell::new(false),
            waiting: RefCell::default(),
            own: own.clone(),
        });
        room.show();
        let listeners = hear::listen(&room);
        Ok(Panel { room, _listeners: listeners })
    }

    /// Reads a text and shows it; `date` is the day that the page around it gives the article.
    pub fn read(&self, text: String, date: Option<String>) {
        self.room.send(Message::Hand(Page { published: date, ..text.into() }));
    }

    /// Reads a text that came with the page's address; none where it was too long for one.
    pub fn arrive(&self, text: Option<String>) {
        self.room.send(Message::Arrive(text));
    }

    /// Reads what was on the clipboard, as plain and as rich text.
    pub fn paste(&self, plain: String, rich: &str) {
        self.room.send(Message::Hand(view::richer(plain, markup::read(rich))));
    }

    /// Shows a text of the browser's history, as it was told to keep it; none where there was none.
    pub fn recall(&self, packed: Option<String>) {
        self.room.send(Message::Recall(packed.map_or(Page::default(), |packed| view::unpack(&packed))));
    }

    /// Hears whether this tab keeps its texts.
    pub fn keeping(&self, keeps: bool) {
        self.room.send(Message::Kept(if keeps { Keeping::Texts } else { Keeping::Nothing }));
    }

    /// Hears how copying ended: "copied", "link", "long" or "refused".
    pub fn told(&self, word: &str) {
        self.room.send(Message::Notice(match word {
            "copied" => Notice::Copied,
            "link" => Notice::LinkCopied,
            "long" => Notice::LinkTooLong,
            _ => Notice::Refused,
        }));
    }

    /// Takes names that the reader knows, as a list in JSON, in the place of any before.
    pub fn know(&self, list: &str) {
        if let (Ok(names), Ok(mut scene)) = (super::names(list), self.room.scene.try_borrow_mut()) {
            scene.state.mending.names = names;
            scene.state.mending.kept = true;
        }
    }

    /// The corrections of the text that is shown, as a file of them.
    pub fn corrections(&self) -> Option<String> {
        self.room.state(|state| write(&state.mending.corrections))
    }

    /// Takes a file of corrections beside those that are there.
    pub fn correct(&self, file: String) -> Result<(), JsError> {
        read(&file).map_err(|flaw| JsError::new(&flaw.to_string()))?;
        self.room.send(Message::Hand(file.into()));
        Ok(())
    }

    /// Notes which stage of the reading has begun in a worker, from 0.
    pub fn begin(&self, stage: u8) {
        self.room.begin(stage);
    }

    /// Shows what came of the work in a worker.
    pub fn bring(&self, answer: &[u8]) {
        self.room.bring(answer);
    }

    /// Does the work on the page's own thread, since no worker can be had.
    pub fn work_here(&self) {
        self.room.work_here();
        self.room.show();
    }

    /// Gives up what stopped in a worker: a text that was to be read is shown as it is.
    pub fn abandon(&self) {
        if let Some((Job::Read { page, .. }, _)) = self.room.job.take() {
            self.room.show_stopped(page);
        }
    }

    /// Shows a text as it is, because reading it stopped in the middle.
    pub fn stopped(&self, text: String) {
        self.room.show_stopped(text.into());
    }

    /// Picks the mention at an offset, counted in UTF-16 code units.
    pub fn pick(&self, units: u32) {
        let picked = self.room.scene.try_borrow().ok().and_then(|scene| {
            let at = Utf16Index::new(&scene.article.text).byte(units);
            scene.article.reference_at(at)
        });
        self.room.send(picked.map_or(Message::Release, Message::Pick));
        // With the focus in the answer, keys are heard there.
        self.room.enter();
    }

    /// What is to be marked in the page around: of each, where it begins and ends in UTF-16 code units, the number of its
    /// layer, or for a pronoun, which is only marked while its actor is followed, one that no layer has, and its actor's rank.
    pub fn marks(&self) -> Vec<u32> {
        let Ok(scene) = self.room.scene.try_borrow() else { return Vec::new() };
        let Article { text, analysis, .. } = &scene.article;
        let index = Utf16Index::new(text);
        let marks = analysis.cast.references.iter().flat_map(|it| {
            let span = index.span(it.span);
            let layer = match it.how {
                How::Pronoun => u32::MAX,
                How::Name | How::Role => Layer::of(analysis.cast.actors[it.actor].kind) as u32,
            };
            [span.start, span.end, layer, scene.article.rank(it.actor) as u32]
        });
        marks.collect()
    }

    /// The analysis of the text that is shown, as `assets/rapporteur.d.ts` describes it.
    pub fn analysis(&self) -> Result<JsValue, JsError> {
        let scene = self.room.scene.try_borrow().map_err(|_| JsError::new("the reading stopped"))?;
        super::value(&scene.article.text, &scene.article.analysis)
    }
}

impl Room {
    /// Answers a message: changes the state, shows the page, and does what else there is to do.
    pub fn send(&self, message: Message) {
        self.hurry();
        let effects = {
            // After a trap the scene stays taken; whoever still listens here is deaf from then on.
            let Ok(mut scene) = self.scene.try_borrow_mut() else { return };
            let Scene { article, state, .. } = &mut *scene;
            view::update(article, state, message)
        };
        let again = effects.contains(&Effect::Again);
        let walked = effects.contains(&Effect::Walk);
        let (before, after): (Vec<_>, Vec<_>) =
            effects.into_iter().partition(|effect| effect.turn() == Turn::Before);
        for effect in before {
            self.perform(effect);
        }
        let around = self.around();
        let id = around.first().map(Element::id);
        self.show();
        for effect in after {
            self.perform(effect);
        }
        place(self, if walked { Words::Coming } else { Words::Still });
        // What had the focus may be gone with what was set right.
        if again && self.focused().is_none() && !self.open() {
            self.perform(Effect::Focus("undo"));
        }
        let Some(before) = around.first() else { return };
        if self.focused().is_none_or(|focused| focused.is_same_node(Some(before))) {
            // What is known by its id may be another element now: the words that the reader was led to.
            match id.and_then(|id| self.find(&id)) {
                Some(now) => focus(&now),
                None => drop(refocus(around)),
            }
        }
    }

    /// What has the focus, and what it is in, from the inside out.
    fn around(&self) -> Vec<Element> {
        let focused = self.focused().map(Element::from);
        std::iter::successors(focused, |inner| inner.parent_element()).collect()
    }

    fn show_stopped(&self, page: Page) {
        if let Ok(mut scene) = self.scene.try_borrow_mut() {
            let Scene { article, state, .. } = &mut *scene;
            *article = Article::plain(page);
            state.screen = view::Screen::Read;
            state.status.reading = None;
            state.status.announcement.clear();
            state.status.trouble = Some(view::Trouble::Stopped);
        }
        self.show();
    }

    /// Looks at the state.
    pub fn state<T>(&self, see: impl FnOnce(&State) -> T) -> Option<T> {
        Some(see(&self.scene.try_borrow().ok()?.state))
    }

    /// What the nearest element around a node answers to.
    pub fn handler(&self, target: Option<web_sys::Node>) -> Option<(web_sys::Element, view::On)> {
        self.scene.try_borrow().ok()?.patcher.handler(target)
    }

    /// The part of the article that a selection covers, where the article is set.
    pub fn covered(&self, range: &AbstractRange) -> Option<Span> {
        let scene = self.scene.try_borrow().ok()?;
        let shown = scene.state.setup.home == Home::Page && scene.state.screen == view::Screen::Read;
        shown.then(|| super::copy::covered(&scene.article, &self.root, range)).flatten()
    }

    /// The words of a part of the article.
    pub fn words(&self, span: Span) -> Option<String> {
        Some(self.scene.try_borrow().ok()?.article.words(span).to_owned())
    }

    /// The root that the panel stands in.
    pub fn root(&self) -> &ShadowRoot {
        &self.root
    }

    /// The window.
    pub fn window(&self) -> &Window {
        &self.window
    }

    /// Has the page outside keep what is set right, and notes whether it does.
    fn keep(&self) {
        let kept = self.state(|state| {
            let Mending { names, corrections, .. } = &state.mending;
            let file = if corrections.is_empty() { String::new() } else { write(corrections) };
            let list = if names.is_empty() { String::new() } else { view::names(names) };
            [file.into(), list.into()]
        });
        let Some([file, list]) = kept else { return };
        let kept = self.say("keep", &Array::of3(&file, &list, &self.text())).is_truthy();
        if let Ok(mut scene) = self.scene.try_borrow_mut() {
            scene.state.mending.kept = kept;
        }
    }

    fn show(&self) {
        let more = {
            let Ok(mut scene) = self.scene.try_borrow_mut() else { return };
            let Scene { article, state, live, patcher } = &mut *scene;
            // A guest's own article, or what stands for it without a program, comes before the panel.
            let slot = (state.setup.home == Home::Guest).then(|| view::element("slot"));
            let nodes = slot.into_iter().chain([view::page(article, state)]).map(view::Node::Element);
            let nodes = nodes.collect();
            let here = state
                .position
                .here
                .and_then(|here| article.lines_from(article.line_at(here.span.start)).next());
            let first = here.map(|(block, _)| block);
            let expand = |id| view::block(article, state, id);
            *live = patcher.show(&self.root, std::mem::take(live), nodes, first, &expand);
            let set = state.position.set >= article.lines().len() && !patcher.is_behind();
            let read = state.screen == view::Screen::Read;
            if read && state.setup.home == Home::Page {
                self.later(|room| {
                    room.show_sight();
                    float(room);
                });
            }
            !matches!(state.status.reading, Some(Progress::Reading(_))) && read && !set
        };
        // What waits shows the page anew, and comes by here again.
        if more && self.waiting.borrow().is_none() {
            let own = self.own.clone();
            // After the next picture, which takes its time as well.
            self.settle(move || {
                if let Some(room) = own.upgrade() {
                    room.later(|room| room.send(Message::More));
                }
            });
        }
    }

    /// Shows which part of the article is on screen.
    pub fn show_sight(&self) {
        let height = self.window.inner_height().ok().and_then(|height| height.as_f64());
        if let (Some(height), Ok(scene)) = (height, self.scene.try_borrow()) {
            show_sight(&scene.article, &self.root, height);
        }
    }

    /// Focuses the answer, or else the open card.
    pub fn enter(&self) {
        match self.find("answer") {
            Some(answer) => focus(&answer),
            None => drop(self.open()),
        }
    }

    /// Folds the menus, but for one that was not chosen from; answers whether one was open. Its title gets the focus
    /// that something in it had.
    pub fn fold(&self, chosen: Option<web_sys::Node>) -> bool {
        let Some(menu) = self.root.query_selector(".menu[open]").ok().flatten() else { return false };
        let _ = menu.remove_attribute("open");
        let title = menu.query_selector("summary").ok().flatten();
        if let Some(title) = title.and_then(|title| title.dyn_into::<HtmlElement>().ok())
            && menu.contains(chosen.as_ref())
        {
            focus(&title);
        }
        true
    }

    /// The words that the reader was led to, as the page around counts them.
    pub fn here(&self) -> Option<js_sys::Object> {
        let scene = self.scene.try_borrow().ok()?;
        let span = Utf16Index::new(&scene.article.text).span(scene.state.position.here?.span);
        let value = js_sys::Object::new();
        js_sys::Reflect::set(&value, &"start".into(), &span.start.into()).ok()?;
        js_sys::Reflect::set(&value, &"end".into(), &span.end.into()).ok()?;
        Some(value)
    }

    /// Focuses the open card, and answers whether there is one.
    pub fn open(&self) -> bool {
        let head = self.root.query_selector("#open .head").ok().flatten();
        let Some(head) = head.and_then(|head| head.dyn_into::<HtmlElement>().ok()) else { return false };
        focus(&head);
        self.scroll(&head, ScrollLogicalPosition::Nearest);
        true
    }

    /// Notes whether something is dragged that began in the panel.
    pub fn set_dragging(&self, dragging: bool) {
        self.dragging.set(dragging);
    }

    /// Whether what is dragged began in the panel: it is nothing to be handed in.
    pub fn is_dragging(&self) -> bool {
        self.dragging.get()
    }

    /// Whether the panel stands in somebody's page.
    pub fn is_guest(&self) -> bool {
        self.state(|state| state.setup.home) == Some(Home::Guest)
    }

    /// The text that is shown.
    fn text(&self) -> JsValue {
        self.scene.try_borrow().map_or(JsValue::NULL, |scene| JsValue::from_str(&scene.article.text))
    }

    pub(super) fn say(&self, word: &str, value: &JsValue) -> JsValue {
        self.tell.call2(&JsValue::NULL, &JsValue::from_str(word), value).unwrap_or_default()
    }

    /// The function that the browser is to call in the place of one of ours.
    pub fn guard(&self, act: &JsValue) -> Function {
        self.guard.call1(&JsValue::NULL, act).unwrap_or_default().unchecked_into()
    }

    /// The element of an id.
    pub(super) fn find(&self, id: &str) -> Option<HtmlElement> {
        self.root.get_element_by_id(id)?.dyn_into().ok()
    }

    fn focused(&self) -> Option<HtmlElement> {
        self.root.active_element()?.dyn_into().ok()
    }

    fn scroll(&self, element: &HtmlElement, block: ScrollLogicalPosition) {
        let still = self.window.match_media("(prefers-reduced-motion: reduce)").ok().flatten();
        let options = ScrollIntoViewOptions::new();
        options.set_block(block);
        options.set_behavior(match still.is_some_and(|still| still.matches()) {
            true => ScrollBehavior::Instant,
            false => ScrollBehavior::Smooth,
        });
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// Focuses what can be in the nearest of some elements that is still there, or that element itself.
fn refocus(around: Vec<Element>) -> Option<()> {
    const FOCUSABLE: &str = "button, a[href], input, select, summary, [tabindex]";
    let left = around.into_iter().find(|element| element.is_connected())?;
    let inside = left.query_selector(FOCUSABLE).ok().flatten();
    let itself = left.matches(FOCUSABLE) == Ok(true);
    focus(if itself { left } else { inside? }.dyn_ref::<HtmlElement>()?);
    Some(())
}

/// Focuses without scrolling: where to scroll to is ours to say.
fn focus(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

fn adopt(root: &ShadowRoot) -> Result<(), JsError> {
    let refused = |_| JsError::new("this browser cannot make a style sheet");
    let sheet = CssStyleSheet::new().map_err(refused)?;
    sheet.replace_sync(include_str!(concat!(env!("OUT_DIR"), "/panel.css"))).map_err(refused)?;
    root.set_adopted_style_sheets(&Array::of1(&sheet));
    Ok(())
}
